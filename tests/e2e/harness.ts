/**
 * A small LMS for the browser tests: it unzips a built package, shows it in a frame of an LMS page,
 * and answers the package's API calls from an LMS that runs in the test itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FrameLocator, Page } from 'playwright/test';
import { test as base } from 'playwright/test';
import { readZip } from '../../src/package/read';
import { typeOf } from '../../scripts/shared/content-type';
import type { Scorm12Api } from '../lms/strict12';

/** The files of a built package, by name. `edition` is the folder under .cache/e2e. */
export const packageFiles = (part: string, format = 'scorm12', edition = 'dist') => {
  const folder = `.cache/e2e/${edition}`;
  const name = readdirSync(folder).find((file) => file.includes(`-${part}-${format}-`));
  if (!name) throw new Error(`No package of ${part} for ${format} in ${folder}.`);
  return readZip(readFileSync(`${folder}/${name}`));
};

declare global {
  /** Of the LMS's page, see lmsPage. */
  function lmsTurn(): Promise<unknown>;
}

export type Files = ReturnType<typeof packageFiles>;

/**
 * The LMS's page. Calls go by synchronous requests, or in a request that outlives the page when the
 * page is going. With `cached` it does as Moodle does: values are taken at once and go with the next
 * commit, in one request. Requests may overtake each other: each has its page and number, and is
 * taken in turn. What a network that is away has lost is named later, so that nothing waits for it.
 * `window.calls` has every call with the number of the task that it came in.
 */
const lmsPage = (
  functions: readonly string[],
  api: string,
  cached: boolean,
): string => `<!doctype html>
<title>LMS</title><style>body{margin:0}iframe{border:0;width:100%;height:640px}</style>
<script>
window.${api} = {};
window.calls = [];
let waiting = [];
let task = 0;
const page = Math.random();
let sent = 0;
const lost = [];
const batch = (calls) => JSON.stringify({ page, n: sent++, lost, calls });
/** Answered once all that was sent before has been taken. */
window.lmsTurn = () => fetch('/api', { method: 'POST', body: batch([]) });
const turn = new MessageChannel();
turn.port1.onmessage = () => (task += 1);
for (const name of ${JSON.stringify(functions)}) window.${api}[name] = (...args) => {
  if (calls.at(-1)?.task !== task) turn.port2.postMessage('over');
  calls.push({ task, name, element: args[0] });
  waiting.push([name, ...args]);
  if (${cached} && name.endsWith('SetValue')) return 'true';
  if (${cached} && name.endsWith('GetLastError')) return (waiting.pop(), '0');
  const n = sent;
  const body = batch(waiting);
  waiting = [];
  try {
    const x = new XMLHttpRequest();
    x.open('POST', '/api', false);
    x.send(body);
    return JSON.parse(x.responseText);
  } catch {
    fetch('/api', { method: 'POST', body, keepalive: true }).catch(() => lost.push(n));
    return 'true';
  }
};
</script>
<iframe id="content" title="Content" src="/content/index.html"></iframe>`;

export type AnyApi = Readonly<Record<string, (...args: string[]) => unknown>>;

interface ServeOptions {
  /** The API object's name: API for SCORM 1.2. */
  readonly name?: string;
  /** Values are taken at once and sent with the next commit, as Moodle does. */
  readonly cached?: boolean;
}

export interface Host {
  readonly url: string;
  /** Every file that was asked for, in order. */
  readonly requests: string[];
  /** Plays other files, or another launch's API, from now on. */
  serve(files: Files, api?: Scorm12Api | AnyApi, options?: ServeOptions): void;
}

const FUNCTIONS = ['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError'];

/** What the LMS's page sends in one request. */
interface Batch {
  readonly page: number;
  readonly n: number;
  /** The numbers of requests that never left. */
  readonly lost: readonly number[];
  readonly calls: readonly (readonly string[])[];
}

/** Runs the tasks of each page by their numbers, whatever the order in which they come. */
const createTurns = () => {
  const pages = new Map<number, { next: number; held: Map<number, () => void> }>();
  return ({ page, n, lost }: Batch, task: () => void): void => {
    const turns = pages.get(page) ?? { next: 0, held: new Map<number, () => void>() };
    pages.set(page, turns);
    for (const number of lost) if (number >= turns.next) turns.held.set(number, () => {});
    turns.held.set(n, task);
    for (let due = turns.held.get(turns.next); due; due = turns.held.get(turns.next)) {
      turns.held.delete(turns.next);
      turns.next += 1;
      due();
    }
  };
};

const startServer = async (): Promise<{ host: Host; server: Server }> => {
  let files: Files = {};
  let api: AnyApi | undefined;
  let apiName = 'API';
  let cached = false;
  const requests: string[] = [];
  const inTurn = createTurns();
  /** What a page that is going still sends is for the launch that it was opened with. */
  const launches = new Map<number, AnyApi | undefined>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://lms').pathname;
    if (path === '/api') {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        const batch = JSON.parse(body) as Batch;
        const { page, calls } = batch;
        if (!launches.has(page)) launches.set(page, api);
        const its = launches.get(page);
        inTurn(batch, () => {
          const answers = calls.map(([name = '', ...args]) => its?.[name]?.(...args) ?? null);
          // Without a type Firefox takes it for XML, and complains.
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(answers.at(-1)));
        });
      });
      return;
    }
    if (path === '/lms' || path === '/lms/window') {
      const names = FUNCTIONS.map((name) => (apiName === 'API' ? `LMS${name}` : name));
      response.setHeader('content-type', 'text/html');
      const html = lmsPage(api ? [...names, 'Terminate'] : [], apiName, cached);
      response.end(path === '/lms' ? html : html.replace(/<iframe.*/, ''));
      return;
    }
    if (path === '/favicon.ico') {
      response.statusCode = 204;
      response.end();
      return;
    }
    const file = decodeURIComponent(path.replace('/content/', ''));
    const bytes = files[file];
    requests.push(file);
    response.statusCode = bytes ? 200 : 404;
    response.setHeader('content-type', typeOf(file) ?? 'text/plain');
    response.end(bytes ? Buffer.from(bytes) : '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    host: {
      url: `http://127.0.0.1:${port}`,
      requests,
      serve(next, nextApi, options = {}) {
        files = next;
        api = nextApi as AnyApi | undefined;
        apiName = options.name ?? 'API';
        cached = options.cached ?? false;
      },
    },
  };
};

/** A test with a host of its own, in whatever browser. */
export const hostTest = base.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants a pattern here
  host: async ({}, use) => {
    const { host, server } = await startServer();
    await use(host);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  },
});

/** A test with a page of its own, too; any error in the page's console fails it. */
export const test = hostTest.extend<{ problems: string[] }>({
  problems: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await use(problems);
      base.expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from 'playwright/test';

/** A call as the LMS's page saw it. */
export interface SeenCall {
  readonly task: number;
  readonly name: string;
  readonly element: string;
}

/** Every call so far that the LMS's page saw. */
export const seenCalls = (page: Page): Promise<readonly SeenCall[]> =>
  page.evaluate<readonly SeenCall[]>('window.calls');

/** Opens the LMS's page and gives its content frame. */
export const launch = async (page: Page, host: Host): Promise<FrameLocator> => {
  await page.goto(`${host.url}/lms`);
  return page.frameLocator('#content');
};

/** Opens the package in a window of its own, beside the LMS's page, and gives that window. */
export const launchWindow = async (page: Page, host: Host): Promise<Page> => {
  await page.goto(`${host.url}/lms/window`);
  const [content] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => void window.open('/content/index.html')),
  ]);
  return content;
};

/** Closes a window as a learner does, and comes back once it is gone: what opens next is opened after it. */
export const closeWindow = async (content: Page): Promise<void> => {
  const gone = content.waitForEvent('close');
  await content.close({ runBeforeUnload: true });
  await gone;
};

/** Holds back what the page asks for at such addresses. @returns lets it go. */
export const holdBack = async (page: Page, addresses: string): Promise<() => void> => {
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(addresses, async (route) => {
    await free;
    await route.continue();
  });
  return () => letGo();
};

/** Runs in the LMS's page: the frame goes, and the LMS takes all that it sent on its way out. */
export const leaveFrame = async (): Promise<void> => {
  const frame = document.getElementById('content');
  const gone = new Promise((loaded) => frame?.addEventListener('load', loaded, { once: true }));
  frame?.setAttribute('src', 'about:blank');
  await gone;
  await lmsTurn();
};

/** Leaves the package as an LMS does: its frame goes, the page stays. */
export const leave = (page: Page): Promise<void> => page.evaluate(leaveFrame);

/** A page of the fixture course's dist/, opened by a double click. */
const opened = (file: string): string => pathToFileURL(resolve(`.cache/e2e/bread/${file}`)).href;

export const START = opened('index.html');
export const REPORT = opened('teacher/class-report.html');
export const WORKSHOP = opened('workshop.html');
