/**
 * Finds the licences of the libraries that a script is made of. The bundler says which modules are in it, so that
 * no library is forgotten.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, Library } from '../../src/publish/notices';
import { sentence } from '../shared/sentence';

const FOLDER = /^.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/;

/** The folder with the licences of libraries that are installed without a file LICENSE. */
const KEPT = 'scripts/build/licences';

const libraryIn = (folder: string, name: string): Library => {
  const kept = join(KEPT, `${name}.txt`);
  if (existsSync(kept)) return { name, licence: readFileSync(kept, 'utf8').trim() };
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.\w+)?$/i.test(one));
  if (file === undefined) {
    throw sentence(
      `Expected a file LICENSE in ${folder}, got none. What a package contains must come with its licence.`,
    );
  }
  return { name, licence: readFileSync(join(folder, file), 'utf8').trim() };
};

/** The libraries that a bundle is made of, in the order of their names. @param modules the paths of its modules. @throws a sentence where one has no licence. */
export const librariesOf = (modules: readonly string[]): readonly Library[] => {
  const folders = new Map(
    modules.flatMap((path) => {
      const [folder, name] = FOLDER.exec(path) ?? [];
      return folder !== undefined && name !== undefined ? [[folder, name]] : [];
    }),
  );
  return [...folders]
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([folder, name]) => libraryIn(folder, name));
};

/** The version and licence of our own code, as the notices of a package give them. */
export const engine = (): Engine => {
  const own = readFileSync('LICENSE', 'utf8');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return { version, licence: own.slice(own.search(/^MIT License$/m)).trim() };
};
