/** The whole unit in one restore: a teacher puts the backup into the course, a student plays a lesson of it. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { lessonsOf, questionsOf } from '../../src/course/course';
import { scored } from '../../src/progress/report';
import { packageFiles } from '../e2e/harness';
import { courseOf, firstQuestion } from '../e2e/player';
import { account } from './env';
import { activitiesOf, gradeOf, leavePlayer, login, play, restoreCourse } from './moodle';

const LESSON = 'rise-of-the-bolsheviks';
const PART = `01-${LESSON}`;

test('restored, set, played, graded, and the pages for teachers hidden', async ({ browser }) => {
  const backup = readdirSync('.cache/e2e/dist').find((file) => file.endsWith('.mbz'));
  const lessons = lessonsOf(courseOf(packageFiles('unit', 'scorm12')));

  const teacher = await (await browser.newContext()).newPage();
  await login(teacher, account('MOODLE_TEACHER'));
  const before = new Set((await activitiesOf(teacher)).map(({ cmid }) => cmid));
  await restoreCourse(teacher, `.cache/e2e/dist/${backup}`);

  // Moodle's cron does the rest.
  let all: Awaited<ReturnType<typeof activitiesOf>> = [];
  await expect
    .poll(
      async () => {
        all = (await activitiesOf(teacher)).filter(({ cmid }) => !before.has(cmid));
        return all.length;
      },
      { timeout: 200_000, intervals: [5_000] },
    )
    .toBe(lessons.length + 2);
  expect(all.filter(({ is }) => is === 'scorm').map(({ name }) => name)).toEqual(
    lessons.map(({ title }) => title),
  );
  const hidden = all.filter(({ is }) => is === 'resource');
  expect(hidden.map(({ name }) => name)).toEqual([
    'Teacher’s book',
    'Exam papers and mark schemes',
  ]);

  const student = await (await browser.newContext()).newPage();
  await login(student, account('MOODLE_STUDENT'));
  const seen = (await activitiesOf(student)).map(({ cmid }) => cmid);
  expect(seen).toEqual(expect.arrayContaining(lessons.map((_, at) => all[at]?.cmid)));
  expect(seen.filter((cmid) => hidden.some((one) => one.cmid === cmid))).toEqual([]);

  const cmid = all[0]?.cmid ?? '';
  const files = packageFiles(PART, 'scorm12');
  const { step, spec } = firstQuestion(files, LESSON);
  const frame = await play(student, cmid);
  await expect(student.getByRole('button', { name: 'Preview' })).toHaveCount(0);
  await frame.evaluate((hash) => (location.hash = hash), `#/${LESSON}/${step}`);
  const question = frame.locator(`#q-${spec.id}`);
  await question.locator(`input[value="${spec.correctResponse[0]}"]`).check();
  await question.locator('button[type=submit]').click();
  await expect(question.locator('.verdict')).toContainText('Right');
  await expect(frame.locator('.saving')).toHaveText(/Saved at/);
  await leavePlayer(student, cmid);

  const grade = Math.round(100 / questionsOf(courseOf(files)).filter(scored).length);
  expect(await gradeOf(student, cmid)).toContain(grade.toFixed(2));
});
