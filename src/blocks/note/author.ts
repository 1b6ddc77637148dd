/** A note beside the text. */
import * as v from 'valibot';
import { inline, text } from '../../course/fields';
import type { BlockAuthor, BlockOf } from '../author';

const schema = v.strictObject({
  kind: v.picklist(
    ['book', 'dispute', 'extension', 'calendar'],
    (issue) => `Expected book, dispute, extension or calendar, got ${issue.received}.`,
  ),
  title: text,
  text: inline,
});

export type Text = BlockOf<'note', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  disputes: ({ kind, title, text }) =>
    kind === 'book' || kind === 'dispute' ? [{ term: title, text }] : [],
  outline: ({ title, text }) => ({ title, aside: true, parts: [{ is: 'text', text }] }),
};
