/** Rows of the first table of an OpenDocument spreadsheet (OpenDocument 1.3 part 3, 9). */
import type { PieceParser } from './table';
import { attribute, createElementParser, textOf } from './xml';
import { MOST_COLUMNS } from './xlsx';

// No pattern runs past the next tag of its own kind: see xlsx.ts.
const CELL =
  /<table:(?:covered-)?table-cell([^<>]*?)(?:\/>|>([^<]*(?:<(?!\/?table:(?:covered-)?table-cell)[^<]*)*)<\/table:(?:covered-)?table-cell>)/g;
const PARAGRAPH = /<text:p(?:\s[^<>]*)?>([^<]*(?:<(?!\/?text:p[\s>])[^<]*)*)<\/text:p>/g;

const stringOf = (xml: string): string =>
  [...xml.matchAll(PARAGRAPH)]
    .map(([, inside = '']) => textOf(inside.replace(/<text:s\/>/g, ' ').replace(/<[^<>]*>/g, '')))
    .join('\n');

const cellsOf = (xml: string): string[] => {
  const cells: string[] = [];
  let blank = 0;
  for (const [, tag = '', inside = ''] of xml.matchAll(CELL)) {
    const text = attribute(tag, 'office:value') ?? stringOf(inside);
    const times = Number(attribute(tag, 'table:number-columns-repeated') ?? 1);
    if (text === '') blank += times;
    else {
      const upTo = Math.min(MOST_COLUMNS, cells.length + blank + times);
      while (cells.length < upTo) {
        cells.push(blank > 0 ? '' : text);
        blank = Math.max(0, blank - 1);
      }
    }
  }
  return cells;
};

/** @param row takes each row of the first table that is not empty. */
export const createOdsParser = (row: (cells: readonly string[]) => void): PieceParser => {
  /** The first table has ended. */
  let over = false;
  return createElementParser(/<\/table:table(?:-row)?>/g, (xml) => {
    const cells = over ? [] : cellsOf(xml);
    if (cells.length > 0) row(cells);
    // The piece after the last row holds no row, only the table's end.
    over ||= !xml.includes('<table:table-row');
  });
};
