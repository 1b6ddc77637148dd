/**
 * What must not be lost in ADL's CATAPULT player: a session that the LMS has given up, a server that is
 * away, a second device, failures just before leaving, a new registration, and two courses that play the
 * same package. The player refuses statements of a session that is over, and a verb that comes twice.
 */
import type { Browser, Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { createAnswering, opened, saved, saving } from './answering';
import { lrsOfPlayer, newLearner, openPlayer } from './cmi5-player';
import { openProxy } from './proxy';

const LESSON = 'rise-of-the-bolsheviks';

const lesson = () => createAnswering('01-rise-of-the-bolsheviks', 'scorm12', LESSON);

/** A browser of its own. */
const device = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

/** A course, a learner, and launches of theirs in one registration. */
const enrolled = async () => {
  const player = await openPlayer();
  const course = await player.importUnit();
  const learner = newLearner();
  const proxy = await openProxy(lrsOfPlayer());
  let registration: string | undefined;
  return {
    player,
    course,
    learner,
    /** Stands between every page and the player's LRS. */
    proxy,
    /** How often the player has taken an answer to question `n`. */
    taken: (n: number): number => proxy.taken(lesson().idOf(n)),
    /** Gives the number of the session. */
    async visit(page: Page): Promise<number> {
      const launch = await player.launch(course, LESSON, learner, registration);
      ({ registration } = launch);
      const url = new URL(launch.url);
      url.searchParams.set('endpoint', proxy.url);
      await page.goto(url.href);
      return launch.session;
    },
  };
};

/** The page is left as a tab is. */
const leave = (page: Page) => page.goto('about:blank');

test('a session that the LMS has given up: what was answered after it goes with the next one', async ({
  browser,
}) => {
  const { player, visit, taken } = await enrolled();
  const page = await device(browser);
  const session = await visit(page);
  await saved(page);
  await lesson().answer(page, 0);
  await saved(page);
  await player.abandon(session);
  await lesson().answer(page, 1);
  await expect(page.locator('.banners')).toContainText('Your course has ended this session.');
  await leave(page);

  await visit(page);
  await opened(page);
  await lesson().answered(page, 0);
  await lesson().answered(page, 1);
  await expect.poll(() => [taken(0), taken(1)]).toEqual([1, 1]);
});

test('a server that is away and comes back: nothing is called saved until it is', async ({
  browser,
}) => {
  const { proxy, taken, visit } = await enrolled();
  const page = await device(browser);
  await visit(page);
  await saved(page);
  proxy.refuse(0);
  await lesson().answer(page, 0);
  await lesson().answer(page, 1);
  await expect(saving(page)).toHaveText(/Not saved yet/);
  proxy.allow();
  await saved(page);
  expect([taken(0), taken(1)]).toEqual([1, 1]);
});

test('a device that opened earlier and is only closed lowers nothing', async ({ browser }) => {
  const { visit } = await enrolled();
  const school = await device(browser);
  await visit(school);
  await lesson().answer(school, 0);
  await saved(school);

  const home = await device(browser);
  await visit(home);
  await lesson().answered(home, 0);
  await lesson().answer(home, 1);
  await lesson().answer(home, 2);
  await saved(home);
  await leave(home);
  await leave(school);

  const third = await device(browser);
  await visit(third);
  for (const n of [0, 1, 2]) await lesson().answered(third, n);
});

test('what an older device answers after another launch is kept, and goes with its next one', async ({
  browser,
}) => {
  const { visit } = await enrolled();
  const school = await device(browser);
  await visit(school);
  await lesson().answer(school, 0);
  await saved(school);
  const home = await device(browser);
  await visit(home);
  await lesson().answer(home, 1);
  await saved(home);

  // The player has given up the first session for the second.
  await lesson().answer(school, 2);
  await expect(saving(school)).not.toHaveText(/Saved at/);
  await leave(home);
  await leave(school);
  await visit(school);
  for (const n of [0, 1, 2]) await lesson().answered(school, n);
  await opened(school);
  const third = await device(browser);
  await visit(third);
  await lesson().answered(third, 2);
});

test('a 503 just before leaving: the answer goes at the next visit', async ({ browser }) => {
  const { proxy, taken, visit } = await enrolled();
  const page = await device(browser);
  await visit(page);
  await lesson().answer(page, 0);
  await saved(page);
  proxy.refuse(503);
  await lesson().answer(page, 1);
  await leave(page);
  proxy.allow();

  await visit(page);
  await opened(page);
  await lesson().answered(page, 1);
  await expect.poll(() => [taken(0), taken(1)]).toEqual([1, 1]);
});

test('a 403 for one statement just before leaving: another device sends it', async ({
  browser,
}) => {
  const { proxy, taken, visit } = await enrolled();
  const page = await device(browser);
  await visit(page);
  await lesson().answer(page, 0);
  await saved(page);
  const mark = `/${lesson().idOf(1)}"`;
  proxy.refuse(403, ({ method, body }) => method === 'POST' && body.includes(mark));
  await lesson().answer(page, 1);
  await saved(page);
  await leave(page);

  expect([taken(0), taken(1)]).toEqual([1, 0]);

  proxy.allow();
  const other = await device(browser);
  await visit(other);
  await lesson().answered(other, 1);
  await expect.poll(() => [taken(0), taken(1)]).toEqual([1, 1]);
});

test('a new registration begins anew, and asks nothing about answers that the LMS has', async ({
  browser,
}) => {
  const { player, course, learner, visit } = await enrolled();
  const page = await device(browser);
  await visit(page);
  await lesson().answer(page, 0);
  await saved(page);
  await leave(page);

  const { url } = await player.launch(course, LESSON, learner);
  await page.goto(url);
  await opened(page);
  await lesson().isNew(page);
});

test('two courses with the same package keep apart', async ({ browser }) => {
  const { player, learner, visit } = await enrolled();
  const other = await player.importUnit();
  const page = await device(browser);
  await visit(page);
  await lesson().answer(page, 0);
  await saved(page);
  await leave(page);

  const { url } = await player.launch(other, LESSON, learner);
  await page.goto(url);
  await opened(page);
  await lesson().isNew(page);
});
