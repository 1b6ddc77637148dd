/**
 * Reads a file into the class, a piece at a time, giving the page room to breathe between pieces:
 * no worker, since the page's policy allows none from file://.
 */
import type { Gatherer } from '../record';
import type { ClassUnit } from '../unit';
import { openMoodle } from './moodle';
import { openObjects } from './objects';
import type { Notes } from './problem';
import { Unreadable } from './problem';
import { encodings, HEAD, refuse, shapeOf } from './sniff';
import { openStatements } from './statements';
import type { Pieces } from './table';
import { openTable } from './table';

/** The longest that the page is held up, in milliseconds. */
const SLICE = 24;
const PIECE = 1 << 18;

interface Reading {
  readonly pieces: Pieces;
  readonly end: () => Notes;
}

const openReading = (unit: ClassUnit, into: Gatherer, head: string): Reading => {
  if (shapeOf(head) === 'json') {
    const statements = openStatements(unit, into);
    const pieces = openObjects((value) => statements.one(value));
    return { pieces, end: () => statements.end(pieces.end()) };
  }
  const moodle = openMoodle(unit, into);
  const pieces = openTable((cells) => moodle.row(cells));
  return { pieces, end: () => moodle.end(pieces.end()) };
};

/** Lets the page paint and answer before the next slice. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Just enough of a Blob, so that tests can read a text. */
export interface Source {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

const bytes = async (source: Source, from: number, to: number): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await source.slice(from, Math.min(to, source.size)).arrayBuffer());
  } catch {
    // The file was moved or changed while it was read, or the browser may not read it.
    throw new Unreadable('unreadable');
  }
};

/** The pieces of a file, with a breath between them whenever one is due. */
async function* pieces(source: Source, progress: (share: number) => void) {
  let since = Date.now();
  for (let from = 0; from < source.size; from += PIECE) {
    yield await bytes(source, from, from + PIECE);
    if (Date.now() - since > SLICE) {
      progress(Math.min(1, (from + PIECE) / source.size));
      await breath();
      since = Date.now();
    }
  }
}

/**
 * The encoding that the whole file is in. A file that was cut inside of a character still is in its
 * encoding, so what is left at the end is not asked for.
 */
const encodingOf = async (source: Source): Promise<string> => {
  const [first = 'utf-8', other] = encodings(await bytes(source, 0, HEAD));
  if (other === undefined) return first;
  const decoder = new TextDecoder(first, { fatal: true });
  try {
    for await (const piece of pieces(source, () => undefined))
      decoder.decode(piece, { stream: true });
    return first;
  } catch (error) {
    if (error instanceof TypeError) return other;
    throw error;
  }
};

/** Reads a file into the class. @throws Unreadable */
export const readFile = async (
  unit: ClassUnit,
  source: Source,
  into: Gatherer,
  progress: (share: number) => void = () => undefined,
): Promise<Notes> => {
  refuse(await bytes(source, 0, HEAD));
  const decoder = new TextDecoder(await encodingOf(source));
  let reading: Reading | undefined;
  for await (const piece of pieces(source, progress)) {
    const text = decoder.decode(piece, { stream: true });
    reading ??= openReading(unit, into, text);
    reading.pieces.push(text);
  }
  if (!reading) throw new Unreadable('empty');
  return reading.end();
};
