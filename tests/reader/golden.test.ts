/** A lesson with every kind of question and block, and what the reader makes of it. */
import { expect, test } from 'vitest';
import { block, built, files, front, glossary, unitYaml } from '../builders/lesson-files';

const svg =
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 7">\n<!-- a note -->\n<defs><path id="p" d="M0 0"/></defs>\n<use href="#p"/>\n</svg>\n';

const questions = [
  'id: pick\nkind: choice\nstem: "Who said \'no\'?"\noptions:\n  a: {text: Lenin, why: Yes.}\n  b: {text: Kerensky, why: No., misconception: Wrong man.}\nanswer: a\nsee: start/2\nsure: true',
  'id: some\nkind: choices\nstem: Which?\noptions:\n  a: {text: A, why: x}\n  b: {text: B, why: x}\n  c: {text: C, why: x}\nanswer: [c, a]\ntries: 1\nsee: start',
  'id: turn\nkind: order\nstem: Order.\nitems:\n  c: {text: One, why: x}\n  a: {text: Two, why: x}\n  b: {text: Three, why: x}',
  'id: pair\nkind: match\nstem: Match.\npairs:\n  1: {left: L, right: R, why: x}\n  2: {left: M, right: S, why: x}',
  'id: heap\nkind: sort\nstem: Sort.\ncategories: {a: A, b: B}\nitems:\n  1: {text: x, in: b, why: x}\n  2: {text: y, in: a, why: x}',
  'id: hole\nkind: gap\nstem: Fill.\ntext: "The [1]\'s [2]."\ngaps:\n  1: {answer: "Tsar\'s", why: x}\n  2: {answer: palace, why: x}\nbank: [palace, "Tsar\'s", duma]',
  'id: typed\nkind: gap\nstem: Type.\ntext: In [1].\ngaps:\n  1: {answer: 1905-1917, accept: [1905 to 1917], why: x}',
  'id: proof\nkind: evidence\nstem: Which sentence?\nsource: source\noptions:\n  1: {why: x}\n  10: {why: y}\nanswer: 10',
  'id: essay\nkind: practice\nstem: Write.\nboard: AQA\nmarks: 8\nadvice: Plan.\npoints: {1: One, 2: Two}\nmodels:\n  - {level: Top, text: T, notes: N}',
];

const sentences =
  'One.,Two.,Three.,Four.,Five.,Six.,Seven.,Eight.,Nine.,The *[Soviet](glossary:soviet)* met.';
const blocks = [
  block(
    'source',
    `id: source\ntitle: T\nwords: translated\nfrom: the Russian\nfor whom: All\nwho: A clerk\nwhen: 1917\nparagraphs:\n  - follows: Chapter I\n    sentences: [${sentences
      .split(',')
      .slice(0, 4)
      .map((s) => `"${s}"`)
      .join(', ')}]\n  - sentences: [${sentences
      .split(',')
      .slice(4)
      .map((s) => `"${s.replace(/\*/g, '')}"`)
      .join(', ')}]`,
  ),
  block(
    'timeline',
    'title: T\ncalendar: julian\nevents:\n  - {date: 1917-08-25/1917-08-31, text: It began.}',
  ),
  block(
    'hours',
    'title: T\ntracks: [A]\ndays:\n  - day: One\n    moments:\n      - {at: "10:00", track: A, text: Go.}',
  ),
  block(
    'map',
    'title: T\npicture: map.svg\nalt: "A map & \\"more\\""\nplaces:\n  - {id: here, name: Here, x: 4.5, y: 3, text: A place.}',
  ),
  block(
    'diagram',
    'title: T\npicture: map.svg\nalt: D\nparts:\n  - {name: N, text: "A [coup](glossary:coup)."}',
  ),
  block('people', 'people:\n  - {name: N, lived: 1879-1940, role: R, text: T.}'),
  block('note', 'kind: book\ntitle: T\ntext: "It\'s *so*."'),
  block('keypoints', 'points:\n  - {ask: Why?, point: Because.}'),
  block(
    'teaching',
    'starter: S\nmisconceptions: [M]\ndiscussion: [D]\nextension: E\nsupport: P\neal: L',
  ),
];

const source = [
  front('first'),
  '## Start',
  'One & two.',
  '- a\n\n- b',
  '### Inside',
  '> Quote - here.',
  '![A map](map.svg)',
  '[Site](https://a.example "title") <https://b.example>',
  ...blocks,
  '## The end',
  ...questions.map((q) => block('question', q)),
].join('\n\n');

const unit = (text = source, unitMore = '') =>
  built(
    files(text, {
      '01-first/map.svg': svg,
      'glossary.yaml': glossary,
      'unit.yaml': `${unitYaml()}${unitMore}`,
    }),
  );

test('the questions of every kind have their specs', () => {
  const [lesson] = unit().course.outline[0]?.lessons ?? [];
  const specs = lesson?.questions.map(({ fingerprint, stem, ...spec }) => {
    expect(stem).not.toBe('');
    expect(fingerprint).toBeGreaterThanOrEqual(0);
    return spec;
  });
  expect(specs).toEqual([
    {
      slot: 0,
      id: 'pick',
      kind: 'choice',
      tries: 2,
      sure: true,
      choiceIds: ['a', 'b'],
      correctResponse: ['a'],
    },
    {
      slot: 1,
      id: 'some',
      kind: 'choices',
      tries: 1,
      choiceIds: ['a', 'b', 'c'],
      correctResponse: ['a', '', 'c'],
    },
    {
      slot: 2,
      id: 'turn',
      kind: 'order',
      tries: 2,
      choiceIds: ['a', 'b', 'c'],
      correctResponse: ['c', 'a', 'b'],
    },
    {
      slot: 3,
      id: 'pair',
      kind: 'match',
      tries: 2,
      choiceIds: ['a', 'b'],
      correctResponse: ['a', 'b'],
    },
    {
      slot: 4,
      id: 'heap',
      kind: 'sort',
      tries: 2,
      choiceIds: ['a', 'b'],
      correctResponse: ['b', 'a'],
    },
    {
      slot: 5,
      id: 'hole',
      kind: 'gap',
      tries: 2,
      choiceIds: ['palace', 'Tsar’s', 'duma'],
      correctResponse: ['Tsar’s', 'palace'],
    },
    {
      slot: 6,
      id: 'typed',
      kind: 'gap',
      tries: 2,
      choiceIds: [],
      correctResponse: ['1905–1917'],
      accept: [['1905 to 1917']],
    },
    {
      slot: 7,
      id: 'proof',
      kind: 'evidence',
      tries: 2,
      choiceIds: ['1', 'a'],
      correctResponse: ['a'],
    },
    {
      slot: 8,
      id: 'essay',
      kind: 'practice',
      tries: 2,
      choiceIds: ['1', '2'],
      correctResponse: [],
    },
  ]);
  expect(lesson).toMatchObject({
    id: 'first',
    slot: 0,
    title: 'First',
    enquiry: 'Why?',
    minutes: 7,
    steps: ['Start', 'The end'],
  });
});

test('the body of the lesson', () => {
  expect(unit().bodies['first']).toMatchSnapshot();
});

test('the teaching block goes to the teachers alone', () => {
  const { bodies, teaching, extras } = unit();
  expect(JSON.stringify([bodies, extras])).not.toContain('teaching');
  expect(teaching).toEqual({
    first: {
      starter: 'S',
      misconceptions: ['M'],
      discussion: ['D'],
      extension: 'E',
      support: 'P',
      eal: 'L',
    },
  });
  expect(extras.lessons[0]?.blocks.map(({ is }) => is)).toEqual([
    'timeline',
    'people',
    'keypoints',
  ]);
});

test('the tries that a unit names are those of each question that names none', () => {
  const triesOf = (unitMore: string, text?: string): unknown => {
    const [lesson] = unit(text, unitMore).course.outline[0]?.lessons ?? [];
    return lesson?.questions.map(({ tries }) => tries);
  };
  expect(triesOf('')).toEqual([2, 1, 2, 2, 2, 2, 2, 2, 2]);
  expect(triesOf('policy: {tries: 3}\n')).toEqual([3, 1, 3, 3, 3, 3, 3, 3, 3]);
  const quiz = source.replace('\ntitle: First', '\nquiz: true\ntitle: First');
  expect(triesOf('policy: {tries: 3}\n', quiz)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
});

test('a quiz gives one try', () => {
  const { course } = unit(source.replace('\ntitle: First', '\nquiz: true\ntitle: First'));
  const [lesson] = course.outline[0]?.lessons ?? [];
  expect(lesson?.quiz).toBe(true);
  expect(new Set(lesson?.questions.map(({ tries }) => tries))).toEqual(new Set([1]));
});

test('the edition changes with the content and with nothing else', () => {
  const { edition } = unit().course;
  expect(edition).toMatch(/^[0-9a-f]{10}$/);
  expect(unit(source.replace(/\n/g, '\r\n')).course.edition).toBe(edition);
  expect(unit(source.replace('One & two', 'One and two')).course.edition).not.toBe(edition);
});

test('the print changes when the options do, and not with the stem', () => {
  const printOf = (text: string): readonly number[] =>
    unit(text).course.outline[0]?.lessons[0]?.questions.map(({ fingerprint }) => fingerprint) ?? [];
  const before = printOf(source);
  expect(printOf(source.replace('Who said', 'Who cried'))).toEqual(before);
  const after = printOf(source.replace('right: S,', 'right: Z,'));
  expect(after.map((print, at) => print === before[at])).toEqual(before.map((_, at) => at !== 3));
});
