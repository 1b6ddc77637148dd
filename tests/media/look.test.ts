/** A poster picture and a logo of the unit's own: from unit.yaml to every package. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { web } from '../../manifest/web';
import { mediaOf } from '../../scripts/build/media';
import { readUnit } from '../../scripts/shared/lessons';
import { readZip } from '../../src/package/read';
import { type Package, packages } from '../../src/publish/packages';
import { readSources } from '../../src/publish/sources';
import { zipOf } from '../../src/publish/zip';
import { formatProblem, type Unit } from '../../src/reader';
import { built, files, lesson, told, unitYaml } from '../builders/lesson-files';
import { emptyParts } from '../builders/parts';
import { jpg } from '../builders/photos';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
const WRITTEN = 'viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

const pageOf = (unit: Unit, format = web): string => {
  const [made] = packages(unit, format, emptyParts, ['unit']) as [Package];
  const page = format.lessonPages ? 'first.html' : 'index.html';
  return made.files[page] ?? '';
};

/** The first view alone, without the course that stands behind it as JSON. */
const viewOf = (html: string): string =>
  /<div id="player">([^]*)<script type="application\/json"/.exec(html)?.[1] ?? '';

describe('drawings', () => {
  const unit = (look: string) =>
    files(lesson('Text.'), {
      'unit.yaml': `${unitYaml()}${look}`,
      'loaf.svg': SVG,
      'wheat.svg': SVG,
    });

  test('without either the player draws its own poster', () => {
    const html = pageOf(built(unit('')));
    expect(viewOf(html)).not.toMatch(/class="(?:own|logo)"/);
    expect(html).not.toContain('.poster:before,.poster:after{display:none}');
  });

  test('the picture stands on the poster and tells nothing; the logo stands before the title and is named', () => {
    const html = pageOf(built(unit('poster: loaf.svg\nlogo: {picture: wheat.svg, alt: Ear}\n')));
    expect(viewOf(html)).toContain(
      `<div class="own"><svg aria-hidden="true" aria-label="" ${WRITTEN}</div>`,
    );
    expect(viewOf(html)).toContain(
      `<p class="course"><span class="logo"><svg role="img" aria-label="Ear" ${WRITTEN}</span><a`,
    );
    expect(html).toContain('.poster:before,.poster:after{display:none}');
  });

  test('a lesson has a picture of its own on its poster', () => {
    const own = lesson('Text.').replace('\naims:', '\nposter: hands.svg\naims:');
    const { bodies } = built(files(own, { '01-first/hands.svg': SVG }));
    expect(Object.values(bodies).map(({ poster }) => poster)).toEqual([
      `<svg aria-hidden="true" aria-label="" ${WRITTEN}`,
    ]);
    expect(told(files(own))).toEqual([
      '5:9 Expected the picture hands.svg in the folder lessons/01-first, got no such file. The folder holds no pictures.',
    ]);
  });

  test('the ids in a drawing of the unit are not those in a drawing of a lesson with the same name', () => {
    const gradient = SVG.replace(
      '<path',
      '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path fill="url(#a)"',
    );
    const both = new Map([
      ...unit('logo: {picture: wheat.svg, alt: Ear}\n'),
      ['01-first/lesson.md', lesson('![An ear.](wheat.svg)\n')],
      ['01-first/wheat.svg', gradient],
      ['wheat.svg', gradient],
    ]);
    const { course, bodies } = built(both);
    const all = `${course.logo}${JSON.stringify(bodies).replaceAll('\\"', '"')}`;
    expect(all.match(/ id="[^"]*a"| fill="[^"]+"/g)).toEqual([
      ' id="unit_wheat-a"',
      ' fill="url(#unit_wheat-a)"',
      ' id="wheat-a"',
      ' fill="url(#wheat-a)"',
    ]);
  });

  test('a poster may be plain', () => {
    const html = pageOf(built(unit('poster: none\n')));
    expect(viewOf(html)).not.toContain('class="own"');
    expect(html).toContain('.poster:before,.poster:after{display:none}');
  });

  test('what is wrong is told where it stands', () => {
    expect(told(unit('poster: laof.svg\nlogo: {picture: wheat.svg, alt: Ear}\n'))).toEqual([
      "lessons/unit.yaml:13:9 Expected the picture laof.svg in the folder lessons, got no such file. Did you mean 'loaf.svg'? The folder has: loaf.svg, wheat.svg.",
    ]);
    expect(told(unit('poster: no\nlogo: {picture: none, alt: Ear}\n'))).toEqual([
      'lessons/unit.yaml:13:9 Expected the name of a picture beside unit.yaml (small letters, digits and hyphens, then .svg, .png, .jpg, .webp, .avif or .gif), got "no". Write \'none\' for a poster without any.',
      'lessons/unit.yaml:14:17 Expected the name of a picture beside unit.yaml (small letters, digits and hyphens, then .svg, .png, .jpg, .webp, .avif or .gif), got "none".',
    ]);
    expect(told(unit('logo: {picture: wheat.svg}\n'))).toEqual([
      "lessons/unit.yaml:13:1 Expected 'alt' in 'logo' in unit.yaml, got none. Tell in words what the picture shows, like 'alt: ...'.",
    ]);
    const broken = new Map([...unit('poster: loaf.svg\n'), ['loaf.svg', '<svg>']]);
    expect(told(broken)).toEqual([
      expect.stringMatching(/^lessons\/loaf\.svg:1:5 Expected a picture in well-formed XML/),
    ]);
  });
});

describe('photographs', () => {
  const dir = mkdtempSync(join(tmpdir(), 'look-'));
  let unit: Unit;
  beforeAll(async () => {
    mkdirSync(join(dir, '01-first'));
    const look = 'poster: loaf.jpg\nlogo: {picture: school.jpg, alt: The school}\n';
    writeFileSync(join(dir, 'unit.yaml'), unitYaml() + look);
    writeFileSync(join(dir, '01-first', 'lesson.md'), lesson('Text.'));
    writeFileSync(join(dir, 'loaf.jpg'), await jpg(900, 600));
    writeFileSync(join(dir, 'school.jpg'), await jpg(200, 100));
    const read = readUnit(dir, await mediaOf(dir));
    if ('problems' in read) throw new Error(read.problems.map(formatProblem).join('\n'));
    unit = read;
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  test.each(formats.map((format) => [format.name, format] as const))(
    '%s carries them for its page, and with its sources',
    (_, format) => {
      const [made] = packages(unit, format, emptyParts, ['unit']) as [Package];
      expect(Object.keys(made.media).map((name) => name.replace(/-[0-9a-f]{8}/, ''))).toEqual([
        'pictures/loaf-672.webp',
        'pictures/loaf-672.jpg',
        'pictures/loaf-900.webp',
        'pictures/loaf-900.jpg',
        'pictures/school-200.webp',
        'pictures/school-200.jpg',
      ]);
      const view = viewOf(pageOf(unit, format));
      const start = format.inside ? 'data:image/webp;base64,' : 'pictures/';
      expect(view).toContain(`<img src="${start}`);
      expect(view).toMatch(/<img [^>]*width="200" height="100" alt="The school"/);
      expect(view).toMatch(/<img [^>]*width="900" height="600" alt=""/);
      const found = readSources(readZip(zipOf(made)));
      expect([...(found?.media.keys() ?? [])].sort()).toEqual(['loaf.jpg', 'school.jpg']);
    },
  );
});

test('a photograph as logo is fetched at once, and no wider than it is shown', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'look-'));
  try {
    writeFileSync(
      join(dir, 'unit.yaml'),
      `${unitYaml()}poster: wide.jpg\nlogo: {picture: wide.jpg, alt: The school}\n`,
    );
    mkdirSync(join(dir, '01-first'));
    writeFileSync(join(dir, '01-first', 'lesson.md'), lesson('Text.'));
    writeFileSync(join(dir, 'wide.jpg'), await jpg(1400, 700));
    const unit = readUnit(dir, await mediaOf(dir));
    if ('problems' in unit) throw new Error(unit.problems.map(formatProblem).join('\n'));
    const { logo = '', poster = '' } = unit.course;
    expect(logo.match(/ sizes="[^"]*"/g)).toEqual([' sizes="8rem"', ' sizes="8rem"']);
    // More than it needs on the finest screen; a page that holds its pictures in itself has one of them.
    expect(
      logo.match(/wide-\d+-\w+\.\w+/g)?.map((name) => name.replace(/-[0-9a-f]{8}/, '')),
    ).toEqual(['wide-672.webp', 'wide-672.jpg', 'wide-672.jpg']);
    expect(logo).not.toContain('lazy');
    expect(poster).toContain('loading="lazy"');
    // Both widths are in the package: who edits it has the whole picture.
    const [made] = packages(unit, web, emptyParts, ['unit']) as [Package];
    expect(readSources(readZip(zipOf(made)))?.missing).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('the bread course looks like bread', () => {
  const bread = readUnit('tests/fixtures/bread');
  if ('problems' in bread) throw new Error(bread.problems.map(formatProblem).join('\n'));
  const html = pageOf(bread);
  expect(html).toContain('.poster{background:#8f4a12}');
  expect(viewOf(html)).toContain('role="img" aria-label="An ear of wheat"');
  const [made] = packages(bread, web, emptyParts, ['unit']) as [Package];
  const { texts } = readSources(readZip(zipOf(made))) ?? {};
  expect(texts?.['loaf.svg']).toContain('viewBox="0 0 200 170"');
  expect(readFileSync('tests/fixtures/bread/loaf.svg', 'utf8')).toContain('viewBox="0 0 200 170"');
});
