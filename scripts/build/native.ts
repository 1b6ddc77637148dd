/** Writes the imports for other systems' own quizzes and question banks (manifest/native). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputs, type NativeUnit } from '../../manifest/native';
import { zip } from './zip';

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
};

/**
 * Makes them in `work`/dist/native and says what was mapped to another type and what was left out.
 * @returns the files' names, from dist on.
 */
export const native = async (
  unit: NativeUnit,
  version: string,
  work: string,
): Promise<string[]> => {
  const into = join(work, 'dist', 'native');
  const made: string[] = [];
  for (const { name, files, notes } of outputs(unit, version)) {
    mkdirSync(into, { recursive: true });
    if (name.endsWith('.zip')) {
      const folder = join(work, 'native', name);
      write(folder, files);
      await zip(folder, join(into, name));
    } else write(into, files);
    made.push(`native/${name}`);
    for (const note of notes) console.log(`${name}: ${note}`);
  }
  return made;
};
