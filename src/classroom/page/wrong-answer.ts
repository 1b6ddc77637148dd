/** A wrong answer as a sentence of the page. */
import type { ReportWords } from '../../strings';
import type { WrongAnswer } from '../graded-response';
import type { ReportedQuestion } from '../unit';
import { wrongAnswerWords } from '../words';

export const wrongAnswerSentence = (
  words: ReportWords['wrongAnswer'],
  asked: ReportedQuestion,
  wrongAnswer: WrongAnswer,
): string => {
  const { how, row, given = '' } = wrongAnswerWords(asked, wrongAnswer);
  return words[how](row, given);
};
