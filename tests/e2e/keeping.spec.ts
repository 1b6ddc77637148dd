/** What a browser keeps of an LMS that takes nothing: in two stores, and through a kill. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright/test';
import { chromium } from 'playwright/test';
import type { Server } from '../lms/faulty';
import { openServer } from '../lms/faulty';
import type { Host } from './harness';
import { expect, launch, leave, packageFiles, test } from './harness';
import { bodyOf, check, fill, firstQuestion, goTo, questionAt } from './player';

const LESSON = 'rise-of-the-bolsheviks';
const files = () => packageFiles('01-rise-of-the-bolsheviks');
const first = () => firstQuestion(files(), LESSON);

const open = (page: Page, host: Host, server: Server, taken = true): Promise<FrameLocator> => {
  host.serve(files(), server.launch({ trip: () => (taken ? 'through' : 'refused') }).api);
  return launch(page, host);
};

const answer = async (frame: FrameLocator): Promise<void> => {
  const { step, text, spec } = first();
  await goTo(frame, LESSON, step);
  await fill(frame, spec, text, true);
  await check(frame, spec.id);
  await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText('Right');
};

const comesBack = async (page: Page, host: Host, server: Server): Promise<void> => {
  await page.addInitScript(waitsLonger);
  const frame = await open(page, host, server);
  await frame.getByRole('button', { name: 'Go on with them' }).click();
  const { step, spec } = first();
  await goTo(frame, LESSON, step);
  await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText('Right');
  await expect(frame.locator('header .saving')).toHaveText(/Saved at/);
  expect(Number(server.stored().elements['cmi.core.score.raw'])).toBeGreaterThan(0);
};

/** What the second store has, as the text that it is. */
const archived = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((done) => {
        const request = indexedDB.open('lesson-player');
        request.onsuccess = () => {
          const all = request.result.transaction('texts').objectStore('texts').getAll();
          all.onsuccess = () => {
            request.result.close();
            done(JSON.stringify(all.result));
          };
        };
      }),
  );

/** Waits until the answer is in the second store: a page that is left before that may leave no copy there. */
const isArchived = (page: Page): Promise<void> =>
  expect.poll(() => archived(page)).toContain(String.raw`\"tries\":{\"`);

/** A page waits for its second store for a second, in steps of 50 ms. A slow machine may need longer. */
const waitsLonger = (): void => {
  const wait = window.setTimeout;
  const patient = (task: TimerHandler, time?: number, ...more: unknown[]): number =>
    wait(task, time === 50 ? 3000 : time, ...more);
  Object.assign(window, { setTimeout: patient });
};

test('a log-in to Moodle empties localStorage: the other store still has the answers', async ({
  page,
  host,
}) => {
  const server = openServer();
  await answer(await open(page, host, server, false));
  await isArchived(page);
  await leave(page);
  await page.goto(`${host.url}/lms/window`);
  await page.evaluate(() => localStorage.clear());
  await comesBack(page, host, server);
});

/** The lesson in an LMS, under a clock of the page's own. */
const openUnderClock = async (page: Page, host: Host) => {
  const server = openServer();
  await page.clock.install();
  return { server, frame: await open(page, host, server) };
};

/** Lets a quarter of an hour pass, once what was to be saved is saved. */
const isAway = async (page: Page): Promise<void> => {
  await page.clock.runFor(60_000);
  await page.clock.fastForward(16 * 60_000);
};

const chosen = (frame: FrameLocator, question: string) =>
  questionAt(frame, question).locator(':checked:not([value=""])');

const away = (frame: FrameLocator) => frame.getByText('You were away for some time');

/** As a voice or a screen reader presses a button: no key, no pointer, so that nothing says before that the learner is back. */
const press = (frame: FrameLocator, name: RegExp): Promise<void> =>
  frame
    .getByRole('button', { name })
    .first()
    .evaluate((button: HTMLElement) => button.click());

test('what was chosen before a long absence is there after it, though it was checked too late', async ({
  page,
  host,
}) => {
  const { server, frame } = await openUnderClock(page, host);
  const { step, text, spec } = first();
  await goTo(frame, LESSON, step);
  await fill(frame, spec, text, true);
  await expect(chosen(frame, spec.id)).not.toHaveCount(0);
  await isAway(page);
  await press(frame, /^Check$/);
  await expect(away(frame)).toBeVisible();
  await leave(page);
  const again = await open(page, host, server);
  await goTo(again, LESSON, step);
  await expect(chosen(again, spec.id)).not.toHaveCount(0);
  await check(again, spec.id);
  await expect(questionAt(again, spec.id).locator('.verdict')).toContainText('Right');
});

test('what is written for practice after a long absence is kept with what was before', async ({
  page,
  host,
}) => {
  const { server, frame } = await openUnderClock(page, host);
  const steps = bodyOf(files(), LESSON).steps.length;
  await goTo(frame, LESSON, steps);
  const field = (of: FrameLocator) => of.getByLabel('Write your answer').first();
  await field(frame).fill('Peace, land, bread.');
  await isAway(page);
  await field(frame).press('End');
  await expect(away(frame)).toBeVisible();
  await expect(field(frame)).toHaveValue('Peace, land, bread.');
  await field(frame).fill('Peace, land, bread. And power to the soviets.');
  await leave(page);
  const again = await open(page, host, server);
  await goTo(again, LESSON, steps);
  await expect(field(again)).toHaveValue('Peace, land, bread. And power to the soviets.');
});

test('a quiz handed in after a long absence is as it was when the page is loaded again', async ({
  page,
  host,
}) => {
  const server = openServer();
  await page.clock.install();
  const openQuiz = (): Promise<FrameLocator> => {
    const files = packageFiles('taste-test', 'scorm12', 'bread');
    host.serve(files, server.launch({ trip: () => 'through' }).api);
    return launch(page, host);
  };
  const frame = await openQuiz();
  await goTo(frame, 'taste-test', 1);
  await frame.getByLabel('A gas').check();
  await goTo(frame, 'taste-test', 2);
  await expect(frame.locator('.end')).toContainText('1 question is still open');
  await isAway(page);
  await press(frame, /^Hand in/);
  await expect(away(frame)).toBeVisible();
  await leave(page);
  const again = await openQuiz();
  await goTo(again, 'taste-test', 1);
  await expect(again.getByLabel('A gas')).toBeChecked();
});

/** Its processes are gone at once: nothing is closed, and nothing is written at leisure. */
const kill = async (context: BrowserContext): Promise<void> => {
  const closed = context.waitForEvent('close');
  const session = await context.browser()?.newBrowserCDPSession();
  const told = await session?.send('SystemInfo.getProcessInfo');
  const [browser] = told?.processInfo.filter(({ type }) => type === 'browser') ?? [];
  if (!browser) throw new Error('Expected the number of the process of the browser, got none.');
  process.kill(browser.id, 'SIGKILL');
  await closed;
};

/** Asking the second store, to open it and to read it, keeps the page busy for longer than it would wait. */
const isBusyWhenAsking = (): void => {
  const busily = <This, Args extends unknown[], Result>(
    ask: (this: This, ...args: Args) => Result,
  ) =>
    function (this: This, ...args: Args): Result {
      const request = ask.apply(this, args);
      const end = performance.now() + 4000;
      while (performance.now() < end);
      return request;
    };
  const { open } = IDBFactory.prototype;
  const { getAll } = IDBObjectStore.prototype;
  Object.assign(IDBFactory.prototype, { open: busily(open) });
  Object.assign(IDBObjectStore.prototype, { getAll: busily(getAll) });
};

test('a page that is busy itself still hears what the other store has', async ({ page, host }) => {
  const server = openServer();
  await answer(await open(page, host, server, false));
  await isArchived(page);
  await leave(page);
  await page.goto(`${host.url}/lms/window`);
  await page.evaluate(() => localStorage.clear());
  await page.addInitScript(isBusyWhenAsking);
  await expect(
    (await open(page, host, server)).getByRole('heading', { name: 'Go on with these answers?' }),
  ).toBeVisible();
});

test('a browser that is killed right after an answer has it', async ({ host, launchOptions }) => {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'));
  const start = () => chromium.launchPersistentContext(folder, launchOptions);
  const server = openServer();
  const before = await start();
  const page = await before.newPage();
  await answer(await open(page, host, server, false));
  // localStorage may wait some seconds.
  await isArchived(page);
  await kill(before);
  const after = await start();
  await comesBack(await after.newPage(), host, server);
  await after.close();
  rmSync(folder, { recursive: true, force: true });
});
