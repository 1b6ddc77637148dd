/** What a lesson draws from earlier ones before it begins. */
import { expect, test } from 'vitest';
import type { Extras } from '../../src/course/course';
import { opensWithRecall, recalled } from '../../src/player/deferred/recalled';
import { deckOf } from '../../src/player/deferred/review/deck';
import type { BoxedItem } from '../../src/progress/progress';
import { addTry, begin, ratchet, type Progress } from '../../src/progress/progress';
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

const extras: Extras = {
  glossary: { soviet: { term: 'Soviet', meaning: 'A council.' } },
  lessons: lessons.map(({ id }, n) => ({
    id,
    title: id,
    blocks: [],
    cards: [1, 2, 3].map((at) => ({ front: `${id} ${at}?`, back: '!' })),
    words: n === 0 ? ['soviet'] : [],
  })),
};

const DAY = 20_780;

/** What a lesson opens with: questions by their slots, cards by what stands on them. */
const opening = (progress: Progress, of = third): (string | number)[] =>
  recalled(course, of, extras, progress, DAY).map(
    ({ spec, card }) => spec?.slot ?? card?.front ?? '',
  );

const slots = (progress: Progress, of = third): number[] =>
  opening(progress, of).filter((one) => typeof one === 'number');

/** The progress with these items of the deck in the review's schedule. */
const scheduled = (progress: Progress, boxes: Readonly<Record<string, BoxedItem>>): Progress => {
  const review = deckOf(course, extras, progress).flatMap(({ key, spec, card }) => {
    const boxed = boxes[spec ? `${spec.slot}` : (card?.front ?? '')];
    return boxed ? [[key, boxed] as const] : [];
  });
  expect(review).toHaveLength(Object.keys(boxes).length);
  return { ...progress, review: Object.fromEntries(review) };
};

test('what is due in the review comes first, the longest overdue before the rest', () => {
  const missed = done({ 0: 0, 1: 0, 2: 0, 3: 100 });
  const progress = scheduled(missed, {
    0: [0, DAY - 1],
    1: [1, DAY - 9],
    'lesson-0 2?': [0, DAY - 5],
  });
  expect(opening(progress)).toEqual([1, 'lesson-0 2?', 0, 2, 3]);
});

test('what the review has for another day is not asked today', () => {
  const progress = scheduled(done({ 0: 0, 1: 100 }), { 0: [2, DAY - 1], 'lesson-0 1?': [1, DAY] });
  expect(opening(progress)).not.toContain(0);
  expect(opening(progress)).not.toContain('lesson-0 1?');
  expect(slots(progress)).toEqual([1]);
});

test('then comes what was missed, what was right, and cards, five together', () => {
  const drawn = opening(done({ 0: 100, 2: 0, 7: 0 }));
  expect(drawn.slice(0, 3)).toEqual([2, 7, 0]);
  expect(drawn).toHaveLength(5);
  expect(drawn.slice(3).every((one) => typeof one === 'string')).toBe(true);
});

test('what was right at once is asked without a place in the schedule', () => {
  const drawn = recalled(course, third, extras, done({ 0: 100, 2: 0 }), DAY);
  const told = drawn.map(({ spec, unscheduled }) => [spec?.slot, unscheduled]);
  expect(told.slice(0, 2)).toEqual([
    [2, undefined],
    [0, true],
  ]);
});

test('what is not settled is not given away', () => {
  const tried = addTry(begin('a1'), { question: 0, n: 1, mark: 0 });
  expect(slots(tried)).toEqual([]);
});

test('only short scored questions of earlier lessons', () => {
  // 4 and 5 are an order and an exam question; 12 is of the lesson itself.
  expect(slots(done({ 3: 100, 4: 100, 5: 0, 12: 100 }))).toEqual([3]);
  expect(slots(done({ 0: 0, 6: 0 }), first)).toEqual([]);
});

test('cards come only of lessons that were opened', () => {
  const opened = ratchet(begin('a1'), 'read', ['lesson-0']);
  const drawn = opening(opened);
  expect(drawn.map(String).sort()).toEqual(['Soviet', 'lesson-0 1?', 'lesson-0 2?', 'lesson-0 3?']);
});

test('the same for an attempt on every launch, and another for another attempt', () => {
  const marks = { 0: 100, 1: 100, 2: 100, 3: 100, 6: 100, 7: 100, 8: 100, 9: 100 };
  expect(opening(done(marks))).toEqual(opening(done(marks)));
  const all = new Set(
    ['a1', 'a2', 'a3', 'a4'].map((attempt) => opening(done(marks, attempt)).join()),
  );
  expect(all.size).toBeGreaterThan(1);
});

test('a lesson opens so once an earlier one was opened, a quiz never', () => {
  const quiz = course.outline[0]?.lessons[3];
  if (!quiz) throw new Error('No quiz.');
  const asked = (progress: Progress) =>
    [first, second, third, quiz].map((one) => opensWithRecall(course, one, progress));
  expect(asked(begin('a1'))).toEqual([false, false, false, false]);
  expect(asked(ratchet(begin('a1'), 'read', ['lesson-1']))).toEqual([false, false, true, false]);
  expect(asked(done({ 0: 0 }))).toEqual([false, true, true, false]);
  expect(recalled(course, quiz, extras, done({ 0: 0 }), DAY)).toEqual([]);
  expect(recalled(course, third, extras, begin('a1'), DAY)).toEqual([]);
});
