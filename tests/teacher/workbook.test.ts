import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Unreadable } from '../../src/classroom/read/problem';
import type { Table } from '../builders/workbooks';
import { excel, excelFiles, openDocument } from '../builders/workbooks';
import { read } from '../builders/class-record';

const tableOf = (name: string): Table =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.replaceAll('"', '')));

const text = (table: Table): string => table.map((cells) => cells.join('\t')).join('\n') + '\n';
const all = tableOf('moodle-all.txt');
const responses = tableOf('moodle-responses.txt');

const faultOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await read(bytes);
  } catch (error) {
    return (error as Unreadable).fault;
  }
  return 'none';
};

describe("Moodle's report as a workbook", () => {
  it('says what the report as text says, whoever wrote it', async () => {
    for (const table of [all, responses]) {
      const told = await read(text(table));
      expect(told.record.pupils).toHaveLength(4);
      for (const book of [
        excel(table),
        excel(table, { inline: true }),
        excel(table, { prefix: 'x:' }),
        openDocument(table),
        openDocument(table, true),
      ]) {
        expect(await read(book)).toEqual(told);
      }
    }
  });

  it('is read where its files are not packed, or more stand after its end', async () => {
    const told = await read(text(all));
    expect(await read(zipSync(excelFiles(all), { level: 0 }))).toEqual(told);
    const packed = excel(all);
    expect(await read(Uint8Array.from([...packed, ...strToU8('more')]))).toEqual(told);
  });

  it('keeps signs, letters and runs of text', async () => {
    const files = excelFiles(responses);
    const strings = new TextDecoder().decode(files['xl/sharedStrings.xml']);
    const rich = strings.replace(
      '<si><t>Chloé Çelik</t></si>',
      '<si><r><rPr><b/></rPr><t xml:space="preserve">Chlo&#xE9; </t></r><r><t>&lt;&#199;elik&gt; &amp; Co_x0021_</t></r><rPh sb="0" eb="1"><t>said</t></rPh></si>',
    );
    expect(rich).not.toBe(strings);
    const { record } = await read(zipSync({ ...files, 'xl/sharedStrings.xml': strToU8(rich) }));
    expect(record.pupils[2]?.name).toBe('Chloé <Çelik> & Co!');
  });

  it('is a long one as well as a short one', async () => {
    const [head = [], , ann = []] = responses;
    const rows = Array.from({ length: 3000 }, (_, n) => [
      `Student ${n}`,
      `s${n}@x`,
      ...ann.slice(2),
    ]);
    for (const book of [excel([head, ...rows]), openDocument([head, ...rows])]) {
      const { record } = await read(book);
      expect(record.pupils).toHaveLength(3000);
      expect(record.pupils[2999]?.name).toBe('Student 2999');
    }
  });

  it('is refused where it is cut, damaged or another thing, each with its reason', async () => {
    const book = excel(all);
    for (const share of [0.2, 0.6, 0.99]) {
      expect(await faultOf(book.slice(0, Math.floor(book.length * share)))).toBe('broken');
    }
    const { 'xl/worksheets/sheet1.xml': sheet = new Uint8Array(), ...rest } = unzipSync(book);
    expect(await faultOf(zipSync(rest))).toBe('broken');
    expect(await faultOf(zipSync({ 'imsmanifest.xml': sheet }))).toBe('zip');
    expect(await faultOf(zipSync({ 'content.xml': sheet }))).toBe('zip');
    expect(
      await faultOf(
        excel([
          ['Name', 'Mark'],
          ['Ann', '7'],
        ]),
      ),
    ).toBe('noInteractions');
    const other = all.map((cells) => cells.map((cell) => cell.replace('A tiny unit', 'Maths')));
    expect(await faultOf(excel(other.map((cells) => cells.filter((_, n) => n < 8))))).toBe(
      'noInteractions',
    );
    expect(
      await faultOf(
        excel(responses.map((cells) => cells.map((c) => c.replace('A tiny unit', 'Maths')))),
      ),
    ).toBe('otherCourse');
  });

  it('keeps the rows that can be unpacked where the rest is damaged', async () => {
    const [head = [], , ann = []] = responses;
    const rows = Array.from({ length: 20_000 }, (_, n) => [
      `Student ${n}`,
      `s${n}@x`,
      ...ann.slice(2),
    ]);
    // In sheet1.xml, which is by far the longest and stands at the end.
    const book = excel([head, ...rows], { inline: true });
    const damaged = book.map((byte, at) =>
      at > book.length * 0.7 && at < book.length * 0.8 ? 0xff : byte,
    );
    const { record, notes } = await read(damaged);
    expect(notes).toEqual([{ cut: true, newer: false, unknown: new Set() }]);
    expect(record.pupils.length).toBeGreaterThan(1000);
    expect(record.pupils.length).toBeLessThan(20_000);
  });

  it('is refused where it says to be larger than any class, or is larger than it says', async () => {
    const book = excel(all);
    const bytes = new DataView(book.buffer, book.byteOffset);
    const listed: number[] = [];
    for (let at = 0; at < book.length - 4; at++) {
      if (bytes.getUint32(at, true) === 0x02014b50) listed.push(at);
    }
    const last = listed.at(-1) ?? 0;
    const size = bytes.getUint32(last + 24, true);
    bytes.setUint32(last + 24, 2 ** 31, true);
    expect(await faultOf(book)).toBe('tooLarge');
    bytes.setUint32(last + 24, size - 1, true);
    expect(await faultOf(book)).toBe('broken');
  });
});
