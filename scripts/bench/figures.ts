/** Figures with their units: how they stand in a table, what became of the last run's, how they grow. */
import { format, resolveConfig } from 'prettier';

/** `ms` and `s` hold milliseconds, `kB` and `KiB` bytes, `MB` bytes; '' is a mere number. */
export type Unit = 'ms' | 's' | 'kB' | 'KiB' | 'MB' | 'characters' | '';

export interface Figure {
  readonly is: number;
  readonly unit: Unit;
  /** How many times that of the bare page it is. */
  readonly times?: number;
}

export type Cell = string | Figure;
/** The first cell names the row. */
export type Row = Readonly<Record<string, Cell>>;

export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
  /** The first column is a size: the others are curves over it. */
  readonly grows?: boolean;
}

/** What one run has measured. */
export interface Run {
  readonly date: string;
  readonly machine: string;
  readonly rounds: number;
  readonly tables: readonly Table[];
}

/** The middle one of the numbers, or of those above the middle the lower; not-a-numbers are left out. */
export const median = (values: readonly number[]): number => {
  const sorted = values.filter((n) => !Number.isNaN(n)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const figure = (is: number, unit: Unit = ''): Figure => ({ is, unit });

const digits = (is: number): string => is.toFixed(is < 10 ? 1 : 0);

const UNITS: Readonly<Record<Unit, (is: number) => string>> = {
  ms: (is) => `${Math.round(is)} ms`,
  s: (is) => `${(is / 1000).toFixed(2)} s`,
  kB: (is) => `${digits(is / 1000)} kB`,
  KiB: (is) => `${digits(is / 1024)} KiB`,
  MB: (is) => `${digits(is / 1_000_000)} MB`,
  characters: (is) => `${is} characters`,
  '': String,
};

/** As it stands in a table: `1.23 s (2.10)`; a figure that was not to be had is `-`. */
export const textOf = (cell: Cell | undefined): string => {
  if (cell === undefined || typeof cell === 'string') return cell ?? '-';
  if (!Number.isFinite(cell.is)) return '-';
  const times = cell.times === undefined ? '' : ` (${cell.times.toFixed(2)})`;
  return UNITS[cell.unit](cell.is) + times;
};

/** A figure of JSON, where not-a-number became null, is not one. */
const isFigure = (cell: Cell | undefined): cell is Figure =>
  typeof cell === 'object' && Number.isFinite(cell.is);

/** A title and a table whose columns are the keys of its rows, in Markdown. */
const markdown = ({ title, rows }: Table): string => {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `${title}:`,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => textOf(row[column])))),
  ].join('\n');
};

/** The run's tables one below the other, as `npm run format` would have them in the README. */
export const document = async (head: string, tables: readonly Table[]): Promise<string> =>
  format([head, ...tables.map(markdown)].join('\n\n'), {
    ...(await resolveConfig('README.md')),
    parser: 'markdown',
  });

/** Points of one column of a table that grows: the size, and the figure there. */
type Points = readonly (readonly [size: number, is: number])[];

interface Curve {
  readonly column: string;
  readonly unit: Unit;
  readonly points: Points;
  /** The power of the size by which it grows: 0 is flat, 1 linear. Not a number under two points. */
  readonly exponent: number;
}

/** The slope of the straight line that fits best through the points' logarithms (least squares). */
export const exponentOf = (points: Points): number => {
  const logs = points
    .filter(([size, is]) => size > 0 && is > 0)
    .map(([size, is]) => [Math.log(size), Math.log(is)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  const under = logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
  return over / under;
};

export const curvesOf = ({ rows, grows }: Table): readonly Curve[] => {
  const [first, ...columns] = Object.keys(rows[0] ?? {});
  if (!grows || first === undefined) return [];
  return columns.flatMap((column) => {
    const points = rows.flatMap((row) => {
      const [size, cell] = [row[first], row[column]];
      return isFigure(size) && isFigure(cell) ? [[size.is, cell.is] as const] : [];
    });
    const unit = rows.map((row) => row[column]).find(isFigure)?.unit;
    return unit === undefined ? [] : [{ column, unit, points, exponent: exponentOf(points) }];
  });
};

/** How each curve grows, as a table of its own. */
export const growthOf = (tables: readonly Table[]): Table => ({
  title: 'Growth as a power of the size (0 is flat, 1 is linear)',
  rows: tables.flatMap((table) =>
    curvesOf(table).map(({ column, exponent }) => ({
      of: `${column}, by ${Object.keys(table.rows[0] ?? {})[0] ?? ''}`,
      exponent: Number.isNaN(exponent) ? '-' : exponent.toFixed(2),
    })),
  ),
});

const figuresOf = ({ tables }: Pick<Run, 'tables'>): ReadonlyMap<string, Figure> =>
  new Map(
    tables.flatMap(({ title, rows }) =>
      rows.flatMap((row) => {
        const [name = '', ...columns] = Object.keys(row);
        return columns.flatMap((column) => {
          const cell = row[column];
          const key = `${title}: ${textOf(row[name])}, ${column}`;
          return isFigure(cell) ? [[key, cell] as const] : [];
        });
      }),
    ),
  );

/** By how much a figure must differ from the last run's to be mentioned: less is chance. */
const CHANGE = 0.1;

/** The figures that both runs have and that differ by a tenth or more, with both values. */
export const changesOf = (
  before: Pick<Run, 'tables'>,
  now: Pick<Run, 'tables'>,
): readonly Row[] => {
  const old = figuresOf(before);
  return [...figuresOf(now)].flatMap(([name, cell]) => {
    const was = old.get(name);
    if (!was || Math.abs(cell.is - was.is) < CHANGE * Math.abs(was.is) || cell.is === was.is)
      return [];
    const [last, is] = [was, cell].map((one) => textOf(figure(one.is, one.unit)));
    return [{ figure: name, 'last run': last ?? '', now: is ?? '' }];
  });
};
