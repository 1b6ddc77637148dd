/** Footnotes: numbers in the text, notes at the end of their step, and a way there and back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProse } from '../../src/course/course';
import { outputs } from '../../manifest/native';
import { block, built, files, lesson, problemsOf, unitYaml } from '../builders/lesson-files';

const proseIn = (text: string, language = 'en-GB'): string[] => {
  const unit = built(files(lesson(text), { 'unit.yaml': unitYaml().replace('en-GB', language) }));
  return (unit.bodies['first']?.steps ?? []).map(({ blocks }) =>
    blocks.map((one) => (isProse(one) ? one.html : '[block]')).join(''),
  );
};

const number = (step: string, n: number, word = 'Note'): string =>
  `<sup><a class="note-link" id="${step}--noted-${n}" href="#${step}--note-${n}" aria-label="${word} ${n}">${n}</a></sup>`;

test('a number in the text leads to the note at the end of the step, and the note back', () => {
  expect(
    proseIn(
      'Bread[^price] was dear.\n\n[^price]: A pound of *rye* cost 12 kopecks.\n\nQueues grew.\n',
    ),
  ).toEqual([
    `<p id="start-1">Bread${number('start', 1)} was dear.</p><p id="start-2">Queues grew.</p>` +
      '<ol class="notes" aria-label="Notes"><li id="start--note-1" tabindex="-1" value="1">' +
      '<p>A pound of <em>rye</em> cost 12 kopecks. <a class="note-link" href="#start--noted-1" aria-label="Back to the text">↩</a></p></li></ol>',
  ]);
});

test('notes follow the text in their order, behind the last block, and are counted through the lesson', () => {
  const [first = '', second = ''] = proseIn(
    `One[^b] and two[^a], and one[^b] again.\n\n[^a]: Note\n[^b]: goes on\nbelow\n\n${block('keypoints', 'points:\n  - {ask: Why?, point: So.}')}\n\n## Next\n\n- A list[^c]\n\n[^c]: Third.\n`,
  );
  expect(first).toContain(`One${number('start', 1)} and two${number('start', 2)}`);
  // The same note again leads there, too; the way back leads to the first place.
  expect(first).toContain(
    'one<sup><a class="note-link" href="#start--note-1" aria-label="Note 1">1</a></sup> again',
  );
  expect(first).toMatch(
    /\[block\]<ol class="notes"[^>]*><li id="start--note-1"[^>]*><p>goes on\nbelow .*<li id="start--note-2"[^>]*><p>Note /s,
  );
  expect(second).toContain(number('next', 3));
  expect(second).toContain('<li id="next--note-3" tabindex="-1" value="3"><p>Third. ');
});

test('a note ends where a line begins something else than text', () => {
  const second = '| a | b |\n|---|---|\n| c | d |\n';
  const blocks = block('keypoints', 'points:\n  - {ask: Why?, point: So.}');
  for (const [line, shown] of [
    ['- one\n- two\n', '<ul '],
    ['1. one\n2. two\n', '<ol id='],
    ['> They said so.\n', '<blockquote '],
    ['### Below\n\nText.\n', 'Below</h'],
    [second, '<table'],
    [blocks, '[block]'],
  ] as const) {
    const [html = ''] = proseIn(`Bread[^1].\n\n[^1]: Rye,\nand wheat.\n${line}`);
    expect(html).toContain(shown);
    expect(html).toContain('<p>Rye,\nand wheat. <a');
  }
  const [first, next] = proseIn('Bread[^1].\n\n[^1]: Rye.\n## Next\n\nText.\n');
  expect([first, next]).toEqual([expect.stringContaining('<p>Rye. '), '<p id="next-1">Text.</p>']);
  // A year or a dash at the beginning of a line is text, as it is in Markdown.
  const [years = ''] = proseIn('Bread[^1].\n\n[^1]: From 1914 to\n1917. Then\n-5 degrees.\n');
  expect(years).toContain('<p>From 1914 to\n1917. Then\n');
});

test('no other place of the page has the address of a note', () => {
  const steps = ['Bread', 'Bread note', 'Bread noted'].map((title) => `## ${title}`);
  const unit = proseIn(
    `Text.\n\n${steps.join('\n\nText[^1].\n\n[^1]: Rye.\n\n')}\n\nText.\n\nMore.\n`,
  ).join('');
  const ids = [...unit.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([]);
  expect(ids).toEqual(expect.arrayContaining(['bread--note-1', 'bread-note-1']));
});

test('who hears them is told in the language of the course', () => {
  const [german = ''] = proseIn('Brot[^1].\n\n[^1]: Roggen.', 'de');
  expect(german).toContain(number('start', 1, 'Anmerkung'));
  expect(german).toContain('aria-label="Zurück zum Text"');
});

test('the cartridge’s page has them, too', () => {
  const unit = built(files(lesson('Bread[^1].\n\n[^1]: Rye.')));
  const { files: made = {} } = outputs(unit).find(({ name }) => name.includes('cartridge')) ?? {};
  expect(made['pages/first.html']).toContain(number('start', 1));
  expect(made['pages/first.html']).toContain('id="start--note-1"');
});

describe('what is wrong is told where it stands', () => {
  test.each([
    [
      'Bread[^1] rises.',
      '10:6 Expected a line that begins with [^1]: in this step, got none. Write the note there, or delete [^1].',
    ],
    [
      'Bread rises.\n\n[^1]: Rye.',
      '12:1 Expected [^1] in the text of this step, where the note belongs, got none. Write it there, or delete the note.',
    ],
    [
      'Bread[^1] rises.\n\n[^1]: Rye.\n[^1]: Wheat.',
      '13:1 Expected one note [^1] in this step, got a second one. Give it another name, and use that in the text.',
    ],
    [
      'Bread[^1] rises.\n\n[^1]:',
      '12:1 Expected one paragraph behind [^1]:, got nothing. Write the note as plain text.',
    ],
    [
      'Bread[^1] rises.\n\n[^1]: - a list',
      '12:1 Expected one paragraph behind [^1]:, got something else. Write the note as plain text.',
    ],
    [
      'Text.\n\n### Bread[^1]\n\n[^1]: Rye.',
      '12:10 Expected [^1] in the text itself, got it in a heading. Move it behind a word of a paragraph, a list or a table.',
    ],
    [
      'Bread[^1].\n\n[^1]: See [^1].',
      '12:11 Expected [^1] in the text itself, got it in a note. Move it behind a word of a paragraph, a list or a table.',
    ],
    [
      'Bread[^1].\n\n[^1]: Of <br> rye.',
      '12:10 Expected Markdown alone, got HTML. Delete the tag; if you mean the sign < itself, put a space behind it.',
    ],
  ])('%s', (text, message) => {
    expect(problemsOf(text)).toEqual([message]);
  });

  test('a note of another step is none', () => {
    expect(problemsOf('Bread[^1].\n\n## Next\n\nText.\n\n[^1]: Rye.')).toEqual([
      '10:6 Expected a line that begins with [^1]: in this step, got none. Write the note there, or delete [^1].',
      '16:1 Expected [^1] in the text of this step, where the note belongs, got none. Write it there, or delete the note.',
    ]);
  });

  test('a block holds none', () => {
    expect(
      problemsOf(block('note', 'kind: extension\ntitle: Flour\ntext: Flour[^1] rises.')),
    ).toEqual([
      '13:7 Expected plain words, got a footnote ([^1]), which blocks do not hold. Write what it says into the sentence.',
    ]);
  });
});

test('whatever a note says, the page has its words and every way leads somewhere', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z ,é-]{0,30}[a-z]$/), (words) => {
      const [html = ''] = proseIn(`Bread[^n].\n\n[^n]: ${words}\n`);
      expect(html).toContain(words.replace(/ +/g, ' ').trim().split(' ')[0] ?? '');
      for (const [, to = ''] of html.matchAll(/href="#([^"]+)"/g)) {
        expect(html).toContain(`id="${to}"`);
      }
    }),
    { numRuns: 30 },
  );
});
