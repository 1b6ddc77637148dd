/**
 * Writes responses and right patterns in the syntax of each standard, and reads them back. Both are here, because
 * the class report reads all three syntaxes without knowing which one it has.
 *
 * SCORM 1.2 (CMIFeedback, RTE 3.4.4.2.9): `a,c`, `1.a,2.b`. SCORM 2004 (RTE 4.2.9.1 and 4.2.9.2) and xAPI
 * (Data 2.4.4.1): `a[,]c`, `1[.]a[,]2[.]b`. There a right number is a range, `42[:]44`; SCORM 1.2 has
 * no ranges and is sent the number itself.
 */
import type { Answer } from '../kinds/kind';
import { cut, singleLine } from './texts';

/** A word between delimiters may not hold one (RTE 4.1.1.6). */
const part = (text: string): string => text.replaceAll('[,]', '[, ]');

const LONGEST_12 = 255;
const LONGEST_2004 = 250;
const LONGEST_XAPI = 1000;

/** Most parts of a fill-in in SCORM 2004 (RTE 4.2.9.1, SPM 10). */
const MOST_WORDS = 10;

/** What SCORM 2004 and xAPI share. `word` writes one word of a fill-in. */
const bracketed = (answer: Answer, word: (text: string) => string): string => {
  switch (answer.type) {
    case 'choice':
    case 'sequencing':
      return answer.ids.join('[,]');
    case 'matching':
      return answer.pairs.map(([from, to]) => `${from}[.]${to}`).join('[,]');
    case 'fill-in':
      return answer.words.map(word).join('[,]');
    case 'numeric':
      return answer.range?.join('[:]') ?? answer.number;
    // The steps of a performance are the mark points that the student found in the answer.
    case 'performance':
      return answer.ids.map((id) => `${id}[.]true`).join('[,]');
  }
};

/** In SCORM 1.2. A fill-in is cut at 255 characters (CMIString255), of any letters (see Dialect.simpler). */
export const encode12 = (answer: Answer): string => {
  switch (answer.type) {
    case 'choice':
    case 'sequencing':
    case 'performance':
      return answer.ids.join(',');
    case 'matching':
      return answer.pairs.map(([from, to]) => `${from}.${to}`).join(',');
    case 'fill-in':
      return cut(answer.words.join(', '), LONGEST_12);
    case 'numeric':
      return answer.number;
  }
};

/** In SCORM 2004. Of a fill-in at most 10 words, of 250 characters each. */
export const encode2004 = (answer: Answer): string =>
  bracketed(
    answer.type === 'fill-in' ? { ...answer, words: answer.words.slice(0, MOST_WORDS) } : answer,
    (word) => cut(part(singleLine(word)), LONGEST_2004),
  );

/** In xAPI. Each word of a fill-in has at most 1,000 characters. */
export const encodeXapi = (answer: Answer): string =>
  bracketed(answer, (word) => cut(part(word), LONGEST_XAPI));

/** What is needed to read a fill-in: how many words it has, and those that are known. */
export interface Words {
  readonly count: number;
  readonly bank: readonly string[];
}

const listOf = (text: string): string[] =>
  (text.includes('[,]') ? text.split('[,]') : text.split(',')).map((one) => one.trim());

const pairsOf = (text: string): (readonly [string, string])[] =>
  listOf(text).flatMap((pair) => {
    const [, left, right] = /^(.+?)(?:\[\.\]|\.)(.+)$/.exec(pair) ?? [];
    return left === undefined || right === undefined ? [] : [[left, right] as const];
  });

/**
 * SCORM 1.2 puts only a comma between words. One word alone may hold any; where one of several does, the words of the
 * bank are looked for.
 */
const wordsOf = (text: string, { count, bank }: Words): string[] => {
  const words = listOf(text);
  if (words.length === count || text.includes('[,]')) return words;
  if (count === 1) return [text];
  const longestFirst = [...bank].sort((a, b) => b.length - a.length);
  let rest = text;
  const found: string[] = [];
  const begins = (one: string): boolean =>
    [undefined, ','].includes(rest[one.length]) &&
    rest.slice(0, one.length).toLowerCase() === one.toLowerCase();
  while (rest !== '') {
    const length = longestFirst.find(begins)?.length ?? rest.search(/,|$/);
    found.push(rest.slice(0, length));
    rest = rest.slice(length).replace(/^,\s*/, '');
  }
  return found;
};

/**
 * Reads a response back, in whichever of the three syntaxes it is. Never throws: a text that does not fit
 * gives ids or words that the question does not have.
 */
export const decode = (type: Answer['type'], text: string, words: Words): Answer => {
  switch (type) {
    case 'choice':
    case 'sequencing':
      return { type, ids: listOf(text) };
    case 'matching':
      return { type, pairs: pairsOf(text) };
    case 'fill-in':
      return { type, words: wordsOf(text, words) };
    case 'numeric':
      return { type, number: text };
    case 'performance':
      return { type, ids: listOf(text).map((id) => id.replace(/\[\.\]true$/, '')) };
  }
};
