/** For the teacher's book; never part of a student package. */
import * as v from 'valibot';
import { list, text } from '../../course/fields';
import type { Block } from '../../course/course';
import type { BlockAuthor, BlockOf } from '../author';

const schema = v.strictObject({
  starter: text,
  misconceptions: list(text),
  discussion: list(text),
  extension: text,
  support: text,
  eal: text,
});

type Text = BlockOf<'teaching', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  descriptions: {
    starter: 'How the lesson begins.',
    misconceptions: 'What to listen for.',
    discussion: 'Questions to discuss.',
    extension: 'For those who want more.',
    support: 'For weaker readers.',
    eal: 'For learners of English as an additional language.',
  },
};

/** As the book is given it: one for each lesson. */
export type Teaching = Omit<Text, 'is'>;

export const isTeaching = (block: Block): block is Text => block.is === 'teaching';
