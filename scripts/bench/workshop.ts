/** The workshop, opened by a double click: its size, its first view, and what a keystroke costs. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read } from '../../src/reader';
import { readLesson } from '../../src/reader/lesson';
import { rememberReading } from '../../src/reader/remember';
import { WORKSHOP } from '../../src/workshop/carried';
import { mediaOf } from '../build/media';
import { filesOf } from '../shared/lessons';
import { figure, median, textOf } from './figures';
import { times, WORK } from './growth';
import type { Bench, Stage } from './stage';

const FOLDER = 'lessons';

/** Milliseconds until the list of lessons shows, and until all is there: the lessons are read, the first one previewed. */
const openIn = async (bench: Bench, address: string): Promise<readonly [number, number]> => {
  const page = await (await bench.browser()).newPage();
  try {
    const [whole] = await times(async () => {
      await page.goto(address);
      await page.locator('iframe').waitFor();
    });
    const first = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    return [first, whole];
  } finally {
    await page.close();
  }
};

/** Milliseconds of a check after a letter more in one lesson; the others are remembered. */
const checks = async (rounds: number): Promise<readonly number[]> => {
  const lessonOf = rememberReading(readLesson);
  const [files, media] = [filesOf(FOLDER), await mediaOf(FOLDER)];
  const [path = ''] = [...files.keys()].filter((one) => one.endsWith('/lesson.md'));
  read(files, FOLDER, lessonOf, media);
  const measured: number[] = [];
  for (let n = 1; n <= 4 * rounds; n += 1) {
    const typed = new Map(files).set(path, `${files.get(path) ?? ''}\n${'a'.repeat(n)}\n`);
    const start = performance.now();
    read(typed, FOLDER, lessonOf, media);
    measured.push(performance.now() - start);
  }
  return measured;
};

export const workshop: Stage = {
  name: 'the workshop',
  async run(bench) {
    const file = resolve(WORK, 'all', WORKSHOP);
    const opened: (readonly [number, number])[] = [];
    for (let n = 0; n < bench.rounds; n += 1) {
      opened.push(await openIn(bench, pathToFileURL(file).href));
    }
    const [first, whole] = [0, 1].map((at) =>
      figure(median(opened.map((one) => one[at] ?? Number.NaN)), 's'),
    );
    const check = figure(median(await checks(bench.rounds)), 'ms');
    bench.say(`the workshop's first view ${textOf(first)}, a check ${textOf(check)}`);
    return [
      {
        title: 'The workshop, opened from its file',
        rows: [
          { 'of the workshop': 'size', is: figure(statSync(file).size, 'MB') },
          { 'of the workshop': 'the list of lessons', is: first ?? '-' },
          { 'of the workshop': 'all lessons read, the first one previewed', is: whole ?? '-' },
          { 'of the workshop': 'a check while one types in a lesson', is: check },
        ],
      },
    ];
  },
};
