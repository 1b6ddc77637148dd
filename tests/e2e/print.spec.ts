/** On paper: the revision sheet, the organiser, the glossary and the result, as PDF. */
import type { Page } from 'playwright/test';
import { expect, packageFiles, test } from './harness';
import { open, visit } from './look';
import { bodyOf, check, fill, firstQuestion, courseOf, specOf } from './player';

const LESSON = 'rise-of-the-bolsheviks';

/** How many sheets of A4 the page makes. */
const sheets = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

/** CSS pixels. */
const PT_12 = 16;

/** The size of the smallest letters that are to be read, drawings and raised numbers apart. */
const smallest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const sizes: number[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.getClientRects().length || !node.textContent?.trim()) continue;
      if (parent.closest('svg, sup, .unseen')) continue;
      sizes.push(Number.parseFloat(getComputedStyle(parent).fontSize));
    }
    return Math.min(...sizes);
  });

test('the revision sheet shows the whole lesson and gives away settled answers alone', async ({
  page,
  host,
}) => {
  const files = packageFiles('unit');
  const { step, spec, text } = firstQuestion(files, LESSON);
  await open(page, host, files);
  await visit(page, `#/${LESSON}/sheet`);
  await expect(page.locator('.sheet .mark')).toHaveCount(0);
  await expect(page.locator('.sheet h2')).toHaveCount(bodyOf(files, LESSON).steps.length);
  await visit(page, `#/${LESSON}/${step}`);
  await fill(page, specOf(courseOf(files), spec.id), text, true);
  await check(page, spec.id);
  await page.getByRole('link', { name: 'Revision sheet' }).click();
  await expect(page.locator('.sheet .mark')).toHaveCount(1);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  expect(await smallest(page)).toBeGreaterThanOrEqual(PT_12);
  expect(await sheets(page)).toBeLessThanOrEqual(12);
  // Who needs large letters on the screen needs them on paper.
  await page.emulateMedia({ media: null });
  await visit(page, '#/settings');
  await page.getByLabel('Largest').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('font-size', '26.6667px');
});

test('the organiser, the glossary and the result fit on few pages of 12 points', async ({
  page,
  host,
}) => {
  await open(page, host, packageFiles('unit'));
  for (const [address, most] of [
    ['organiser', 7],
    ['glossary', 5],
    ['result', 2],
  ] as const) {
    await visit(page, `#/${address}`);
    const count = await sheets(page);
    expect(count, address).toBeGreaterThan(0);
    expect(count, address).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: 'print' });
    expect(await smallest(page), address).toBeGreaterThanOrEqual(PT_12);
    // A page that is told to be a screen would be printed as one.
    await page.emulateMedia({ media: null });
  }
});
