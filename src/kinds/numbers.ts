/** Numbers as people type them: with a decimal point or comma, a minus sign or a hyphen, and a unit behind. */
import type { Response, Spec } from '../course/course';
import { evenSigns } from './fold';

/**
 * The numbers that a text can mean: `9,000` is nine thousand, or nine with three decimals. Nine digits and
 * six decimals at most, so that each is written without an exponent (SCORM 2004 RTE 4.1.1.7).
 */
export const readingsOf = (text: string): readonly number[] => {
  // Of a unit: the raised figure of m², the lowered one of CO₂. They would become figures of the number.
  const plain = text.replace(/(\p{L})[⁻\p{No}]+/gu, '$1');
  const typed = evenSigns(plain).replace(/[\s'+\p{Sc}]|\D+$/gu, '');
  const point = typed.replace(/[.,](?=\d{3}[.,])/g, '').replace(',', '.');
  return [
    ...(/^-?\d{1,3}(?=([.,]))(\1\d{3}){1,2}$/.test(typed) ? [typed.replace(/[.,]/g, '')] : []),
    ...(/^-?\d{0,9}(\.\d{1,6})?$/.test(point) && point ? [point] : []),
  ].map(Number);
};

type Marks = Pick<Spec, 'choiceIds' | 'range'>;

const within = ({ range }: Marks, number: number): boolean =>
  range !== undefined && number >= range[0] && number <= range[1];

/** The number that a response means: where two can be meant, the right one, then one with a reason. */
export const numberIn = (spec: Marks, response: Response): number | undefined => {
  const all = readingsOf(response[0] ?? '');
  return (
    all.find((number) => within(spec, number)) ??
    all.find((number) => spec.choiceIds.includes(String(number))) ??
    all[0]
  );
};

export const numberRight = (spec: Marks, response: Response): boolean =>
  within(spec, numberIn(spec, response) ?? NaN);
