import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/kinds/fold';
import '../builders/learners';

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
  ['?!', '?!'],
  [' ! ', '!'],
  ['1917', '1917'],
  ['1.5', '1.5'],
  ['.5', '.5'],
  // Every sign that somebody's keyboard has for an apostrophe.
  ["дев'ять", "дев'ять"],
  ['дев\u02BCять', "дев'ять"],
  ['don\u2019t', "don't"],
  ['don\u00B4t', "don't"],
  ['don\u0060t', "don't"],
  ['don\u2032t', "don't"],
  ['don\uFF07t', "don't"],
  // A minus before a figure is part of it; other dashes at the ends are not.
  ['-3', '-3'],
  ['\u22123', '-3'],
  ['\u20133', '-3'],
  ['- 3', '-3'],
  ['-0.5', '-0.5'],
  ['-.5', '-.5'],
  ['"-3"', '-3'],
  ['-Iskra', 'iskra'],
  ['3-', '3'],
  ['10\u22123', '10-3'],
  // Signs that nobody sees: a soft hyphen, a zero width space, the marks of direction, a byte order mark.
  ['Bol\u00ADshe\u200Bviks\u200E\uFEFF', 'bolsheviks'],
  ['\u200F-3', '-3'],
  ['\u200B', ''],
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
