/** A question in a form: its fields come from the schema, and form and text stay one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/shared/lessons';
import { kindNames } from '../../src/kinds/register';
import { readYaml } from '../../src/reader/yaml';
import { oneLine, questionsIn, valueOf, withBlock, withValue } from '../../src/workshop/form/edit';
import { emptyOf, formOf, nextKey, type Value } from '../../src/workshop/form/fields';
import { strings } from '../../src/strings/en-GB/workshop';
import type { Path } from '../../src/workshop/tree';

const lessons = ['tests/fixtures/bread', 'lessons'].flatMap((folder) =>
  [...filesOf(folder)].flatMap(([path, text]) => (path.endsWith('lesson.md') ? [text] : [])),
);
const questions = lessons.flatMap((text) => questionsIn(text).map((row) => ({ text, row })));

/** The paths of all texts in a value. */
const pathsOf = (value: Value, path: Path = []): Path[] =>
  typeof value === 'string'
    ? [path]
    : Array.isArray(value)
      ? value.flatMap((inner: Value, at) => pathsOf(inner, [...path, at]))
      : Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));

const at = (value: Value, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);

const read = (source: string): unknown => {
  const yaml = readYaml(source, 0);
  return 'notes' in yaml ? yaml.notes : yaml.value;
};

test('every kind has a form with its own fields, each with a label', () => {
  expect(formOf('choice')?.fields.map(({ key }) => key)).toEqual([
    'stem',
    'see',
    'lesson',
    'tries',
    'sure',
    'options',
    'answer',
  ]);
  const labelsMissing = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
          ...(key === 'key' && strings.fields[String(inner)] === undefined ? [String(inner)] : []),
          ...labelsMissing(inner),
        ]);
  for (const kind of kindNames) expect(labelsMissing(formOf(kind)), kind).toEqual([]);
  expect(formOf('constructor')).toBe(undefined);
});

test('all questions of the lessons are found', () => {
  const written = lessons.join('\n').match(/^```question$/gm) ?? [];
  expect(questions.length).toBeGreaterThan(200);
  expect(questions.length).toBe(written.length);
});

test('a text that is set in a form is read as it was typed, and nothing else has changed', () => {
  const words = fc
    .oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        'No: yes',
        '# x',
        '- a',
        '"q" b',
        "it's",
        '{a}',
        '[1] and, more',
        '1917',
        '&',
        '*b',
        '? x',
        '| y',
        '> z',
        '%',
        '@',
        '~',
        'null',
        'a #b',
        ': c',
      ),
    )
    .map(oneLine)
    .filter((text) => text !== '' && !text.includes('\uFEFF'));
  fc.assert(
    fc.property(fc.constantFrom(...questions), fc.nat(), words, ({ text, row }, n, word) => {
      const value = valueOf(row.source);
      const paths = pathsOf(value).filter(([key]) => key !== 'id');
      const path = paths[n % paths.length] ?? [];
      const next = withValue(row.source, path, word);
      expect(at(valueOf(next), path)).toBe(word);
      expect(read(next)).toEqual(valueOf(next));
      const before = at(value, path) as string;
      expect(valueOf(withValue(next, path, before))).toEqual(value);
      const whole = withBlock(text, row, next).split('\n');
      const old = text.split('\n');
      expect(whole.slice(0, row.line)).toEqual(old.slice(0, row.line));
      const rest = row.line + row.source.split('\n').length;
      expect(whole.slice(row.line + next.split('\n').length)).toEqual(old.slice(rest));
    }),
    { numRuns: 100 },
  );
});

const SOURCE = `id: a # for ever
kind: choice
stem: "Who: why?"
# the options
options:
  a: {text: One, why: Yes., misconception: Wrong.} # keep
  b: {text: Two, why: No.}
answer: a`;

test('options are added and taken away as the others are written, and comments stay', () => {
  const form = formOf('choice');
  const options = form?.fields.find(({ key }) => key === 'options')?.field;
  const entry = options?.is === 'keyed' ? emptyOf(options.of) : '';
  expect(entry).toEqual({ text: '', why: '' });
  const more = withValue(SOURCE, ['options', 'c'], entry);
  expect(more).toBe(SOURCE.replace('\nanswer', '\n  c: {text: "", why: ""}\nanswer'));
  expect(withValue(more, ['options', 'c'], undefined)).toBe(SOURCE);
  expect(withValue(SOURCE, ['options', 'a', 'misconception'], undefined)).toBe(
    SOURCE.replace(', misconception: Wrong.', ''),
  );
  expect(withValue(withValue(SOURCE, ['bank'], ['x']), ['bank', 0], undefined)).toBe(SOURCE);
});

test('an entry is added under a key that has no value yet, in its place', () => {
  const empty = 'id: a\nkind: choice\noptions: # the options\nanswer: a\n';
  const added = withValue(empty, ['options', 'a'], { text: '', why: '' });
  expect(added).toBe(
    'id: a\nkind: choice\noptions:\n  # the options\n  a:\n    text: ""\n    why: ""\nanswer: a',
  );
  expect(withValue('id: a\noptions:\n  a:\n', ['options', 'a', 'text'], 'Yes')).toBe(
    'id: a\noptions:\n  a:\n    text: Yes',
  );
  expect(withValue('id: a\nbank:\ntext: b\n', ['bank', 0], 'x')).toBe(
    'id: a\nbank:\n  - x\ntext: b',
  );
});

test('an entry takes the place of a text or a list, and nothing is deleted where nothing is', () => {
  expect(withValue('id: a\noptions: none\nanswer: a\n', ['options', 'a'], { text: '' })).toBe(
    'id: a\noptions:\n  a:\n    text: ""\nanswer: a',
  );
  expect(withValue('id: a\noptions: [Yes, No]\nanswer: a\n', ['options', 'a'], 'x')).toBe(
    'id: a\noptions:\n  a: x\nanswer: a',
  );
  expect(withValue('id: a\noptions:\n  a:\n', ['options', 'a', 'why'], undefined)).toBe(
    'id: a\noptions:\n  a:',
  );
});

test('a lesson with the line ends of Windows keeps them', () => {
  const text = `## A\r\n\`\`\`question\r\n${SOURCE.replaceAll('\n', '\r\n')}\r\n\`\`\`\r\nEnd\r\n`;
  const [row] = questionsIn(text);
  expect(row && withBlock(text, row, withValue(row.source, ['stem'], 'Why?'))).toBe(
    text.replace('"Who: why?"', '"Why?"'),
  );
});

test('a new letter is one that was not there; digits go in turn', () => {
  expect(nextKey('letter', ['a', 'd', 'b'])).toBe('e');
  expect(nextKey('letter', ['z'])).toBe(undefined);
  expect(nextKey('digit', ['1', '2'])).toBe('3');
  expect(nextKey('written', ['12'])).toBe(undefined);
});

test('a broken question, and one without an id, is left to the text', () => {
  expect(questionsIn('```question\nid: [\n```\n```question\nkind: choice\n```\n')).toEqual([]);
});

test('a question that cannot be read, as while it is typed, has no values, and no form falls over it', () => {
  expect(questionsIn('```question\nid: q\nkind: choice\nstem: *gone\n```\n')).toHaveLength(1);
  expect(valueOf('id: q\nstem: *gone')).toEqual({});
  expect(valueOf('')).toEqual({});
});
