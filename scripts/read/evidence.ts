/** Fills the questions about evidence with the sentences of their reading. */
import type { QuestionText } from '../../src/course/authoring';
import { plain } from '../../src/course/inline';
import type { QuestionRead } from './blocks';
import { nearest, quoted } from './suggest';
import type { Note } from './problem';

/** The sentences of each reading of the lesson, by the reading's id. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** What is wrong with the question's reading and sentence numbers. */
export const checkEvidence = ({ text, yaml }: QuestionRead, readings: Readings): Note[] => {
  if (text.kind !== 'evidence') return [];
  const sentences = readings.get(text.reading);
  if (sentences === undefined) {
    const near = nearest(text.reading, [...readings.keys()], 3);
    const help =
      near.length === 0
        ? 'The lesson has no reading block.'
        : `The lesson has: ${near.join(', ')}.`;
    const message = `Expected 'reading' to be the id of a reading block in this lesson, got ${quoted(text.reading)}. ${help}`;
    return [{ ...yaml.at(['reading']), message }];
  }
  return text.numbers
    .filter((n) => n > sentences.length)
    .map((n) => ({
      ...yaml.keyAt(['options', String(n)]),
      message: `Expected the number of a sentence of '${text.reading}', which has ${sentences.length} sentences, got ${n}.`,
    }));
};

/** The same question with the sentences as its options' texts. */
export const withSentences = (text: QuestionText, readings: Readings): QuestionText => {
  if (text.kind !== 'evidence') return text;
  const sentences = readings.get(text.reading) ?? [];
  return {
    ...text,
    rows: text.rows.map((row, at) => ({
      ...row,
      text: plain(sentences[(text.numbers[at] ?? 0) - 1] ?? ''),
    })),
  };
};
