/** `npm run check` after an edition was given to students: what it stops on, and how an author says that it is meant. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check } from '../../scripts/check';
import { parseSlots, printSlots, type Slots } from '../../src/reader/slots';
import { looksLike, saysTheSame, sketch } from '../../src/reader/sketch';
import { block, choice, files, front, lesson, unitYaml } from '../builders/lesson-files';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lessons-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
};
const lessonFile = '01-first/lesson.md';

/** What a check prints of problems, without the folder's name. */
const told = (...meant: string[]): string[] => {
  const { code, lines } = check(dir, undefined, { meant, release: false });
  return code === 0 ? [] : lines.map((line) => line.replace(/\S*lessons-\w+\//, ''));
};
const slots = (): Slots => {
  const read = parseSlots(readFileSync(join(dir, 'slots.json'), 'utf8'));
  if ('message' in read) throw new Error(read.message);
  return read;
};

const second = choice({
  id: 'id: two',
  stem: 'stem: Who led the soldiers of Petrograd?',
  a: '  a: {text: "The Soviet, from 1917 on", why: Right.}',
});
const text = lesson(`${choice()}\n${second}`);

const release = (of = text): void => {
  for (const [path, source] of files(of)) write(path, source);
  write('slots.json', '{"lessons":[],"questions":[]}');
  expect(check(dir, undefined, { meant: [], release: true }).lines).toContain(
    'slots.json keeps version 1.0.0 as the edition that students have.',
  );
};

test.each<[string, (slots: Slots) => Slots]>([
  [
    'two questions in each other’s place',
    (old) => ({ ...old, questions: [...old.questions].reverse() }),
  ],
  [
    'a question before the others',
    (old) => ({ ...old, questions: ['first/new', ...old.questions] }),
  ],
  ['a lesson before the others', (old) => ({ ...old, lessons: ['new', ...old.lessons] })],
])('the list of numbers has %s: as after a bad merge', (_, change) => {
  release();
  const kept = slots();
  write('slots.json', printSlots(change(kept)));
  expect(told()).toEqual([
    'slots.json:1:1 Expected the lists to begin with the 1 lessons and 2 questions that they had in edition 1.0.0, in that order, got others: answers would come under other questions. The build writes this file itself: restore it from the last good copy, since learners’ answers hang on its order.',
    '1 problem.',
  ]);
  write('slots.json', printSlots({ ...kept, questions: [...kept.questions, 'first/three'] }));
  expect(told()).toEqual([]);
});

const MARKS = 'Marks stay, but answers are not shown again, and reports';
const MEANT = 'If it is meant, run: npm run check -- --meant';

test.each<[string, (text: string) => string, string]>([
  [
    'an id that went while a question like it came',
    (old) => old.replace('id: two', 'id: leaders'),
    `01-first/lesson.md:25:5 Expected the question 'two' of the last edition (1.0.0), got none, but 'leaders', which is like it. What students answered to 'two' would count no longer, and they would be asked 'leaders' afresh. If it is the same question, give it its old id again. ${MEANT} two`,
  ],
  [
    'an id that was mistyped',
    (old) =>
      old.replace('id: two\nkind: choice\nstem: Who led', 'id: tow\nkind: choice\nstem: Did'),
    `01-first/lesson.md:25:5 Expected the question 'two' of the last edition (1.0.0), got none, but 'tow', which is like it. What students answered to 'two' would count no longer, and they would be asked 'tow' afresh. If it is the same question, give it its old id again. ${MEANT} two`,
  ],
  [
    'a letter that went',
    (old) => old.replace(/ {2}b: .*\n(?=answer: a\n```\n$)/, '  c: {text: Nobody, why: Wrong.}\n'),
    `01-first/lesson.md:29:3 Expected b in 'two' as in the last edition (1.0.0), got none. ${MARKS} cannot say what was chosen. Put b back, or give the question with other options an id of its own. ${MEANT} two`,
  ],
  [
    'a letter of another meaning',
    (old) => old.replace('The Soviet, from 1917 on', 'The Duma, from 1917 on'),
    `01-first/lesson.md:29:6 Expected a in 'two' to say what the last edition (1.0.0) says there, got a: "The Duma, from 1917 on". ${MARKS} would count them as answers to the new text. If it says something else, give it a letter of its own. ${MEANT} two`,
  ],
  [
    'another kind',
    (old) =>
      old
        .replace('two\nkind: choice', 'two\nkind: choices')
        .replace(/answer: a(?=\n```\n$)/, '  c: {text: Nobody, why: Right.}\nanswer: [a, c]'),
    `01-first/lesson.md:26:7 Expected 'two' to be of the kind 'choice' as in the last edition (1.0.0), got 'choices'. ${MARKS} would have answers of two kinds in one column. Give the new question an id of its own. ${MEANT} two`,
  ],
])('%s stops the check, until it is said to be meant', (_, edit, message) => {
  release();
  const edited = edit(text);
  expect(edited).not.toBe(text);
  write(lessonFile, edited);
  const before = slots();
  expect(told()).toEqual([message, '1 problem.']);
  // Nothing is written while it stops.
  expect(slots()).toEqual(before);
  expect(told('two')).toEqual([]);
  expect(told()).toEqual([]);
  // The other question is still compared with the edition that students have.
  write(lessonFile, edited.replace('text: Yes', 'text: No way'));
  expect(told()).toHaveLength(2);
});

const sorted = lesson(
  block(
    'question',
    'id: sides\nkind: sort\nstem: Who fought for whom?\ncategories: {a: For the Reds, b: For the Whites}\nitems:\n  1: {text: Trotsky, in: a, why: Red.}\n  2: {text: Denikin, in: b, why: White.}',
  ),
);
const practice = lesson(
  block(
    'question',
    'id: how\nkind: practice\nboard: AQA\nmarks: 4\nstem: Describe two things.\nadvice: Plan.\npoints: {1: The land was shared, 2: The war was ended}\nmodels:\n  - {level: Top, text: One. Two., notes: N}',
  ),
);

test.each<[string, string, (text: string) => string, string]>([
  [
    'two categories in each other’s place, with their items',
    sorted,
    (old) =>
      old
        .replace('a: For the Reds, b: For the Whites', 'a: For the Whites, b: For the Reds')
        .replace('in: a, why: Red', 'in: b, why: Red')
        .replace('in: b, why: White', 'in: a, why: White'),
    `Expected a, b in 'sides' to say what the last edition (1.0.0) says there, got a: "For the Whites", b: "For the Reds". ${MARKS} would count them as answers to the new text. If it says something else, give it a letter of its own. ${MEANT} sides`,
  ],
  [
    'two mark points in each other’s place',
    practice,
    (old) =>
      old.replace(
        '1: The land was shared, 2: The war was ended',
        '1: The war was ended, 2: The land was shared',
      ),
    `Expected 1, 2 in 'how' to say what the last edition (1.0.0) says there, got 1: "The war was ended", 2: "The land was shared". ${MARKS} would count them as answers to the new text. If it says something else, give it a letter of its own. ${MEANT} how`,
  ],
])('%s: what an LMS has kept would say the opposite', (_, of, edit, message) => {
  release(of);
  const edited = edit(of);
  expect(edited).not.toBe(of);
  write(lessonFile, edited);
  expect(told()).toEqual([expect.stringContaining(message), '1 problem.']);
});

test('a record of an earlier edition, which has no letters of categories and of mark points', () => {
  release(`${sorted}\n${practice.slice(practice.indexOf('```question'))}`);
  const { released, ...lists } = slots();
  if (!released) throw new Error('Expected a record of the edition, got none.');
  const letters = (key: string): unknown => released.questions[key]?.letters;
  expect(letters('first/sides')).toEqual({
    1: 't7 f3 t3 r4',
    2: 'd7 f3 t3 w6',
    a: 'f3 t3 r4',
    b: 'f3 t3 w6',
  });
  expect(letters('first/how')).toEqual({ 1: 't3 l4 w3 s6', 2: 't3 w3 w3 e5' });
  const earlier = {
    'first/sides': { kind: 'sort', asks: 'w3 f6 f3 w4', letters: { 1: 't7 f3 t3 r4' } },
    'first/how': { kind: 'practice', asks: 'd8 t3 t6', letters: {} },
  };
  write('slots.json', printSlots({ ...lists, released: { ...released, questions: earlier } }));
  expect(told()).toEqual([]);
});

test('a fixed spelling, another stem, a reason, a question more or one that is simply gone stop nothing', () => {
  release();
  for (const edited of [
    text.replace('The Soviet, from 1917 on', 'The soviets from 1917 on!'),
    text.replace('Who led the soldiers of Petrograd?', 'Whom did they follow?'),
    text.replace('why: Wrong.', 'why: It is not so.'),
    lesson(`${choice()}\n${second}\n${choice({ id: 'id: three' })}`),
    lesson(choice()),
  ]) {
    write(lessonFile, edited);
    expect(told()).toEqual([]);
  }
});

test('before an edition is given out everything may change', () => {
  for (const [path, source] of files(text)) write(path, source);
  write('slots.json', '{"lessons":[],"questions":[]}');
  expect(told()).toEqual([]);
  write(lessonFile, text.replace('id: two', 'id: leaders').replace('text: No', 'text: Never'));
  expect(told()).toEqual([]);
});

test('slots.json that is gone', () => {
  release();
  rmSync(join(dir, 'slots.json'));
  expect(told()).toEqual([
    'slots.json:1:1 Expected the file that says which answers belong to which question, got no such file. If students have begun with this unit, bring back the last good copy: with a new one, their answers would come under other questions. If nobody has begun, run: npm run check -- --meant slots.json',
    '1 problem.',
  ]);
  expect(told('slots.json')).toEqual([]);
  expect(slots()).toEqual({
    unit: { id: 'tiny', iri: 'https://tiny.example/unit' },
    lessons: ['first'],
    questions: ['first/one', 'first/two'],
  });
});

test('slots.json of another unit, also where it does not say whose it is', () => {
  release();
  const own = unitYaml().replace('id: tiny', 'id: mine').replace('/unit\n', '/mine\n');
  const ending =
    "Answers would come under other questions. Bring back this unit's own file. If the unit is a new one, begin anew with: npm run check -- --meant slots.json";
  write('unit.yaml', own);
  expect(told()).toEqual([
    `slots.json:1:1 Expected the numbers of the questions of "mine", got those of the unit "tiny". ${ending}`,
    '1 problem.',
  ]);
  write('slots.json', '{"lessons":["other"],"questions":["other/gone"]}');
  expect(told()).toEqual([
    `slots.json:1:1 Expected the numbers of the questions of "mine", got those of another unit. ${ending}`,
    '1 problem.',
  ]);
  expect(told('slots.json')).toEqual([]);
  expect(slots().questions).toEqual(['first/one', 'first/two']);
});

test('two units with one iri, and a unit with another iri', () => {
  release();
  write('unit.yaml', unitYaml().replace('id: tiny', 'id: mine'));
  expect(told()).toEqual([
    `unit.yaml:2:6 Expected an iri of the unit's own, got that of the unit "tiny", whose slots.json this is. Two units with one iri are one course to every learning record store: answers to one would be counted in the other. Give the new unit another iri. If it is the same unit with another id, whoever has begun begins anew. ${MEANT} slots.json`,
    '1 problem.',
  ]);
  write('unit.yaml', unitYaml().replace('/unit\n', '/mine\n'));
  expect(told()).toEqual([
    `unit.yaml:2:6 Expected the iri of the last edition, https://tiny.example/unit, got https://tiny.example/mine. To every learning record store the unit would be another course: whoever has begun begins anew, and what was recorded stays with the old one. Give it its old iri again; a new unit needs an id of its own as well. ${MEANT} slots.json`,
    '1 problem.',
  ]);
  expect(told('slots.json')).toEqual([]);
  // Nobody has begun with it: nothing is compared until it is given out.
  expect(slots().released).toBeUndefined();
});

test('a lesson under another id is one problem, not one for each question', () => {
  release();
  write(lessonFile, text.replace(front(), front('anew')));
  expect(told()).toEqual([
    "01-first/lesson.md:2:5 Expected the lesson 'first', got 'anew' with its questions. Learners' answers are stored under the lesson's id: they would count no longer. Give the lesson its old id again. If it is another lesson, give its questions ids of their own.",
    '1 problem.',
  ]);
});

test('a list that lost a question which students have', () => {
  release();
  write('slots.json', JSON.stringify({ ...slots(), questions: ['first/one'] }));
  expect(told()[0]).toContain(
    'Expected every question that was released in the list "questions", got none called "first/two".',
  );
});

test('what is meant must be what the check stops on', () => {
  release();
  expect(() => told('tow')).toThrow(
    'Expected after --meant what the check stops on (nothing now), got "tow".',
  );
  write(lessonFile, text.replace('The Soviet', 'The Duma'));
  expect(() => told('tow')).toThrow('what the check stops on (two), got "tow".');
});

test('a sketch tells other words, other numbers and a "not" from another spelling', () => {
  const was = sketch('They did win 12 seats in Petrograd');
  expect(was).toBe('t4 d3 w3 #12 s5 i2 p9');
  const same = (text: string): boolean => saysTheSame(was, sketch(text));
  expect(same('they did win 12 seat in  “Petrograd”.')).toBe(true);
  expect(same('They did not win 12 seats in Petrograd')).toBe(false);
  expect(same('They did win 13 seats in Petrograd')).toBe(false);
  expect(same('They did lose 12 seats in Petrograd')).toBe(false);
  expect(looksLike(was, sketch('In Petrograd they did win 12 more seats'))).toBe(true);
  expect(looksLike(was, sketch('Who ran from the Winter Palace?'))).toBe(false);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (one) => {
      expect(saysTheSame(sketch(one), sketch(one))).toBe(true);
    }),
  );
});

test.each([
  ['x² < −5%', 'x1 ² < - #5 %'],
  ['The year is -5, or -.5', 't3 y4 i2 - #5 o2 - #5'],
  ['from 1914-18, well-known - 1917', 'f4 #1914 #18 w4 k5 #1917'],
  ['a ≠ b, √3 × 10⁻³ ÷ 2', 'a1 ≠ b1 √ #3 × #10 ⁻ ³ ÷ #2'],
])('the sketch of %s', (text, made) => {
  expect(sketch(text)).toBe(made);
});

test.each([
  ['-5', '5'],
  ['< 3', '> 3'],
  ['a + b', 'a − b'],
  ['√3', '3'],
  ['x = 2', 'x ≠ 2'],
  ['≤ 4', '≥ 4'],
  ['2 × 3', '2 ÷ 3'],
  ['m²', 'm³'],
  ['m²', 'm2'],
  ['50%', '50'],
  ['10⁻³', '10³'],
])('%s does not say the same as %s', (a, b) => {
  expect(saysTheSame(sketch(a), sketch(b))).toBe(false);
});

test.each([
  ['−5', '-5'],
  ['x=2', 'x = 2.'],
  ['1914-18', '1914–18'],
  ['land - at once', 'land – at once!'],
])('%s says the same as %s', (a, b) => {
  expect(saysTheSame(sketch(a), sketch(b))).toBe(true);
});

const boards = `boards:\n${['AQA', 'Edexcel']
  .map(
    (board) =>
      `  ${board}: {forms: {Q4: {asks: to describe two things, levels: {1-4: Names them.}}}}\n`,
  )
  .join('')}`;
const essays = lesson(
  ['AQA', 'Edexcel']
    .map((board) =>
      block(
        'question',
        `id: ${board.toLowerCase()}\nkind: practice\nboard: ${board}\nmarks: 4\nstem: Describe what ${board} asks.\nadvice: Plan.\npoints: {1: One, 2: Two}\nmodels:\n  - {level: Top, text: One. Two., notes: N}`,
      ),
    )
    .join('\n'),
);

test('slots.json is the same whichever board is chosen, also begun anew', () => {
  for (const [path, source] of files(essays)) write(path, source);
  const slotsWith = (board: string, meant: readonly string[], old: string): Slots => {
    write('unit.yaml', `${unitYaml()}${board}${boards}`);
    write('slots.json', old);
    const { code, lines } = check(dir, undefined, { meant, release: true });
    expect([code, lines]).toEqual([0, expect.anything()]);
    return slots();
  };
  const none = '{"lessons":[],"questions":[]}';
  const all = slotsWith('', [], none);
  expect(all.questions).toEqual(['first/aqa', 'first/edexcel']);
  expect(Object.keys(all.released?.questions ?? {})).toEqual(['first/aqa', 'first/edexcel']);
  expect(slotsWith('board: AQA\n', [], none)).toEqual(all);
  expect(slotsWith('board: Edexcel\n', [], JSON.stringify(all))).toEqual(all);
  const foreign = '{"lessons":["other"],"questions":["other/gone"]}';
  expect(slotsWith('board: AQA\n', ['slots.json'], foreign)).toEqual(all);
  // What is left out is still compared with the edition that students of that board have.
  write('01-first/lesson.md', essays.replace('id: edexcel', 'id: edexel'));
  expect(told()).toEqual([
    expect.stringContaining("Expected the question 'edexcel' of the last edition (1.0.0)"),
    '1 problem.',
  ]);
});
