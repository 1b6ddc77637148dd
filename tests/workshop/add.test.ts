/** What the menu adds: an example of the guide that fits into any lesson, wherever the cursor is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/shared/lessons';
import { firstOfEach, glossaryExample, readGuide } from '../../scripts/schema/guide';
import { authors as blocks } from '../../src/blocks/register/authors';
import { kindNames } from '../../src/kinds/register';
import { formatProblem, read } from '../../src/reader';
import { additionOf, type Examples, namesOffered, wordAdded } from '../../src/workshop/examples';
import { placeBelow, putIn } from '../../src/workshop/lesson/place';
import { filesForReader } from '../../src/workshop/sources';
import { strings } from '../../src/strings/en-GB/workshop';
import { begin, change, type Files } from '../../src/workshop/work';

const examples: Examples = {
  blocks: Object.fromEntries(firstOfEach(readGuide())),
  word: glossaryExample(readGuide()),
};
const bread: Files = Object.fromEntries(filesOf('tests/fixtures/bread'));
const FOLDER = '01-flour-and-water';
const PATH = `${FOLDER}/lesson.md`;

const problems = (files: Files): readonly string[] => {
  const unit = read(filesForReader(files));
  return 'problems' in unit ? unit.problems.map(formatProblem) : [];
};

const added = (files: Files, name: string, line: number): Files => {
  const source = files[PATH] ?? '';
  const { text, edits } = additionOf(examples, name, { files, folder: FOLDER });
  const put = putIn(source, placeBelow(source, line, name), text);
  return change(begin(files), { ...edits, [PATH]: put.text }).files;
};

test('every kind of question and every block is offered; recordings and a second lesson plan are not', () => {
  const all = [...kindNames, ...Object.keys(blocks)]
    .filter((name) => name !== 'audio' && name !== 'video')
    .sort();
  expect([...namesOffered(examples, '')].sort()).toEqual(all);
  expect(all.filter((name) => strings.added[name] === undefined)).toEqual([]);
  expect(namesOffered(examples, '```teaching\n')).not.toContain('teaching');
});

test('whatever is added wherever, twice too, the lesson has nothing to mend', () => {
  const names = fc.constantFrom(...namesOffered(examples, bread[PATH] ?? ''));
  const lines = fc.integer({ min: 1, max: (bread[PATH] ?? '').split('\n').length });
  fc.assert(
    fc.property(names, lines, names, lines, (one, line, other, next) => {
      const files = added(added(bread, one, line), other === 'teaching' ? one : other, next);
      expect(problems(files)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a question goes below the block that the cursor is in, with an id that was never used', () => {
  const files: Files = { ...bread, 'slots.json': `${bread['slots.json']} "choice-1"` };
  const line = (files[PATH] ?? '').split('\n').indexOf('id: bread-net') + 1;
  const text = added(files, 'choice', line)[PATH] ?? '';
  const before = bread[PATH] ?? '';
  const at = before.indexOf('sure: true\n```\n') + 'sure: true\n```\n'.length;
  expect(text.startsWith(before.slice(0, at))).toBe(true);
  expect(text.endsWith(before.slice(at))).toBe(true);
  expect(text.slice(at).split('\n').slice(1, 4)).toEqual([
    '```question',
    'id: choice-2',
    'kind: choice',
  ]);
});

test('from the front matter it goes to the end of the first step', () => {
  expect(placeBelow('---\nid: a\n---\n\n## One\n\nText.\n\n## Two\n\nMore.\n', 1, 'choice')).toBe(
    8,
  );
  expect(putIn('## One\r\n\r\nText.\r\n\r\n## Two\r\n', 4, 'x\ny')).toEqual({
    text: '## One\r\n\r\nText.\r\n\r\nx\r\ny\r\n\r\n## Two\r\n',
    line: 5,
  });
});

test('nothing goes below what ends a lesson', () => {
  const source = '---\n---\n## One\n\nText.\n\n```keypoints\n```\n\n```teaching\n```\n';
  expect(placeBelow(source, 11, 'choice')).toBe(6);
  expect(placeBelow(source, 5, 'keypoints')).toBe(9);
  expect(placeBelow(source, 5, 'teaching')).toBe(12);
});

test('a word of the glossary is added at its end, and a unit without one begins one', () => {
  const { edits, line } = wordAdded(examples, bread);
  const text = edits['glossary.yaml'] ?? '';
  expect(text.split('\n')[line - 1]).toMatch(/^word-1: \{term: Dual power, meaning: "Two bodies/);
  expect(problems({ ...bread, ...edits })).toEqual([]);
  expect(wordAdded(examples, {}).line).toBe(1);
});
