/** A picture with its credit, or one that decorates: plain HTML once it is built. */
import * as v from 'valibot';
import { creditFields, withHtml, pictureFile, text } from '../../course/fields';
import type { BlockAuthor, BlockOf } from '../author';
import { proseOf } from '../prose';

const schema = v.pipe(
  v.strictObject({
    picture: pictureFile,
    alt: v.optional(text),
    decoration: v.optional(v.literal('true', "Expected 'decoration: true', or no such line.")),
    ...creditFields,
  }),
  v.check(
    ({ alt, decoration }) => (alt === undefined) !== (decoration === undefined),
    ({ input }) =>
      input.alt === undefined
        ? "Expected 'alt: ...', which tells in words what the picture shows, or 'decoration: true' for one that tells nothing; got neither."
        : "Expected 'alt: ...' or 'decoration: true', got both. Delete the one that is not meant.",
  ),
  v.transform(({ alt = '', ...block }) => withHtml({ ...block, alt })),
);

type Text = BlockOf<'picture', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  descriptions: {
    decoration: 'true: the picture tells nothing, and who cannot see it misses nothing.',
  },
  finish: ({ html }) => proseOf(`<figure class="picture">${html}</figure>`),
};
