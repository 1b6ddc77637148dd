/** What an edit means for students in mid-attempt: every kind of change, and none where nothing of theirs changes. */
import { expect, test } from 'vitest';
import { type Change, changesBetween, type Unit } from '../../src/reader';
import { block, built, choice, files, front, lesson, unitYaml } from '../builders/lesson-files';

const two = (second = choice({ id: 'id: two', stem: 'stem: Who?' })): string =>
  lesson(`${choice()}\n${second}`);
const unitOf = (source: string, more: Readonly<Record<string, string>> = {}): Unit =>
  built(files(source, more));

const before = unitOf(two());
const changes = (source: string, more: Readonly<Record<string, string>> = {}): Change[] =>
  changesBetween(before, unitOf(source, more));

const named = { lesson: 'First', question: 'Who?' };

test.each<[string, Readonly<Record<string, string>>, readonly Change[]]>([
  [
    'another stem and another reason',
    { stem: 'stem: Who was it?', a: '  a: {text: Yes, why: So it is.}' },
    [],
  ],
  [
    'the options in another order',
    { a: '  b: {text: No, why: Wrong.}', b: '  a: {text: Yes, why: Right.}' },
    [{ is: 'another order', ...named }],
  ],
  [
    'an option more',
    { b: '  b: {text: No, why: Wrong.}\n  c: {text: Perhaps, why: No.}' },
    [{ is: 'letters added', letters: ['c'], ...named }],
  ],
  [
    'an option of another text',
    { b: '  b: {text: Never, why: Wrong.}' },
    [{ is: 'letters changed', letters: ['b'], ...named }],
  ],
  [
    'another letter',
    { b: '  c: {text: No, why: Wrong.}' },
    [{ is: 'letters gone', letters: ['b'], ...named }],
  ],
  ['another right answer', { answer: 'answer: b' }, [{ is: 'another answer', ...named }]],
  ['fewer tries', { end: 'tries: 1' }, [{ is: 'fewer tries', tries: 1, ...named }]],
  [
    'another kind',
    {
      kind: 'kind: choices',
      b: '  b: {text: No, why: Wrong.}\n  c: {text: Perhaps, why: No.}',
      answer: 'answer: [a, c]',
    },
    [{ is: 'another kind', ...named }],
  ],
])('%s', (_, over, expected) => {
  expect(changes(two(choice({ id: 'id: two', stem: 'stem: Who?', ...over })))).toEqual(
    expected.map((one) =>
      'question' in one ? { ...one, question: (over['stem'] ?? 'stem: Who?').slice(6) } : one,
    ),
  );
});

test('a question that goes and one that comes, also under another id', () => {
  expect(changes(lesson(choice()))).toEqual([{ is: 'question gone', ...named }]);
  expect(changes(two(choice({ id: 'id: three', stem: 'stem: Who?' })))).toEqual([
    { is: 'question gone', ...named },
    { is: 'more questions', lesson: 'First', questions: 1 },
  ]);
});

test('a lesson that goes, and one that comes', () => {
  const second = `${front('second')}\n## Start\n${choice({ id: 'id: four' })}`;
  expect(changesBetween(before, built(files(second)))).toEqual([
    { is: 'lesson gone', lesson: 'First', questions: 2 },
    { is: 'more questions', lesson: 'Second', questions: 1 },
  ]);
});

test('with another id or iri it is another unit; another title or text changes nothing for anybody', () => {
  const yaml = unitYaml();
  expect(changes(two(), { 'unit.yaml': yaml.replace('id: tiny', 'id: other') })).toEqual([
    { is: 'another unit' },
  ]);
  expect(changes(two(), { 'unit.yaml': yaml.replace('unit\n', 'unit-2\n') })).toEqual([
    { is: 'another unit' },
  ]);
  expect(
    changes(`${two()}\nMore.\n${block('note', 'kind: book\ntitle: T\ntext: Words.')}`, {
      'unit.yaml': yaml.replace('A tiny', 'My'),
    }),
  ).toEqual([]);
});

test('of a pair both sides, of a sort its categories, and of practice its points are what letters say', () => {
  const pairs = (second: string): Unit =>
    unitOf(
      lesson(
        block(
          'question',
          `id: two\nkind: match\nstem: Who?\npairs:\n  1: {left: Trotsky, right: Red, why: W}\n  2: {left: Denikin, right: ${second}, why: W}`,
        ),
      ),
    );
  expect(changesBetween(pairs('White'), pairs('Pale'))).toEqual([
    { is: 'letters changed', letters: ['2', 'b'], ...named },
  ]);
  const sorted = (b: string): Unit =>
    unitOf(
      lesson(
        block(
          'question',
          `id: two\nkind: sort\nstem: Who?\ncategories: {a: Reds, b: ${b}}\nitems:\n  1: {text: Trotsky, in: a, why: W}\n  2: {text: Lenin, in: a, why: W}`,
        ),
      ),
    );
  expect(changesBetween(sorted('Whites'), sorted('Greens'))).toEqual([
    { is: 'letters changed', letters: ['b'], ...named },
  ]);
  const practice = (first: string): Unit => unitOf(lesson(essayOf('AQA').replace('One,', first)));
  expect(changesBetween(practice('One,'), practice('Three,'))).toEqual([
    {
      is: 'letters changed',
      letters: ['1'],
      lesson: 'First',
      question: 'Describe what AQA asks.',
    },
  ]);
});

const essayOf = (board: string): string =>
  block(
    'question',
    `id: ${board.toLowerCase()}\nkind: practice\nboard: ${board}\nmarks: 4\nstem: Describe what ${board} asks.\nadvice: Plan.\npoints: {1: One, 2: Two}\nmodels:\n  - {level: Top, text: One. Two., notes: N}`,
  );
const formsOf = (board: string): string =>
  `  ${board}: {forms: {Q4: {asks: to describe two things, levels: {1-4: Names them.}}}}\n`;

test('the choice of a board changes nothing for anybody, nor does that of another or of none', () => {
  const text = `${choice()}\n${essayOf('AQA')}\n${essayOf('Edexcel')}`;
  const of = (board: string, lessonText = lesson(text)): Unit =>
    unitOf(lessonText, {
      'unit.yaml': `${unitYaml()}${board}boards:\n${formsOf('AQA')}${formsOf('Edexcel')}`,
    });
  const [all, aqa, edexcel] = [of(''), of('board: AQA\n'), of('board: Edexcel\n')];
  for (const [was, is] of [
    [all, aqa],
    [aqa, edexcel],
    [edexcel, all],
  ] as const) {
    expect(changesBetween(was, is)).toEqual([]);
  }
  // A question that is left out is still one that students of the other board have.
  const gone = of('board: AQA\n', lesson(`${choice()}\n${essayOf('AQA')}`));
  expect(changesBetween(aqa, gone)).toEqual([
    { is: 'question gone', lesson: 'First', question: 'Describe what Edexcel asks.' },
  ]);
});
