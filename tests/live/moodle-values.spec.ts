/**
 * What an LMS must keep as the learner wrote it: words in letters that are not ASCII, and numbers of seven
 * figures, which Moodle refuses where SCORM 2004 has a type for numbers.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { packageFiles } from '../e2e/harness';
import { playLesson } from '../e2e/player';
import { build } from '../e2e/setup';
import { saved } from './answering';
import { account } from './env';
import { addActivity, gradeOf, leavePlayer, login, play, trackDetails, zipOf } from './moodle';

const LESSONS = '.cache/e2e/values-lessons';
const LESSON = 'the-oven';

/** The lesson of the oven, in which an answer is a Ukrainian word, and another seven figures long. */
test.beforeAll(async () => {
  rmSync(LESSONS, { recursive: true, force: true });
  cpSync('tests/fixtures/bread', LESSONS, { recursive: true });
  const file = `${LESSONS}/02-the-oven/lesson.md`;
  const text = readFileSync(file, 'utf8')
    .replace('{answer: crust,', '{answer: Київ,')
    .replace(/^ {2}40: /m, '  1800000: ')
    .replace('answer: 40\n', 'answer: 1800000\n');
  writeFileSync(file, text);
  const formats = ['--format', 'scorm12,scorm2004'];
  await build('--lessons', LESSONS, '--out', '.cache/e2e/values', '--lesson', LESSON, ...formats);
});

const RESPONSES = {
  scorm12: { words: 'Київ, oven', number: '1800000' },
  scorm2004: { words: 'Київ[,]oven', number: '1800000' },
} as const;

for (const format of ['scorm12', 'scorm2004'] as const) {
  test(`${format}: a word in Cyrillic and a number of seven figures are stored as they are`, async ({
    browser,
  }) => {
    const files = packageFiles(LESSON, format, 'values');
    const teacher = await (await browser.newContext()).newPage();
    await login(teacher, account('MOODLE_TEACHER'));
    const name = `Values ${format} ${Date.now()}`;
    const cmid = await addActivity(teacher, zipOf(LESSON, format, 'values'), name);

    const student = await (await browser.newContext()).newPage();
    await login(student, account('MOODLE_STUDENT'));
    const frame = await play(student, cmid);
    await saved(frame);
    await playLesson(frame, files, LESSON);
    await saved(frame);
    await leavePlayer(student, cmid);
    expect(await gradeOf(student, cmid)).toContain('100.00');

    const details = await trackDetails(teacher, cmid);
    const responses = details.flatMap(([element = '', value = '']) =>
      /\.(?:student|learner)_response$/.test(element) ? [value] : [],
    );
    expect(responses).toContain(RESPONSES[format].words);
    expect(responses).toContain(RESPONSES[format].number);
  });
}
