/** What a build tells the next one of itself, so that only what has changed is built again. It stands in the mark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, hashOf } from './hash';
import type { Built } from './output';
import { MARK } from './place';
import { readSealed } from './sealed';

export interface BuildRecord extends Built {
  /** Hash of code, lessons and options; undefined where they changed meanwhile. */
  readonly inputsHash: string | undefined;
  /** The hash of each of its files, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Of zips, by name, the hash of what was packed, and by what. */
  readonly packed: Readonly<Record<string, string>>;
}

const isRecord = (value: unknown): value is BuildRecord =>
  typeof value === 'object' && value !== null && 'files' in value && 'packed' in value;

/** What the build that made this folder has told; undefined where there is none. */
export const readRecord = (folder: string): BuildRecord | undefined => {
  const value = readSealed(join(folder, MARK));
  return isRecord(value) ? value : undefined;
};

/** The files of a folder with their hashes, but for the mark. */
export const filesOfBuild = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesBelow(folder)
      .filter((name) => name !== MARK)
      .map((name) => [name, hashOf([readFileSync(join(folder, name))])]),
  );

/** Whether all files of a build are there as it has left them, and no others. What cannot be read is not. */
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

/** The bytes of a zip of that build, if it was packed of the same, and can be read as it was left. */
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
