/** Packages of the work, one after another, so that the progress can be shown in between. */
import { zipSync } from 'fflate';
import { formats } from '../../../manifest';
import { fileName } from '../../../manifest/output-name';
import type { Format } from '../../../manifest/format';
import { MOODLE_COURSE, type MoodlePackage } from '../../../manifest/moodle';
import { lessonsOf } from '../../course/course';
import { type Kit, partsOf } from '../../publish/kit';
import { moodleCourse, moodleFormat, moodlePackage } from '../../publish/moodle';
import { packages, type Publishable } from '../../publish/packages';
import { zipOf } from '../../publish/zip';
import type { MakeRequest, Pause, Zip } from './messages';

/** What can be made beside the package of one lesson, which is asked for by its id, and that of the unit. */
export const EACH = 'each lesson';

/** One package, or a zip of the packages of all lessons. @param what UNIT, EACH or the id of a lesson. @throws where there is no such lesson. */
export const makeZip = async (
  unit: Publishable,
  format: Format,
  { kit, what }: { readonly kit: Kit; readonly what: string },
  pause: Pause,
): Promise<Zip> => {
  const parts = partsOf(kit, format, unit.course.language);
  const wanted = what === EACH ? lessonsOf(unit.course).map(({ id }) => id) : [what];
  const made: Zip[] = [];
  for (const one of wanted) {
    await pause(made.length, wanted.length);
    const [only] = packages(unit, format, parts, [one]);
    if (!only) throw new Error(`Expected the id of a lesson, got "${one}".`);
    made.push({ name: `${only.name}.zip`, bytes: zipOf(only) });
  }
  const [first] = made;
  if (first && made.length === 1) return first;
  const { course, version } = unit;
  return {
    name: `${fileName({ course: course.id, part: 'lessons', format: format.name, version })}.zip`,
    bytes: zipSync(Object.fromEntries(made.map(({ name, bytes }) => [name, bytes])), { level: 0 }),
  };
};

/** The course backup for Moodle. It lacks the teacher's book, which only a build can make. */
export const makeCourse = async (unit: Publishable, kit: Kit, pause: Pause): Promise<Zip> => {
  const parts = partsOf(kit, moodleFormat, unit.course.language);
  const lessons = lessonsOf(unit.course);
  const made: MoodlePackage[] = [];
  for (const { id } of lessons) {
    await pause(made.length, lessons.length);
    made.push(moodlePackage(unit, parts, id));
  }
  return moodleCourse(unit, made, []);
};

/** What the page has asked for. @throws where there is no such format or lesson: the page offers none but these. */
export const make = async ({ unit, kit, name, what }: MakeRequest, pause: Pause): Promise<Zip> => {
  if (name === MOODLE_COURSE) return makeCourse(unit, kit, pause);
  const format = formats.find((one) => one.name === name);
  if (!format) throw new Error(`Expected the name of a format, got "${name}".`);
  return makeZip(unit, format, { kit, what }, pause);
};
