/** Packs a folder by vite-plugin-zip-pack, so that the same content gives the same bytes. */
import { readdirSync, utimesSync } from 'node:fs';
import { dirname, basename, join } from 'node:path';
import type { PluginOption } from 'vite';
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

/** Runs the hook in which the plugin packs. It asks nothing of the build that it is meant to follow. */
const run = async (option: PluginOption): Promise<void> => {
  const plugin = await option;
  const hook = plugin && 'closeBundle' in plugin ? plugin.closeBundle : undefined;
  if (typeof hook !== 'object')
    throw new Error('Expected a plugin that packs when a build closes.');
  await Reflect.apply(hook.handler, undefined, []);
};

/**
 * The plugin announces each package on the console, and only tells `done` of an error: we keep it quiet
 * and pass the error on.
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
