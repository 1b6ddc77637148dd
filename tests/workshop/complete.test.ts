/** What the editor offers where the cursor stands. The cursor is written as |. */
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/shared/lessons';
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
  expect(labels(found)).toEqual(['stem', 'figure', 'see', 'lesson', 'tries', 'sure', 'answer']);
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
    'figure',
    'why',
    'misconception',
  ]);
  expect(block('question\nkind: choice\noptions:\n  a: {|')).toEqual([
    'text',
    'figure',
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
    'poster',
    'quiz',
  ]);
});

test('no key is offered where a value is written', () => {
  const choice = 'question\nkind: choice\noptions:\n';
  expect(block(`${choice}  a: |`)).toEqual([]);
  expect(block(`${choice}  a: A text|`)).toEqual([]);
  expect(block(`${choice}  a: {text: |}`)).toEqual([]);
  expect(block('question\nkind: choice\noptions: |')).toEqual([]);
  expect(labels(at('unit.yaml', 'colours: |'))).toEqual([]);
  expect(labels(at('unit.yaml', 'policy: |'))).toEqual([]);
  expect(labels(at('glossary.yaml', 'bread: |'))).toEqual([]);
  // On a line of its own a key may stand.
  expect(block(`${choice}  a:\n    |`)).toEqual(['text', 'figure', 'why', 'misconception']);
});

/** The text once the option with this label is taken. */
const taken = (path: string, written: string, label: string, media: readonly string[] = []) => {
  const text = written.replace('|', '');
  const found = at(path, written, true, media);
  const option = found?.options.find((one) => one.label === label);
  if (!found || !option) return `no ${label} in ${labels(found).join(', ')}`;
  return text.slice(0, found.from) + (option.apply ?? label) + text.slice(found.to);
};
const takenIn = (written: string, label: string): string =>
  taken(LESSON, `${FRONT}${written}`, label).slice(FRONT.length);

test('what is taken replaces the whole word or link that the cursor is in', () => {
  const question = (line: string): string => `\`\`\`question\n${line}\n\`\`\``;
  expect(takenIn(question('kin|: choice'), 'kind')).toBe(question('kind: choice'));
  expect(takenIn(question('kin|'), 'kind')).toBe(question('kind: '));
  expect(takenIn(question('kind: choice\nste|m: What?'), 'stem')).toBe(
    question('kind: choice\nstem: What?'),
  );
  expect(takenIn(question('kind: ch|oice'), 'choices')).toBe(question('kind: choices'));
  expect(takenIn(question('kind: "ch|oice" # one'), 'choices')).toBe(
    question('kind: "choices" # one'),
  );
  expect(takenIn(question('kind: choice\noptions: {a: {t|}}'), 'text')).toBe(
    question('kind: choice\noptions: {a: {text: }}'),
  );
  expect(takenIn('```ti|meline\n```', 'timeline')).toBe('```timeline\n```');
  expect(takenIn('The [ye|](glossary:gluten) is.', '[yeast')).toBe(
    'The [yeast](glossary:yeast) is.',
  );
  expect(takenIn('The [ye|ast] is [it].', '[yeast')).toBe('The [yeast](glossary:yeast) is [it].');
  expect(takenIn('The [ye|ast is [it].', '[yeast')).toBe('The [yeast](glossary:yeast) is [it].');
  // Another word stands behind.
  expect(takenIn('The [ye|dough is.', '[yeast')).toBe('The [yeast](glossary:yeast)dough is.');
  expect(takenIn('The ye|ast is.', 'yeast')).toBe('The [yeast](glossary:yeast) is.');
  expect(takenIn('The [a](glossary:gl|uten).', 'yeast')).toBe('The [a](glossary:yeast).');
  expect(takenIn('```note\ntext: "The [ye|](glossary:gluten) is."\n```', '[yeast')).toBe(
    '```note\ntext: "The [yeast](glossary:yeast) is."\n```',
  );
});

test('a value is one of those that the schema takes', () => {
  expect(block('note\nkind: |')).toEqual(['book', 'dispute', 'extension', 'calendar']);
  expect(labels(at('unit.yaml', 'without: [|]'))).toEqual([
    'certificate',
    'records',
    'quick-quiz',
    'sources',
  ]);
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
  const folder = '01-flour-and-water/';
  const recordings = ['slap.mp3', 'film.webm', 'Film 2.webm'].map((name) => folder + name);
  const file = (name: string) =>
    labels(at(LESSON, `${FRONT}\`\`\`${name}\nfile: |\n\`\`\`\n`, false, recordings));
  expect(file('audio')).toEqual(['slap.mp3']);
  expect(file('video')).toEqual(['film.webm']);
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
  // A picture is no word.
  expect(inLesson('![pro|')).toBeUndefined();
  expect(inLesson('![pro|', true)).toBeUndefined();
  // A title is plain text.
  expect(block('note\ntitle: The [|')).toEqual([]);
});

test('a word is written as the glossary has it, whatever letter it was begun with', () => {
  const glossary = 'bolsheviks: {term: Bolsheviks, meaning: "A party."}\n';
  const begun = (text: string) =>
    suggestionsAt({
      files: { ...files, 'glossary.yaml': glossary },
      path: LESSON,
      text: FRONT + text,
      at: FRONT.length + text.length,
      asked: true,
    })?.options.map(({ label, apply }) => [label, apply]);
  expect(begun('The [bol')).toEqual([['[Bolsheviks', '[Bolsheviks](glossary:bolsheviks)']]);
  expect(begun('The bol')).toEqual([['Bolsheviks', '[Bolsheviks](glossary:bolsheviks)']]);
});

test('a heading is offered by its words, with the paragraphs below it, and none from inside a block', () => {
  const headings =
    '## Big [dough](glossary:yeast) *x*\n\nOne.\n\n- two\n\n```note\ntext: >-\n  a\n## No\n```\n';
  expect(labels(inLesson(`${headings}\`\`\`question\nkind: choice\nsee: |\n\`\`\`\n`))).toEqual([
    'in-the-bowl',
    'big-dough-x',
    'big-dough-x/1',
    'big-dough-x/2',
  ]);
});

test('the name of a block follows its backticks', () => {
  expect(labels(inLesson('```ti|'))).toContain('timeline');
  expect(labels(inLesson('```|'))).toContain('question');
});

test('nothing is offered where nothing is known', () => {
  expect(labels(at('slots.json', '{|}'))).toEqual([]);
  expect(labels(inLesson('A sentence. |'))).toEqual([]);
  expect(block('strange\n|')).toEqual([]);
  // An anchor that is not there.
  expect(block('question\nkind: *gone\n|')).toEqual([]);
  expect(
    suggestionsAt({
      files: { ...files, 'unit.yaml': 'boards: *gone\n' },
      path: LESSON,
      text: `${FRONT}\`\`\`question\nkind: board\nboard: \n\`\`\``,
      at: FRONT.length + '```question\nkind: board\nboard: '.length,
      asked: true,
    }),
  ).toBeUndefined();
  expect(block('question\nkind: choice\nconstructor: |')).toEqual([]);
});

test('a lesson is offered whatever its folder is called, but for those that are left out', () => {
  const text = 'parts:\n  - title: A\n    lessons: []\n';
  const lessons = { 'left-outs/lesson.md': '---\n---\n', 'left-out/01-a/lesson.md': '---\n---\n' };
  const written = { files: lessons, path: 'unit.yaml', text, at: text.length - 2, asked: true };
  expect(labels(suggestionsAt(written))).toEqual(['left-outs']);
});
