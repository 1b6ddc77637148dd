/** Advice on the words of the glossary: explained before they are used, and none for nothing. */
import type { Term } from '../course/course';
import type { CompleteLesson } from './assemble';
import type { FilePosition, Problem } from './problem';
import { problem } from './problem';

type Glossary = Readonly<Record<string, Term>>;

interface Word {
  readonly id: string;
  readonly term: string;
  readonly low: string;
  readonly whole: RegExp;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The longest first, since a term may hold a shorter one: "dictatorship of the proletariat". */
export const wordsIn = (glossary: Glossary): Word[] =>
  Object.entries(glossary)
    .map(([id, { term }]) => ({
      id,
      term,
      low: term.toLowerCase(),
      whole: new RegExp(`(?<![\\p{L}-])${escaped(term)}s?(?![\\p{L}-])`, 'giu'),
    }))
    .sort((a, b) => b.term.length - a.term.length);

/** Whether what was found is part of a name, as 'State' is of 'State Bank'. */
const inName = (text: string, from: number, found: string): boolean =>
  /^\p{Lu}/u.test(found) && /^ \p{Lu}/u.test(text.slice(from + found.length));

/** Where a text uses a word, or -1. */
export const placeOf = ({ whole }: Word, text: string): number => {
  for (const { index, 0: found } of text.matchAll(whole)) {
    if (!inName(text, index, found)) return index;
  }
  return -1;
};

interface At extends FilePosition {
  /** The number of the lesson in the unit. */
  readonly lesson: number;
}

/** On an earlier line: a name may stand before the link in its own entry. */
const before = (a: At, b: At): boolean => (a.lesson - b.lesson || a.line - b.line) < 0;

/** The first place where each word is linked, by the word's id. */
const firstLinks = (lessons: readonly CompleteLesson[]): ReadonlyMap<string, At> => {
  const first = new Map<string, At>();
  for (const [lesson, { terms }] of lessons.entries()) {
    for (const { name, line, column } of terms) {
      const here = { lesson, line, column };
      const known = first.get(name);
      if (known === undefined || before(here, known)) first.set(name, here);
    }
  }
  return first;
};

/** The first place where each word is used, by the word's id. */
const firstUses = (
  lessons: readonly CompleteLesson[],
  words: readonly Word[],
): ReadonlyMap<string, At> => {
  const first = new Map<string, At>();
  for (const [lesson, { texts }] of lessons.entries()) {
    for (const { block, text, at } of texts) {
      if (block === 'teaching') continue;
      let rest = text;
      const low = text.toLowerCase();
      for (const word of words) {
        const { id, low: letters, whole } = word;
        // Looking for plain letters first spares most of the slow search for whole words.
        if (!low.includes(letters)) continue;
        const found = placeOf(word, rest);
        if (found < 0) continue;
        rest = rest.replace(whole, (there) => ' '.repeat(there.length));
        const { line, column } = at(found);
        const here = { lesson, line, column };
        const known = first.get(id);
        if (known === undefined || before(here, known)) first.set(id, here);
      }
    }
  }
  return first;
};

/** Words that stand somewhere before the first link that explains them. */
export const usedBefore = (lessons: readonly CompleteLesson[], glossary: Glossary): Problem[] => {
  const words = wordsIn(glossary);
  const links = firstLinks(lessons);
  const uses = firstUses(lessons, words);
  return words.flatMap(({ id, term }) => {
    const [use, link] = [uses.get(id), links.get(id)];
    if (use === undefined || link === undefined || !before(use, link)) return [];
    const [here, there] = [lessons[use.lesson], lessons[link.lesson]];
    if (here === undefined || there === undefined) return [];
    const message = `'${term}' stands here before it is explained: its first link is at ${there.file}:${link.line}. Explain it earlier, or use another word here.`;
    return [problem(here.file, use, message)];
  });
};

/** Words of the glossary that no lesson links to. */
export const unlinked = (lessons: readonly CompleteLesson[], glossary: Glossary): string[] => {
  const links = firstLinks(lessons);
  return Object.keys(glossary).filter((id) => !links.has(id));
};
