/** One visit to a page in a fresh browser context, throttled or not, and what it cost. */
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, CDPSession, Frame, Page } from 'playwright';
import { INDEX } from '../../src/package/names';
import type { Files } from '../../src/package/read';
import type { LongTask } from './observe';
import { callsOf, named, notesOf, observe } from './observe';
import type { Host } from './server';

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 150 ms round trips; and a processor 4 times slower. */
const SLOW = {
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: 96_000,
};

/** Milliseconds without an LMS call after which the page is idle: longer than any pause of the player. */
const IDLE = 4500;

/** Times in milliseconds from the start of the package's own navigation. */
export interface Visit {
  readonly firstText: number;
  readonly firstPaint: number;
  readonly largest: number;
  /** When the page answers to the learner: the script has taken over and the LMS was asked. */
  readonly interactive: number;
  /** Files asked for until then, and their bytes. */
  readonly requests: number;
  readonly bytes: number;
  readonly gzip: number;
  readonly scriptMs: number;
  readonly longTasks: readonly LongTask[];
  /** LMS calls in the first task that makes any, and all until the page is idle. */
  readonly callsFirst: number;
  readonly callsAll: number;
  /** Bytes that the page's scripts hold once it is idle. */
  readonly heap: number;
}

export const throttle = async (cdp: CDPSession): Promise<void> => {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
};

/** Runs a task in a fresh context, which is closed after it, and after a failure too. */
export const inContext = async <T>(
  browser: Browser,
  task: (context: BrowserContext) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({ viewport: { width: 714, height: 666 } });
  try {
    return await task(context);
  } finally {
    await context.close();
  }
};

/** The frame of the package within the LMS's page. */
export const contentOf = (page: Page): Frame =>
  page.frames().find((one) => one.url().includes('/content/')) ?? page.mainFrame();

/** Pauses after which a page that still calls its LMS never will be idle. */
const PATIENCE = 60;

/** Waits until the last call was made so long ago that no other will follow. */
export const untilIdle = async (page: Page): Promise<void> => {
  for (let pause = 0; pause < PATIENCE; pause++) {
    const last = (await callsOf(page)).at(-1)?.at ?? 0;
    const left = last + IDLE - Date.now();
    if (left <= 0) return;
    await page.waitForTimeout(left);
  }
  throw new Error('The page called its LMS without end.');
};

/** One of the browser's own measurements of the page: seconds or bytes. */
const metric = async (cdp: CDPSession, wanted: string): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? 0;
};

/** Without what is only waiting to be thrown away. */
const heapOf = async (cdp: CDPSession): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage');
  return metric(cdp, 'JSHeapUsedSize');
};

/** When the first paint with content was, and the files asked for until `end`. */
const loading = (frame: Frame, end: number) =>
  frame.evaluate(
    (until) => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      names: performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < until)
        .map(({ name }) => new URL(name).pathname.replace('/content/', '')),
    }),
    end,
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Opens a package, or with `script` false a page that has none, in the LMS's frame. */
export const visit = (
  browser: Browser,
  host: Host,
  files: Files,
  options: { readonly slow: boolean; readonly script: boolean },
): Promise<Visit> =>
  inContext(browser, async (context) => {
    host.serve(files);
    const page = await context.newPage();
    await observe(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    if (options.slow) await throttle(cdp);
    await page.goto(`${host.url}/lms`);
    const frame = contentOf(page);
    // What Playwright asks a page by is a large script of its own: not while the time is taken.
    await page.waitForTimeout(IDLE);
    if (options.script) await frame.waitForFunction(() => window.notes.ready > 0);
    await untilIdle(page);
    const notes = await notesOf(frame);
    const end = options.script ? notes.ready : Infinity;
    const { paint, names } = await loading(frame, end);
    const asked = [INDEX, ...names].map((name) => Buffer.from(files[name] ?? ''));
    const calls = await callsOf(page);
    return {
      // Text that is there before anything is painted is seen with the first paint.
      firstText: Math.max(notes.text, paint),
      firstPaint: paint,
      largest: notes.largest,
      interactive: options.script ? notes.ready : paint,
      requests: asked.length,
      bytes: sum(asked.map(({ length }) => length)),
      gzip: sum(asked.map((file) => gzipSync(file).length)),
      scriptMs: 1000 * (await metric(cdp, 'ScriptDuration')),
      longTasks: named(notes),
      callsFirst: calls.filter(({ task }) => task === calls[0]?.task).length,
      callsAll: calls.length,
      heap: await heapOf(cdp),
    };
  });
