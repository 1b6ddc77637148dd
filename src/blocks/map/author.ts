/** A drawn map with places that tell their story. */
import * as v from 'valibot';
import { decimal, withHtml, id, inline, list, picture, text } from '../../course/fields';
import type { BlockAuthor, BlockOf } from '../author';

const schema = v.pipe(
  v.strictObject({
    title: text,
    ...picture,
    places: list(
      v.strictObject({
        id,
        name: text,
        x: decimal,
        y: decimal,
        when: v.optional(text),
        text: inline,
      }),
    ),
  }),
  v.transform(withHtml),
);

export type Text = BlockOf<'map', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  descriptions: {
    'places.when': 'When it happened there.',
  },
  outline: ({ title, html, alt, places }) => ({
    title,
    parts: [
      { is: 'picture', html, alt },
      {
        is: 'lines',
        lines: places.map(({ name, when, text }) => ({
          lead: name,
          ...(when !== undefined && { after: ` (${when})` }),
          text,
        })),
      },
    ],
  }),
};
