/** Reads a package back: the same course and lessons that it was written with. */
import { strFromU8, unzipSync } from 'fflate';
import type { Body, Course } from '../course/course';
import { joinHalves } from '../course/opening';
import { inBuild, INDEX, lessonFile } from './names';
import { readPage } from './page';
import { readLesson } from './scripts';

export type Files = Readonly<Record<string, Uint8Array>>;

/** How many bytes a zip may unpack to, and how many files it may hold: ten times what the largest packages have. */
const MOST_BYTES = 2 ** 28;
const MOST_FILES = 10_000;

/** A zip that is sound, but that no package can be. The message is the end of a sentence, without its point. */
export class UnfitZip extends Error {}

/**
 * The files of a zip, by name. The sizes are those that the zip says of itself: no more is ever unpacked of a file.
 * @throws UnfitZip, before anything is unpacked, where its files would fill the memory; fflate's error where it is no zip.
 */
export const readZip = (bytes: Uint8Array): Files => {
  let [files, packed, unpacked] = [0, 0, 0];
  unzipSync(bytes, {
    filter({ size, originalSize }) {
      [files, packed, unpacked] = [files + 1, packed + size, unpacked + originalSize];
      if (files > MOST_FILES || unpacked > MOST_BYTES) {
        throw new UnfitZip(
          `it holds more than ${MOST_FILES} files or ${MOST_BYTES / 2 ** 20} MB; a package has far less`,
        );
      }
      // The same packed bytes under many names.
      if (packed > bytes.length)
        throw new UnfitZip('its files lie over each other: it is no package');
      return false;
    },
  });
  return unzipSync(bytes);
};

export interface PackageContent {
  readonly course: Course;
  readonly build: string;
  /** Undefined where the package has no such lesson as a script of its own. */
  body(lesson: string): Body | undefined;
}

/**
 * @param page the name of the page whose course is read: a format may have a page for each lesson.
 * @returns undefined where the zip is no package of ours. @throws where the page's course is damaged.
 */
export const readPackage = (files: Files, page = INDEX): PackageContent | undefined => {
  const textOf = (name: string): string | undefined =>
    Object.hasOwn(files, name) ? strFromU8(files[name] ?? new Uint8Array()) : undefined;
  const found = readPage(textOf(page) ?? '');
  return (
    found && {
      ...found,
      body(lesson) {
        const script = textOf(inBuild(found.build, lessonFile(lesson)));
        const read = script === undefined ? undefined : readLesson(found.build, lesson, script);
        const { opening } = found;
        return read && opening?.id === lesson ? joinHalves(opening, read) : read;
      },
    }
  );
};
