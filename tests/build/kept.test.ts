/** Only what has changed is built again, and it comes out as if all had been. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { build, whatWasNew } from '../../scripts/build';
import {
  CODE,
  filesBelow,
  hashOf,
  hashOfCode,
  hashOfFolder,
  hashOfLessons,
} from '../../scripts/build/hash';
import { keepScript } from '../../scripts/build/scripts';
import { readSealed, sealed } from '../../scripts/build/sealed';

const root = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(root, { recursive: true }));

const lessons = join(root, 'lessons');
const out = join(root, 'dist');

const edit = (file: string, from: string, to: string): void => {
  const path = join(lessons, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

const OVEN = '02-the-oven/lesson.md';
const [SCORM, WEB] = ['scorm12', 'web'];
const zipsOf = (parts: readonly string[], formats: readonly string[]): readonly string[] =>
  formats.flatMap((format) => parts.map((part) => `bread-${part}-${format}-2.0.zip`));

const make = (format: readonly string[] = [SCORM, WEB], into = out) =>
  build({ lessons, out: into, format });

/** Which zips are packed anew by a build, whose files are those of a build from nothing. */
const anew = async (format?: readonly string[]): Promise<readonly string[] | undefined> => {
  const clean = join(root, 'clean');
  rmSync(clean, { recursive: true, force: true });
  const built = await make(format);
  await make(format, clean);
  expect(filesBelow(out)).toEqual(filesBelow(clean));
  for (const name of filesBelow(out)) {
    expect(readFileSync(join(out, name)).equals(readFileSync(join(clean, name))), name).toBe(true);
  }
  return built.anew;
};

beforeEach(() => {
  for (const folder of [lessons, out]) rmSync(folder, { recursive: true, force: true });
  cpSync('tests/fixtures/bread', lessons, { recursive: true });
});

const ALL = ['unit', '01-flour-and-water', '02-the-oven', '03-taste-test'];

test('what a Mac leaves in the folder of packages that somebody looked at changes nothing', async () => {
  await make([WEB]);
  writeFileSync(join(out, '.DS_Store'), 'A window of the Finder.');
  expect((await make([WEB])).anew).toBe(undefined);
});

describe('after a build', () => {
  beforeEach(async () => {
    expect((await make()).anew).toEqual(zipsOf(ALL, [SCORM, WEB]));
  });

  const table: readonly (readonly [string, () => void, readonly string[] | undefined])[] = [
    ['nothing', () => undefined, undefined],
    // The edition stands in each package, and so do the sources.
    [
      'a lesson',
      () => edit(OVEN, 'title: The oven', 'title: The hot oven'),
      zipsOf(ALL, [SCORM, WEB]),
    ],
    [
      'a file that no package carries',
      () => writeFileSync(join(lessons, 'notes.txt'), 'Ask the baker.'),
      [],
    ],
    [
      'files that no lesson is read from',
      () => {
        for (const folder of ['.git', '02-the-oven/raw']) {
          mkdirSync(join(lessons, folder));
          writeFileSync(join(lessons, folder, 'film.mp4'), 'Long.');
        }
      },
      undefined,
    ],
    [
      'a zip, in whose place is a folder now',
      () => {
        rmSync(join(out, 'bread-unit-web-2.0.zip'));
        mkdirSync(join(out, 'bread-unit-web-2.0.zip'));
      },
      zipsOf(['unit'], [WEB]),
    ],
    [
      'a zip, which is damaged now',
      () => writeFileSync(join(out, 'bread-01-flour-and-water-web-2.0.zip'), 'oh'),
      zipsOf(['01-flour-and-water'], [WEB]),
    ],
    [
      'a zip, which is cut off',
      () => truncateSync(join(out, 'bread-unit-web-2.0.zip'), 100),
      zipsOf(['unit'], [WEB]),
    ],
    [
      'a zip, which is gone',
      () => rmSync(join(out, 'bread-unit-scorm12-2.0.zip')),
      zipsOf(['unit'], [SCORM]),
    ],
    ['a file, which nobody built', () => writeFileSync(join(out, 'mine.txt'), ''), []],
    [
      'the mark, which is damaged',
      () => appendFileSync(join(out, '.built'), ' '),
      zipsOf(ALL, [SCORM, WEB]),
    ],
    [
      'the whole folder, which is gone',
      () => rmSync(out, { recursive: true }),
      zipsOf(ALL, [SCORM, WEB]),
    ],
  ];
  test.each(table)('a change of %s', async (_, change, expected) => {
    change();
    expect(await anew()).toEqual(expected);
    expect(await anew()).toBeUndefined();
  });

  test('other formats are packed beside those that stand, and those not asked for go', async () => {
    expect(await anew([WEB])).toEqual([]);
    expect(filesBelow(out)).toHaveLength(5);
    expect(await anew()).toEqual(zipsOf(ALL, [SCORM]));
  });

  test('an edit that is taken back is the first build again', async () => {
    edit(OVEN, 'title: The oven', 'title: The hot oven');
    await make();
    edit(OVEN, 'title: The hot oven', 'title: The oven');
    expect(await anew()).toEqual(zipsOf(ALL, [SCORM, WEB]));
  });

  test('an edit with a mistake leaves everything as it was', async () => {
    const before = hashOfFolder(out);
    edit(OVEN, 'title: The oven', 'titel: The oven');
    await expect(make()).rejects.toThrow(/lesson\.md:\d+:\d+ /);
    expect(hashOfFolder(out)).toBe(before);
    edit(OVEN, 'titel: The oven', 'title: The oven');
    expect(await anew()).toBeUndefined();
  });
});

test('the course backup has the very zips of the lessons; they are packed once', async () => {
  const both = await make(['scorm12', 'moodle']);
  expect(both.anew).toEqual(zipsOf(ALL, [SCORM]));
  const alone = await make(['moodle'], join(root, 'alone'));
  expect(alone.anew).toEqual(zipsOf(ALL.slice(1), [SCORM]));
  const name = 'bread-unit-moodle-2.0.mbz';
  expect(filesBelow(join(root, 'alone'))).toEqual(['.built', name]);
  expect(whatWasNew(alone.made, alone.anew)).toBe('0 of 0 zips were packed anew.');
  expect(whatWasNew(both.made, both.anew)).toBe('4 of 4 zips were packed anew.');
  expect(readFileSync(join(root, 'alone', name)).equals(readFileSync(join(out, name)))).toBe(true);
  const files = unzipSync(readFileSync(join(out, name)));
  for (const zip of zipsOf(ALL.slice(1), [SCORM])) {
    const bytes = readFileSync(join(out, zip));
    const sha1 = createHash('sha1').update(bytes).digest('hex');
    expect(Buffer.from(files[`files/${sha1.slice(0, 2)}/${sha1}`] ?? []).equals(bytes)).toBe(true);
  }
});

describe('hashes', () => {
  test('tell where one text ends and the next begins', () => {
    expect(hashOf(['ab', 'c'])).not.toBe(hashOf(['a', 'bc']));
    expect(hashOf(['a', ''])).not.toBe(hashOf(['a']));
  });

  test('the code has another after a change of any file that a build reads beside the lessons', () => {
    const project = join(root, 'project');
    const files = [...CODE.folders.map((folder) => `${folder}/deep/down.ts`), ...CODE.files];
    const change = (file: string, text: string): void => {
      mkdirSync(dirname(join(project, file)), { recursive: true });
      writeFileSync(join(project, file), text);
    };
    for (const file of files) change(file, 'before');
    const before = hashOfCode(project);
    for (const file of files) {
      change(file, 'after');
      expect(hashOfCode(project), file).not.toBe(before);
      change(file, 'before');
    }
    expect(hashOfCode(project)).toBe(before);
    expect(files).toEqual([
      'src/deep/down.ts',
      'manifest/deep/down.ts',
      'scripts/deep/down.ts',
      'LICENSE',
      'lessons/README.md',
      'package.json',
      'tsconfig.json',
      'vite.config.ts',
      'node_modules/.package-lock.json',
    ]);
  });

  test('a folder has another after a change of a file, of its name, of its place', () => {
    const hash = hashOfLessons(lessons);
    const seen = new Set([hash]);
    edit(OVEN, 'title: The oven', 'title: The hot oven');
    seen.add(hashOfLessons(lessons));
    edit(OVEN, 'title: The hot oven', 'title: The oven');
    expect(hashOfLessons(lessons)).toBe(hash);
    renameSync(join(lessons, OVEN), join(lessons, '02-the-oven/other.md'));
    seen.add(hashOfLessons(lessons));
    renameSync(join(lessons, '02-the-oven/other.md'), join(lessons, 'lesson.md'));
    seen.add(hashOfLessons(lessons));
    expect(seen.size).toBe(4);
  });
});

test('what is sealed is read back only as it was', () => {
  const file = join(root, 'sealed');
  const text = sealed('About.', { a: 'ä\n' });
  writeFileSync(file, text);
  expect(readSealed(file)).toEqual({ a: 'ä\n' });
  writeFileSync(file, text.replace('"a"', '"b"'));
  expect(readSealed(file)).toBeUndefined();
  writeFileSync(file, text.slice(0, -3));
  expect(readSealed(file)).toBeUndefined();
  rmSync(file);
  expect(readSealed(file)).toBeUndefined();
});

test('a kept script that is damaged is replaced', () => {
  const file = join(root, 'script.json');
  const script = { code: 'oh();', libraries: [] };
  keepScript(file, script);
  truncateSync(file, 40);
  expect(readSealed(file)).toBeUndefined();
  keepScript(file, script);
  expect(readSealed(file)).toEqual(script);
});
