/** How Spanish counts. */
import { once } from '../intl/once';

const rules = once(() => new Intl.PluralRules('es'));

export const isOne = (n: number): boolean => rules().select(n) === 'one';

export const plural = (n: number, one: string, other: string): string =>
  `${n} ${isOne(n) ? one : other}`;

/** Per cent. */
export const share = (n: number): string => `${n} %`;

/** Small numbers in words, of a feminine noun (respuesta). */
export const numberWords = ['', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho'];
