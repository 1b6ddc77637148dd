/** A learner for the contract: a small course, and what is reported of it after so many answers. */
import type { Course, Response, Spec } from '../../src/course/course';
import { lessonsOf, questionsOf } from '../../src/course/course';
import { markTry } from '../../src/course/policy';
import { kindOf } from '../../src/kinds/register';
import type { Progress } from '../../src/progress/progress';
import { addTry, begin, ratchet } from '../../src/progress/progress';
import type { Reached, Report } from '../../src/progress/report';
import { doneIds, report } from '../../src/progress/report';
import { everyKind, courseOf, laterKinds, lesson } from '../builders/courses';

const SESSION = 's1';

/** Two lessons with a question of every kind in each, and one of those that came later, with the words that some standards report. */
export const course: Course = courseOf(
  [lesson(0, everyKind(9)), lesson(1, everyKind(0)), lesson(2, laterKinds(18))].map((one) => ({
    ...one,
    questions: one.questions.map((spec) => ({ ...spec, stem: `{What} is ${spec.id}?\n` })),
  })),
  { policy: { passMark: 50 } },
);

/** The questions in the order in which the learner meets them. */
export const questions: readonly Spec[] = questionsOf(course);

/** Every third question is answered wrongly, or as wrongly as its kind allows. */
const responseTo = (spec: Spec, n: number): Response => {
  if (spec.kind === 'practice') return ['1', '', '3', ''];
  const right = spec.kind === 'evidence' ? spec.correctResponse.slice(0, 1) : spec.correctResponse;
  if (n % 3 > 0) return right;
  if (spec.kind === 'order') return [...right].reverse();
  if (spec.kind === 'gap') return spec.correctResponse.map(() => '{St [,] Petersburg}\ud83d');
  const wrong = kindOf(spec)
    .domain(spec)
    .map((values, at) => values.find((value) => value !== right[at]) ?? '');
  return wrong.some((id) => id !== '') ? wrong : right;
};

/** The learner after `count` questions; each lesson is read once its questions are answered. */
export const after = (count: number, attempt = 'n0nce'): Progress => {
  const answered = questions.slice(0, count).reduce<Progress>(
    (progress, spec, n) => {
      const response = responseTo(spec, n);
      const tries = Array.from({ length: n % 3 > 0 ? 1 : spec.tries }, (_, at) => at + 1);
      return tries.reduce(
        (before, at) =>
          addTry(before, {
            question: spec.slot,
            n: at,
            response,
            mark: at > 1 ? 0 : markTry(kindOf(spec).credit(spec, response), []),
            at: Date.UTC(2026, 10, 23, 12, n),
            took: 65.25,
          }),
        progress,
      );
    },
    { ...begin(attempt), sessions: { [SESSION]: 60 * count } },
  );
  const read = lessonsOf(course)
    .filter((one) => one.questions.every((spec) => questions.indexOf(spec) < count))
    .map(({ id }) => id);
  const place = { lesson: 'lesson-0', step: 1, at: 1_790_000_000 + count };
  const all = ratchet({ ...answered, place }, 'read', read);
  return ratchet(all, 'done', doneIds(course, all));
};

let saves = 0;

/** What is reported of the learner; each report is a save of its own. */
export const reported = (progress: Progress, reached: Reached = {}): Report =>
  report(course, progress, {
    at: Date.UTC(2026, 10, 23, 13),
    session: SESSION,
    save: (saves += 1),
    reached,
  });
