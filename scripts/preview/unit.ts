/**
 * The words of a package's questions, out of the package itself: the course stands in its page as
 * JSON and each lesson in a script of its own (scripts/build). A package of another maker has none.
 */
import { strFromU8 } from 'fflate';
import type { Body, Course } from '../../src/course/course';
import { lessonsOf } from '../../src/course/course';
import type { PackedCourse } from '../../src/course/packed';
import { unpack } from '../../src/course/packed';
import { openGatherer } from '../../src/classroom/record';
import type { ClassRecord } from '../../src/classroom/record';
import { classUnit } from '../../src/classroom/unit';
import type { ClassUnit } from '../../src/classroom/unit';
import { interactions } from './cmi';
import type { Learner } from './learners';
import type { Package } from './packages';
import type { Attempt } from './store';

const jsonIn = (file: Uint8Array | undefined, pattern: RegExp): unknown => {
  const found = pattern.exec(file === undefined ? '' : strFromU8(file))?.[1];
  return found === undefined ? undefined : JSON.parse(found);
};

const COURSE = /<script type="application\/json" id="course">([\s\S]*?)<\/script>/;
const LESSON = /^\(window\.Lessons\?\?=\{\}\)\["[^"]+"\]=([\s\S]*);\s*$/;

/** Nothing where the package is none of ours. */
export const courseIn = ({ files }: Package): Course | undefined => {
  try {
    const packed = jsonIn(files['index.html'], COURSE) as PackedCourse | undefined;
    return packed && unpack(packed);
  } catch {
    return undefined;
  }
};

/** Nothing where the package is none of ours, or not as we know it. */
export const unitIn = (pack: Package): ClassUnit | undefined => {
  const { files } = pack;
  const course = courseIn(pack);
  if (!course) return undefined;
  try {
    const bodies = lessonsOf(course).flatMap(({ id }) => {
      const body = jsonIn(files[`lessons/${id}.js`], LESSON) as Body | undefined;
      return body ? [[id, body] as const] : [];
    });
    return classUnit(course, Object.fromEntries(bodies));
  } catch {
    return undefined;
  }
};

/** What the attempts at one package say: of several attempts of a learner the first answer counts. */
export const recordOf = (
  unit: ClassUnit,
  learners: readonly Learner[],
  attempts: readonly Attempt[],
): ClassRecord => {
  const into = openGatherer(unit);
  const names = new Map(learners.map(({ id, name }) => [id, name]));
  for (const { id } of unit.lessons) into.lesson(id);
  for (const { learner, attempt, cmi } of attempts) {
    into.pupil(learner, names.get(learner) ?? learner, { started: true });
    for (const { id, response } of interactions(cmi)) into.answer(learner, id, response, attempt);
  }
  return into.finish();
};
