/** Dates in one calendar or two. */

const DAY = 86_400_000;

/**
 * The days by which the Gregorian calendar is ahead of the Julian one at a Julian date: it skips the
 * leap days of century years that 400 does not divide. 13 from March 1900 to February 2100.
 */
const ahead = (year: number, month: number): number => {
  const from = month > 2 ? year : year - 1;
  return Math.floor(from / 100) - Math.floor(from / 400) - 2;
};

const utc = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** The Gregorian (New Style) date of a Julian (Old Style) one; both as yyyy-mm-dd. */
export const newStyle = (julian: string): string => {
  const [year = 0, month = 1] = julian.split('-').map(Number);
  return new Date(utc(julian).getTime() + ahead(year, month) * DAY).toISOString().slice(0, 10);
};

/**
 * Browsers and Node's versions have other spaces around the dash of a span. One of them is taken, so that the
 * same lessons are the same bytes wherever they are packed.
 */
export const evenSpaces = (span: string): string => span.replace(/\s–\s/g, '\u2009–\u2009');

const show = (dates: readonly string[], language: string): string => {
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const [from, to] = dates.map(utc);
  if (!from) return '';
  return to ? evenSpaces(format.formatRange(from, to)) : format.format(from);
};

/** One date or a span of two in words; `other` is the same in New Style, where `julian`. */
export const span = (
  dates: readonly string[],
  julian: boolean,
  language: string,
): { readonly written: string; readonly other?: string } => ({
  written: show(dates, language),
  ...(julian && { other: show(dates.map(newStyle), language) }),
});
