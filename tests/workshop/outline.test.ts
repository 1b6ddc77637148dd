/** Lessons moved, renamed and left out: unit.yaml says so, keeps its own way of writing, and can be read. */
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/shared/lessons';
import { read } from '../../src/reader';
import {
  isSet,
  keysOf,
  leaveOut,
  listOf,
  moveLesson,
  outlineOf,
  renameLesson,
  renamePart,
  setting,
  settingList,
  settingOf,
  takeIn,
} from '../../src/workshop/outline';
import { splitLesson } from '../../src/reader/fences';
import { idIn } from '../../src/workshop/front';
import { placeBelow, stepAt } from '../../src/workshop/lesson/place';
import { filesForReader } from '../../src/workshop/sources';
import { begin, change, type Edits, type Files } from '../../src/workshop/work';

const bread: Files = Object.fromEntries(filesOf('tests/fixtures/bread'));
const [FLOUR, OVEN, TASTE] = ['01-flour-and-water', '02-the-oven', '03-taste-test'] as const;

const after = (edits: Edits, files: Files = bread): Files => change(begin(files), edits).files;

const folders = (files: Files): readonly (readonly string[])[] =>
  outlineOf(files).parts.map(({ lessons }) => lessons.map(({ folder }) => folder));

const problems = (files: Files): readonly string[] => {
  const unit = read(filesForReader(files));
  return 'problems' in unit ? unit.problems.map(({ message }) => message) : [];
};

test('the outline is what unit.yaml lists, with the titles of the lessons', () => {
  expect(outlineOf(bread)).toEqual({
    parts: [
      {
        title: 'From bowl to table',
        lessons: [
          { folder: FLOUR, title: 'Flour and water' },
          { folder: OVEN, title: 'The oven' },
        ],
      },
      { title: 'Looking back', lessons: [{ folder: TASTE, title: 'Taste test' }] },
    ],
    leftOut: [],
  });
});

test('a lesson moves within its part, and from its edge into the next one', () => {
  expect(folders(after(moveLesson(bread, FLOUR, 1)))).toEqual([[OVEN, FLOUR], [TASTE]]);
  expect(folders(after(moveLesson(bread, OVEN, 1)))).toEqual([[FLOUR], [OVEN, TASTE]]);
  // The part that it leaves empty goes.
  expect(folders(after(moveLesson(bread, TASTE, -1)))).toEqual([[FLOUR, OVEN, TASTE]]);
  expect(folders(after(moveLesson(bread, FLOUR, -1)))).toEqual(folders(bread));
  expect(folders(after(moveLesson(bread, TASTE, 1)))).toEqual(folders(bread));
  expect(problems(after(moveLesson(bread, TASTE, -1)))).toEqual([]);
});

test('a lesson that is left out is kept where the reader does not look, and taken in again', () => {
  const without = after(leaveOut(bread, TASTE));
  expect(folders(without)).toEqual([[FLOUR, OVEN]]);
  expect(outlineOf(without).leftOut).toEqual([{ folder: TASTE, title: 'Taste test' }]);
  expect(problems(without)).toEqual([]);
  const again = after(takeIn(without, TASTE), without);
  expect(folders(again)).toEqual([[FLOUR, OVEN, TASTE]]);
  expect(again[`${TASTE}/lesson.md`]).toBe(bread[`${TASTE}/lesson.md`]);
  expect(outlineOf(again).leftOut).toEqual([]);
  expect(problems(again)).toEqual([]);
});

test('titles and settings are set where they stand; comments and marks stay as they were', () => {
  const files = { ...bread, 'unit.yaml': `# Ours\n${bread['unit.yaml']}` };
  const named = after(setting(files, ['title'], 'Bread: "a story" # 1'), files);
  expect(settingOf(named, ['title'])).toBe('Bread: "a story" # 1');
  expect(named['unit.yaml']?.replace(/^title: .*$/m, '')).toBe(
    files['unit.yaml'].replace(/^title: .*$/m, ''),
  );
  const renamed = after(renamePart(files, 1, 'The end'), files);
  expect(outlineOf(renamed).parts[1]?.title).toBe('The end');
  const lesson = after(renameLesson(files, OVEN, 'Hot: very'), files);
  expect(outlineOf(lesson).parts[0]?.lessons[1]?.title).toBe('Hot: very');
  for (const made of [named, renamed, lesson]) expect(problems(made)).toEqual([]);
});

test('a pass mark is taken away with what held it', () => {
  expect(settingOf(bread, ['policy', 'passMark'])).toBe('60');
  const none = after(setting(bread, ['policy', 'passMark'], ''));
  expect(none['unit.yaml']).not.toContain('policy');
  const back = after(setting(none, ['policy', 'passMark'], '75'), none);
  expect(settingOf(back, ['policy', 'passMark'])).toBe('75');
  expect(problems(back)).toEqual([]);
});

test('a unit.yaml that cannot be read is left as it is', () => {
  const broken = { ...bread, 'unit.yaml': 'title: [' };
  expect(moveLesson(broken, FLOUR, 1)).toEqual({});
  expect(setting(broken, ['title'], 'New')).toEqual({});
  expect(outlineOf(broken).parts).toEqual([]);
});

test('a line of a lesson stands in a step; headings in blocks begin none', () => {
  const source = '---\nid: one\n---\n## A\n\n```note\n## no\n```\n## B\nText\n';
  expect([1, 4, 7, 9, 10, 99].map((line) => stepAt(source, line))).toEqual([1, 1, 1, 2, 2, 2]);
  const held = '---\nid: one\n---\n## A\n\n````code\n```note\n## no\n```\n````\n## B\nText\n';
  expect([4, 8, 10, 11, 99].map((line) => stepAt(held, line))).toEqual([1, 1, 1, 2, 2]);
  expect(placeBelow(held, 1, 'choice')).toBe(10);
  expect(idIn(source)).toBe('one');
  expect(idIn('---\ntitle: "id: no"\nid: "two"\n---\n')).toBe('two');
  expect(idIn('## No front\nid: three\n')).toBeUndefined();
});

test('a list of the unit is set in one line, and an empty one goes; what is around it stays', () => {
  const none = after(settingList(bread, 'without', []));
  expect(none['unit.yaml']).toBe(bread['unit.yaml']);
  const files = after(settingList(none, 'without', ['certificate', 'sources']), none);
  expect(files['unit.yaml']).toContain('\nwithout: [certificate, sources]\n');
  expect(listOf(files, 'without')).toEqual(['certificate', 'sources']);
  expect(after(settingList(files, 'without', []), files)['unit.yaml']).not.toContain('without');
  expect(listOf(files, 'title')).toEqual([]);
});

test.each(['colours:', 'colours: red', 'colours: # later', 'colours: [red]'])(
  'a colour is set where %o stands, and the key is seen and taken away',
  (written) => {
    const own = bread['unit.yaml']?.replace(/^colours:\n(?: .*\n)+/m, '');
    const files = { ...bread, 'unit.yaml': `${written}\n${own}` };
    expect(isSet(files, 'colours')).toBe(true);
    const set = after(setting(files, ['colours', 'accent'], '#8f4a12'), files);
    expect(settingOf(set, ['colours', 'accent'])).toBe('#8f4a12');
    expect(problems(set)).toEqual([]);
    expect(outlineOf(set)).toEqual(outlineOf(bread));
    const none = after(setting(files, ['colours'], ''), files);
    expect(isSet(none, 'colours')).toBe(false);
    expect(problems(none)).toEqual([]);
  },
);

test('what is not there is taken away without a change, and a unit.yaml without keys stays', () => {
  const none = after(setting(bread, ['policy'], ''));
  expect(after(setting(none, ['policy', 'passMark'], ''), none)).toEqual(none);
  for (const text of ['- a list\n', 'one word\n']) {
    expect(setting({ 'unit.yaml': text }, ['title'], 'New')).toEqual({});
  }
});

test('the board of the unit is one of those that it has, and its practice alone is left', () => {
  const unit: Files = Object.fromEntries(filesOf('lessons'));
  expect(keysOf(unit, 'boards')).toEqual(['AQA', 'Edexcel']);
  expect(keysOf(bread, 'nothing')).toEqual([]);
  const aqa = after(setting(unit, ['board'], 'AQA'), unit);
  expect(settingOf(aqa, ['board'])).toBe('AQA');
  const made = read(filesForReader(aqa));
  expect(JSON.stringify('bodies' in made ? made.bodies : made)).not.toContain('"board":"Edexcel"');
  expect(JSON.stringify('bodies' in made ? made.bodies : made)).toContain('"board":"AQA"');
  expect(after(setting(aqa, ['board'], ''), aqa)).toEqual(unit);
});

test('a move that leads nowhere changes no letter, however unit.yaml is written', () => {
  const unit = (bread['unit.yaml'] ?? '').replaceAll('      - 0', '        -   0');
  const files = { ...bread, 'unit.yaml': unit };
  expect(unit).not.toBe(bread['unit.yaml']);
  expect(moveLesson(files, FLOUR, -1)).toEqual({});
  expect(moveLesson(files, TASTE, 1)).toEqual({});
  expect(moveLesson(files, 'unknown', 1)).toEqual({});
});

test.each([
  ['line ends of Windows', '---\r\n# Ours\r\nid: a\r\ntitle: A\r\n---\r\nText.\r\n'],
  [
    'a mark at its beginning, as Notepad writes it',
    '\uFEFF---\n# Ours\nid: a\ntitle: A\n---\nText.\n',
  ],
  ['a space behind its hyphens', '--- \nid: a\ntitle: A\n--- \nText.\n'],
  ['other spaces there', '---\u00a0\t\r\nid: a\r\ntitle: A\r\n---\u00a0\r\nText.\r\n'],
  ['a ruled line in its text', '---\n# Ours\nid: a\ntitle: A\n---\nText.\n\n---\n\nMore.\n\n---\n'],
])('a lesson with %s is named and renamed, and nothing else of it changes', (_, lesson) => {
  const files = { 'unit.yaml': 'parts:\n  - title: P\n    lessons: [a]\n', 'a/lesson.md': lesson };
  expect(splitLesson(lesson).notes).toEqual([]);
  expect(outlineOf(files).parts[0]?.lessons).toEqual([{ folder: 'a', title: 'A' }]);
  expect(renameLesson(files, 'a', 'B')).toEqual({
    'a/lesson.md': lesson.replace('title: A', 'title: B'),
  });
  expect(idIn(lesson)).toBe('a');
});

test('a title goes into front matter that has nothing in it', () => {
  const files = { 'a/lesson.md': '---\n---\nText.\n' };
  expect(renameLesson(files, 'a', 'B')).toEqual({ 'a/lesson.md': '---\ntitle: B\n---\nText.\n' });
});
