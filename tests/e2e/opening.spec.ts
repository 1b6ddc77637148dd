/** How a lesson begins on a phone. */
import { lessonsOf } from '../../src/course/course';
import { expect, packageFiles, test } from './harness';
import { open, visit } from './look';
import { courseOf } from './player';

const PHONE = { width: 367, height: 667 };

test('on a phone every lesson asks its first question within two screens of its start', async ({
  page,
  host,
}) => {
  const files = packageFiles('unit');
  const lessons = lessonsOf(courseOf(files));
  expect(lessons.length).toBe(10);
  await open(page, host, files, { width: PHONE.width });
  await page.setViewportSize(PHONE);
  const screens: Record<string, number> = {};
  for (const { id, title } of lessons) {
    await visit(page, `#/${id}/1`);
    await expect(page.locator('#lesson-title')).toHaveText(title);
    const question = page.locator('.question').first();
    await expect(question, id).toBeVisible();
    const from = await page
      .locator('article.lesson')
      .evaluate((node) => node.getBoundingClientRect().top);
    const to = await question.evaluate((node) => node.getBoundingClientRect().top);
    screens[id] = (to - from) / PHONE.height;
  }
  const late = Object.entries(screens).filter(([, screen]) => screen > 2);
  expect(late).toEqual([]);
});

test('each lesson opens with a drawing of its own, of which nothing is read out', async ({
  page,
  host,
}) => {
  const files = packageFiles('unit');
  await open(page, host, files);
  const drawings: string[] = [];
  for (const { id, title } of lessonsOf(courseOf(files))) {
    await visit(page, `#/${id}/1`);
    await expect(page.locator('#lesson-title')).toHaveText(title);
    const drawing = page.locator('.poster .own svg[aria-hidden=true]');
    await expect(drawing, id).toBeVisible();
    drawings.push(await drawing.innerHTML());
  }
  expect(new Set(drawings).size).toBe(10);
});
