/** Workbooks in the shape in which Moodle 4.5 writes its report (measured), from a table of text. */
import { deflateRawSync } from 'node:zlib';
import { strToU8, Zip, type ZipInputFile, ZipPassThrough, zipSync } from 'fflate';

export type Table = readonly (readonly string[])[];

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));

/** What Moodle writes as a number: a score of 20 becomes 20.0, an attempt stays 1. */
const isNumber = (text: string): boolean => /^[+-]?(?=\d|\.\d)\d*(\.\d*)?$/.test(text);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Options {
  /** The strings stand in their cells, as other programs write them. */
  readonly inline?: boolean;
  /** Every name has this prefix, as other programs write it. */
  readonly prefix?: string;
}

/** The files of an .xlsx. */
export const excelFiles = (
  table: Table,
  { inline = false, prefix = '' }: Options = {},
): Record<string, Uint8Array> => {
  const strings = new Map<string, number>();
  const named = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}`);
  const cell = (text: string, at: string): string => {
    if (text === '') return `<c r="${at}"/>`;
    if (isNumber(text)) return `<c r="${at}"><v>${text.length > 1 ? `${text}.0` : text}</v></c>`;
    if (inline) return `<c r="${at}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`;
    if (!strings.has(text)) strings.set(text, strings.size);
    return `<c r="${at}" s="1" t="s"><v>${strings.get(text)}</v></c>`;
  };
  const rows = table.map(
    (cells, row) =>
      `<row r="${row + 1}" spans="1:${cells.length}">${cells.map((text, column) => cell(text, `${letters(column)}${row + 1}`)).join('')}</row>`,
  );
  const sheet = `<worksheet xml:space="preserve"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const texts = [...strings.keys()].map((text) => `<si><t>${escape(text)}</t></si>`);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': named(
      `<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${texts.join('')}</sst>`,
    ),
    'xl/workbook.xml': named(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Report" sheetId="1" r:id="rId4"/></sheets></workbook>`,
    ),
    'xl/worksheets/sheet1.xml': named(sheet),
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, xml]) => [name, strToU8(HEAD + xml)]),
  );
};

export const excel = (table: Table, options?: Options): Uint8Array =>
  zipSync(excelFiles(table, options));

/** A workbook of 200 KB whose sheet unpacks to 200 MB of zeros. */
export const excelBomb = (): Uint8Array => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const size = 200 * 2 ** 20;
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => void parts.push(part));
  for (const [name, bytes] of Object.entries(excelFiles([['a']]))) {
    if (name === sheet) continue;
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(bytes, true);
  }
  const bomb: ZipInputFile = { filename: sheet, size, crc: 0, compression: 8 };
  zip.add(bomb);
  bomb.ondata?.(null, deflateRawSync(Buffer.alloc(size, '0')), true);
  zip.end();
  return Buffer.concat(parts);
};

/** An .ods; Moodle writes every cell, others run the empty ones together. */
export const openDocument = (table: Table, together = false): Uint8Array => {
  const cell = (text: string): string =>
    isNumber(text)
      ? `<table:table-cell office:value-type="float" office:value="${text}"><text:p>${text}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string" table:style-name="format1"><text:p>${escape(text)}</text:p></table:table-cell>`;
  const all = (cells: readonly string[]): string => {
    let blank = 0;
    let xml = '';
    for (const text of cells) {
      if (together && text === '') blank += 1;
      else {
        if (blank > 0) xml += `<table:table-cell table:number-columns-repeated="${blank}"/>`;
        xml += cell(text);
        blank = 0;
      }
    }
    return xml;
  };
  const rows = table.map((cells) => `<table:table-row>\n${all(cells)}\n</table:table-row>`);
  const xml = `<office:document-content><table:table table:name="Report"><table:table-column/>${rows.join('\n')}<table:table-row table:number-rows-repeated="9"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table><table:table table:name="Notes"><table:table-row>${cell('not read')}</table:table-row></table:table></office:document-content>`;
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(HEAD + xml),
  });
};
