/** Writes the imports for other systems' own quizzes and question banks (manifest/native). */
import { join } from 'node:path';
import { outputs, type NativeUnit } from '../../manifest/native';
import type { Built } from './output';
import { write } from './output';
import type { Packer } from './packer';

/**
 * Writes them into the folder `native` below `dist`.
 * @returns the files' names, relative to dist, and notes on what became another type of question or was left out.
 */
export const native = async (unit: NativeUnit, dist: string, packer: Packer): Promise<Built> => {
  const made: string[] = [];
  const all: string[] = [];
  for (const { name, files, media, notes } of outputs(unit)) {
    if (name.endsWith('.zip')) await packer.pack(`native/${name}`, { ...files, ...media });
    else write(join(dist, 'native'), files);
    made.push(`native/${name}`);
    all.push(...notes.map((note) => `${name}: ${note}`));
  }
  return { made, notes: all };
};
