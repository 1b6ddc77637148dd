/** Exam boards in unit.yaml: the forms of their papers with levels, and the questions that follow them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writtenQuestions } from '../../src/reader/written-questions';
import { nearDuplicates } from '../../src/reader/likeness';
import { block, built, files, front, lesson, told, unitYaml } from '../builders/lesson-files';

/** The example of the guide, as an author would copy it. */
const guide = /````yaml\n(boards:\n[\s\S]*?)````/.exec(
  readFileSync('lessons/README.md', 'utf8'),
)?.[1];
const yaml = (boards = guide): string => unitYaml().replace('parts:', `${boards}parts:`);

const practice = (more: string, models = '  - {level: Top, text: One. Two., notes: N}'): string =>
  block(
    'question',
    `id: essay\nkind: practice\nboard: AQA\n${more}\nstem: Describe two problems.\nadvice: Plan.\npoints: {1: One, 2: Two}\nmodels:\n${models}`,
  );

const of = (text: string, boards?: string) => files(lesson(text), { 'unit.yaml': yaml(boards) });

const shown = (text: string, boards?: string): unknown =>
  built(of(text, boards)).bodies['first']?.steps[0]?.blocks.at(-1);

test('the levels of its form come with a question, and which boards ask nothing of the sort', () => {
  expect(shown(practice('form: Q4\nmarks: 4'))).toMatchObject({
    question: {
      exam: {
        number: 'Q4',
        asks: 'to describe two things',
        levels: [
          { marks: '1–2', does: 'Names one or two things without detail.' },
          { marks: '3–4', does: 'Names two different things, each with an exact detail.' },
        ],
        notIn: ['Edexcel'],
      },
    },
  });
});

test('a board that asks for the same has the form', () => {
  const same = guide?.replace('how useful two sources are', 'to describe two things');
  expect(shown(practice('form: Q4\nmarks: 4'), same)).toMatchObject({
    question: { exam: { notIn: [] } },
  });
});

test('a question of no form has no levels', () => {
  expect(JSON.stringify(shown(practice('marks: 4')))).not.toContain('exam');
});

test('a form that its board has not', () => {
  expect(told(of(practice('form: Q5\nmarks: 4')))).toEqual([
    "14:7 Expected 'form' to be a form of AQA in unit.yaml, got \"Q5\". Did you mean 'Q4'? Its forms are: Q4.",
  ]);
  expect(told(of(practice('form: Q4\nmarks: 4').replace('AQA', 'OCR')))).toEqual([
    '14:7 Expected \'form\' to be a form of OCR in unit.yaml, got "Q4". unit.yaml has no forms of OCR.',
  ]);
});

test('a board and a form with a hyphen between figures are found, and shown as unit.yaml names them', () => {
  const named = guide?.replace('  AQA:', '  AQA GCSE (9-1):').replace('Q4:', 'Q1-2:');
  const asked = practice('form: Q1-2\nmarks: 4').replace('board: AQA', 'board: AQA GCSE (9-1)');
  expect(named).toContain('  AQA GCSE (9-1):\n    forms:\n      Q1-2:\n');
  expect(told(of(asked, named))).toEqual([]);
  expect(shown(asked, named)).toMatchObject({
    question: { board: 'AQA GCSE (9-1)', exam: { number: 'Q1-2', asks: 'to describe two things' } },
  });
  const alone = of(asked, `${named}board: AQA GCSE (9-1)\n`);
  expect(told(alone)).toEqual([]);
  expect(Object.keys(built(alone).boards)).toEqual(['AQA GCSE (9-1)']);
});

test('levels that give more marks than the question has', () => {
  expect(told(of(practice('form: Q4\nmarks: 3')))).toEqual([
    '15:8 Expected at least 4 marks, as the levels of Q4 in unit.yaml give, got 3.',
  ]);
});

test.each([
  ['3-4: N', 'Expected a range of marks like 3-4 before the colon, got "three".', 'three: N'],
  [
    '3-4: N',
    'Expected ranges of marks from 1 on without a gap, like 1-2 and 3-4, got 1-2, 4-5.',
    '4-5: N',
  ],
  [
    '3-4: N',
    'Expected ranges of marks from 1 on without a gap, like 1-2 and 3-4, got 1-2, 4.',
    '4: N',
  ],
])('levels that leave marks out: %s', (from, message, to) => {
  const wrong = guide?.replace(from, to);
  expect(told(of(practice('form: Q4\nmarks: 8'), wrong)).join('\n')).toContain(message);
});

test.each([
  ['1-2: One.', '3: Two.', ['1–2', '3']],
  ['1: One.', '2-3: Two.', ['1', '2–3']],
  ['1-9: One.', '10: Two.', ['1–9', '10']],
])('a level of a single mark has its place among the ranges: %s %s', (one, two, marks) => {
  const single = guide
    ?.replace('1-2: Names one or two things without detail.', one)
    .replace('3-4: Names two different things, each with an exact detail.', two);
  expect(shown(practice('form: Q4\nmarks: 10'), single)).toMatchObject({
    question: {
      exam: {
        levels: [
          { marks: marks[0], does: 'One.' },
          { marks: marks[1], does: 'Two.' },
        ],
      },
    },
  });
});

test('a model answer is one text or its paragraphs', () => {
  const both = '  - {level: Top, text: One., paragraphs: [{sentences: [{text: One.}]}], notes: N}';
  expect(told(of(practice('marks: 4', both)))).toEqual([
    "19:5 Expected either 'text' or 'paragraphs' in a model answer, got both.",
  ]);
  expect(told(of(practice('marks: 4', '  - {level: Top, notes: N}')))).toEqual([
    "19:5 Expected either 'text' or 'paragraphs' in a model answer, got neither.",
  ]);
});

test('what each sentence earns stands beside it', () => {
  const model =
    '  - {level: Top, paragraphs: [{sentences: [{text: The war., earns: a problem}, {text: So.}]}], notes: N}';
  expect(shown(practice('marks: 4', model))).toMatchObject({
    question: {
      models: [
        {
          level: 'Top',
          paragraphs: [{ sentences: [{ text: 'The war.', earns: 'a problem' }, { text: 'So.' }] }],
        },
      ],
    },
  });
});

test('questions of one form may read alike in two lessons; others may not', () => {
  const near = (form: string) => {
    const second = `${front('second')}\n## Start\n${practice(form).replace('essay', 'other')}`;
    const unit = unitYaml(['01-first', '02-second']).replace('parts:', `${guide}parts:`);
    return nearDuplicates(
      writtenQuestions(
        built(files(lesson(practice(form)), { 'unit.yaml': unit, '02-second/lesson.md': second })),
      ),
    ).length;
  };
  expect([near('form: Q4\nmarks: 4'), near('marks: 4')]).toEqual([0, 1]);
});

const ofBoard = (board: string, text: string) =>
  files(lesson(text), { 'unit.yaml': yaml(`${guide}board: ${board}\n`) });

test('a unit for the candidates of one board has its practice alone, and keeps the numbers of all', () => {
  const theirs = practice('marks: 8').replace('AQA', 'Edexcel').replace('id: essay', 'id: other');
  const text = `${practice('form: Q4\nmarks: 4')}\n\n${theirs}\n\n## For Edexcel alone\n\n${theirs.replace('id: other', 'id: third')}`;
  const ids = (given: ReadonlyMap<string, string>) =>
    built(given).course.outline.flatMap(({ lessons }) =>
      lessons.flatMap(({ questions }) => questions.map(({ id }) => id)),
    );
  const all = of(text);
  expect(ids(all)).toEqual(expect.arrayContaining(['essay', 'other', 'third']));
  expect(built(all).course.boards).toEqual(['AQA', 'Edexcel']);
  const aqa = built(ofBoard('AQA', text));
  expect(ids(ofBoard('AQA', text))).not.toEqual(expect.arrayContaining(['other']));
  expect(ids(ofBoard('AQA', text))).toContain('essay');
  expect(aqa.course.boards).toBeUndefined();
  expect(Object.keys(aqa.boards)).toEqual(['AQA']);
  expect(aqa.slots).toEqual(built(all).slots);
  expect(JSON.stringify(aqa.bodies)).not.toContain('For Edexcel alone');
  // For a board that is none of them it stays.
  expect(ids(ofBoard('AQA', theirs.replace('board: Edexcel', 'board: OCR')))).toContain('other');
});

test('a question that sends students to a step which only other boards have', () => {
  const theirs = practice('marks: 8').replace('board: AQA', 'board: Edexcel');
  const ask = (see: string): string =>
    block(
      'question',
      `id: asked\nkind: choice\nstem: Which?\noptions:\n  a: {text: One, why: Yes.}\n  b: {text: Two, why: No.}\nanswer: a\nsee: ${see}`,
    );
  const text = (see: string): string => `Text.\n\n${ask(see)}\n\n## For Edexcel alone\n\n${theirs}`;
  expect(told(ofBoard('AQA', text('for-edexcel-alone')))).toEqual([
    '20:6 Expected \'see\' to lead to a step that packages for AQA have, got "for-edexcel-alone", which holds practice for other boards alone and is left out. Name another step, or write a paragraph for all into that one.',
  ]);
  expect(told(ofBoard('AQA', text('start/1')))).toEqual([]);
  expect(told(ofBoard('Edexcel', text('for-edexcel-alone')))).toEqual([]);
  expect(told(of(text('for-edexcel-alone')))).toEqual([]);
});

test('a unit for a board that it has not', () => {
  expect(told(ofBoard('AQQ', practice('marks: 4')))).toEqual([
    expect.stringContaining(
      "Expected 'board' to be one of the boards below 'boards', got \"AQQ\". Did you mean 'AQA'? 'boards' has AQA, Edexcel.",
    ),
  ]);
  const none = files(lesson(practice('marks: 4')), { 'unit.yaml': yaml('board: AQA\n') });
  expect(told(none)).toEqual([expect.stringContaining('got "AQA". \'boards\' has none.')]);
});

test('a lesson in which nothing stands but practice for the other boards', () => {
  const theirs = practice('marks: 8').replace('board: AQA', 'board: Edexcel');
  expect(told(ofBoard('AQA', theirs))).toEqual([
    "lessons/unit.yaml:25:8 Expected something for AQA in every lesson, got nothing in lessons/01-first/lesson.md, which has practice for other boards alone. Write a step for all there, leave 'board' out, or take the lesson out of 'parts' and move its folder away.",
  ]);
  expect(told(of(theirs))).toEqual([]);
});
