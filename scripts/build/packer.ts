/** Packs the zips of a build. A zip that this build or the last one has already packed of the same files is not packed again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, hashOfPacker } from './hash';
import { write } from './output';
import { packedBefore, readRecord } from './record';
import { zip } from './zip';

export interface Packer {
  /**
   * @param name of the zip, relative to `into`. @param into the folder for it; the build's own where left out.
   * @returns the path of the zip. It may lie in another folder, where this build has packed the same one before.
   */
  readonly pack: (
    name: string,
    files: Readonly<Record<string, string | Uint8Array>>,
    into?: string,
  ) => Promise<string>;
  /** The hash of what was packed into each zip, by its name. */
  readonly packed: () => Readonly<Record<string, string>>;
  /** The names of the zips that the last build did not have. */
  readonly anew: () => readonly string[];
}

/** @param work the folder of this build. @param place the folder of the last build, which need not exist. */
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
