/** What happened in an attempt, event by event, as xAPI and cmi5 tell it. */
import { describe, expect, test } from 'vitest';
import { events } from '../../src/progress/events';
import type { Progress, Try } from '../../src/progress/progress';
import { addTry, begin } from '../../src/progress/progress';
import { ask, courseOf, lesson, typed } from '../builders/courses';

const course = courseOf([
  lesson(0, [ask('choice', 0), ask('match', 1)]),
  lesson(1, [typed(2), ask('practice', 3)]),
]);
const after = (...tries: readonly Try[]): Progress => tries.reduce(addTry, begin('n0nce'));

const answered = {
  is: 'answered',
  key: 'n0nce/0/1',
  lesson: 'lesson-0',
  question: 'choice-q0',
  n: 1,
  patterns: [{ type: 'choice', ids: ['b'] }],
};
const b = { type: 'choice', ids: ['b'] };

test('before anything is done nothing has happened', () => {
  expect(events(course, begin('n0nce'))).toEqual([]);
});

describe('an answer', () => {
  test('is told with all that is known of it', () => {
    const made: Try = {
      question: 0,
      n: 1,
      mark: 100,
      response: ['b'],
      at: 1_790_000_000_000,
      took: 7,
      sure: 3,
    };
    expect(events(course, after(made))).toStrictEqual([
      {
        ...answered,
        response: b,
        share: 1,
        right: true,
        at: 1_790_000_000_000,
        took: 7,
        sure: 3,
      },
    ]);
  });

  test('is told without what is not known of it', () => {
    expect(events(course, after({ question: 0, n: 1, mark: 0, response: ['a'] }))).toStrictEqual([
      { ...answered, response: { type: 'choice', ids: ['a'] }, share: 0, right: false },
    ]);
  });

  test('of which only a full mark is left was the key, and of another one nothing can be told', () => {
    expect(events(course, after({ question: 0, n: 1, mark: 100 }))).toStrictEqual([
      { ...answered, response: b, share: 1, right: true },
    ]);
    expect(events(course, after({ question: 0, n: 1, mark: 50 }))).toEqual([]);
  });

  test('in other words than the key is told as it was given', () => {
    const made: Try = { question: 2, n: 1, mark: 100, response: ['St Petersburg', 'MRC'] };
    expect(events(course, after(made))).toMatchObject([
      { response: { type: 'fill-in', words: ['St Petersburg', 'MRC'] }, right: true },
    ]);
  });

  test('that puts the rest right at a later try is right from then on, and earns its share', () => {
    const p = after(
      { question: 1, n: 1, mark: 50, response: ['a', 'b', 'd', 'c'] },
      { question: 1, n: 2, mark: 75, response: ['a', 'b', 'c', 'd'] },
    );
    expect(events(course, p).map((event) => ({ ...event, patterns: [] }))).toMatchObject([
      { key: 'n0nce/1/1', n: 1, share: 0.5, right: false },
      { key: 'n0nce/1/2', n: 2, share: 0.75, right: true },
    ]);
  });

  test('for practice has no share', () => {
    const [event] = events(
      course,
      after({ question: 3, n: 1, mark: 0, response: ['1', '', '', ''] }),
    );
    expect(event).toMatchObject({ response: { type: 'performance', ids: ['1'] }, right: false });
    expect(event).not.toHaveProperty('share');
  });

  test('is none where the learner was shown it', () => {
    const p = after(
      { question: 0, n: 1, mark: 0, response: ['a'] },
      { question: 0, n: 2, mark: 0, response: null },
    );
    expect(events(course, p).map(({ key }) => key)).toEqual(['n0nce/0/1']);
  });
});

test('lessons that were read and done follow their answers, and the course comes last', () => {
  const p = {
    ...after(
      { question: 2, n: 1, mark: 0, response: ['x', 'y'] },
      { question: 0, n: 1, mark: 0, response: ['a'] },
    ),
    read: ['lesson-0', 'lesson-1'],
    done: ['lesson-1', 'october-unit'],
  };
  expect(events(course, p).filter(({ is }) => is !== 'answered')).toStrictEqual([
    { is: 'read', key: 'n0nce/read/lesson-0', lesson: 'lesson-0' },
    { is: 'read', key: 'n0nce/read/lesson-1', lesson: 'lesson-1' },
    { is: 'done', key: 'n0nce/done/lesson-1', lesson: 'lesson-1' },
    { is: 'completed', key: 'n0nce/completed' },
  ]);
  expect(events(course, p).map(({ key }) => key)).toEqual([
    'n0nce/0/1',
    'n0nce/read/lesson-0',
    'n0nce/2/1',
    'n0nce/read/lesson-1',
    'n0nce/done/lesson-1',
    'n0nce/completed',
  ]);
});
