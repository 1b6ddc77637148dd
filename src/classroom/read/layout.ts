/** How the columns of a table are read: one way for each system, chosen by the table's beginning. */
import type { Gatherer } from '../record';
import type { Sample } from './problem';

/** Takes the rows under the headings one by one. */
export interface RowReader {
  /** The table has more questions than the package. */
  readonly newer: boolean;
  /** The questions of the table that the unit does not have, as the table calls them; those of the rows read so far. */
  readonly unknown: ReadonlySet<string>;
  row(cells: readonly string[]): void;
  /** Called after the last row, for what only all rows together show. */
  end?(): void;
}

/** @returns undefined where the table is another system's. */
export type Layout = (sample: Sample, into: Gatherer) => RowReader | undefined;

/** Two headings are the same whatever their case, spaces and full-width letters. */
export const sameHeading = (a: string, b: string): boolean => normalCell(a) === normalCell(b);

/** Lower case, single spaces, full-width letters as usual ones: cells, ids and headings are compared in this form. */
export const normalCell = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The cell that holds an e-mail address, which names a student in every file alike. */
export const mailIn = (cells: readonly string[]): string | undefined =>
  cells
    .find((cell) => MAIL.test(cell.trim()))
    ?.trim()
    .toLowerCase();

/**
 * What a score's cell says: 0.5, 0,5, 50 %, 1 / 2, correct, wrong; below 0 it is 0. A number above 1 is points and is
 * given as it is; undefined for any other text.
 */
export const shareOf = (text: string): number | undefined => {
  const cell = normalCell(text).replaceAll(',', '.');
  if (/^(correct|right|true|yes)$/.test(cell)) return 1;
  if (/^(incorrect|wrong|false|no)$/.test(cell)) return 0;
  const [, number, per, most] = /^([-−]?\d+(?:\.\d+)?) ?(%|\/ ?(\d+(?:\.\d+)?))?$/.exec(cell) ?? [];
  if (number === undefined || Number(most) === 0) return undefined;
  const whole = per === '%' ? 100 : Number(most ?? 1);
  return Math.max(0, Number(number.replace('−', '-'))) / whole;
};
