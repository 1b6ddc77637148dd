/** Advice on a lesson: nothing that stops the build, but what a good lesson would mend. */
import type { Term } from '../../src/course/course';
import type { Whole } from './assemble';
import { aboutPictures } from './advice-pictures';
import { aboutChoices, aboutGiveaways, aboutLengths, advise } from './advice-questions';
import { type Note, type Problem, problem, start } from './problem';
import { measure } from './readability';

const aboutProse = (lesson: Whole): Note[] => {
  if (lesson.front.value.quiz !== undefined) return [];
  const { words, grade } = measure(lesson.paragraphs);
  const out: Note[] = [];
  if (words < 250 || words > 500) {
    out.push(advise(start, `Expected 250 to 500 words of prose, got ${words}.`));
  }
  if (words > 0 && (grade < 6 || grade > 7)) {
    const help =
      grade > 7
        ? 'Shorten sentences and long words.'
        : 'Join short sentences by because, so and but.';
    out.push(advise(start, `Expected a reading grade from 6 to 7, got ${grade}. ${help}`));
  }
  return out;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const wordOf = (term: string): RegExp =>
  new RegExp(`(?<![\\p{L}-])${escaped(term)}s?(?![\\p{L}-])`, 'giu');

/** Words of the glossary that the prose uses and no link of the lesson explains. */
const aboutWords = (lesson: Whole, glossary: Readonly<Record<string, Term>>): Note[] => {
  const linked = new Set(lesson.terms.map(({ name }) => name));
  const words = Object.entries(glossary).map(([id, { term }]) => ({
    id,
    term,
    low: term.toLowerCase(),
    whole: wordOf(term),
  }));
  // A linked term may hold a shorter one: "dictatorship of the proletariat", "dictatorship".
  const rest = lesson.paragraphs.map(({ text, at }) => {
    // Looking for plain letters first spares most of the slow search for whole words.
    const low = text.toLowerCase();
    const there = words.filter((word) => low.includes(word.low));
    const left = there
      .filter(({ id }) => linked.has(id))
      .reduce((old, { whole }) => old.replace(whole, (found) => ' '.repeat(found.length)), text);
    return { text: left, there, at };
  });
  return words
    .filter(({ id }) => !linked.has(id))
    .flatMap((word) => {
      for (const { text, there, at } of rest) {
        const found = there.includes(word) ? text.search(word.whole) : -1;
        if (found < 0) continue;
        const message = `'${word.term}' is a word of the glossary, but no place of this lesson links to it. Link it here: [...](glossary:${word.id}).`;
        return [advise(at(found), message)];
      }
      return [];
    });
};

export const advice = (lesson: Whole, glossary: Readonly<Record<string, Term>>): Problem[] => {
  const { questions, file } = lesson;
  const said = [
    ...aboutProse(lesson),
    ...aboutChoices(questions),
    ...questions.flatMap(aboutLengths),
    ...aboutGiveaways(questions),
    ...aboutWords(lesson, glossary),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  return [...said.map((one) => problem(file, one, one.message)), ...aboutPictures(lesson.pictures)];
};
