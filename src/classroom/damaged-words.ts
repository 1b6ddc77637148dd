/**
 * The words of a gap answer as they were before SCORM 1.2 damaged them. An LMS that keeps to the standard has
 * them in ASCII, with ? for every other letter, and no LMS needs to have more than 255 characters of an answer
 * (CMIFeedback and CMIString255, RTE 3.4, "Data Types").
 */
import type { Spec } from '../course/course';
import { fold } from '../kinds/fold';
import { ascii255 } from '../track/texts';

/** 255, and less one where the last was a space, which a report leaves out, or half a sign. */
const CUT_LENGTHS: readonly number[] = [254, 255];

/** The words that the question has, each once. */
export const knownWords = ({
  correctResponse,
  accept = [],
  choiceIds,
}: Spec): readonly string[] => [
  ...new Map(
    [...correctResponse, ...accept.flat(), ...choiceIds].map((word) => [fold(word), word]),
  ).values(),
];

/** The only known word that a damaged one may have been, be it with a question mark of the student's (`Lenin?`). */
const mended = (
  word: string,
  known: readonly string[],
  isSame: (whole: string, stored: string) => boolean,
): string | undefined => {
  const fitting = (stored: string): readonly string[] =>
    known.filter((one) =>
      [one, ascii255(one)].some((form) => isSame(form.toLowerCase(), stored.toLowerCase())),
    );
  const written = fitting(word);
  const [only, ...others] = written.length > 0 ? written : fitting(word.replace(/\s*\?+$/, ''));
  return others.length > 0 ? undefined : only;
};

/**
 * The words that a stored answer was made of; undefined where that cannot be known.
 * @param words the answer as it was taken apart.
 */
export const mendedWords = (
  spec: Spec,
  text: string,
  words: readonly string[],
): readonly string[] | undefined => {
  // SCORM 2004 and xAPI take any letter, and what is cut there is each word by itself.
  if (text.includes('[,]')) return words;
  // A comma stood in one of them.
  if (words.length > spec.correctResponse.length) return undefined;
  const isCut = CUT_LENGTHS.includes(text.length);
  if (isCut && words.length !== spec.correctResponse.length) return undefined;
  const isAscii = ascii255(text) === text;
  const known = knownWords(spec);
  const found = words.map((word, at) => {
    if (isCut && at === words.length - 1) return mended(word, known, (a, b) => a.startsWith(b));
    return isAscii && word.includes('?') ? mended(word, known, (a, b) => a === b) : word;
  });
  return found.every((word) => word !== undefined) ? found : undefined;
};
