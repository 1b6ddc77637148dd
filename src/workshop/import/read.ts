/** A file of questions, whatever format it is in, as blocks of a lesson. */
import { freeName } from '../examples';
import { Refused } from '../refused';
import type { Files } from '../work';
import { isAiken, readAiken } from './aiken';
import { readBook, readCsv } from './csv';
import { blockOf, type Drafts, type Note, UnfitQuestion } from './draft';
import { isGift, readGift } from './gift';
import { isMoodle, readMoodle } from './moodle';

export interface Imported {
  readonly blocks: readonly string[];
  readonly notes: readonly Note[];
  readonly counted?: Drafts['counted'];
}

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** The text in the encodings that spreadsheets write, which need not be UTF-8. */
const textOf = (bytes: Uint8Array): string => {
  if (starts(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (starts(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** Read in the format that the text looks like. A file called .gift is read as GIFT, so that its mistakes are named as such. */
const readText = (name: string, text: string): Drafts => {
  if (isMoodle(text)) return readMoodle(text);
  if (isAiken(text)) return readAiken(text);
  return /\.gift$/i.test(name) || isGift(text) ? readGift(text) : readCsv(text);
};

/** @throws Refused where it is an old or broken workbook. */
const readFile = async (name: string, bytes: Uint8Array): Promise<Drafts> => {
  if (starts(bytes, 0x50, 0x4b)) return readBook(name, bytes);
  if (starts(bytes, 0xd0, 0xcf)) {
    throw new Refused(
      `Expected a table or text of questions, got the old workbook ${name}, or one with a password. In your spreadsheet choose "Save as", then .xlsx or CSV, and open that file. Nothing was changed.`,
    );
  }
  return readText(name, textOf(bytes));
};

/** The questions of a file as blocks. @param files those of the unit, whose ids are not given again. @throws Refused where it is an old or broken workbook. */
export const readQuestions = async (
  name: string,
  bytes: Uint8Array,
  files: Files,
): Promise<Imported> => {
  const { drafts, notes, counted } = await readFile(name, bytes);
  const blocks: string[] = [];
  const more: Note[] = [...notes];
  for (const draft of drafts) {
    try {
      const taken = { ...files, imported: blocks.join('\n') };
      blocks.push(blockOf(draft, freeName(taken, 'question')));
    } catch (error) {
      if (!(error instanceof UnfitQuestion)) throw error;
      more.push({ line: draft.line, message: error.message });
    }
  }
  return {
    blocks,
    notes: more.sort((a, b) => a.line - b.line),
    ...(counted !== undefined && { counted }),
  };
};
