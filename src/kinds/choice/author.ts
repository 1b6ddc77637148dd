/** What an author writes for a choice question: options by letter, one `answer`. */
import * as v from 'valibot';
import { byLetter, text } from '../../course/fields';
import { type Author, common, letterExpected, option, pick, question, rowsOf } from '../author';

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('choice'),
    ...common,
    options: byLetter(option, 2, 8),
    answer: text,
  }),
  v.forward(
    v.check(
      (q) => Object.hasOwn(q.options, q.answer),
      ({ input }) => letterExpected('option', input.options, input.answer),
    ),
    ['answer'],
  ),
  v.transform((q) =>
    question(q, {
      kind: q.kind,
      choiceIds: Object.keys(q.options),
      correctResponse: [q.answer],
      model: pick(rowsOf(q.options), [q.answer]),
    }),
  ),
);

export const author: Author = {
  schema,
  list: 'options',
  distinct: true,
  descriptions: {
    options: 'The options, by letter. A letter is an option’s identity for ever.',
    answer: 'The right option, by its letter.',
  },
};
