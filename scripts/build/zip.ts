/** Packs a folder with vite-plugin-zip-pack, so that the same content gives the same bytes. */
import { readdirSync, utimesSync } from 'node:fs';
import { dirname, basename, join } from 'node:path';
import type { PluginOption } from 'vite';
import zipPack from 'vite-plugin-zip-pack';

/** The earliest time that a zip can hold. In local time, because the plugin writes that. */
const STAMP = new Date(1980, 0, 1);

const stamp = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) stamp(path);
    utimesSync(path, STAMP, STAMP);
  }
};

/** Runs the hook in which the plugin packs. The hook is meant for the end of a Vite build, but needs none. */
const run = async (option: PluginOption): Promise<void> => {
  const plugin = await option;
  const hook = plugin && 'closeBundle' in plugin ? plugin.closeBundle : undefined;
  if (typeof hook !== 'object')
    throw new Error('Expected a plugin that packs when a build closes.');
  await Reflect.apply(hook.handler, undefined, []);
};

/**
 * Packs a folder into a file. The plugin writes a line on the console for each package, which we suppress, and
 * gives an error to `done` alone, from where we throw it.
 *
 * @throws whatever went wrong while packing.
 */
export const zip = async (folder: string, file: string): Promise<void> => {
  stamp(folder);
  let failed: Error | undefined;
  const { log } = console;
  console.log = () => undefined;
  try {
    await run(
      zipPack({
        inDir: folder,
        outDir: dirname(file),
        outFileName: basename(file),
        enableLogging: false,
        done: (error) => {
          failed ??= error;
        },
      }),
    );
  } finally {
    console.log = log;
  }
  if (failed) throw failed;
};
