/**
 * How hard a text is to read: the Flesch-Kincaid grade (Kincaid et al. 1975). Names are left out of
 * its syllables, since students meet them again and again and no shorter word would do.
 */
import type { Nodes, RootContent } from 'mdast';
import { syllable } from 'syllable';
import { pictureOf, textOf } from './nodes';
import type { Place } from './problem';

export interface Paragraph {
  readonly text: string;
  /** Where the character at an offset of the text stands. */
  readonly at: (offset: number) => Place;
}

export interface Sentence extends Place {
  readonly text: string;
  readonly words: number;
}

export interface Measure {
  readonly words: number;
  readonly sentences: number;
  readonly grade: number;
  /** The sentences of more than 22 words. */
  readonly long: readonly Sentence[];
}

/** Every paragraph of the prose, those in lists and quotes too. */
export const paragraphsOf = (nodes: readonly RootContent[]): Paragraph[] =>
  nodes.flatMap((node) => {
    if (pictureOf(node) !== undefined) return [];
    if (node.type === 'paragraph') return [{ text: textOf(node), at: (o) => placeIn(node, o) }];
    return 'children' in node ? paragraphsOf(node.children) : [];
  });

const placeIn = (paragraph: Nodes, offset: number): Place => {
  let before = 0;
  let found: Place = { line: 1, column: 1 };
  const visit = (node: Nodes): void => {
    if (node.type === 'text' && node.position !== undefined) {
      if (before <= offset) {
        const lines = node.value.slice(0, offset - before).split('\n');
        const { line, column } = node.position.start;
        const into = lines.at(-1)?.length ?? 0;
        found = {
          line: line + lines.length - 1,
          column: lines.length === 1 ? column + into : into + 1,
        };
      }
      before += node.value.length;
    } else if ('children' in node) node.children.forEach(visit);
    else before += textOf(node).length;
  };
  visit(paragraph);
  return found;
};

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];

const border = /(?<=[.!?]["'”’)]?)\s+(?=["'“‘(]?[\p{Lu}\p{N}])/gu;

const sentencesOf = ({ text, at }: Paragraph): Sentence[] => {
  const starts = [0, ...[...text.matchAll(border)].map((m) => m.index + m[0].length)];
  return starts.flatMap((from, n) => {
    const sentence = text
      .slice(from, starts[n + 1])
      .replace(/\s+/g, ' ')
      .trim();
    if (!/\p{L}/u.test(sentence)) return [];
    return [{ ...at(from), text: sentence, words: wordsOf(sentence).length }];
  });
};

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
