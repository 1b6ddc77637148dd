/** What an author writes for an exam-style practice question with mark points and model answers. */
import * as v from 'valibot';
import { byDigit, list, text, wholeNumber } from '../../course/fields';
import type { ExamForm } from '../../course/model';
import { type Author, common, question, row } from '../author';

/** In one piece, or sentence by sentence with what each earns. */
const model = v.pipe(
  v.strictObject({
    level: text,
    text: v.optional(text),
    paragraphs: v.optional(
      list(v.strictObject({ sentences: list(v.strictObject({ text, earns: v.optional(text) })) })),
    ),
    notes: text,
  }),
  v.check(
    (given) => (given.text === undefined) !== (given.paragraphs === undefined),
    ({ input }) =>
      `Expected either 'text' or 'paragraphs' in a model answer, got ${input.text === undefined ? 'neither' : 'both'}.`,
  ),
  v.transform(({ level, text: whole = '', paragraphs, notes }) => ({
    level,
    paragraphs: paragraphs ?? [{ sentences: [{ text: whole }] }],
    notes,
  })),
);

/** The build fills in the rest from unit.yaml. */
const examForm = (number: string): ExamForm => ({ number, asks: '', levels: [], notIn: [] });

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('practice'),
    id: common.id,
    stem: common.stem,
    figure: common.figure,
    see: common.see,
    board: text,
    /** One of the forms that unit.yaml gives the board. */
    form: v.optional(text),
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
      choiceIds: Object.keys(q.points),
      correctResponse: [],
      model: {
        form: 'essay',
        board: q.board,
        marks: q.marks,
        advice: q.advice,
        rows: Object.entries(q.points).map(([id, point]) => row(id, point, { why: '' })),
        ...(q.form === undefined ? {} : { exam: examForm(q.form) }),
        models: q.models,
      },
    }),
  ),
);

export const author: Author = {
  schema,
  list: 'points',
  distinct: false,
  descriptions: {
    marks: 'The marks of the exam question.',
    advice: 'How to set about it.',
    models: 'Model answers.',
    level: 'How good the model answer is.',
    notes: 'What earns the marks.',
    form: 'The form of question in the board’s paper, as unit.yaml names it: its levels come with it.',
    earns: 'What the sentence gets marks for.',
    points: 'Mark points, by number.',
  },
};
