/** Advice on the prose of a lesson: how much of it there is, and how hard it is to read. */
import type { CompleteLesson } from './assemble';
import { advise } from './advice-questions';
import { type Note, start } from './problem';
import { measure } from './readability';
import { quoted } from './suggest';

/** A step is a screen: more than this is a long way down a phone. */
const STEP = 250;

const aboutSteps = ({ steps, paragraphs }: CompleteLesson): Note[] =>
  steps.flatMap(({ title, place }, at) => {
    const after = steps[at + 1]?.place.line ?? Infinity;
    const own = paragraphs.filter((one) => {
      const { line } = one.at(0);
      return line > place.line && line < after;
    });
    const { words } = measure(own);
    if (words <= STEP) return [];
    const message = `Expected at most ${STEP} words of prose in a step, got ${words} in ${quoted(title)}. Begin another step with a '## ' heading.`;
    return [advise(place, message)];
  });

export const aboutAmount = (lesson: CompleteLesson): Note[] => {
  if (lesson.front.value.quiz !== undefined) return [];
  const { words } = measure(lesson.paragraphs);
  const few = `Expected at least 250 words of prose, got ${words}.`;
  return [...(words < 250 ? [advise(start, few)] : []), ...aboutSteps(lesson)];
};

/** The formula is made for English, and says nothing of another language. */
export const aboutLevel = (lesson: CompleteLesson): Note[] => {
  const { words, grade, long } = measure(lesson.paragraphs);
  const out = long.map((sentence) => {
    const message = `Expected a sentence of at most 22 words, got ${sentence.words}: ${quoted(sentence.text)}`;
    return advise(sentence, message);
  });
  if (lesson.front.value.quiz !== undefined || words === 0 || (grade >= 6 && grade <= 7))
    return out;
  const help =
    grade > 7
      ? 'Shorten sentences and long words.'
      : 'Join short sentences by because, so and but.';
  const message = `Expected a reading grade from 6 to 7, got ${grade}. ${help}`;
  return [advise(start, message), ...out];
};
