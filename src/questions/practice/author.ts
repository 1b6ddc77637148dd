/** What an author writes for an exam-style practice question with mark points and model answers. */
import * as v from 'valibot';
import { byDigit, common, question, row, text, wholeNumber } from '../../course/fields';

const model = v.strictObject({ level: text, text, notes: text });

export const schema = v.pipe(
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
      rows: Object.entries(q.points).map(([id, point]) => row(id, point, { why: '' })),
      shown: { board: q.board, marks: q.marks, advice: q.advice, models: q.models },
    }),
  ),
);
