/** Made-up learners: nobody real is in a practice LMS. */
export interface Learner {
  readonly id: string;
  readonly name: string;
}

export const seededIds: readonly string[] = Array.from(
  { length: 30 },
  (_, at) => `s${String(at + 1).padStart(2, '0')}`,
);

/** A name as typed: one line, no control characters, at most 80 characters; '' is no name. */
export const tidyName = (typed: string): string =>
  typed
    .replaceAll(/\p{C}+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
