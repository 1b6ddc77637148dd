/**
 * The sample class: the thirty made-up students play packages of the folder, so that a new author sees
 * the gradebook full. Whoever has an attempt already is left alone.
 */
import { lessonsOf } from '../../../src/course/course';
import { seededIds } from '../learners';
import type { Library, Package } from '../packages';
import { rtes } from '../rte';
import type { Store } from '../store';
import { courseIn, unitIn } from '../unit';
import { sampleValues } from './attempt';

/**
 * Each lesson and each unit once, however many formats it was built in: as SCORM 1.2 where there is
 * that. cmi5 and xAPI are not played here, since they need a record store.
 */
const onceEach = (library: Library): Package[] => {
  const packages = library.list().filter(({ manifest }) => manifest !== undefined);
  const seen = new Set<string>();
  return (['scorm12', 'scorm2004'] as const)
    .flatMap((standard) => packages.filter(({ manifest }) => manifest?.standard === standard))
    .filter((pack) => {
      const course = courseIn(pack);
      const what = course && JSON.stringify([course.id, lessonsOf(course).map(({ id }) => id)]);
      if (what === undefined || seen.has(what)) return false;
      seen.add(what);
      return true;
    });
};

/**
 * @param name of the one package to be played; where absent, all are, in one format each.
 * @returns how many attempts were added.
 */
export const fillSample = async (
  library: Library,
  store: Store,
  name?: string,
): Promise<number> => {
  const known = new Set(store.attempts().map((one) => `${one.package} ${one.learner}`));
  const chosen = name === undefined ? undefined : library.get(name);
  const packages = name === undefined ? onceEach(library) : chosen ? [chosen] : [];
  const attempts = await Promise.all(
    packages.flatMap((pack) => {
      const [course, unit] = [courseIn(pack), unitIn(pack)];
      const standard = pack.manifest?.standard;
      if (standard === undefined || !course || !unit) return [];
      return seededIds
        .filter((id) => !known.has(`${pack.name} ${id}`))
        .map(async (id) => {
          const values = await sampleValues(course, unit, id, standard);
          return values && { package: pack.name, learner: id, standard, values };
        });
    }),
  );
  const added = attempts.filter((one) => one !== undefined);
  store.together(() => {
    for (const { package: of, learner, standard, values } of added) {
      const key = { package: of, learner, attempt: store.add(of, learner, standard) };
      const zero = rtes[standard].totalTime({});
      store.launch(key, {}, zero);
      store.save(key, rtes[standard].end(values, zero), true);
      store.markSample(key);
    }
  });
  return added.length;
};
