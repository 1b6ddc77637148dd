import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earned, markTry, settled } from '../../src/course/policy';
import type { Response } from '../../src/course/course';
import type { Level } from '../../src/progress/codec';
import { kindOf } from '../../src/kinds';
import { LIMIT, decode, encode, encodeAt } from '../../src/progress/codec';
import type { Try } from '../../src/progress/progress';
import { addTry, begin, merge, triesAt } from '../../src/progress/progress';
import { report } from '../../src/progress/report';
import { ask, courseOf, laterKinds, lesson, small, typed, unit } from '../builders/courses';
import { progressOf } from '../builders/learners';
import { expectMarksKept, expectNothingElse } from './texts';

const levels: readonly Level[] = [0, 1, 2, 3, 4, 5];
const three = courseOf([
  lesson(3, [
    ...(['choice', 'match', 'order', 'choices'] as const).map((kind, at) =>
      ask(kind, at * 7, { tries: 3, sure: true }),
    ),
    typed(40, { tries: 3 }),
  ]),
]);

describe.each([
  ['a small course', small()],
  ['kinds that came later', courseOf([lesson(0, laterKinds())])],
  ['a unit', unit()],
  ['three tries', three],
])('%s', (_, course) => {
  test.each(levels)('the text at level %d joins to what it was made from', (level) => {
    fc.assert(
      fc.property(progressOf(course), fc.nat(), (p, save) => {
        const text = encodeAt(course, p, save, level);
        expect(text).toMatch(/^[\w.~-]+$/);
        const back = decode(course, text);
        expect([back.whole, back.save]).toEqual([true, save]);
        expectNothingElse(back.progress, p);
        expectMarksKept(course, back.progress, p);
        expect(merge(p, back.progress)).toEqual(p);
        expect(merge(back.progress, p)).toEqual(p);
      }),
      { numRuns: 60 },
    );
  });

  test('a text of what a text said is the same text', () => {
    fc.assert(
      fc.property(progressOf(course), fc.constantFrom(...levels), (p, level) => {
        const text = encodeAt(course, p, 7, level);
        const again = encodeAt(course, decode(course, text).progress, 7, level);
        expect(again).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('each level is no longer than the one before, and the text is the fullest that fits', () => {
    fc.assert(
      fc.property(progressOf(course), fc.nat(LIMIT), (p, limit) => {
        const all = levels.map((level) => encodeAt(course, p, 1, level));
        for (const [at, text] of all.entries()) {
          expect(text.length).toBeLessThanOrEqual(all[at - 1]?.length ?? Infinity);
        }
        const fits = all.find((text) => text.length <= limit) ?? all.at(-1);
        expect(encode(course, p, 1, limit)).toBe(fits);
      }),
      { numRuns: 60 },
    );
  });
});

describe('at full detail', () => {
  const course = small();
  const back = (tries: readonly Try[]): readonly Try[] => {
    const p = tries.reduce(addTry, begin('x'));
    return triesAt(decode(course, encodeAt(course, p, 0, 0)).progress, tries[0]?.question ?? 0);
  };
  const spec = typed(8);

  test('typed words come back letter by letter', () => {
    const response = ['Москва, “1917” – ё', 'a.b~c'];
    expect(back([{ question: 8, n: 1, mark: 0, response }])[0]?.response).toEqual(response);
  });

  test('a word too long to be one is left out and shifts nothing after it', () => {
    for (const length of [255, 256, 1023, 1024, 1500]) {
      const response = ['x'.repeat(length), 'MRC'];
      const made = {
        question: 8,
        n: 1,
        mark: markTry(kindOf(spec).credit(spec, response), []),
        response,
      };
      const [first, next] = back([made, { question: 8, n: 2, mark: 50, response: ['a', 'MRC'] }]);
      expect(first?.mark).toBe(made.mark);
      expect([undefined, response]).toContainEqual(first?.response);
      expect(next).toEqual({ question: 8, n: 2, mark: 50, response: ['a', 'MRC'] });
    }
  });

  test('the response of every kind comes back, and how sure the learner was', () => {
    const some: readonly (readonly [number, Response])[] = [
      [0, ['a']],
      [1, ['a', 'b', '', 'd', '']],
      [2, ['a', 'b', 'c', 'd', 'e']],
      [3, ['b', 'a', 'd', 'c']],
      [5, ['Tsar', 'Soviet', 'land']],
      [7, ['1', '', '3', '']],
    ];
    for (const [question, response] of some) {
      const made: Try = { question, n: 1, mark: 0, response, sure: 3 };
      expect(back([made])).toEqual([made]);
    }
  });

  test('Show me before another try, as two joined copies may have it, hides no mark', () => {
    const shown: Try = { question: 3, n: 1, mark: 0, response: null };
    const later: Try = { question: 3, n: 2, mark: 38, response: ['a', 'b', 'c', 'c'] };
    expect(back([shown, later])).toEqual([shown, later]);
  });

  test('a try after a right one, as two joined copies may have it, shifts nothing after it', () => {
    const p = [
      { question: 0, n: 1, mark: 100, response: ['b'] },
      { question: 0, n: 2, mark: 50, response: ['b'] },
      { question: 1, n: 1, mark: 0, response: ['', 'b', '', '', ''], sure: 2 as const },
    ].reduce(addTry, begin('x'));
    const { progress } = decode(course, encodeAt(course, p, 0, 0));
    expect(triesAt(progress, 1)).toEqual(triesAt(p, 1));
    expectNothingElse(progress, p);
  });
});

describe('a text that a package wrote before the marking of its question changed', () => {
  // Written when an order was marked by neighbours: e c a b d, of which three of four are right so.
  const text = '1.Hbefore~7z_d.QBZYhcgmIFghgs';
  const order = ask('order', 0);
  const course = courseOf([lesson(0, [order, ask('choice', 1)])]);
  const { progress, whole } = decode(course, text);
  const [made] = triesAt(progress, 0);

  test('keeps the mark that was given, and is written again as it was', () => {
    expect([whole, progress.attempt]).toEqual([true, 'before']);
    const response = ['e', 'c', 'a', 'b', 'd'];
    expect(triesAt(progress, 0)).toEqual([{ question: 0, n: 1, mark: 75, response }]);
    // By place, two of five are right.
    expect(kindOf(order).credit(order, response)).toBe(0.4);
    expect(encode(course, progress, 7)).toBe(text);
  });

  test('no later try takes anything away, and what is told of the first stays', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...order.choiceIds], { minLength: 5 }), (response) => {
        const mark = markTry(kindOf(order).credit(order, response), made ? [made] : []);
        const next = addTry(progress, { question: 0, n: 2, response, mark });
        expect(earned(triesAt(next, 0))).toBeGreaterThanOrEqual(75);
        const told = report(course, next, { at: 0, session: 's', save: 8 });
        expect(told.score).toBeGreaterThanOrEqual(38);
        expect(told.interactions[0]?.first?.share).toBe(0.75);
      }),
    );
  });

  test('putting it all right settles it', () => {
    const mark = markTry(kindOf(order).credit(order, order.correctResponse), made ? [made] : []);
    const next = addTry(progress, { question: 0, n: 2, response: order.correctResponse, mark });
    expect([mark, settled(order, triesAt(next, 0))]).toEqual([88, true]);
  });
});
