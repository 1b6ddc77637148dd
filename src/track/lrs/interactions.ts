/** Questions and answers as xAPI has them (Data 2.4.4.1): patterns, and components with their texts. */
import type { Body, QuestionText } from '../../course/course';
import { isQuestion } from '../../course/course';
import { plain } from '../../course/inline';
import type { Choice } from '../../course/model';
import type { Answer } from '../../kinds/kind';
import { encodeXapi } from '../response-patterns';
import type { Fields } from '../../persistence/storage';

/** A statement stays far below the 64 KiB that a page which unloads may send. */
export const truncate = (text: string, most: number): string => [...text].slice(0, most).join('');

/** A right pattern; words are marked without regard to case (kinds/fold.ts). */
export const pattern = (answer: Answer): string =>
  (answer.type === 'fill-in' ? '{case_matters=false}' : '') + encodeXapi(answer);

export const textIn = (body: Body | undefined, question: string): QuestionText | undefined =>
  body?.steps
    .flatMap(({ blocks }) => blocks.filter(isQuestion))
    .find((block) => block.question.id === question)?.question;

/** What a response is made of, with its texts. */
export const components = (text: QuestionText, language: string): Fields | undefined => {
  const list = (parts: readonly Choice[]): Fields[] =>
    parts.map((part) => ({
      id: part.id,
      description: { [language]: truncate(plain(part.text), 400) || part.id },
    }));
  switch (text.form) {
    case 'pairs':
      return { source: list(text.rows), target: list(text.choices) };
    case 'essay':
      return { steps: list(text.rows) };
    case 'blanks':
    case 'numeric':
      return undefined;
    case 'pick':
    case 'sequence':
      return { choices: list(text.rows) };
  }
};
