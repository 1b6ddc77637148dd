/** dist/ opened by a double click: from the question what the school uses to a zip, and into a lesson. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { expectAccessible } from './axe';
import { ENGINES } from './engines';
import { START } from './harness';

test(
  'the start page gives the zip and its steps by keyboard, on a phone, from file://',
  ENGINES,
  async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const wrong: string[] = [];
    page.on('console', (message) => wrong.push(message.text()));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(START);
    await expectAccessible(page, 'the start page');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);

    const zip = page.getByRole('link', { name: /^Download bread-/ });
    const zipFile = async (): Promise<string> =>
      fileURLToPath(new URL((await zip.getAttribute('href')) ?? '', START));
    await expect(
      page.getByRole('heading', { name: 'Five steps in Moodle, all lessons' }),
    ).toBeVisible();
    expect(await zipFile()).toMatch(/bread-unit-moodle-2\.0\.mbz$/);

    await page.getByLabel('What does your school use?').focus();
    await page.keyboard.type('Teams');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('heading', { name: /^Five steps in/ })).toHaveText([
      'Five steps in Teams or Google Classroom',
    ]);
    await expect(zip).toHaveText(/^Download bread-01-flour-and-water-web-/);
    expect(existsSync(await zipFile())).toBe(true);

    await page.getByRole('link', { name: /in the guide$/ }).click();
    await expect(page.getByRole('heading', { name: 'Teams or Google Classroom' })).toBeInViewport();
    await expectAccessible(page, 'the guide');
    await page.getByRole('link', { name: 'Start page' }).click();

    await page.getByRole('link', { name: 'The oven' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The oven' })).toBeVisible();
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    expect(wrong).toEqual([]);
  },
);
