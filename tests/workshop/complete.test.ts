/** What the editor offers where the cursor stands. The cursor is written as |. */
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/lessons';
import { suggestionsAt, type Suggestions } from '../../src/workshop/complete/suggest';

const files = Object.fromEntries(filesOf('tests/fixtures/bread'));
const LESSON = '01-flour-and-water/lesson.md';
const FRONT = '---\nid: flour-and-water\ntitle: Flour and water\n---\n\n## In the bowl\n\n';

const at = (path: string, written: string, asked = false, media: readonly string[] = []) => {
  const text = written.replace('|', '');
  return suggestionsAt({ files, path, text, at: written.indexOf('|'), asked }, media);
};
const labels = (found: Suggestions | undefined): string[] =>
  (found?.options ?? []).map(({ label }) => label);
const inLesson = (written: string, asked = false) => at(LESSON, FRONT + written, asked);
const block = (written: string) => labels(inLesson(`\`\`\`${written}\n\`\`\`\n`));

test('a question has the keys of its kind that are not there yet, the needed ones marked', () => {
  const found = inLesson('```question\nid: a-b\nkind: choice\ns|\noptions:\n  a: {text: A}\n```\n');
  expect(labels(found)).toEqual(['stem', 'see', 'lesson', 'tries', 'sure', 'answer']);
  expect(found?.options[0]).toEqual({
    label: 'stem',
    apply: 'stem: ',
    detail: 'needed',
    info: 'The question, as the student reads it. Plain text.',
  });
  // What was typed of it is written over.
  expect(found?.from).toBe(FRONT.length + '```question\nid: a-b\nkind: choice\n'.length);
});

test('before the kind is known it is asked for, and its names are offered', () => {
  expect(block('question\n|')).toEqual(['kind']);
  expect(block('question\nkind: |')).toContain('choice');
  expect(block('question\nkind: ch|\nid: a-b')).toContain('choices');
});

test('keys stand in brackets, in lists and in the front matter, too', () => {
  expect(block('question\nkind: choice\noptions:\n  a: {text: A, |}')).toEqual([
    'why',
    'misconception',
  ]);
  expect(block('question\nkind: choice\noptions:\n  a: {|')).toEqual([
    'text',
    'why',
    'misconception',
  ]);
  expect(block('timeline\ntitle: A\nevents:\n  - |')).toEqual(['date', 'text']);
  expect(block('timeline\ntitle: A\nevents:\n  - date: 1\n    |')).toEqual(['text']);
  expect(labels(at(LESSON, '---\nid: a-b\n|\n---\n'))).toEqual([
    'title',
    'enquiry',
    'aims',
    'sources',
    'quiz',
  ]);
});

test('a value is one of those that the schema takes', () => {
  expect(block('note\nkind: |')).toEqual(['book', 'dispute', 'extension', 'calendar']);
  expect(labels(at('unit.yaml', 'without: [|]'))).toEqual(['certificate', 'records', 'sources']);
  expect(labels(at('unit.yaml', 'language: |'))).toContain('en-GB');
});

test('an id is one of those that are there', () => {
  const options = 'kind: choice\noptions:\n  a: {text: A}\n  c: {text: C}\n';
  expect(block(`question\n${options}answer: |`)).toEqual(['a', 'c']);
  expect(block('question\nkind: sort\ncategories: {a: A, b: B}\nitems:\n  1: {in: |}')).toEqual([
    'a',
    'b',
  ]);
  expect(block(`question\n${options}see: |`)).toEqual(['in-the-bowl']);
  expect(block(`question\n${options}lesson: |`)).toEqual([
    'flour-and-water',
    'the-oven',
    'taste-test',
  ]);
  expect(
    labels(at('unit.yaml', 'parts:\n  - title: A\n    lessons: [01-flour-and-water, |]')),
  ).toEqual(['02-the-oven', '03-taste-test']);
  const source = '```source\nid: a-letter\n```\n';
  expect(labels(inLesson(`${source}\`\`\`question\nkind: evidence\nsource: |\n\`\`\`\n`))).toEqual([
    'a-letter',
  ]);
});

test('a file is one that lies beside the lesson', () => {
  const written = `${FRONT}\`\`\`picture\npicture: |\n\`\`\`\n`;
  expect(
    labels(at(LESSON, written, false, ['01-flour-and-water/loaf.jpg', '02-the-oven/b.jpg'])),
  ).toEqual(['bowl.svg', 'loaf.jpg']);
});

test('words of the glossary come as links in texts that may have them', () => {
  expect(inLesson('The [pro|')?.options[1]).toEqual({
    label: '[proving',
    apply: '[proving](glossary:proving)',
    info: 'Leaving dough to rise in a warm place.',
  });
  expect(labels(inLesson('The [dough](glossary:|'))).toEqual(['gluten', 'proving', 'yeast']);
  expect(labels(inLesson('The pro|'))).toEqual([]);
  expect(labels(inLesson('The pro|', true))).toEqual(['gluten', 'proving', 'yeast']);
  expect(inLesson('Pro|', true)?.from).toBe(FRONT.length);
  expect(block('note\ntext: The [|')).toContain('[yeast');
  expect(block('note\ntext: "The [ye|"')).toContain('[yeast');
  // A title is plain text.
  expect(block('note\ntitle: The [|')).toEqual([]);
});

test('the name of a block follows its backticks', () => {
  expect(labels(inLesson('```ti|'))).toContain('timeline');
  expect(labels(inLesson('```|'))).toContain('question');
});

test('nothing is offered where nothing is known', () => {
  expect(labels(at('slots.json', '{|}'))).toEqual([]);
  expect(labels(inLesson('A sentence. |'))).toEqual([]);
  expect(block('strange\n|')).toEqual([]);
  expect(block('question\nkind: choice\nconstructor: |')).toEqual([]);
});
