/** Reads a package back: the same course and lessons that it was written with. */
import { strFromU8, unzipSync } from 'fflate';
import type { Body, Course } from '../course/course';
import { inBuild, INDEX, lessonFile } from './names';
import { readPage } from './page';
import { readLesson } from './scripts';

export type Files = Readonly<Record<string, Uint8Array>>;

/** The files of a zip, by name. Throws where it is none. */
export const readZip = (bytes: Uint8Array): Files => unzipSync(bytes);

export interface PackageContent {
  readonly course: Course;
  readonly build: string;
  /** Undefined where the package has no such lesson as a script of its own. */
  body(lesson: string): Body | undefined;
}

/**
 * @param page the page whose course is meant.
 * @returns undefined where the package is none of ours.
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
        return script === undefined ? undefined : readLesson(found.build, lesson, script);
      },
    }
  );
};
