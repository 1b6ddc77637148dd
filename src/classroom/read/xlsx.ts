/**
 * Rows of an Excel worksheet (ECMA-376 part 1, 18.3), as Moodle and Excel write them: strings in a list
 * of their own or in the cell, empty cells left out.
 */
import type { PieceParser } from './table';
import { attribute, createElementParser, textOf } from './xml';

/** The most columns of a worksheet. */
export const MOST_COLUMNS = 16_384;

// No pattern runs past the next tag of its own kind. So a file of many tags without an end takes no longer than its
// length: each tag is read once, not again from every tag before it.
const CELL =
  /<(?:\w+:)?c(?=[\s/>])([^<>]*?)(?:\/>|>([^<]*(?:<(?!\/?(?:\w+:)?c[\s/>])[^<]*)*)<\/(?:\w+:)?c>)/g;
const VALUE = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</;
const TEXT = /<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g;
const PRONOUNCED = /<(?:\w+:)?rPh[\s>][^<]*(?:<(?!\/?(?:\w+:)?rPh[\s>])[^<]*)*<\/(?:\w+:)?rPh>/g;
const TYPE = /\st="(\w+)"/;
const PLACE = /\sr="([A-Z]{1,3})\d+"/;

/** A string may be in several runs, each with its own font; a note on its pronunciation is no part of it. */
const stringOf = (xml: string): string => {
  const bare = xml.includes('rPh') ? xml.replace(PRONOUNCED, '') : xml;
  let text = '';
  for (const [, run = ''] of bare.matchAll(TEXT)) text += textOf(run);
  return text.replace(/_x([\dA-F]{4})_/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(String(hex), 16)),
  );
};

/** Column A is 0, AA is 26. */
const columnOf = (letters: string): number => {
  let n = 0;
  for (let at = 0; at < letters.length; at++) n = n * 26 + letters.charCodeAt(at) - 64;
  return n - 1;
};

/** Fills `strings`, the workbook's shared strings, as the text is pushed. */
export const createStringParser = (strings: string[]): PieceParser =>
  createElementParser(/<\/(?:\w+:)?si>|<(?:\w+:)?si\/>/g, (xml) => strings.push(stringOf(xml)));

const cellText = (type: string, inside: string, strings: readonly string[]): string => {
  if (type === 'inlineStr') return stringOf(inside);
  const value = VALUE.exec(inside)?.[1] ?? '';
  if (value === '' || type === 'e') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  // Moodle writes a score of 20 as 20.0.
  return type === '' || type === 'n' ? String(Number(value)) : textOf(value);
};

/** @param strings the workbook's shared strings. @param row takes each row that is not empty. */
export const createSheetParser = (
  strings: readonly string[],
  row: (cells: readonly string[]) => void,
): PieceParser =>
  createElementParser(/<\/(?:\w+:)?row>/g, (xml) => {
    const cells: string[] = [];
    let next = 0;
    for (const [, tag = '', inside = ''] of xml.matchAll(CELL)) {
      const letters = PLACE.exec(tag)?.[1];
      const at = letters === undefined ? next : columnOf(letters);
      next = at + 1;
      if (inside === '' || at >= MOST_COLUMNS) continue;
      const text = cellText(TYPE.exec(tag)?.[1] ?? '', inside, strings);
      while (cells.length < at) cells.push('');
      cells[at] = text;
    }
    if (cells.length > 0) row(cells);
  });

const partsOf = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s[^<>]*>`, 'g'))].map(([found]) => found);

/** The name of the first worksheet's file, from xl/workbook.xml and xl/_rels/workbook.xml.rels. */
export const firstSheet = (workbook: string, relations: string): string | undefined => {
  const [sheet = ''] = partsOf(workbook, 'sheet');
  const id = attribute(sheet, '\\w+:id');
  const target = partsOf(relations, 'Relationship')
    .filter((relation) => attribute(relation, 'Id') === id)
    .map((relation) => attribute(relation, 'Target'))[0];
  if (id === undefined || target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
};
