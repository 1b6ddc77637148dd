/**
 * How hard a text is to read: the Flesch-Kincaid grade (Kincaid et al. 1975). Names are left out of
 * its syllables, since students meet them again and again and no shorter word would do.
 */
import { syllable } from 'syllable';
import { type Paragraph, type Sentence, sentencesOf, wordsOf } from './prose';

export interface Measure {
  readonly words: number;
  readonly sentences: number;
  readonly grade: number;
  /** The sentences of more than 22 words. */
  readonly long: readonly Sentence[];
}

const namesOf = (sentences: readonly Sentence[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ text }) =>
      wordsOf(text)
        .slice(1)
        .filter((word) => /^\p{Lu}/u.test(word) && word !== 'I'),
    ),
  );

/** A lesson says the same few hundred words over and over, and counting is slow. */
const counts = new Map<string, number>();

const syllablesIn = (word: string): number => {
  const known = counts.get(word);
  if (known !== undefined) return known;
  const count = syllable(word);
  counts.set(word, count);
  return count;
};

export const measure = (paragraphs: readonly Paragraph[]): Measure => {
  const sentences = paragraphs.flatMap(sentencesOf);
  const names = namesOf(sentences);
  const words = sentences.flatMap(({ text }) => wordsOf(text));
  const counted = words.filter((word) => !/\d/.test(word) && !names.has(word));
  const syllables = counted.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade =
    0.39 * (words.length / Math.max(1, sentences.length)) +
    11.8 * (syllables / Math.max(1, counted.length)) -
    15.59;
  return {
    words: words.length,
    sentences: sentences.length,
    grade: words.length === 0 ? 0 : Math.round(grade * 10) / 10,
    long: sentences.filter((sentence) => sentence.words > 22),
  };
};
