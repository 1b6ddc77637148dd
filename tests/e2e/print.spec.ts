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
  expect(await sheets(page)).toBeLessThanOrEqual(9);
});

test('the organiser, the glossary and the result fit on few pages', async ({ page, host }) => {
  await open(page, host, packageFiles('unit'));
  for (const [address, most] of [
    ['organiser', 6],
    ['glossary', 3],
    ['result', 2],
  ] as const) {
    await visit(page, `#/${address}`);
    const count = await sheets(page);
    expect(count, address).toBeGreaterThan(0);
    expect(count, address).toBeLessThanOrEqual(most);
  }
});
