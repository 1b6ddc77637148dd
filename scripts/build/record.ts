/** What a build writes into its mark for the next build, which then makes only what has changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHidden } from '../../src/reader/hidden';
import { filesBelow, hashOf } from './hash';
import type { Built } from './output';
import { MARK } from './place';
import { readSealed } from './sealed';

export interface BuildRecord extends Built {
  /** The hash of code, lessons and options; undefined where they changed during the build. */
  readonly inputsHash: string | undefined;
  /** The hash of each of its files, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** The hash of each zip's content and of the code that packed it, by its name. */
  readonly packed: Readonly<Record<string, string>>;
}

const isRecord = (value: unknown): value is BuildRecord =>
  typeof value === 'object' && value !== null && 'files' in value && 'packed' in value;

/** The record of the build that made this folder; undefined where none has, or its mark is damaged. */
export const readRecord = (folder: string): BuildRecord | undefined => {
  const value = readSealed(join(folder, MARK));
  return isRecord(value) ? value : undefined;
};

/** The files of a folder with their hashes; neither the mark nor what a system puts beside them (a Mac's `.DS_Store`). */
export const filesOfBuild = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesBelow(folder)
      .filter((name) => !isHidden(name))
      .map((name) => [name, hashOf([readFileSync(join(folder, name))])]),
  );

/** Whether a folder holds exactly the files of its build, unchanged. One that cannot be read counts as changed. */
export const isUndamaged = (folder: string, { files }: BuildRecord): boolean => {
  try {
    const there = filesOfBuild(folder);
    const names = Object.keys(there);
    return (
      names.length === Object.keys(files).length &&
      names.every((name) => there[name] === files[name])
    );
  } catch {
    return false;
  }
};

/** The bytes of a zip of that build; undefined where it was packed of other content, or was changed since. */
export const packedBefore = (
  folder: string,
  { files, packed }: BuildRecord,
  name: string,
  contentHash: string,
): Uint8Array | undefined => {
  if (packed[name] !== contentHash) return undefined;
  try {
    const bytes = readFileSync(join(folder, name));
    return hashOf([bytes]) === files[name] ? bytes : undefined;
  } catch {
    return undefined;
  }
};
