/**
 * The sample class: the thirty made-up students play the SCORM 1.2 packages of the folder, so that a
 * new author sees the gradebook full. Whoever has an attempt already is left alone.
 */
import { seededLearners } from '../learners';
import type { Library } from '../packages';
import { rtes } from '../rte';
import type { Store } from '../store';
import { courseIn, unitIn } from '../unit';
import { sampleValues } from './attempt';

/** @returns how many attempts were added. */
export const fillSample = (library: Library, store: Store): number => {
  const known = new Set(store.attempts().map(({ package: name, learner }) => `${name} ${learner}`));
  const attempts = library.list().flatMap((pack) => {
    const [course, unit] = [courseIn(pack), unitIn(pack)];
    if (pack.manifest?.standard !== 'scorm12' || !course || !unit) return [];
    return seededLearners.flatMap(({ id }) => {
      const values = known.has(`${pack.name} ${id}`) ? undefined : sampleValues(course, unit, id);
      return values ? [{ name: pack.name, learner: id, values }] : [];
    });
  });
  store.together(() => {
    for (const { name, learner, values } of attempts) {
      const key = { package: name, learner, attempt: store.add(name, learner, 'scorm12') };
      store.launch(key, {}, '00:00:00');
      store.save(key, rtes.scorm12.end(values, '00:00:00'), true);
    }
  });
  return attempts.length;
};
