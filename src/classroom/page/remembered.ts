/** What the teacher said of a table's columns, kept in this browser for tables with the same headings. */
import { COLUMN_ROLES } from '../read/assigned';
import type { TableHints } from '../read/rows';

const KEY = 'class-report-columns';
/** How many tables are remembered; then the oldest is forgotten. */
const MOST = 20;

type Entry = readonly [headings: string, hints: TableHints];

const isText = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

const isTableHints = (value: unknown): value is TableHints => {
  if (typeof value !== 'object' || value === null) return false;
  const { of, columns } = value as { readonly of?: unknown; readonly columns?: unknown };
  if (!isText(of) || (columns !== undefined && typeof columns !== 'object')) return false;
  const named = (columns ?? {}) as Readonly<Record<string, unknown>>;
  return COLUMN_ROLES.every((role) => isText(named[role]));
};

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) && typeof value[0] === 'string' && isTableHints(value[1]);

const readAll = (): Entry[] => {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(all) ? all.filter(isEntry) : [];
  } catch {
    // No storage here, or something else is in it: then the teacher names the columns again.
    return [];
  }
};

export const recall = (headings: readonly string[]): TableHints | undefined =>
  readAll().find(([of]) => of === JSON.stringify(headings))?.[1];

/** @param hints undefined to forget it. */
export const remember = (headings: readonly string[], hints: TableHints | undefined): void => {
  const of = JSON.stringify(headings);
  const others = readAll().filter(([known]) => known !== of);
  const all: readonly Entry[] = hints ? [...others, [of, hints]] : others;
  try {
    localStorage.setItem(KEY, JSON.stringify(all.slice(-MOST)));
  } catch {
    // The browser stores nothing: the teacher says it again the next time.
  }
};
