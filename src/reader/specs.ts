/** From a question as it was read to its Spec in the outline. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { QuestionText, Spec } from '../course/course';
import { plain } from '../course/inline';
import { kindOf } from '../kinds/register';
import type { QuestionRead } from './blocks';

export const hashOf = (text: string): Uint8Array => sha256(utf8ToBytes(text));

/** All that a stored response means: what its letters stand for, and what of it is right. */
export const meaningOf = (
  { kind, choiceIds, correctResponse, accept, range }: Omit<Spec, 'slot' | 'fingerprint' | 'tries'>,
  text: QuestionText,
): string => {
  // A place is where it stands as well as what it is called.
  const rows =
    text.form === 'pick' && text.drawing !== undefined
      ? text.rows.map((row) => [row.id, row.text, row.spot?.x, row.spot?.y])
      : text.rows.map((row) => [row.id, row.text]);
  const choices = text.form === 'pairs' ? text.choices : [];
  return JSON.stringify([
    kind,
    choiceIds,
    correctResponse,
    accept ?? [],
    [rows, choices],
    ...(range ?? []),
  ]);
};

/**
 * @param text the finished text, with the sentences and the pictures of the lesson in it.
 * @param tries how many a question of the lesson has that names none.
 */
export const specOf = (
  question: QuestionRead,
  text: QuestionText,
  slot: number,
  { quiz, tries }: { readonly quiz: boolean; readonly tries: number },
): Spec => ({
  ...question.spec,
  slot,
  tries: quiz ? 1 : (question.spec.tries ?? tries),
  stem: plain(text.stem),
  // One byte of it, so that an answer to other options is never read as one to these.
  fingerprint: hashOf(meaningOf(question.spec, text))[0] ?? 0,
});

/** How long a lesson takes: reading at 130 words a minute, 45 seconds for a scored question. */
export const minutesFor = (words: number, questions: readonly Pick<Spec, 'kind'>[]): number => {
  const scored = questions.filter((spec) => kindOf(spec).scored).length;
  return Math.max(1, Math.ceil(words / 130 + 0.75 * scored));
};
