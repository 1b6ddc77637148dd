/** Made-up learners: nobody real is in a practice LMS. */
export interface Learner {
  readonly id: string;
  readonly name: string;
}

export const seededIds: readonly string[] = Array.from(
  { length: 30 },
  (_, at) => `s${String(at + 1).padStart(2, '0')}`,
);

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Signs that nobody sees, but for the two that join letters and emoji. */
const UNSEEN = /(?![\u200c\u200d])\p{C}/gu;

/** A name as typed: one line, no control characters, at most 80 characters as people count them; '' is no name. */
export const tidyName = (typed: string): string => {
  const line = typed.replaceAll(UNSEEN, ' ').replaceAll(/\s+/g, ' ').trim();
  const short = Array.from(letters.segment(line), ({ segment }) => segment).slice(0, 80);
  const name = short.join('').trim();
  return /[^\s\u200c\u200d]/.test(name) ? name : '';
};
