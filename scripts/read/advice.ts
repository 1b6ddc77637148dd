/** Advice on a lesson: nothing that stops the build, but what a good lesson would mend. */
import type { Term } from '../../src/course/course';
import type { Whole } from './assemble';
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

/** Words of the glossary that the prose uses and no link of the lesson explains. */
const aboutWords = (lesson: Whole, glossary: Readonly<Record<string, Term>>): Note[] => {
  const linked = new Set(lesson.terms.map(({ name }) => name));
  return Object.entries(glossary).flatMap(([id, { term }]) => {
    if (linked.has(id)) return [];
    const word = new RegExp(`(?<![\\p{L}-])${escaped(term)}s?(?![\\p{L}-])`, 'iu');
    for (const { text, at } of lesson.paragraphs) {
      const found = text.search(word);
      if (found < 0) continue;
      return [
        advise(
          at(found),
          `'${term}' is a word of the glossary, but no place of this lesson links to it. Link it here: [...](glossary:${id}).`,
        ),
      ];
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
  const heavy = lesson.pictures.filter(({ bytes }) => bytes > 5 * 1024);
  return [
    ...said.map((one) => problem(file, one, one.message)),
    ...heavy.map((one) =>
      problem(
        one.file,
        start,
        `Expected a picture of at most 5 KB, got ${(one.bytes / 1024).toFixed(1)} KB. Leave out decimals and detail.`,
      ),
    ),
  ];
};
