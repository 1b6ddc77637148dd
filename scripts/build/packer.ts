/** Packs the zips of a build. One that this build or the one before has packed of the same files is taken instead. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, hashOfPacker } from './hash';
import { write } from './output';
import { packedBefore, readRecord } from './record';
import { zip } from './zip';

export interface Packer {
  /**
   * @param name of the zip, from `into` on. @param into the folder of the build, where it is to be part of that.
   * @returns the file that holds it.
   */
  readonly pack: (
    name: string,
    files: Readonly<Record<string, string | Uint8Array>>,
    into?: string,
  ) => Promise<string>;
  /** Of each zip, by name, the hash of what was packed. */
  readonly packed: () => Readonly<Record<string, string>>;
  /** The names of those that no build has packed before. */
  readonly anew: () => readonly string[];
}

/** @param work the folder of this build. @param place that of the one before, which may not be there. */
export const createPacker = (work: string, place: string): Packer => {
  const before = readRecord(place);
  const packerHash = hashOfPacker();
  const made = new Map<string, { readonly contentHash: string; readonly file: string }>();
  const anew: string[] = [];
  return {
    async pack(name, files, into = join(work, 'dist')) {
      const names = Object.keys(files).sort();
      const contentHash = hashOf([packerHash, ...names.flatMap((one) => [one, files[one] ?? ''])]);
      const known = made.get(name);
      if (known?.contentHash === contentHash) return known.file;
      const file = join(into, name);
      made.set(name, { contentHash, file });
      const bytes = before && packedBefore(place, before, name, contentHash);
      if (bytes) {
        write(into, { [name]: bytes });
        return file;
      }
      const folder = mkdtempSync(join(work, 'zip-'));
      write(folder, files);
      await zip(folder, file);
      rmSync(folder, { recursive: true });
      anew.push(name);
      return file;
    },
    packed: () =>
      Object.fromEntries([...made].map(([name, { contentHash }]) => [name, contentHash])),
    anew: () => anew,
  };
};
