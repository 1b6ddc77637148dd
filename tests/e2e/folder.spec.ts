/** A course without an LMS: opened from a folder, left and come back to, and on a phone by touch. */
import { ENGINES } from './engines';
import { playFromFolder } from './folder';
import { expect, packageFiles, START, test } from './harness';
import { expectNoSideScroll } from './look';
import { questionAt } from './player';

const bread = () => packageFiles('unit', 'scorm12', 'bread');

test('the web edition from a folder goes on after a reload', ENGINES, async ({ page }) => {
  await page.goto(START);
  await playFromFolder(page, bread());
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a lesson is answered and its pages are turned by touch alone', async ({ page }) => {
    await page.goto(START);
    await page.getByRole('link', { name: 'Open the unit' }).tap();
    await page.getByRole('link', { name: 'Start', exact: true }).tap();
    const choice = questionAt(page, 'bread-net');
    await choice.getByText('Gluten', { exact: true }).tap();
    await choice.getByRole('button', { name: 'Check' }).tap();
    await expect(choice.locator('.verdict')).toContainText('Right');
    const order = questionAt(page, 'bread-steps');
    const last = order.locator('.words').last();
    const words = (await last.textContent()) ?? '';
    await order.getByRole('button', { name: `Move “${words}” up` }).tap();
    await expect(last).not.toHaveText(words);
    await page.getByRole('button', { name: 'Pages' }).tap();
    await page.getByRole('link', { name: 'Glossary' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
    await expectNoSideScroll(page, 'the glossary on a phone');
  });
});
