/** Dates of a year, a month or a day, and spans of two: read as authors write them, and put into words. */
import {
  type Calendar,
  calendars,
  type CalendarName,
  type DayNumber,
  gregorianDay,
  momentOf,
} from './calendar';

/** What an author wrote: a year (0 is 1 BCE), and the month and day where they are known. */
interface PartDate {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Whether the era was written, so that it is shown. */
  readonly era: boolean;
  /** Its first day. */
  readonly first: DayNumber;
}

type DatesRead = { readonly dates: readonly PartDate[] } | { readonly problem: string };

/** A year of four digits, or of any number of them with its era. */
const WRITTEN = /^(\d{4}|\d{1,5}(?=.* B?CE))(?:-(\d{2})(?:-(\d{2}))?)?(?: (B?CE))?$/;

const readDate = (written: string, calendar: Calendar): PartDate | undefined => {
  const [, years = '', months, days, era] = WRITTEN.exec(written) ?? [];
  const count = Number(years);
  if (count === 0 || (era !== undefined && !calendar.bce)) return undefined;
  const year = era === 'BCE' ? 1 - count : count;
  const month = months === undefined ? undefined : Number(months);
  const day = days === undefined ? undefined : Number(days);
  const first = calendar.day(year, month ?? 1, day ?? 1);
  if (first === undefined) return undefined;
  return { year, month, day, era: era !== undefined, first };
};

/** Reads one date, or two with a slash between for a span. */
export const readDates = (written: string, name: CalendarName): DatesRead => {
  const calendar = calendars[name];
  const parts = written.split('/').map((part) => part.trim());
  const dates = parts.flatMap((part) => readDate(part, calendar) ?? []);
  if (dates.length !== parts.length || parts.length > 2) {
    const like = calendar.bce
      ? '1999-12-31, 1999-12, 1999, 79 CE or 44 BCE'
      : '1445-09-01, 1445-09 or 1445';
    const expected =
      parts.length <= 2 && parts.every((part) => WRITTEN.test(part))
        ? `Expected a date that the ${name} calendar has`
        : `Expected a date like ${like}, or two with a slash between for a span`;
    return { problem: `${expected}, got "${written}".` };
  }
  const [from, to] = dates;
  if (from && to && from.first >= to.first) {
    return {
      problem: `Expected a span from an earlier date to a later one, got "${written}". Write the earlier one first, or one date alone.`,
    };
  }
  return { dates };
};

/**
 * Browsers and Node's versions have other spaces around the dash of a span, and other no-break spaces. One of
 * each is taken, so that the same lessons are the same bytes wherever they are packed.
 */
export const evenSpaces = (span: string): string =>
  span.replace(/[\u00a0\u202f]/g, '\u00a0').replace(/\s–\s/g, '\u2009–\u2009');

/** Between two mere numbers, which share the rest of the date, there is no space: 26–27 October, 1914–1918. */
export const closeNumbers = (span: string): string =>
  span.replace(/^(\p{Nd}+\.?)\s–\s(?=\p{Nd})/u, '$1–');

/** How exactly a date is known: to the year, the month or the day. */
const exactness = ({ month, day }: PartDate): 1 | 2 | 3 => (day ? 3 : month ? 2 : 1);

/** A date for `Intl`: the moment to be written, how exactly, and its day where that is not the moment's. */
interface Shown {
  readonly moment: number;
  readonly exact: 1 | 2 | 3;
  readonly day?: number;
}

/** By its own name, in the calendar that it was written in. */
const byOwnName = (date: PartDate, calendar: Calendar): Shown => {
  const exact = exactness(date);
  if (calendar.writtenIn !== 'gregory') return { moment: momentOf(date.first), exact };
  const { year, month = 1, day = 1 } = date;
  // 29 February 1900 is a day of the Old Style calendar alone: it is written as 28 February with another number.
  if (calendar.own && month === 2 && day === 29)
    return { moment: momentOf(gregorianDay(year, 2, 28)), exact, day };
  return { moment: momentOf(gregorianDay(year, month, day)), exact };
};

const inWords = (
  shown: readonly Shown[],
  calendar: string,
  era: boolean,
  language: string,
): string => {
  const formatOf = ({ exact }: Shown) =>
    new Intl.DateTimeFormat(language, {
      calendar,
      year: 'numeric',
      ...(exact > 1 && { month: 'long' }),
      ...(exact > 2 && { day: 'numeric' }),
      ...(era && { era: 'short' }),
      timeZone: 'UTC',
    });
  const one = (date: Shown): string =>
    formatOf(date)
      .formatToParts(date.moment)
      .map(({ type, value }) =>
        type === 'day' && date.day !== undefined
          ? new Intl.NumberFormat(language).format(date.day)
          : value,
      )
      .join('');
  const [from, to] = shown;
  if (from && to && from.exact === to.exact && shown.every(({ day }) => day === undefined))
    return closeNumbers(formatOf(from).formatRange(from.moment, to.moment));
  return shown.map(one).join('\u2009–\u2009');
};

/**
 * One date or a span of two in words; `other` is the same in the calendar of today, where days were
 * written in another. A month or a year of one calendar is none of the other.
 */
export const datesInWords = (
  written: string,
  name: CalendarName,
  language: string,
): { readonly written: string; readonly other?: string } => {
  const read = readDates(written, name);
  if ('problem' in read) return { written };
  const { dates } = read;
  const calendar = calendars[name];
  const era = dates.some((date) => date.era);
  const own = dates.map((date) => byOwnName(date, calendar));
  const today = dates.map((date) => ({ moment: momentOf(date.first), exact: 3 }) as const);
  return {
    written: evenSpaces(inWords(own, calendar.writtenIn, era && calendar.bce, language)),
    ...(calendar.own &&
      own.every(({ exact }) => exact === 3) && {
        other: evenSpaces(inWords(today, 'gregory', era, language)),
      }),
  };
};
