/** How typed numbers are read, whatever signs somebody's language writes them with. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/kinds/register';
import { numberIn, readingsOf } from '../../src/kinds/numbers';

test.each<[string, readonly number[]]>([
  ['43', [43]],
  [' 43 days ', [43]],
  ['-5', [-5]],
  ['\u22125', [-5]],
  ['–5 °C', [-5]],
  ['+5', [5]],
  ['2.5', [2.5]],
  ['2,5', [2.5]],
  [',5', [0.5]],
  ['1 917', [1917]],
  ['1\u00a0917\u202f000', [1917000]],
  ['1’917', [1917]],
  ['1\u02BC917', [1917]],
  ['1\u00B4917', [1917]],
  ['1`917', [1917]],
  ['\u200E-5\u200B', [-5]],
  ['£9.50', [9.5]],
  ['12%', [12]],
  ['12.', [12]],
  // A figure that stands raised or lowered behind a letter belongs to the unit.
  ['10 m²', [10]],
  ['10m³', [10]],
  ['2,5 µg/m³', [2.5]],
  ['9.81 m/s²', [9.81]],
  ['5 mol·m⁻³', [5]],
  ['400 ppm CO₂', [400]],
  ['１２', [12]],
  // Three digits behind a sign are thousands, or decimals.
  ['9,000', [9000, 9]],
  ['9.000', [9000, 9]],
  ['1,234.5', [1234.5]],
  ['1.234,5', [1234.5]],
])('%j is read as %j', (text, numbers) => {
  expect(readingsOf(text)).toEqual(numbers);
});

test.each([
  '',
  ' ',
  '-',
  '.',
  'twelve',
  'about 12',
  '10-12',
  '1/2',
  '½',
  '1,2,3',
  '1e3',
  'm²',
  'x²5',
  '1917 to 1918',
])('%j is no number', (text) => {
  expect(readingsOf(text)).toEqual([]);
});

test('every number reads back as it is written, with a point and with a comma', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(6), (whole, places) => {
      const text = (whole / 10 ** places).toFixed(places);
      expect(readingsOf(text)).toContain(Number(text));
      expect(readingsOf(text.replace('.', ','))).toContain(Number(text));
    }),
  );
});

const spec = {
  slot: 0,
  id: 'days',
  kind: 'number',
  tries: 2,
  choiceIds: ['30', '9000'],
  correctResponse: ['9000'],
  range: [8900, 9100],
  fingerprint: 1,
} as const;
const { credit, rows, lack, answer, patterns } = kindOf(spec);

test.each<[string, number]>([
  ['9000', 1],
  ['9,000', 1],
  ['8900', 1],
  ['9100 men', 1],
  ['8899.9', 0],
  ['30', 0],
  ['9', 0],
])('%j earns %d', (text, share) => {
  expect(credit(spec, [text])).toBe(share);
});

test('a number that the author foresaw has its reason, and any right one that of the answer', () => {
  const chosen = (text: string): string[] =>
    rows(spec, [text]).flatMap((row) => (row.chosen ? [row.id] : []));
  expect(chosen('8950')).toEqual(['9000']);
  expect(chosen('30.0')).toEqual(['30']);
  expect(chosen('31')).toEqual([]);
});

test('what is no number cannot be checked', () => {
  expect([lack(spec, []), lack(spec, ['many']), lack(spec, ['0'])]).toEqual([
    { what: 'digits' },
    { what: 'digits' },
    undefined,
  ]);
});

test('what is told is the number that was meant, and the range that is right', () => {
  expect(answer(spec, ['9,000 men'])).toEqual({ type: 'numeric', number: '9000' });
  expect(numberIn(spec, ['7,5'])).toBe(7.5);
  expect(patterns(spec)).toEqual([{ type: 'numeric', number: '9000', range: [8900, 9100] }]);
});
