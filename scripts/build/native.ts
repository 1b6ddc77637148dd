/** Writes the imports for other systems' own quizzes and question banks (manifest/native). */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { outputs, type NativeUnit } from '../../manifest/native';
import type { Built } from './output';
import { write } from './output';
import { zip } from './zip';

/**
 * Makes them in `work`/dist/native.
 * @returns the files' names, from dist on, and what was mapped to another type or left out.
 */
export const native = async (unit: NativeUnit, work: string): Promise<Built> => {
  const into = join(work, 'dist', 'native');
  const made: string[] = [];
  const all: string[] = [];
  for (const { name, files, media, notes } of outputs(unit)) {
    mkdirSync(into, { recursive: true });
    if (name.endsWith('.zip')) {
      const folder = join(work, 'native', name);
      write(folder, { ...files, ...media });
      await zip(folder, join(into, name));
    } else write(into, files);
    made.push(`native/${name}`);
    all.push(...notes.map((note) => `${name}: ${note}`));
  }
  return { made, notes: all };
};
