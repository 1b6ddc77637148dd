/** What a teacher drops on the class report: a report, or a sentence, whatever the file holds. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Unreadable } from '../../src/classroom/read/problem';
import { createSheetParser } from '../../src/classroom/read/xlsx';
import { createOdsParser as openOds } from '../../src/classroom/read/ods';
import { createObjectParser } from '../../src/classroom/read/objects';
import { createTableParser } from '../../src/classroom/read/table';
import { excelFiles } from '../builders/workbooks';
import { read } from '../builders/class-record';
import { damaged, fuzzAsync } from './fuzz';

const table = [
  ['First name', 'Last name', 'ID', 'Email', 'Attempt', 'Started', 'Last', 'Score', 'Response 0'],
  ['Ada', 'L', '1', 'a@b.c', '1', 'x', 'y', '20', 'q-choice: a'],
];
const csv = table.map((row) => row.join('\t')).join('\n');
const statements = JSON.stringify([
  {
    actor: { account: { homePage: 'http://lms.test', name: 'a1' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
    object: { id: 'https://tiny.example/unit/first/q-choice' },
    result: { response: 'a' },
  },
]);
const book = excelFiles(table);
const sheet = new TextDecoder().decode(book['xl/worksheets/sheet1.xml']);

/** A class, or a fault that has a sentence: nothing else is thrown. */
const assertTold = async (content: string | Uint8Array): Promise<void> => {
  try {
    await read(content);
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable);
  }
};

const text = fc.oneof(damaged(csv), damaged(statements), fc.string({ unit: 'binary' }));

test('a table or statements with anything in them', () => fuzzAsync(150, text, assertTold));

test('any bytes, and a zip with any sheet in it', () =>
  fuzzAsync(
    60,
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      damaged(sheet).map((xml) => zipSync({ ...book, 'xl/worksheets/sheet1.xml': strToU8(xml) })),
    ),
    assertTold,
  ));

const faultOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Unreadable) return error.fault;
    throw error;
  }
  return 'none';
};

/** Pushes 64 KB at a time until it is refused. @returns the fault, and how much was taken until then. */
const pour = async (into: { push(text: string): void }, piece: string, most: number) => {
  let pushed = 0;
  const fault = await faultOf(() => {
    for (; pushed < most; pushed += piece.length) into.push(piece);
  });
  return [fault, pushed] as const;
};

const ZEROS = '0'.repeat(2 ** 16);
const none = (): void => undefined;
const most = 200 * 2 ** 20;

test.each([
  ['a sheet without a row', createSheetParser([], none), '\0'.repeat(2 ** 16), 'tooLarge', 2 ** 22],
  ['an OpenDocument table without a row', openOds(none), ZEROS, 'tooLarge', 2 ** 22],
  ['a table without a second line', createTableParser(none), ZEROS, 'text', 2 ** 20],
  ['a table of one quoted cell', quotedCell(), ZEROS, 'text', 2 ** 22],
  ['a row of nothing but separators', afterHeadings(), ','.repeat(2 ** 16), 'text', 2 ** 22],
  ['a statement that does not end', openStatement(), ZEROS, 'json', 2 ** 22],
])(
  '200 MB of zeros as %s: no more than the limit is taken',
  async (_, into, piece, fault, limit) => {
    const [told, pushed] = await pour(into, piece, most);
    expect(told).toBe(fault);
    expect(pushed).toBeLessThanOrEqual(limit);
    expect(pushed).toBeGreaterThan(limit / 4);
  },
);

function afterHeadings() {
  const into = createTableParser(none);
  into.push('a,b\n');
  return into;
}

function quotedCell() {
  const into = afterHeadings();
  into.push('"');
  return into;
}

function openStatement() {
  const into = createObjectParser(none);
  into.push(`[{"a":"`);
  return into;
}

test.each([
  ['cells', '<c r="A1">'],
  ['cells without the end of the tag', '<c '],
  ['values', '<c><v>'],
  ['what is pronounced', '<c t="inlineStr"><is><rPh>'],
])('300,000 unclosed tags in a row (%s) are read once', (_, tag) => {
  const rows: (readonly string[])[] = [];
  const into = createSheetParser([], (cells) => rows.push(cells));
  into.push(`<row>${tag.repeat(300_000)}<c><v>7</v></c></row>`.slice(-(2 ** 21)));
  expect(rows.flat()).toContain('7');
});

test.each(['<table:table-cell>', '<table:table-cell ', '<text:p>'])(
  '300,000 unclosed tags %s in an OpenDocument row are read once',
  (tag) => {
    const rows: (readonly string[])[] = [];
    const into = openOds((cells) => rows.push(cells));
    const last = '<table:table-cell><text:p>7</text:p></table:table-cell>';
    into.push(`<table:table-row>${tag.repeat(100_000)}${last}</table:table-row>`);
    expect(rows.flat()).toEqual(['7']);
  },
);
