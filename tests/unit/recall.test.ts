/** What a lesson draws from earlier ones before it begins. */
import { expect, test } from 'vitest';
import type { Extras } from '../../src/course/course';
import {
  opensWithRecall,
  recalledCards,
  recalledQuestions,
} from '../../src/player/deferred/recall';
import { addTry, begin, type Progress } from '../../src/progress/progress';
import { ask, courseOf, lesson } from '../builders/courses';

const lessons = [0, 1, 2].map((n) =>
  lesson(n, [
    ...[0, 1, 2, 3].map((at) => ask('choice', n * 6 + at)),
    ask('order', n * 6 + 4),
    ask('practice', n * 6 + 5),
  ]),
);
const course = courseOf([...lessons, lesson(3, [ask('choice', 18)], { quiz: true })]);
const [first, second, third] = lessons;
if (!first || !second || !third) throw new Error('No lessons.');

/** Questions by their slots, each with the mark of its first try; a wrong one is put right at the second. */
const done = (marks: Readonly<Record<number, number>>, attempt = 'a1'): Progress =>
  Object.entries(marks).reduce((progress, [slot, mark]) => {
    const question = Number(slot);
    const once = addTry(progress, { question, n: 1, mark });
    return mark === 100 ? once : addTry(once, { question, n: 2, mark: 50 });
  }, begin(attempt));

const slots = (progress: Progress, of = third): number[] =>
  recalledQuestions(course, of, progress).map(({ spec }) => spec.slot);

test('what was missed comes first, and no more than four', () => {
  const drawn = slots(done({ 0: 100, 1: 100, 2: 0, 3: 100, 6: 100, 7: 0, 8: 100 }));
  expect(drawn).toHaveLength(4);
  expect(drawn.slice(0, 2).sort((a, b) => a - b)).toEqual([2, 7]);
});

test('what is not settled is not given away', () => {
  expect(slots(begin('a1'))).toEqual([]);
  const tried = addTry(begin('a1'), { question: 0, n: 1, mark: 0 });
  expect(slots(tried)).toEqual([]);
});

test('only short scored questions of earlier lessons', () => {
  // 4 and 5 are an order and an exam question; 12 is of the lesson itself.
  expect(slots(done({ 3: 100, 4: 100, 5: 0, 12: 100 }))).toEqual([3]);
  expect(slots(done({ 0: 0, 6: 0 }), first)).toEqual([]);
});

test('a quiz draws none: it is one', () => {
  const quiz = course.outline[0]?.lessons[3];
  expect(quiz && recalledQuestions(course, quiz, done({ 0: 0 }))).toEqual([]);
});

test('the same for an attempt on every launch, and another for another attempt', () => {
  const marks = { 0: 100, 1: 100, 2: 100, 3: 100, 6: 100, 7: 100, 8: 100, 9: 100 };
  expect(slots(done(marks))).toEqual(slots(done(marks)));
  const all = new Set(
    ['a1', 'a2', 'a3', 'a4'].map((attempt) => slots(done(marks, attempt)).join()),
  );
  expect(all.size).toBeGreaterThan(1);
});

const extras: Extras = {
  glossary: {},
  lessons: lessons.map(({ id }) => ({
    id,
    title: id,
    blocks: [],
    cards: [1, 2, 3, 4].map((n) => ({ front: `${id} ${n}?`, back: '!' })),
    words: [],
  })),
};

/** The lessons whose key points are drawn, in order; `questions` are drawn beside them. */
const from = (of: typeof first, questions: number): string[] =>
  recalledCards(course, of, extras, 'a1', questions).map(({ front }) => front.slice(0, -3));

test('key points come back when a lesson lies between', () => {
  expect(from(first, 4)).toEqual([]);
  expect(from(second, 4)).toEqual([]);
  expect(from(third, 4)).toEqual(['lesson-0', 'lesson-0', 'lesson-0']);
});

test('who has answered nothing yet is asked four things from the second lesson on', () => {
  expect(from(first, 0)).toEqual([]);
  expect(from(second, 0)).toEqual(['lesson-0', 'lesson-0', 'lesson-0', 'lesson-0']);
  const drawn = recalledCards(course, third, extras, 'a1', 0).map(({ front }) => front);
  expect(drawn).toHaveLength(4);
  expect(new Set(drawn).size).toBe(4);
  expect(from(third, 0).slice(0, 3)).toEqual(['lesson-0', 'lesson-0', 'lesson-0']);
});

test('key points make up what few settled questions leave open', () => {
  expect(from(second, 1)).toHaveLength(3);
  expect(from(second, 3)).toHaveLength(1);
});

test('a lesson opens so from the second on, a quiz not', () => {
  const quiz = course.outline[0]?.lessons[3];
  if (!quiz) throw new Error('No quiz.');
  expect([first, second, third, quiz].map((one) => opensWithRecall(course, one))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(recalledCards(course, quiz, extras, 'a1', 0)).toEqual([]);
});
