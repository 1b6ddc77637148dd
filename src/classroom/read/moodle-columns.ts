/**
 * Which column of Moodle's interactions report is which. Its headings are in the school's language and
 * have the interaction's number before, behind or inside of the word ("Response 0", "0. válasz"), so the
 * columns are recognised by what is in them: ids of questions, answers that fit the questions, right answers
 * (the same in every row), results.
 */
import { own } from '../../course/own';
import { readGiven } from '../graded-response';
import type { ReportedQuestion } from '../unit';
import type { Sample } from './problem';

type Role = 'question' | 'response' | 'right' | 'result';

/** Columns whose headings differ in their number alone: column `at.get(n)` is that of interaction n. */
export interface Family {
  /** The heading with # in place of its number, in lower case. */
  readonly word: string;
  readonly at: ReadonlyMap<number, number>;
}

/** The most characters of such a heading, in any language. */
const LONGEST_HEADING = 200;

/** A heading with # in place of its last number, and the number. */
const numbered = (heading: string): readonly [string, number] | undefined => {
  if (heading.length > LONGEST_HEADING) return undefined;
  const [, before = '', n, behind = ''] = /^(.*?)(\d+)(\D*)$/.exec(heading.trim()) ?? [];
  return n === undefined ? undefined : [`${before}#${behind}`.toLowerCase(), Number(n)];
};

/**
 * The families of a table, in the order of their columns. Only words that count from 0 are some: a title
 * such as "Russia 1917" is none.
 */
export const familiesOf = (headings: readonly string[]): Family[] => {
  const words = new Map<string, Map<number, number>>();
  for (const [at, heading] of headings.entries()) {
    const [word, n] = numbered(heading) ?? [];
    if (word === undefined || n === undefined) continue;
    const known = words.get(word) ?? new Map<number, number>();
    if (!known.has(n)) known.set(n, at);
    words.set(word, known);
  }
  return [...words].flatMap(([word, at]) => (at.has(0) ? [{ word, at }] : []));
};

const ENGLISH: Readonly<Record<string, Role>> = {
  'question #': 'question',
  'response #': 'response',
  'right answer #': 'right',
  'result #': 'result',
};

const RESULT = /^(correct|incorrect|wrong|neutral|unanticipated|-?\d+(\.\d+)?)$/;

/** The order in which Moodle puts the columns that the teacher ticked. */
const ORDER: readonly Role[] = ['question', 'response', 'right', 'result'];

/** By the English word, else by Moodle's order. A single family is the response, which Moodle ticks by itself. */
const byHeading = (families: readonly Family[]): ReadonlyMap<Role, Family> => {
  const english = families.map(({ word }) => own(ENGLISH, word));
  const order = families.length === 1 ? ['response' as const] : ORDER;
  return new Map(
    families.flatMap((family, at) => {
      const role = english[at] ?? order[at];
      return role === undefined ? [] : [[role, family] as const];
    }),
  );
};

/** The cells of a family that hold something, with the number of their interaction. */
const cellsOf = ({ at }: Family, { rows }: Sample): (readonly [number, string])[] =>
  rows.flatMap((cells) =>
    [...at].flatMap(([n, column]) => {
      const text = cells[column]?.trim() ?? '';
      return text === '' ? [] : [[n, text] as const];
    }),
  );

/** The family whose cells are ids of questions. */
export const questionFamily = (
  families: readonly Family[],
  sample: Sample,
  ids: ReadonlySet<string>,
): Family | undefined =>
  families.find((family) => {
    const cells = cellsOf(family, sample);
    return 2 * cells.filter(([, text]) => ids.has(text)).length > cells.length;
  });

const isResult = (texts: readonly string[]): boolean =>
  texts.every((text) => RESULT.test(text)) && texts.some((text) => /[a-z]/.test(text));

/**
 * Which family is the response, and which holds the results.
 * @param askedAt the question of interaction n, where the package or the question columns tell it.
 */
export const rolesOf = (
  families: readonly Family[],
  sample: Sample,
  question: Family | undefined,
  askedAt: (n: number) => ReportedQuestion | undefined,
): ReadonlyMap<Role, Family> => {
  const cells = new Map(families.map((family) => [family, cellsOf(family, sample)]));
  const isEmpty = [...cells.values()].every((list) => list.length === 0);
  if (isEmpty || families.every(({ word }) => own(ENGLISH, word))) return byHeading(families);
  const others = families.filter((family) => family !== question);
  // A class gives the same few answers over and over: each is judged once.
  const judged = new Map<string, boolean>();
  const isRight = (n: number, text: string): boolean => {
    const known = judged.get(`${n} ${text}`);
    if (known !== undefined) return known;
    const asked = askedAt(n);
    const right = asked !== undefined && readGiven(asked, text)?.credit === 1;
    judged.set(`${n} ${text}`, right);
    return right;
  };
  const result = others.find((family) =>
    isResult((cells.get(family) ?? []).map(([, text]) => text)),
  );
  const answers = others
    .filter((family) => family !== result)
    .map((family) => {
      const list = cells.get(family) ?? [];
      const right = list.filter(([n, text]) => isRight(n, text)).length;
      return { family, right: list.length === 0 ? 0 : right / list.length };
    })
    // The column of right answers is always right. Of two equal ones Moodle puts the response first.
    .sort((a, b) => a.right - b.right);
  const found: readonly (readonly [Role, Family | undefined])[] = [
    ['question', question],
    ['result', result],
    ['response', answers[0]?.family],
    ['right', answers[1]?.family],
  ];
  return new Map(found.flatMap(([role, family]) => (family ? [[role, family] as const] : [])));
};
