/** Every page beside the player, with several display settings: what a teacher opens by a double click, and the practice LMS. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startServer } from '../../scripts/preview/server/server';
import { manifest12, zip } from '../builders/zips';
import { moodleReport } from './class';
import { PAGE_DISPLAYS } from './displays';
import { expect, REPORT, test } from './harness';
import { createPageChecks } from './look';

const BREAD = '.cache/e2e/bread';

/** The player, which has a walk of its own, and pages with many states, below. */
const ELSEWHERE = /^(?:try|workshop)\b/;

/** Every page that a build writes, and a lesson of the book by itself. */
const pagesOf = (dist: string): readonly string[] => [
  ...readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && !ELSEWHERE.test(name))
    .sort(),
  'teacher/book.html#alone-flour-and-water',
];

test('every page built, as it opens', async ({ page }) => {
  const { at } = createPageChecks(PAGE_DISPLAYS);
  const names = pagesOf(BREAD);
  expect(names).toContain('teacher/book.html');
  for (const name of names) {
    await page.goto(new URL(name, `${pathToFileURL(resolve(BREAD)).href}/`).href);
    await at(page, name);
  }
});

test('the class report in each of its states', async ({ page }) => {
  const { at } = createPageChecks(PAGE_DISPLAYS);
  const drop = page.locator('input[type=file]').first();
  const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) });
  await page.goto(REPORT);
  await drop.setInputFiles(file('a.txt', 'nothing'));
  await page.getByRole('alert').waitFor();
  await at(page, 'a file that cannot be read');
  const lines = moodleReport().map((cells) => `${cells.map((c) => `"${c}"`).join('\t')}\n`);
  await page.reload();
  await drop.setInputFiles(file('a.txt', lines.join('')));
  await page.getByRole('heading', { name: 'Teach these again' }).waitFor();
  await at(page, 'the report of a class');
  await page.reload();
  const rows = 'Who,Item,Points\nAnn,bread-ingredients,0\nBo,bread-ingredients,2\n';
  await drop.setInputFiles(file('other.csv', rows));
  await page.getByLabel('The column “Who” is').selectOption('the student');
  await at(page, 'columns that the teacher names');
  await page.getByLabel('The column “Item” is').selectOption('the question');
  await page.getByLabel('The column “Points” is').selectOption('the score');
  await page.getByRole('button', { name: 'Read it so' }).click();
  const earlier = 'Who,Item,Points\nAnn,bread-ingredients,1\n';
  await page.getByLabel('Earlier files').setInputFiles(file('last-week.csv', earlier));
  await page.getByText('Compared with last-week.csv.').waitFor();
  await at(page, 'what has changed');
  await page.reload();
  await page.getByRole('button', { name: 'Show an invented class' }).click();
  await page.locator('.student select').selectOption({ index: 1 });
  await at(page, 'the invented class and a student of it');
});

test('every page of the practice LMS', async ({ page, problems }) => {
  const work = mkdtempSync(join(tmpdir(), 'practice-'));
  const database = join(work, 'lms.sqlite');
  const lessons = 'tests/fixtures/bread';
  const server = await startServer({ dir: BREAD, lessons, database, sample: true });
  const name = readdirSync(BREAD).find((one) => one.includes('-unit-scorm12-')) ?? '';
  const key = `?package=${name}&learner=s02`;
  const { at } = createPageChecks(PAGE_DISPLAYS);
  try {
    for (const path of [
      '/',
      '/?learner=s02',
      '/gradebook',
      '/gradebook?all',
      `/attempt${key}`,
      `/play${key}&attempt=1`,
      `/questions?package=${name}`,
      `/question?package=${name}&id=bread-net`,
      '/nothing',
    ]) {
      await page.goto(new URL(path, server.url).href);
      await expect(page.locator('h1')).toHaveCount(1);
      await at(page, path, ['iframe']);
    }
    // The browser tells by itself of the page that is not there.
    problems.splice(0, problems.length, ...problems.filter((one) => !one.includes('404')));
  } finally {
    await server.close();
    rmSync(work, { recursive: true });
  }
});

test('localhost leads to the practice LMS, where a launch file that is missing is told in the frame', async ({
  page,
  problems,
}) => {
  const dir = mkdtempSync(join(tmpdir(), 'practice-'));
  const manifest = { 'imsmanifest.xml': manifest12('Unit', 'gone.html') };
  writeFileSync(join(dir, 'unit.zip'), zip(manifest));
  const database = join(dir, 'lms.sqlite');
  const server = await startServer({ dir, lessons: 'tests/fixtures/bread', database });
  try {
    await page.goto(server.url.replace('127.0.0.1', 'localhost'));
    await page.getByRole('button', { name: 'Start: Unit' }).click();
    const frame = page.frameLocator('#frame');
    await expect(frame.getByText('There is no file gone.html in unit.zip.')).toBeVisible();
    await frame.getByRole('link', { name: 'To the packages' }).click();
    await expect(page.getByRole('link', { name: 'Go on: Unit' })).toBeVisible();
    problems.splice(0, problems.length, ...problems.filter((one) => !one.includes('404')));
  } finally {
    await server.close();
    rmSync(dir, { recursive: true });
  }
});
