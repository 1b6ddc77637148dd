/** How French counts. */
import { once } from '../intl/once';

const rules = once(() => new Intl.PluralRules('fr'));

/** 0 and 1 are singular: 0 minute, 1 minute, 2 minutes. */
export const isOne = (n: number): boolean => rules().select(n) === 'one';

export const plural = (n: number, one: string, other: string): string =>
  `${n} ${isOne(n) ? one : other}`;

/** Per cent. */
export const share = (n: number): string => `${n} %`;

/** Small numbers in words, of a feminine noun (réponse). */
export const numberWords = ['', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit'];
