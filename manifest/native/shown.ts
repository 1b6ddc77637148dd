/**
 * The order in which a student sees what they choose from. Not every system shuffles, so it must not be
 * that of the key: neither in the order in which the answers belong, nor with the right ones first.
 */
import type { Model } from '../../src/course/model';

interface Shown {
  readonly text: string;
}

const byText = (a: Shown, b: Shown): number => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

/** All that a list can become by moving its beginning to its end, forwards and backwards. */
const turned = <T>(list: readonly T[]): T[][] =>
  [list, [...list].reverse()].flatMap((way) =>
    way.map((_, at) => [...way.slice(at), ...way.slice(0, at)]),
  );

/** Sorted by text; where that gives the answer away, the first other order of `turned` that does not. */
const unlike = <T extends Shown>(
  list: readonly T[],
  givesAway: (order: readonly string[]) => boolean,
): T[] => {
  const sorted = [...list].sort(byText);
  return turned(sorted).find((order) => !givesAway(order.map(({ text }) => text))) ?? sorted;
};

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at]);

/** Items of a sequence, or the right sides of pairs: not in the order in which they belong. */
const unordered = <T extends Shown>(list: readonly T[], right: readonly string[]): T[] =>
  unlike(list, (order) => same(order, right));

/** The words of a bank: not in the order of their gaps, and the right ones not before the others. */
const unorderedBank = (bank: readonly string[], gaps: readonly string[]): string[] => {
  const right = [...new Set(gaps)];
  const inOrder = (order: readonly string[]): boolean =>
    right.length > 1 &&
    same(
      order.filter((word) => right.includes(word)),
      right,
    );
  const first = (order: readonly string[]): boolean =>
    order.length > right.length && order.slice(0, right.length).every((w) => right.includes(w));
  return unlike(
    bank.map((text) => ({ text })),
    (order) => inOrder(order) || first(order),
  ).map(({ text }) => text);
};

/** A question as a student may see it. Categories stay as they are: their order tells nothing. */
export const withoutKeyOrder = (model: Model): Model => {
  switch (model.form) {
    case 'pairs': {
      if (model.shared) return model;
      const textOf = new Map(model.choices.map(({ id, text }) => [id, text]));
      const right = model.rows.map((row) => textOf.get(row.right) ?? '');
      return { ...model, choices: unordered(model.choices, right) };
    }
    case 'blanks':
      return {
        ...model,
        bank: unorderedBank(
          model.bank,
          model.rows.map(({ text }) => text),
        ),
      };
    case 'pick':
    case 'numeric':
    case 'sequence':
    case 'essay':
      return model;
  }
};

/** The items of a sequence, whose model stays in the right order, as they are to be shown. */
export const shownItems = <T extends Shown>(rows: readonly T[]): T[] =>
  unordered(
    rows,
    rows.map(({ text }) => text),
  );
