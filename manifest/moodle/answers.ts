/** The answers of a question, as a backup of Moodle holds them: rows of the table that all types share. */
import type { Node } from '../xml';
import { fields } from './fields';

/** Text formats of Moodle. */
export const HTML = 1;
export const AUTO = 0;

/** Numbers that count on: of a kind, none comes twice. */
export interface Counter {
  next(): number;
  last(): number;
}

export const createCounter = (): Counter => {
  let last = 0;
  return { next: () => (last += 1), last: () => last };
};

interface Row {
  readonly text: string;
  readonly format?: number;
  /** Of the mark, 0 to 1; of a sequence, the place. */
  readonly fraction: number;
  readonly feedback: string;
  readonly feedbackFormat?: number;
}

export const answerNode = (id: number, row: Row): Node => [
  'answer',
  { id: String(id) },
  ...fields({
    answertext: row.text,
    answerformat: row.format ?? HTML,
    // Seven decimals, as the column has: Moodle looks fractions up in its own list.
    fraction: row.fraction.toFixed(7),
    feedback: row.feedback,
    feedbackformat: row.feedbackFormat ?? HTML,
  }),
];

export const answersOf = (rows: readonly Row[], answers: Counter): Node => [
  'answers',
  {},
  ...rows.map((row) => answerNode(answers.next(), row)),
];
