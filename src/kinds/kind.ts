/**
 * What a kind of question says of itself. Its folder holds `kind.ts` (this; pure, no Preact), `View.tsx`
 * (how it is shown and answered), `style.css` where it has a style of its own, and `author.ts` (what an
 * author writes, which never ships to learners). The registers find them by the folder's name, so that
 * nobody outside asks which kind a question is.
 */
import type { Response, Spec } from '../course/course';

/**
 * A response or right pattern in words that no standard owns; src/track/response-patterns.ts writes it
 * in each standard's syntax. The types are those that SCORM 1.2 (RTE 3.4.4.2.9), SCORM 2004 (RTE 4.2.9)
 * and xAPI share.
 */
export type Answer =
  | { readonly type: 'choice' | 'sequencing'; readonly ids: readonly string[] }
  | { readonly type: 'matching'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly type: 'fill-in'; readonly words: readonly string[] }
  | {
      readonly type: 'numeric';
      readonly number: string;
      /** Of a right pattern: the least and the most that is right. */
      readonly range?: readonly [least: number, most: number];
    }
  | { readonly type: 'performance'; readonly ids: readonly string[] };

/** One thing that a question gives a reason for, judged: an option, a pair, an item, a gap. */
export interface Row {
  readonly id: string;
  /** The learner picked it or filled it. */
  readonly chosen: boolean;
  /** What the learner did with it is right (an option: it belongs to the right answer). */
  readonly right: boolean;
  /** What the response says of this row: a mark belongs to that, and goes when it is changed. */
  readonly given: string;
}

/** What a response lacks before it may be checked. */
export type Lack =
  /** An option; a number; for an item to be moved; for anything to be changed. */
  | { readonly what: 'pick' | 'digits' | 'move' | 'change' }
  /** `given` are ticked, `of` are asked for. */
  | { readonly what: 'ticks'; readonly given: number; readonly of: number }
  /** Nothing is chosen or written in this row. */
  | { readonly what: 'part'; readonly row: string };

export interface Kind {
  /** False for what is never scored and never needed for completion. */
  readonly scored: boolean;
  /**
   * What the reason of a row gives away before the question is settled: the row's own right answer, or
   * all rows at once. Absent: nothing, since an option's reason says why that option is right or wrong.
   */
  readonly reveals?: 'row' | 'all';
  /** The rows have places: how much is right is said as so many in the right place. */
  readonly places?: true;
  /** The values a response may have, by position; typed words may lie outside. */
  domain(spec: Spec): readonly (readonly string[])[];
  /** What the first try starts from. */
  start(spec: Spec, seed: string): Response;
  /** What the response lacks to be checked; nothing where it is complete. */
  lack(spec: Spec, response: Response): Lack | undefined;
  /** The share of the answer that is right, 0 to 1. */
  credit(spec: Spec, response: Response): number;
  /** The rows of the question in the author's order, judged against the response. */
  rows(spec: Spec, response: Response): readonly Row[];
  /** The response in a form of our own, which each standard's syntax is made of (src/track/response-patterns.ts). */
  answer(spec: Spec, response: Response): Answer;
  /** The right answers: one, or several of which any is right. */
  patterns(spec: Spec): readonly Answer[];
}
