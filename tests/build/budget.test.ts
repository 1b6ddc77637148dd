/** The budget of the whole unit's zip, in every format, and of the course for Moodle. The code's: player.test.ts. */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formats } from '../../manifest';
import type { Format } from '../../manifest/format';

const KB = 1024;

/**
 * A page for each lesson has its own view and style, 8 KB of a zip; SCORM 2004 asks for 33 KB of schemas.
 * The licences of what is in a package are 1 KB of each; levels, models by sentence and portraits 14 KB;
 * leaving, missing parts, what a screen reader hears, steps and reading aloud 3 KB;
 * the certificate and the review, with the words that each lesson explains, 3 KB;
 * words that are heard as buttons and drawings told in a paragraph 1 KB;
 * dragging, the quick quiz and the posters' shapes 2 KB, 4 where each lesson has a page;
 * a drawing on the poster of each lesson 2 KB, 7 where each lesson has a page;
 * a script of reading by itself 1 KB; responses that are shown only where they can still be given, 1 KB;
 * the sources, by which a package can be edited, 126 KB, which no page loads: ten lessons of 40 KB of text.
 */
const SOURCES = 126;
const budget = ({ name, lessonPages = false }: Format): number => {
  if (lessonPages) return (306 + SOURCES) * KB;
  return ((name.startsWith('scorm2004') ? 261 : 224) + SOURCES) * KB;
};

const OUT = '.cache/budget-test';

beforeAll(() => {
  rmSync(OUT, { recursive: true, force: true });
  const args = ['scripts/run.mjs', 'build', '--lesson', 'unit', '--out', OUT];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

/** Ten lessons have the sources in their zips, and once they lie there unpacked. Each page has its base in itself. */
const COURSE = 1_630 + 11 * SOURCES;

test('the course for Moodle keeps its budget: each lesson packed and unpacked, and the pages for teachers', () => {
  const [file] = readdirSync(OUT).filter((one) => one.endsWith('.mbz'));
  expect(file).toMatch(/^october-1917-unit-moodle-[\d.]+\.mbz$/);
  expect(statSync(join(OUT, file ?? 'no course')).size).toBeLessThanOrEqual(COURSE * KB);
});

test.each(formats)("$name: the unit's zip keeps its budget, with its pictures", (format) => {
  const [file, ...more] = readdirSync(OUT).filter(
    (one) => /-unit-(.+)-[\d.]+\.zip$/.exec(one)?.[1] === format.name,
  );
  expect(more).toEqual([]);
  expect(statSync(join(OUT, file ?? 'no zip')).size).toBeLessThanOrEqual(budget(format));
});
