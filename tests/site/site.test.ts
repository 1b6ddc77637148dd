/** dist/ as a website: every link leads somewhere, nothing comes from elsewhere, each system has its steps. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { readUnit } from '../../scripts/lessons';
import { site } from '../../scripts/site';
import { offersOf } from '../../scripts/site/files';
import { wrongLinks } from '../../scripts/site/links';
import { systemsIn } from '../../scripts/site/systems';
import { lessonsOf } from '../../src/course/course';
import { startWordsOf } from '../../src/strings';

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

describe('the systems of the guide', () => {
  const takes = [...formats.map(({ name }) => name), 'moodle', 'native/qti12'];

  test('have five steps each, and a file for all and, in a package, for each lesson', () => {
    const systems = systemsIn(guide, 'guide.md', takes);
    expect(systems.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Moodle, all lessons',
        'Moodle, one activity',
        'Canvas, with SCORM',
        'Teams or Google Classroom',
        'Another system',
      ]),
    );
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

  test('are named on the start page as they are in the guide', () => {
    const named = new Map(systemsIn(guide, 'guide.md', takes).map(({ id, name }) => [id, name]));
    for (const [id, name] of Object.entries(words.give.systems)) expect(named.get(id)).toBe(name);
  });

  test('are refused where a step is missing or nothing is taken', () => {
    const one = (text: string): string => `# Guide\n\n## 2. Setting it\n\n### Moodle\n\n${text}\n`;
    expect(() => systemsIn(one('Take `scorm12`.\n\n1. One.\n2. Two.'), 'guide.md', takes)).toThrow(
      'guide.md:5:1 Expected 5 numbered steps in the section "Moodle", got 2.',
    );
    expect(() => systemsIn(one('Take `zip`.'), 'guide.md', takes)).toThrow(
      'guide.md:5:1 Expected the section "Moodle" to begin with "Take `format`"',
    );
    expect(() => systemsIn('# Guide', 'guide.md', takes)).toThrow(
      'Expected a part "2. Setting it"',
    );
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
