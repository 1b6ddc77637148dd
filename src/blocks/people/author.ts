/** People cards. */
import * as v from 'valibot';
import { figure, inline, list, text } from '../../course/fields';
import type { BlockAuthor, BlockOf } from '../author';

const schema = v.strictObject({
  people: list(
    v.strictObject({
      name: text,
      lived: v.optional(text),
      role: text,
      text: inline,
      portrait: figure,
    }),
  ),
});

export type Text = BlockOf<'people', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  descriptions: {
    portrait: 'A picture of the person, and what it shows.',
  },
  // Without the portraits: they would be sent twice.
  organiser: ({ is, people }) => ({
    is,
    people: people.map((person) => ({ ...person, portrait: undefined })),
  }),
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
