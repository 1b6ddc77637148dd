/** What an author writes where several options are right: options by letter, a list in `answer`. */
import * as v from 'valibot';
import { byLetter, text } from '../../course/fields';
import { type Author, common, option, pick, question, rowsOf } from '../author';

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('choices'),
    ...common,
    options: byLetter(option, 3, 8),
    answer: v.array(text),
  }),
  v.forward(
    v.check(
      (q) =>
        q.answer.length > 1 &&
        q.answer.every((id) => Object.hasOwn(q.options, id)) &&
        new Set(q.answer).size === q.answer.length,
      ({ input }) =>
        `Expected 'answer' to list two or more of the letters ${Object.keys(input.options).join(', ')}, like [a, c], got [${input.answer.join(', ')}].`,
    ),
    ['answer'],
  ),
  v.transform((q) =>
    question(q, {
      kind: q.kind,
      choiceIds: Object.keys(q.options),
      correctResponse: Object.keys(q.options).map((id) => (q.answer.includes(id) ? id : '')),
      model: pick(rowsOf(q.options), q.answer, true),
    }),
  ),
);

export const author: Author = {
  schema,
  list: 'options',
  distinct: true,
  descriptions: {
    options: 'The options, by letter. A letter is an option’s identity for ever.',
    answer: 'A list of the right options, by their letters.',
  },
};
