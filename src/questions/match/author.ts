/** What an author writes for pairs: by digit, a `left` and the `right` that belongs to it. */
import * as v from 'valibot';
import { byDigit, common, question, row, text } from '../../course/fields';

const pair = v.strictObject({
  left: text,
  right: text,
  why: text,
  misconception: v.optional(text),
});

/** The right side of the first pair is a, of the second b, and so on. */
const letterOf = (at: number): string => String.fromCharCode(97 + at);

export const schema = v.pipe(
  v.strictObject({ kind: v.literal('match'), ...common, pairs: byDigit(pair, 2, 8) }),
  v.forward(
    v.check(
      (q) =>
        new Set(Object.values(q.pairs).map((p) => p.right)).size === Object.keys(q.pairs).length,
      "Expected every 'right' once, got one of them twice. Where several belong together, use kind: sort.",
    ),
    ['pairs'],
  ),
  v.transform((q) => {
    const pairs = Object.entries(q.pairs);
    return question(q, {
      kind: q.kind,
      from: pairs.map((_, at) => letterOf(at)),
      key: pairs.map((_, at) => letterOf(at)),
      rows: pairs.map(([id, entry]) => row(id, entry.left, entry)),
      shown: { rights: pairs.map(([, entry], at) => ({ id: letterOf(at), text: entry.right })) },
    });
  }),
);
