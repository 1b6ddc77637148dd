/** What an author writes for a sequence: `items` by letter, in the right order. */
import * as v from 'valibot';
import { byLetter } from '../../course/fields';
import { type Author, common, item, question, rowsOf } from '../author';

const schema = v.pipe(
  v.strictObject({ kind: v.literal('order'), ...common, items: byLetter(item, 3, 8) }),
  v.transform((q) =>
    question(q, {
      kind: q.kind,
      choiceIds: Object.keys(q.items).sort(),
      correctResponse: Object.keys(q.items),
      model: { form: 'sequence', rows: rowsOf(q.items) },
    }),
  ),
);

export const author: Author = {
  schema,
  list: 'items',
  distinct: true,
  descriptions: {
    items: 'By letter, in the right order.',
  },
};
