/**
 * What must not be lost in a real Moodle: a log-in in the middle, a server that is away, a second
 * device, a failure just before leaving, new attempts, and two activities that play the same zip.
 */
import type { Browser, Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { questionsOf } from '../../src/course/course';
import { scored } from '../../src/progress/report';
import { courseOf } from '../e2e/player';
import { createAnswering, opened, saved, saving } from './answering';
import { account } from './env';
import { addActivity, gradeOf, leavePlayer, login, loginAgain, play, zipOf } from './moodle';

const LESSON = 'rise-of-the-bolsheviks';
const PART = `01-${LESSON}`;

const learner = () => createAnswering(PART, 'scorm12', LESSON);

/** The grade of so many right answers, as Moodle writes it. */
const gradeFor = (right: number): string => {
  const total = questionsOf(courseOf(learner().files)).filter(scored).length;
  return Math.round((100 * right) / total).toFixed(2);
};

/** An activity of the lesson, added by the teacher; `settings` of its form. */
const activity = async (browser: Browser, name: string, settings?: Record<string, string>) => {
  const teacher = await (await browser.newContext()).newPage();
  await login(teacher, account('MOODLE_TEACHER'));
  const cmid = await addActivity(teacher, zipOf(PART, 'scorm12'), name, settings);
  await teacher.context().close();
  return cmid;
};

const student = async (browser: Browser): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await login(page, account('MOODLE_STUDENT'));
  return page;
};

const named = (what: string): string => `${what} ${Date.now()}`;

/** Every request by which Moodle takes values. */
const TRACKING = /\/mod\/scorm\/datamodel\.php/;

test('a session that has ended: what was answered after it is there at the next log-in', async ({
  browser,
}) => {
  const name = named('Session ended');
  const cmid = await activity(browser, name);
  const page = await student(browser);
  const frame = await play(page, cmid);
  await saved(frame);
  await learner().answer(frame, 0);
  await saved(frame);
  await page.context().clearCookies();
  await learner().answer(frame, 1);
  await expect(saving(frame)).not.toHaveText(/Saved at/);

  await loginAgain(page, account('MOODLE_STUDENT'));
  const again = await play(page, cmid);
  await opened(again);
  await learner().answered(again, 0);
  await learner().answered(again, 1);
  await leavePlayer(page, cmid);
  expect(await gradeOf(page, cmid)).toContain(gradeFor(2));
});

test('a server that is away and comes back: nothing is called saved until it is', async ({
  browser,
}) => {
  const name = named('Server away');
  const cmid = await activity(browser, name);
  const page = await student(browser);
  const frame = await play(page, cmid);
  await saved(frame);
  await page.route(TRACKING, (route) => route.abort('connectionrefused'));
  await learner().answer(frame, 0);
  await learner().answer(frame, 1);
  await expect(saving(frame)).toHaveText(/Not saved yet/);
  await page.unroute(TRACKING);
  await saved(frame);
  await leavePlayer(page, cmid);
  expect(await gradeOf(page, cmid)).toContain(gradeFor(2));
});

test('a device that opened earlier and is only closed lowers nothing', async ({ browser }) => {
  const name = named('Two devices');
  const cmid = await activity(browser, name);
  const school = await student(browser);
  const atSchool = await play(school, cmid);
  await saved(atSchool);
  await learner().answer(atSchool, 0);
  await saved(atSchool);

  const home = await student(browser);
  const atHome = await play(home, cmid);
  await opened(atHome);
  await learner().answered(atHome, 0);
  await learner().answer(atHome, 1);
  await learner().answer(atHome, 2);
  await saved(atHome);
  await leavePlayer(home, cmid);

  await leavePlayer(school, cmid);
  expect(await gradeOf(home, cmid)).toContain(gradeFor(3));
});

test('a 503 just before leaving: the answer goes at the next visit', async ({ browser }) => {
  const name = named('503 at the end');
  const cmid = await activity(browser, name);
  const page = await student(browser);
  const frame = await play(page, cmid);
  await saved(frame);
  await learner().answer(frame, 0);
  await saved(frame);
  await page.route(TRACKING, (route) => route.fulfill({ status: 503, body: '' }));
  await learner().answer(frame, 1);
  await leavePlayer(page, cmid);
  await page.unroute(TRACKING);

  const again = await play(page, cmid);
  await opened(again);
  await learner().answered(again, 1);
  await leavePlayer(page, cmid);
  expect(await gradeOf(page, cmid)).toContain(gradeFor(2));
});

test('a new attempt at every visit asks nothing about answers that Moodle has', async ({
  browser,
}) => {
  const name = named('New attempt');
  // 2: always.
  const cmid = await activity(browser, name, { forcenewattempt: '2' });
  const page = await student(browser);
  const frame = await play(page, cmid);
  await saved(frame);
  await learner().answer(frame, 0);
  await saved(frame);
  await leavePlayer(page, cmid);

  const again = await play(page, cmid);
  await opened(again);
  await learner().isNew(again);
});

test('two activities with the same zip keep apart', async ({ browser }) => {
  const cmids = [await activity(browser, named('First')), await activity(browser, named('Second'))];
  const page = await student(browser);
  const frame = await play(page, cmids[0] ?? '');
  await saved(frame);
  await learner().answer(frame, 0);
  await saved(frame);
  await leavePlayer(page, cmids[0] ?? '');

  const other = await play(page, cmids[1] ?? '');
  await saved(other);
  await learner().isNew(other);
});
