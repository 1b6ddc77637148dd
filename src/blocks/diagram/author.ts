/** A drawn diagram whose parts are described in text too. */
import * as v from 'valibot';
import { withHtml, inline, list, picture, text } from '../../course/fields';
import type { BlockAuthor, BlockOf } from '../author';

const schema = v.pipe(
  v.strictObject({
    title: text,
    ...picture,
    parts: list(v.strictObject({ name: text, text: inline })),
  }),
  v.transform(withHtml),
);

export type Text = BlockOf<'diagram', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  descriptions: {
    parts: 'The picture’s parts told in text.',
  },
  outline: ({ title, html, alt, parts }) => ({
    title,
    parts: [
      { is: 'picture', html, alt },
      { is: 'lines', lines: parts.map(({ name, text }) => ({ lead: name, text })) },
    ],
  }),
};
