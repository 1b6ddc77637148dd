/** What a lesson draws from earlier ones before it begins. */
import { expect, test } from 'vitest';
import type { Extras } from '../../src/course/course';
import { recalledCards, recalledQuestions } from '../../src/player/later/recall';
import { addTry, begin, type Progress } from '../../src/progress/progress';
import { ask, courseOf, lesson } from './make';

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

test('key points come back when a lesson lies between', () => {
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
  const fronts = (of: typeof first): string[] =>
    recalledCards(course, of, extras, 'a1').map(({ front }) => front);
  expect(fronts(first)).toEqual([]);
  expect(fronts(second)).toEqual([]);
  const drawn = fronts(third);
  expect(drawn).toHaveLength(3);
  expect(drawn.every((front) => front.startsWith('lesson-0 '))).toBe(true);
});
