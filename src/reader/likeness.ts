/** Questions of different lessons that ask nearly the same. */
import { type WrittenQuestion, contentWords } from './written-questions';
import type { Problem } from './problem';
import { quoted } from './suggest';

/** From here on two questions are nearly one; found by reading pairs of a real unit. */
const NEAR = 0.5;
const SAME = 0.75;

/** The question and what is right: two questions that ask the same have both. */
const saidIn = ({ spec, text }: WrittenQuestion): ReadonlySet<string> => {
  const right = text.rows
    .filter(({ id }) => spec.correctResponse.includes(id))
    .map((row) => row.text);
  return contentWords([text.stem, ...right].join(' '));
};

/** Rare words weigh more: what half of all stems say ("Which", "explain") makes no two of them alike. */
const weights = (all: readonly ReadonlySet<string>[]): ((word: string) => number) => {
  const uses = new Map<string, number>();
  for (const words of all) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  return (word) => Math.log((all.length + 1) / (uses.get(word) ?? 1));
};

/** What two texts share, by weight: 0 to 1. */
const alike = (
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weigh: (word: string) => number,
): number => {
  const sum = (words: Iterable<string>): number =>
    [...words].reduce((total, word) => total + weigh(word), 0);
  const both = sum([...a].filter((word) => b.has(word)));
  return both / Math.max(1, sum(new Set([...a, ...b])));
};

const duplicatesIn = (asked: readonly WrittenQuestion[]): Problem[] => {
  const said = asked.map(saidIn);
  const weigh = weights(said);
  return asked.flatMap((one, at) =>
    asked.slice(0, at).flatMap((other, before) => {
      if (one.lesson === other.lesson) return [];
      const share = alike(said[at] ?? new Set(), said[before] ?? new Set(), weigh);
      if (share < NEAR) return [];
      const { file, line } = other.place;
      const message = `Expected another question in each lesson, but this is nearly '${other.spec.id}' at ${file}:${line} (${Math.round(share * 100)} of 100 words by weight). Ask for something else.`;
      return [one.advise(['stem'], message)];
    }),
  );
};

/** Exam questions are compared with each other alone. Those of a board's form read alike, as in its papers. */
export const nearDuplicates = (asked: readonly WrittenQuestion[]): Problem[] => [
  ...duplicatesIn(asked.filter(({ scored }) => scored)),
  ...duplicatesIn(
    asked.filter(
      ({ scored, text }) => !scored && !(text.form === 'essay' && text.exam !== undefined),
    ),
  ),
];

/** From so many words on an option says something of its own. */
const LONG = 4;

/** Options of different lessons in nearly the same words. */
export const nearOptions = (asked: readonly WrittenQuestion[]): Problem[] => {
  const options = asked
    .filter(({ scored }) => scored)
    .flatMap((one) =>
      one.written.rows.map(({ text }) => ({ one, text, words: contentWords(text) })),
    )
    .filter(({ words }) => words.size >= LONG);
  const weigh = weights(options.map(({ words }) => words));
  return options.flatMap(({ one, text, words }, at) =>
    options.slice(0, at).flatMap((other) => {
      if (one.lesson === other.one.lesson || alike(words, other.words, weigh) < SAME) return [];
      const { id } = other.one.spec;
      const message = `The option ${quoted(text)} stands in nearly the same words in '${id}' of another lesson. Word one of them differently.`;
      return [one.advise(['stem'], message)];
    }),
  );
};
