/**
 * The road in a real Moodle: a teacher uploads the zip, a student reads, answers, leaves and comes
 * back, the teacher puts an edited edition in its place, and reads gradebook and report.
 */
import { isQuestion, questionsOf } from '../../src/course/course';
import { scored } from '../../src/progress/report';
import { packageFiles } from '../e2e/harness';
import { bodyOf, courseOf, firstQuestion, specOf } from '../e2e/player';
import { expect, test } from 'playwright/test';
import { account } from './env';
import {
  addActivity,
  gradeOf,
  interactions,
  leavePlayer,
  login,
  play,
  replaceZip,
  zipOf,
} from './moodle';

const LESSON = 'rise-of-the-bolsheviks';

for (const format of ['scorm12', 'scorm2004'] as const) {
  test(`${format}: uploaded, played, resumed, graded`, async ({ browser }) => {
    const files = packageFiles('unit', format);
    const course = courseOf(files);
    const { step, spec } = firstQuestion(files, LESSON);
    const name = `October ${format} ${Date.now()}`;

    const teacher = await (await browser.newContext()).newPage();
    await login(teacher, account('MOODLE_TEACHER'));
    const cmid = await addActivity(teacher, zipOf('unit', format), name);

    const student = await (await browser.newContext()).newPage();
    await login(student, account('MOODLE_STUDENT'));
    const frame = await play(student, cmid);
    await expect(frame.locator('.saving')).toHaveText(/Saved at/);
    // The columns are being named in idle moments.
    await student.waitForTimeout(3000);
    await frame.evaluate((hash) => (location.hash = hash), `#/${LESSON}/${step}`);
    const question = frame.locator(`#q-${spec.id}`);
    await question
      .locator(`input[value="${spec.choiceIds.find((id) => id !== spec.correctResponse[0])}"]`)
      .check();
    await question.locator('button[type=submit]').click();
    await expect(question.locator('.verdict')).toContainText('One try left');
    await question.locator(`input[value="${spec.correctResponse[0]}"]`).check();
    await question.locator('button[type=submit]').click();
    await expect(question.locator('.verdict')).toContainText('Right');
    await expect(frame.locator('.saving')).toHaveText(/Saved at/);
    await leavePlayer(student, cmid);

    const edited = format === 'scorm12';
    if (edited) await replaceZip(teacher, cmid, zipOf('unit', format, 'edited'));

    const again = await play(student, cmid);
    await again.getByRole('link', { name: /^Continue/ }).click();
    await expect(again.locator(`#q-${spec.id} .verdict`)).toContainText('Right');
    const next = bodyOf(files, LESSON).steps.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        isQuestion(block) && block.question.kind === 'choice' ? [block.question.id] : [],
      ),
    )[2];
    const other = specOf(course, next ?? '');
    const at = bodyOf(files, LESSON).steps.findIndex(({ blocks }) =>
      blocks.some((block) => isQuestion(block) && block.question.id === other.id),
    );
    await again.evaluate((hash) => (location.hash = hash), `#/${LESSON}/${at + 1}`);
    await again.locator(`#q-${other.id} input[value="${other.correctResponse[0]}"]`).check();
    await again.locator(`#q-${other.id} button[type=submit]`).click();
    await expect(again.locator('.saving')).toHaveText(/Saved at/);
    await leavePlayer(student, cmid);

    const total = questionsOf(edited ? courseOf(packageFiles('unit', format, 'edited')) : course);
    const grade = Math.round(150 / total.filter(scored).length);
    expect(await gradeOf(student, cmid)).toContain(grade.toFixed(2));

    // Moodle 4.5's interactions report knows the element names of SCORM 1.2 alone.
    if (format === 'scorm2004') return;
    const report = (await interactions(teacher, cmid)).map((row) => row.join(' | ')).join('\n');
    expect(report).toContain(spec.id);
    expect(report).toContain(other.id);
  });
}
