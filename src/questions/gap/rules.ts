/** Words missing from a passage, chosen from a bank (`from`) or typed (`accept` lists variants). */
import { partRules, type Rules } from '../../course/rules';

export const rules: Rules = partRules(
  (spec, at) =>
    spec.from.length > 0 ? spec.from : [spec.key[at] ?? '', ...(spec.accept?.[at] ?? [])],
  (_, response) => ({ type: 'fill-in', words: response }),
);
