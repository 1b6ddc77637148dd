/** Opening and saving sources: what a teacher may bring, and a sentence for each that is no use. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/shared/lessons';
import { scorm12 } from '../../manifest/scorm12';
import { packages } from '../../src/publish/packages';
import { zipOf } from '../../src/publish/zip';
import { type Prepared, formatProblem, read } from '../../src/reader';
import { emptyParts } from '../builders/parts';
import { packJson, unpackJson } from '../../src/workshop/embedded';
import {
  checkSize,
  MOST_BYTES,
  openFiles,
  openZip,
  filesForReader,
  saveZip,
} from '../../src/workshop/sources';

const bread = Object.fromEntries(filesOf('tests/fixtures/bread'));
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** A picture as a page has it, whatever the file was. */
const photo: Prepared = {
  width: 8,
  height: 6,
  renditions: [
    { type: 'image/jpeg', width: 4, bytes: new Uint8Array([1]) },
    { type: 'image/jpeg', width: 8, bytes: new Uint8Array([2, 2]) },
    { type: 'image/webp', width: 8, bytes: new Uint8Array([3]) },
  ],
};
const seen: number[][] = [];
const prepare = (bytes: Uint8Array): Promise<Prepared> => {
  seen.push([...bytes]);
  return Promise.resolve(photo);
};
const opened = (bytes: Uint8Array) => openZip('a.zip', bytes, prepare);

test('what was saved is opened again, with the lessons that are left out and the largest of each photograph', async () => {
  const files = { ...bread, 'left-out/09-old/lesson.md': 'Ніч – “night”' };
  const photos = { '02-the-oven/oven.jpg': photo };
  expect(await opened(saveZip(files, photos))).toEqual({ files, photos, unused: [], missing: [] });
  expect(seen).toEqual([[2, 2]]);
  expect([...filesForReader(files).keys()]).toEqual(Object.keys(bread));
});

test('lessons may lie in folders of a zip; what no lesson uses is named', async () => {
  const inside = { 'my/lessons/unit.yaml': 'title: One', 'my/lessons/a/lesson.md': 'Text' };
  const more = { 'my/lessons/a/photo.psd': 'x', 'my/other.txt': 'x', 'my/lessons/a/b/c.md': 'x' };
  expect(await opened(zip({ ...inside, ...more }))).toEqual({
    files: { 'unit.yaml': 'title: One', 'a/lesson.md': 'Text' },
    photos: {},
    unused: ['a/photo.psd', 'a/b/c.md'],
    missing: [],
  });
});

test('a zip or folder of a Mac is opened without the shadow files, which are no texts', async () => {
  const shadow = Uint8Array.of(0, 5, 0x16, 7, 0xff, 0xfe);
  const inside = {
    'unit.yaml': strToU8('title: One'),
    'a/lesson.md': strToU8('Text'),
    '._unit.yaml': shadow,
    'a/._lesson.md': shadow,
    'a/._oven.jpg': shadow,
    'a/.DS_Store': shadow,
    '.git/config.md': shadow,
    'left-out/._old.md': shadow,
    '__MACOSX/._unit.yaml': shadow,
    '__MACOSX/a/._lesson.md': shadow,
  };
  const found = {
    files: { 'unit.yaml': 'title: One', 'a/lesson.md': 'Text' },
    photos: {},
    unused: [],
    missing: [],
  };
  expect(await opened(zipSync(inside))).toEqual(found);
  const chosen = Object.entries(inside).map(([path, bytes]) => ({ path: `.unit/${path}`, bytes }));
  expect(await openFiles('.unit', chosen, prepare)).toEqual(found);
});

test('of a zip with packages of a Mac the first package is opened', async () => {
  const one = zipSync({ 'unit.yaml': strToU8('title: One'), 'a/lesson.md': strToU8('Text') });
  const shadow = Uint8Array.of(0, 5, 0x16, 7);
  const { files } = await opened(
    zipSync({ '__MACOSX/._one.zip': shadow, '.DS_Store': shadow, 'one.zip': one }),
  );
  expect(files).toEqual({ 'unit.yaml': 'title: One', 'a/lesson.md': 'Text' });
});

const text = 'Nothing was changed.';

test.each([
  [
    'no zip',
    strToU8('hello'),
    `a.zip cannot be read as a zip: it is another kind of file, or broken. ${text}`,
  ],
  [
    'a broken zip',
    zip(bread).subarray(0, 500),
    `a.zip cannot be read as a zip: it is another kind of file, or broken. ${text}`,
  ],
  [
    'a zip of other things',
    zip({ 'a.txt': 'x' }),
    `Expected a package, or a folder or zip of lessons with a file unit.yaml, got a.zip without one. ${text}`,
  ],
  [
    'a package of another maker',
    zip({ 'imsmanifest.xml': 'x' }),
    `a.zip is a package for students, and carries no sources: it is of another maker, or was made without them. Open the zip that "Save the sources" made. ${text}`,
  ],
  [
    'a package with broken sources',
    zip({ 'imsmanifest.xml': 'x', 'sources.json': '{"texts":' }),
    `a.zip is a package, but its file sources.json is broken or of a newer workshop. Take the package from where you first had it, or open the zip that "Save the sources" made. ${text}`,
  ],
  [
    'another encoding',
    zipSync({ 'unit.yaml': new Uint8Array([0x74, 0xe9]) }),
    `Expected unit.yaml in UTF-8, got another encoding. Save it as UTF-8 and open it again. ${text}`,
  ],
])('%s is refused in a sentence', async (_, bytes, sentence) => {
  await expect(opened(bytes)).rejects.toThrow(sentence);
});

test('a folder without unit.yaml, and a picture of 40 MB, are refused', async () => {
  await expect(openFiles('lessons', [], prepare)).rejects.toThrow(
    `Expected a package, or a folder or zip of lessons with a file unit.yaml, got lessons without one. ${text}`,
  );
  expect(() => checkSize('loaf.jpg', 40 * 2 ** 20, MOST_BYTES.file)).toThrow(
    `Expected at most 30 MB, got loaf.jpg with 40 MB. Take films and other large files out, or save a picture smaller, and try again. ${text}`,
  );
});

test('a file that is a little too large is never said to be as large as it may be', () => {
  expect(() => checkSize('loaf.jpg', 30 * 2 ** 20 + 1, MOST_BYTES.file)).toThrow(
    'Expected at most 30 MB, got loaf.jpg with 31 MB.',
  );
});

test('a zip of too many files is refused for that, not as a broken one', async () => {
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}`, '']));
  await expect(opened(zip({ ...many, 'unit.yaml': '' }))).rejects.toThrow(
    `a.zip cannot be opened: it holds more than 10000 files or 256 MB; a package has far less. ${text}`,
  );
});

test('a package is opened with what it was made of; a zip of packages by the first of them', async () => {
  const unit = read(new Map(Object.entries(bread)));
  if ('problems' in unit) throw new Error('The fixture has problems.');
  const zips = packages(unit, scorm12, emptyParts).map((one) => [`${one.name}.zip`, zipOf(one)]);
  const [first] = zips;
  const { files, unused } = await opened(first?.[1] as Uint8Array);
  expect(files).toEqual(
    Object.fromEntries(Object.entries(bread).filter(([path]) => !/^schema\/|README/.test(path))),
  );
  expect(unused).toEqual([]);
  const all = zipSync(Object.fromEntries(zips) as Record<string, Uint8Array>);
  expect((await opened(all)).files).toEqual(files);
});

test('a hostile file is text like any other: a problem at its place, or letters', () => {
  const unit = read(
    filesForReader({ ...bread, '02-the-oven/x.svg': '<svg viewBox="0 0 1 1" onload="alert(1)"/>' }),
  );
  expect('problems' in unit && unit.problems.map(formatProblem)).toEqual([
    "lessons/02-the-oven/x.svg:1:24 Expected no event handlers in a picture, got 'onload'. Delete it.",
  ]);
});

test('what a page carries is what was put into it', () => {
  const value = { text: '“Ніч” </script>', list: [1, null] };
  expect(packJson(value)).toMatch(/^[A-Za-z0-9+/=]+$/);
  expect(unpackJson(packJson(value))).toEqual(value);
});
