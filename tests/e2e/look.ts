/** The player on a page of its own, for the tests of how it looks, reads and is worked. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { lessonsOf } from '../../src/course/course';
import type { Files, Host } from './harness';
import { expect } from './harness';
import { bodyOf, check, courseOf, fill, questionAt, questionsIn, specOf } from './player';

export type Theme = 'light' | 'dark' | 'contrast';

/** Opens the package without an LMS, in a theme of the device's and at a width. */
export const open = async (
  page: Page,
  host: Host,
  files: Files,
  look: { readonly theme?: Theme; readonly width?: number } = {},
): Promise<void> => {
  const { theme = 'light', width = 714 } = look;
  await page.setViewportSize({ width, height: 666 });
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  });
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
  const pages = ['glossary', 'organiser', 'cards', 'result', 'settings', `${first?.id}/sheet`];
  return pages.map((page) => `#/${page}`);
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

/** Answers a question: wrong where it can be, or with only its first part right. */
export const miss = async (page: Page, files: Files, id: string): Promise<void> => {
  const spec = specOf(courseOf(files), id);
  const text = stepsOf(files)
    .flatMap(({ questions }) => questions)
    .find((question) => question.id === id);
  if (!text) throw new Error(`No question ${id}.`);
  await fill(page, spec, text, false);
  if (spec.kind === 'match' || spec.kind === 'sort') {
    await page.locator(`#${id}-1`).selectOption(spec.key[0] ?? '');
  }
  await check(page, id);
};

/** "Show me", where the question still has a try. */
export const showMe = async (page: Page, id: string): Promise<void> => {
  const button = questionAt(page, id).getByRole('button', { name: 'Show me' });
  if (await button.count()) await button.click();
};

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * No violation of WCAG 2.2 AA, nor of axe's own good habits; or of `rules` alone. The page is one
 * frame, so axe may work without opening a page of its own for every look.
 */
export const expectAccessible = async (
  page: Page,
  what: string,
  rules?: readonly string[],
): Promise<void> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations, passes } = await (
    rules ? axe.withRules([...rules]) : axe.withTags(TAGS)
  ).analyze();
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
