/** Pairs: for each left side the letter of a right side. */
import { pairs, partRules, type Rules } from '../../course/rules';

export const rules: Rules = partRules((spec) => spec.from, pairs);
