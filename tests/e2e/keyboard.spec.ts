/** Every question of a course answered rightly, to 100 %, with the keyboard alone. */
import type { Page } from 'playwright/test';
import { questionsOf } from '../../src/course/course';
import { kindNames } from '../../src/kinds/register';
import { expectAccessible } from './axe';
import { ENGINES, BY_ITS_OWN_COMMAND } from './engines';
import type { Files, Host } from './harness';
import { expect, packageFiles, test } from './harness';
import { playByKeyboard, tabTo, turnTo } from './keyboard';
import { expectNoSideScroll, open } from './look';
import { courseOf } from './player';

const play = async (page: Page, host: Host, files: Files): Promise<void> => {
  await open(page, host, files);
  await playByKeyboard(page, files);
  const title = page.getByRole('heading', { level: 1 });
  await getCertificate(page);
  await tabTo(page, page.locator('.result button.primary'), 'Save and leave');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('You have left');
  // Nothing was ended with an LMS: there is a way back.
  await tabTo(page, page.getByRole('link', { name: 'Go on', exact: true }), 'Go on');
  await turnTo(page, page.locator('#end-title'));
};

/** The name is on the page alone: neither store of the browser has it, and coming back it is gone. */
const getCertificate = async (page: Page): Promise<void> => {
  const open = async (): Promise<void> => {
    await tabTo(page, page.getByRole('link', { name: 'Your certificate' }), 'the certificate');
    await turnTo(page, page.getByRole('heading', { name: 'Certificate' }));
  };
  const name = page.getByLabel('Name', { exact: true });
  await open();
  await tabTo(page, name, 'the name');
  await page.keyboard.type('Olha Petrenko');
  await expect(name).toHaveValue('Olha Petrenko');
  await expect(page.locator('.certificate .score')).toHaveText('100%');
  await page.setViewportSize({ width: 320, height: 666 });
  await expectAccessible(page, 'the certificate');
  await expectNoSideScroll(page, 'the certificate');
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(
    'Petrenko',
  );
  await tabTo(page, page.getByRole('link', { name: 'Your result' }), 'the result');
  await turnTo(page, page.getByRole('heading', { name: 'Your result' }));
  await open();
  await expect(name).toHaveValue('');
  // WebDriver BiDi, by which Firefox is driven, cannot make a page that of a printer.
  if (page.context().browser()?.browserType().name() === 'chromium') {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
    await page.emulateMedia({ media: null });
  }
  await tabTo(page, page.getByRole('link', { name: 'Your result' }), 'the result');
  await turnTo(page, page.getByRole('heading', { name: 'Your result' }));
};

test('a course with every kind of question', ENGINES, async ({ page, host }) => {
  const files = packageFiles('unit', 'scorm12', 'bread');
  const asked = questionsOf(courseOf(files)).map(({ kind }) => kind);
  expect([...new Set(asked)].sort()).toEqual(kindNames);
  await play(page, host, files);
});

test('a whole lesson of the unit', ENGINES, async ({ page, host }) => {
  await play(page, host, packageFiles('rise-of-the-bolsheviks'));
});

test('the whole unit', BY_ITS_OWN_COMMAND, async ({ page, host }) => {
  await play(page, host, packageFiles('unit'));
});

/** Playwright's own way waits for a load, of which WebDriver BiDi tells none within a page. */
const goBack = (page: Page): Promise<void> => page.evaluate(() => history.back());

test(
  "the browser's back goes to the step before, and the page starts at its heading",
  ENGINES,
  async ({ page, host }) => {
    await open(page, host, packageFiles('unit', 'scorm12', 'bread'));
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await page.getByRole('link', { name: 'Next: Who bakes' }).click();
    await expect(page.getByRole('heading', { name: 'Who bakes' })).toBeFocused();
    await goBack(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByText('Step 1 of 2')).toBeInViewport();
    await goBack(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How a loaf rises');
  },
);
