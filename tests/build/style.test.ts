/** Which style a page carries: all that what stands in it needs, and none that it does not. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mediaOf } from '../../scripts/build/media';
import { playerSheets } from '../../scripts/build/style';
import { playerStyle } from '../../src/publish/style';
import { readUnit } from '../../scripts/shared/lessons';
import { lessonCourse } from '../../src/reader';
import { lessonsOf } from '../../src/course/course';
import { type Prerendered, prerender } from '../../src/player/prerender';
import { strings } from '../../src/strings/en-GB/player';

const style = playerStyle(playerSheets());

/** Every page that a course can start with, had any step of any lesson been its first. */
const viewsOf = async (dir: string): Promise<Prerendered[]> => {
  const unit = readUnit(dir, await mediaOf(dir));
  if ('problems' in unit) throw new Error(`The lessons in ${dir} have problems.`);
  const { course, bodies, slots } = unit;
  const steps = lessonsOf(course).flatMap(({ id }) => {
    const body = bodies[id];
    const alone = lessonCourse(course, id, slots);
    return (body?.steps ?? []).map((step) =>
      prerender(alone, body ? { [id]: { ...body, steps: [step] } } : {}, strings),
    );
  });
  return [prerender(course, {}, strings), ...steps];
};

const courses = ['lessons', 'tests/fixtures/bread', 'tests/fixtures/water'];
const views = (await Promise.all(courses.map(viewsOf))).flat();

const matches = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].flatMap(([, found = '']) => found.split(/\s+/)));

/** The classes that a stylesheet knows on the screen. */
const known = (css: string): Set<string> =>
  matches(css.split('@media print')[0] ?? '', /\.([a-z][\w-]*)/g);

/** What only the last script's pages show. */
const later = known(readFileSync('src/player/deferred/deferred.css', 'utf8'));

test('every class that stands in a page has its style in it', () => {
  const all = known(style.whole);
  expect(views.length).toBeGreaterThan(40);
  for (const view of views) {
    const styled = known(style.of(view));
    const missing = [...matches(view.html, /class="([^"]+)"/g)].filter(
      (name) => all.has(name) && !styled.has(name) && !later.has(name),
    );
    expect(missing).toEqual([]);
  }
});

test('each part of the style is some page’s, and what a page does not show it does not carry', () => {
  const parts = new Set(views.map((view) => style.of(view)));
  const together = known([...parts].join(''));
  const unused = [...known(style.whole)].filter((name) => !together.has(name) && !later.has(name));
  expect(unused).toEqual([]);
  for (const [mark, name] of [
    ['class="question', 'option'],
    ['class="map"', 'places'],
    ['class="entries"', 'entries'],
    ['class="spots"', 'spot'],
  ] as const) {
    const without = views.filter(({ html }) => !html.includes(mark));
    expect(without.length).toBeGreaterThan(0);
    for (const view of without) expect([...known(style.of(view))]).not.toContain(name);
  }
});

test('every stylesheet of the player is in the whole', () => {
  const files = ['src/player', 'src/blocks', 'src/kinds'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
      name.endsWith('.css') ? [`${folder}/${name}`] : [],
    ),
  );
  expect(files.length).toBeGreaterThan(9);
  const all = known(style.whole);
  for (const file of files) {
    const names = [...known(readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|@import.*/g, ''))];
    expect(
      names.filter((name) => !all.has(name)),
      file,
    ).toEqual([]);
  }
});
