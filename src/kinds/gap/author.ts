/** What an author writes for missing words: a `text` with [1], [2] ..., `gaps` by digit, maybe a `bank`. */
import * as v from 'valibot';
import { byDigit, text, wrongAt } from '../../course/fields';
import { twiceIn } from '../../course/twice';
import { fold } from '../fold';
import { type Author, common, question, reason, row } from '../author';
import { LONGEST } from './longest';

const gap = v.strictObject({
  answer: text,
  accept: v.optional(v.array(text)),
  ...reason,
});

const marks = (passage: string): string[] =>
  [...passage.matchAll(/\[(\d)\]/g)].map((found) => found[1] ?? '');

/** Why nobody can type a word and be marked right. */
const untypable = (word: string): string | undefined => {
  // That there is nothing has been reported already.
  if (word.trim() === '') return undefined;
  if (fold(word) === '')
    return `Expected a word that can be typed, got "${word}", which holds no letter, figure or sign that is seen. Write another, or give a 'bank'.`;
  return word.length > LONGEST
    ? `Expected at most ${LONGEST} characters, as many as can be typed into a gap, got ${word.length}. Shorten it, or give a 'bank'.`
    : undefined;
};

/** Words that are marked alike, as one and the same word is; none where all differ. */
const alikeIn = (bank: readonly string[]): readonly string[] => {
  const twice = twiceIn(bank.map(fold));
  return bank.filter((one) => fold(one) === twice);
};

const notAlike = ([one = '', other = '']: readonly string[]): string =>
  one === other
    ? `Expected every word of the bank once, got "${one}" twice. A word may fill several gaps.`
    : `Expected no two words of the bank that are marked alike, got "${one}" and "${other}": accents, capitals and the signs around a word do not count. Leave one of them out, or ask with kind: choice.`;

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('gap'),
    ...common,
    text,
    gaps: byDigit(gap, 1, 9),
    bank: v.optional(v.array(text)),
  }),
  v.forward(
    v.check(
      (q) => marks(q.text).join() === Object.keys(q.gaps).join(),
      ({ input }) =>
        `Expected the text to hold the gaps ${Object.keys(input.gaps)
          .map((n) => `[${n}]`)
          .join(', ')} once each and in order, got ${
          marks(input.text)
            .map((n) => `[${n}]`)
            .join(', ') || 'none'
        }.`,
    ),
    ['text'],
  ),
  v.forward(
    v.check(
      (q) =>
        q.bank === undefined ||
        Object.values(q.gaps).every((entry) => q.bank?.includes(entry.answer)),
      ({ input }) =>
        `Expected the bank to hold the answer of every gap, but it lacks ${Object.values(input.gaps)
          .filter((entry) => !input.bank?.includes(entry.answer))
          .map((entry) => `"${entry.answer}"`)
          .join(', ')}.`,
    ),
    ['bank'],
  ),
  // An LMS that has words in ASCII alone (SCORM 1.2) could not tell them apart either.
  v.forward(
    v.check(
      (q) => alikeIn(q.bank ?? []).length === 0,
      ({ input }) => notAlike(alikeIn(input.bank ?? [])),
    ),
    ['bank'],
  ),
  v.forward(
    v.check(
      (q) => q.bank === undefined || Object.values(q.gaps).every((entry) => !entry.accept),
      "Expected 'accept' in a gap that is typed, but this question has a bank to choose from. Delete 'accept' or 'bank'.",
    ),
    ['gaps'],
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.bank) return;
    for (const [n, { answer, accept = [] }] of Object.entries(dataset.value.gaps)) {
      const wrong = untypable(answer);
      if (wrong !== undefined) addIssue(wrongAt(['gaps', n, 'answer'], wrong));
      accept.forEach((word, at) => {
        const wrong = untypable(word);
        if (wrong !== undefined) addIssue(wrongAt(['gaps', n, 'accept', at], wrong));
      });
    }
  }),
  v.transform((q) => {
    const gaps = Object.entries(q.gaps);
    return question(q, {
      kind: q.kind,
      choiceIds: q.bank ?? [],
      correctResponse: gaps.map(([, entry]) => entry.answer),
      ...(q.bank === undefined ? { accept: gaps.map(([, entry]) => entry.accept ?? []) } : {}),
      model: {
        form: 'blanks',
        passage: q.text.split(/\[\d\]/),
        rows: gaps.map(([id, entry]) => ({
          ...row(id, entry.answer, entry),
          accept: entry.accept ?? [],
        })),
        bank: q.bank ?? [],
      },
    });
  }),
);

export const author: Author = {
  schema,
  list: 'gaps',
  distinct: false,
  descriptions: {
    gaps: 'The missing words, by number.',
    'gaps.answer': 'The word that is missing.',
    accept: 'Other words that are right when typed.',
    bank: 'Words to choose from. Leave it out to have the words typed.',
  },
};
