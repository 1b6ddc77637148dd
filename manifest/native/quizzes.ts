/** The quizzes of an output: one a lesson for what is marked, and one for all practice. */
import type { Question, Quizzes } from './questions';
import { type FormatName, typeIn } from './mapping';
import { idsOf } from './ids';

export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The lesson's id; none for the practice of the whole unit. */
  readonly lesson?: string;
  readonly graded: boolean;
  readonly questions: readonly Question[];
}

/**
 * Practice stands apart: an essay in a marked quiz would keep every student's score waiting for the
 * teacher. A lesson without questions has no sheet.
 */
export const sheetsOf = ({ course, quizzes, words }: Quizzes, format: FormatName): Sheet[] => {
  const ids = idsOf(course);
  const there = quizzes.map((quiz) => ({
    ...quiz,
    questions: quiz.questions.filter((question) => typeIn(question, format) !== undefined),
  }));
  const marked = there.map((quiz): Sheet => ({
    id: ids.lesson(quiz.id, 'quiz'),
    title: quiz.title,
    description: quiz.enquiry,
    lesson: quiz.id,
    graded: true,
    questions: quiz.questions.filter(({ points }) => points > 0),
  }));
  const practice: Sheet = {
    id: ids.unit('practice'),
    title: words.practiceOf(course.title),
    description: words.practiceTold,
    graded: false,
    questions: there.flatMap(({ questions }) => questions.filter(({ points }) => points === 0)),
  };
  return [...marked, practice].filter(({ questions }) => questions.length > 0);
};
