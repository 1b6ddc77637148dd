/** A number with two digits after the mark, by language: 0.45 or 0,45. */
import { once } from './once';

export const decimalIn = (language: string) =>
  once(
    () => new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  );
