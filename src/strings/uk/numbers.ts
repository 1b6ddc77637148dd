/** How Ukrainian counts. */
import { once } from '../intl/once';

const rules = once(() => new Intl.PluralRules('uk'));

/** One, few (2 to 4) and many: 1 урок, 2 уроки, 5 уроків. */
export const plural = (n: number, one: string, few: string, many: string): string => {
  const rule = rules().select(n);
  return `${n} ${rule === 'one' ? one : rule === 'few' ? few : many}`;
};

/** Per cent. */
export const share = (n: number): string => `${n}%`;

/** Small numbers in words, in the accusative of a feminine noun (відповідь). */
export const numberWords = ['', 'одну', 'дві', 'три', 'чотири', 'п’ять', 'шість', 'сім', 'вісім'];
