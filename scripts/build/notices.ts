/**
 * The notices of what a package is made of: whoever passes on another's code must pass on its licence
 * with it. What is in a script is asked of the bundler, so that no library is forgotten.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentence } from '../sentence';

export interface Library {
  readonly name: string;
  /** The text of its licence. */
  readonly licence: string;
}

const FOLDER = /^.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/;

const libraryIn = (folder: string, name: string): Library => {
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.\w+)?$/i.test(one));
  if (file === undefined) {
    throw sentence(
      `Expected a file LICENSE in ${folder}, got none. What a package contains must come with its licence.`,
    );
  }
  return { name, licence: readFileSync(join(folder, file), 'utf8').trim() };
};

/** The libraries that a bundle is made of, from the paths of its modules. */
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

const RULE = '-'.repeat(72);

/**
 * @param licence that of the lessons.
 * @param more what a format adds.
 */
export const noticesOf = (
  { title, licence }: { readonly title: string; readonly licence: string },
  libraries: readonly Library[],
  more: readonly string[] = [],
): string => {
  const own = readFileSync('LICENSE', 'utf8');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const engine = own.slice(own.search(/^MIT License$/m)).trim();
  return `${[
    `${title}\nLicence of the lessons: ${licence}`,
    ...more,
    `The player (version ${version}) and the other code that runs in these pages:\n\n${engine}`,
    ...libraries.map(
      ({ name, licence: text }) => `The code contains ${name}, which has this licence:\n\n${text}`,
    ),
  ].join(`\n\n${RULE}\n\n`)}\n`;
};
