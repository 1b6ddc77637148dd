/** The whole unit as a course backup of Moodle: the same packages that a build makes, put in place. */
import { strToU8 } from 'fflate';
import { fileName } from '../../manifest/output-name';
import { WHOLE } from '../course/fields';
import {
  ENDING,
  type Handout,
  MOODLE_COURSE,
  moodleBackup,
  type MoodlePackage,
} from '../../manifest/moodle';
import { scorm12 } from '../../manifest/scorm12';
import { lessonCourse } from '../reader';
import { type Package, packages, type Parts, type Publishable } from './packages';
import { zipOf } from './zip';

/** What its lessons are packed as: Moodle's interactions report knows the element names of SCORM 1.2 alone. */
export const moodleFormat = scorm12;

/** A lesson's package as the backup takes it: unpacked and as a zip. @param zip the bytes of that zip. */
export const storedPackage = (
  unit: Publishable,
  lesson: string,
  made: Package,
  zip: Uint8Array,
): MoodlePackage => {
  const texts = Object.entries(made.files).map(([name, text]) => [name, strToU8(text)] as const);
  return {
    lesson,
    course: lessonCourse(unit.course, lesson, unit.slots),
    name: `${made.name}.zip`,
    zip,
    files: { ...Object.fromEntries(texts), ...made.media },
  };
};

/** Makes and packs a lesson's package for the backup. @param lesson its id. @throws where the unit has no such lesson. */
export const moodlePackage = (unit: Publishable, parts: Parts, lesson: string): MoodlePackage => {
  const [made] = packages(unit, moodleFormat, parts, [lesson]);
  if (!made) throw new Error(`Expected the id of a lesson, got "${lesson}".`);
  return storedPackage(unit, lesson, made, zipOf(made));
};

/**
 * The course backup and the name of its file.
 *
 * @param lessons the packages of all lessons.
 * @param handouts pages that only teachers are to see.
 */
export const moodleCourse = (
  unit: Publishable,
  lessons: readonly MoodlePackage[],
  handouts: readonly Handout[],
): { readonly name: string; readonly bytes: Uint8Array } => {
  const { course, version } = unit;
  const of = { course: course.id, part: WHOLE, format: MOODLE_COURSE, version };
  const name = `${fileName(of)}.${ENDING}`;
  return { name, bytes: zipOf(moodleBackup(unit, name, lessons, handouts)) };
};
