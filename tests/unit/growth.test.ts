/** How often an answer looks at the questions of a course, counted: of a thousand questions each look is felt. */
import { expect, test } from 'vitest';
import { addTry, begin } from '../../src/progress/progress';
import { doneIds, report, stateOf } from '../../src/progress/report';
import type { Course } from '../../src/course/course';
import { lessonsOf } from '../../src/course/course';
import type { Progress } from '../../src/progress/progress';
import { ask, courseOf, lesson } from '../builders/courses';

const QUESTIONS = 1000;

/** A course that counts how often a question is asked for its kind, on which all that is counted depends. */
const counted = (): { readonly course: Course; readonly looks: () => number } => {
  let looks = 0;
  const questions = Array.from({ length: QUESTIONS }, (_, slot) =>
    Object.defineProperty(ask('choice', slot), 'kind', {
      get() {
        looks += 1;
        return 'choice';
      },
    }),
  );
  const tenth = QUESTIONS / 10;
  const lessons = Array.from({ length: 10 }, (_, at) =>
    lesson(at, questions.slice(at * tenth, (at + 1) * tenth)),
  );
  return { course: courseOf(lessons), looks: () => looks };
};

const tell = (course: Course, progress: Progress) =>
  report(course, progress, { at: 0, session: 's', save: 1 });

test('an answer counts each of a thousand questions once for its lesson and once for the course', () => {
  const { course, looks } = counted();
  const before = addTry(begin('x'), { question: 7, n: 1, mark: 100 });
  tell(course, before);
  const from = looks();
  const after = addTry(before, { question: 8, n: 1, mark: 0 });
  doneIds(course, after);
  expect(tell(course, after).score).toBe(0);
  for (const one of lessonsOf(course)) stateOf(after, one);
  // And once more for the first try that it tells, which is marked by its kind.
  expect(looks() - from).toBeLessThanOrEqual(2 * QUESTIONS + 1);
});

test('what was counted is not counted again for another place, time or number of a save', () => {
  const { course, looks } = counted();
  const progress = addTry(begin('x'), { question: 7, n: 1, mark: 100 });
  tell(course, progress);
  const from = looks();
  const elsewhere = { ...progress, place: { lesson: 'lesson-3', step: 1, at: 9 } };
  expect(tell(course, elsewhere).location).toBe('lesson-3/1');
  expect(looks() - from).toBe(0);
});

test('a record of tries is looked at once for each try in it, however many questions there are', () => {
  const { course } = counted();
  let reads = 0;
  const progress = addTry(begin('x'), { question: 7, n: 1, mark: 100 });
  const tries = new Proxy(progress.tries, {
    get(record, key) {
      reads += 1;
      return Reflect.get(record, key) as unknown;
    },
  });
  expect(tell(course, { ...progress, tries }).score).toBe(0);
  // There is one try.
  expect(reads).toBe(1);
});
