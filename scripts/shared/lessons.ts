/** The folder of lessons on the disk: its texts, and the unit that they make. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  type Files,
  isHidden,
  isText,
  type Media,
  type Problems,
  read,
  type Unit,
} from '../../src/reader';
import { readLesson } from '../../src/reader/lesson';
import { rememberReading } from '../../src/reader/remember';
import { cleanDrawing } from './drawings';
import { sentence } from './sentence';

const isFolder = (dir: string): boolean =>
  statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** @throws a sentence when there is no such folder. */
export const expectFolder = (dir: string): void => {
  if (isFolder(dir)) return;
  throw sentence(
    `Expected a folder of lessons at ${dir}, got none. Run the command from the project's own folder.`,
  );
};

/** The bytes of the files whose names are wanted. @throws a sentence when there is no such folder. */
export const bytesOf = (
  dir: string,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Buffer> => {
  const files = new Map<string, Buffer>();
  const gather = (folder: string, path: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (isHidden(entry.name)) continue;
      const name = `${path}${entry.name}`;
      // A lesson folder holds no folders, so that nothing is read that nobody sees.
      if (entry.isDirectory() && path === '') gather(join(folder, entry.name), `${name}/`);
      else if (entry.isFile() && wanted(entry.name)) {
        files.set(name, readFileSync(join(folder, entry.name)));
      }
    }
  };
  expectFolder(dir);
  try {
    gather(dir, '');
  } catch (error) {
    throw sentence(
      `The folder ${dir} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  return files;
};

/** The texts of a unit's folder, its drawings cleaned. @throws a sentence when there is no such folder. */
export const filesOf = (dir: string): Files =>
  new Map(
    [...bytesOf(dir, isText)].map(([path, bytes]) => {
      const text = bytes.toString('utf8');
      return [path, path.endsWith('.svg') ? cleanDrawing(text) : text];
    }),
  );

const rootOf = (dir: string): string => relative(process.cwd(), dir).replaceAll('\\', '/') || '.';

/**
 * The unit of a folder, or every problem of its files.
 * @param media its photographs (build/media.ts).
 */
export const readUnit = (dir: string, media?: Media): Unit | Problems =>
  read(filesOf(dir), rootOf(dir), readLesson, media);

/** `readUnit` for who reads the same folder many times: only the lessons that changed are read again. */
export const createReader = (dir: string): ((media: Media) => Unit | Problems) => {
  const lessonOf = rememberReading(readLesson);
  return (media) => read(filesOf(dir), rootOf(dir), lessonOf, media);
};
