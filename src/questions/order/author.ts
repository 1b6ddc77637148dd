/** What an author writes for a sequence: `items` by letter, in the right order. */
import * as v from 'valibot';
import { byLetter, common, option, question, rowsOf } from '../../course/fields';

export const schema = v.pipe(
  v.strictObject({ kind: v.literal('order'), ...common, items: byLetter(option, 3, 8) }),
  v.transform((q) =>
    question(q, {
      kind: q.kind,
      from: Object.keys(q.items).sort(),
      key: Object.keys(q.items),
      rows: rowsOf(q.items),
      shown: {},
    }),
  ),
);
