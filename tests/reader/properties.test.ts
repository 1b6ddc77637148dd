/** Whatever somebody writes, the reader answers with problems or a course and never falls over. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../src/reader';
import { inline, plain } from '../../src/course/inline';
import { block, choice, files, front, lesson } from '../builders/lesson-files';

const pieces = fc.constantFrom(
  '\n',
  '\n\n',
  '## ',
  '# ',
  '- ',
  '> ',
  '```',
  '```question\n',
  '```note\n',
  '---\n',
  '*',
  '_',

  '[',
  ']',
  '(',
  ')',
  '![',
  '](glossary:soviet)',
  '<b>',
  '<!--',
  '|',
  ': ',
  '"',
  "'",
  '&a ',
  '*b ',

  '{',
  '}',
  ',',
  '%',
  '@',
  '!x ',
  '? ',
  '\t',
  '\r\n',
  '\\',
  'a',
  'kind: choice\n',
  'id: x\n',
  'é',
  '\u0000',

  'options:\n  a: {text: x, why: y}\n',
  'answer: a\n',
  '  ',
  '...\n',
  '<<: ',
  '__proto__: ',
  "Lenin's",
  'Lenin’s',
  '1914-1918',
  '1914–1918',
  '$\\quad$',
  '$x$',
  '&',
  '🙂',
);
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(pieces).map((list) => list.join('')),
);

const answers = (source: string): void => {
  const result = read(files(source));
  if (!('problems' in result)) return expect(result.bodies['first']).toBeDefined();
  expect(result.problems.length).toBeGreaterThan(0);
  const lines = source.split(/\r\n|\r|\n/).length;
  for (const { file, line, column, message } of result.problems) {
    expect(message).toMatch(/\S/);
    expect(column).toBeGreaterThan(0);
    expect(line).toBeGreaterThan(0);
    if (file.endsWith('01-first/lesson.md')) expect(line).toBeLessThanOrEqual(lines);
  }
};

test.each([
  ['any file', (source: string) => source],
  ['any text after the front matter', (source: string) => `${front()}${source}`],
  ['any step', lesson],
  ['any front matter', (source: string) => `---\n${source}\n---\n## A\n\nText.\n`],
  ['any block', (source: string) => lesson(block('note', source))],
  ['any question', (source: string) => lesson(block('question', `kind: choice\n${source}`))],
  ['any stem', (source: string) => lesson(choice({ stem: `stem: ${source}` }))],
])('%s gives problems or a body', (_, around) => {
  fc.assert(
    fc.property(text, (source) => {
      answers(around(source));
    }),
    { numRuns: 300 },
  );
});

/** Signs that typography and formulas change: what was written differs, and what is read may be alike. */
const alike = fc
  .array(
    fc.constantFrom(
      "'",
      '’',
      '"',
      '“',
      ' - ',
      ' – ',
      '1-2',
      '1–2',
      'a',
      ' ',
      '$x$',
      '$\\quad$',
      '$\\frac12$',
      '$\\dfrac12$',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) => list.join(''));

test.each([
  [
    'words to choose from',
    (one: string, other: string) =>
      `kind: gap\ntext: It is [1].\ngaps:\n  1: {answer: ${one}, why: x}\nbank: [${one}, ${other}]`,
  ],
  [
    'pairs',
    (one: string, other: string) =>
      `kind: match\npairs:\n  1: {left: a, right: ${one}, why: x}\n  2: {left: ${one}, right: ${other}, why: x}`,
  ],
  [
    'options',
    (one: string, other: string) =>
      `kind: choice\noptions:\n  a: {text: ${one}, why: x}\n  b: {text: ${other}, why: ${one}}\nanswer: a`,
  ],
])('any two %s that typography may make alike give problems or a body', (_, yaml) => {
  fc.assert(
    fc.property(alike, alike, (one, other) => {
      const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
      answers(lesson(`Text.\n\n${block('question', `id: q1\nstem: ${a}\n${yaml(a, b)}`)}`));
    }),
    { numRuns: 300 },
  );
});

test('any unit.yaml, glossary.yaml, slots.json or picture gives problems or a course', () => {
  const names = ['unit.yaml', 'glossary.yaml', 'slots.json', '01-first/map.svg'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...names), text, (name, source) => {
      expect(read(files(lesson('Text.'), { [name]: source }))).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

const word = fc.stringMatching(/^[a-z][a-z ]{0,8}[a-z]$/);
const mark = fc.oneof(
  word.map((w) => ({ source: `${w} `, piece: { is: 'text', text: `${w} ` } })),
  word.map((w) => ({ source: `*${w}*`, piece: { is: 'em', text: w } })),
  fc.tuple(word, fc.constantFrom('soviet', 'coup')).map(([w, term]) => ({
    source: `[${w}](glossary:${term})`,
    piece: { is: 'term', text: w, term },
  })),
);

test('a sentence is taken apart into what it was made of', () => {
  fc.assert(
    fc.property(fc.array(mark), (marks) => {
      // Two marks side by side could read as one; words stand between them.
      const sound = marks.flatMap((one) => [
        { source: 'so ', piece: { is: 'text', text: 'so ' } },
        one,
      ]);
      const pieces = inline(sound.map(({ source }) => source).join(''));
      expect(pieces.filter((piece) => piece.is !== 'text')).toEqual(
        sound.map(({ piece }) => piece).filter((piece) => piece.is !== 'text'),
      );
      expect(plain(sound.map(({ source }) => source).join(''))).toBe(
        sound.map(({ piece }) => piece.text).join(''),
      );
    }),
  );
});
