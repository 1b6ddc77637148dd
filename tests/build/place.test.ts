/** Where a build may be written, and that what was there stays until the new one is whole. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileProblem } from '../../scripts/build/file-problem';
import { mark, placeFor, putInPlace, workFolder } from '../../scripts/build/place';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'place-'));
  mkdirSync(join(root, 'course', 'lessons', '01-first'), { recursive: true });
  writeFileSync(join(root, 'course', 'lessons', 'unit.yaml'), 'id: x\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const lessons = (): string => join(root, 'course', 'lessons');

/** A folder as a build has left it. */
const built = (name: string, text: string): string => {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'a.zip'), text);
  mark(folder);
  return folder;
};

describe('a build is refused where it would destroy what no build has made', () => {
  test.each([
    ['the project', '.'],
    ['the project by its whole path', resolve('.')],
    ['a folder around the project', dirname(resolve('.'))],
    ['the root of the disk', '/'],
    ['nothing', ''],
  ])('%s', (_, out) => expect(() => placeFor(out, lessons())).toThrow(/got the project's own/));

  test.each([
    ['the lessons', 'course/lessons'],
    ['a lesson', 'course/lessons/01-first'],
    ['a new folder in the lessons', 'course/lessons/new'],
    ['a folder around the lessons', 'course'],
  ])('%s', (_, out) =>
    expect(() => placeFor(join(root, out), lessons())).toThrow(/got that of the lessons/),
  );

  test('the lessons by a symbolic link', () => {
    symlinkSync(lessons(), join(root, 'link'));
    expect(() => placeFor(join(root, 'link'), lessons())).toThrow(/got that of the lessons/);
    expect(() => placeFor(join(root, 'link', 'new'), lessons())).toThrow(/got that of the lessons/);
  });

  test('the lessons, even where a build’s mark lies in them', () => {
    mark(lessons());
    expect(() => placeFor(lessons(), lessons())).toThrow(/got that of the lessons/);
  });

  test('a folder with something else in it, a file, and a folder of the project', () => {
    const photos = join(root, 'photos');
    mkdirSync(photos);
    writeFileSync(join(photos, 'summer.jpg'), '');
    expect(() => placeFor(photos, lessons())).toThrow(/got a folder with summer.jpg in it/);
    expect(() => placeFor(join(photos, 'summer.jpg'), lessons())).toThrow(/got the file/);
    expect(() => placeFor(join(photos, 'summer.jpg', 'new'), lessons())).toThrow(
      /, which would lie in the file .*summer\.jpg\.$/,
    );
    expect(() => placeFor('src', lessons())).toThrow(/to be new, empty, or made by a build/);
  });
});

test('a new folder, an empty one and a build’s own are taken', () => {
  mkdirSync(join(root, 'empty'));
  for (const out of ['new', 'deep/new', 'empty']) {
    expect(placeFor(join(root, out), lessons())).toBe(join(root, out));
  }
  expect(placeFor(built('dist', 'old'), lessons())).toBe(join(root, 'dist'));
});

test('the new build takes the place of the old one, and nothing else is left', () => {
  const [place, made] = [built('dist', 'old'), built('made', 'new')];
  writeFileSync(join(place, 'only-old.zip'), '');
  putInPlace(made, place);
  expect(readdirSync(place).sort()).toEqual(['.built', 'a.zip']);
  expect(readFileSync(join(place, 'a.zip'), 'utf8')).toBe('new');
  expect(readdirSync(root).sort()).toEqual(['course', 'dist']);
});

test('what an interrupted build has left is cleared, and what one that runs works in stays', () => {
  const works = join(root, 'works');
  // No system gives a process so high a number.
  mkdirSync(join(works, 'work-999999999-a', 'dist'), { recursive: true });
  const running = workFolder(works);
  const mine = workFolder(works);
  expect(
    readdirSync(works)
      .map((name) => join(works, name))
      .sort(),
  ).toEqual([running, mine].sort());
});

test('a folder that is not there yet is made, with those around it', () => {
  const place = join(root, 'deep', 'er', 'dist');
  putInPlace(built('made', 'new'), place);
  expect(readFileSync(join(place, 'a.zip'), 'utf8')).toBe('new');
});

const OTHER_DISK = '/dev/shm';

test.runIf(existsSync(OTHER_DISK))('a build moves to another file system', () => {
  const far = mkdtempSync(join(OTHER_DISK, 'place-'));
  const made = join(resolve('.cache'), `place-test-${process.pid}`);
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, 'a.zip'), 'new');
  putInPlace(made, join(far, 'dist'));
  expect(readFileSync(join(far, 'dist', 'a.zip'), 'utf8')).toBe('new');
  for (const folder of [far, made]) rmSync(folder, { recursive: true, force: true });
});

test('what was there stays where the new one cannot be put in its place', () => {
  const place = built('dist', 'old');
  expect(() => putInPlace(join(root, 'nothing'), place)).toThrow(/^Something else has written/);
  expect(readFileSync(join(place, 'a.zip'), 'utf8')).toBe('old');
  expect(readdirSync(root).sort()).toEqual(['course', 'dist']);
});

test.each([
  ['ENOSPC', /^There is no room left on the disk for dist/],
  ['EROFS', /^Expected to be able to write dist, got: EROFS/],
])('%s is a sentence', (code, words) => {
  const error = Object.assign(new Error(`${code}: oh`), { code, syscall: 'write' });
  expect(fileProblem(error, 'dist')).toMatchObject({
    sentence: true,
    message: expect.stringMatching(words) as string,
  });
});

test('a mistake of ours keeps its stack', () => {
  const mistake = new TypeError('x is not a function');
  expect(fileProblem(mistake, 'dist')).toBe(mistake);
});
