/** What to keep from a lesson: questions with their answers, which are flashcards too. */
import * as v from 'valibot';
import { inline, list, text } from '../../course/fields';
import type { BlockAuthor, BlockOf } from '../author';

const schema = v.strictObject({ points: list(v.strictObject({ ask: text, point: inline })) });

export type Text = BlockOf<'keypoints', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  descriptions: {
    points: 'Questions with their answers.',
    ask: 'The front of the flashcard.',
    point: 'Its back: one or two short sentences.',
  },
  organiser: (block) => block,
  keep: ({ points }) => points.map(({ ask, point }) => ({ term: ask, text: point })),
  outline: ({ points }) => ({
    parts: [{ is: 'lines', lines: points.map(({ ask, point }) => ({ lead: ask, text: point })) }],
  }),
};
