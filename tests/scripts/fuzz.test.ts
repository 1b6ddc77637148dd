/** What `npm run fuzz` is told by its arguments. */
import { expect, test } from 'vitest';
import { main } from '../../scripts/fuzz';

test.each(['0', '-3', '1.5', 'many', ''])('%j times is a sentence, and nothing runs', (times) => {
  expect(() => main([times])).toThrow(
    `Expected a whole number of 1 or more for the times, got "${times}". Write it like: npm run fuzz -- 100 42`,
  );
});

test('anything after the seed is a sentence', () => {
  expect(() => main(['1', '2', '3'])).toThrow(
    'Expected times and a seed, got "3" after them. Write it like: npm run fuzz -- 100 42',
  );
});

test('a seed that is no whole number is a sentence', () => {
  expect(() => main(['1', 'x'])).toThrow(
    'Expected a whole number for the seed, got "x". Write it like: npm run fuzz -- 100 42',
  );
});
