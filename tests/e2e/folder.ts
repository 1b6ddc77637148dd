/** What a learner does with a page of their own, without an LMS: in a folder, or at an address. */
import { expect } from 'playwright/test';
import type { Files } from './harness';
import type { KeyedPage } from './part';
import { expectText } from './part';
import { bodyOf, courseOf, goTo, playLesson, questionAt, questionsIn } from './player';

/** A page that can be gone through like a book of pages. */
interface Own extends KeyedPage {
  reload(): Promise<unknown>;
}

const LESSON = 'flour-and-water';

/** From the start page into the unit: a lesson is answered, and stands there after a reload. */
export const playFromFolder = async (page: Own, files: Files): Promise<void> => {
  await page.locator('a', { hasText: /^Open the unit$/ }).click();
  await expectText(page.locator('h1'), courseOf(files).title);
  await playLesson(page, files, LESSON);
  await expectText(page.locator('.saving'), 'Kept in this browser');
  await goTo(page, LESSON, 1);
  await page.reload();
  for (const { id } of questionsIn(bodyOf(files, LESSON), 0)) {
    await expectText(questionAt(page, id).locator('.verdict'), /Right/);
  }
};

/**
 * A lesson is answered, the page is left for another, and comes back as it was: whole out of the browser's
 * memory. What is answered then is kept, too.
 */
export const returnFromCache = async (page: Own, files: Files): Promise<void> => {
  await expectText(page.locator('.saving'), 'Kept in this browser');
  await playLesson(page, files, LESSON);
  await goTo(page, LESSON, 1);
  const body = page.locator('body');
  await body.evaluate((element, away) => {
    addEventListener('pageshow', ({ persisted }) => (element.dataset['cached'] = `${persisted}`));
    location.href = away;
  }, '/lms/window');
  // The other page has no player.
  await page.locator('body:not(:has(#player))').evaluate(() => history.back(), '');
  await expect.poll(() => body.getAttribute('data-cached')).toBe('true');
  await playLesson(page, files, 'the-oven');
  await page.reload();
  for (const [lesson, step] of [
    [LESSON, 0],
    ['the-oven', 0],
  ] as const) {
    await goTo(page, lesson, step + 1);
    for (const { id } of questionsIn(bodyOf(files, lesson), step)) {
      await expectText(questionAt(page, id).locator('.verdict'), /Right/);
    }
  }
};
