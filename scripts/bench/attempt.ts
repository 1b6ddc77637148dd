/** An attempt in which much is answered already, and what an LMS holds of it. */
import type { Course, Spec } from '../../src/course/course';
import { encode } from '../../src/progress/codec';
import type { Progress } from '../../src/progress/progress';
import { addTry, begin } from '../../src/progress/progress';
import type { Values } from './server';

/** Each of the questions was put right at the second try. */
export const answeredTwice = (questions: readonly Spec[]): Progress =>
  questions.reduce((so, { slot, correctResponse, choiceIds }) => {
    const wrong = correctResponse.map((right) => choiceIds.find((id) => id !== right) ?? right);
    const one = addTry(so, { question: slot, n: 1, mark: 0, response: wrong, sure: 1 });
    return addTry(one, { question: slot, n: 2, mark: 50, response: correctResponse });
  }, begin('Ab3-_xYz'));

/** What an LMS holds of an attempt in SCORM 1.2: the suspend text, and an interaction for each column. */
export const valuesOf = (course: Course, progress: Progress): Values => ({
  'cmi.core.lesson_status': 'incomplete',
  'cmi.suspend_data': encode(course, progress, 99),
  ...Object.fromEntries(
    course.columns.map((slot, n) => [`cmi.interactions.${n}.id`, `question-${slot}`]),
  ),
});
