import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Response, Spec } from '../../src/course/course';
import type { MarkedTry } from '../../src/course/policy';
import { earned, markTry, settled } from '../../src/course/policy';
import { kindOf } from '../../src/kinds/register';
import { ask, everyKind } from '../builders/courses';
import { responseTo } from '../builders/learners';

const scored = everyKind().filter((spec) => kindOf(spec).scored);

const play = (spec: Spec, responses: readonly (Response | null)[]): MarkedTry[] =>
  responses.reduce<MarkedTry[]>(
    (tries, response, at) => [
      ...tries,
      {
        n: at + 1,
        response,
        mark: response === null ? 0 : markTry(kindOf(spec).credit(spec, response), tries),
      },
    ],
    [],
  );

const marks = (spec: Spec, responses: readonly (Response | null)[]): number[] =>
  play(spec, responses).map(({ mark }) => mark);

const threeOf = fc
  .constantFrom(...scored)
  .chain((spec) =>
    fc.tuple(fc.constant(spec), fc.array(responseTo(spec), { minLength: 1, maxLength: 3 })),
  );

describe('what a try earns', () => {
  const choice = ask('choice', 0, { tries: 3 });
  const match = ask('match', 0, { tries: 3 });
  const half = ['a', 'b', 'd', 'c'];
  const quarter = ['a', 'c', 'd', 'b'];

  test.each([
    ['right at once', choice, [['b']], [100]],
    ['wrong', choice, [['a']], [0]],
    ['wrong, right', choice, [['a'], ['b']], [0, 50]],
    ['wrong, wrong, right', choice, [['a'], ['c'], ['b']], [0, 0, 50]],
    ['half, right', match, [half, match.correctResponse], [50, 75]],
    ['a quarter, half', match, [quarter, half], [25, 38]],
    ['half, a quarter', match, [half, quarter], [50, 50]],
    ['half, nothing new', match, [half, half], [50, 50]],
    ['the third corrects nothing', match, [['b', 'c', 'd', 'a'], half, half], [0, 25, 25]],
    [
      'the third corrects half',
      match,
      [['b', 'c', 'd', 'a'], half, match.correctResponse],
      [0, 25, 50],
    ],
  ] as const)('%s', (_, spec, responses, expected) => {
    expect(marks(spec, responses)).toEqual(expected);
  });

  test('the first try earns its credit, in hundredths', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (credit) => {
        expect(markTry(credit, [])).toBe(Math.round(credit * 100));
      }),
    );
  });

  test('the second earns half of what it corrects', () => {
    fc.assert(
      fc.property(threeOf, ([spec, responses]) => {
        const [one = [], two = one] = responses;
        const [before = 0, after = 0] = marks(spec, [one, two]);
        const credit = kindOf(spec).credit(spec, two) * 100;
        expect(Math.abs(after - before - Math.max(0, credit - before) / 2)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('no later try takes anything away or reaches the full mark, and marks are whole', () => {
    fc.assert(
      fc.property(threeOf, ([spec, responses]) => {
        const got = marks(spec, responses);
        for (const [at, mark] of got.entries()) {
          expect(Number.isInteger(mark) && mark >= 0 && mark <= 100).toBe(true);
          expect(mark).toBeGreaterThanOrEqual(got[at - 1] ?? 0);
        }
        if (got[0] !== 100) expect(got).not.toContain(100);
      }),
    );
  });

  test('giving the same answer again earns nothing', () => {
    fc.assert(
      fc.property(threeOf, ([spec, responses]) => {
        const last = responses.at(-1) ?? [];
        const got = marks(spec, [...responses.slice(0, 2), last, last]);
        expect(got.at(-1)).toBe(got.at(-2));
      }),
    );
  });

  test('a better answer never earns less', () => {
    fc.assert(
      fc.property(threeOf, ([spec, [first = [], x = first, y = x]]) => {
        const { credit } = kindOf(spec);
        const [worse, better] = credit(spec, x) <= credit(spec, y) ? [x, y] : [y, x];
        for (const before of [[], play(spec, [first])]) {
          const [low, high] = [worse, better].map((one) => markTry(credit(spec, one), before));
          expect(low).toBeLessThanOrEqual(high ?? 0);
        }
      }),
    );
  });

  test('what is earned is the best of the tries, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100)), (list) => {
        const tries = list.map((mark, at) => ({ n: at + 1, mark }));
        expect(earned(tries)).toBe(Math.max(0, ...list));
      }),
    );
  });
});

describe('when a question is settled', () => {
  const spec = ask('choice', 0);
  const three = { ...spec, tries: 3 };

  test.each([
    ['not before a try', spec, [], false],
    ['right', spec, [['b']], true],
    ['wrong with a try left', spec, [['a']], false],
    ['out of tries', spec, [['a'], ['c']], true],
    ['out of the only try', { ...spec, tries: 1 }, [['a']], true],
    ['shown', three, [['a'], null], true],
    ['wrong twice of three', three, [['a'], ['c']], false],
    ['right at the second of three', three, [['a'], ['b']], true],
  ] as const)('%s', (_, one, responses, is) => {
    expect(settled(one, play(one, responses))).toBe(is);
  });

  test('parts put right at the second of three settle it too, and half right ones do not', () => {
    for (const kind of ['match', 'sort', 'gap', 'order'] as const) {
      const one = ask(kind, 0, { tries: 3 });
      const partly = [
        ...one.correctResponse.slice(0, -2),
        one.correctResponse.at(-1) ?? '',
        one.correctResponse.at(-2) ?? '',
      ];
      expect(settled(one, play(one, [partly, one.correctResponse]))).toBe(true);
      expect(settled(one, play(one, [partly, partly]))).toBe(false);
    }
  });

  test('it stays settled where only the last mark is known', () => {
    expect(settled(spec, [{ n: 2, mark: 0 }])).toBe(true);
    expect(settled(spec, [{ n: 1, mark: 0 }])).toBe(false);
  });

  test('Show me earns nothing and takes nothing away', () => {
    const match = ask('match', 0);
    expect(earned(play(match, [['a', 'b', 'd', 'c'], null]))).toBe(50);
  });
});
