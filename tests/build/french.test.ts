/** A short unit of science in French: what its pages, quiz imports and book say. */
import { expect, test } from 'vitest';
import { formats } from '../../manifest';
import { outputs } from '../../manifest/native';
import { mediaOf } from '../../scripts/build/media';
import { pageScript } from '../../scripts/build/page-script';
import { readUnit } from '../../scripts/shared/lessons';
import { site } from '../../scripts/site';
import { book } from '../../scripts/teacher/book';
import { classReport } from '../../scripts/teacher/report';
import { isProse } from '../../src/course/course';
import { readPackage, readZip } from '../../src/package/read';
import { prerender } from '../../src/player/prerender';
import { type Package, packages } from '../../src/publish/packages';
import { zipOf } from '../../src/publish/zip';
import { formatProblem, lessonCourse } from '../../src/reader';
import {
  reportWordsOf,
  startWordsOf,
  systemsOf,
  wordsOf,
  workshopWordsOf,
} from '../../src/strings';
import { emptyParts } from '../builders/parts';
import { saidIn } from '../builders/said';

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

/** What is written as characters of its own, as `&#39;` in HTML and `\\u00e9` in a script. */
const plain = (page: string): string =>
  page
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\(?:u|x)([0-9a-f]{4}|[0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCodePoint(parseInt(code, 16)),
    );

/** Sentences of an English table that the French one does not have, in pieces without what is put into them. */
const englishOf = (english: unknown, french: unknown): string[] => {
  const shared = new Set(saidIn(french).map(([, said]) => said));
  return saidIn(english)
    .filter(([, said]) => !shared.has(said))
    .flatMap(([, said]) => said.split(/\d+|undefined/))
    .map((piece) => piece.trim())
    .filter((piece) => /[a-z]{2}.* .*[a-z]{2}/.test(piece));
};

test('the class report is French, down to its invented class and its table for a spreadsheet', async () => {
  const page = plain((await classReport(unit)).html);
  expect(page).toContain('<html lang="fr-FR">');
  expect(page).toContain('<title>Bilan de la classe\u00a0: L’eau, la glace et la vapeur</title>');
  for (const said of ['Montrer une classe inventée', 'Élève ', 'À reprendre avec la classe']) {
    expect(page).toContain(said);
  }
  const english = englishOf(reportWordsOf('en-GB'), reportWordsOf('fr'));
  expect(english.length).toBeGreaterThan(100);
  expect(english.filter((piece) => page.includes(piece))).toEqual([]);
});

test('the start page is French, its steps too, and says what is not', async () => {
  const there = [
    'try/index.html',
    'teacher/class-report.html',
    'workshop.html',
    'water-unit-web-1.1.zip',
    'water-unit-moodle-1.1.mbz',
    'native/water-unit-qti12-1.1.zip',
  ].map((name) => ({ name, size: 1_234_567 }));
  const page = plain((await site(unit, there))['index.html'] ?? '');
  expect(page).toContain('<html lang="fr-FR">');
  expect(page).toContain('<title>Commencez ici\u00a0: L’eau, la glace et la vapeur</title>');
  expect(page).toContain('1,2\u00a0Mo');
  expect(page).toContain('<option value="another-system">Un autre système</option>');
  expect(page).toContain('<em>Ajouter une activité ou ressource > Paquetage SCORM</em>');
  // The guide itself is English.
  for (const link of page.match(/<a href="guide\/[^>]*>/g) ?? []) {
    expect(link).toContain('hreflang="en-GB"');
  }
  const texts = new Set([...page.matchAll(/>\s*([^<>]+?)\s*</g)].map(([, text = '']) => text));
  const french = new Set(saidIn(startWordsOf('fr')).map(([, said]) => said));
  const english = saidIn(startWordsOf('en-GB')).filter(([, said]) => !french.has(said));
  expect(english.filter(([, said]) => texts.has(said))).toEqual([]);
  const sentences = englishOf(
    [startWordsOf('en-GB'), systemsOf('en-GB')],
    [startWordsOf('fr'), systemsOf('fr')],
  );
  expect(sentences.filter((piece) => page.includes(piece))).toEqual([]);
});

test('the workshop is French, but for what it says of mistakes and keys', async () => {
  const script = plain((await pageScript('src/workshop/page/main.tsx', 'fr-FR')).code);
  expect(script).toContain('Ouvrir un dossier de leçons');
  // It makes units in every language, so that short words of other parts stand there in English, too.
  const english = englishOf(workshopWordsOf('en-GB'), workshopWordsOf('fr')).filter(
    ({ length }) => length > 60,
  );
  expect(english.length).toBeGreaterThan(40);
  expect(english.filter((piece) => script.includes(piece))).toEqual([]);
});

test.each(formats.map((format) => [format.name, format] as const))(
  'the package %s is read back with its questions, and has every photograph, the sound and the film',
  (_, format) => {
    const [made] = packages(unit, format, emptyParts, ['unit']) as [Package];
    const files = readZip(zipOf(made));
    const { course } = readPackage(files, format.lessonPages ? 'water.html' : 'index.html') ?? {};
    expect(course?.language).toBe('fr-FR');
    expect(course?.outline[0]?.lessons[0]?.questions.map(({ id }) => id)).toEqual([
      'water-boils',
      'water-ice',
      'water-solid',
    ]);
    const named = Object.keys(files).map((name) => name.replace(/-[0-9a-f]{8}(?=\.)/, ''));
    expect(named).toEqual(
      expect.arrayContaining([
        'pictures/lake-672.webp',
        'pictures/lake-1344.jpg',
        'pictures/ice-672.jpg',
        'recordings/drops.m4a',
        'recordings/drops.webm',
      ]),
    );
  },
);
