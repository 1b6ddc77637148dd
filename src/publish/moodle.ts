/** The whole unit as a course backup of Moodle: the same packages that a build makes, put in place. */
import { strToU8 } from 'fflate';
import { ENDING, type Handout, MOODLE_COURSE, moodleBackup } from '../../manifest/moodle';
import { scorm12 } from '../../manifest/scorm12';
import { lessonsOf } from '../course/course';
import { lessonCourse, type Unit } from '../reader';
import { type Package, packages, type Parts } from './packages';
import { zipOf } from './zip';

/** Moodle's interactions report knows the element names of SCORM 1.2 alone. */
export const moodleFormat = scorm12;

export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const bytesOf = ({ files, media }: Package): Record<string, Uint8Array> => ({
  ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  ...media,
});

/**
 * @param parts those of `moodleFormat`.
 * @param handouts what only teachers are to see.
 */
export const moodleCourse = (unit: Unit, parts: Parts, handouts: readonly Handout[]): File => {
  const { course, slots, version } = unit;
  const made = lessonsOf(course).flatMap(({ id }) =>
    packages(unit, moodleFormat, parts, [id]).map((one) => {
      const { name } = one;
      return [
        id,
        {
          course: lessonCourse(course, id, slots),
          name: `${name}.zip`,
          zip: zipOf(one),
          files: bytesOf(one),
        },
      ] as const;
    }),
  );
  const name = `${course.id}-unit-${MOODLE_COURSE}-${version}.${ENDING}`;
  return { name, bytes: zipOf(moodleBackup(unit, name, Object.fromEntries(made), handouts)) };
};
