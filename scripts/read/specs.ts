/** From a question as it was read to its Spec in the outline. */
import { createHash } from 'node:crypto';
import type { QuestionText } from '../../src/course/authoring';
import type { Spec } from '../../src/course/course';
import { rulesOf } from '../../src/course/questions';
import type { QuestionRead } from './blocks';

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What a response's letters stand for: rows, and what the rows are matched with. */
const meanings = (text: QuestionText): unknown => [
  text.rows.map((row) => [row.id, row.text]),
  text.kind === 'match' ? text.rights : text.kind === 'sort' ? text.categories : [],
];

/** One byte that changes when what a stored response means does. */
const print = (spec: Omit<Spec, 'slot' | 'print'>, text: QuestionText): number => {
  const { kind, from, key, accept } = spec;
  return sha256(JSON.stringify([kind, from, key, accept ?? [], meanings(text)]))[0] ?? 0;
};

/** @param text the finished text, with the sentences of an evidence question filled in. */
export const specOf = (
  question: QuestionRead,
  text: QuestionText,
  slot: number,
  quiz: boolean,
): Spec => ({
  ...question.spec,
  slot,
  tries: quiz ? 1 : question.spec.tries,
  stem: text.stem,
  print: print(question.spec, text),
});

/** How long a lesson takes: reading at 130 words a minute, 45 seconds for a scored question. */
export const minutes = (words: number, questions: readonly Pick<Spec, 'kind'>[]): number => {
  const scored = questions.filter((spec) => rulesOf(spec).scored).length;
  return Math.max(1, Math.ceil(words / 130 + 0.75 * scored));
};
