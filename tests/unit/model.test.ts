/** A question as a model, put into the words that other systems and teachers have for it. */
import { expect, test } from 'vitest';
import type { Model, ModelAnswer, NumberModel, PickModel } from '../../src/course/model';
import { answerParagraphs, nameIn, rangeInWords, shapeOf, withUnit } from '../../src/course/model';

const pick: PickModel = { form: 'pick', many: false, rows: [] };
const drawing = { picture: 'smolny.svg', alt: 'A plan.', html: '' };
const blanks = { form: 'blanks', passage: [], rows: [] } as const;
const essay: Model = {
  form: 'essay',
  board: 'AQA',
  marks: 8,
  advice: '',
  rows: [],
  models: [],
};
const numeric: NumberModel = { form: 'numeric', unit: 'men', range: [24, 76], rows: [] };

test.each<[string, Model]>([
  ['one option', pick],
  ['several options', { ...pick, many: true }],
  ['one place', { ...pick, drawing }],
  ['one sentence', { ...pick, source: 'decree' }],
  ['sequence', { form: 'sequence', rows: [] }],
  ['pairs', { form: 'pairs', shared: false, rows: [], choices: [] }],
  ['groups', { form: 'pairs', shared: true, rows: [], choices: [] }],
  ['gaps, from a bank', { ...blanks, bank: ['Duma'] }],
  ['gaps, typed', { ...blanks, bank: [] }],
  ['numeric', numeric],
  ['essay', essay],
])('a question of the shape %s', (shape, model) => {
  expect(shapeOf(model)).toBe(shape);
});

test('what is not in a list is called by its id', () => {
  const list = [
    { id: 'a', text: 'Lenin' },
    { id: 'b', text: 'Trotsky' },
  ];
  expect(['b', 'c'].map((id) => nameIn(list, id))).toEqual(['Trotsky', 'c']);
});

test.each([
  [24, 'men', '24 men'],
  ['-7.5', '°C', '−7.5 °C'],
  [24, undefined, '24'],
  [24, '', '24'],
] as const)('%s with the unit %s is read %s', (number, unit, read) => {
  expect(withUnit(number, unit)).toBe(read);
});

test('a range says its unit once, and one number has none', () => {
  expect(rangeInWords(numeric)).toBe('24–76 men');
  expect(rangeInWords({ ...numeric, range: [-3, 4] })).toBe('−3–4 men');
  expect(rangeInWords({ ...numeric, range: [24, 24] })).toBe('');
});

test('a model answer has in brackets what its sentences earn', () => {
  const answer: ModelAnswer = {
    level: '4',
    paragraphs: [
      {
        sentences: [{ text: 'Bread was short.', earns: 'a cause' }, { text: 'So people struck.' }],
      },
      { sentences: [{ text: 'The army joined them.', earns: 'a link' }] },
    ],
    notes: '',
  };
  expect(answerParagraphs(answer)).toEqual([
    'Bread was short. [a cause] So people struck.',
    'The army joined them. [a link]',
  ]);
});
