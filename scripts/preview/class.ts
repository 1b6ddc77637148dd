/** What the attempts at a package say of the class. */
import type { ClassRecord } from '../../src/classroom/record';
import type { QuestionStats } from '../../src/classroom/statistics';
import { statistics } from '../../src/classroom/statistics';
import type { ClassUnit } from '../../src/classroom/unit';
import type { Lms } from './lookup';
import { notFound } from './refuse';
import { recordOf, unitIn } from './unit';

export interface ClassResults {
  readonly unit: ClassUnit;
  readonly record: ClassRecord;
  readonly stats: readonly QuestionStats[];
}

/** @param name of the package. */
export const readClass = (lms: Lms, name: string): ClassResults => {
  const pack = lms.library.get(name);
  const unit = pack && unitIn(pack);
  if (!unit) throw notFound((said) => said.noQuestions(name));
  const attempts = lms.store.attempts().filter((attempt) => attempt.package === name);
  const record = recordOf(unit, lms.store.learners(), attempts);
  return { unit, record, stats: statistics(unit, record) };
};
