/**
 * Separated values (RFC 4180) with any of the separators that spreadsheets write, pushed in pieces of
 * any length, so that a long file is never in memory as a whole.
 */
import { Unreadable } from './problem';

/** How a file ended: after a whole line, after a line without its end, or in the middle. */
export type Ending = 'whole' | 'open' | 'cut';

/** The most characters and cells of one row, and characters of the headings: no report comes near them. */
const LONGEST = 2 ** 22;
const LONGEST_HEADINGS = 2 ** 20;

/** Takes a text in pieces of any length. */
export interface PieceParser {
  push(text: string): void;
  end(): Ending;
}

const SEPARATORS = ['\t', ';', ','] as const;

/** The separator that the first line has most of, outside of quotes; a line 'sep=;' says it. */
export const separatorOf = (line: string): string => {
  const declared = /^sep=(.)\s*$/.exec(line)?.[1];
  if (declared) return declared;
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
};

const QUOTE = 34;
const CR = 13;
const LF = 10;

/** Cuts a text into rows by a known separator. @throws Unreadable (from push) for a row that is too long. */
export const createRowParser = (
  separator: string,
  row: (cells: readonly string[]) => void,
): PieceParser => {
  const split = separator.charCodeAt(0);
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  /** A quote inside a quoted cell: it ends the cell, unless another follows. */
  let closing = false;
  let afterReturn = false;
  /** Characters and cells of the row so far. */
  let length = 0;
  const endCell = (): void => {
    cells.push(cell);
    length += 1;
    cell = '';
    closing = false;
  };
  const endRow = (): void => {
    endCell();
    // An empty line is no row.
    if (cells.length > 1 || cells[0] !== '') row(cells);
    cells = [];
    length = 0;
  };
  return {
    push(text) {
      let from = 0;
      const take = (to: number): void => {
        if (to > from) {
          cell += text.slice(from, to);
          length += to - from;
        }
        from = to + 1;
      };
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (closing && code === QUOTE) {
          // A doubled quote is one.
          cell += '"';
          from = at + 1;
          closing = false;
          quoted = true;
          continue;
        }
        closing = false;
        if (quoted) {
          if (code !== QUOTE) continue;
          take(at);
          quoted = false;
          closing = true;
        } else if (code === QUOTE && cell === '' && from === at) {
          take(at);
          quoted = true;
        } else if (code === split) {
          take(at);
          endCell();
        } else if (code === LF || code === CR) {
          take(at);
          if (code === CR || !afterReturn || cell !== '' || cells.length > 0) endRow();
        }
        afterReturn = code === CR;
      }
      take(text.length);
      if (length > LONGEST) throw new Unreadable('text');
    },
    end() {
      const open = cell !== '' || cells.length > 0 || quoted;
      const ending = quoted ? 'cut' : open ? 'open' : 'whole';
      if (open) endRow();
      return ending;
    },
  };
};

/**
 * The first line, once its end is there; a line end inside quotes ends no line. A doubled quote is read as
 * the end of one quoted text and the beginning of another. With a pattern for it of its own, there would
 * be two ways to read each, and a line that has not ended yet would take twice as long for every one more.
 */
const FIRST_LINE = /^(?:[^"\r\n]|"[^"]*")*(?=[\r\n])/;

/** As createRowParser, with the separator taken from the first line. */
export const createTableParser = (row: (cells: readonly string[]) => void): PieceParser => {
  let rows: PieceParser | undefined;
  let head = '';
  const begin = (line: string): void => {
    rows = createRowParser(separatorOf(line), row);
    rows.push(/^sep=.\s*$/.test(line) ? head.slice(line.length).replace(/^\r?\n/, '') : head);
    head = '';
  };
  return {
    push(text) {
      if (rows) return rows.push(text);
      head += text;
      if (head.length > LONGEST_HEADINGS && !/[\r\n]/.test(head)) throw new Unreadable('text');
      const line = FIRST_LINE.exec(head)?.[0];
      if (line !== undefined) begin(line);
    },
    end() {
      if (!rows) begin(head);
      return rows?.end() ?? 'whole';
    },
  };
};
