/** The words of a package's questions, out of the package itself. A package of another maker has none. */
import type { Course } from '../../src/course/course';
import { lessonsOf } from '../../src/course/course';
import { createGatherer } from '../../src/classroom/record';
import type { ClassRecord } from '../../src/classroom/record';
import { classUnit } from '../../src/classroom/unit';
import type { ClassUnit } from '../../src/classroom/unit';
import type { PackageContent } from '../../src/package/read';
import { readPackage } from '../../src/package/read';
import { interactions } from './rte/cmi';
import type { Learner } from './learners';
import type { Package } from './packages';
import type { Attempt } from './store';

const read = ({ files }: Package): PackageContent | undefined => {
  try {
    return readPackage(files);
  } catch {
    return undefined;
  }
};

/** Each page asks, and a library opens a zip but once. */
const contents = new WeakMap<Package, { readonly content: PackageContent | undefined }>();

const contentOf = (pack: Package): PackageContent | undefined => {
  const known = contents.get(pack) ?? { content: read(pack) };
  contents.set(pack, known);
  return known.content;
};

/** Nothing where the package is none of ours. */
export const courseIn = (pack: Package): Course | undefined => contentOf(pack)?.course;

/** Nothing where the package is none of ours, or not as we know it. */
export const unitIn = (pack: Package): ClassUnit | undefined => {
  const content = contentOf(pack);
  if (!content) return undefined;
  try {
    const bodies = lessonsOf(content.course).flatMap(({ id }) => {
      const body = content.body(id);
      return body ? [[id, body] as const] : [];
    });
    return classUnit(content.course, Object.fromEntries(bodies));
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
  const into = createGatherer(unit);
  const names = new Map(learners.map(({ id, name }) => [id, name]));
  for (const { id } of unit.lessons) into.lesson(id);
  for (const { learner, attempt, cmi } of attempts) {
    into.pupil(learner, names.get(learner) ?? learner, { started: true });
    for (const { id, response } of interactions(cmi)) {
      into.answer(learner, id, { text: response, when: attempt, attempt: String(attempt) });
    }
  }
  return into.finish();
};
