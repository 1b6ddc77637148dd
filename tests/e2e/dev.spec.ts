/** `npm run dev`: the page follows an edited lesson, and the reader stays where they were. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test as base } from './harness';

interface Following {
  readonly url: string;
  /** Changes the first lesson, as an editor saves it. */
  edit(change: (text: string) => string): void;
}

/** Where the server says it is. */
const urlOf = (server: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let said = '';
    const hear = (chunk: unknown): void => {
      said += String(chunk);
      const [url] = /http:\/\/\S+/.exec(said) ?? [];
      if (url) found(url);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => failed(new Error(`npm run dev ended: ${said}`)));
  });

const test = base.extend<{ following: Following }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants a pattern here
  following: async ({}, use) => {
    const lessons = mkdtempSync(join(tmpdir(), 'dev-'));
    cpSync('tests/fixtures/bread', lessons, { recursive: true });
    const server = spawn(process.execPath, ['scripts/run.mjs', 'dev', '--lessons', lessons]);
    const file = join(lessons, '01-flour-and-water', 'lesson.md');
    await use({
      url: await urlOf(server),
      edit: (change) => writeFileSync(file, change(readFileSync(file, 'utf8'))),
    });
    server.kill();
    rmSync(lessons, { recursive: true, force: true });
  },
});

/** Until no scrolling is under way: two frames at one place. */
const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    for (let at = NaN; at !== scrollY; await frame()) {
      at = scrollY;
      await frame();
    }
  });

test('an edit is shown where the reader was, and a mistake until it is mended', async ({
  page,
  following,
}) => {
  await page.goto(`${following.url}#/flour-and-water/1`);
  const question = page.locator('#q-bread-net');
  // Shown as in a package: with the style that comes later.
  await expect(question).toHaveCSS('border-top-width', '2px');
  await question.locator('input[value="a"]').check();
  await question.locator('button[type=submit]').click();
  await expect(question.locator('.verdict')).toContainText('Right');
  // The player scrolls to the verdict and gives it the focus: the reader moves on after that.
  await expect(question.locator(':focus')).toHaveCount(1);
  await still(page);
  await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
  /** How far below the window's top the reader sees the question, in pixels, with fractions. */
  const below = (): Promise<number> =>
    question.evaluate((element) => element.getBoundingClientRect().top);
  const place = await below();
  // A page scrolls by whole pixels and its lines have fractions of one: within a pixel is the same place.
  const moved = async (): Promise<number> => Math.abs((await below()) - place);

  following.edit((text) => text.replace('Which of these does plain dough need?', 'What goes in?'));
  await expect(page.locator('#q-bread-ingredients')).toContainText('What goes in?');
  await expect.poll(moved).toBeLessThanOrEqual(1);
  await expect(question.locator('.verdict')).toContainText('Right');

  following.edit((text) => text.replace('answer: [a, c]', 'answer: [a, z]'));
  await expect(page.locator('h1 + ul > li')).toHaveText(
    /01-flour-and-water\/lesson\.md:\d+:\d+ \S.*\.$/,
  );
  await expect(question).toHaveCount(0);

  following.edit((text) => text.replace('answer: [a, z]', 'answer: [a, c]'));
  await expect(question.locator('.verdict')).toContainText('Right');
  await expect.poll(moved).toBeLessThanOrEqual(1);
  expect(new URL(page.url()).hash).toBe('#/flour-and-water/1');
});
