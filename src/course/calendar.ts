/** Calendars: which days they have, and where each of their days lies in the calendar of today. */

/** A day counted from 1970-01-01; the same in every calendar. */
export type DayNumber = number;

export interface Calendar {
  /** The calendar of `Intl.DateTimeFormat` that writes its days. */
  readonly writtenIn: string;
  /** The day of a year (0 is 1 BCE), month and day of the calendar; nothing where it has no such day. */
  readonly day: (year: number, month: number, day: number) => DayNumber | undefined;
  /** Whether it counts years before its first. */
  readonly bce: boolean;
  /** Whether its day lies elsewhere in the calendar of today, so that both are worth telling. */
  readonly own: boolean;
}

const DAY = 86_400_000;

/** The moment of a day, for `Intl`. */
export const momentOf = (day: DayNumber): number => day * DAY;

/** The day of a Gregorian date; 31 February is 3 March. `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
export const gregorianDay = (year: number, month: number, day: number): DayNumber =>
  new Date(0).setUTCFullYear(year, month - 1, day) / DAY;

/** Days of a month that has a 29 February when `leap`. */
const monthLength = (month: number, leap: boolean): number =>
  month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const has = (month: number, day: number, leap: boolean): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(month, leap);

const gregorian: Calendar = {
  writtenIn: 'gregory',
  bce: true,
  own: false,
  day: (year, month, day) =>
    has(month, day, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)
      ? gregorianDay(year, month, day)
      : undefined,
};

/**
 * The days by which the Gregorian calendar is ahead of the Old Style one at an Old Style date: it skips the
 * leap days of century years that 400 does not divide. 13 from March 1900 to February 2100.
 */
const ahead = (year: number, month: number): number => {
  const from = month > 2 ? year : year - 1;
  return Math.floor(from / 100) - Math.floor(from / 400) - 2;
};

/** Its leap day of a century year is one that the Gregorian calendar has not: `gregorianDay` takes it for 1 March. */
const julian: Calendar = {
  writtenIn: 'gregory',
  bce: true,
  own: true,
  day: (year, month, day) =>
    has(month, day, year % 4 === 0)
      ? gregorianDay(year, month, day) + ahead(year, month)
      : undefined,
};

/** A calendar of which `Intl` knows the days: the one of that name near where the mean lengths put it. */
const ofIntl = (writtenIn: string, yearLength: number, length: number): Calendar => {
  const format = new Intl.DateTimeFormat('en-u-nu-latn', {
    calendar: writtenIn,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const fields = (day: DayNumber) => {
    const parts = format.formatToParts(momentOf(day));
    const field = (type: string): number =>
      Number(parts.find((part) => part.type === type)?.value ?? NaN);
    return { year: field('year'), month: field('month'), day: field('day') };
  };
  return {
    writtenIn,
    bce: false,
    own: true,
    day: (year, month, day) => {
      const known = fields(0);
      const near = Math.round(
        (year - known.year) * yearLength + (month - known.month) * length + day - known.day,
      );
      return Array.from({ length: 2 * FURTHEST + 1 }, (_, at) => near + at - FURTHEST).find(
        (at) => {
          const found = fields(at);
          return found.month === month && found.day === day;
        },
      );
    },
  };
};

/** How far mean lengths of months and years can lead from a day. */
const FURTHEST = 9;

/** The calendars that dates can be written in, by the name that authors give. */
export const calendarNames = [
  'gregorian',
  'julian',
  'islamic',
  'persian',
  'coptic',
  'ethiopic',
] as const;

export type CalendarName = (typeof calendarNames)[number];

/** That of dates for which none is named. */
export const TODAY: CalendarName = 'gregorian';

export const calendars: Readonly<Record<CalendarName, Calendar>> = {
  gregorian,
  julian,
  islamic: ofIntl('islamic-civil', 354.3667, 29.53),
  persian: ofIntl('persian', 365.2422, 30.6),
  coptic: ofIntl('coptic', 365.25, 30),
  ethiopic: ofIntl('ethiopic', 365.25, 30),
};
