/** Reads a file into the class, a piece at a time, so that the page can respond between two pieces. */
import type { Gatherer } from '../record';
import type { ClassUnit } from '../unit';
import { createObjectParser } from './objects';
import { paced } from './pace';
import type { Notes } from './problem';
import { Unreadable } from './problem';
import type { TableHints } from './rows';
import { createRowsReader } from './rows';
import { encodings, HEAD, isZip, refuseWrongFile, shapeOf } from './sniff';
import type { Source } from './source';
import { createStatementReader } from './statements';
import type { PieceParser } from './table';
import { createTableParser } from './table';
import { readWorkbook } from './workbook';

/** Bytes that are read at a time. */
const PIECE = 1 << 18;

/** What a text's pieces are given to, and what its end tells. */
interface Reading {
  readonly pieces: PieceParser;
  readonly end: () => Notes;
}

const createReading = (
  unit: ClassUnit,
  into: Gatherer,
  head: string,
  hints: TableHints,
): Reading => {
  if (shapeOf(head) === 'json') {
    const statements = createStatementReader(unit, into);
    const pieces = createObjectParser((value) => statements.one(value));
    return { pieces, end: () => statements.end(pieces.end()) };
  }
  const rows = createRowsReader(unit, into, hints);
  const pieces = createTableParser((cells) => rows.row(cells));
  return { pieces, end: () => rows.end(pieces.end()) };
};

const bytes = async (source: Source, from: number, to: number): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await source.slice(from, Math.min(to, source.size)).arrayBuffer());
  } catch {
    // The file was moved or changed while it was read, or the browser may not read it.
    throw new Unreadable('unreadable');
  }
};

async function* slices(source: Source) {
  for (let from = 0; from < source.size; from += PIECE) {
    yield await bytes(source, from, from + PIECE);
  }
}

/**
 * The encoding that fits the whole file. A file may be cut in the middle of a character, so incomplete
 * bytes at its end do not count against an encoding.
 */
const encodingOf = async (source: Source, language: string): Promise<string> => {
  const [first = 'utf-8', other] = encodings(await bytes(source, 0, HEAD), language);
  if (other === undefined) return first;
  const decoder = new TextDecoder(first, { fatal: true });
  try {
    for await (const piece of paced(slices(source), source.size, () => undefined))
      decoder.decode(piece, { stream: true });
    return first;
  } catch (error) {
    if (error instanceof TypeError) return other;
    throw error;
  }
};

const readBook = async (
  unit: ClassUnit,
  source: Source,
  into: Gatherer,
  progress: (share: number) => void,
  hints: TableHints,
): Promise<Notes> => {
  const rows = createRowsReader(unit, into, hints);
  try {
    return rows.end(await readWorkbook(source, (cells) => rows.row(cells), progress));
  } catch (error) {
    // The file was moved or changed while it was read.
    throw error instanceof DOMException ? new Unreadable('unreadable') : error;
  }
};

/**
 * Reads a file into the class.
 * @param progress is called with the share that was read, 0 to 1.
 * @param hints what the teacher has said of a table that does not say it by itself.
 * @throws Unreadable where the file cannot be used.
 */
export const readFile = async (
  unit: ClassUnit,
  source: Source,
  into: Gatherer,
  progress: (share: number) => void = () => undefined,
  hints: TableHints = {},
): Promise<Notes> => {
  const head = await bytes(source, 0, HEAD);
  refuseWrongFile(head);
  if (isZip(head)) return readBook(unit, source, into, progress, hints);
  const decoder = new TextDecoder(await encodingOf(source, unit.language));
  let reading: Reading | undefined;
  for await (const piece of paced(slices(source), source.size, progress)) {
    const text = decoder.decode(piece, { stream: true });
    reading ??= createReading(unit, into, text, hints);
    reading.pieces.push(text);
  }
  if (!reading) throw new Unreadable('empty');
  return reading.end();
};
