import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/classroom/read/file';
import type { Unreadable } from '../../src/classroom/read/problem';
import { createGatherer } from '../../src/classroom/record';
import { read, source, unit } from '../builders/class-record';

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const responses = fixture('moodle-responses.txt');

const creditsOf = (record: Awaited<ReturnType<typeof read>>['record']) =>
  record.pupils.map(({ name, started, answers }) => [
    name,
    started,
    ...answers.map((given) => given?.credit),
  ]);

const expected = [
  ['Tess Teacher', false, undefined, undefined, undefined, undefined, undefined, undefined],
  ["Ann O'Neill", true, 0, 0, 1 / 3, 0.5, 0.5, undefined],
  ['Chloé Çelik', true, 1, 1, 1, 1, 1, 1],
  ['Nobody Yet', false, undefined, undefined, undefined, undefined, undefined, undefined],
];

const faultOf = async (text: string | Uint8Array): Promise<[string, string]> => {
  try {
    await read(text);
  } catch (error) {
    const { fault, got } = error as Unreadable;
    return [fault, got];
  }
  return ['none', ''];
};

describe("Moodle's interactions report", () => {
  it('is read with the responses alone, and with all that can be ticked', async () => {
    for (const text of [responses, fixture('moodle-all.txt')]) {
      const { record, notes } = await read(text);
      expect(creditsOf(record)).toEqual(expected);
      expect([...record.lessons]).toEqual(['first', 'second']);
      expect(record.unreadable).toBe(0);
      expect(notes).toEqual([{ cut: false, newer: false, unknown: new Set() }]);
    }
  });

  it('is read as spreadsheets save it: other separators, a mark, UTF-16, Windows-1252', async () => {
    const rows = responses
      .split('\n')
      .map((line) => line.split('\t').map((c) => c.replaceAll('"', '')));
    const table = (separator: string): string =>
      rows.map((cells) => cells.map((c) => `"${c}"`).join(separator)).join('\r\n');
    const wide = Buffer.from(`\uFEFF${responses}`, 'utf16le');
    const files = [
      table(';').replace(/^(""\r?\n?)$/m, ''),
      `sep=,\r\n${table(',')}`,
      `\uFEFF${responses}`,
      new Uint8Array(wide),
      new Uint8Array(wide.subarray(2)),
      new Uint8Array(wide.swap16()),
      new Uint8Array(Buffer.from(responses, 'latin1')),
    ];
    for (const file of files) expect(creditsOf((await read(file)).record)).toEqual(expected);
  });

  it('is read as Windows saves it where its letters are Cyrillic: Windows-1251', async () => {
    const packages = unit.packages.map((one) => ({ ...one, title: 'Київ' }));
    const kyiv = { ...unit, language: 'uk', packages };
    const table =
      'Name\tAttempt\tStarted on\tLast accessed on\tScore\tКиїв\tResponse 0\nКиїв\t1\tx\ty\t5\t5\ta\n';
    const codes: Readonly<Record<string, number>> = { К: 0xca, и: 0xe8, ї: 0xbf, в: 0xe2 };
    const bytes = [...table].map((letter) => codes[letter] ?? letter.charCodeAt(0));
    const into = createGatherer(kyiv);
    await readFile(kyiv, source(Uint8Array.from(bytes)), into);
    expect(into.finish().pupils.map(({ name, answers }) => [name, answers[0]?.credit])).toEqual([
      ['Київ', 1],
    ]);
  });

  it('is read in another language', async () => {
    const french = fixture('moodle-all.txt')
      .replaceAll('Question ', 'Question n° ')
      .replaceAll('Response ', 'Réponse ')
      .replaceAll('Right answer ', 'Réponse correcte ')
      .replaceAll('Result ', 'Résultat ');
    expect(creditsOf((await read(french)).record)).toEqual(expected);
    expect(creditsOf((await read(responses.replaceAll('Response ', 'Antwort '))).record)).toEqual(
      expected,
    );
  });

  it('counts the first attempt of a student, and tells two of one name apart', async () => {
    const [head = '', , ann = ''] = responses.split('\n');
    const again = ann.replace('\t1\t', '\t2\t').replace('\tb\t', '\ta\t');
    const { record } = await read([head, again, ann, ann.replace('s1@', 's9@')].join('\n'));
    expect(record.pupils).toHaveLength(2);
    expect(record.pupils.map(({ answers }) => answers[0]?.credit)).toEqual([0, 0]);
  });

  it('joins the reports of single lessons', async () => {
    const facts = 'Name\tAttempt\tStarted on\tLast accessed on\tScore\t';
    const one = `${facts}First\tResponse 0\nAnn\t1\tx\ty\t5\t5\ta\n`;
    const two = `${facts}Second\tResponse 0\nAnn\t1\tx\ty\t5\t5\tb\n`;
    const { record } = await read(one, two);
    expect(creditsOf(record)).toEqual([['Ann', true, 1, ...Array(4).fill(undefined), 0]]);
  });

  it('leaves the row out in which the file was cut', async () => {
    const cut = responses.slice(0, responses.indexOf('1.a,2.b'));
    const { record, notes } = await read(cut);
    expect(notes).toEqual([{ cut: true, newer: false, unknown: new Set() }]);
    expect(record.pupils.map(({ name }) => name)).toEqual(['Tess Teacher', "Ann O'Neill"]);
  });

  it('says when the package is newer, and counts what it cannot know', async () => {
    const newer = responses.replace('"Response 5"', '"Response 5"\t"Response 6"');
    expect((await read(newer)).notes).toEqual([{ cut: false, newer: true, unknown: new Set() }]);
    expect((await read(responses.replace('\tb\t', '\tz\t'))).record.unreadable).toBe(1);
  });

  it('refuses other files, each with its reason', async () => {
    expect(await faultOf('')).toEqual(['empty', '']);
    expect(await faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toEqual(['oldWorkbook', '']);
    expect(await faultOf('%PDF-1.7')).toEqual(['pdf', '']);
    expect(await faultOf('<!doctype html><p>Log in')).toEqual(['html', '']);
    expect(await faultOf('Dear class,\nread this.')).toEqual(['noInteractions', '']);
    expect(await faultOf('Learner id,Learner,Package\r\ns01,A,unit.zip\r\n')).toEqual([
      'noInteractions',
      '',
    ]);
    expect(await faultOf(responses.replace('A tiny unit', 'Maths 101'))).toEqual([
      'otherCourse',
      'Maths 101',
    ]);
  });

  it('has no need of the column where the title ends in a number', async () => {
    const titled = responses.replace('A tiny unit', 'Russia 1917');
    expect(await faultOf(titled)).toEqual(['otherCourse', 'Russia 1917']);
    const results = responses.replaceAll('Response ', 'Result ');
    expect(await faultOf(results)).toEqual(['noInteractions', 'response']);
  });
});
