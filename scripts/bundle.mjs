/**
 * One file of a command and all that it imports, made once and kept in .cache/scripts. A command then
 * starts in a tenth of a second, where transforming some hundred modules takes one.
 *
 * The file is named by a hash of every source that could stand in it, of the packages installed and of
 * the folder's own path, so an edit makes a new file and an old one is never run.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const KEPT = join(ROOT, '.cache', 'scripts');

/** Where a command's own modules may stand. */
const FOLDERS = ['manifest', 'scripts', 'src'];
const FILES = [
  'tsconfig.json',
  'vite.config.ts',
  join('node_modules', '.package-lock.json'),
  join('tests', 'e2e', 'player.ts'),
];

/**
 * Packages of many small modules and nothing else (no native parts, no files of their own to find):
 * they go into the file, and loading them takes half the time. All others are imported as installed.
 */
const INSIDE = /^(?:@oxc-project|hast-|mdast-|syllable|valibot|yaml)/;

const sourcesIn = (folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.(?:[cm]?js|json|tsx?)$/.test(entry.name) ? [path] : [];
  });

const keyOf = () => {
  const hash = createHash('sha256').update(ROOT);
  for (const path of [...FOLDERS.flatMap(sourcesIn), ...FILES].sort((a, b) => (a < b ? -1 : 1))) {
    const file = join(ROOT, path);
    hash.update(`\0${path}\0`).update(existsSync(file) ? readFileSync(file) : '');
  }
  return hash.digest('hex').slice(0, 16);
};

/** An error that scripts/run.mjs prints as its message alone. */
export const sentence = (message) => Object.assign(new Error(message), { sentence: true });

/** Vite's own bundler; missing before the first `npm ci`. */
const load = async () => {
  try {
    return await import('rolldown');
  } catch {
    throw sentence('The project is not installed yet. Run "npm ci" in its folder first.');
  }
};

/** A module finds the files beside it where it was written, not where the bundle stands. */
const ownPlace = {
  name: 'own-place',
  transform: {
    filter: { code: 'import.meta.url' },
    handler: (code, id) => ({
      code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
      map: null,
    }),
  },
};

const isOurs = (id) => {
  const path = relative(ROOT, id);
  return FILES.includes(path) || FOLDERS.some((folder) => path.startsWith(folder + sep));
};

const inPackages = (id) => /[\\/]node_modules[\\/]/.test(id);

const isPackage = (id) => !/^(?:[./#\0]|[a-z]:[\\/])/i.test(id);

const bundle = async (name) => {
  const { rolldown } = await load();
  const bundled = await rolldown({
    input: join(ROOT, 'scripts', `${name}.ts`),
    platform: 'node',
    external: (id, from) => isPackage(id) && !INSIDE.test(id) && !inPackages(from ?? ''),
    transform: { target: 'node20.19' },
    plugins: [ownPlace],
  });
  const { output } = await bundled.generate({
    format: 'esm',
    codeSplitting: false,
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
  });
  const read = await bundled.watchFiles;
  await bundled.close();
  const strange = read.filter((id) => !inPackages(id) && !isOurs(id));
  if (strange.length > 0) {
    throw new Error(
      `A change of ${strange.join(', ')} would not be noticed: see scripts/bundle.mjs.`,
    );
  }
  return output[0];
};

/** Written under another name first, so that a command started meanwhile never reads half of it. */
const keep = ({ code, map }, name, file) => {
  const draft = join(KEPT, `${file}.${process.pid}`);
  try {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(join(KEPT, `${file}.map`), map.toString());
    writeFileSync(draft, `${code}\n//# sourceMappingURL=${file}.map\n`);
    renameSync(draft, join(KEPT, file));
  } catch (error) {
    throw sentence(`Expected to be able to write into ${KEPT}: ${error.message}.`);
  }
  const old = new RegExp(`^${name}-[0-9a-f]{16}\\.mjs`);
  for (const other of readdirSync(KEPT)) {
    if (old.test(other) && !other.startsWith(file)) rmSync(join(KEPT, other), { force: true });
  }
};

/**
 * The address of a command's file, made where it is not there yet.
 * @param name of a file in scripts, without its ending.
 */
export const bundleOf = async (name) => {
  const key = keyOf();
  const file = `${name}-${key}.mjs`;
  const place = join(KEPT, file);
  if (!existsSync(place)) {
    const chunk = await bundle(name);
    // Something was edited meanwhile: nobody knows which of it stands in the bundle.
    if (keyOf() !== key) return bundleOf(name);
    keep(chunk, name, file);
  }
  return pathToFileURL(place).href;
};
