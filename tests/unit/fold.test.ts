import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/kinds/fold';
import './plays';

test.each([
  ['Duma', 'duma'],
  ['  the   Duma ', 'the duma'],
  ['"Iskra"', 'iskra'],
  ['“Iskra”', 'iskra'],
  ['«Искра»', 'искра'],
  ['Iskra…', 'iskra'],
  ['Iskra —', 'iskra'],
  ['the people’s will', "the people's will"],
  ['Kérensky', 'kerensky'],
  ['ＭＲＣ', 'mrc'],
  ['', ''],
  ['?!', ''],
  ['1917', '1917'],
  ['1.5', '1.5'],
])('%j is compared as %j', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      expect(fold(fold(word))).toBe(fold(word));
    }),
    { numRuns: 500 },
  );
});
