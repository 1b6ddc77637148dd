/** How Progress changes when a learner acts. Pure: the record that is given stays as it is. */
import type { Response, Spec } from '../course/course';
import { markTry } from '../course/policy';
import { kindOf } from '../kinds/register';
import type { Progress, Review, Rounds, Settings, Try } from './progress';
import { begin, merge } from './progress';

/** The next try at a question, with its mark. `response` is null for "Show me", and for a question left open. */
export const nextTry = (earlier: readonly Try[], spec: Spec, response: Response | null): Try => ({
  question: spec.slot,
  n: (earlier.at(-1)?.n ?? 0) + 1,
  response,
  mark: response === null ? 0 : markTry(kindOf(spec).credit(spec, response), earlier),
});

/** Now, in whole seconds, but always later than what it replaces: the last writer wins a merge. */
const secondAfter = (last: { readonly at: number } | undefined, now: number): number =>
  Math.max(Math.floor(now / 1000), (last?.at ?? 0) + 1);

/** The learner is at a step. @param now in milliseconds since 1970. */
export const atPlace = (
  progress: Progress,
  lesson: string,
  step: number,
  now: number,
): Progress => ({ ...progress, place: { lesson, step, at: secondAfter(progress.place, now) } });

/** @param now in milliseconds since 1970. */
export const withSettings = (
  progress: Progress,
  wanted: Omit<Settings, 'at'>,
  now: number,
): Progress => ({ ...progress, settings: { ...wanted, at: secondAfter(progress.settings, now) } });

/** Adds the items that were seen in the review, and its records. */
export const withReview = (progress: Progress, review: Review, rounds?: Rounds): Progress =>
  merge(progress, { ...begin(progress.attempt), review, ...(rounds && { rounds }) });
