/** The teacher's pack, opened as a teacher does: by a double click, without any server. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from 'playwright/test';
import { excel, excelBomb } from '../builders/workbooks';
import { expectAccessible } from './axe';
import { moodleReport } from './class';
import { ENGINES } from './engines';
import { REPORT } from './harness';

import { pdfPages } from './pdf';

const pack = (file: string): string =>
  pathToFileURL(resolve(`.cache/e2e/bread/teacher/${file}`)).href;

test(
  'the class report reads a file from file://, sends nothing, and is accessible',
  ENGINES,
  async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const wrong: string[] = [];
    page.on('console', (message) => wrong.push(message.text()));
    await page.goto(REPORT);
    await expectAccessible(page, 'the report, empty');

    const drop = page.locator('input[type=file]');
    await drop.setInputFiles({
      name: 'a.xlsx',
      mimeType: '',
      buffer: Buffer.from('PK\u0003\u0004xl/'),
    });
    await expect(page.getByRole('alert')).toContainText(
      'a.xlsx could not be used. It is a workbook',
    );
    await drop.setInputFiles({ name: 'b.xlsx', mimeType: '', buffer: Buffer.from(excelBomb()) });
    await expect(page.getByRole('alert')).toContainText(
      'The workbook is too large to be opened here.',
    );

    const text = moodleReport().map((cells) => `${cells.map((c) => `"${c}"`).join('\t')}\n`);
    const downloads = {
      'a.txt': Buffer.from(text.join('')),
      'b.xlsx': Buffer.from(excel(moodleReport())),
    };
    for (const [name, buffer] of Object.entries(downloads)) {
      await page.reload();
      await drop.setInputFiles({ name, mimeType: '', buffer });
      await expect(page.getByRole('heading', { name: 'Teach these again' })).toBeVisible();
      await expect(page.locator('.teach > ol > li').first()).toContainText('2 of 2 students');
      await expect(page.getByRole('rowheader', { name: '<img src=x' }).first()).toBeVisible();
    }
    await expectAccessible(page, 'the report of a class');

    // A table of no known system: the teacher names its columns, once.
    const other = {
      name: 'other.csv',
      mimeType: '',
      buffer: Buffer.from('Who,Item,Points\nAnn,bread-ingredients,0\nBo,bread-ingredients,2\n'),
    };
    await page.reload();
    await drop.setInputFiles(other);
    await page.getByLabel('The column “Who” is').selectOption('the student');
    await page.getByLabel('The column “Item” is').selectOption('the question');
    await page.getByLabel('The column “Points” is').selectOption('the score');
    await page.getByRole('button', { name: 'Read it so' }).click();
    await expect(page.getByText('2 students, of whom 2 began; 2 first answers.')).toBeVisible();
    await page.reload();
    await drop.setInputFiles(other);
    await expect(page.getByText('Columns were read as you named them before.')).toBeVisible();

    // Beside it, an earlier file of the same class, which is forgotten at the press of a button.
    await page.getByLabel('Earlier files').setInputFiles({
      name: 'last-week.csv',
      mimeType: '',
      buffer: Buffer.from('Who,Item,Points\nAnn,bread-ingredients,1\n'),
    });
    await expect(page.getByText('Compared with last-week.csv.')).toBeVisible();
    await expect(page.getByText('New since then: Bo.')).toBeVisible();
    await expectAccessible(page, 'what has changed');
    await page.getByRole('button', { name: 'Forget the earlier files' }).click();
    await expect(page.getByText('New since then: Bo.')).toBeHidden();

    // The invented class, on a phone: a student's page, and all of it as a table.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await page.getByRole('button', { name: 'Show an invented class' }).click();
    await expect(page.getByRole('heading', { name: 'Students by questions' })).toBeVisible();
    await page.locator('.student select').selectOption({ index: 1 });
    await expect(page.locator('.student h3')).toContainText('How a loaf rises');
    await page.locator('.questions summary').first().click();
    await expectAccessible(page, 'the invented class');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    // Of Firefox, driven over WebDriver BiDi, Playwright hears of no download.
    if (page.context().browser()?.browserType().name() === 'chromium') {
      const [table] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save all as a table' }).click(),
      ]);
      expect(readFileSync(await table.path(), 'utf8')).toContain('\r\nStudent 01,Flour and water,');
    }
    expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(wrong).toEqual([]);
  },
);

/** The words of each sheet of A4 that a page prints to. */
const sheets = async (page: Page): Promise<readonly string[]> =>
  pdfPages(await page.pdf({ preferCSSPageSize: true }));

test("the teacher's book is accessible; on paper its contents fit one page, and a lesson stands alone", async ({
  page,
}) => {
  await page.goto(pack('book.html'));
  await expectAccessible(page, 'the book');
  const whole = pathToFileURL(resolve('.cache/e2e/dist/teacher/book.html')).href;
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.goto(whole);
  await page.emulateMedia({ media: 'print' });
  // A4 less its margins is 265 mm high: 1001 px.
  expect(await page.locator('.overview').evaluate((e) => e.scrollHeight)).toBeLessThan(1001);
  expect(readFileSync('.cache/e2e/dist/teacher/book.html', 'utf8')).not.toContain('<script');
  const all = await sheets(page);
  expect(all.length).toBeLessThan(140);
  // The contents name a part by its number, and the foot of its pages says the same number.
  const begins = (number: string): string | undefined =>
    all.find((words) => words.slice(0, 60).includes(number));
  expect(begins('3A\u20133C')).toContain('3A Cover lesson');
  expect(begins('3D Sources')).toContain('3D SourcesLenin\u2019s return');
  expect(begins('10F Quiz')).toContain('10. Final quiz');
  // Each page but that of the contents has such a foot.
  expect(all.filter((words) => /^\d{2,}\. .{1,60}?\d[A-F]/.test(words))).toHaveLength(
    all.length - 1,
  );
  await page.goto(`${whole}#alone-rise-of-the-bolsheviks`);
  await expect(page.locator('.overview')).toBeHidden();
  await expect(page.locator('.lesson:visible')).toHaveCount(1);
  // Of the ten, with each sheet for the class on a page of its own.
  expect((await sheets(page)).length).toBeLessThan(all.length / 8);
});
