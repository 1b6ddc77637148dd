/**
 * What must not be lost with a real LRS: a key that is no longer good, a server that is away, a second
 * device, failures just before leaving, a new attempt, and two activities that play the same package.
 */
import type { Browser, Page } from 'playwright/test';
import type { Host } from '../e2e/harness';
import { expect, test } from '../e2e/harness';
import { createAnswering, opened, saved, saving } from './answering';
import type { Learner } from './lrs';
import { newLearner, openLrs, verbOf } from './lrs';
import { openProxy } from './proxy';

const LESSON = 'rise-of-the-bolsheviks';

const lesson = () => createAnswering('unit', 'xapi', LESSON);

/** A browser of its own. */
const device = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

/** @param endpoint of the LRS, or of what stands before it. */
const visit = async (
  page: Page,
  host: Host,
  learner: Learner,
  endpoint = openLrs().endpoint,
): Promise<void> => {
  host.serve(lesson().files);
  await page.goto(`${host.url}/content/index.html?${openLrs().launch(learner, endpoint)}`);
};

/** The page is left as a tab is. */
const leave = (page: Page) => page.goto('about:blank');

/** In the end the LRS has an answer to each of these questions, and one. */
const hasAnswers = async (learner: Learner, questions: readonly number[]): Promise<void> => {
  const told = async () =>
    (await openLrs().statements(learner))
      .filter((statement) => verbOf(statement) === 'answered')
      .map(({ object }) => object.id.split('/').at(-1) ?? '')
      .toSorted();
  const { idOf } = lesson();
  await expect.poll(told).toEqual(questions.map(idOf).toSorted());
};

test('a launch whose key is no longer good: what was answered after it is there at the next one', async ({
  browser,
  host,
}) => {
  const proxy = await openProxy(openLrs().endpoint);
  const learner = newLearner();
  const page = await device(browser);
  await visit(page, host, learner, proxy.url);
  await saved(page);
  await lesson().answer(page, 0);
  await saved(page);
  proxy.refuse(401);
  await lesson().answer(page, 1);
  await expect(page.locator('.banners')).toContainText('Your course has ended this session.');
  await leave(page);
  proxy.allow();

  await visit(page, host, learner, proxy.url);
  await opened(page);
  await lesson().answered(page, 0);
  await lesson().answered(page, 1);
  await hasAnswers(learner, [0, 1]);
});

test('a server that is away and comes back: nothing is called saved until it is', async ({
  browser,
  host,
}) => {
  const proxy = await openProxy(openLrs().endpoint);
  const learner = newLearner();
  const page = await device(browser);
  await visit(page, host, learner, proxy.url);
  await saved(page);
  proxy.refuse(0);
  await lesson().answer(page, 0);
  await lesson().answer(page, 1);
  await expect(saving(page)).toHaveText(/Not saved yet/);
  proxy.allow();
  await saved(page);
  await hasAnswers(learner, [0, 1]);
});

test('a device that opened earlier and is only closed lowers nothing', async ({
  browser,
  host,
}) => {
  const learner = newLearner();
  const school = await device(browser);
  await visit(school, host, learner);
  await lesson().answer(school, 0);
  await saved(school);

  const home = await device(browser);
  await visit(home, host, learner);
  await lesson().answered(home, 0);
  await lesson().answer(home, 1);
  await lesson().answer(home, 2);
  await saved(home);
  await leave(home);
  await leave(school);

  await hasAnswers(learner, [0, 1, 2]);
  const third = await device(browser);
  await visit(third, host, learner);
  for (const n of [0, 1, 2]) await lesson().answered(third, n);
});

test('two devices that answer at once lose nothing of each other', async ({ browser, host }) => {
  const learner = newLearner();
  const pages = [await device(browser), await device(browser)] as const;
  for (const page of pages) {
    await visit(page, host, learner);
    await saved(page);
  }
  for (const [n, page] of pages.entries()) await lesson().answer(page, n);
  for (const page of pages) await saved(page);
  for (const page of pages) await leave(page);
  await hasAnswers(learner, [0, 1]);
  const third = await device(browser);
  await visit(third, host, learner);
  for (const n of [0, 1]) await lesson().answered(third, n);
});

test('a 503 just before leaving: the answer goes at the next visit', async ({ browser, host }) => {
  const proxy = await openProxy(openLrs().endpoint);
  const learner = newLearner();
  const page = await device(browser);
  await visit(page, host, learner, proxy.url);
  await lesson().answer(page, 0);
  await saved(page);
  proxy.refuse(503);
  await lesson().answer(page, 1);
  await leave(page);
  proxy.allow();

  await visit(page, host, learner, proxy.url);
  await opened(page);
  await lesson().answered(page, 1);
  await hasAnswers(learner, [0, 1]);
});

test('a 403 for one statement just before leaving: another device sends it', async ({
  browser,
  host,
}) => {
  const proxy = await openProxy(openLrs().endpoint);
  const learner = newLearner();
  const page = await device(browser);
  await visit(page, host, learner, proxy.url);
  await lesson().answer(page, 0);
  await saved(page);
  const mark = `/${lesson().idOf(1)}"`;
  proxy.refuse(403, ({ method, body }) => method === 'POST' && body.includes(mark));
  await lesson().answer(page, 1);
  await saved(page);
  await hasAnswers(learner, [0]);
  await leave(page);

  proxy.allow();
  const other = await device(browser);
  await visit(other, host, learner);
  await lesson().answered(other, 1);
  await hasAnswers(learner, [0, 1]);
});

test('a new registration begins anew, and asks nothing about answers that the LRS has', async ({
  browser,
  host,
}) => {
  const learner = newLearner();
  const page = await device(browser);
  await visit(page, host, learner);
  await lesson().answer(page, 0);
  await saved(page);
  await leave(page);

  const { registration } = newLearner();
  await visit(page, host, { ...learner, registration });
  await opened(page);
  await lesson().isNew(page);
});

test('two activities of the same package keep apart', async ({ browser, host }) => {
  const learner = newLearner();
  const page = await device(browser);
  await visit(page, host, learner);
  await lesson().answer(page, 0);
  await saved(page);
  await leave(page);

  await visit(page, host, { ...learner, activityId: 'https://tests.example/another' });
  await opened(page);
  await lesson().isNew(page);
  await leave(page);

  await visit(page, host, learner);
  await lesson().answered(page, 0);
});
