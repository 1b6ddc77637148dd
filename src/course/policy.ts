/**
 * Marking: what a try earns and when a question is settled. The one home of both rules; the score
 * of the whole package and its completion are in src/progress/report.ts.
 */
import type { Response, Spec } from './course';

/** How many tries a question has unless it says otherwise, and how many it may have. */
export const TRIES = 2;
export const MOST_TRIES = 3;

/** A try as marking sees it: its mark in hundredths, and `null` for "Show me". */
export interface MarkedTry {
  readonly n: number;
  readonly mark: number;
  readonly response?: Response | null;
}

/** The full mark of one question. Marks are whole hundredths, so that copies compare exactly. */
export const FULL = 100;

/** What the learner has earned on a question: the best mark of its tries. */
export const earned = (tries: readonly MarkedTry[]): number =>
  tries.reduce((best, { mark }) => Math.max(best, mark), 0);

/**
 * The mark of a new try of which the share `credit` is right, 0 to 1. The first earns what is right in it; a
 * later one earns, on top of what was earned before, half of what it corrects. For one right option that is
 * the familiar half mark, for pairs, items and gaps half of the corrected parts, and no later try takes
 * anything away.
 */
export const markTry = (credit: number, earlier: readonly MarkedTry[]): number => {
  const now = Math.round(credit * FULL);
  if (earlier.length === 0) return now;
  return earned(earlier) + Math.round(Math.max(0, now - corrected(earlier)) / 2);
};

/**
 * How much was right in the best try, known from the marks alone, since a response may be lost: each
 * gain of a later try is half of what it put right. FULL or more: the last gain put all right.
 */
export const corrected = (tries: readonly MarkedTry[]): number => {
  let [mark, right] = [0, 0];
  for (const [at, next] of tries.entries()) {
    const gain = Math.max(0, next.mark - mark);
    mark += gain;
    right += at === 0 ? gain : 2 * gain;
  }
  return right;
};

/** Settled: right at any try, shown, or out of tries. Nothing more can be earned in this attempt. */
export const settled = (spec: Spec, tries: readonly MarkedTry[]): boolean =>
  corrected(tries) >= FULL || tries.some((t) => t.response === null || t.n >= spec.tries);
