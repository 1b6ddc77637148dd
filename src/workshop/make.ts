/** Packages of the work, one after another, so that the page can draw and answer in between. */
import type { Format } from '../../manifest/format';
import type { MoodlePackage } from '../../manifest/moodle';
import { lessonsOf } from '../course/course';
import { type Kit, partsOf } from '../publish/kit';
import { moodleCourse, moodleFormat, moodlePackage } from '../publish/moodle';
import { packages } from '../publish/packages';
import { zipOf } from '../publish/zip';
import type { Unit } from '../reader';
import { zipSync } from 'fflate';

/** The whole unit, each lesson by itself, or the id of a lesson. */
export const UNIT = 'unit';
export const EACH = 'each lesson';

export interface Zip {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Is awaited before each package; `done` of `all` are made. */
type Pause = (done: number, all: number) => Promise<void>;

export const makeZip = async (
  unit: Unit,
  format: Format,
  { kit, what }: { readonly kit: Kit; readonly what: string },
  pause: Pause,
): Promise<Zip> => {
  const parts = partsOf(kit, format, unit.course.language);
  const wanted = what === EACH ? lessonsOf(unit.course).map(({ id }) => id) : [what];
  const made: Zip[] = [];
  for (const of of wanted) {
    await pause(made.length, wanted.length);
    const [only] = packages(unit, format, parts, [of]);
    if (!only) throw new Error(`Expected the id of a lesson, got "${of}".`);
    made.push({ name: `${only.name}.zip`, bytes: zipOf(only) });
  }
  const [first] = made;
  if (first && made.length === 1) return first;
  const { course, version } = unit;
  return {
    name: `${course.id}-lessons-${format.name}-${version}.zip`,
    bytes: zipSync(Object.fromEntries(made.map(({ name, bytes }) => [name, bytes])), { level: 0 }),
  };
};

/** The course backup of Moodle. Without the teacher's book, which is made of the unit by a build alone. */
export const makeCourse = async (unit: Unit, kit: Kit, pause: Pause): Promise<Zip> => {
  const parts = partsOf(kit, moodleFormat, unit.course.language);
  const lessons = lessonsOf(unit.course);
  const made: MoodlePackage[] = [];
  for (const { id } of lessons) {
    await pause(made.length, lessons.length);
    made.push(moodlePackage(unit, parts, id));
  }
  return moodleCourse(unit, made, []);
};
