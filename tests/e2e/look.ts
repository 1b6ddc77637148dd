/** The player on a page of its own, for the tests of how it looks, reads and is worked. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import type { Spec } from '../../src/course/course';
import { lessonsOf } from '../../src/course/course';
import type { Files, Host } from './harness';
import { expect } from './harness';
import { bodyOf, check, courseOf, fill, isInQuiz, questionAt, questionsIn, specOf } from './player';

export type Theme = 'light' | 'dark' | 'contrast';

export interface Look {
  readonly theme?: Theme;
  readonly width?: number;
}

/** The device's theme, and the width of the window. */
export const dress = async (page: Page, { theme = 'light', width = 714 }: Look): Promise<void> => {
  await page.setViewportSize({ width, height: 666 });
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  });
};

/** Opens the package without an LMS, in a theme of the device's and at a width. */
export const open = async (
  page: Page,
  host: Host,
  files: Files,
  look: Look = {},
): Promise<void> => {
  await dress(page, look);
  host.serve(files);
  await page.goto(`${host.url}/content/index.html`);
  await expect(page.locator('.saving')).not.toBeEmpty();
};

/** Goes to an address within the player and waits for its heading to have the focus. */
export const visit = async (page: Page, hash: string): Promise<void> => {
  const moved = await page.evaluate((to) => {
    const from = location.hash || '#/';
    location.hash = to;
    return from !== to;
  }, hash);
  if (!moved) return;
  await expect(page.locator('.loading')).toHaveCount(0);
  await page.waitForFunction(() => /^H[12]$/.test(document.activeElement?.tagName ?? ''));
};

/** Every page beside the lessons' steps. */
export const addresses = (files: Files): string[] => {
  const [first] = lessonsOf(courseOf(files));
  const pages = ['glossary', 'organiser', 'cards', 'review', 'result', 'certificate', 'settings'];
  return [...pages, `${first?.id}/sheet`].map((page) => `#/${page}`);
};

/** Every step of every lesson, with the lesson's end. */
export const stepsOf = (files: Files) =>
  lessonsOf(courseOf(files)).flatMap((lesson) => {
    const body = bodyOf(files, lesson.id);
    return [...lesson.steps, undefined].map((_, at) => ({
      hash: `#/${lesson.id}/${at + 1}`,
      questions: questionsIn(body, at),
    }));
  });

export type Outcome = 'right' | 'partly' | 'wrong';

/** Where the kind has parts: some of them right and the rest as wrong as `fill` left them. */
const firstPartRight = async (page: Page, spec: Spec): Promise<void> => {
  const box = questionAt(page, spec.id);
  const [first = ''] = spec.correctResponse.filter((id) => id !== '');
  const wrong = spec.choiceIds.find((id) => !spec.correctResponse.includes(id));
  switch (spec.kind) {
    case 'match':
    case 'sort':
      await page.locator(`#${spec.id}-1`).selectOption(first);
      return;
    case 'gap': {
      const field = box.locator('select, input[type=text]').first();
      if (spec.choiceIds.length > 0) await field.selectOption(first);
      else await field.fill(first);
      return;
    }
    case 'choices':
      // All that are right but one, and a wrong one: any other number of ticks is no answer.
      for (const id of spec.choiceIds) {
        const wanted = id === wrong || (id !== first && spec.correctResponse.includes(id));
        await box.locator(`input[value="${id}"]`).setChecked(wanted);
      }
      return;
    case 'order':
      await box.locator('.order li').last().locator('button').first().click();
      return;
    default:
  }
};

/** Answers a question and checks it; "partly" is wrong for the kinds that have no parts. */
export const give = async (
  page: Page,
  files: Files,
  id: string,
  outcome: Outcome,
): Promise<void> => {
  const spec = specOf(courseOf(files), id);
  const text = stepsOf(files)
    .flatMap(({ questions }) => questions)
    .find((question) => question.id === id);
  if (!text) throw new Error(`No question ${id}.`);
  await fill(page, spec, text, outcome === 'right');
  if (outcome === 'partly') await firstPartRight(page, spec);
  // The questions of a quiz have no button of their own.
  if (!isInQuiz(courseOf(files), id)) await check(page, id);
};

/** Answers a question: wrong where it can be, or with only its first part right. */
export const miss = async (page: Page, files: Files, id: string): Promise<void> => {
  const { kind } = specOf(courseOf(files), id);
  await give(page, files, id, kind === 'match' || kind === 'sort' ? 'partly' : 'wrong');
};

/** "Show me", where the question still has a try. */
export const showMe = async (page: Page, id: string): Promise<void> => {
  const button = questionAt(page, id).getByRole('button', { name: 'Show me' });
  if (await button.count()) await button.click();
};

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * No violation of WCAG 2.2 AA, nor of axe's own good habits; `without` names what is not looked at. No
 * frame of these pages is looked into, so axe may work without opening a page of its own for every look.
 * Axe is put into a page once: reading its half megabyte anew takes longer than looking.
 */
export const expectAccessible = async (
  page: Page,
  what: string,
  without: readonly string[] = [],
): Promise<void> => {
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: '0' }) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS);
  for (const selector of without) axe.exclude(selector);
  const { violations, passes } = await axe.analyze();
  const told = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
  expect(told, what).toEqual([]);
  expect(passes.length, `${what}: axe has looked`).toBeGreaterThan(0);
};

/** Nothing sticks out of the page to the side. */
export const expectNoSideScroll = async (page: Page, what: string): Promise<void> => {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, what).toBeLessThanOrEqual(0);
};
