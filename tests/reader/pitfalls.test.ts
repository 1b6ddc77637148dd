/** What authors stumble over: each is told in one clear message at its place, or understood. */
import { expect, test } from 'vitest';
import {
  block,
  built,
  files,
  front,
  lesson,
  problemsOf,
  told,
  unitYaml,
} from '../builders/lesson-files';

const asked = (open: string, end: string): string =>
  `Text.\n\n${open}question\nid: first-q\nkind: choice\nstem: Why?\noptions:\n  a: {text: A, why: Yes.}\n  b: {text: B, why: No.}\nanswer: a\n${end}\n`;
const begins =
  'Expected a block that begins with ``` and its name at the very start of the line, got';
const spaces = `12:1 ${begins} spaces before it. Move the whole block to the left.`;
const whole = (source: string): string[] => told(files(source));
const start = '\n## Start\n\nText.\n';
const bad =
  'Expected a file in UTF-8, got a letter that is none there. Save the file as UTF-8 in your editor; if only this letter is broken, write it anew.';

test.each<[string, readonly string[], readonly string[]]>([
  [
    'two backticks above and below',
    problemsOf(asked('``', '``')),
    [`12:1 ${begins} two backticks. Add one.`],
  ],
  [
    'two backticks above',
    problemsOf(asked('``', '```')),
    [`12:1 ${begins} two backticks. Add one.`],
  ],
  [
    'two backticks below',
    problemsOf(asked('```', '``')),
    ['20:1 Expected three backticks (```) below the question block, got two. Add one.'],
  ],
  ['an indented block', problemsOf(asked('  ```', '  ```')), [spaces]],
  [
    'an indented block that ends at the start of a line',
    problemsOf(asked('  ```', '```')),
    [spaces],
  ],
  ['a block indented by four', problemsOf(asked('    ```', '    ```')), [spaces]],
  [
    'a block in a list',
    problemsOf(`- One\n\n${asked('  ```', '  ```')}`),
    [spaces.replace('12', '14')],
  ],
  ['an end that is indented', problemsOf(asked('```', '  ```')), []],
  ['tildes', problemsOf(asked('~~~', '~~~')), [`12:1 ${begins} ~~~. Write backticks.`]],
  [
    'backticks alone',
    problemsOf('Text.\n\n```\n'),
    [
      '12:1 Expected the name of a block after ``` and its end below, got neither. Delete the line, or write both.',
    ],
  ],
  [
    'text moved to the right',
    problemsOf('Text.\n\n    More.'),
    [
      '12:1 Expected text at the start of its line, got four spaces or more before it, which make code of it. Move the line to the left.',
    ],
  ],
  [
    'a picture name with a space',
    problemsOf('![A map](my map.svg)'),
    [
      '10:1 Expected a picture like ![what it shows](map.svg), got "![A map](my map.svg)", which is not one. Give the file a name without spaces, and write it without spaces before or inside the round brackets.',
    ],
  ],
  [
    "a heading with one sign, as the lesson's first",
    whole(`${front()}\n# Start\n\nText.\n`),
    [
      "9:1 Expected no '# ' heading: the title in the front matter is one. Begin a step with '## '.",
    ],
  ],
  [
    'a heading with one sign above the first step, as the title once more',
    whole(`${front()}\n# First\n\n## Start\n\nText.\n`),
    [
      "9:1 Expected no '# ' heading: the title in the front matter is one. Begin a step with '## '.",
    ],
  ],
  [
    'two hyphens above and below the front matter',
    whole(`${front().replace(/---/g, '--')}${start}`),
    [
      '1:1 Expected a line of three hyphens (---) above the front matter, got "--".',
      '7:1 Expected a line of three hyphens (---) below the front matter, got "--".',
    ],
  ],
  [
    'a dash of Word above the front matter',
    whole(`${front().replace('---', '—')}${start}`),
    ['1:1 Expected a line of three hyphens (---) above the front matter, got "—".'],
  ],
  [
    'no line above the front matter',
    whole(`${front().replace('---\n', '')}${start}`),
    [
      "1:1 Expected the file to begin with front matter (a line of '---', the lesson's id, title and so on, and another line of '---'), got none.",
    ],
  ],
  [
    'a<b',
    problemsOf('Here a<b and c>d.'),
    [
      '10:7 Expected Markdown alone, got HTML. Delete the tag; if you mean the sign < itself, put a space behind it.',
    ],
  ],
  [
    'a<b in a block',
    problemsOf(block('note', 'kind: book\ntitle: if a<b and c>d\ntext: T')),
    [
      '12:8 Expected plain text here, got "<b and c>". Write the words alone; if you mean the sign < itself, put a space behind it.',
    ],
  ],
  ['a < b', problemsOf('Here a < b and c > d.'), []],
  ['5<6', problemsOf('Here 5<6 and 7>6.'), []],
  ['a soft hyphen in a key', problemsOf(block('note', 'ki\u00ADnd: book\ntitle: T\ntext: T')), []],
  [
    'a space of no width in a value',
    problemsOf(block('note', 'kind: bo\u200Bok\ntitle: T\ntext: T')),
    [],
  ],
  [
    "Word's space behind a key",
    problemsOf(block('note', 'kind: book\ntitle:\u00A0T\ntext: T')),
    [],
  ],
  ['a letter that is not UTF-8', problemsOf('Text.\n\nCaf\uFFFD, na\uFFFDve.'), [`12:4 ${bad}`]],
  ['a file in UTF-16', whole('\uFFFD\uFFFD-\0-\0-\0\n\0i\0d\0'), [`1:1 ${bad}`]],
  [
    'a picture of four megabytes',
    problemsOf('Text.', {
      '01-first/map.svg': `<svg viewBox="0 0 1 1">${'<g/>'.repeat(1e6)}</svg>`,
    }),
    [
      'lessons/01-first/map.svg:1:1 Expected a picture of at most 100000 characters, got 4000029. Draw it with less detail.',
    ],
  ],
])('%s', (_, got, expected) => expect(got).toEqual(expected));

test('what is not seen is not kept', () => {
  const { bodies } = built(files(lesson('A so\u00ADft hy\u200Bphen.')));
  expect(JSON.stringify(bodies)).toContain('A soft hyphen.');
});

test('two lessons with one title', () => {
  const unit = new Map([
    ...files(lesson('Text.')),
    ['unit.yaml', unitYaml(['01-first', '02-second'])],
    [
      '02-second/lesson.md',
      lesson('Text.').replace('id: first', 'id: second').replace('First', 'first '),
    ],
  ]);
  expect(told(unit)).toEqual([
    'lessons/02-second/lesson.md:3:8 Expected every lesson to have a title of its own, but lessons/01-first/lesson.md:3 is called "First" already. Change one of them.',
  ]);
});
