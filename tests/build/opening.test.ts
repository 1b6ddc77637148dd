/** What the first view waits for: few files, and no more of them in a course of many lessons. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { generate } from '../../scripts/bench/generate';
import { packages } from '../../src/publish/packages';
import type { Unit } from '../../src/reader';
import { readUnit } from '../../scripts/shared/lessons';
import { emptyParts } from '../builders/parts';

const folder = mkdtempSync(`${tmpdir()}/opening-`);
afterAll(() => rmSync(folder, { recursive: true }));

const read = (dir: string): Unit => {
  const unit = readUnit(dir);
  if ('problems' in unit) throw new Error(`The lessons in ${dir} have problems.`);
  return unit;
};

/** Questions of a lesson: the unit has about as many. */
const QUESTIONS = 9;

const generated = (lessons: number): Unit => {
  generate(folder, lessons, QUESTIONS);
  return read(folder);
};

/** What a page asks for by itself: scripts, styles, pictures and the like. */
const asked = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:script|img|link|iframe|source)\b[^>]*\s(?:src|href)="([^"]*)"/g)]
    .map(([, file = '']) => file)
    .filter((file) => !file.startsWith('data:'));

const unit = read('lessons');
const pages = formats.flatMap((format) =>
  packages(unit, format, emptyParts).flatMap(({ name, files }) =>
    Object.keys(files)
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ page: `${name}/${file}`, files, html: files[file] ?? '' })),
  ),
);

test('every page of every package is interactive with three files at most, all of them in it', () => {
  expect(pages.length).toBeGreaterThan(50);
  for (const { page, files, html } of pages) {
    const scripts = asked(html);
    expect(1 + scripts.length, page).toBeLessThanOrEqual(3);
    expect(Object.keys(files), page).toEqual(expect.arrayContaining([...scripts]));
  }
});

test.each(formats.filter(({ inside, lessonPages }) => !inside && !lessonPages))(
  '$name: a hundred lessons are opened by the files that open eight, and none of their text',
  (format) => {
    const open = (
      lessons: number,
    ): { readonly scripts: readonly string[]; readonly html: string } => {
      const [made] = packages(generated(lessons), format, emptyParts, ['unit']);
      const html = made?.files['index.html'] ?? '';
      return { scripts: asked(html), html };
    };
    const [eight, hundred] = [open(8), open(100)];
    // The folder's name is that of the build.
    const names = (scripts: readonly string[]) =>
      scripts.map((one) => one.replace(/^build-\w{8}/, ''));
    expect(names(hundred.scripts)).toEqual(names(eight.scripts));
    expect(hundred.html).not.toContain('The bakers of the town met early');
    // A row of the contents, and what is needed to mark and report its questions.
    const each = (hundred.html.length - eight.html.length) / 92;
    expect(each).toBeLessThanOrEqual(format.stems ? 1150 : 500);
  },
);
