/** How German counts. */
import { once } from '../intl/once';

const rules = once(() => new Intl.PluralRules('de'));

export const plural = (n: number, one: string, other: string): string =>
  `${n} ${rules().select(n) === 'one' ? one : other}`;

/** Per cent. */
export const share = (n: number): string => `${n} %`;

/** Small numbers in words, of a feminine noun (Antwort). */
export const numberWords = ['', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht'];
