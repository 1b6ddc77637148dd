/** What `npm run check` finds in the unit as a whole: figures, and advice where they are not as they should be. */
import { unlinked, usedBefore } from './advice-terms';
import { writtenQuestions } from './written-questions';
import { isEnglish } from './english';
import { aboutGuessing, aboutOptionWords } from './guessing';
import { nearDuplicates, nearOptions } from './likeness';
import { type Problem, problem, start } from './problem';
import type { Unit } from './unit';

interface UnitAdvice {
  readonly figures: readonly string[];
  readonly advice: readonly Problem[];
}

export const unitAdvice = (unit: Unit): UnitAdvice => {
  const { course, lessons, glossary, root } = unit;
  const asked = writtenQuestions(unit);
  const scored = asked.filter((one) => one.scored);
  const guessing = aboutGuessing(scored, isEnglish(course.language));
  const words = aboutOptionWords(scored);
  const alike = [...nearDuplicates(asked), ...nearOptions(asked)];
  const early = usedBefore(lessons, glossary);
  const unused = unlinked(lessons, glossary);
  const message = `Expected every word of the glossary in some lesson, but none links to: ${unused.join(', ')}. Link them, [...](glossary:word), or delete them.`;
  return {
    figures: [
      `${asked.length} questions, ${scored.length} of them scored`,
      ...guessing.figures,
      ...words.figures,
      `questions or options nearly the same in two lessons: ${alike.length}`,
      `glossary: ${Object.keys(glossary).length} words, ${early.length} used before they are explained, ${unused.length} without a link`,
    ],
    advice: [
      ...[...guessing.advice, ...words.advice].map((one) =>
        problem(`${root}/unit.yaml`, one, one.message),
      ),
      ...alike,
      ...early,
      ...(unused.length === 0 ? [] : [problem(`${root}/glossary.yaml`, start, message)]),
    ],
  };
};
