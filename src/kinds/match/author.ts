/** What an author writes for pairs: by digit, a `left` and the `right` that belongs to it. */
import * as v from 'valibot';
import { byDigit, text } from '../../course/fields';
import { twiceIn } from '../../course/twice';
import { type Author, common, pairs, question, reason, row } from '../author';

const pair = v.strictObject({
  left: text,
  right: text,
  ...reason,
});

/** The right side of the first pair is a, of the second b, and so on. */
const letterOf = (at: number): string => String.fromCharCode(97 + at);

const rightsOf = (of: Readonly<Record<string, { readonly right: string }>>): string[] =>
  Object.values(of).map(({ right }) => right);

const schema = v.pipe(
  v.strictObject({ kind: v.literal('match'), ...common, pairs: byDigit(pair, 2, 8) }),
  v.forward(
    v.check(
      (q) => twiceIn(rightsOf(q.pairs)) === undefined,
      ({ input }) =>
        `Expected every 'right' once, got "${twiceIn(rightsOf(input.pairs)) ?? ''}" twice. Where several belong together, use kind: sort.`,
    ),
    ['pairs'],
  ),
  v.transform((q) => {
    const entries = Object.entries(q.pairs);
    const key = entries.map((_, at) => letterOf(at));
    const rights = entries.map(([, { right }], at) => ({ id: letterOf(at), text: right }));
    const rows = entries.map(([id, entry]) => row(id, entry.left, entry));
    return question(q, {
      kind: q.kind,
      choiceIds: key,
      correctResponse: key,
      model: pairs(rows, key, rights, false),
    });
  }),
);

export const author: Author = {
  schema,
  list: 'pairs',
  distinct: true,
  descriptions: {
    pairs: 'By number, a left side and the right side that belongs to it.',
    left: 'What is matched.',
    right: 'What belongs to it. Each once.',
  },
};
