/** What an author writes for a choice question: options by letter, one `answer`. */
import * as v from 'valibot';
import { byLetter, common, option, question, rowsOf, text } from '../../course/fields';

export const schema = v.pipe(
  v.strictObject({
    kind: v.literal('choice'),
    ...common,
    options: byLetter(option, 2, 8),
    answer: text,
  }),
  v.forward(
    v.check(
      (q) => Object.hasOwn(q.options, q.answer),
      ({ input }) =>
        `Expected 'answer' to be the letter of the right option (${Object.keys(input.options).join(', ')}), got "${input.answer}".`,
    ),
    ['answer'],
  ),
  v.transform((q) =>
    question(q, {
      kind: q.kind,
      from: Object.keys(q.options),
      key: [q.answer],
      rows: rowsOf(q.options),
      shown: {},
    }),
  ),
);
