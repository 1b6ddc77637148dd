/** The sources inside packages: from a zip that a teacher has to the same zip again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { scorm12 } from '../../manifest/scorm12';
import { mediaOf } from '../../scripts/build/media';
import { readUnit } from '../../scripts/shared/lessons';
import { readZip } from '../../src/package/read';
import { type Package, packages } from '../../src/publish/packages';
import { readSources } from '../../src/publish/sources';
import { zipOf } from '../../src/publish/zip';
import { formatProblem, type Problems, read, type Unit } from '../../src/reader';
import { emptyParts } from '../builders/parts';
import { jpg, png } from '../builders/photos';
import { choice, front, unitYaml } from '../builders/lesson-files';

const dir = mkdtempSync(join(tmpdir(), 'sources-'));
const write = (name: string, content: string | Buffer): void =>
  writeFileSync(join(dir, name), content);

const whole = (unit: Unit | Problems): Unit => {
  if ('problems' in unit) throw new Error(unit.problems.map(formatProblem).join('\n'));
  return unit;
};

let unit: Unit;
beforeAll(async () => {
  for (const name of ['01-first', '02-second']) mkdirSync(join(dir, name));
  write('unit.yaml', `# Für 9b – “mine”\n${unitYaml(['01-first', '02-second'])}`);
  write('01-first/lesson.md', `${front()}\n## Start\n\n![A loaf](loaf.jpg)\n\n${choice()}`);
  write('02-second/lesson.md', `${front('second')}\n## Next\n\n![A roll](roll.png)\n\nBread.\n`);
  write('01-first/my-notes.md', 'Anna was ill.');
  write('README.md', 'For the department.');
  write('01-first/loaf.jpg', await jpg(1600, 1200));
  write('02-second/roll.png', await png(300, 200));
  unit = whole(readUnit(dir, await mediaOf(dir)));
});
afterAll(() => rmSync(dir, { recursive: true }));

test.each(formats.map((format) => [format.name, format] as const))(
  '%s: from the zip come the sources, and from them the same zip, byte for byte',
  (_, format) => {
    const [made] = packages(unit, format, emptyParts, ['unit']) as [Package];
    const zip = zipOf(made);
    const found = readSources(readZip(zip));
    expect(found?.missing).toEqual([]);
    const again = whole(
      read(new Map(Object.entries(found?.texts ?? {})), 'lessons', undefined, found?.media),
    );
    const [same] = packages(again, format, emptyParts, ['unit']) as [Package];
    expect(same.name).toBe(made.name);
    expect(Buffer.from(zipOf(same)).equals(Buffer.from(zip))).toBe(true);
  },
);

const carriedIn = (files: Readonly<Record<string, string>>): Uint8Array =>
  strToU8(files['sources.json'] ?? 'none');

test('what travels is what the reader reads, with the slots of new questions, and no other note', () => {
  const [made] = packages(unit, scorm12, emptyParts, ['unit']) as [Package];
  const { texts } = readSources({ 'sources.json': carriedIn(made.files) }) ?? {};
  expect(Object.keys(texts ?? {})).toEqual([
    '01-first/lesson.md',
    '02-second/lesson.md',
    'slots.json',
    'unit.yaml',
  ]);
  expect(texts?.['slots.json']).toContain('"first/one"');
  expect(texts?.['unit.yaml']).toContain('# Für 9b – “mine”');
  expect(strFromU8(carriedIn(made.files))).toMatch(/^[\x20-\x7e]+$/);
  for (const name of ['sources.json', ...Object.keys(made.media)]) {
    expect(made.files['imsmanifest.xml']).toContain(`<file href="${name}"/>`);
  }
});

test("a lesson's package carries the texts of the whole unit, and names the photographs of others", () => {
  const [made] = packages(unit, scorm12, emptyParts, ['second']) as [Package];
  const found = readSources(readZip(zipOf(made)));
  expect(Object.keys(found?.texts ?? {})).toContain('01-first/lesson.md');
  expect([...(found?.media.keys() ?? [])]).toEqual(['02-second/roll.png']);
  expect(found?.missing).toEqual(['01-first/loaf.jpg']);
});

test('a unit may say that its packages carry no sources; its pages are the same', () => {
  const other = whole(
    read(
      new Map(
        [...(unit.sources?.texts ?? [])].map(([path, text]) => [
          path,
          path === 'unit.yaml' ? `${text}without: [sources]\n` : text,
        ]),
      ),
      'lessons',
      undefined,
      unit.sources?.media,
    ),
  );
  const [made] = packages(other, scorm12, emptyParts, ['unit']) as [Package];
  const [before] = packages(unit, scorm12, emptyParts, ['unit']) as [Package];
  expect(Object.keys(before.files).filter((name) => !(name in made.files))).toEqual([
    'sources.json',
  ]);
  expect(made.files['index.html']).toBe(before.files['index.html']);
});

test.each([
  ['no JSON', '{'],
  ['other JSON', '{"texts":{"unit.yaml":1},"photos":{}}'],
  ['a path out of the folder', '{"texts":{"../unit.yaml":""},"photos":{}}'],
])('%s in the place of sources is not read', (_, text) => {
  expect(() => readSources({ 'sources.json': strToU8(text) })).toThrow();
});
