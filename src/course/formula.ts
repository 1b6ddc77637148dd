/**
 * A formula in a text of a block. What stands there is the formula in one line of plain text, which every
 * list, report and reader of screens takes as it is, between two signs that nobody sees; the course has its
 * MathML by that text.
 */
const SIGN = '\u2063';

/** The formulas of a course: MathML by the line of text that stands for it. */
export type Formulas = Readonly<Record<string, string>>;

/** The same value with the lines alone, for what knows nothing of the two signs: quiz imports, the book. */
export const linesAlone = <T>(value: T): T => bare(value) as T;

const bare = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll(SIGN, '');
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bare(inner)]));
};

export const markFormula = (text: string): string => SIGN + text + SIGN;
