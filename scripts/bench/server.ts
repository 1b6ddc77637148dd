/** Serves folders of files without compression, as Moodle does, and an LMS page around a package. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Files = Readonly<Record<string, Uint8Array | string>>;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** An LMS that takes everything and counts: what is measured is the package, not the LMS. */
const LMS = `<!doctype html><title>LMS</title><style>body{margin:0}iframe{border:0;width:714px;height:666px}</style>
<script>
var values = JSON.parse(sessionStorage.values || '{}'), calls = [];
var count = function (name) { var n = 0; while (('cmi.interactions.' + n + '.id') in values) n++; return n; };
window.API = {
  LMSInitialize: function () { calls.push('LMSInitialize'); return 'true'; },
  LMSGetValue: function (e) { calls.push('LMSGetValue'); return e === 'cmi.core.lesson_mode' ? 'normal' : e === 'cmi.interactions._count' ? String(count()) : values[e] || ''; },
  LMSSetValue: function (e, v) { calls.push('LMSSetValue'); values[e] = v; return 'true'; },
  LMSCommit: function () { calls.push('LMSCommit'); sessionStorage.values = JSON.stringify(values); return 'true'; },
  LMSFinish: function () { calls.push('LMSFinish'); return 'true'; },
  LMSGetLastError: function () { return '0'; }
};
</script><iframe id="content" src="/content/index.html"></iframe>`;

export interface Host {
  readonly url: string;
  /** Name and bytes of what was asked for since the last `serve`. */
  readonly sent: { readonly name: string; readonly bytes: number }[];
  serve(files: Files): void;
  close(): void;
}

export const startHost = async (): Promise<Host> => {
  let files: Files = {};
  const sent: Host['sent'] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const name = path.replace('/content/', '');
    const body = path === '/lms' ? LMS : files[name];
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader('content-type', TYPES[name.split('.').at(-1) ?? ''] ?? 'text/html');
    response.setHeader('cache-control', 'no-store');
    if (path !== '/lms' && body !== undefined) {
      sent.push({ name, bytes: Buffer.byteLength(body) });
    }
    response.end(body ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    serve(next) {
      files = next;
      sent.length = 0;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
