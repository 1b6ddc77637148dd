/** People cards. */
import * as v from 'valibot';
import { inline, list, text } from '../../course/fields';
import type { BlockAuthor, BlockOf } from '../author';

const schema = v.strictObject({
  people: list(v.strictObject({ name: text, lived: v.optional(text), role: text, text: inline })),
});

export type Text = BlockOf<'people', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  organiser: true,
  outline: ({ people }) => ({
    parts: [
      {
        is: 'lines',
        lines: people.map(({ name, lived, role, text }) => ({
          lead: name,
          after: `${lived === undefined ? '' : ` (${lived})`}, ${role}.`,
          text,
        })),
      },
    ],
  }),
};
