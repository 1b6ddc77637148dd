/**
 * Whatever a browser is given is ASCII, in every package, import and page for the teacher: no charset
 * that a server names can change a letter, or the bytes of which a page's policy has the hash.
 */
import { beforeAll, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { outputs } from '../../manifest/native';
import { packages } from '../../src/publish/packages';
import { readKit } from '../../scripts/build/parts';
import { cmi5 } from '../../manifest/cmi5';
import { partsOf } from '../../src/publish/kit';
import { readUnit } from '../../scripts/shared/lessons';
import type { Unit } from '../../src/reader';
import { files as teacher } from '../../scripts/teacher';
import { lessonScript } from '../../src/package/scripts';

/** What browsers show or run. XML is read by importers, which follow its declaration. */
const SHOWN = /\.(html|js|css|svg)$/;

const read = (folder: string): Unit => {
  const unit = readUnit(folder);
  if ('problems' in unit) throw new Error(`The lessons in ${folder} have problems.`);
  return unit;
};

const units = ['lessons', 'tests/fixtures/bread'].map(read);

/** The same course by an author who writes no letter of ASCII. */
const [, bread] = units;
const ukrainian: Unit | undefined = bread && {
  ...bread,
  course: { ...bread.course, language: 'uk', title: 'Хліб – «це життя»', description: '🍞★' },
};

let parts: Parameters<typeof packages>[2];

beforeAll(async () => {
  parts = partsOf(await readKit([[cmi5, 'uk']]), cmi5, 'uk');
});

const expectAscii = (files: Readonly<Record<string, string>>, of: string): number => {
  const shown = Object.entries(files).filter(([name]) => SHOWN.test(name));
  for (const [name, text] of shown) {
    const [other] = /[^\0-\x7f].{0,20}/.exec(text) ?? [];
    expect(other, `${of}/${name}`).toBeUndefined();
  }
  return shown.length;
};

test.each(formats)('every file of $name that a browser is given is ASCII', (format) => {
  let seen = 0;
  for (const unit of [...units, ...(ukrainian ? [ukrainian] : [])]) {
    for (const { name, files } of packages(unit, format, parts)) seen += expectAscii(files, name);
  }
  expect(seen).toBeGreaterThan(17);
});

test('the teacher’s pages are ASCII', async () => {
  for (const unit of units)
    expect(expectAscii(await teacher(unit), unit.course.id)).toBeGreaterThan(1);
});

test('pages and pictures of a cartridge are ASCII', () => {
  for (const unit of units) {
    for (const { name, files } of outputs(unit)) {
      const seen = expectAscii(files, name);
      if (name.includes('commoncartridge')) expect(seen).toBeGreaterThan(2);
    }
  }
});

test('the letters are still there', () => {
  const body = { id: 'a', aims: ['Хліб – “★”'], sources: [], steps: [], glossary: {} };
  const script = lessonScript('b1', body);
  expect(script).toContain('\\u0425\\u043b\\u0456\\u0431 \\u2013 \\u201c\\u2605\\u201d');
});
