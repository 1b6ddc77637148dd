/** The review: when something comes back, what is in it, the records, and how it is kept. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Extras } from '../../src/course/course';
import { deckOf, minutesOf, quizOf, roundOf } from '../../src/player/deferred/review/deck';
import { ALPHABET } from '../../src/progress/bits';
import { decode, encode } from '../../src/progress/codec';
import type { BoxedItem, Progress, Rounds } from '../../src/progress/progress';
import { addTry, begin, merge, ratchet } from '../../src/progress/progress';
import {
  afterQuiz,
  afterRound,
  dayOf,
  DAYS,
  dueDay,
  dueOf,
  moved,
  nextDue,
  noonOf,
  streakOn,
} from '../../src/progress/review';
import { isProgress } from '../../src/persistence/entry';
import { ask, courseOf, lesson, small } from '../builders/courses';
import { reviewed } from '../builders/learners';

describe('the boxes', () => {
  test.each<[string, BoxedItem | undefined, boolean, BoxedItem, number]>([
    ['new and known', undefined, true, [1, 100], 102],
    ['new and not known', undefined, false, [0, 100], 101],
    ['first box, known', [0, 99], true, [1, 100], 102],
    ['second box, known', [1, 98], true, [2, 100], 104],
    ['third box, known', [2, 96], true, [3, 100], 108],
    ['fourth box, known', [3, 92], true, [4, 100], 116],
    ['last box, known', [4, 84], true, [4, 100], 116],
    ['last box, not known', [4, 84], false, [0, 100], 101],
    ['seen today already', [0, 100], true, [0, 100], 101],
    ['seen tomorrow, by a clock that was wrong', [2, 101], false, [2, 101], 105],
  ])('%s', (_, from, known, to, due) => {
    expect(moved(from, known, 100)).toEqual(to);
    expect(dueDay(moved(from, known, 100))).toBe(due);
  });

  test('what is known every time comes back later and later, and what is missed on the next day', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), fc.nat(30_000), (answers, start) => {
        let boxed: BoxedItem | undefined;
        let [day, pause] = [start, 0];
        for (const known of answers) {
          boxed = moved(boxed, known, day);
          const next = dueDay(boxed) - day;
          expect(known ? next >= Math.min(16, pause) : next === 1).toBe(true);
          expect(DAYS).toContain(next);
          [day, pause] = [dueDay(boxed), next];
        }
      }),
    );
  });
});

test.each([
  ['2026-11-26T00:30:00Z', 0, '2026-11-26'],
  ['2026-11-26T23:30:00Z', -120, '2026-11-27'],
  ['2026-11-26T02:30:00Z', 300, '2026-11-25'],
])('the day at %s, %d minutes from Greenwich, is %s', (now, offset, date) => {
  const day = dayOf(Date.parse(now), offset);
  expect(new Date(noonOf(day)).toISOString()).toBe(`${date}T12:00:00.000Z`);
});

describe('what is due', () => {
  const review = { aaa: [0, 99], bbb: [1, 99], ccc: [0, 95], ddd: [4, 99] } as const;
  const all = ['new', 'aaa', 'bbb', 'ccc', 'ddd'];

  test('the longest overdue comes first, and last what was never seen', () => {
    expect(dueOf(all, review, 100)).toEqual(['ccc', 'aaa', 'new']);
    expect(dueOf(['bbb'], review, 100)).toEqual([]);
  });

  test('the next day on which something is due, and how much', () => {
    expect(nextDue(all, review, 100)).toEqual({ day: 101, count: 1 });
    expect(nextDue(all, review, 101)).toEqual({ day: 115, count: 1 });
    expect(nextDue(all, review, 115)).toBeUndefined();
    expect(nextDue(['new'], review, 100)).toBeUndefined();
  });

  test('an item is due now, or on a day that is named', () => {
    fc.assert(
      fc.property(reviewed, fc.integer({ min: 20_000, max: 20_420 }), ({ review: some }, day) => {
        const keys = Object.keys(some);
        const due = dueOf(keys, some, day);
        const next = nextDue(keys, some, day);
        expect(due.length === keys.length).toBe(next === undefined);
        if (next) expect(dueOf(keys, some, next.day)).toHaveLength(due.length + next.count);
      }),
    );
  });
});

test.each<[string, Rounds | undefined, number, Rounds, number]>([
  ['the first round', undefined, 7, { best: 7, streak: 1, day: 100 }, 1],
  [
    'a second one on the day',
    { best: 7, streak: 1, day: 100 },
    9,
    { best: 9, streak: 1, day: 100 },
    1,
  ],
  ['the next day', { best: 7, streak: 1, day: 99 }, 5, { best: 7, streak: 2, day: 100 }, 2],
  ['a day missed', { best: 7, streak: 8, day: 98 }, 5, { best: 7, streak: 1, day: 100 }, 1],
  ['a clock set back', { best: 7, streak: 3, day: 101 }, 5, { best: 7, streak: 3, day: 101 }, 3],
])('the records after %s', (_, rounds, known, after, streak) => {
  expect(afterRound(rounds ? { rounds } : {}, known, 100)).toEqual(after);
  expect(streakOn({ rounds: after }, 100)).toBe(streak);
});

test.each<[string, Rounds | undefined, number, Rounds]>([
  ['the first one', undefined, 4, { best: 0, quiz: 4, streak: 1, day: 100 }],
  ['none right', undefined, 0, { best: 0, streak: 1, day: 100 }],
  [
    'a better one',
    { best: 7, quiz: 4, streak: 3, day: 99 },
    5,
    { best: 7, quiz: 5, streak: 4, day: 100 },
  ],
  [
    'a worse one',
    { best: 7, quiz: 4, streak: 3, day: 100 },
    2,
    { best: 7, quiz: 4, streak: 3, day: 100 },
  ],
])('the records after a quick quiz: %s', (_, rounds, right, after) => {
  expect(afterQuiz(rounds ? { rounds } : {}, right, 100)).toEqual(after);
  // A round of review leaves the best quiz as it is.
  expect(afterRound({ rounds: after }, 3, 100).quiz).toBe(after.quiz);
});

test('a streak lasts over the day whose round is still to come, and no longer', () => {
  const rounds = { best: 3, streak: 4, day: 100 };
  expect([100, 101, 102].map((day) => streakOn({ rounds }, day))).toEqual([4, 4, 0]);
  expect(streakOn({}, 100)).toBe(0);
});

describe('in the suspend text, where there is no room for all', () => {
  const course = small();
  /** So many items in one box that were seen on one day. */
  const items = (letter: string, count: number, boxed: BoxedItem) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        letter + ALPHABET.charAt(Math.floor(n / 64)) + ALPHABET.charAt(n % 64),
        boxed,
      ]),
    );
  const back = (review: Progress['review'] = {}) =>
    Object.values(
      decode(course, encode(course, { ...begin('a'), review }, 1)).progress.review ?? {},
    );

  test('a quarter of it is the review', () => {
    expect(back(items('a', 400, [1, 20_780]))).toHaveLength(338);
  });

  test('what would come back the latest stays', () => {
    const boxes = { ...items('a', 300, [1, 20_780]), ...items('b', 300, [4, 20_780]) };
    expect(back(boxes).filter(([box]) => box === 4)).toHaveLength(300);
    expect(back(boxes).filter(([box]) => box === 1)).toHaveLength(36);
    const days = { ...items('a', 300, [1, 20_780]), ...items('b', 300, [1, 20_781]) };
    expect(back(days).filter(([, day]) => day === 20_781)).toHaveLength(300);
    expect(back(days).filter(([, day]) => day === 20_780)).toHaveLength(36);
  });
});

describe('the deck', () => {
  const lessons = [0, 1].map((n) =>
    lesson(n, [...[0, 1, 2, 3].map((at) => ask('choice', n * 5 + at)), ask('practice', n * 5 + 4)]),
  );
  const course = courseOf(lessons);
  const extras: Extras = {
    glossary: {
      soviet: { term: 'Soviet', meaning: 'A council.' },
      duma: { term: 'Duma', meaning: 'A parliament.' },
    },
    lessons: lessons.map(({ id }, n) => ({
      id,
      title: id,
      blocks: [],
      cards: [{ front: `${id}?`, back: '!' }],
      words: n === 0 ? ['soviet'] : ['soviet', 'duma'],
    })),
  };
  const names = (progress: Progress): string[] =>
    deckOf(course, extras, progress).map(({ card, spec }) => card?.front ?? `slot ${spec?.slot}`);
  const tried = (question: number, mark: number, sure?: 1 | 2 | 3) => (p: Progress) => {
    const once = addTry(p, { question, n: 1, mark, ...(sure && { sure }) });
    return mark === 100 ? once : addTry(once, { question, n: 2, mark: 50 });
  };

  test('holds nothing of a lesson that was not opened, and a word once', () => {
    expect(names(begin('a'))).toEqual([]);
    const one = ratchet(begin('a'), 'read', ['lesson-0']);
    expect(names(one)).toEqual(['lesson-0?', 'Soviet']);
    expect(names(ratchet(one, 'read', ['lesson-1']))).toEqual([
      'lesson-0?',
      'Soviet',
      'lesson-1?',
      'Duma',
    ]);
  });

  test('holds what was missed, first what somebody was certain of; a guess; nothing that is open', () => {
    const acts = [tried(0, 0), tried(1, 100), tried(2, 100, 1), tried(3, 0, 3)];
    const p = acts.reduce((so, one) => one(so), begin('a'));
    const open = addTry(p, { question: 5, n: 1, mark: 0 });
    expect(names(open).slice(0, 4)).toEqual(['slot 3', 'slot 0', 'slot 2', 'lesson-0?']);
    expect(names(open)).not.toContain('slot 5');
  });

  test('a quick quiz has six settled questions at most, of the opened lessons or of one', () => {
    const quiz = (progress: Progress, scope = '', seed = 's') =>
      quizOf(course, progress, scope)
        ?.draw(seed)
        .map(({ spec }) => spec?.slot);
    const acts = [0, 1, 2, 3, 5, 6, 7].map((slot) => tried(slot, slot % 2 ? 100 : 0));
    const all = acts.reduce((so, one) => one(so), begin('a'));
    const drawn = quiz(all);
    expect(new Set(drawn).size).toBe(6);
    expect(drawn?.every((slot) => [0, 1, 2, 3, 5, 6, 7].includes(Number(slot)))).toBe(true);
    expect(quiz(all, '', 'another')).not.toEqual(drawn);
    expect(new Set(quiz(all, 'lesson-1'))).toEqual(new Set([5, 6, 7]));
    // An open one would be given away; two are no quiz.
    const two = addTry(tried(1, 100)(tried(0, 0)(begin('a'))), { question: 5, n: 1, mark: 0 });
    expect(quiz(two)).toBeUndefined();
    expect(quiz(begin('a'))).toBeUndefined();
    // What the button says, before any is drawn.
    expect(quizOf(course, all, '')?.length).toBe(6);
    expect(quizOf(course, all, 'lesson-1')?.length).toBe(3);
  });

  test('a round takes five minutes at most, as far as can be known', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({
      key: String(n),
      lesson: lesson(0, []),
      card: { front: 'a', back: 'b' },
    }));
    const round = roundOf(many, 'x');
    expect([round.length, minutesOf(round)]).toEqual([20, 5]);
    // The first ones, in another order.
    expect(round.every((item) => many.slice(0, 20).includes(item as (typeof many)[0]))).toBe(true);
    expect([roundOf(many.slice(0, 1), 'x').length, minutesOf(many.slice(0, 1))]).toEqual([1, 1]);
  });
});

describe('in the suspend text', () => {
  const course = small();
  const of = (count: number): Progress => ({
    ...begin('n0nce'),
    review: Object.fromEntries(
      Array.from({ length: count }, (_, n): [string, BoxedItem] => [
        n.toString(36).padStart(3, '_'),
        [n % 5, 20_780 + (n % 30)],
      ]),
    ),
    rounds: { best: 17, streak: 5, day: 20_809 },
  });
  const length = (p: Progress): number => encode(course, p, 7).length;

  test('an item takes three characters and the share of its group', () => {
    expect(decode(course, encode(course, of(150), 7)).progress).toEqual(of(150));
    const [none, hundred, more] = [length(of(0)), length(of(150)), length(of(180))];
    expect(hundred - none).toBeLessThanOrEqual(150 * 5);
    expect(more - hundred).toBe(30 * 3);
  });

  test('the whole review takes a quarter at most; what is lost of it is what comes back soonest', () => {
    expect(length(of(2000)) - length(of(0))).toBeLessThanOrEqual(1024);
    const { review = {} } = decode(course, encode(course, of(2000), 7)).progress;
    expect(Object.keys(review).length).toBeGreaterThan(290);
    expect(Object.values(review).every(([box]) => box === 4)).toBe(true);
  });

  const place = { lesson: 'lesson-0', step: 2, at: 1_790_000_000 };
  const plain = { ...begin('n0nce'), place, read: ['lesson-0'] };

  test('a text of a package without the review reads as none, and is written again as it was', () => {
    const text = '1.Hn0nce~7LLQ.PgFDG5x3o0IAiBDG5x3owkSm.RQSrq';
    const settings = { size: 1, space: 0, font: 1, theme: 2, board: 0, at: 1_790_000_000 };
    const back = decode(course, text);
    expect(back).toEqual({ progress: { ...plain, settings }, save: 7, whole: true });
    expect(encode(course, back.progress, 7)).toBe(text);
  });

  test('a text with a review is read for ever', () => {
    // That of a package before the review reads place and lessons in it, and calls it whole, was tried.
    const text = '1.Hn0nce~7LLQ.PgFDG5x3oyMXJRLKiWBabczgz.RQSrq';
    const rounds = { best: 3, streak: 2, day: 20_780 };
    const all = { ...plain, review: { abc: [1, 20_780] }, rounds };
    expect(decode(course, text)).toEqual({ progress: all, save: 7, whole: true });
  });

  test('the best quick quiz is kept in a character, and a text without it reads as none', () => {
    const rounds = { best: 3, streak: 2, day: 20_780 };
    const review: Progress['review'] = { abc: [1, 20_780] };
    const all = { ...plain, review, rounds: { ...rounds, quiz: 6 } };
    const text = encode(course, all, 7);
    expect(decode(course, text).progress).toEqual(all);
    const without = encode(course, { ...plain, review, rounds }, 7);
    expect(without).toBe('1.Hn0nce~7LLQ.PgFDG5x3oyMXJRLKiWBabczgz.RQSrq');
    expect(text.length - without.length).toBeLessThanOrEqual(1);
  });

  test('any review comes back, and joins with what it was made from', () => {
    fc.assert(
      fc.property(reviewed, ({ review, rounds }) => {
        const p = { ...begin('n0nce'), review, ...(rounds && { rounds: { ...rounds } }) };
        const back = decode(course, encode(course, p, 7));
        expect(back.whole).toBe(true);
        expect(back.progress.review ?? {}).toEqual(review);
        expect(back.progress.rounds).toEqual(p.rounds);
        expect(merge(p, back.progress)).toEqual(p);
      }),
    );
  });
});

test('two devices on one day: what one of them did not know comes back soon', () => {
  const copy = (boxed: BoxedItem, rounds: Rounds): Progress => ({
    ...begin('a'),
    review: { key: boxed },
    rounds,
  });
  const one = copy([3, 100], { best: 4, streak: 2, day: 100 });
  const other = copy([0, 100], { best: 9, quiz: 5, streak: 1, day: 99 });
  const both = copy([0, 100], { best: 9, quiz: 5, streak: 2, day: 100 });
  expect([merge(one, other), merge(other, one)]).toEqual([both, both]);
});

test.each([
  ['a key that is none', { review: { __proto__x: [1, 5] } }],
  ['a box that is none', { review: { abc: [9, 5] } }],
  ['no day', { review: { abc: [1] } }],
  ['half a day', { review: { abc: [1, 0.5] } }],
  ['records of words', { rounds: { best: 'x', streak: 1, day: 1 } }],
  ['a quiz below nothing', { rounds: { best: 1, quiz: -1, streak: 1, day: 1 } }],
])('what a browser holds is no progress with %s', (_, more) => {
  const fine = {
    ...begin('a'),
    review: { abc: [1, 20_780] },
    rounds: { best: 1, streak: 1, day: 1 },
  };
  expect(isProgress(fine)).toBe(true);
  expect(isProgress({ ...fine, ...more })).toBe(false);
});
