/**
 * The main stories in WebKit, with the same steps as in the other engines. What its driver cannot do: hand
 * over what was downloaded, open a folder (only files), and tap.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lessonsOf } from '../../../src/course/course';
import { moodleReport } from '../class';
import { BY_ITS_OWN_COMMAND } from '../engines';
import { playFromFolder, returnFromCache } from '../folder';
import type { Files, Host } from '../harness';
import { leaveFrame, packageFiles, REPORT, START, WORKSHOP } from '../harness';
import { lmsKinds } from '../hosts';
import { playByKeyboard } from '../keyboard';
import { expectText } from '../part';
import { courseOf, playLesson } from '../player';
import { makeOwnPackage } from '../workshop';
import type { Window } from './session';
import { expect, test } from './session';

const bread = () => packageFiles('unit', 'scorm12', 'bread');

test('every kind of question by clicks in an LMS: left, resumed and finished', async ({
  window,
  host,
}) => {
  const [lms] = lmsKinds;
  const files = bread();
  const course = courseOf(files);
  const [first, ...others] = lessonsOf(course);
  const before = lms?.launch();
  host.serve(files, before?.api, { cached: true });
  await window.goto(`${host.url}/lms`);
  const frame = await window.enter('#content');
  await expectText(frame.locator('.saving'), /Saved/);
  await playLesson(frame, files, first?.id ?? '');
  await window.enter();
  await window.driver.executeScript(leaveFrame);

  const after = lms?.launch(before?.kept());
  host.serve(files, after?.api, { cached: true });
  await window.goto(`${host.url}/lms`);
  const again = await window.enter('#content');
  await expectText(again.locator('.saving'), /Saved/);
  for (const { id } of others) await playLesson(again, files, id);
  await expectText(again.locator('.saving'), /Saved at/);
  await again.locator('button', { hasText: 'Save and leave' }).first().click();
  await expect.poll(() => after?.held()['cmi.core.lesson_status']).toBe('passed');
  const held = after?.held() ?? {};
  expect(held['cmi.core.score.raw']).toBe('100');
  const results = course.columns.map((_, n) => held[`cmi.interactions.${n}.result`] ?? '');
  expect(results.filter((result) => result === 'correct')).toHaveLength(12);
  expect([...(before?.refused() ?? []), ...(after?.refused() ?? [])]).toEqual([]);
});

/** Answers and turns every page by keys. */
const playKeys = async (window: Window, host: Host, files: Files): Promise<void> => {
  host.serve(files);
  await window.goto(`${host.url}/content/index.html`);
  await expectText(window.locator('.saving'), /./);
  await playByKeyboard(window, files);
};

test('every kind of question by keyboard', ({ window, host }) => playKeys(window, host, bread()));

test('the whole unit by keyboard', BY_ITS_OWN_COMMAND, ({ window, host }) =>
  playKeys(window, host, packageFiles('unit')),
);

test('the web edition from a folder goes on after a reload', async ({ window }) => {
  await window.goto(START);
  await playFromFolder(window, bread());
});

test('a page that comes back out of the back/forward cache goes on', async ({ window, host }) => {
  host.serve(bread());
  await window.goto(`${host.url}/content/index.html`);
  await returnFromCache(window, bread());
});

test('the class report reads a file from file://', async ({ window }) => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const file = join(folder, 'a.txt');
  const lines = moodleReport().map((cells) => `${cells.map((one) => `"${one}"`).join('\t')}\n`);
  try {
    writeFileSync(file, lines.join(''));
    await window.goto(REPORT);
    await window.driver.findElement({ css: 'input[type=file]' }).sendKeys(file);
    await window.locator('h2', { hasText: 'Teach these again' }).waitFor();
    await expectText(window.locator('.teach > ol > li').first(), /2 of 2 students/);
    await window.reload();
    await window.locator('button', { hasText: 'Show an invented class' }).click();
    await window.locator('h2', { hasText: 'Students by questions' }).waitFor();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the workshop makes a package of changed lessons from file://', async ({ window }) => {
  await window.driver.manage().window().setRect({ width: 1366, height: 850 });
  await window.goto(WORKSHOP);
  await makeOwnPackage(window, async (words) => {
    const look = async (): Promise<void> => {
      const frame = await window.enter('iframe[title="Preview"]');
      expect(await frame.locator('#player').allTextContents()).toContainEqual(
        expect.stringContaining(words),
      );
    };
    await expect(look).toPass();
    await window.enter();
  });
});
