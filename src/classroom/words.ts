/** A wrong answer in words: what was chosen, and the wrong belief that the author says it stands for. */
import { withUnit } from '../course/model';
import type { ReportWords } from '../strings';
import type { WrongAnswer } from './graded-response';
import type { ReportedQuestion } from './unit';

interface WrongAnswerWords {
  /** The option, sentence or item that it is about. */
  readonly row: string;
  /** What was given for it; absent where the row itself is what was chosen. */
  readonly given?: string;
  readonly how: 'chosen' | 'paired' | 'filled' | 'before';
  readonly misconception?: string;
}

const rowText = ({ model }: ReportedQuestion, id: string): string =>
  model.rows.find((row) => row.id === id)?.text ?? id;

/** The wrong belief that the author says an answer stands for; undefined where none is named. */
export const misconceptionOf = (
  { model }: ReportedQuestion,
  wrongAnswer: WrongAnswer,
): string | undefined => model.rows.find((row) => row.id === wrongAnswer.row)?.misconception;

const rowAndGiven = (
  asked: ReportedQuestion,
  { given, ...wrongAnswer }: WrongAnswer,
): Omit<WrongAnswerWords, 'misconception'> => {
  const { model } = asked;
  const row = rowText(asked, wrongAnswer.row);
  switch (model.form) {
    case 'pairs':
      return {
        row,
        given: model.choices.find(({ id }) => id === given)?.text ?? given,
        how: 'paired',
      };
    case 'blanks':
      return { row, given, how: 'filled' };
    case 'sequence':
      return { row, given: rowText(asked, given), how: 'before' };
    case 'numeric':
      // A number that the author did not foresee has no row, so no text with its unit.
      return { row: row === wrongAnswer.row ? withUnit(row, model.unit) : row, how: 'chosen' };
    case 'pick':
    case 'essay':
      return { row, how: 'chosen' };
  }
};

export const wrongAnswerWords = (
  asked: ReportedQuestion,
  wrongAnswer: WrongAnswer,
): WrongAnswerWords => {
  const misconception = misconceptionOf(asked, wrongAnswer);
  return {
    ...rowAndGiven(asked, wrongAnswer),
    ...(misconception === undefined ? {} : { misconception }),
  };
};

/** The texts of the right answer. */
const rightTexts = ({ model }: ReportedQuestion, { pair }: Pick<ReportWords, 'pair'>): string[] => {
  switch (model.form) {
    case 'pairs':
      return model.rows.map((row) => {
        const other = model.choices.find(({ id }) => id === row.right);
        return pair(row.text, other?.text ?? '');
      });
    case 'pick':
    case 'numeric':
      return model.rows.filter(({ right }) => right).map(({ text }) => text);
    case 'blanks':
    case 'sequence':
    case 'essay':
      return model.rows.map(({ text }) => text);
  }
};

/** The right answer in words. */
export const rightWords = (
  asked: ReportedQuestion,
  words: Pick<ReportWords, 'pair' | 'list'>,
): string => words.list(rightTexts(asked, words));

/** The author's reason for the right answer; for a part of a question, that of the part; '' without one. */
export const reasonOf = ({ model }: ReportedQuestion, wrongAnswer: WrongAnswer): string =>
  (model.form === 'pick' || model.form === 'numeric'
    ? model.rows.find(({ right }) => right)
    : model.rows.find(({ id }) => id === wrongAnswer.row)
  )?.why ?? '';
