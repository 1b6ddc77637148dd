/** The prose of a lesson as plain text: its paragraphs, their sentences and words, and where each stands. */
import type { Nodes, RootContent } from 'mdast';
import { pictureOf, textOf } from './nodes';
import type { FilePosition } from './problem';

export interface Paragraph {
  readonly text: string;
  /** Where the character at an offset of the text stands. */
  readonly at: (offset: number) => FilePosition;
}

export interface Sentence extends FilePosition {
  readonly text: string;
  readonly words: number;
}

/** Every paragraph of the prose, those in lists and quotes too. */
export const paragraphsOf = (nodes: readonly RootContent[]): Paragraph[] =>
  nodes.flatMap((node) => {
    if (pictureOf(node) !== undefined) return [];
    if (node.type === 'paragraph') return [{ text: textOf(node), at: (o) => placeIn(node, o) }];
    return 'children' in node ? paragraphsOf(node.children) : [];
  });

const placeIn = (paragraph: Nodes, offset: number): FilePosition => {
  let before = 0;
  let found: FilePosition = { line: 1, column: 1 };
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

export const sentencesOf = ({ text, at }: Paragraph): Sentence[] => {
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

/** How many words stand in the paragraphs' sentences. */
export const wordCount = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.flatMap(sentencesOf).reduce((sum, { words }) => sum + words, 0);
