/** Rules of English alone: reading level, times, one word for one thing. */
import { advise } from './advice-questions';
import type { Note } from './problem';
import type { Paragraph } from './prose';

export const isEnglish = (language: string): boolean => /^en\b/.test(language);

/** Words that hardly anything true can stand beside; students know it. */
const ABSOLUTE =
  /\b(all|always|any|anybody|anyone|anything|completely|entirely|every|everybody|everyone|everything|exactly|forever|fully|impossible|never|no one|nobody|none|nothing|nowhere|only|totally|whole)\b/i;

export const isAbsolute = (text: string): boolean => ABSOLUTE.test(text);

const TIME =
  /\b\d{1,2}(?:[.:]\d\d)? ?(?:[ap]m\b|[ap]\.m\.)|\b[\w-]+ o[’']clock\b|\b(?:at|until|till) (?:[01]?\d|2[0-3])\.[0-5]\d\b(?!%| per)/i;

const aboutTime = ({ text, at }: Paragraph): Note[] => {
  const found = TIME.exec(text);
  if (found === null) return [];
  const message = `Expected a time like 22:40, got '${found[0]}'. Times are written one way in the whole unit.`;
  return [advise(at(found.index), message)];
};

const LEARNER = /\b(?:learner|pupil)s?\b/i;

const aboutStudents = ({ text, at }: Paragraph): Note[] => {
  const found = LEARNER.exec(text);
  if (found === null) return [];
  const message = `Expected 'student' or 'students', got '${found[0]}': one word for one thing.`;
  return [advise(at(found.index), message)];
};

export const aboutWording = (texts: readonly Paragraph[]): Note[] =>
  texts.flatMap((text) => [...aboutTime(text), ...aboutStudents(text)]);
