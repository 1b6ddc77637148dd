/**
 * Opening and saving the sources of a unit. They travel as a zip, which a build reads too once it is
 * unpacked, and in every package. Lessons that the teacher has left out lie in a folder of their own,
 * where the reader does not look: nothing is lost, and they can be taken in again.
 */
import { strToU8, zipSync } from 'fflate';
import { SOURCES } from '../package/names';
import { readZip, UnfitZip } from '../package/read';
import { readSources } from '../publish/sources';
import { isHidden, isPhoto, isRecording, isText, type Prepared } from '../reader';
import { Refused } from './refused';
import type { Files, Photos } from './work';

/** The folder of the lessons that are left out. */
export const LEFT_OUT = 'left-out/';

/** Whether a path lies where a unit has its files. `schema/` holds files for editors alone. */
const isInUnit = (path: string): boolean =>
  /^(?:left-out\/)?[^/]+(?:\/[^/]+)?$/.test(path) && !path.startsWith('schema/');

/** A file of the unit, or of a lesson, or of one that is left out: `unit.yaml`, `01-first/lesson.md`. */
export const isSource = (path: string): boolean => isText(path) && isInUnit(path);

/** A photograph or recording of a lesson, or a photograph of the unit. */
export const isMedia = (path: string): boolean =>
  (isPhoto(path.toLowerCase()) || isRecording(path)) && isInUnit(path);

/** What `npm run schema` writes beside lessons for an editor: nothing of a unit, and nothing to be reported. */
const isSchema = (path: string): boolean => /^schema\/[^/]+\.schema\.json$/.test(path);

/** The paths of the lessons that are not left out. */
export const lessonPaths = (files: Files): string[] =>
  Object.keys(files).filter((path) => /^[^/]+\/lesson\.md$/.test(path));

/** The files that the reader is given. */
export const filesForReader = (files: Files): ReadonlyMap<string, string> =>
  new Map(Object.entries(files).filter(([path]) => !path.startsWith(LEFT_OUT)));

/** A file as it was chosen: its path in the folder or zip, and its bytes. */
export interface ChosenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const MB = 1024 * 1024;

/** A folder with the photographs of a hundred lessons; a file of questions, or one photograph. */
export const MOST_BYTES = { unit: 200 * MB, file: 30 * MB } as const;

const KEPT = 'Nothing was changed.';

/** @throws Refused; before a file is read. */
export const checkSize = (name: string, bytes: number, most: number): void => {
  if (bytes <= most) return;
  throw new Refused(
    `Expected at most ${most / MB} MB, got ${name} with ${Math.ceil(bytes / MB)} MB. Take films and other large files out, or save a picture smaller, and try again. ${KEPT}`,
  );
};

const textOf = ({ path, bytes }: ChosenFile): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused(
      `Expected ${path} in UTF-8, got another encoding. Save it as UTF-8 and open it again. ${KEPT}`,
    );
  }
};

/** The folder that unit.yaml stands in, with its slash; it may be some folders down. */
const rootOf = (given: readonly ChosenFile[]): string | undefined =>
  given
    .flatMap(({ path }) => /^(?:.*\/)?(?=unit\.yaml$)/.exec(path)?.[0] ?? [])
    .sort((a, b) => a.length - b.length)[0];

export interface Opened {
  readonly files: Files;
  readonly photos: Photos;
  /** Files that a unit has no use for. */
  readonly unused: readonly string[];
  /** Photographs of lessons whose package this is not. */
  readonly missing: readonly string[];
}

/** Scales a photograph for pages, each time by the means at hand: a browser has a canvas. */
type Prepare = (bytes: Uint8Array) => Promise<Prepared>;

/** @param name of the zip or folder, for messages. @throws Refused. */
export const openFiles = async (
  name: string,
  given: readonly ChosenFile[],
  prepare: Prepare,
): Promise<Opened> => {
  const root = rootOf(given);
  if (root === undefined) {
    const packaged = given.some(({ path }) => /^(?:imsmanifest|cmi5|tincan)\.xml$/.test(path));
    throw new Refused(
      packaged
        ? `${name} is a package for students, and carries no sources: it is of another maker, or was made without them. Open the zip that "Save the sources" made. ${KEPT}`
        : `Expected a package, or a folder or zip of lessons with a file unit.yaml, got ${name} without one. ${KEPT}`,
    );
  }
  const inside = given
    .filter(({ path }) => path.startsWith(root) && !path.endsWith('/'))
    .map(({ path, bytes }) => ({ path: path.slice(root.length), bytes }))
    .filter(({ path }) => !isHidden(path));
  const photos: [string, Prepared][] = [];
  for (const { path, bytes } of inside.filter((one) => isMedia(one.path))) {
    photos.push([path, isRecording(path) ? { recording: bytes } : await prepare(bytes)]);
  }
  return {
    files: Object.fromEntries(
      inside.filter(({ path }) => isSource(path)).map((one) => [one.path, textOf(one)]),
    ),
    photos: Object.fromEntries(photos),
    unused: inside
      .map(({ path }) => path)
      .filter((path) => !isSource(path) && !isMedia(path) && !isSchema(path)),
    missing: [],
  };
};

/** The files of a zip; of one that holds a package for each lesson, those of the first. */
const unpacked = (name: string, bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => {
  try {
    const files = readZip(bytes);
    const shown = Object.entries(files).filter(([path]) => !isHidden(path));
    const [first] = shown;
    const packages = shown.every(([path]) => path.endsWith('.zip'));
    return first && packages ? readZip(first[1]) : files;
  } catch (error) {
    if (error instanceof UnfitZip) {
      throw new Refused(`${name} cannot be opened: ${error.message}. ${KEPT}`);
    }
    throw new Refused(
      `${name} cannot be read as a zip: it is another kind of file, or broken. ${KEPT}`,
    );
  }
};

/** A zip of sources, or a package that carries them. @throws Refused. */
export const openZip = async (
  name: string,
  bytes: Uint8Array,
  prepare: Prepare,
): Promise<Opened> => {
  checkSize(name, bytes.length, MOST_BYTES.unit);
  const files = unpacked(name, bytes);
  const found = carriedIn(name, files);
  if (found === undefined) {
    const given = Object.entries(files).map(([path, content]) => ({ path, bytes: content }));
    return openFiles(name, given, prepare);
  }
  const { texts, media, missing } = found;
  return { files: texts, photos: Object.fromEntries(media), unused: [], missing };
};

const carriedIn = (name: string, files: Readonly<Record<string, Uint8Array>>) => {
  try {
    return readSources(files);
  } catch {
    throw new Refused(
      `${name} is a package, but its file ${SOURCES} is broken or of a newer workshop. Take the package from where you first had it, or open the zip that "Save the sources" made. ${KEPT}`,
    );
  }
};

/** A recording, or what stands for a photograph: its largest version, in the format that every program opens. */
const mediaFile = (made: Prepared): Uint8Array | undefined => {
  if ('recording' in made) return made.recording;
  return 'problem' in made
    ? undefined
    : made.renditions.findLast(({ type }) => type !== 'image/webp')?.bytes;
};

/** The files of photographs and recordings by path; none for one that could not be read. */
export const mediaFiles = (photos: Photos): [path: string, bytes: Uint8Array][] =>
  Object.entries(photos).flatMap(([path, made]) => {
    const bytes = mediaFile(made);
    return bytes === undefined ? [] : [[path, bytes]];
  });

/** All sources as a zip, those that are left out too. */
export const saveZip = (files: Files, photos: Photos): Uint8Array => {
  const texts = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries([...texts, ...mediaFiles(photos)]), { level: 9 });
};
