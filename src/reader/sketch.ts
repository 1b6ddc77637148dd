/**
 * A sketch of a text: of each word its first letter and how long it is, of each number all of it, and the signs
 * of sums. It says, years later and without the text, whether another one says the same, and is half as long.
 */
import { fold } from '../kinds/fold';

const LONGEST = 9;

/** Without these `< 5` would be `> 5`. A hyphen or a dash is a minus where a figure follows and nothing leads up. */
const sign = /([+\u2212\u207b<>=≤≥≠√×÷²³%]|(?<![\p{L}\p{N}])\p{Pd}(?=[.,]?\d))/u;

const wordsIn = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => {
    if (/\p{N}/u.test(word)) return `#${word}`;
    const [first = ''] = word;
    return `${first}${Math.min(LONGEST, word.length)}`;
  });

/** However it was typed. */
const evenSign = (found: string): string => (/[\u2212\p{Pd}]/u.test(found) ? '-' : found);

/**
 * `In 1917 they waited` is `i2 #1917 t4 w6`, and `x² < −5%` is `x1 ² < - #5 %`. Signs are taken out first, since
 * folding makes a 2 of ² and an = of ≠.
 */
export const sketch = (text: string): string =>
  text
    .normalize('NFC')
    .split(sign)
    // What a split keeps stands at the odd places.
    .flatMap((piece, at) => (at % 2 === 1 ? [evenSign(piece)] : wordsIn(piece)))
    .join(' ');

const wordsOf = (made: string): readonly string[] => (made === '' ? [] : made.split(' '));

/** A letter more or less is spelling; another first letter is another word, and another number another one. */
const sameWord = (a: string, b: string): boolean =>
  a === b ||
  (!a.startsWith('#') &&
    a.slice(0, -1) === b.slice(0, -1) &&
    Math.abs(Number(a.slice(-1)) - Number(b.slice(-1))) <= 1);

/** Whether two texts say the same but for spelling, case and punctuation. @param a a sketch; @param b another. */
export const saysTheSame = (a: string, b: string): boolean => {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  return (
    words.length === others.length && words.every((word, at) => sameWord(word, others[at] ?? ''))
  );
};

/** Whether most words of the longer text stand in the other one too. */
export const looksLike = (a: string, b: string): boolean => {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const both = words.filter((word) => others.some((other) => sameWord(word, other))).length;
  return both > 0.6 * Math.max(words.length, others.length);
};
