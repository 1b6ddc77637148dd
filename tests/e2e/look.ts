/** The player on a page of its own, for the tests of how it looks, reads and is worked. */
import type { Page } from 'playwright/test';
import type { Spec } from '../../src/course/course';
import { lessonsOf } from '../../src/course/course';
import { expectAccessible } from './axe';
import type { Display } from './displays';
import { DISPLAYS, displaysFor, named, PLAIN, TIGHTEST, setDisplay, hasDisplay } from './displays';
import type { Files, Host } from './harness';
import { expect } from './harness';
import { bodyOf, check, courseOf, fill, isInQuiz, questionAt, questionsIn, specOf } from './player';

export type Theme = 'light' | 'dark' | 'contrast';

export interface Look {
  readonly theme?: Theme;
  readonly width?: number;
}

/** The device's theme, and the width of the window. */
export const setDevice = async (
  page: Page,
  { theme = 'light', width = 714 }: Look,
): Promise<void> => {
  await page.setViewportSize({ width, height: 666 });
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  });
};

/** The player has taken the page over: a change of the address before that is where it begins, and moves no focus. */
export const hasBegun = (page: Page): Promise<void> =>
  expect(page.locator('.saving')).not.toBeEmpty();

/** Opens the package without an LMS, in a theme of the device's and at a width. */
export const open = async (
  page: Page,
  host: Host,
  files: Files,
  look: Look = {},
): Promise<void> => {
  await setDevice(page, look);
  host.serve(files);
  await page.goto(`${host.url}/content/index.html`);
  await hasBegun(page);
};

/** Goes to an address within the player and waits for its heading to have the focus. */
export const visit = async (page: Page, hash: string): Promise<void> => {
  const moved = await page.evaluate((to) => {
    const from = location.hash || '#/';
    // Or the heading of the page before has it already.
    if (from !== to) (document.activeElement as HTMLElement | null)?.blur();
    location.hash = to;
    return from !== to;
  }, hash);
  if (!moved) return;
  const atHeading = () =>
    page.waitForFunction(() => /^H[12]$/.test(document.activeElement?.tagName ?? ''));
  await atHeading();
  // A part that is loaded has a heading of its own.
  await expect(page.locator('.loading')).toHaveCount(0);
  await atHeading();
};

/** Every page beside the lessons' steps. */
export const addresses = (files: Files): string[] => {
  const [first] = lessonsOf(courseOf(files));
  const pages = ['glossary', 'organiser', 'cards', 'review', 'result', 'certificate', 'settings'];
  return [...pages, 'credits', 'leave', `${first?.id}/sheet`].map((page) => `#/${page}`);
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
      await page.locator(`#${spec.id}_1`).selectOption(first);
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

/** Answers a question without checking it; "partly" is wrong for the kinds that have no parts. */
export const fillIn = async (
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
};

/** Answers a question and checks it. */
export const give = async (
  page: Page,
  files: Files,
  id: string,
  outcome: Outcome,
): Promise<void> => {
  await fillIn(page, files, id, outcome);
  // The questions of a quiz have no button of their own.
  if (!isInQuiz(courseOf(files), id)) await check(page, id);
};

/** Answers a question: wrong where it can be, or with only its first part right. */
export const miss = async (page: Page, files: Files, id: string): Promise<void> => {
  const { kind } = specOf(courseOf(files), id);
  await give(page, files, id, kind === 'match' || kind === 'sort' ? 'partly' : 'wrong');
};

/**
 * "Show me", where the question still has a try. What is shown is drawn in a task after that of the click; the button is
 * gone then.
 */
export const showMe = async (page: Page, id: string): Promise<void> => {
  const button = questionAt(page, id).getByRole('button', { name: 'Show me' });
  if ((await button.count()) === 0) return;
  await button.click();
  await button.waitFor({ state: 'detached' });
};

/** Nothing sticks out of the page to the side. */
export const expectNoSideScroll = async (page: Page, what: string): Promise<void> => {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(over, what).toBeLessThanOrEqual(0);
};

/** Checks a page at each state that one walk comes to. */
export interface PageChecks {
  /**
   * With display settings of each theme, others than at the state before; and that nothing sticks out in the tightest ones. What is in
   * `without` is not looked at.
   */
  at(page: Page, what: string, without?: readonly string[]): Promise<void>;
  /** The display settings that were checked so far. */
  readonly seen: ReadonlySet<Display>;
}

/** Between two checks the page is at the width of `width`. */
export const createPageChecks = (
  all = DISPLAYS,
  { width }: Pick<Display, 'width'> = PLAIN,
): PageChecks => {
  const seen = new Set<Display>();
  let states = 0;
  return {
    seen,
    async at(page, what, without = []) {
      for (const display of displaysFor(all, states)) {
        seen.add(display);
        // A page that has drawn itself anew meanwhile has put its own settings on.
        do {
          await setDisplay(page, display);
          await expectNoSideScroll(page, `${what}: ${named(display)}`);
          await expectAccessible(page, `${what}: ${named(display)}`, { without, onlyNew: true });
        } while (!(await hasDisplay(page, display)));
      }
      states += 1;
      await setDisplay(page, TIGHTEST);
      await expectNoSideScroll(page, `${what}: ${named(TIGHTEST)}`);
      await setDisplay(page, { ...PLAIN, width });
    },
  };
};
