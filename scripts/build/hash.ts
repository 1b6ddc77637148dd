/** Hashes of what a build is made of, by which it knows what it need not do again. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One hash of several texts or files. Where one ends and the next begins is part of it. */
export const hashOf = (parts: readonly (string | Uint8Array)[]): string => {
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

/** Of the names and the contents of all files of a folder. */
export const hashOfFolder = (folder: string): string =>
  hashOf(filesBelow(folder).flatMap((name) => [name, readFileSync(join(folder, name))]));

/** The libraries as they are installed: npm writes down there what it has put into the folder. */
const INSTALLED = 'node_modules/.package-lock.json';

const hashOfFiles = (files: readonly string[]): string =>
  hashOf(files.map((file) => (existsSync(file) ? readFileSync(file) : '')));

/** Of all that a build reads beside the lessons: our code and its texts, and the libraries. */
export const hashOfCode = (): string =>
  hashOf([
    ...['src', 'manifest', 'scripts'].map(hashOfFolder),
    // The authors' guide, which the site and the workshop show, is of the project, whatever lessons are read.
    hashOfFiles([
      'LICENSE',
      'lessons/README.md',
      'package.json',
      'tsconfig.json',
      'vite.config.ts',
      INSTALLED,
    ]),
  ]);

/** Of what makes a zip of files. */
export const hashOfPacker = (): string => hashOfFiles(['scripts/build/zip.ts', INSTALLED]);
