/** Hashes of what a build is made of. Where one is the same as before, the work need not be done again. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isHidden } from '../../src/reader/hidden';

/** One hash (SHA-256, hexadecimal) of several texts or files in order. `ab`, `c` has another one than `a`, `bc`. */
export const hashOf = (parts: Iterable<string | Uint8Array>): string => {
  const whole = createHash('sha256');
  for (const part of parts) whole.update(createHash('sha256').update(part).digest());
  return whole.digest('hex');
};

/** The names of all files below a folder, in the same order and with slashes on every system. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // An editor's lock may be a link that leads nowhere.
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

/** Each name, then its content: one file at a time, so that memory holds no more than one. */
const contents = function* (folder: string, names: readonly string[]) {
  for (const name of names) {
    yield name;
    yield readFileSync(join(folder, name));
  }
};

/** A hash of the names and contents of all files of a folder. */
export const hashOfFolder = (folder: string): string =>
  hashOf(contents(folder, filesBelow(folder)));

/** A hash of the files of a folder of lessons that a build reads: none that is hidden, and none deeper than a lesson's folder. */
export const hashOfLessons = (folder: string): string => {
  const isRead = (name: string): boolean => name.split('/').length <= 2 && !isHidden(name);
  return hashOf(contents(folder, filesBelow(folder).filter(isRead)));
};

/** npm's list of the libraries that are installed: another one where a library or its version is another. */
const INSTALLED = 'node_modules/.package-lock.json';

const hashOfFiles = (files: readonly string[]): string =>
  hashOf(files.map((file) => (existsSync(file) ? readFileSync(file) : '')));

/** What a build reads beside the lessons. `lessons/README.md` is the authors' guide, which the site has whatever lessons are built. */
export const CODE = {
  folders: ['src', 'manifest', 'scripts'],
  files: [
    'LICENSE',
    'lessons/README.md',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
    INSTALLED,
  ],
} as const;

/** A hash of our code and its texts, and of the libraries. @param project its folder, relative to the current one. */
export const hashOfCode = (project = '.'): string =>
  hashOf([
    ...CODE.folders.map((folder) => hashOfFolder(join(project, folder))),
    hashOfFiles(CODE.files.map((file) => join(project, file))),
  ]);

/** A hash of the code that packs files into a zip. */
export const hashOfPacker = (): string => hashOfFiles(['scripts/build/zip.ts', INSTALLED]);
