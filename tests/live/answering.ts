/** A learner's first answers in one lesson, by their number: what the stories of keeping are told in. */
import type { Frame, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { packageFiles } from '../e2e/harness';
import {
  bodyOf,
  check,
  courseOf,
  fill,
  firstQuestion,
  goTo,
  questionAt,
  questionsIn,
  specOf,
} from '../e2e/player';

/** A page of its own, or a frame of the LMS's page. */
type Shown = Frame | Page;

/** What the header says of saving. */
export const saving = (shown: Shown) => shown.locator('.saving');

/** Something was saved in this launch. */
export const saved = (shown: Shown): Promise<void> => expect(saving(shown)).toHaveText(/Saved at/);

/** A visit that finds all at its host saves nothing, and names no time. */
export const opened = (shown: Shown): Promise<void> => expect(saving(shown)).toHaveText(/^Saved/);

/** Nobody is asked about answers. */
const askedNothing = (shown: Shown): Promise<void> =>
  expect(shown.getByRole('heading', { name: /^(Go on with|Add) these answers\?$/ })).toHaveCount(0);

/** The built package's `part` for a format, with the ways through one of its lessons. */
export const createAnswering = (part: string, format: string, lesson: string) => {
  const files = packageFiles(part, format);
  const body = bodyOf(files, lesson);
  const questions = body.steps.flatMap((_, at) =>
    questionsIn(body, at).map((text) => ({
      step: at + 1,
      text,
      spec: specOf(courseOf(files), text.id),
    })),
  );

  /** Goes to question `n` of the lesson. */
  const go = async (shown: Shown, n: number) => {
    const question = questions[n];
    if (!question) throw new Error(`The lesson has no question ${n}.`);
    await goTo(shown, lesson, question.step);
    return { ...question, verdict: questionAt(shown, question.spec.id).locator('.verdict') };
  };

  return {
    files,
    /** The id of question `n`. */
    idOf: (n: number): string => questions[n]?.spec.id ?? '',

    /** Answers question `n` rightly. */
    async answer(shown: Shown, n: number): Promise<void> {
      const { spec, text, verdict } = await go(shown, n);
      await fill(shown, spec, text, true);
      await check(shown, spec.id);
      await expect(verdict).toContainText('Right');
    },

    /** Question `n` stands answered. */
    async answered(shown: Shown, n: number): Promise<void> {
      const { verdict } = await go(shown, n);
      await expect(verdict).toContainText('Right');
    },

    /** The first question has no verdict: the attempt is a new one. */
    async isNew(shown: Shown): Promise<void> {
      await askedNothing(shown);
      const { step, spec } = firstQuestion(files, lesson);
      await goTo(shown, lesson, step);
      await expect(questionAt(shown, spec.id)).toBeVisible();
      await expect(questionAt(shown, spec.id).locator('.verdict')).toBeEmpty();
    },
  };
};
