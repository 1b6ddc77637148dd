/** Signs that nobody sees, and marks of Markdown that no lesson knows: both would pass for text. */
import type { Note } from './problem';

/**
 * A text without what pasting from Word and from web pages brings along unseen: soft hyphens and spaces of
 * no width are dropped (a column counts what is seen), a line's soft break (U+000B) becomes the space that
 * it is between two words. A byte order mark at the start says how a file is written, and is left.
 */
export const plainSigns = (source: string): string =>
  source.replace(/[\u00AD\u200B\u2060]|(?<!^)\uFEFF/g, '').replace(/[\v\f\x85\u2028\u2029]/g, ' ');

/** Control characters and what Unicode calls no characters: not to be shown, and refused by XML. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|\p{NChar}/u;

const unseen = (sign: string): string => {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `Expected text, got a control character (U+${code}), which cannot be shown. Delete it; if you do not see it, write the words beside it anew.`;
};

type Foreign = readonly (readonly [mark: RegExp, what: string, advice: string])[];

/** Marks of other kinds of Markdown; a lesson would show them as they stand. */
const foreign: Foreign = [
  [/==\S.*?\S==/, 'text that is marked', 'Write it like *this*.'],
  [/\+\+\S.*?\S\+\+/, 'text that is underlined', 'Write it like *this*.'],
  [/^\[[ xX]\] (?!\()/, 'a list to tick off', 'Delete the square brackets.'],
  [
    /\$\$|\$(?=\S)[^$\n]*[\\^_{][^$\n]*\$/,
    'a formula',
    'Write it in TeX without spaces inside the signs, like $x^2$.',
  ],
  [/\[\[[^\]\n]+\]\]/, 'a link of a wiki', 'Write it like [word](glossary:word).'],
];

/** The same where prose alone is read, line by line. */
const foreignInProse: Foreign = [
  [/^[•●○▪■□◦‣⁃]\s/m, 'a list with signs of its own', 'Begin each line with a hyphen and a space.'],
  [/^:::/m, 'a box', 'Use a block, like ```note.'],
  [
    /^: /,
    'a meaning without its word',
    'Write the word on the line above it, with no empty line between.',
  ],
  [/^#{2,6}[^\s#]/m, 'a heading without a space behind its signs', 'Put a space there.'],
  [
    /^\|.*\|\s*$/m,
    'a table without a line below its head',
    'Write a line like |---|---| below its first.',
  ],
  [
    /https?:\/\/[^\s)\]]+|\bwww\.[^\s)\]]+/,
    'an address',
    'Write a link like [words](https://...).',
  ],
];

/** What blocks alone do not hold: there a text is not read as Markdown. */
const foreignInBlocks: Foreign = [
  [/\[\^[^\]\s]+\]/, 'a footnote', 'Write what it says into the sentence.'],
  [/~~\S.*?~~/, 'text that is struck out', 'Delete the waves, or the words.'],
  [/(?<!~)~[^~\s]{1,20}~(?!~)/, 'a figure below the line', 'Use the sign itself, like H₂O.'],
  [/\^[^^\s]{1,20}\^/, 'a figure above the line', 'Use the sign itself, like m².'],
  [/`[^`\n]+`/, 'code', 'Delete the backticks.'],
];

const foreignIn = (text: string, marks: Foreign, who = 'lessons'): string | undefined => {
  for (const [mark, what, advice] of marks) {
    const [found] = mark.exec(text) ?? [];
    if (found === undefined) continue;
    const shown = found.trim().slice(0, 30);
    return `Expected plain words, got ${what} (${shown}), which ${who} do not hold. ${advice}`;
  }
  return undefined;
};

/** What is wrong with a text, which is shown as it stands. */
export const wrongSigns = (text: string): string | undefined => {
  const [sign] = UNSEEN.exec(text) ?? [];
  return sign === undefined ? foreignIn(text, foreign) : unseen(sign);
};

/** What is wrong with a text of the prose; `begins` where a paragraph does so with it. */
export const wrongProse = (text: string, begins: boolean): string | undefined =>
  foreignIn(begins ? text : `…${text}`, foreignInProse);

/** What is wrong with a text of a block. */
export const wrongInBlock = (text: string): string | undefined =>
  wrongSigns(text) ?? foreignIn(text, foreignInBlocks, 'blocks');

/** What stands for bytes that are no UTF-8. */
const REPLACED = '\uFFFD';

/** Where a file that is not UTF-8 is so for the first time; what else is wrong with it follows from that. */
export const notUtf8 = (source: string): Note | undefined => {
  const line = source.split('\n').findIndex((one) => one.includes(REPLACED));
  if (line < 0) return undefined;
  const column = (source.split('\n')[line] ?? '').indexOf(REPLACED) + 1;
  const message =
    'Expected a file in UTF-8, got a letter that is none there. Save the file as UTF-8 in your editor; if only this letter is broken, write it anew.';
  return { line: line + 1, column, message };
};

/** The control characters of a file, each at its place. */
export const checkSigns = (source: string): Note[] => {
  // Most files have none, and to find that out is all that a keystroke waits for.
  if (!UNSEEN.test(source)) return [];
  return source.split('\n').flatMap((line, at) => {
    const found = UNSEEN.exec(line);
    return found === null
      ? []
      : [{ line: at + 1, column: found.index + 1, message: unseen(found[0]) }];
  });
};
