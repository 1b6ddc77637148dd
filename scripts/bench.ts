/**
 * `npm run bench`: the built unit beside a bare HTML page with the same first lesson, in one
 * interleaved run of headless Chromium, throttled and not; then growth. Prints tables, and writes
 * .cache/bench.json. `--rounds N` (5).
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { answer, visit } from './bench/measure';
import type { Answered, Visit } from './bench/measure';
import { generate } from './bench/generate';
import type { Files, Host } from './bench/server';
import { startHost } from './bench/server';
import { findBrowser } from './browser';
import { build } from './build';

const WORK = '.cache/bench';

const median = (values: readonly number[]): number => {
  const sorted = values.filter((n) => !Number.isNaN(n)).sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
};

/** The files of the first zip whose name matches. */
const filesOf = (folder: string, wanted: RegExp): Files => {
  const name = readdirSync(folder).find((file) => wanted.test(file)) ?? '';
  return unzipSync(readFileSync(`${folder}/${name}`));
};

const text = (files: Files, name: string): string => Buffer.from(files[name] ?? '').toString();

/** The lesson's own words and style, and nothing else: what a page costs that does nothing. */
const bare = (files: Files): Files => ({
  'index.html': text(files, 'index.html')
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<meta http-equiv[^>]*>/, ''),
});

/** The first lesson's id, from the course in the unit's page. */
const firstLesson = (files: Files): string =>
  /"lessons":\[\{"id":"([^"]+)"/.exec(text(files, 'index.html'))?.[1] ?? '';

interface Row {
  readonly page: string;
  readonly slow: boolean;
  readonly visits: Visit[];
}

const compare = async (
  browser: Browser,
  host: Host,
  lesson: Files,
  unit: Files,
  rounds: number,
) => {
  const rows: Row[] = [false, true].flatMap((slow) =>
    ['bare page', 'lesson', 'unit'].map((page) => ({ page, slow, visits: [] })),
  );
  for (let round = 0; round < rounds; round++) {
    for (const { page, slow, visits } of rows) {
      const script = page !== 'bare page';
      host.serve(page === 'unit' ? unit : script ? lesson : bare(lesson));
      visits.push(
        await visit(browser, host, script ? '/lms' : '/content/index.html', { slow, script }),
      );
    }
  }
  return rows.map(({ page, slow, visits }) => ({
    page,
    network: slow ? 'slow 4G, 4x CPU' : 'as it is',
    'first text ms': median(visits.map((v) => v.firstText)),
    'largest ms': median(visits.map((v) => v.largest)),
    'interactive ms': median(visits.map((v) => v.interactive)),
    requests: median(visits.map((v) => v.requests)),
    'kB raw': median(visits.map((v) => v.bytes)) / 1000,
    'script ms': median(visits.map((v) => v.scriptMs)),
    'long tasks': median(visits.map((v) => v.longTasks.length)),
    'longest task ms': median(visits.map((v) => Math.max(0, ...v.longTasks))),
    'LMS calls first': median(visits.map((v) => v.callsFirst)),
    'LMS calls all': median(visits.map((v) => v.callsAll)),
  }));
};

const sizes = (folder: string, files: Files) => {
  const player = Buffer.from(files['player.js'] ?? '');
  const zip = readdirSync(folder).find((file) => file.includes('-unit-scorm12-')) ?? '';
  return [
    { what: 'zip of the unit', kB: statSync(`${folder}/${zip}`).size / 1000, budget: 200 },
    { what: 'player.js raw', kB: player.length / 1000, budget: 90 },
    { what: 'player.js gzip', kB: gzipSync(player).length / 1000, budget: 32 },
    {
      what: 'index.html raw',
      kB: Buffer.from(files['index.html'] ?? '').length / 1000,
      budget: '-',
    },
  ];
};

const times = async <T>(task: () => Promise<T>): Promise<readonly [number, T]> => {
  const start = performance.now();
  const result = await task();
  return [Math.round(performance.now() - start), result];
};

/** Build time and size by number of lessons. */
const growth = async () => {
  const rows = [];
  for (const lessons of [8, 80, 800]) {
    generate(`${WORK}/grown`, lessons, 1);
    const out = `${WORK}/grown-${lessons}`;
    const options = { lessons: `${WORK}/grown`, out, format: ['scorm12'], lesson: ['unit'] };
    const [ms, [zip]] = await times(() => build(options));
    rows.push({ lessons, 'build ms': ms, 'zip kB': statSync(`${out}/${zip}`).size / 1000 });
  }
  return rows;
};

/** Open and answer by number of questions. */
const questions = async (browser: Browser, host: Host) => {
  const rows = [];
  for (const count of [10, 100, 1000]) {
    generate(`${WORK}/asked`, 10, count / 10);
    const out = `${WORK}/asked-${count}`;
    const options = { lessons: `${WORK}/asked`, out, format: ['scorm12'], lesson: ['unit'] };
    await build(options);
    host.serve(filesOf(out, /-unit-/));
    const opened = await visit(browser, host, '/lms', { slow: true, script: true });
    host.serve(filesOf(out, /-unit-/));
    const one = await answer(browser, host, '#/lesson-1/1', true);
    rows.push({
      questions: count,
      'interactive ms': opened.interactive,
      'longest task ms on open': Math.max(0, ...opened.longTasks),
      'to verdict ms': Math.round(one.toVerdict),
      'longest task ms on answer': one.longest,
      'LMS calls': one.calls,
    });
  }
  return rows;
};

export const main = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '5' } },
  });
  const [buildMs, made] = await times(() => build({ lessons: 'lessons', out: `${WORK}/all` }));
  const lesson = filesOf(`${WORK}/all`, /-01-.*-scorm12-/);
  const unit = filesOf(`${WORK}/all`, /-unit-scorm12-/);
  const first = firstLesson(unit);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const host = await startHost();
  const pages = await compare(browser, host, lesson, unit, Number(values.rounds));
  host.serve(unit);
  const answers: Answered[] = [];
  for (let n = 0; n < 3; n++) answers.push(await answer(browser, host, `#/${first}/2`, true));
  const results = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} x ${cpus()[0]?.model.trim()}, Node ${process.version}, Chromium ${browser.version()}`,
    build: { packages: made.length, ms: buildMs },
    sizes: sizes(`${WORK}/all`, unit),
    pages,
    answer: answers[1],
    growth: await growth(),
    questions: await questions(browser, host),
  };
  await browser.close();
  host.close();
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/bench.json', `${JSON.stringify(results, null, 2)}\n`);
  console.log(`${results.date}, ${results.machine}`);
  console.log(`All ${made.length} packages built in ${(buildMs / 1000).toFixed(1)} s.`);
  for (const table of [results.sizes, pages, [results.answer], results.growth, results.questions]) {
    console.table(table);
  }
  return 0;
};
