/** A source adapted for the course, with numbered sentences. */
import * as v from 'valibot';
import { id, inline, list, text } from '../../course/fields';
import type { BlockAuthor, BlockOf } from '../author';

const schema = v.strictObject({
  id,
  title: text,
  label: text,
  provenance: v.record(v.string(), text),
  paragraphs: list(v.strictObject({ follows: v.optional(text), sentences: list(inline) })),
});

export type Text = BlockOf<'reading', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  source: ({ id, title, paragraphs }) => ({
    id,
    title,
    sentences: paragraphs.flatMap((paragraph, p) =>
      paragraph.sentences.map((text, s) => ({
        text,
        path: ['paragraphs', String(p), 'sentences', String(s)],
      })),
    ),
  }),
  outline: ({ title, label, paragraphs, provenance }) => ({
    title,
    parts: [
      { is: 'label', text: label },
      { is: 'sentences', paragraphs },
      { is: 'facts', entries: Object.entries(provenance) },
    ],
  }),
};
