/** Words missing from a passage, chosen from a bank (`choiceIds`) or typed (`accept` lists variants). */
import type { Kind } from '../kind';
import { partRules } from '../parts';

export const kind: Kind = partRules(
  (spec, at) =>
    spec.choiceIds.length > 0
      ? spec.choiceIds
      : [spec.correctResponse[at] ?? '', ...(spec.accept?.[at] ?? [])],
  (_, response) => ({ type: 'fill-in', words: response }),
);
