/** dist/ as a website: every link leads somewhere, nothing comes from elsewhere, each system has its steps. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { readUnit } from '../../scripts/shared/lessons';
import { site } from '../../scripts/site';
import { offersOf } from '../../scripts/site/files';
import { wrongLinks } from '../../scripts/site/links';
import { systemsIn, withSteps } from '../../scripts/site/systems';
import { lessonsOf } from '../../src/course/course';
import { slug } from '../../src/reader/slug';
import { startWordsOf } from '../../src/strings';
import { languageTags } from '../../src/strings/languages';

const words = startWordsOf('en-GB');
const unit = readUnit('tests/fixtures/bread');
if ('problems' in unit) throw new Error('The fixture has problems.');

const parts = ['unit', ...lessonsOf(unit.course).map(({ id }, at) => `0${at + 1}-${id}`)];
const there = [
  ...formats.flatMap(({ name }) => parts.map((part) => `bread-${part}-${name}-2.0.zip`)),
  'bread-unit-moodle-2.0.mbz',
  'native/bread-unit-qti12-2.0.zip',
  'native/bread-unit-gift-2.0.txt',
  'teacher/book.html',
  'teacher/class-report.html',
  'try/index.html',
].map((name) => ({ name, size: 61_234 }));
const pages = new Map(Object.entries(await site(unit, there)));
const start = pages.get('index.html') ?? '';
const guide = readFileSync('manifest/guide/README.md', 'utf8');

describe('the pages of the site', () => {
  test('are the start page and the guide, each of a reasonable size', () => {
    expect([...pages.keys()].sort()).toEqual([
      'guide/index.html',
      'guide/lessons.html',
      'guide/other-systems.html',
      'guide/question-banks.html',
      'index.html',
    ]);
    for (const [name, html] of pages) {
      // The guide holds its three pictures.
      expect(html.length, name).toBeLessThan(name === 'guide/index.html' ? 250_000 : 60_000);
    }
  });

  test('link to nothing that is not there', () => {
    const files = new Set([...pages.keys(), ...there.map(({ name }) => name)]);
    expect(wrongLinks(pages, files)).toEqual([]);
    files.delete('teacher/book.html');
    expect(wrongLinks(pages, files)).toEqual([
      'index.html links to teacher/book.html, and there is no file teacher/book.html.',
    ]);
  });

  test('take nothing from elsewhere, and run their own script alone', () => {
    for (const [name, html] of pages) {
      const policy = (
        /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
      ).replaceAll('&#39;', "'");
      expect(policy, name).toContain("default-src 'none'");
      expect(policy, name).toContain("connect-src 'none'");
      expect(policy, name).toContain('img-src data:');
      const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
      const hash = createHash('sha256')
        .update(script ?? '')
        .digest('base64');
      expect(policy, name).toContain(
        script === undefined ? "script-src 'none'" : `script-src 'sha256-${hash}'`,
      );
      expect(html, name).not.toMatch(/ (?:style|onclick)=| src="(?!data:)/);
    }
  });

  test('offer the workshop where it is there', async () => {
    expect(start).not.toContain('workshop.html');
    const more = await site(unit, [...there, { name: 'workshop.html', size: 1 }]);
    expect(more['index.html']).toContain('<a href="workshop.html">');
  });

  test('open the web edition at each lesson', () => {
    for (const { id } of lessonsOf(unit.course)) {
      expect(start).toContain(`href="try/index.html#/${id}/1"`);
    }
  });
});

describe('the systems', () => {
  const here = { file: 'guide.md', page: () => 'guide/other-systems.html', picture: () => '' };
  const systems = systemsIn('en-GB', here);

  test('have a file each for all lessons and, in a package, for each lesson', () => {
    const offers = offersOf(
      { id: 'bread', version: '2.0' },
      parts.slice(1).map((p) => p.slice(3)),
      there,
      words.files,
    );
    for (const { name, take, id } of systems) {
      expect(start, name).toContain(`id="system-${id}" data-take="${take}"`);
      const files = offers.filter((one) => one.take === take);
      const whole = take.startsWith('native/') || take === 'moodle';
      expect(files.length, name).toBe(whole ? 1 : parts.length);
    }
  });

  test('stand in the guide as on the start page, each at its address', () => {
    expect(withSteps(guide), 'Run "npm run schema", which writes the steps.').toBe(guide);
    const [, part = ''] = /\n## 2\. Setting it\n([\s\S]*?)\n## /.exec(guide) ?? [];
    const sections = [...part.matchAll(/^### (.*)$/gm)].map(([, name = '']) => name);
    expect(sections).toEqual(systems.map(({ name }) => name));
    expect(sections.map(slug)).toEqual(systems.map(({ id }) => id));
  });

  test('a changed step is written into the guide, and nothing else', () => {
    const old =
      '## 2\n\n### Schoology\n\nTake it.\n\n1. One.\n2. Two.\n\nMore.\n\n### Else\n\n1. Stays.\n';
    expect(withSteps(old)).toBe(
      '## 2\n\n### Schoology\n\nTake `scorm12`. Not tried there.\n\n' +
        '1. Press _Add Materials_, and there the entry for a SCORM package or web content.\n' +
        '2. Choose the zip.\n3. Enable grading for the package, out of 100 points.\n' +
        '4. Let the grade be its _score_, not its completion.\n5. Open it once as a student.\n\n' +
        'More.\n\n### Else\n\n1. Stays.\n',
    );
  });

  test('are told in the language of the course, with the words of its Moodle', async () => {
    const french = await site({ ...unit, course: { ...unit.course, language: 'fr-FR' } }, there);
    const page = (french['index.html'] ?? '').replace(/&#(\d+);/g, (_, code: string) =>
      String.fromCodePoint(Number(code)),
    );
    const part = /<section class="system" id="system-moodle-one-activity"[\s\S]*?<\/section>/;
    const [section = ''] = part.exec(page) ?? [];
    expect(section).toContain('<h3>Cinq étapes\u00a0: Moodle, une seule activité</h3>');
    expect(section).toContain('<em>Ajouter une activité ou ressource > Paquetage SCORM</em>');
    expect(section).toContain('<strong>Meilleure tentative</strong>');
    expect(section.match(/<li>/g)).toHaveLength(5);
    // The guide itself is English, and its links say so.
    expect(section).toContain('<a href="guide/index.html#moodle-one-activity" hreflang="en-GB">');
  });

  test.each(languageTags)('take the same package in %s, and set as much', (language) => {
    const facts = (tag: string) =>
      systemsIn(tag, here).map(({ id, take, lead, steps }) => ({
        id,
        take,
        marks: `${lead}${steps}`.match(/<(?:code>[^<]*|strong|a href="[^"]*")/g)?.sort(),
        five: steps.match(/<li>/g)?.length,
      }));
    expect(facts(language)).toEqual(facts('en-GB'));
    for (const { five } of facts(language)) expect(five).toBe(5);
  });
});

test('a file is offered by what its name says, and no other', () => {
  const of = (name: string) =>
    offersOf({ id: 'bread', version: '2.0' }, ['oven'], [{ name, size: 1 }], words.files).map(
      ({ take, lesson, title }) => [take, lesson, title],
    );
  expect(of('bread-unit-scorm2004-3rd-2.0.zip')).toEqual([
    ['scorm2004-3rd', '', 'SCORM 2004 3rd Edition'],
  ]);
  expect(of('bread-01-oven-scorm12-2.0.zip')).toEqual([['scorm12', 'oven', 'SCORM 1.2']]);
  expect(of('bread-unit-moodle-2.0.mbz')).toEqual([['moodle', '', 'A whole course for Moodle']]);
  expect(of('native/bread-unit-moodlexml-2.0.xml')).toEqual([
    ['native/moodlexml', '', 'Moodle XML'],
  ]);
  expect(of('bread-01-bowl-scorm12-2.0.zip')).toEqual([]);
  expect(of('bread-01-oven-scorm12-1.0.zip')).toEqual([]);
  expect(of('teacher/notices.txt')).toEqual([]);
});

test('a link is followed to its file and place; addresses elsewhere and what scripts hold is not', () => {
  const page = (body: string): string =>
    `<h1 id="top">A</h1>${body}<script type="application/json">{" href=\\"gone.html\\""}</script>`;
  const of = (body: string): string[] =>
    wrongLinks(
      new Map([
        ['guide/index.html', page(body)],
        ['index.html', page('')],
      ]),
      new Set(['guide/index.html', 'index.html', 'a b.zip']),
    );
  expect(of('<a href="../index.html#top"><a href="#top"><a href="../a%20b.zip">')).toEqual([]);
  expect(
    of(
      '<a href="https://x.example/y"><img src="data:,"><a href="../index.html#/oven/1"><a href="#word-yeast">',
    ),
  ).toEqual([]);
  expect(of('<a href="index.htm">')).toEqual([
    'guide/index.html links to index.htm, and there is no file guide/index.htm.',
  ]);
  expect(of('<a href="../index.html#bottom">')).toEqual([
    'guide/index.html links to ../index.html#bottom, and index.html has no place "bottom".',
  ]);
});
