/** What becomes of a progress by what a learner does. The record that is given stays as it is. */
import type { Response, Spec } from '../course/course';
import { markTry } from '../course/policy';
import { kindOf } from '../kinds/register';
import type { Progress, Review, Rounds, Settings, Try } from './progress';
import { begin, merge, triesAt } from './progress';

/** An answer as the learner gave it; `response` is null for one that was left open. */
export interface Answered {
  readonly spec: Spec;
  readonly response: Response | null;
  readonly known: Pick<Try, 'took' | 'sure'>;
}

/** The try that an answer is, with its mark. @param now in milliseconds since 1970. */
export const nextTry = (
  progress: Progress,
  { spec, response, known }: Answered,
  now: number,
): Try => {
  const earlier = triesAt(progress, spec.slot);
  return {
    question: spec.slot,
    n: (earlier.at(-1)?.n ?? 0) + 1,
    response,
    mark: response === null ? 0 : markTry(kindOf(spec).credit(spec, response), earlier),
    at: now,
    ...known,
  };
};

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

/** Joined with what was seen in the review, and its records. */
export const withReview = (progress: Progress, review: Review, rounds?: Rounds): Progress =>
  merge(progress, { ...begin(progress.attempt), review, ...(rounds && { rounds }) });
