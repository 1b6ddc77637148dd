/** What chance gives, against values worked out by hand and against what must hold of every distribution. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byChance, distribution, isOutside } from '../../src/reader/chance';

const of = (trials: number, p: number): number[] => Array.from({ length: trials }, () => p);

test('two coins, and a coin with a die', () => {
  expect(distribution([0.5, 0.5])).toEqual([0.25, 0.5, 0.25]);
  const [none, one, both] = distribution([1 / 2, 1 / 6]);
  expect(none).toBeCloseTo(5 / 12);
  expect(one).toBeCloseTo(6 / 12);
  expect(both).toBeCloseTo(1 / 12);
});

test('never right in 16 questions of four options can be chance (0.0100), in 17 (0.0075) not', () => {
  expect(byChance(of(16, 1 / 4)).low).toBe(0);
  expect(byChance(of(17, 1 / 4)).low).toBe(1);
});

test('six coins in a row can be chance (0.016), seven (0.008) not', () => {
  expect(isOutside(6, byChance(of(6, 0.5)))).toBe(false);
  expect(isOutside(7, byChance(of(7, 0.5)))).toBe(true);
  expect(isOutside(0, byChance(of(7, 0.5)))).toBe(true);
});

test('58 questions of four options: 6 hits or fewer have 0.46 of 100, more than 22 have 0.98', () => {
  expect(byChance(of(58, 1 / 4))).toEqual({ low: 7, high: 22 });
});

test('no trials are never outside', () => {
  expect(byChance([])).toEqual({ low: 0, high: 0 });
});

test('the probabilities make one whole, and what is most probable lies inside', () => {
  const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  fc.assert(
    fc.property(fc.array(share, { maxLength: 80 }), (trials) => {
      const all = distribution(trials);
      expect(all.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      expect(isOutside(all.indexOf(Math.max(...all)), byChance(trials))).toBe(false);
    }),
  );
});
