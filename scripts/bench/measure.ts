/** One visit to a page in a fresh browser context, throttled or not, and what it cost. */
import type { Browser, CDPSession, Frame, Page } from 'playwright';
import type { Host } from './server';

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 150 ms round trips; and a processor 4 times slower. */
const SLOW = {
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: 96_000,
};

export interface Visit {
  /** Milliseconds from the start of the navigation. */
  readonly firstText: number;
  readonly largest: number;
  /** When the page answers to the learner: the script has taken over and the LMS was asked. */
  readonly interactive: number;
  readonly requests: number;
  readonly bytes: number;
  readonly scriptMs: number;
  /** Tasks over 50 ms in the package's own frame, in milliseconds. */
  readonly longTasks: readonly number[];
  /** LMS calls in the first task, and all told until the page was idle. */
  readonly callsFirst: number;
  readonly callsAll: number;
}

const OBSERVE = `
  window.__long = []; window.__lcp = 0;
  new PerformanceObserver((l) => { for (const e of l.getEntries()) window.__long.push(Math.round(e.duration)); }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((l) => { for (const e of l.getEntries()) window.__lcp = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
`;

const throttle = async (cdp: CDPSession, slow: boolean): Promise<void> => {
  if (!slow) return;
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
};

const paint = (frame: Frame): Promise<number> =>
  frame.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );

const scriptMs = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
};

const calls = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { calls?: unknown[] }).calls?.length ?? 0);

/** `path` is /content/index.html for a bare page and for a package alone, /lms for one in an LMS. */
export const visit = async (
  browser: Browser,
  host: Host,
  path: string,
  options: { readonly slow: boolean; readonly script: boolean },
): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 714, height: 666 } });
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await throttle(cdp, options.slow);
  const started = Date.now();
  host.sent.length = 0;
  await page.goto(host.url + path);
  const frame = page.frames().find((one) => one.url().includes('/content/')) ?? page.mainFrame();
  let interactive = Number.NaN;
  if (options.script) {
    await frame.waitForFunction(() => document.querySelector('.saving')?.textContent !== '', null, {
      polling: 20,
    });
    interactive = Date.now() - started;
  }
  const callsFirst = await calls(page);
  const requests = host.sent.length;
  const bytes = host.sent.reduce((sum, file) => sum + file.bytes, 0);
  await page.waitForTimeout(options.script ? 2500 : 200);
  const result: Visit = {
    firstText: await paint(frame),
    largest: await frame.evaluate(() => (window as unknown as { __lcp: number }).__lcp),
    interactive: options.script ? interactive : await paint(frame),
    requests,
    bytes,
    scriptMs: await scriptMs(cdp),
    longTasks: await frame.evaluate(() => (window as unknown as { __long: number[] }).__long),
    callsFirst,
    callsAll: await calls(page),
  };
  await context.close();
  return result;
};

export interface Answered {
  readonly calls: number;
  readonly commits: number;
  /** Longest task of the answer, in milliseconds (0: none over 50 ms). */
  readonly longest: number;
  /** From the click to the verdict on the screen. */
  readonly toVerdict: number;
  readonly suspend: number;
}

/** Opens a lesson's step in an LMS, answers its first choice question, and counts. */
export const answer = async (
  browser: Browser,
  host: Host,
  hash: string,
  slow: boolean,
): Promise<Answered> => {
  const context = await browser.newContext({ viewport: { width: 714, height: 666 } });
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  await page.goto(`${host.url}/lms`);
  const frame = page.frames().find((one) => one.url().includes('/content/')) ?? page.mainFrame();
  await frame.waitForSelector('.saving.saved');
  await frame.evaluate((to) => (location.hash = to), hash);
  const question = frame.locator('form.question.choice').first();
  await question.waitFor();
  // Places and columns are told in their own time; what is counted is the answer alone.
  await page.waitForTimeout(6000);
  await throttle(await context.newCDPSession(page), slow);
  await question.locator('input[type=radio]').first().check();
  await frame.evaluate(() => ((window as unknown as { __long: number[] }).__long = []));
  const before = await calls(page);
  const toVerdict = await frame.evaluate(
    () =>
      new Promise<number>((seen) => {
        const form = document.querySelector('form.question.choice');
        const start = performance.now();
        const look = (): void => {
          if (form?.querySelector('.verdict')?.textContent) seen(performance.now() - start);
          else requestAnimationFrame(look);
        };
        form?.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
        look();
      }),
  );
  await page.waitForTimeout(1000);
  const told = await page.evaluate(
    (from) => (window as unknown as { calls: string[] }).calls.slice(from),
    before,
  );
  const suspend = await page.evaluate(
    () =>
      (window as unknown as { values: Record<string, string> }).values['cmi.suspend_data']
        ?.length ?? 0,
  );
  const longest = await frame.evaluate(() =>
    Math.max(0, ...(window as unknown as { __long: number[] }).__long),
  );
  await context.close();
  return {
    calls: told.length,
    commits: told.filter((name) => name === 'LMSCommit').length,
    longest,
    toVerdict,
    suspend,
  };
};
