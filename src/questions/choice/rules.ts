/** One right option out of several. */
import { pickOne, type Rules } from '../../course/rules';

export const rules: Rules = pickOne;
