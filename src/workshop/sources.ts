/**
 * Which files are sources of a unit, and how they travel: as a zip, which a build reads too once it is
 * unpacked. Lessons that the teacher has left out lie in a folder of their own, where the reader does
 * not look: nothing is lost, and they can be taken in again.
 */
import { strToU8, zipSync } from 'fflate';
import { readZip } from '../package/read';
import { isText } from '../reader';
import { Refused } from './refused';
import type { Files } from './work';

/** The folder of the lessons that are left out. */
export const LEFT_OUT = 'left-out/';

/** A file of the unit, or of a lesson, or of one that is left out: `unit.yaml`, `01-first/lesson.md`. */
export const isSource = (path: string): boolean =>
  isText(path) && /^(?:left-out\/)?[^/]+(?:\/[^/]+)?$/.test(path) && !path.startsWith('schema/');

/** The files that the reader is given. */
export const readable = (files: Files): ReadonlyMap<string, string> =>
  new Map(Object.entries(files).filter(([path]) => !path.startsWith(LEFT_OUT)));

/** A file as it was chosen: its path in the folder or zip, and its bytes. */
export interface Given {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const MB = 1024 * 1024;

/** The sources of a unit of a hundred lessons have 5 MB. */
export const MOST_BYTES = 30 * MB;

/** @throws Refused; told before a file is read. */
export const checkSize = (name: string, bytes: number): void => {
  if (bytes <= MOST_BYTES) return;
  throw new Refused(
    `Expected sources of at most ${MOST_BYTES / MB} MB, got ${name} with ${Math.round(bytes / MB)} MB. Pictures are drawings (.svg) of a few kB; take photographs out. Nothing was changed.`,
  );
};

const KEPT = 'Nothing was changed.';

const textOf = ({ path, bytes }: Given): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused(
      `Expected ${path} in UTF-8, got another encoding. Save it as UTF-8 and open it again. ${KEPT}`,
    );
  }
};

/** The folder that unit.yaml stands in, with its slash; it may be some folders down. */
const rootOf = (given: readonly Given[]): string | undefined =>
  given
    .flatMap(({ path }) => /^(?:.*\/)?(?=unit\.yaml$)/.exec(path)?.[0] ?? [])
    .sort((a, b) => a.length - b.length)[0];

export interface Opened {
  readonly files: Files;
  /** Files that a unit has no use for. */
  readonly unused: readonly string[];
}

/** @param name of the zip or folder, for messages. @throws Refused. */
export const openFiles = (name: string, given: readonly Given[]): Opened => {
  const root = rootOf(given);
  if (root === undefined) {
    const packaged = given.some(({ path }) => /^(?:imsmanifest|cmi5|tincan)\.xml$/.test(path));
    throw new Refused(
      packaged
        ? `${name} is a package for students, and holds no sources. Open the zip that "Save the sources" made. ${KEPT}`
        : `Expected a folder or zip of lessons with a file unit.yaml, got ${name} without one. ${KEPT}`,
    );
  }
  const inside = given
    .filter(({ path }) => path.startsWith(root) && !path.endsWith('/'))
    .map(({ path, bytes }) => ({ path: path.slice(root.length), bytes }));
  const used = inside.filter(({ path }) => isSource(path));
  return {
    files: Object.fromEntries(used.map((one) => [one.path, textOf(one)])),
    unused: inside.map(({ path }) => path).filter((path) => !isSource(path)),
  };
};

/** @throws Refused. */
export const openZip = (name: string, bytes: Uint8Array): Opened => {
  checkSize(name, bytes.length);
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = readZip(bytes);
  } catch {
    throw new Refused(
      `${name} cannot be read as a zip: it is another kind of file, or broken. ${KEPT}`,
    );
  }
  return openFiles(
    name,
    Object.entries(files).map(([path, content]) => ({ path, bytes: content })),
  );
};

/** All sources as a zip, those that are left out too. */
export const saveZip = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    level: 9,
  });
