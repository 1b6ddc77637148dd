/** What an author writes for sorting: `categories` by letter, `items` by digit with their category `in`. */
import * as v from 'valibot';
import { byDigit, byLetter, text } from '../../course/fields';
import { type Author, common, pairs, question, reason, row } from '../author';

const item = v.strictObject({
  text,
  in: text,
  ...reason,
});

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('sort'),
    ...common,
    categories: byLetter(text, 2, 5),
    items: byDigit(item, 2, 9),
  }),
  v.forward(
    v.check(
      (q) => Object.values(q.items).every((entry) => Object.hasOwn(q.categories, entry.in)),
      ({ input }) =>
        `Expected every item's 'in' to be one of the categories ${Object.keys(input.categories).join(', ')}, got ${Object.values(
          input.items,
        )
          .filter((entry) => !Object.hasOwn(input.categories, entry.in))
          .map((entry) => `"${entry.in}"`)
          .join(', ')}.`,
    ),
    ['items'],
  ),
  v.transform((q) => {
    const items = Object.entries(q.items);
    const correctResponse = items.map(([, entry]) => entry.in);
    const rows = items.map(([id, entry]) => row(id, entry.text, entry));
    const groups = Object.entries(q.categories).map(([id, name]) => ({ id, text: name }));
    return question(q, {
      kind: q.kind,
      choiceIds: Object.keys(q.categories),
      correctResponse,
      model: pairs(rows, correctResponse, groups, true),
    });
  }),
);

export const author: Author = {
  schema,
  list: 'items',
  distinct: true,
  descriptions: {
    items: 'By number, each with its category.',
    categories: 'The groups to sort into, by letter.',
    in: 'The letter of the category that the item belongs to.',
  },
};
