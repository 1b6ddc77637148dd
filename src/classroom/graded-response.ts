/**
 * One student's first try at one question, as a teacher looks at it: how much of it was right, and
 * which wrong answers it holds. The marks are those of the question's own rules.
 */
import type { Response } from '../course/course';
import { kindOf } from '../kinds/register';
import { fold } from '../kinds/fold';
import { numberIn, numberRight } from '../kinds/numbers';
import { partRight } from '../kinds/parts';
import { responseOf } from '../kinds/responses';
import { decode } from '../track/response-patterns';
import { ascii255 } from '../track/texts';
import { knownWords, mendedWords } from './damaged-words';
import type { ReportedQuestion } from './unit';

/** One wrong part of an answer: a row of the question, and what was given for it. */
export interface WrongAnswer {
  /** The same for all who gave this answer. */
  readonly key: string;
  readonly row: string;
  /** What was given: an option's id, a word; in an order question the item that was put before the row. */
  readonly given: string;
}

export interface GradedResponse {
  readonly response: Response;
  /** The share that is right, 0 to 1. */
  readonly credit: number;
  readonly wrongAnswers: readonly WrongAnswer[];
}

const wrongAnswer = (row: string, given: string): WrongAnswer => ({
  key: `${row}=${given}`,
  row,
  given,
});

const wrongAnswersOf = ({ spec, model }: ReportedQuestion, response: Response): WrongAnswer[] => {
  switch (model.form) {
    case 'pick':
      return response
        .filter((id) => id !== '' && !spec.correctResponse.includes(id))
        .map((id) => wrongAnswer(id, id));
    case 'sequence':
      // Two items that follow each other in the right order, but were put the other way round.
      return spec.correctResponse.slice(1).flatMap((later, at) => {
        const earlier = spec.correctResponse[at] ?? '';
        const turned = response.indexOf(later) < response.indexOf(earlier);
        return turned && response.includes(later) ? [wrongAnswer(earlier, later)] : [];
      });
    case 'pairs':
    case 'blanks':
      return spec.correctResponse.flatMap((_, at) => {
        const given = (response[at] ?? '').trim();
        if (given === '' || partRight(spec, response, at)) return [];
        return [wrongAnswer(String(at + 1), spec.choiceIds.includes(given) ? given : fold(given))];
      });
    case 'numeric': {
      const number = String(numberIn(spec, response) ?? response[0]);
      return numberRight(spec, response) ? [] : [wrongAnswer(number, number)];
    }
    case 'essay':
      return [];
  }
};

/** A response with the credit by the question's own rules, and its wrong parts. */
export const judge = (asked: ReportedQuestion, response: Response): GradedResponse => ({
  response,
  credit: kindOf(asked.spec).credit(asked.spec, response),
  wrongAnswers: wrongAnswersOf(asked, response),
});

/** What an LMS stored as a learner's response, judged; undefined where it cannot belong to the question. */
export const readGiven = (asked: ReportedQuestion, text: string): GradedResponse | undefined => {
  const stored = text.trim();
  if (stored === '') return undefined;
  const { spec, model } = asked;
  const { type } = kindOf(spec).answer(spec, spec.correctResponse);
  const bank = knownWords(spec).flatMap((word) => [word, ascii255(word)]);
  const answer = decode(type, stored, { count: spec.correctResponse.length, bank });
  const response =
    answer.type === 'fill-in'
      ? mendedWords(spec, stored, answer.words)
      : responseOf(spec, model, answer);
  return response && judge(asked, response);
};
