/**
 * A class at nine o'clock: thirty learners open the unit within ten seconds and answer for two minutes, half of them
 * from its last lesson backwards. What they cost the server is shown; that nothing goes wrong and that the report's
 * columns line up is asserted.
 */
import type { Frame } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { lessonsOf } from '../../src/course/course';
import { packageFiles } from '../e2e/harness';
import {
  bodyOf,
  check,
  courseOf,
  fill,
  goTo,
  questionAt,
  questionsIn,
  specOf,
} from '../e2e/player';
import { opened, saved } from './answering';
import type { ReplayedRequest } from './class';
import { sesskeyIn, logIn, record, replay } from './class';
import type { Account } from './env';
import { account, needed } from './env';
import { addActivity, interactions, leavePlayer, login, play, zipOf } from './moodle';

const LEARNERS = 30;

/** Within so many milliseconds all have opened the unit. */
const OPENING = 10_000;

/** An answer every so many milliseconds, for two minutes. */
const PACE = 8000;
const ANSWERS = 15;

const files = () => packageFiles('unit', 'scorm12');

/** The questions of the lessons, those of the final quiz left out: they are handed in together. */
const questions = () =>
  lessonsOf(courseOf(files()))
    .filter(({ quiz }) => !quiz)
    .flatMap(({ id }) => {
      const body = bodyOf(files(), id);
      return body.steps.flatMap((_, at) =>
        questionsIn(body, at).map((text) => ({ lesson: id, step: at + 1, text })),
      );
    });

const answer = async (
  frame: Frame,
  { lesson, step, text }: ReturnType<typeof questions>[number],
): Promise<void> => {
  const spec = specOf(courseOf(files()), text.id);
  await goTo(frame, lesson, step);
  await fill(frame, spec, text, true);
  await check(frame, spec.id);
  await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText('Right');
};

/** A student of the class, by number from 1. */
const student = (n: number): Account => {
  const { user, password } = account('MOODLE_CLASS');
  return { user: user.replace('*', String(n)), password };
};

/** By which Moodle takes values; each that it keeps is a row of its database. */
const TRACKING = '/mod/scorm/datamodel.php';

const valuesIn = (body: string): readonly string[] =>
  [...new URLSearchParams(body).keys()].filter((name) => name.startsWith('cmi'));

/** What a learner cost, on average: how often and for how long the server was asked, and what it keeps. */
const costOf = (answers: readonly (readonly ReplayedRequest[])[]) => {
  const mean = (of: (one: readonly ReplayedRequest[]) => number): number =>
    answers.reduce((sum, one) => sum + of(one), 0) / answers.length;
  const tracking = (one: readonly ReplayedRequest[]) =>
    one.filter(({ request }) => request.url.includes(TRACKING));
  return {
    'requests a learner': mean((one) => one.length),
    'of them to datamodel.php': mean((one) => tracking(one).length),
    'values that Moodle keeps, each a row of scorm_scoes_value': mean(
      (one) => new Set(tracking(one).flatMap(({ request }) => valuesIn(request.body))).size,
    ),
    'seconds of its answers, added up':
      mean((one) => one.reduce((s, { took }) => s + took, 0)) / 1000,
    'slowest datamodel.php in seconds':
      Math.max(...answers.flatMap(tracking).map(({ took }) => took)) / 1000,
  };
};

test('a class at nine o’clock: what it costs, and columns that line up', async ({ browser }) => {
  test.setTimeout(1_200_000);
  const base = needed('MOODLE_URL', 'http://127.0.0.1:8090').replace(/\/$/, '');
  const teacher = await (await browser.newContext()).newPage();
  await login(teacher, account('MOODLE_TEACHER'));
  const cmid = await addActivity(teacher, zipOf('unit', 'scorm12'), `Class ${Date.now()}`);

  /** Student `n` of the class in a browser: what it asked of the server. */
  const recorded = async (n: number, order: ReturnType<typeof questions>) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await login(page, student(n));
    const sesskey = sesskeyIn(await page.content(), 'a student');
    const stop = record(page, base);
    const begin = Date.now();
    const frame = await play(page, cmid);
    await opened(frame);
    for (const [n, question] of order.slice(0, ANSWERS).entries()) {
      await page.waitForTimeout(Math.max(0, begin + OPENING + n * PACE - Date.now()));
      await answer(frame, question);
    }
    await saved(frame);
    await leavePlayer(page, cmid);
    const requests = await stop();
    await context.close();
    return { sesskey, requests };
  };
  const [forwards, backwards] = await Promise.all([
    recorded(1, questions()),
    recorded(2, questions().toReversed()),
  ]);

  const learners = [];
  for (let n = 0; n < LEARNERS; n++) learners.push(await logIn(base, student(3 + n)));
  const answers = await Promise.all(
    learners.map(async (learner, n) => {
      const { sesskey, requests } = n % 2 === 0 ? forwards : backwards;
      const late = (n * OPENING) / LEARNERS;
      const own = requests.map((request) => ({ ...request, at: request.at + late }));
      return replay(own, sesskey, learner);
    }),
  );
  console.log(costOf(answers));
  for (const { request, status, text } of answers.flat()) {
    if (request.status !== 0) expect.soft(status, request.url).toBe(request.status);
    if (request.url.includes(TRACKING)) expect.soft(text, request.body).toMatch(/^true/);
  }

  const [heading = [], ...rows] = await interactions(teacher, cmid);
  const columns = heading.flatMap((name, at) => (/^Question \d+$/.test(name) ? [at] : []));
  expect(columns.length).toBeGreaterThan(ANSWERS);
  for (const at of columns) {
    const ids = new Set(rows.map((row) => row[at] ?? '').filter((id) => id !== '' && id !== '-'));
    expect.soft(ids.size, `${heading[at]}: ${[...ids].join(', ')}`).toBeLessThanOrEqual(1);
  }
});
