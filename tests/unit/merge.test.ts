import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../src/course/course';
import { scoreOf } from '../../src/progress/report';
import type { Progress, Try } from '../../src/progress/progress';
import {
  addTry,
  begin,
  isEmpty,
  merge,
  ratchet,
  triesAt,
  tryKey,
} from '../../src/progress/progress';
import { small } from '../builders/courses';
import { historyOf, progressOf } from '../builders/learners';

const course = small();
const some = progressOf(course);
const runs = { numRuns: 150 };

describe('merge', () => {
  test('is commutative', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
      runs,
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      runs,
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(merge(a, a)).toEqual(a);
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
      runs,
    );
  });

  test('never lowers the score and never loses a try or anything read or done', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const both = merge(a, b);
        for (const one of [a, b]) {
          const score = scoreOf(both, questionsOf(course)) ?? -1;
          expect(score).toBeGreaterThanOrEqual(scoreOf(one, questionsOf(course)) ?? -1);
          expect(Object.keys(both.tries)).toEqual(expect.arrayContaining(Object.keys(one.tries)));
          expect(both.read).toEqual(expect.arrayContaining([...one.read]));
          expect(both.done).toEqual(expect.arrayContaining([...one.done]));
        }
      }),
      runs,
    );
  });

  test('changes neither copy', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const before = JSON.stringify([a, b]);
        merge(a, b);
        expect(JSON.stringify([a, b])).toBe(before);
      }),
      runs,
    );
  });

  test('a copy that went through JSON is the same copy', () => {
    fc.assert(
      fc.property(some, (a) => {
        expect(merge(a, JSON.parse(JSON.stringify(a)) as Progress)).toEqual(a);
      }),
      runs,
    );
  });

  test('of two attempts is refused', () => {
    expect(() => merge(begin('a'), begin('b'))).toThrow('one attempt');
  });
});

describe('of two records of one try', () => {
  const one: Try = { question: 1, n: 1, mark: 0, response: ['a'] };
  const kept = (x: Try, y: Try): Try | undefined => triesAt(addTry(addTry(begin(''), x), y), 1)[0];

  test.each([
    ['the higher mark stays', { ...one, mark: 50 }, { ...one, at: 1, took: 2, sure: 1 as const }],
    ['then the one with more detail', { ...one, at: 5 }, one],
    ['then the earlier', { ...one, at: 5, response: ['b'] }, { ...one, at: 7, response: ['a'] }],
    ['then the smaller text', one, { ...one, response: ['b'] }],
  ])('%s', (_, better, worse) => {
    expect(kept(better, worse)).toEqual(better);
    expect(kept(worse, better)).toEqual(better);
  });

  test('the order of its fields does not matter', () => {
    const other: Try = { response: ['a'], mark: 0, n: 1, question: 1 };
    expect(kept(one, other)).toEqual(one);
    // Of two that differ the smaller text stays, however each was written.
    const late: Try = { n: 1, question: 1, response: ['b'], mark: 0 };
    for (const [x, y] of [
      [other, late],
      [late, other],
      [one, late],
      [late, one],
    ] as const)
      expect(kept(x, y)?.response).toEqual(['a']);
  });
});

describe('progress', () => {
  const place = (at: number, step: number): Progress => ({
    ...begin('x'),
    place: { lesson: 'lesson-0', step, at },
  });

  test('of two places the later stays, and of two at once always the same', () => {
    expect(merge(place(1, 7), place(2, 3)).place?.step).toBe(3);
    expect(merge(place(2, 7), place(2, 3)).place).toEqual(merge(place(2, 3), place(2, 7)).place);
  });

  test('of two seconds of one session the greater stays', () => {
    const [a, b] = [3, 9].map((n) => ({ ...begin('x'), sessions: { s: n, [`only${n}`]: n } }));
    if (a && b) expect(merge(a, b).sessions).toEqual({ s: 9, only3: 3, only9: 9 });
  });

  test('ratchets only grow, once each, and give the same object where nothing is new', () => {
    const p = ratchet(begin('x'), 'read', ['b', 'a', 'b']);
    expect(p.read).toEqual(['a', 'b']);
    expect(ratchet(p, 'read', ['a'])).toBe(p);
    expect(ratchet(p, 'read', ['a', 'c']).read).toEqual(['a', 'b', 'c']);
  });

  test('of two ways to like the page the later stays, also where one copy has none', () => {
    const liked = (size: number, at: number): Progress => ({
      ...begin('x'),
      settings: { size, space: 0, font: 0, theme: 0, board: 0, at },
    });
    for (const [a, b] of [
      [liked(1, 5), liked(2, 4)],
      [liked(2, 4), liked(1, 5)],
      [liked(1, 5), begin('x')],
      [begin('x'), liked(1, 5)],
    ] as const)
      expect(merge(a, b).settings?.size).toBe(1);
    expect(merge(begin('x'), begin('x'))).toStrictEqual({
      attempt: 'x',
      tries: {},
      read: [],
      done: [],
      sessions: {},
    });
  });

  test('of two records of the review the later day stays, and of one day the longer row', () => {
    const rounds = (best: number, streak: number, day: number): Progress => ({
      ...begin('x'),
      rounds: { best, streak, day },
    });
    for (const [a, b, both] of [
      [rounds(4, 9, 100), rounds(7, 1, 102), { best: 7, streak: 1, day: 102 }],
      [rounds(4, 2, 100), rounds(3, 5, 100), { best: 4, streak: 5, day: 100 }],
      [rounds(4, 2, 100), begin('x'), { best: 4, streak: 2, day: 100 }],
    ] as const) {
      expect(merge(a, b).rounds).toEqual(both);
      expect(merge(b, a).rounds).toEqual(both);
    }
  });

  test('tries come in order and by slot alone', () => {
    fc.assert(
      fc.property(historyOf(course), (p) => {
        for (const spec of questionsOf(course)) {
          const list = triesAt(p, spec.slot);
          expect(list.every((made) => made.question === spec.slot)).toBe(true);
          expect(list.map(({ n }) => n)).toEqual([1, 2, 3].slice(0, list.length));
          expect(list.every((made) => p.tries[tryKey(spec.slot, made.n)] === made)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('is empty until something is done that would be missed', () => {
    expect(isEmpty({ ...begin('x'), sessions: { s: 4 } })).toBe(true);
    expect(isEmpty(place(1, 0))).toBe(false);
    expect(isEmpty(ratchet(begin('x'), 'read', ['a']))).toBe(false);
    expect(isEmpty(ratchet(begin('x'), 'done', ['a']))).toBe(false);
    expect(isEmpty(addTry(begin('x'), { question: 1, n: 1, mark: 0 }))).toBe(false);
  });
});

test('the tries at a question come in order, and what has no number of a try is none of them', () => {
  const made = (question: number, n: number): Try => ({ question, n, mark: 0 });
  const all = [made(4, 2), made(3, 1), made(4, 1), ...[0, 4, 1.5, -1].map((n) => made(4, n))];
  const tries = Object.fromEntries(all.map((one) => [tryKey(one.question, one.n), one]));
  expect(triesAt({ tries }, 4).map(({ n }) => n)).toEqual([1, 2]);
  expect(triesAt({ tries }, 3)).toEqual([made(3, 1)]);
  expect(triesAt({ tries }, 5)).toEqual([]);
});
