/** Hashes of what a build is made of, by which it knows what it need not do again. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One hash of several texts or files, taken one after the other. Where one ends and the next begins is part of it. */
export const hashOf = (parts: Iterable<string | Uint8Array>): string => {
  const whole = createHash('sha256');
  for (const part of parts) whole.update(createHash('sha256').update(part).digest());
  return whole.digest('hex');
};

/** The names of all files below a folder, in one order on every system. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // An editor's lock may be a link that leads nowhere.
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

/** Names and contents in turn, so that no two files are in memory at once. */
const contents = function* (folder: string, names: readonly string[]) {
  for (const name of names) {
    yield name;
    yield readFileSync(join(folder, name));
  }
};

/** Of the names and the contents of all files of a folder. */
export const hashOfFolder = (folder: string): string =>
  hashOf(contents(folder, filesBelow(folder)));

/** Of what a folder of lessons may be read from: no file that is hidden, or lies in a folder of a lesson's folder. */
export const hashOfLessons = (folder: string): string => {
  const isRead = (name: string): boolean =>
    name.split('/').length <= 2 && !name.split('/').some((part) => part.startsWith('.'));
  return hashOf(contents(folder, filesBelow(folder).filter(isRead)));
};

/** The libraries as they are installed: npm writes down there what it has put into the folder. */
const INSTALLED = 'node_modules/.package-lock.json';

const hashOfFiles = (files: readonly string[]): string =>
  hashOf(files.map((file) => (existsSync(file) ? readFileSync(file) : '')));

/** What a build reads beside the lessons. The authors' guide stands on the site, whatever lessons are read. */
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

/** Of our code and its texts, and of the libraries. @param project its folder, from the current one on. */
export const hashOfCode = (project = '.'): string =>
  hashOf([
    ...CODE.folders.map((folder) => hashOfFolder(join(project, folder))),
    hashOfFiles(CODE.files.map((file) => join(project, file))),
  ]);

/** Of what makes a zip of files. */
export const hashOfPacker = (): string => hashOfFiles(['scripts/build/zip.ts', INSTALLED]);
