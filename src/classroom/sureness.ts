/** How sure students were, against how right they were: wrong and certain is what to talk about first. */
import type { ClassRecord, Sure } from './record';
import { SURE } from './record';

export interface SureCount {
  readonly sure: Sure;
  readonly answers: number;
  /** Wholly right. */
  readonly right: number;
}

/** Empty where no answer says how sure its student was: only learning record stores keep that. */
export const sureness = ({ pupils }: ClassRecord): SureCount[] => {
  const counts = new Map(SURE.map((sure) => [sure, { answers: 0, right: 0 }]));
  let known = false;
  for (const { answers, sure } of pupils) {
    for (const [at, given] of answers.entries()) {
      const level = sure[at];
      const count = level && counts.get(level);
      if (!given || !count) continue;
      known = true;
      count.answers += 1;
      if (given.credit === 1) count.right += 1;
    }
  }
  return known ? [...counts].map(([sure, count]) => ({ sure, ...count })) : [];
};
