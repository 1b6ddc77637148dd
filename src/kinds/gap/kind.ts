/** Words missing from a passage, chosen from a bank (`from`) or typed (`accept` lists variants). */
import type { Kind } from '../kind';
import { partRules } from '../parts';

export const kind: Kind = partRules(
  (spec, at) =>
    spec.from.length > 0 ? spec.from : [spec.key[at] ?? '', ...(spec.accept?.[at] ?? [])],
  (_, response) => ({ type: 'fill-in', words: response }),
);
