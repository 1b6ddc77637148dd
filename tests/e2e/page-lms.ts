/** An LMS in the page itself, for pictures: what it is like is chosen on the way. */
import type { Page } from 'playwright/test';

/** `fine` takes everything, `deaf` refuses every commit, `review` shows an attempt that is over. */
export type Lms = 'fine' | 'deaf' | 'review';

/**
 * Runs before the package's own script. Values live as long as the page: the next launch finds an
 * empty attempt, and the browser's journal.
 */
const stub = (): void => {
  const isDeaf = (): boolean => sessionStorage.getItem('lms') === 'deaf';
  const isReview = sessionStorage.getItem('lms') === 'review';
  const values = new Map([
    ['cmi.core.lesson_mode', isReview ? 'review' : 'normal'],
    ['cmi.core.credit', 'credit'],
    ['cmi.core.student_id', 'learner-1'],
  ]);
  const count = (): number => {
    let n = 0;
    while (values.has(`cmi.interactions.${n}.id`)) n += 1;
    return n;
  };
  const commit = (): string => String(!isDeaf());
  const api = {
    LMSInitialize: () => 'true',
    LMSGetValue: (name: string) =>
      name === 'cmi.interactions._count' ? String(count()) : (values.get(name) ?? ''),
    LMSSetValue(name: string, value: string) {
      values.set(name, value);
      return 'true';
    },
    LMSCommit: commit,
    LMSFinish: commit,
    LMSGetLastError: () => (isDeaf() ? '101' : '0'),
  };
  Object.assign(window, { API: api });
  // Where a machine has no voice, "Read aloud" would be missing.
  Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [{}] });
};

export const prepare = (page: Page): Promise<unknown> => page.addInitScript(stub);

/** From now on the LMS is of that kind. */
export const become = (page: Page, lms: Lms): Promise<void> =>
  page.evaluate((kind) => sessionStorage.setItem('lms', kind), lms);

/** Leaves as a learner does, and launches anew in an LMS of that kind; its attempt is empty. */
export const relaunch = async (page: Page, lms: Lms): Promise<void> => {
  await become(page, lms);
  await page.evaluate(() => (location.hash = '#/'));
  await page.reload();
  await page.locator('.ask, .saving:not(.blank)').first().waitFor();
};
