/**
 * A table of questions, as CSV or as a workbook: a row each, with its right answer and some wrong ones, each
 * with a reason.
 */
import { strings } from '#workshop-strings';
import { Unreadable } from '../../classroom/read/problem';
import { createTableParser } from '../../classroom/read/table';
import { readWorkbook } from '../../classroom/read/workbook';
import { RefusedInWords } from '../refused';
import type { Draft, Drafts, Note, OptionDraft } from './draft';

/** The columns by their headings, in the order of the template; they may come in any. */
const QUESTION = 'question';
const RIGHT = 'right answer';
const REASON = 'reason';
const wrong = (n: number): string => `wrong answer ${n}`;
const reason = (n: number): string => `reason ${n}`;

/** The template has columns for three wrong answers; seven are read. */
const WRONG = [1, 2, 3] as const;
const MOST_WRONG = 7;

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A table to fill in, as CSV. The mark at its beginning tells Excel that it is UTF-8. */
export const template = (): string =>
  `\uFEFF${[
    [QUESTION, RIGHT, REASON, ...WRONG.flatMap((n) => [wrong(n), reason(n)])],
    [
      'What makes bread rise?',
      'Yeast',
      'Yes. It makes gas, which the dough holds.',
      'Salt',
      'No. Salt gives taste.',
      'Water',
      'No. Water makes flour a dough.',
      '',
      '',
    ],
  ]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')}\r\n`;

/** A row, and its number from 1 on. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Each line with its end. */
const LINES = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;

export const readCsv = (text: string): Drafts => {
  const rows: Row[] = [];
  const notes: Note[] = [];
  /** Counted as in a spreadsheet: an empty row counts, and a row counts once, however many lines its cells have. */
  let row = 0;
  const table = createTableParser((cells) => void rows.push({ cells, line: row }));
  try {
    let open = false;
    for (const [line] of text.matchAll(LINES)) {
      if (!open) row += 1;
      const before = rows.length;
      table.push(line);
      open = rows.length === before && (open || line.trim() !== '');
    }
    if (table.end() === 'cut') {
      notes.push({
        line: row,
        message: 'Expected a closing quotation mark, got the end of the file.',
      });
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return {
      drafts: [],
      notes: [{ line: 1, message: 'Expected a table, got rows that are far too long.' }],
    };
  }
  return draftsIn(rows, notes);
};

/** Why a workbook cannot be read. Its reader finds three faults that have a sentence here; of any other the file is just broken. */
const unreadable = (name: string, { fault }: Unreadable): RefusedInWords => {
  const known = fault === 'zip' || fault === 'tooLarge' || fault === 'workbook';
  return new RefusedInWords(strings.unreadableBook[known ? fault : 'broken'](name));
};

/** The first sheet of an .xlsx or .ods; its reader gives no empty rows. @throws Refused */
export const readBook = async (name: string, bytes: Uint8Array): Promise<Drafts> => {
  const rows: Row[] = [];
  try {
    const book = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    const ending = await readWorkbook(
      book,
      (cells) => void rows.push({ cells, line: rows.length + 1 }),
      () => undefined,
    );
    const cut = {
      line: rows.length,
      message: 'Expected the rest of the sheet, got a file that is broken here.',
    };
    return { ...draftsIn(rows, ending === 'cut' ? [cut] : []), counted: 'rows' };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw unreadable(name, error);
  }
};

/** The questions in the rows below the headings. @param before notes on the table as a whole. */
const draftsIn = (rows: readonly Row[], before: readonly Note[]): Drafts => {
  const notes = [...before];
  const [head, ...body] = rows;
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const missing = [QUESTION, RIGHT, wrong(1)].filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const message = `Expected a column "${missing.join('", "')}", got ${names.map((name) => `"${name}"`).join(', ') || 'none'}. Download the template and fill it in.`;
    return { drafts: [], notes: [{ line: head?.line ?? 1, message }] };
  }
  const drafts: (Draft & { readonly line: number })[] = [];
  for (const [at, { cells, line }] of body.entries()) {
    const of = (name: string): string => (cells[names.indexOf(name)] ?? '').trim();
    if (cells.every((one) => one.trim() === '')) continue;
    const options: OptionDraft[] = [{ text: of(RIGHT), right: true, why: of(REASON) }];
    for (let n = 1; n <= MOST_WRONG; n += 1) {
      const words = of(wrong(n));
      if (words !== '') options.push({ text: words, right: false, why: of(reason(n)) });
    }
    // The right answer is in another place in each question, not always the first.
    const [first, ...others] = options;
    const place = at % options.length;
    const mixed = first ? [...others.slice(0, place), first, ...others.slice(place)] : [];
    drafts.push({ is: 'pick', many: false, line, stem: of(QUESTION), options: mixed });
  }
  return { drafts, notes };
};
