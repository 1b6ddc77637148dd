/** How answers are written for print, for each form of question. */
import { expect, test } from 'vitest';
import type { Model } from '../../src/course/model';
import { answerInWords, inWords, isTyped, openInWords, rowInWords } from '../../src/kinds/words';
import { strings } from '../../src/strings/en-GB/player';
import { strings as french } from '../../src/strings/fr/player';

const rows = [
  { id: 'a', text: 'Alpha', why: 'Because.' },
  { id: 'b', text: 'Beta', why: 'Because.' },
];
const numbered = [
  { id: '1', text: 'Left 1', why: 'Because.' },
  { id: '2', text: 'Left 2', why: 'Because.' },
];
const [a, b] = rows.map((row) => ({ ...row, right: row.id === 'b' }));
const [one, two] = numbered.map((row, at) => ({ ...row, right: at === 0 ? 'b' : 'a' }));
if (!a || !b || !one || !two) throw new Error('No rows.');

const pick: Model = { form: 'pick', many: false, rows: [a, b] };
const sentences: Model = {
  form: 'pick',
  many: false,
  source: 'decree',
  rows: [
    { ...a, number: 1 },
    { ...b, number: 12 },
  ],
};
const sequence: Model = { form: 'sequence', rows: [...rows].reverse() };
const pairs: Model = { form: 'pairs', shared: false, rows: [one, two], choices: rows };
const groups: Model = { ...pairs, shared: true };
const blanks: Model = {
  form: 'blanks',
  passage: ['The ', ' and the ', '.'],
  rows: [
    { id: '1', text: 'Duma', why: '', accept: [] },
    { id: '2', text: 'Soviet', why: '', accept: [] },
  ],
  bank: ['Soviet', 'Duma'],
};
const essay: Model = { form: 'essay', board: 'AQA', marks: 8, advice: 'Plan.', rows, models: [] };

test.each<[string, Model, readonly string[], readonly string[]]>([
  ['one option', pick, ['b'], ['Beta']],
  ['several options', { ...pick, many: true }, ['a', ''], ['Alpha']],
  ['a sentence', sentences, ['b'], ['Sentence 12: Beta']],
  ['a sequence', sequence, ['a', 'b'], ['1. Alpha', '2. Beta']],
  ['pairs, one open', pairs, ['a', ''], ['Left 1: Alpha', 'Left 2: ']],
  ['gaps, one open', blanks, ['Duma', ''], ['(1) Duma', '(2) ']],
  ['points', essay, ['', 'b'], ['Beta']],
])('a response: %s', (_, model, response, lines) => {
  expect(inWords(model, response, strings)).toEqual(lines);
});

test('a French colon keeps its space, and the line does not break before it', () => {
  expect(inWords(sentences, ['b'], french)).toEqual(['Phrase 12\u00a0: Beta']);
  expect(answerInWords(pairs, ['a', 'b'], french)[0]).toBe('Left 1\u00a0: Alpha');
  expect(rowInWords(pairs, '1', french)).toBe('Left 1\u00a0: Beta');
});

const numeric: Model = {
  form: 'numeric',
  unit: 'm',
  range: [24, 24],
  rows: [],
};

test.each<[string, Model, boolean]>([
  ['gaps that are typed', { ...blanks, bank: [] }, true],
  ['gaps from a bank', blanks, false],
  ['a number', numeric, true],
  ['an option', pick, false],
  ['pairs', pairs, false],
  ['a sequence', sequence, false],
  ['points', essay, false],
])('what is typed is plain text: %s', (_, model, typed) => {
  expect(isTyped(model)).toBe(typed);
});

test.each<[string, Model, readonly string[], readonly string[]]>([
  ['one option', pick, ['b'], ['Beta']],
  ['a sequence', sequence, ['b', 'a'], ['Beta', 'Alpha']],
  ['pairs', pairs, ['b', 'a'], ['Left 1: Beta', 'Left 2: Alpha']],
  ['gaps', blanks, ['Duma', 'Soviet'], ['The Duma and the Soviet.']],
])('the right answer: %s', (_, model, key, lines) => {
  expect(answerInWords(model, key, strings)).toEqual(lines);
});

test.each<[string, Model, readonly string[], readonly string[]]>([
  ['options', pick, ['Alpha', 'Beta'], []],
  ['a sequence, not as it is right', sequence, ['Alpha', 'Beta'], []],
  ['pairs', pairs, ['Left 1', 'Left 2'], ['Alpha', 'Beta']],
  ['gaps', blanks, ['The  ________  and the  ________ .'], ['Duma', 'Soviet']],
  ['an essay', essay, ['Plan.'], []],
])('an open question: %s', (_, model, lines, choices) => {
  expect(openInWords(model)).toEqual({ lines, choices });
});

test('a reason stands below its option, its pair or its word; a sentence is shown already', () => {
  expect(rowInWords(pick, 'b', strings)).toBe('Beta');
  expect(rowInWords(sentences, 'b', strings)).toBe('Sentence 12');
  expect(rowInWords(pairs, '1', strings)).toBe('Left 1: Beta');
  expect(rowInWords(groups, '1', strings)).toBe('Left 1');
  expect(rowInWords(blanks, '2', strings)).toBe('Soviet');
});
