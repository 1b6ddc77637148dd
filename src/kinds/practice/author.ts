/** What an author writes for an exam-style practice question with mark points and model answers. */
import * as v from 'valibot';
import { byDigit, text, wholeNumber } from '../../course/fields';
import { type Author, common, question, row } from '../author';

const model = v.strictObject({ level: text, text, notes: text });

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('practice'),
    id: common.id,
    stem: common.stem,
    see: common.see,
    board: text,
    marks: wholeNumber(1, 40),
    advice: text,
    points: byDigit(text, 2, 9),
    models: v.pipe(
      v.array(model),
      v.minLength(1, "Expected at least one model answer under 'models', got none."),
    ),
  }),
  v.transform((q) =>
    question(q, {
      kind: q.kind,
      from: Object.keys(q.points),
      key: [],
      model: {
        form: 'essay',
        board: q.board,
        marks: q.marks,
        advice: q.advice,
        rows: Object.entries(q.points).map(([id, point]) => row(id, point, { why: '' })),
        models: q.models,
      },
    }),
  ),
);

export const author: Author = { schema, list: 'points', distinct: false };
