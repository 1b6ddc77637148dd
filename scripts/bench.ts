/**
 * `npm run bench`: the built unit beside a bare HTML page with the same first lesson, in one interleaved
 * run of headless Chromium, throttled and not; then an answer, answers at risk, and growth. Tells each
 * figure as it is measured, prints the tables that the README quotes, and writes them to .cache/bench.json
 * and, with curves and what changed since the last run, to .cache/bench.html. A stage that fails is reported,
 * and the next one goes on. `--rounds N` (5); `--short`: one round, in two minutes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { answering, risking } from './bench/answering';
import type { Run, Table } from './bench/figures';
import { changesOf, document, growthOf, textOf } from './bench/figures';
import { WORK, afresh, byLessons, byQuestions, times, zipOf } from './bench/growth';
import { opening } from './bench/opening';
import { page } from './bench/page';
import { startHost } from './bench/server';
import { sizes } from './bench/sizes';
import type { Bench, Stage } from './bench/stage';
import { workshop } from './bench/workshop';
import { readOptions } from './shared/arguments';
import { CHROMIUM, findBrowser } from './shared/browser';
import { CHROMIUM_ARGS } from './shared/chromium';
import { build } from './build';
import { mediaOf } from './build/media';
import { readUnit } from './shared/lessons';
import { sentence } from './shared/sentence';

const RESULTS = '.cache/bench.json';
const PAGE = '.cache/bench.html';

const stages: readonly Stage[] = [
  sizes,
  opening,
  answering,
  risking,
  workshop,
  byQuestions,
  byLessons,
];

const EXPECTED = '--short, or --rounds and a whole number';

const readArguments = (args: readonly string[]): Pick<Bench, 'rounds' | 'short'> => {
  const options = { rounds: { type: 'string' }, short: { type: 'boolean' } } as const;
  const { rounds, short = false } = readOptions({ args: [...args], options }, EXPECTED).values;
  const count = Number(rounds ?? (short ? 1 : 5));
  if (Number.isInteger(count) && count > 0) return { rounds: count, short };
  throw sentence(`Expected ${EXPECTED}, got "${args.join(' ')}".`);
};

/** What an earlier run has left, if it can be read. */
const lastRun = (): Run | undefined => {
  if (!existsSync(RESULTS)) return undefined;
  try {
    const run = JSON.parse(readFileSync(RESULTS, 'utf8')) as Partial<Run>;
    return Array.isArray(run.tables) && run.date ? (run as Run) : undefined;
  } catch {
    return undefined;
  }
};

/** Every stage in turn. @returns their tables, and the names of those that failed. */
export const runAll = async (
  list: readonly Stage[],
  bench: Bench,
): Promise<{ readonly tables: readonly Table[]; readonly failed: readonly string[] }> => {
  const tables: Table[] = [];
  const failed: string[] = [];
  for (const { name, run } of list) {
    bench.say(`-- ${name}`);
    try {
      tables.push(...(await run(bench)));
    } catch (error) {
      failed.push(name);
      bench.say(`Could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { tables, failed };
};

export const main = async (args: readonly string[]): Promise<number> => {
  const how = readArguments(args);
  const unit = readUnit('lessons', await mediaOf('lessons'));
  if ('problems' in unit) throw sentence('The lessons have problems. Run "npm run check" first.');
  const start = performance.now();
  const say = (line: string): void => {
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${String(seconds).padStart(4)} s  ${line}`);
  };
  const out = `${WORK}/all`;
  afresh(out);
  const [ms, { made }] = await times(() => build({ lessons: 'lessons', out }));
  const launch = (): Promise<Browser> =>
    chromium.launch({ executablePath: findBrowser(CHROMIUM), args: [...CHROMIUM_ARGS] });
  let browser = await launch();
  const host = await startHost();
  const version = browser.version();
  const { tables, failed } = await runAll(stages, {
    ...how,
    unit,
    host,
    launch,
    say,
    built: { ms, files: made.length },
    lesson: zipOf(out, /-01-.*-scorm12-/),
    whole: zipOf(out, /-unit-scorm12-/),
    async browser() {
      if (!browser.isConnected()) browser = await launch();
      return browser;
    },
  });
  await browser.close();
  host.close();
  const before = lastRun();
  const run: Run = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} x ${cpus()[0]?.model.trim()}, Node ${process.version}, Chromium ${version}`,
    rounds: how.rounds,
    tables: [...tables, growthOf(tables)].filter(({ rows }) => rows.length > 0),
  };
  const changes = before && { since: before.date, rows: changesOf(before, run) };
  mkdirSync('.cache', { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(PAGE, page(run, changes));
  const medians = how.rounds === 1 ? 'one round' : `medians of ${how.rounds} interleaved rounds`;
  console.log(
    await document(
      `\`npm run bench\` on ${run.date} (${run.machine}; ${medians}; times beside a bare page as multiples of its own).`,
      run.tables,
    ),
  );
  for (const row of changes?.rows ?? []) {
    console.log(`${textOf(row['figure'])}: ${textOf(row['last run'])} -> ${textOf(row['now'])}`);
  }
  console.log(`With curves: ${PAGE}`);
  if (failed.length > 0) console.log(`Could not be measured: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
};
