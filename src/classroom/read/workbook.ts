/**
 * A workbook as a list of rows: Excel's .xlsx or OpenDocument's .ods, both zips of XML. Unpacked and
 * read in pieces by what the browser has, so that a school's year fits.
 */
import { createOdsParser } from './ods';
import { paced } from './pace';
import { Unreadable } from './problem';
import type { Source } from './source';
import type { Ending, PieceParser } from './table';
import { firstSheet, createSheetParser, createStringParser } from './xlsx';
import type { Entry } from './zip';
import { openZip } from './zip';

type Row = (cells: readonly string[]) => void;
type Progress = (share: number) => void;

/** The most bytes of texts and of rows, unpacked: a hundred times a large school's, and still no danger to the page. */
const MOST_TEXT = 2 ** 27;
const MOST_ROWS = 2 ** 30;
/** The most bytes of the two files that only name the others. */
const MOST_NAMES = 2 ** 20;

/** Unpacks a file of the workbook into a parser. */
const pour = async (
  entry: Entry,
  most: number,
  into: Pick<PieceParser, 'push'>,
  progress: Progress = () => undefined,
): Promise<void> => {
  if (entry.size > most) throw new Unreadable('tooLarge');
  const decoder = new TextDecoder();
  for await (const piece of paced(entry.pieces(), entry.size, progress)) {
    into.push(decoder.decode(piece, { stream: true }));
  }
};

const text = async (entry: Entry | undefined): Promise<string> => {
  if (!entry) throw new Unreadable('broken');
  let all = '';
  await pour(entry, MOST_NAMES, { push: (piece) => void (all += piece) });
  return all;
};

/** The first sheet, and how its parser is made. */
type Opened = readonly [sheet: Entry, open: (row: Row) => PieceParser];

const openExcel = async (files: ReadonlyMap<string, Entry>): Promise<Opened> => {
  const [workbook, relations] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
  const name = firstSheet(await text(files.get(workbook)), await text(files.get(relations)));
  const sheet = files.get(name ?? '');
  if (!sheet) throw new Unreadable('broken');
  const strings: string[] = [];
  const shared = files.get('xl/sharedStrings.xml');
  if (shared) await pour(shared, MOST_TEXT, createStringParser(strings));
  return [sheet, (row) => createSheetParser(strings, row)];
};

const openBook = async (files: ReadonlyMap<string, Entry>): Promise<Opened> => {
  if (files.has('xl/workbook.xml')) return openExcel(files);
  const content = files.get('content.xml');
  // An .odt or .odp has a content.xml too; it holds no table, and is reported as any other table is.
  if (content && files.has('mimetype')) return [content, createOdsParser];
  throw new Unreadable('zip');
};

/**
 * Gives the rows of the first sheet, without empty ones.
 * @returns 'cut' where the rest of the sheet cannot be unpacked. @throws Unreadable
 */
export const readWorkbook = async (
  source: Source,
  row: Row,
  progress: Progress,
): Promise<Ending> => {
  if (typeof DecompressionStream === 'undefined') throw new Unreadable('workbook');
  const [sheet, open] = await openBook(await openZip(source));
  let rows = 0;
  const pieces = open((cells) => {
    rows += 1;
    row(cells);
  });
  try {
    await pour(sheet, MOST_ROWS, pieces, progress);
  } catch (error) {
    if (rows > 0 && error instanceof Unreadable && error.fault === 'broken') return 'cut';
    throw error;
  }
  return 'whole';
};
