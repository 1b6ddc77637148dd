/** Serves folders of files without compression, as Moodle does, and an LMS page around a package. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Files } from '../../src/package/read';
import { typeOf } from '../shared/content-type';

/** What an LMS holds, by element. */
export type Values = Readonly<Record<string, string>>;

/** A call as the LMS page saw it; calls of one task of the browser have the same number. */
export interface Call {
  readonly task: number;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly name: string;
}

/**
 * An LMS that takes everything and counts: what is measured is the package, not the LMS. With `keep`
 * a commit goes to the server, where it outlives the page.
 */
const lms = (values: Values, keep: boolean): string => `<!doctype html><title>LMS</title>
<style>body{margin:0}iframe{border:0;width:714px;height:666px}</style>
<script>
var values = ${JSON.stringify(values)}, calls = [], task = 0, turn = new MessageChannel();
turn.port1.onmessage = function () { task += 1; };
var count = function () { var n = 0; while (('cmi.interactions.' + n + '.id') in values) n++; return String(n); };
var called = function (name) {
  if (!calls.length || calls[calls.length - 1].task !== task) turn.port2.postMessage('over');
  calls.push({ task: task, at: Date.now(), name: name });
};
window.API = {
  LMSInitialize: function () { called('LMSInitialize'); return 'true'; },
  LMSGetValue: function (e) {
    called('LMSGetValue');
    if (e === 'cmi.core.lesson_mode') return 'normal';
    if (e === 'cmi.core.student_id') return 'bench';
    return e === 'cmi.interactions._count' ? count() : values[e] || '';
  },
  LMSSetValue: function (e, v) { called('LMSSetValue'); values[e] = v; return 'true'; },
  LMSCommit: function () {
    called('LMSCommit');
    if (${keep}) navigator.sendBeacon('/kept', JSON.stringify(values));
    return 'true';
  },
  LMSFinish: function () { called('LMSFinish'); return 'true'; },
  LMSGetLastError: function () { called('LMSGetLastError'); return '0'; }
};
</script><iframe id="content" src="/content/index.html"></iframe>`;

export interface Host {
  readonly url: string;
  /** What the LMS has: what it was served with, and what it has kept since. */
  kept(): Values;
  /** Another package; `values`: what the LMS holds of an attempt at it. */
  serve(files: Files, values?: Values): void;
  close(): void;
}

export const startHost = async (): Promise<Host> => {
  let files: Files = {};
  let kept: Values = {};
  const server: Server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    response.setHeader('cache-control', 'no-store');
    if (pathname === '/kept') {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        kept = JSON.parse(body) as Values;
        response.end();
      });
      return;
    }
    const name = decodeURIComponent(pathname).replace('/content/', '');
    const keep = search === '?keep';
    const body = pathname === '/lms' ? lms(kept, keep) : files[name];
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader('content-type', typeOf(name) ?? 'text/html');
    response.end(body ?? 'Not here.');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    kept: () => kept,
    serve(next, values = {}) {
      files = next;
      kept = values;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
