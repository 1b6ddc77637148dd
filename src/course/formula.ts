/**
 * A formula in a text of a block. What stands there is the formula in one line of plain text, which every
 * list, report and reader of screens takes as it is, between two signs that nobody sees; the course has its
 * MathML by that text.
 */
const SIGN = '\u2063';

/** The formulas of a course: MathML by the line of text that stands for it. */
export type Formulas = Readonly<Record<string, string>>;

export const markFormula = (text: string): string => SIGN + text + SIGN;
