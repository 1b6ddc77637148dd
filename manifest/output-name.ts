/** The names of the files that are made of a unit: `id-part-format-version`, and an ending. */
import { WHOLE } from '../src/course/fields';

/** The part of a lesson (that of all lessons is WHOLE): files stand in the order of the lessons. @param at from 0. */
export const lessonPart = (at: number, id: string): string =>
  `${String(at + 1).padStart(2, '0')}-${id}`;

/** Without its ending. */
export const fileName = (of: {
  readonly course: string;
  readonly part: string;
  readonly format: string;
  readonly version: string;
}): string => [of.course, of.part, of.format, of.version].join('-');

/** The same name in whatever format; a name that is none of ours is left as it is. */
export const nameWithout = (format: string, name: string): string => {
  const at = name.lastIndexOf(`-${format}-`);
  return at === -1 ? name : name.slice(0, at) + name.slice(at + 1 + format.length);
};

/** Whether it is a file of all lessons. */
export const isOfUnit = (format: string, name: string): boolean =>
  name.includes(`-${WHOLE}-${format}-`);
