/** How British English counts. */
import { once } from '../intl/once';

const rules = once(() => new Intl.PluralRules('en-GB'));

export const plural = (n: number, one: string, other: string): string =>
  `${n} ${rules().select(n) === 'one' ? one : other}`;

/** Per cent. */
export const share = (n: number): string => `${n}%`;

/** Small numbers in words. */
export const numberWords = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
