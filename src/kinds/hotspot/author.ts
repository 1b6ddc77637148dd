/** What an author writes for a place on a picture: the picture, `places` by letter, one `answer`. */
import * as v from 'valibot';
import { byLetter, decimal, withHtml, picture, text } from '../../course/fields';
import { type Author, common, letterExpected, question, reason, row } from '../author';

const place = v.strictObject({
  name: text,
  x: decimal,
  y: decimal,
  ...reason,
});

/** The picture of its places is its only one. */
const { figure: _, ...others } = common;

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('hotspot'),
    ...others,
    ...picture,
    places: byLetter(place, 2, 8),
    answer: text,
  }),
  v.forward(
    v.check(
      (q) => Object.hasOwn(q.places, q.answer),
      ({ input }) => letterExpected('place', input.places, input.answer),
    ),
    ['answer'],
  ),
  v.transform((q) =>
    question(q, {
      kind: q.kind,
      choiceIds: Object.keys(q.places),
      correctResponse: [q.answer],
      model: {
        form: 'pick',
        many: false,
        drawing: withHtml({ picture: q.picture, alt: q.alt }),
        rows: Object.entries(q.places).map(([id, one]) => ({
          ...row(id, one.name, one),
          right: id === q.answer,
          spot: { x: one.x, y: one.y },
        })),
      },
    }),
  ),
);

export const author: Author = {
  schema,
  list: 'places',
  distinct: true,
  descriptions: {
    answer: 'The right place, by its letter.',
  },
};
