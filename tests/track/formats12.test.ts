/** The formats of SCORM 1.2, by examples. */
import { expect, test } from 'vitest';
import { timeOfDay, timespan } from '../../src/track/scorm/formats12';
import { ascii255 } from '../../src/track/texts';

test.each([
  [0, '0000:00:00.00'],
  [59.999, '0000:01:00.00'],
  [61.25, '0000:01:01.25'],
  [3661, '0001:01:01.00'],
  [-5, '0000:00:00.00'],
  [1e12, '9999:59:59.99'],
])('%d seconds are %s', (seconds, text) => {
  expect(timespan(seconds)).toBe(text);
});

test('a moment is a time of day', () => {
  expect(timeOfDay(new Date(2026, 10, 7, 4, 5, 9).getTime())).toBe('04:05:09');
});

test('texts come down to 255 ASCII characters', () => {
  expect(ascii255('Kérensky’s “land” – Ünd\n')).toBe("Kerensky's ?land? - Und?");
  expect(ascii255('x'.repeat(400))).toHaveLength(255);
});
