/** Dates in words: the same in every browser and every Node. */
import { expect, test } from 'vitest';
import { evenSpaces, span } from '../../src/course/calendar';

test('the spaces of a span are the same, whichever of them the engine has', () => {
  const written = '1\u2009–\u20092 May 2020';
  for (const space of [' ', '\u2009', '\u00a0', '\u202f']) {
    expect(evenSpaces(`1${space}–${space}2 May 2020`)).toBe(written);
  }
  expect(evenSpaces('1–2 травня 2020 р.')).toBe('1–2 травня 2020 р.');
  expect(span(['2020-05-01', '2020-05-02'], false, 'en-GB')).toEqual({ written });
});

test('an Old Style date has its New Style one', () => {
  expect(span(['1917-10-25'], true, 'en-GB')).toEqual({
    written: '25 October 1917',
    other: '7 November 1917',
  });
});
