/**
 * Items of QTI 2.1 (Assessment Test, Section and Item Information Model 2.1). SCORE goes from 0 to the
 * question's points, by the player's own marking; FEEDBACK names what is to be shown.
 */
import type { Form, FormOf } from '../../src/course/neutral';
import type { Node } from '../xml';
import type { Question } from './neutral';
import {
  blankId,
  declared,
  inOrder,
  type Item21,
  leftId,
  mapped,
  mapping,
  marked,
  optionId,
  p,
} from './qti21-parts';
import { acceptedOf, promptLines, reasonsOf } from './texts';
import { words } from './words';

const choice = (lines: readonly string[], form: FormOf<'pick'>): Item21 => {
  const right = form.options.filter((option) => option.right).map(({ id }) => optionId(id));
  return {
    declarations: [
      declared(
        'RESPONSE',
        { cardinality: form.many ? 'multiple' : 'single', baseType: 'identifier' },
        // A single response has one right value; a second one counts through the mapping.
        form.many ? right : right.slice(0, 1),
        mapping(
          form.options.flatMap(({ id, right: good }): (readonly [string, number])[] =>
            good ? [[optionId(id), 1]] : form.many ? [[optionId(id), -1]] : [],
          ),
          { lowerBound: '0' },
        ),
      ),
    ],
    body: [
      ...lines.map((line) => p(line)),
      [
        'choiceInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'true', maxChoices: form.many ? '0' : '1' },
        ...form.options.map(({ id, text }): Node => [
          'simpleChoice',
          { identifier: optionId(id) },
          text,
        ]),
      ],
    ],
    marks: marked(mapped('RESPONSE'), form.many ? right.length : 1),
    shows: ['RESPONSE'],
    feedback: form.options.map(({ id, feedback }) => [optionId(id), feedback]),
  };
};

const order = (lines: readonly string[], form: FormOf<'sequence'>): Item21 => {
  const ids = form.items.map(({ id }) => optionId(id));
  return {
    declarations: [declared('RESPONSE', { cardinality: 'ordered', baseType: 'identifier' }, ids)],
    body: [
      ...lines.map((line) => p(line)),
      [
        'orderInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'true' },
        ...form.shown.map((id): Node => [
          'simpleChoice',
          { identifier: optionId(id) },
          form.items.find((item) => item.id === id)?.text ?? '',
        ]),
      ],
    ],
    marks: inOrder(ids),
    shows: [],
    feedback: [],
  };
};

const match = (lines: readonly string[], form: FormOf<'pairs'>): Item21 => {
  const right = form.parts.map((part) => `${leftId(part.id)} ${optionId(part.right)}`);
  const set = (
    entries: readonly { readonly id: string; readonly text: string }[],
    name: (id: string) => string,
    matchMax: string,
  ): Node => [
    'simpleMatchSet',
    {},
    ...entries.map(({ id, text }): Node => [
      'simpleAssociableChoice',
      { identifier: name(id), matchMax },
      text,
    ]),
  ];
  return {
    declarations: [
      declared(
        'RESPONSE',
        { cardinality: 'multiple', baseType: 'directedPair' },
        right,
        mapping(right.map((pair) => [pair, 1])),
      ),
    ],
    body: [
      ...lines.map((line) => p(line)),
      [
        'matchInteraction',
        {
          responseIdentifier: 'RESPONSE',
          shuffle: 'true',
          maxAssociations: String(form.parts.length),
        },
        set(form.parts, leftId, '1'),
        // 0: as many as there are.
        set(form.choices, optionId, form.shared ? '0' : '1'),
      ],
    ],
    marks: marked(mapped('RESPONSE'), form.parts.length),
    shows: [],
    feedback: [],
  };
};

const blanks = (lines: readonly string[], form: FormOf<'blanks'>): Item21 => {
  const menu = form.bank.length > 0;
  const wordId = (word: string): string => optionId(String(form.bank.indexOf(word) + 1));
  const single = { cardinality: 'single', baseType: menu ? 'identifier' : 'string' };
  const gap = (at: number): Node =>
    menu
      ? [
          'inlineChoiceInteraction',
          { responseIdentifier: blankId(at), shuffle: 'false' },
          ...form.bank.map((word): Node => ['inlineChoice', { identifier: wordId(word) }, word]),
        ]
      : ['textEntryInteraction', { responseIdentifier: blankId(at), expectedLength: '20' }];
  const passage = form.passage.flatMap((piece, at): Node[] => [
    ...(piece === '' ? [] : [piece]),
    ...(at < form.blanks.length ? [gap(at)] : []),
  ]);
  const sum: Node = ['sum', {}, ...form.blanks.map((_, at) => mapped(blankId(at)))];
  return {
    declarations: form.blanks.map((blank, at) =>
      menu
        ? declared(
            blankId(at),
            single,
            [wordId(blank.answer)],
            mapping([[wordId(blank.answer), 1]]),
          )
        : declared(
            blankId(at),
            single,
            [blank.answer],
            mapping(
              acceptedOf(blank).map((word) => [word, 1]),
              {},
              { caseSensitive: 'false' },
            ),
          ),
    ),
    body: [...lines.map((line) => p(line)), p(...passage)],
    marks: marked(sum, form.blanks.length),
    shows: [],
    feedback: [],
  };
};

const essay = (lines: readonly string[]): Item21 => ({
  declarations: [
    ['responseDeclaration', { identifier: 'RESPONSE', cardinality: 'single', baseType: 'string' }],
  ],
  body: [
    ...lines.map((line) => p(line)),
    ['extendedTextInteraction', { responseIdentifier: 'RESPONSE', expectedLines: '15' }],
  ],
  marks: [],
  shows: [],
  feedback: [],
});

const itemOf = (lines: readonly string[], form: Form): Item21 => {
  switch (form.type) {
    case 'pick':
      return choice(lines, form);
    case 'sequence':
      return order(lines, form);
    case 'pairs':
      return match(lines, form);
    case 'blanks':
      return blanks(lines, form);
    case 'essay':
      return essay(lines);
  }
};

export const item21 = (question: Question): Item21 => itemOf(promptLines(question), question.form);

/** What is shown after any answer: the reasons of what has no feedback of its own, and where to look. */
export const general21 = ({ form, look }: Question): Node[] => [
  ...(form.type === 'pick'
    ? []
    : [
        ...(form.type === 'sequence' ? [p(words.rightOrder)] : []),
        ...reasonsOf(form).map(([what, why]) => p(['strong', {}, what], ` ${why}`)),
      ]),
  ...(form.type === 'essay'
    ? [
        p(['strong', {}, words.points]),
        ...form.points.map((point) => p(point)),
        ...form.models.flatMap((model) => [
          p(['strong', {}, model.level]),
          p(model.text),
          p(model.notes),
        ]),
      ]
    : []),
  ...(look === undefined ? [] : [p(words.look(look))]),
];
