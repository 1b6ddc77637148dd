/** What a build leaves behind. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Built {
  /** The names of the files, relative to the folder of the build. */
  readonly made: readonly string[];
  /** What the author should know of the lessons, and of what an import could not take. */
  readonly notes: readonly string[];
}

/** Writes files into `folder`, under names which may have folders in them. */
export const write = (
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void => {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
};
