/** Tables of figures, as Markdown that stands in the README as it is. */
import { format, resolveConfig } from 'prettier';

export type Cell = string | number;
export type Row = Readonly<Record<string, Cell>>;

/** The middle one of the numbers, or of those above the middle the lower; not-a-numbers are left out. */
export const median = (values: readonly number[]): number => {
  const sorted = values.filter((n) => !Number.isNaN(n)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Seconds with two digits: 1.23 s. */
export const seconds = (ms: number): string =>
  Number.isNaN(ms) ? '-' : `${(ms / 1000).toFixed(2)} s`;

export const kB = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);

/** A title and a table whose columns are the keys of its rows. */
export const table = (title: string, rows: readonly Row[]): string => {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly Cell[]): string => `| ${cells.join(' | ')} |`;
  return [
    title,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? '-'))),
  ].join('\n');
};

/** The parts one below the other, as `npm run format` would have them. */
export const document = async (parts: readonly string[]): Promise<string> =>
  format(parts.join('\n\n'), { ...(await resolveConfig('README.md')), parser: 'markdown' });
