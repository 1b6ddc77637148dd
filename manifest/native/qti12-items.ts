/**
 * Items as Canvas exports them (lib/cc/qti/qti_items.rb), so that Classic Quizzes and New Quizzes take
 * them: `question_type` and `points_possible` adjacent in the metadata, ids of answers as numbers.
 */
import type { Form, FormOf } from '../../src/course/neutral';
import type { Node } from '../xml';
import { p, print } from '../../src/html/html';
import { idsOf, numberOf } from './ids';
import { type CanvasType, typeIn } from './mapping';
import type { Question, Quizzes } from './neutral';
import { paragraphs, pick } from './pick12';
import {
  always,
  equals,
  feedback,
  field,
  item,
  type Made,
  material,
  plain,
  responseLid,
  responseText,
  score,
  when,
} from './qti12-parts';
import { acceptedOf, generalFeedback, passageWith, promptLines } from './texts';
import { words } from './words';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly right: string;
  readonly why: string;
}

const share = (count: number): string => (100 / count).toFixed(2);

/** Rows matched with one list; Canvas shows a row's comment when the row is wrong. */
const matching = (
  lines: readonly string[],
  rows: readonly Row[],
  choices: readonly (readonly [id: string, text: string])[],
): Made => ({
  presentation: [
    material(paragraphs(lines)),
    ...rows.map((row) =>
      responseLid(
        `response_${row.id}`,
        choices.map(([id, text]) => [id, plain(text)]),
        { label: plain(row.text) },
      ),
    ),
  ],
  conditions: rows.flatMap((row) => {
    const right = equals(`response_${row.id}`, row.right);
    return [
      when([right], { marks: score(share(rows.length), 'Add'), goOn: true }),
      when([['not', {}, right]], { show: `${row.id}_fb`, goOn: true }),
    ];
  }),
  feedbacks: rows.map((row) => feedback(`${row.id}_fb`, print(p(row.why)))),
});

const pairs = (lines: readonly string[], form: FormOf<'pairs'>): Made =>
  matching(
    lines,
    form.parts.map((part) => ({
      id: numberOf(part.id),
      text: part.text,
      right: numberOf(part.right, 2),
      why: part.feedback,
    })),
    form.choices.map(({ id, text }) => [numberOf(id, 2), text]),
  );

/** Ordering as Canvas itself turns it: each place is matched with what happened there. */
const sequence = (lines: readonly string[], form: FormOf<'sequence'>): Made =>
  matching(
    lines,
    form.items.map(({ id, feedback: why }, at) => ({
      id: numberOf(String(at + 1)),
      text: words.place(at + 1),
      right: numberOf(id, 2),
      why,
    })),
    form.shown.map((id) => [numberOf(id, 2), form.items.find((one) => one.id === id)?.text ?? '']),
  );

/** Canvas finds a blank by its name in square brackets, so no author's text may hold that name. */
const blankNames = (form: FormOf<'blanks'>, lines: readonly string[]): string[] => {
  const text = [...lines, ...form.passage].join(' ');
  let name = 'gap';
  while (text.includes(`[${name}`)) name += 'x';
  return form.blanks.map((_, at) => `${name}${at + 1}`);
};

const blanks = (lines: readonly string[], form: FormOf<'blanks'>): Made => {
  const names = blankNames(form, lines);
  const right = form.blanks.map((blank) =>
    form.bank.length > 0 ? [blank.answer] : acceptedOf(blank),
  );
  const idOf = (at: number, n: number): string => String((at + 1) * 1000 + n + 1);
  const listed = form.blanks.map((_, at) =>
    (form.bank.length > 0 ? form.bank : (right[at] ?? [])).map((word, n) => ({
      id: idOf(at, n),
      word,
      right: right[at]?.includes(word) ?? false,
    })),
  );
  const respident = (at: number): string => `response_${names[at] ?? ''}`;
  const good = listed.flatMap((list, at) =>
    list.filter((one) => one.right).map((one) => ({ ...one, at })),
  );
  return {
    presentation: [
      material(paragraphs([...lines, passageWith(form, (at) => `[${names[at] ?? ''}]`)])),
      ...listed.map((list, at) =>
        responseLid(
          respident(at),
          list.map(({ id, word }) => [id, plain(word)]),
          { label: plain(names[at] ?? '') },
        ),
      ),
    ],
    conditions: [
      ...good.map(({ id, at }) =>
        when([equals(respident(at), id)], { show: `${id}_fb`, goOn: true }),
      ),
      ...good.map(({ id, at }) =>
        when([equals(respident(at), id)], {
          marks: score(share(form.blanks.length), 'Add'),
          goOn: true,
        }),
      ),
    ],
    feedbacks: good.map(({ id, at }) =>
      feedback(`${id}_fb`, print(p(form.blanks[at]?.feedback ?? ''))),
    ),
  };
};

const essay = (lines: readonly string[]): Made => ({
  presentation: [material(paragraphs(lines)), responseText('response1')],
  conditions: [when([always], {})],
  feedbacks: [],
});

const madeOf = (lines: readonly string[], form: Form): Made => {
  switch (form.type) {
    case 'pick':
      return pick(lines, form);
    case 'sequence':
      return sequence(lines, form);
    case 'pairs':
      return pairs(lines, form);
    case 'blanks':
      return blanks(lines, form);
    case 'essay':
      return essay(lines);
  }
};

const fieldsOf = (type: CanvasType, question: Question, ident: string): Node[] => [
  field('question_type', type),
  field('points_possible', question.points.toFixed(1)),
  field('assessment_question_identifierref', `${ident}_bank`),
];

/** Nothing where the table leaves the kind out. */
export const canvasItem = (course: Quizzes['course'], question: Question): Node[] => {
  const type = typeIn(question, 'qti12');
  if (type === undefined) return [];
  const ident = idsOf(course).question(question.id);
  // Canvas tells the reasons of menus and typed words only for what was chosen: so all of them again.
  const reasons = question.form.type === 'blanks';
  return [
    item(
      ident,
      question.id,
      fieldsOf(type, question, ident),
      madeOf(promptLines(question), question.form),
      generalFeedback(question, { reasons }),
    ),
  ];
};
