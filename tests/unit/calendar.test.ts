/** Dates in words: the same in every browser and every Node. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TODAY, calendars } from '../../src/course/calendar';
import { closeNumbers, datesInWords, evenSpaces, readDates } from '../../src/course/dates';

test('the spaces of a span are the same, whichever of them the engine has', () => {
  for (const space of [' ', '\u2009', '\u00a0', '\u202f']) {
    expect(closeNumbers(`1${space}–${space}2 May 2020`)).toBe('1–2 May 2020');
    expect(closeNumbers(`26.${space}–${space}27. Oktober`)).toBe('26.–27. Oktober');
    expect(evenSpaces(`26 May 1914${space}–${space}2 July 1915`)).toBe(
      '26 May 1914\u2009–\u20092 July 1915',
    );
  }
  expect(evenSpaces('26 жовтня 1917\u202fр.')).toBe('26 жовтня 1917\u00a0р.');
  expect(evenSpaces('1–2 травня 2020 р.')).toBe('1–2 травня 2020 р.');
});

/** With the thin spaces of a span as plain ones, so that the table can be read. */
const plain = (text: string): string => text.replaceAll('\u2009', ' ');

test.each([
  ['2020-05-01/2020-05-02', '1–2 May 2020'],
  ['1917', '1917'],
  ['1917-10', 'October 1917'],
  ['1914/1918', '1914–1918'],
  ['1917-02/1917-10', 'February – October 1917'],
  ['1914-07-28/1918', '28 July 1914 – 1918'],
  ['1914/1918-05-03', '1914 – 3 May 1918'],
  ['0079', '79'],
  ['79 CE', '79 AD'],
  ['44 BCE', '44 BC'],
  ['44-03-15 BCE', '15 March 44 BC'],
  ['300 BCE/44 BCE', '300–44 BC'],
  ['44-03 BCE/14-08 CE', 'March 44 BC – August 14 AD'],
  ['12000 BCE', '12000 BC'],
  ['1914 / 1918', '1914–1918'],
  ['44 BCE/1914', '44 BC – 1914 AD'],
  ['14 CE/1914', '14–1914 AD'],
  ['1914-06-29', '29 June 1914'],
  ['2020-02-29', '29 February 2020'],
])('%s is written %s', (date, written) => {
  expect(plain(datesInWords(date, 'gregorian', 'en-GB').written)).toBe(written);
  expect(datesInWords(date, 'gregorian', 'en-GB').other).toBeUndefined();
});

test('what is no date is left as it was written', () => {
  expect(datesInWords('soon', 'gregorian', 'en-GB')).toEqual({ written: 'soon' });
});

test('a date for which no calendar is named is one of today', () => {
  expect(datesInWords('1917-11-07', TODAY, 'en-GB')).toEqual({ written: '7 November 1917' });
});

test('a date has the words of the language', () => {
  expect(datesInWords('44 BCE', 'gregorian', 'uk')).toEqual({ written: '44 до н. е.' });
});

test.each([
  ['julian', '1917-10-25', '25 October 1917', '7 November 1917'],
  ['julian', '1917-12-31/1918-01-05', '31 December 1917 – 5 January 1918', '13–18 January 1918'],
  ['julian', '1900-02-28', '28 February 1900', '12 March 1900'],
  ['julian', '1900-02-29', '29 February 1900', '13 March 1900'],
  ['julian', '1900-02-29/1900-03-01', '29 February 1900 – 1 March 1900', '13–14 March 1900'],
  ['julian', '44-03-15 BCE', '15 March 44 BC', '13 March 44 BC'],
  ['julian', '1917-06-29', '29 June 1917', '12 July 1917'],
  ['julian', '1917-02-15/1917-02-20', '15–20 February 1917', '28 February – 5 March 1917'],
  ['julian', '1917-10', 'October 1917', undefined],
  ['julian', '1917-10-25/1918', '25 October 1917 – 1918', undefined],
  ['islamic', '0001-01-01', '1 Muharram 1 AH', '19 July 622'],
  ['islamic', '1445-09-01', '1 Ramadan 1445 AH', '11 March 2024'],
  ['persian', '1403-01-01', '1 Farvardin 1403 AP', '20 March 2024'],
  ['coptic', '1740-13-05', '5 Nasie 1740 (era)', '10 September 2024'],
  ['ethiopic', '2016', '2016 (era)', undefined],
] as const)('the %s date %s is %s, today %s', (calendar, date, written, other) => {
  const words = datesInWords(date, calendar, 'en-GB');
  // What these two call their era differs from one Node to the next.
  const era = plain(words.written).replace(/ (?:AM|ERA1)$/, ' (era)');
  expect([era, words.other && plain(words.other)]).toEqual([written, other]);
});

const usual =
  'like 1999-12-31, 1999-12, 1999, 79 CE or 44 BCE, or two with a slash between for a span';
test.each([
  ['gregorian', '25 October', usual],
  ['gregorian', '10/1917', usual],
  ['gregorian', '1917-18', 'that the gregorian calendar has'],
  ['gregorian', '1917-02-29', 'that the gregorian calendar has'],
  ['gregorian', '1917-02-28/1917-02-29', 'that the gregorian calendar has'],
  ['gregorian', '1914/1917-13/1918', usual],
  ['gregorian', '0000', 'that the gregorian calendar has'],
  ['gregorian', '-0044', usual],
  ['gregorian', '1914/1916/1918', usual],
  ['julian', '1917-02-29', 'that the julian calendar has'],
  ['islamic', '1445-02-30', 'that the islamic calendar has'],
  ['islamic', '5 BCE', 'that the islamic calendar has'],
  [
    'islamic',
    '25 October',
    'like 1445-09-01, 1445-09 or 1445, or two with a slash between for a span',
  ],
] as const)('in the %s calendar %s is no date', (calendar, date, expected) => {
  expect(readDates(date, calendar)).toEqual({
    problem: `Expected a date ${expected}, got "${date}".`,
  });
});

test.each(['1918/1914', '44 BCE/300 BCE', '14 CE/44 BCE', '1917-03-15/1917-03', '1917/1917'])(
  '%s is no span',
  (date) => {
    expect(readDates(date, 'gregorian')).toEqual({
      problem: `Expected a span from an earlier date to a later one, got "${date}". Write the earlier one first, or one date alone.`,
    });
  },
);

test('in every calendar the day after the last of a month is the first of the next', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(calendars)),
      fc.integer({ min: 1, max: 2500 }),
      fc.integer({ min: 1, max: 11 }),
      (calendar, year, month) => {
        const days = Array.from({ length: 31 }, (_, at) => calendar.day(year, month, at + 1));
        const last = Math.max(...days.filter((day) => day !== undefined));
        expect(calendar.day(year, month + 1, 1)).toBe(last + 1);
      },
    ),
  );
});

/** The day of today's calendar, or nothing. */
const today = (name: keyof typeof calendars, year: number, month: number, day: number) => {
  const found = calendars[name].day(year, month, day);
  return found === undefined ? undefined : new Date(found * 86_400_000).toISOString().slice(0, 10);
};

test.each([
  [1600, 2, 29, '1600-03-10'],
  [1600, 3, 1, '1600-03-11'],
  [1700, 2, 18, '1700-02-28'],
  [1700, 2, 28, '1700-03-10'],
  [1700, 2, 29, '1700-03-11'],
  [1700, 3, 1, '1700-03-12'],
  [1582, 10, 5, '1582-10-15'],
  [1916, 2, 29, '1916-03-13'],
  [1917, 1, 31, '1917-02-13'],
  [1917, 4, 30, '1917-05-13'],
  [1917, 12, 31, '1918-01-13'],
  [2000, 2, 29, '2000-03-13'],
  [2100, 2, 29, '2100-03-14'],
  [2100, 3, 1, '2100-03-15'],
])('Old Style %d-%d-%d is %s', (year, month, day, date) => {
  expect(today('julian', year, month, day)).toBe(date);
});

test.each([
  ['islamic', 1, 1, 1, '0622-07-19'],
  ['islamic', 1445, 12, 30, '2024-07-07'],
  ['islamic', 1446, 12, 30, undefined],
  ['persian', 1403, 6, 31, '2024-09-21'],
  ['persian', 1403, 7, 31, undefined],
  ['coptic', 1, 1, 1, '0284-08-29'],
  ['coptic', 1400, 13, 5, '1684-09-07'],
  ['coptic', 1400, 13, 6, undefined],
  ['ethiopic', 1, 1, 1, '0008-08-27'],
  ['ethiopic', 2016, 1, 1, '2023-09-12'],
  ['ethiopic', 2016, 1, 0, undefined],
] as const)('the %s day %d-%d-%d is %s', (name, year, month, day, date) => {
  expect(today(name, year, month, day)).toBe(date);
});

test.each(['gregorian', 'julian'] as const)(
  'the %s calendar has no other days than its own',
  (name) => {
    const has = (month: number, day: number, year = 1917) =>
      today(name, year, month, day) !== undefined;
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [at, length] of lengths.entries()) {
      expect([0, 1, length, length + 1].map((day) => has(at + 1, day))).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }
    expect([has(0, 1), has(13, 1), has(2, 29, 1916), has(2, 30, 1916)]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  },
);

test('a year of a hundred is a leap year where 400 divides it', () => {
  expect(
    [1900, 1904, 2000, 2100, 2024, 2023].map((year) => today('gregorian', year, 2, 29)),
  ).toEqual([undefined, '1904-02-29', '2000-02-29', undefined, '2024-02-29', undefined]);
});

test('29 February is a day of every fourth year of the Julian calendar', () => {
  // Days since 1 January 1970: 13 March 1900 of today's calendar, and 29 February 2000.
  expect(calendars.julian.day(1900, 2, 29)).toBe(-25_496);
  expect(calendars.gregorian.day(1900, 2, 29)).toBeUndefined();
  expect(calendars.gregorian.day(2000, 2, 29)).toBe(11_016);
});
