/**
 * Items of QTI 2.1 (Assessment Test, Section and Item Information Model 2.1). SCORE goes from 0 to the
 * question's points, by the player's own marking; FEEDBACK names what is to be shown.
 */
import { answerParagraphs, type Model, type ModelOf } from '../../src/course/model';
import type { Node } from '../xml';
import type { Picture } from './picture';
import type { Question } from './questions';
import {
  blankId,
  declared,
  gapId,
  image,
  inPlace,
  type Item21,
  leftId,
  mapping,
  marked,
  optionId,
  p,
  value,
  variable,
} from './qti21-parts';
import { shownItems } from './shown';
import { acceptedOf, promptLines, reasonsOf } from './texts';

/** The pictures of options, by their letters. */
type OptionPictures = ReadonlyMap<string, Picture>;

const choice = (
  lines: readonly string[],
  model: ModelOf<'pick'>,
  pictures: OptionPictures,
): Item21 => {
  const shown = (id: string, text: string): Node => {
    const picture = pictures.get(id);
    return picture ? image(picture) : text;
  };
  const right = model.rows.filter((option) => option.right).map(({ id }) => optionId(id));
  return {
    declarations: [
      declared(
        'RESPONSE',
        { cardinality: model.many ? 'multiple' : 'single', baseType: 'identifier' },
        // A single response has one right value; a second one counts through the mapping.
        model.many ? right : right.slice(0, 1),
        mapping(
          model.rows.flatMap(({ id, right: good }): (readonly [string, number])[] =>
            good ? [[optionId(id), 1]] : model.many ? [[optionId(id), -1]] : [],
          ),
          { lowerBound: '0' },
        ),
      ),
    ],
    body: [
      ...lines.map((line) => p(line)),
      [
        'choiceInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'true', maxChoices: model.many ? '0' : '1' },
        ...model.rows.map(({ id, text }): Node => [
          'simpleChoice',
          { identifier: optionId(id) },
          shown(id, text),
        ]),
      ],
    ],
    marks: marked(['RESPONSE'], model.many ? right.length : 1),
    shows: ['RESPONSE'],
    feedback: model.rows.map(({ id, why }) => [optionId(id), why]),
  };
};

const order = (lines: readonly string[], model: ModelOf<'sequence'>): Item21 => {
  const ids = model.rows.map(({ id }) => optionId(id));
  return {
    declarations: [declared('RESPONSE', { cardinality: 'ordered', baseType: 'identifier' }, ids)],
    body: [
      ...lines.map((line) => p(line)),
      [
        'orderInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'true' },
        ...shownItems(model.rows).map(({ id, text }): Node => [
          'simpleChoice',
          { identifier: optionId(id) },
          text,
        ]),
      ],
    ],
    marks: inPlace(ids),
    shows: [],
    feedback: [],
  };
};

/** What goes with what: each pair earns one point. */
const declaredPairs = (right: readonly string[]): Node =>
  declared(
    'RESPONSE',
    { cardinality: 'multiple', baseType: 'directedPair' },
    right,
    mapping(right.map((pair) => [pair, 1])),
  );

const match = (lines: readonly string[], model: ModelOf<'pairs'>): Item21 => {
  const right = model.rows.map((part) => `${leftId(part.id)} ${optionId(part.right)}`);
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
    declarations: [declaredPairs(right)],
    body: [
      ...lines.map((line) => p(line)),
      [
        'matchInteraction',
        {
          responseIdentifier: 'RESPONSE',
          shuffle: 'true',
          maxAssociations: String(model.rows.length),
        },
        set(model.rows, leftId, '1'),
        // 0: as many as there are.
        set(model.choices, optionId, model.shared ? '0' : '1'),
      ],
    ],
    marks: marked(['RESPONSE'], model.rows.length),
    shows: [],
    feedback: [],
  };
};

/** The passage, with something in the place of each gap. */
const passage = (model: ModelOf<'blanks'>, gap: (at: number) => Node): Node =>
  p(
    ...model.passage.flatMap((piece, at): Node[] => [
      ...(piece === '' ? [] : [piece]),
      ...(at < model.rows.length ? [gap(at)] : []),
    ]),
  );

/**
 * Words that are put into gaps. Canvas's New Quizzes read this form and no menu; they take the
 * question's words from the prompt alone.
 */
const bank = (lines: readonly string[], model: ModelOf<'blanks'>): Item21 => {
  const wordId = (word: string): string => optionId(String(model.bank.indexOf(word) + 1));
  const right = model.rows.map(({ text }, at) => `${wordId(text)} ${gapId(at)}`);
  return {
    declarations: [declaredPairs(right)],
    body: [
      [
        'gapMatchInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'false' },
        ['prompt', {}, lines.join(' ')],
        // 0: as often as there are gaps.
        ...model.bank.map((word): Node => [
          'gapText',
          { identifier: wordId(word), matchMax: '0' },
          word,
        ]),
        passage(model, (at) => ['gap', { identifier: gapId(at) }]),
      ],
    ],
    marks: marked(['RESPONSE'], model.rows.length),
    shows: [],
    feedback: [],
  };
};

const typed = (lines: readonly string[], model: ModelOf<'blanks'>): Item21 => {
  return {
    declarations: model.rows.map((blank, at) =>
      declared(
        blankId(at),
        { cardinality: 'single', baseType: 'string' },
        [blank.text],
        mapping(
          acceptedOf(blank).map((word) => [word, 1]),
          {},
          { caseSensitive: 'false' },
        ),
      ),
    ),
    body: [
      ...lines.map((line) => p(line)),
      passage(model, (at) => [
        'textEntryInteraction',
        { responseIdentifier: blankId(at), expectedLength: '20' },
      ]),
    ],
    marks: marked(
      model.rows.map((_, at) => blankId(at)),
      model.rows.length,
    ),
    shows: [],
    feedback: [],
  };
};

const number = (lines: readonly string[], model: ModelOf<'numeric'>): Item21 => {
  const [least, most] = model.range.map((limit) => value('float', String(limit)));
  const right = model.rows.filter((row) => row.right).map(({ id }) => id);
  return {
    declarations: [declared('RESPONSE', { cardinality: 'single', baseType: 'float' }, right)],
    body: [
      ...lines.map((line) => p(line)),
      p(['textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength: '12' }]),
    ],
    marks: [
      [
        'responseCondition',
        {},
        [
          'responseIf',
          {},
          [
            'and',
            {},
            ['gte', {}, variable('RESPONSE'), least ?? ''],
            ['lte', {}, variable('RESPONSE'), most ?? ''],
          ],
          ['setOutcomeValue', { identifier: 'SCORE' }, value('float', '1')],
        ],
      ],
    ],
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

const itemOf = (lines: readonly string[], model: Model, pictures: OptionPictures): Item21 => {
  switch (model.form) {
    case 'pick':
      return choice(lines, model, pictures);
    case 'sequence':
      return order(lines, model);
    case 'pairs':
      return match(lines, model);
    case 'blanks':
      return model.bank.length > 0 ? bank(lines, model) : typed(lines, model);
    case 'numeric':
      return number(lines, model);
    case 'essay':
      return essay(lines);
  }
};

export const item21 = (question: Question, pictures: OptionPictures): Item21 =>
  itemOf(promptLines(question), question.model, pictures);

/** What is shown after any answer: the reasons of what has no feedback of its own, and where to look. */
export const general21 = ({ model, look, words }: Question): Node[] => [
  ...(model.form === 'pick'
    ? []
    : [
        ...(model.form === 'sequence' ? [p(words.rightOrder)] : []),
        ...reasonsOf(model, words).map(([what, why]) => p(['strong', {}, what], ` ${why}`)),
      ]),
  ...(model.form === 'essay'
    ? [
        p(['strong', {}, words.points]),
        ...model.rows.map(({ text }) => p(text)),
        ...(model.exam === undefined
          ? []
          : [
              p(['strong', {}, words.levels]),
              ...model.exam.levels.map(({ marks, does }) => p(words.level(marks, does))),
            ]),
        ...model.models.flatMap((model) => [
          p(['strong', {}, model.level]),
          ...answerParagraphs(model).map((text) => p(text)),
          p(model.notes),
        ]),
      ]
    : []),
  ...(look === undefined ? [] : [p(words.look(look))]),
];
