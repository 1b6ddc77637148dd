/**
 * The content reader: `readUnit('lessons')` gives the course, or every problem of its files.
 * `read` does the same from texts in memory.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sentence } from '../sentence';
import { readLesson } from './lesson';
import { remembering } from './remember';
import { type Files, type Problems, read, type Unit } from './unit';

export { lessonCourse } from './part';
export { print, type Problem } from './problem';
export type { Slots } from './slots';
export { type Files, type Problems, read, type Unit };

const isText = (name: string): boolean => /\.(md|yaml|json|svg)$/.test(name);

/** @throws a sentence when there is no such folder. */
export const filesOf = (dir: string): Files => {
  const files = new Map<string, string>();
  const gather = (folder: string, path: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const name = `${path}${entry.name}`;
      // A lesson folder holds no folders, so that nothing is read that nobody sees.
      if (entry.isDirectory() && path === '') gather(join(folder, entry.name), `${name}/`);
      else if (entry.isFile() && isText(entry.name)) {
        files.set(name, readFileSync(join(folder, entry.name), 'utf8'));
      }
    }
  };
  if (!isFolder(dir)) {
    throw sentence(
      `Expected a folder of lessons at ${dir}, got none. Run the command from the project's own folder.`,
    );
  }
  try {
    gather(dir, '');
  } catch (error) {
    throw sentence(
      `The folder ${dir} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  return files;
};

const isFolder = (dir: string): boolean =>
  statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;

const rootOf = (dir: string): string => relative(process.cwd(), dir).replaceAll('\\', '/') || '.';

export const readUnit = (dir: string): Unit | Problems => read(filesOf(dir), rootOf(dir));

/** `readUnit` for who reads the same folder many times: only the lessons that changed are read again. */
export const openReader = (dir: string): (() => Unit | Problems) => {
  const lessonOf = remembering(readLesson);
  return () => read(filesOf(dir), rootOf(dir), lessonOf);
};
