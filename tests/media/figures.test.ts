/** Pictures of stems, options and sources: from the lesson to pages, imports and paper. */
import { describe, expect, test } from 'vitest';
import { outputs } from '../../manifest/native';
import { bankOf } from '../../manifest/moodle/bank';
import { quizzesOf } from '../../manifest/native/questions';
import { mediaOf } from '../../scripts/build/media';
import { readUnit } from '../../scripts/shared/lessons';
import { book } from '../../scripts/teacher/book';
import { prerender } from '../../src/player/prerender';
import { formatProblem, type Unit } from '../../src/reader';
import { wordsOf } from '../../src/strings';
import { block, built, files, lesson, problemsOf } from '../builders/lesson-files';
import { parse, seen } from '../native/xml';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

const DRAWN = `Text.

${block(
  'question',
  `id: one
kind: choice
stem: What floats?
figure: {picture: lake.svg, alt: A lake, credit: Ann, licence: CC0}
options:
  a: {figure: {picture: ice.svg, alt: Ice on it}, why: Yes.}
  b: {text: Iron, why: No.}
answer: a`,
)}
${block(
  'source',
  `id: poster
title: A poster
words: own
from: a wall
who: A painter
when: "1917"
figure: {picture: poster.svg, alt: A worker with a hammer}`,
)}`;

const pictures = {
  '01-first/lake.svg': SVG,
  '01-first/ice.svg': SVG,
  '01-first/poster.svg': SVG,
};

const drawn = built(files(lesson(DRAWN), pictures));

const viewOf = (unit: Unit, id: string): string =>
  prerender(unit.course, { [id]: unit.bodies[id] ?? fail(id) }, wordsOf('en-GB')).html;

const fail = (id: string): never => {
  throw new Error(`Expected the lesson ${id}, got none.`);
};

const outputOf = (unit: Unit, format: string) => {
  const found = outputs(unit).find(({ name }) => name.includes(`-${format}-`));
  if (!found) throw new Error(`Expected the output ${format}, got none.`);
  return found;
};

const PICTURE = (alt: string): string =>
  `<span class="picture"><svg role="img" aria-label="${alt}" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg></span>`;

describe('a lesson with drawings', () => {
  test('the page shows them: below the stem, in the place of an option’s text, above a source’s', () => {
    const html = viewOf(drawn, 'first');
    expect(html).toContain(`<h3>What floats?</h3></legend>${PICTURE('A lake')}<ul`);
    expect(html).toContain(`<span>${PICTURE('Ice on it')}</span></label>`);
    expect(html).toContain(`${PICTURE('A worker with a hammer')}<h4>`);
  });

  test('what knows words alone has the alternative text of an option, and who made it is credited', () => {
    const [block] = drawn.bodies['first']?.steps[0]?.blocks.slice(1) ?? [];
    expect(block).toMatchObject({
      question: {
        rows: [
          { id: 'a', text: 'Ice on it' },
          { id: 'b', text: 'Iron' },
        ],
      },
    });
    expect(drawn.extras.lessons[0]?.credits).toContain('A lake: Ann, CC0');
  });

  test.each(['gift', 'qti12', 'commoncartridge'])('%s tells them in words', (format) => {
    const text = Object.values(outputOf(drawn, format).files).join('\n');
    expect(text).toMatch(/What floats\?[^]*A lake/);
    expect(text).toContain('Ice on it');
    expect(text).not.toContain('lake.svg');
  });

  test('Moodle XML shows the stem’s and the option’s, each from a file of its own', () => {
    const { files: made, name } = outputOf(drawn, 'moodlexml');
    const question = parse(made[name] ?? '').one('question[@type="multichoice"]');
    expect(question.one('questiontext/text').text).toBe(
      '<p>What floats?</p><p><img src="@@PLUGINFILE@@/lake.svg" alt="A lake"></p>',
    );
    expect(question.one('questiontext/file').attr('name')).toBe('lake.svg');
    const [ice, iron] = question.all('answer');
    expect(ice?.one('text').text).toBe('<p><img src="@@PLUGINFILE@@/ice.svg" alt="Ice on it"></p>');
    expect(ice?.one('file').attr('name')).toBe('ice.svg');
    expect(Buffer.from(ice?.one('file').text ?? '', 'base64').toString()).toContain('M0 0h9v9z');
    expect(seen(iron?.one('text').text ?? '')).toBe('Iron');
    expect(iron?.all('file')).toEqual([]);
  });

  test('so does the course backup, whose files name the answer that they belong to', () => {
    const { xml, stored } = bankOf(quizzesOf(drawn));
    expect(stored.map(({ area, item, path }) => [area, item, path])).toEqual([
      ['questiontext', 1, 'lake.svg'],
      ['answer', 1, 'ice.svg'],
    ]);
    const answer = parse(xml).one('//answer[@id="1"]');
    expect(answer.one('answertext').text).toBe(
      '<p><img src="@@PLUGINFILE@@/ice.svg" alt="Ice on it"></p>',
    );
  });

  test('QTI 2.1 has them as files that the item names', () => {
    const { files: made, media } = outputOf(drawn, 'qti21');
    const ident = Object.keys(made).find((file) => file.endsWith('_one.xml')) ?? '';
    const stem = `pictures/${ident.replace('.xml', '')}_lake.svg`;
    const ice = stem.replace('lake', 'ice');
    expect(Object.keys(media)).toEqual([stem, ice]);
    expect(made[ident]).toContain(`<p>\n      <img src="${stem}" alt="A lake"/>\n    </p>`);
    expect(made[ident]).toContain(`<img src="${ice}" alt="Ice on it"/>`);
    expect(made['imsmanifest.xml']).toContain(`<file href="${ice}"/>`);
  });

  test('QTI 2.1 tells pictures apart whose names look alike behind those of their questions', () => {
    const ask = (id: string, picture: string): string =>
      block(
        'question',
        `id: ${id}
kind: choice
stem: What is ${id}?
figure: {picture: ${picture}, alt: A map}
options:
  a: {text: Yes, why: Yes.}
  b: {text: No, why: No.}
answer: a`,
      );
    const text = `Text.\n\n${ask('q1', 'map-a.svg')}\n${ask('q1-map', 'a.svg')}`;
    const alike = { '01-first/map-a.svg': SVG, '01-first/a.svg': SVG.replaceAll('9', '8') };
    const { media } = outputOf(built(files(lesson(text), alike)), 'qti21');
    const shown = Object.entries(media).map(([name, bytes]) => [
      name,
      /M0 0h(\d)/.exec(Buffer.from(bytes).toString())?.[1],
    ]);
    expect(shown).toEqual([
      ['pictures/tiny_q1_map-a.svg', '9'],
      ['pictures/tiny_q1-map_a.svg', '8'],
    ]);
  });

  test('the book prints them on the quiz and on the sheet of sources', () => {
    const page = book(drawn);
    for (const alt of ['A lake', 'Ice on it', 'A worker with a hammer']) {
      expect(page).toMatch(
        new RegExp(`<img class="figure" src="data:image/svg\\+xml;base64,[^"]+" alt="${alt}"`),
      );
    }
  });
});

test('photographs of questions are carried by the imports that show them, and print', async () => {
  const dir = 'tests/fixtures/water';
  const unit = readUnit(dir, await mediaOf(dir));
  if ('problems' in unit) throw new Error(unit.problems.map(formatProblem).join('\n'));
  const { media } = outputOf(unit, 'qti21');
  expect(
    Object.keys(media).filter((name) => /_(?:ice|lake)-\d+-[0-9a-f]{8}\.jpg$/.test(name)),
  ).toHaveLength(3);
  expect(book(unit)).toMatch(/<img class="figure" src="data:image\/jpeg;base64,/);
});

describe('what is wrong with a picture is told where it stands', () => {
  const asked = (more: string, a: string): string[] =>
    problemsOf(
      block(
        'question',
        `id: one\nkind: choice\nstem: What?\n${more}options:\n  a: {${a}, why: Yes.}\n  b: {text: No, why: No.}\nanswer: a`,
      ),
      pictures,
    );

  test.each([
    [
      'figure: {picture: laek.svg, alt: A lake}\n',
      'text: Yes',
      "14:19 Expected the picture laek.svg in the folder lessons/01-first, got no such file. Did you mean 'lake.svg'? The folder has: lake.svg, ice.svg, poster.svg.",
    ],
    [
      'figure: lake.svg\n',
      'text: Yes',
      "14:9 Expected lines of the form 'key: value' in 'figure', got \"lake.svg\".",
    ],
    [
      '',
      'figure: {picture: ice.svg, alt: Ice}, text: Ice',
      "15:6 Expected either 'text: ...' or 'figure: {picture: ..., alt: ...}' in an option, got both.",
    ],
    [
      '',
      'misconception: It sinks',
      "15:6 Expected either 'text: ...' or 'figure: {picture: ..., alt: ...}' in an option, got neither.",
    ],
  ])('%s%s', (more, a, message) => {
    expect(asked(more, a)).toEqual([message]);
  });
});

test('a question with places on a picture shows no second one', () => {
  expect(
    problemsOf(
      block(
        'question',
        'id: where\nkind: hotspot\nstem: Where?\nfigure: {picture: lake.svg, alt: A lake}\npicture: lake.svg\nalt: A plan\nplaces:\n  a: {name: L, x: 1, y: 2, why: Yes.}\n  b: {name: R, x: 8, y: 2, why: No.}\nanswer: a',
      ),
      pictures,
    ),
  ).toEqual([
    "14:1 'figure' is not a key of a hotspot question. The keys are: kind, id, stem, see, lesson, tries, sure, picture, alt, credit, licence, places, answer.",
  ]);
});
