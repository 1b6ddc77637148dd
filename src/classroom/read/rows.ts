/** Reads the rows of a table: the first ones say which system wrote it, and how its columns are read. */
import type { Gatherer } from '../record';
import type { ClassUnit } from '../unit';
import type { Assigned } from './assigned';
import { assignedLayout } from './assigned';
import { canvasLayout } from './canvas';
import type { Layout, RowReader } from './layout';
import { moodleLayout } from './moodle';
import type { Notes } from './problem';
import { Unreadable } from './problem';
import type { Ending } from './table';

/** How many rows are looked at to recognise the columns: a large course may begin with many rows without answers. */
const SAMPLED = 200;

/** What the teacher has said of a table that cannot be recognised by itself. */
export interface TableHints {
  /** The title of the package whose report it is. */
  readonly of?: string;
  readonly columns?: Assigned;
}

interface RowsReader {
  row(cells: readonly string[]): void;
  end(ending: Ending): Notes;
}

/** @throws Unreadable where the table is of something else, or of another course. */
export const createRowsReader = (
  unit: ClassUnit,
  into: Gatherer,
  hints: TableHints = {},
): RowsReader => {
  const layouts: readonly Layout[] = [
    ...(hints.columns ? [assignedLayout(unit, hints.columns)] : []),
    canvasLayout(unit),
    moodleLayout(unit, hints.of),
  ];
  let headings: readonly string[] | undefined;
  const sampled: (readonly string[])[] = [];
  let reader: RowReader | undefined;
  /** The newest row. It is read when the next one comes, because the last row of a cut file is not read. */
  let held: readonly string[] | undefined;

  /** Chooses the layout, and reads the rows that it was chosen by. */
  const begin = (): RowReader => {
    const sample = { headings: headings ?? [], rows: sampled };
    for (const layout of layouts) {
      const found = layout(sample, into);
      if (found) {
        for (const cells of sampled) found.row(cells);
        return found;
      }
    }
    throw new Unreadable('noInteractions', '', sample);
  };

  const take = (cells: readonly string[]): void => {
    if (reader) return reader.row(cells);
    sampled.push(cells);
    if (sampled.length === SAMPLED) reader = begin();
  };

  return {
    row(cells) {
      if (!headings) {
        headings = cells;
        return;
      }
      if (held) take(held);
      held = cells;
    },
    end(ending) {
      const width = headings?.length ?? 0;
      // Excel leaves empty cells at a line's end out, so a short line alone is no cut.
      const cut = ending === 'cut' || (ending === 'open' && (held?.length ?? width) < width);
      if (held && !cut) take(held);
      reader ??= begin();
      reader.end?.();
      return { cut, newer: reader.newer, unknown: reader.unknown };
    },
  };
};
