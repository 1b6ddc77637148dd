/** A short unit of science in French: what its pages, quiz imports and book say. */
import { expect, test } from 'vitest';
import { outputs } from '../../manifest/native';
import { mediaOf } from '../../scripts/build/media';
import { readUnit } from '../../scripts/lessons';
import { book } from '../../scripts/teacher/book';
import { isProse } from '../../src/course/course';
import { prerender } from '../../src/player/prerender';
import { formatProblem, lessonCourse } from '../../src/reader';
import { wordsOf } from '../../src/strings';

const DIR = 'tests/fixtures/water';
const unit = readUnit(DIR, await mediaOf(DIR));
if ('problems' in unit) throw new Error(unit.problems.map(formatProblem).join('\n'));

const pages = Object.values(unit.bodies).flatMap(({ steps }) => steps);

test('nothing of it needs a slot anew', () => {
  expect(unit.warnings).toEqual([]);
});

test('the text has its table, its formula and French marks', () => {
  const html = pages
    .flatMap(({ blocks }) => blocks.flatMap((one) => (isProse(one) ? one.html : [])))
    .join('');
  expect(html).toContain('<th scope="col">État</th>');
  expect(html).toContain('<math display="block" tabindex="0">');
  expect(html).toContain('«\u00a0C’est le soleil qui boit\u202f!\u00a0» dit une élève');
});

test('the first view speaks French, and shows the formula of an option', () => {
  const { html } = prerender(
    lessonCourse(unit.course, 'water', unit.slots),
    {
      water: {
        ...unit.bodies['water'],
        id: 'water',
        aims: [],
        sources: [],
        glossary: {},
        steps: pages.slice(1),
      },
    },
    wordsOf('fr-FR'),
  );
  expect(html).toContain('Vérifier');
  expect(html).toMatch(/Sa masse volumique <span><math><mfrac><mi>m<\/mi><mi>V<\/mi><\/mfrac>/);
});

const textOf = (name: string): string =>
  Object.values(outputs(unit).find((one) => one.name.includes(name))?.files ?? {}).join('\n');

test.each([
  ['moodlexml', 'Relis'],
  ['qti12', 'Unité'],
  ['qti21', 'Relis'],
  ['commoncartridge', 'Tu sauras'],
  ['gift', 'Unité'],
])('the import %s speaks French, and has the formula in a line', (name, said) => {
  const text = textOf(name)
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  expect(text).toContain(said);
  expect(text).toContain('Sa masse volumique m⁄V est plus petite');
  expect(text).not.toContain('\u2063');
});

test('so does the book', () => {
  const page = book(unit).replace(/&#(\d+);/g, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );
  expect(page).not.toContain('\u2063');
  for (const said of [
    'Livre du professeur\u00a0: L’eau, la glace et la vapeur',
    'Idées fausses à repérer',
    'Le questionnaire, une ligne par réponse',
    'm⁄V',
  ]) {
    expect(page).toContain(said);
  }
});
