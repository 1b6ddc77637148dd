/** Opening and saving sources: what a teacher may bring, and a sentence for each that is no use. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/lessons';
import { print, read } from '../../src/reader';
import { packJson, unpackJson } from '../../src/workshop/embedded';
import { checkSize, openFiles, openZip, readable, saveZip } from '../../src/workshop/sources';

const bread = Object.fromEntries(filesOf('tests/fixtures/bread'));
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

test('what was saved is opened again, with the lessons that are left out', () => {
  const files = { ...bread, 'left-out/09-old/lesson.md': 'Ніч – “night”' };
  expect(openZip('a.zip', saveZip(files))).toEqual({ files, unused: [] });
  expect([...readable(files).keys()]).toEqual(Object.keys(bread));
});

test('lessons may lie in folders of a zip; what no lesson uses is named', () => {
  const inside = { 'my/lessons/unit.yaml': 'title: One', 'my/lessons/a/lesson.md': 'Text' };
  const more = { 'my/lessons/a/photo.png': 'x', 'my/other.txt': 'x', 'my/lessons/a/b/c.md': 'x' };
  expect(openZip('a.zip', zip({ ...inside, ...more }))).toEqual({
    files: { 'unit.yaml': 'title: One', 'a/lesson.md': 'Text' },
    unused: ['a/photo.png', 'a/b/c.md'],
  });
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
    `Expected a folder or zip of lessons with a file unit.yaml, got a.zip without one. ${text}`,
  ],
  [
    'a package',
    zip({ 'imsmanifest.xml': 'x' }),
    `a.zip is a package for students, and holds no sources. Open the zip that "Save the sources" made. ${text}`,
  ],
  [
    'another encoding',
    zipSync({ 'unit.yaml': new Uint8Array([0x74, 0xe9]) }),
    `Expected unit.yaml in UTF-8, got another encoding. Save it as UTF-8 and open it again. ${text}`,
  ],
])('%s is refused in a sentence', (_, bytes, sentence) => {
  expect(() => openZip('a.zip', bytes)).toThrow(sentence);
});

test('a folder without unit.yaml, and one with a photograph of 40 MB, are refused', () => {
  expect(() => openFiles('lessons', [])).toThrow(
    `Expected a folder or zip of lessons with a file unit.yaml, got lessons without one. ${text}`,
  );
  expect(() => checkSize('lessons', 40 * 2 ** 20)).toThrow(
    `Expected sources of at most 30 MB, got lessons with 40 MB. Pictures are drawings (.svg) of a few kB; take photographs out. ${text}`,
  );
});

test('a hostile file is text like any other: a problem at its place, or letters', () => {
  const unit = read(
    readable({ ...bread, '02-the-oven/x.svg': '<svg viewBox="0 0 1 1" onload="alert(1)"/>' }),
  );
  expect('problems' in unit && unit.problems.map(print)).toEqual([
    "lessons/02-the-oven/x.svg:1:24 Expected no event handlers in a picture, got 'onload'. Delete it.",
  ]);
});

test('what a page carries is what was put into it', () => {
  const value = { text: '“Ніч” </script>', list: [1, null] };
  expect(packJson(value)).toMatch(/^[A-Za-z0-9+/=]+$/);
  expect(unpackJson(packJson(value))).toEqual(value);
});
