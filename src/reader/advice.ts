/** Advice on a lesson: nothing that stops the build, but what a good lesson would mend. */
import type { Term } from '../course/course';
import type { CompleteLesson } from './assemble';
import { aboutPictures } from './advice-pictures';
import { aboutAmount, aboutLevel } from './advice-prose';
import { aboutChoices, aboutGiveaways, aboutLengths, advise } from './advice-questions';
import { placeOf, wordsIn } from './advice-terms';
import { aboutKept, aboutPlaceholders } from './advice-whole';
import { aboutWording, isEnglish } from './english';
import { type Note, type Problem, problem } from './problem';

/** Words of the glossary that the prose uses and no link of the lesson explains. */
const aboutWords = (lesson: CompleteLesson, glossary: Readonly<Record<string, Term>>): Note[] => {
  const linked = new Set(lesson.terms.map(({ name }) => name));
  const words = wordsIn(glossary);
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
        const found = there.includes(word) ? placeOf(word, text) : -1;
        if (found < 0) continue;
        const message = `'${word.term}' is a word of the glossary, but no place of this lesson links to it. Link it here: [...](glossary:${word.id}).`;
        return [advise(at(found), message)];
      }
      return [];
    });
};

/** @param language the unit's: what is said of reading level, times and words holds for English alone. */
export const advice = (
  lesson: CompleteLesson,
  glossary: Readonly<Record<string, Term>>,
  language: string,
): Problem[] => {
  const { questions, file } = lesson;
  const said = [
    ...aboutPlaceholders(lesson),
    ...aboutKept(lesson),
    ...aboutAmount(lesson),
    ...(isEnglish(language) ? [...aboutLevel(lesson), ...aboutWording(lesson.texts)] : []),
    ...aboutChoices(questions),
    ...questions.flatMap(aboutLengths),
    ...aboutGiveaways(questions),
    ...aboutWords(lesson, glossary),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  return [...said.map((one) => problem(file, one, one.message)), ...aboutPictures(lesson.pictures)];
};
