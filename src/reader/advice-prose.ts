/** Advice on the prose of a lesson: how much of it there is, and how hard it is to read. */
import type { CompleteLesson } from './assemble';
import { advise } from './advice-questions';
import { type Note, start } from './problem';
import { measure } from './readability';
import { quoted } from './suggest';

/** A step is a screen: more than this is a long way down a phone. */
const STEP = 250;
export const MOST_QUESTIONS = 4;

const SHORTER = "Begin another step with a '## ' heading.";

const aboutSteps = ({ steps, paragraphs }: CompleteLesson): Note[] =>
  steps.flatMap(({ title, place }, at) => {
    const after = steps[at + 1]?.place.line ?? Infinity;
    const own = paragraphs.filter((one) => {
      const { line } = one.at(0);
      return line > place.line && line < after;
    });
    const { words } = measure(own);
    if (words <= STEP) return [];
    const message = `Expected at most ${STEP} words of prose in a step, got ${words} in ${quoted(title)}. ${SHORTER}`;
    return [advise(place, message)];
  });

/** In every lesson, a quiz too: what a page asks is answered before the reader goes on. */
const aboutQuestions = ({ steps }: CompleteLesson): Note[] =>
  steps.flatMap(({ title, place, blocks }) => {
    const asked = blocks.filter((block) => 'author' in block).length;
    if (asked <= MOST_QUESTIONS) return [];
    const message = `Expected at most ${MOST_QUESTIONS} questions in a step, got ${asked} in ${quoted(title)}. ${SHORTER}`;
    return [advise(place, message)];
  });

export const aboutAmount = (lesson: CompleteLesson): Note[] => {
  const tooMany = aboutQuestions(lesson);
  if (lesson.front.value.quiz !== undefined) return tooMany;
  const { words } = measure(lesson.paragraphs);
  const few = `Expected at least 250 words of prose, got ${words}.`;
  return [...(words < 250 ? [advise(start, few)] : []), ...aboutSteps(lesson), ...tooMany];
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
