/** A lesson's file with anything in it: problems or a course, and never a crash. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../src/reader';
import { everyKindFiles } from '../builders/native-unit';
import { files, lesson, problemsOf } from '../builders/lesson-files';
import { damaged, fuzz } from './fuzz';

const sound = everyKindFiles();
const name = '01-first/lesson.md';

const pieces = fc.constantFrom(
  '---\n',
  '```',
  '```question\n',
  '&a [*a, *a]',
  '<<: *a',
  '{{{{',
  '[[[[',
  '> > - 1. ',
  '\t',
  '![x](a.svg)',
  '[x](glossary:soviet)',
  '!!js/function x',
  '? - : |',
  '"',
);

test('a damaged lesson gives problems or a course', () => {
  fuzz(150, damaged(sound.get(name) ?? '', fc.oneof(pieces, fc.string())), (source) => {
    const made = read(new Map([...sound, [name, source]]));
    const problems = 'problems' in made ? made.problems : [];
    expect('course' in made || problems.length > 0).toBe(true);
    for (const { message } of problems) expect(message).not.toBe('');
  });
});

const deep = (line: number): string =>
  `${line}:1 Expected lists and quotations at most 9 deep inside each other, got a line that begins deeper. Move it to the left, or end the list.`;

test.each([
  ['2,500 quotations inside each other', `${'>'.repeat(2500)} x`, 10],
  ['as many with spaces between', `${'> '.repeat(2500)}x`, 10],
  ['a list 1,000 deep in one line', `${'- '.repeat(1000)}x`, 10],
  [
    'a list 300 deep in as many lines',
    Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'),
    30,
  ],
  ['numbers and quotations', `${'1. > '.repeat(500)}x`, 10],
])('%s: refused in a sentence before it is read', (_, prose, line) => {
  expect(problemsOf(prose)).toContain(deep(line));
});

test('lists and quotations as deep as lessons have them are read', () => {
  expect(problemsOf('> - one\n>   - two\n>     1. three\n')).toEqual([]);
});

test('very much prose is refused in a sentence', () => {
  expect(problemsOf('word '.repeat(30_000))).toEqual([
    '8:1 Expected at most 100000 characters of prose at a stretch, got 150010. Cut the lesson in two.',
  ]);
});

test.each(['[', '{a: '])('YAML 20,000 deep (%s) gives a problem', (sign) => {
  const yaml = `\`\`\`note\n${sign.repeat(20_000)}\n\`\`\`\n`;
  expect('problems' in read(files(lesson(`Text.\n\n${yaml}`)))).toBe(true);
});
