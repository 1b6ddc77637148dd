/** A wrong answer as a sentence of the page. */
import { strings } from '#report-strings';
import type { WrongAnswer } from '../graded-response';
import type { ReportedQuestion } from '../unit';
import { wrongAnswerWords } from '../words';

export const wrongAnswerSentence = (asked: ReportedQuestion, wrongAnswer: WrongAnswer): string => {
  const { how, row, given = '' } = wrongAnswerWords(asked, wrongAnswer);
  return strings.wrongAnswer[how](row, given);
};
