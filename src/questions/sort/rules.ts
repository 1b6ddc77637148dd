/** Sort items into categories: for each item the letter of a category. */
import { pairs, partRules, type Rules } from '../../course/rules';

export const rules: Rules = partRules((spec) => spec.from, pairs);
