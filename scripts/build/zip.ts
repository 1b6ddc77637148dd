/** Packs a folder by vite-plugin-zip-pack, so that the same content gives the same bytes. */
import { readdirSync, utimesSync } from 'node:fs';
import { dirname, basename, join } from 'node:path';
import zipPack from 'vite-plugin-zip-pack';

/** The earliest time that a zip can hold; local, because the plugin writes local times. */
const STAMP = new Date(1980, 0, 1);

const stamp = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) stamp(path);
    utimesSync(path, STAMP, STAMP);
  }
};

interface Closing {
  readonly closeBundle: { readonly handler: () => Promise<void> };
}

/**
 * The plugin announces each step on the console and only tells `done` of an error: we keep it quiet
 * and pass the error on. A package is one run of the plugin's own hook.
 * @throws whatever went wrong while packing.
 */
export const zip = async (folder: string, file: string): Promise<void> => {
  stamp(folder);
  let failed: Error | undefined;
  const plugin = zipPack({
    inDir: folder,
    outDir: dirname(file),
    outFileName: basename(file),
    enableLogging: false,
    done: (error) => {
      failed ??= error;
    },
  });
  const { log } = console;
  console.log = () => undefined;
  try {
    await (plugin as unknown as Closing).closeBundle.handler();
  } finally {
    console.log = log;
  }
  if (failed) throw failed;
};
