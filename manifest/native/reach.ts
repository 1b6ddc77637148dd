/** What is right of a number, for systems that know one number and how far it may be off to both sides. */
import type { ModelOf } from '../../src/course/model';

/** Limits have six decimals at most, half of their sum seven; sums of fractions bring in more. */
const tidy = (number: number): number => Number(number.toFixed(7));

export const middleOf = ({ range: [least, most] }: ModelOf<'numeric'>): number =>
  tidy((least + most) / 2);

/** From the middle to either end. */
export const reachOf = ({ range: [least, most] }: ModelOf<'numeric'>): number =>
  tidy((most - least) / 2);
