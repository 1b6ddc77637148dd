/** Advice on what a lesson has as a whole: its own words, and key points at its end. */
import { authors } from '../blocks/register/authors';
import { own } from '../course/own';
import { advise } from './advice-questions';
import type { CompleteLesson } from './assemble';
import { type Note, start } from './problem';
import { quoted } from './suggest';
import { placeholders } from './template';

/** What a new lesson came with and nobody has replaced, reported once. */
export const aboutPlaceholders = ({ front, texts }: CompleteLesson): Note[] => {
  const { aims, enquiry } = front.value;
  const said = [
    { text: enquiry, place: front.yaml.at(['enquiry']) },
    ...aims.map((text, at) => ({ text, place: front.yaml.at(['aims', String(at)]) })),
    ...texts.map(({ text, at }) => ({ text, place: at(0) })),
  ];
  const left = said
    .filter(({ text }) => placeholders.has(text))
    .sort((a, b) => a.place.line - b.place.line);
  const [first, ...more] = left;
  if (first === undefined) return [];
  const lines = [...new Set(more.map(({ place }) => place.line))].join(', ');
  const also = lines === '' ? '' : ` (and on lines ${lines})`;
  const message = `Expected your own words, got those that a new lesson comes with: ${quoted(first.text)}${also}. Replace them, or delete what you do not need.`;
  return [advise(first.place, message)];
};

/** A quiz has nothing of its own to keep. */
export const aboutKept = ({ front, steps }: CompleteLesson): Note[] => {
  const blocks = steps.flatMap((step) => step.blocks);
  if (front.value.quiz !== undefined || blocks.some(({ is }) => own(authors, is)?.keep)) return [];
  const message =
    'Expected key points at the end of the lesson (a block that begins with ```keypoints), got none. They become its flashcards.';
  return [advise(steps.at(-1)?.place ?? start, message)];
};
