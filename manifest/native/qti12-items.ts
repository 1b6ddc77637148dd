/**
 * Items as Canvas exports them (lib/cc/qti/qti_items.rb), so that Classic Quizzes and New Quizzes take
 * them: `question_type` and `points_possible` adjacent in the metadata, ids of answers as numbers.
 */
import type { ModelOf } from '../../src/course/model';
import type { NativeWords } from '../../src/strings';
import type { Node } from '../xml';
import { p, htmlText } from '../../src/html/html';
import { idsOf, numberOf } from './ids';
import { type CanvasType, typeIn } from './mapping';
import type { Question, Quizzes } from './questions';
import { paragraphs, pick } from './pick12';
import {
  always,
  equals,
  feedback,
  field,
  item,
  type ItemParts,
  material,
  plain,
  responseLid,
  responseNumber,
  responseText,
  score,
  when,
} from './qti12-parts';
import { middleOf } from './reach';
import { shownItems } from './shown';
import { acceptedOf, generalFeedback, passageWith, promptLines } from './texts';

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
): ItemParts => ({
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
  feedbacks: rows.map((row) => feedback(`${row.id}_fb`, htmlText(p(row.why)))),
});

const pairs = (lines: readonly string[], model: ModelOf<'pairs'>): ItemParts =>
  matching(
    lines,
    model.rows.map((part) => ({
      id: numberOf(part.id),
      text: part.text,
      right: numberOf(part.right, 2),
      why: part.why,
    })),
    model.choices.map(({ id, text }) => [numberOf(id, 2), text]),
  );

/** Ordering as Canvas itself turns it: each place is matched with what happened there. */
const sequence = (
  lines: readonly string[],
  model: ModelOf<'sequence'>,
  words: NativeWords,
): ItemParts =>
  matching(
    lines,
    model.rows.map(({ id, why }, at) => ({
      id: numberOf(String(at + 1)),
      text: words.place(at + 1),
      right: numberOf(id, 2),
      why,
    })),
    shownItems(model.rows).map(({ id, text }) => [numberOf(id, 2), text]),
  );

/** Canvas finds a blank by its name in square brackets, so no author's text may hold that name. */
const blankNames = (model: ModelOf<'blanks'>, lines: readonly string[]): string[] => {
  const text = [...lines, ...model.passage].join(' ');
  let name = 'gap';
  while (text.includes(`[${name}`)) name += 'x';
  return model.rows.map((_, at) => `${name}${at + 1}`);
};

const blanks = (lines: readonly string[], model: ModelOf<'blanks'>): ItemParts => {
  const names = blankNames(model, lines);
  const right = model.rows.map((blank) =>
    model.bank.length > 0 ? [blank.text] : acceptedOf(blank),
  );
  const idOf = (at: number, n: number): string => String((at + 1) * 1000 + n + 1);
  const listed = model.rows.map((_, at) =>
    (model.bank.length > 0 ? model.bank : (right[at] ?? [])).map((word, n) => ({
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
      material(paragraphs([...lines, passageWith(model, (at) => `[${names[at] ?? ''}]`)])),
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
          marks: score(share(model.rows.length), 'Add'),
          goOn: true,
        }),
      ),
    ],
    feedbacks: good.map(({ id, at }) =>
      feedback(`${id}_fb`, htmlText(p(model.rows[at]?.why ?? ''))),
    ),
  };
};

/**
 * As Canvas writes a number: a right one and what lies as far from it to both sides, or a range alone. Of a number
 * with two limits it takes one (numeric_interaction.rb the upper, New Quizzes' margin_error.rb the lower).
 */
const number = (lines: readonly string[], model: ModelOf<'numeric'>): ItemParts => {
  const [least, most] = model.range.map(String);
  const exactly = (number: string): Node => equals('response1', number);
  const between: Node = [
    'and',
    {},
    ['vargte', { respident: 'response1' }, least ?? ''],
    ['varlte', { respident: 'response1' }, most ?? ''],
  ];
  const condition = (id: string, right: boolean): Node => {
    if (!right) return exactly(id);
    return Number(id) === middleOf(model) ? ['or', {}, exactly(id), between] : between;
  };
  return {
    presentation: [material(paragraphs(lines)), responseNumber('response1')],
    conditions: [
      ...model.rows.map(({ id, right }, at) =>
        when([condition(id, right)], { show: `${at + 1000}_fb`, goOn: true }),
      ),
      ...model.rows
        .filter(({ right }) => right)
        .map(({ id }) => when([condition(id, true)], { marks: score('100') })),
    ],
    feedbacks: model.rows.map(({ why }, at) => feedback(`${at + 1000}_fb`, htmlText(p(why)))),
  };
};

const essay = (lines: readonly string[]): ItemParts => ({
  presentation: [material(paragraphs(lines)), responseText('response1')],
  conditions: [when([always], {})],
  feedbacks: [],
});

const madeOf = (question: Question): ItemParts => {
  const { model, words } = question;
  const lines = promptLines(question);
  switch (model.form) {
    case 'pick':
      return pick(lines, model);
    case 'sequence':
      return sequence(lines, model, words);
    case 'pairs':
      return pairs(lines, model);
    case 'blanks':
      return blanks(lines, model);
    case 'numeric':
      return number(lines, model);
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
  const reasons = question.model.form === 'blanks';
  return [
    item(
      ident,
      question.id,
      fieldsOf(type, question, ident),
      madeOf(question),
      generalFeedback(question, { reasons }),
    ),
  ];
};
