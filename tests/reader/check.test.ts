/** `npm run check` on a folder: what it prints, what it writes, how it ends. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check, main } from '../../scripts/check';
import { filesOf, readUnit } from '../../scripts/shared/lessons';
import { inlineSvg, readSvg } from '../../src/reader/svg';
import { pictureStyle } from '../../src/html/picture-style';
import { block, choice, files, glossary, lesson, unitYaml } from '../builders/lesson-files';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lessons-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
};

const unit = (text: string): void => {
  write('slots.json', '{"lessons":[],"questions":[]}');
  for (const [path, source] of files(text)) write(path, source);
};

/** The lines without the folder's name, which is another one every time. */
const lines = (): string =>
  check(dir)
    .lines.join('\n')
    .replaceAll(/\S*lessons-\w+\//g, '');

const many =
  'The soldiers of the garrison marched with their guns, and then the workers of the town followed them because they were hungry and cold and tired of the long war.';

test('the shadow files that a Mac writes beside others on a stick are not read', () => {
  unit(lesson(`Text.\n\n${choice()}`));
  // The first check gives the question its slot.
  check(dir);
  const plain = lines();
  const shadow = Buffer.from([0, 5, 0x16, 7, 0xff]);
  for (const path of ['._unit.yaml', '01-first/._lesson.md', '01-first/._map.svg', '.git/a.md']) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), shadow);
  }
  expect(check(dir).code).toBe(0);
  expect(lines()).toBe(plain);
  expect([...filesOf(dir).keys()].filter((path) => path.includes('.git'))).toEqual([]);
});

test('a sound unit: figures, long sentences, advice and new slots', () => {
  const text = [
    `${many} Then a coup came.`,
    choice({ a: '  a: {text: A right answer that is longer than the wrong one, why: Right.}' }),
    block(
      'question',
      'id: two\nkind: choice\nstem: Why is a right answer that is longer than the wrong one a fault?\noptions:\n  a: {text: One two three four five six seven eight nine ten eleven twelve thirteen, why: "x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x"}\n  b: {text: No, why: W}\nanswer: b',
    ),
    block(
      'source',
      'id: letter\ntitle: T\nwords: own\nfrom: x\nwho: x\nwhen: x\nparagraphs:\n  - sentences: [The crowd ran., They were cold.]',
    ),
  ].join('\n');
  unit(lesson(text));
  expect(lines()).toMatchInlineSnapshot(`
    "first: 35 words, reading grade 3.8; 2 questions (2 choice)
      source letter: 6 words, reading grade -2.6
    the whole unit:
      2 questions, 2 of them scored
      the longest option is right in 1 of 2 questions, by chance 0 to 2
      the shortest option is right in 1 of 2 questions, by chance 0 to 2
      0 words stand in 5 options or more; always or never right: none
      questions or options nearly the same in two lessons: 0
      glossary: 2 words, 0 used before they are explained, 2 without a link
    advice: 01-first/lesson.md:1:1 Expected at least 250 words of prose, got 35.
    advice: 01-first/lesson.md:1:1 Expected a reading grade from 6 to 7, got 3.8. Join short sentences by because, so and but.
    advice: 01-first/lesson.md:9:1 Expected key points at the end of the lesson (a block that begins with \`\`\`keypoints), got none. They become its flashcards.
    advice: 01-first/lesson.md:10:1 Expected a sentence of at most 22 words, got 30: "The soldiers of the garrison marched with their guns, and..."
    advice: 01-first/lesson.md:10:170 'Coup' is a word of the glossary, but no place of this lesson links to it. Link it here: [...](glossary:coup).
    advice: 01-first/lesson.md:18:6 The right option is by far the longest and gives itself away.
    advice: 01-first/lesson.md:26:7 This question holds the right answer of 'one' ("A right answer that is longer than the wrong one"). Word one of them differently.
    advice: 01-first/lesson.md:28:6 Expected an option of at most 12 words, got 13.
    advice: 01-first/lesson.md:28:6 Expected a reason of at most 30 words, got 31.
    advice: glossary.yaml:1:1 Expected every word of the glossary in some lesson, but none links to: soviet, coup. Link them, [...](glossary:word), or delete them.
    3 new slots written to slots.json: keep it with the lessons.
    No problems in 1 lesson with 2 questions; 10 pieces of advice."
  `);
  expect(readFileSync(join(dir, 'slots.json'), 'utf8')).toBe(
    '{\n  "unit": {\n    "id": "tiny",\n    "iri": "https://tiny.example/unit"\n  },\n  "lessons": [\n    "first"\n  ],\n  "questions": [\n    "first/one",\n    "first/two"\n  ]\n}\n',
  );
  expect(check(dir).code).toBe(0);
  expect(lines()).not.toContain('slots.json');
});

test('with problems nothing is written', () => {
  unit(lesson(choice({ answer: '' })));
  expect(check(dir).code).toBe(1);
  expect(lines()).toMatchInlineSnapshot(`
    "01-first/lesson.md:13:1 Expected 'answer' in a choice question, got none. Say which is right, like 'answer: a'.
    1 problem."
  `);
  expect(readFileSync(join(dir, 'slots.json'), 'utf8')).toBe('{"lessons":[],"questions":[]}');
});

test('one right letter, and the longest option right', () => {
  const right = '  a: {text: The longer of the two, why: R}';
  const all = ['q1', 'q2', 'q3', 'q4'].map((id) => choice({ id: `id: ${id}`, a: right }));
  unit(lesson(all.join('\n')));
  expect(lines()).toMatchInlineSnapshot(`
    "first: 4 words, reading grade -3.4; 4 questions (4 choice)
    the whole unit:
      4 questions, 4 of them scored
      the longest option is right in 4 of 4 questions, by chance 0 to 4
      the shortest option is right in 0 of 4 questions, by chance 0 to 4
      0 words stand in 5 options or more; always or never right: none
      questions or options nearly the same in two lessons: 0
      glossary: 2 words, 0 used before they are explained, 2 without a link
    advice: 01-first/lesson.md:1:1 Expected at least 250 words of prose, got 4.
    advice: 01-first/lesson.md:1:1 Expected a reading grade from 6 to 7, got -3.4. Join short sentences by because, so and but.
    advice: 01-first/lesson.md:1:1 The right option is a in 4 of 4 choice questions. Spread the right letters.
    advice: 01-first/lesson.md:9:1 Expected key points at the end of the lesson (a block that begins with \`\`\`keypoints), got none. They become its flashcards.
    advice: 01-first/lesson.md:17:6 The right option is by far the longest and gives itself away.
    advice: 01-first/lesson.md:29:6 The right option is by far the longest and gives itself away.
    advice: 01-first/lesson.md:41:6 The right option is by far the longest and gives itself away.
    advice: 01-first/lesson.md:53:6 The right option is by far the longest and gives itself away.
    advice: glossary.yaml:1:1 Expected every word of the glossary in some lesson, but none links to: soviet, coup. Link them, [...](glossary:word), or delete them.
    5 new slots written to slots.json: keep it with the lessons.
    No problems in 1 lesson with 4 questions; 9 pieces of advice."
  `);
});

test('a missing folder and a wrong option are one sentence each', async () => {
  expect(() => readUnit(join(dir, 'nowhere'))).toThrow(
    `Expected a folder of lessons at ${join(dir, 'nowhere')}, got none. Run the command from the project's own folder.`,
  );
  await expect(main(['--fast'])).rejects.toThrow(
    `Expected --meant id,id, --release or --lessons FOLDER after 'check', or nothing, got "--fast".`,
  );
  await expect(main(['--lessons', 'nowhere'])).rejects.toThrow(
    "Expected a folder of lessons at nowhere, got none. Run the command from the project's own folder.",
  );
});

test('an empty folder says what it lacks', () => {
  expect(lines()).toMatchInlineSnapshot(`
    "unit.yaml:1:1 Expected a file unit.yaml that names the unit's title, parts and lessons, got no such file.
    1 problem."
  `);
});

test('only texts are read, and no deeper than a lesson folder', () => {
  unit(lesson('Text.'));
  write('01-first/deep/lesson.md', 'nothing');
  write('01-first/photo.png', 'nothing');
  write('unit.yaml', unitYaml());
  write('glossary.yaml', glossary);
  expect(check(dir).code).toBe(0);
});

test('a picture whose letters are too small for a phone, and one that is too heavy', () => {
  unit(lesson('![A map](map.svg)\n'));
  const svg = (letters: number, more = ''): string =>
    `<svg viewBox="0 0 340 200">\n  <text font-size="${letters}">Neva</text>${more}\n</svg>\n`;
  const advised = (): string[] => lines().match(/map\.svg:.*/g) ?? [];
  write('01-first/map.svg', svg(15));
  expect(advised()).toEqual([]);
  write('01-first/map.svg', svg(14));
  expect(advised()).toMatchInlineSnapshot(`
    [
      "map.svg:2:9 Expected letters of 15 or more in a picture 340 wide, so that they can be read on a phone, got 14. Write less and larger, or leave the words to the text below.",
    ]
  `);
  write('01-first/map.svg', svg(15, '<path d="M0 0"/>'.repeat(400)));
  expect(advised()).toMatchInlineSnapshot(`
    [
      "map.svg:1:1 Expected a picture of at most 5 KB, got 6.3 KB. Leave out decimals and detail.",
    ]
  `);
});

test('a picture without the colours that other sites need, and one with another style', () => {
  unit(lesson('![A map](map.svg)\n'));
  const svg = (more: string): string =>
    `<svg viewBox="0 0 340 200">\n${more}\n<path class="f-red" d="M0 0"/>\n</svg>\n`;
  const told = (): string[] => lines().match(/map\.svg:.*/g) ?? [];
  write('01-first/map.svg', svg(pictureStyle));
  expect(told()).toEqual([]);
  write('01-first/map.svg', svg(''));
  expect(told()).toEqual([
    `map.svg:1:1 Expected the colours of the classes in the picture, so that it shows on other sites too, got none. Add this line below <svg>: ${pictureStyle}`,
  ]);
  // A style of one's own becomes attributes, as that of a drawing program does.
  write('01-first/map.svg', svg('<style>.f-red{fill:blue}</style>'));
  expect(told()).toEqual([]);
});

test('the colours in a picture file are the ones that the page gives it by day', () => {
  const theme = readFileSync('src/player/theme.css', 'utf8');
  const day = new Map(
    [...theme.matchAll(/--p-(\w+): (?:light-dark\()?(#\w+)/g)]
      .reverse()
      .map(([, name, colour]) => [name, colour] as const),
  );
  const inside = [...pictureStyle.matchAll(/\.[fs]-(\w+)[^{]*\{(?:fill|stroke):(#\w+)\}/g)];
  expect(inside.length).toBe(11);
  for (const [rule, name, colour] of inside) expect([rule, colour]).toEqual([rule, day.get(name)]);
});

test('the page takes a picture without its style', () => {
  const picture = readSvg(`<svg viewBox="0 0 1 1">${pictureStyle}<path d="M0 0"/></svg>`);
  expect(inlineSvg(picture, 'A', 'a')).toBe(
    '<svg role="img" aria-label="A" viewBox="0 0 1 1"><path d="M0 0"/></svg>',
  );
});

test('a unit in another language is not measured by the syllables of English', () => {
  unit(lesson(`${many} Then a coup came.`));
  write('unit.yaml', unitYaml().replace('en-GB', 'es'));
  expect(lines()).toContain('first: 34 words; 0 questions');
  expect(lines()).not.toContain('grade');
});
