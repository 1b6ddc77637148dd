/**
 * `npm run bench`: the built unit beside a bare HTML page with the same first lesson, in one
 * interleaved run of headless Chromium, throttled and not; then one answer, answers at risk, and
 * growth. Prints the tables that the README quotes, and writes them and every figure behind them to
 * .cache/bench.json. `--rounds N` (5).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { placedQuestions, lessonsOf, questionsOf } from '../src/course/course';
import { shapeOf } from '../src/course/model';
import { INDEX, DEFERRED, PLAYER } from '../src/package/names';
import type { Files } from '../src/package/read';
import { readPackage } from '../src/package/read';
import { encode } from '../src/progress/codec';
import { addTry, begin } from '../src/progress/progress';
import type { Answered, ChoiceQuestion, Risk } from './bench/answer';
import { answer, risk } from './bench/answer';
import { byLessons, byQuestions, times, WORK, zipOf } from './bench/growth';
import type { Visit } from './bench/measure';
import { visit } from './bench/measure';
import type { Host } from './bench/server';
import { startHost } from './bench/server';
import type { Row } from './bench/table';
import { document, kB, median, seconds, table } from './bench/table';
import { findBrowser } from './browser';
import { build } from './build';
import type { Unit } from '../src/reader';
import { mediaOf } from './build/media';
import { readUnit } from './lessons';
import { sentence } from './sentence';

/** How many answers are given and followed by the death of the page. */
const DEATHS = 8;

/** The lesson's own words and style, and nothing else: what a page costs that does nothing. */
const bare = (files: Files): Files => ({
  [INDEX]: Buffer.from(
    Buffer.from(files[INDEX] ?? '')
      .toString()
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<div class="arrival">.*?<\/div>/, '')
      .replace(/<meta http-equiv[^>]*>/, ''),
  ),
});

interface Visits {
  readonly page: string;
  readonly slow: boolean;
  readonly visits: Visit[];
}

/** Every page in turn, round after round, so that a busy moment of the machine falls on all of them. */
const compare = async (
  browser: Browser,
  host: Host,
  pages: readonly { readonly page: string; readonly files: Files }[],
  rounds: number,
): Promise<Visits[]> => {
  const rows = [true, false].flatMap((slow) =>
    pages.map(({ page, files }) => ({ page, files, slow, visits: [] as Visit[] })),
  );
  for (let round = 0; round < rounds; round++) {
    for (const { files, slow, visits } of rows) {
      const script = readPackage(files) !== undefined;
      visits.push(await visit(browser, host, files, { slow, script }));
    }
  }
  return rows.map(({ page, slow, visits }) => ({ page, slow, visits }));
};

type Timed = 'firstText' | 'firstPaint' | 'largest' | 'interactive';

const pageRows = (rows: readonly Visits[]): Row[] => {
  const [basis] = rows;
  return rows.map((row) => {
    const of = (field: keyof Omit<Visit, 'longTasks'>, { visits } = row): number =>
      median(visits.map((one) => one[field]));
    /** With how many times that of the bare page it is. */
    const time = (field: Timed): string => {
      const ratio = (of(field) / of(field, basis)).toFixed(2);
      return row === basis ? seconds(of(field)) : `${seconds(of(field))} (${ratio})`;
    };
    const longest = row.visits.map(({ longTasks }) =>
      Math.max(0, ...longTasks.map(({ ms }) => ms)),
    );
    return {
      page: row.page,
      'first text': time('firstText'),
      'first paint': time('firstPaint'),
      'largest paint': time('largest'),
      interactive: time('interactive'),
      requests: of('requests'),
      'kB raw': kB(of('bytes')),
      'kB gzip': kB(of('gzip')),
      script: `${Math.round(of('scriptMs'))} ms`,
      'long tasks': median(row.visits.map(({ longTasks }) => longTasks.length)),
      longest: `${median(longest)} ms`,
      'LMS calls, first task': of('callsFirst'),
      'until idle': of('callsAll'),
    };
  });
};

/** The tasks over 50 ms of a number of runs by where they came from: in how many, and how long. */
const longRows = (runs: readonly (Visit | Answered)[], of: string): Row[] => {
  const tasks = runs.flatMap(({ longTasks }) => longTasks);
  return [...new Set(tasks.map(({ from }) => from))].map((from) => {
    const all = tasks.filter((task) => task.from === from).map(({ ms }) => ms);
    return {
      of,
      'task from': from,
      'in a run': (all.length / runs.length).toFixed(1),
      median: `${median(all)} ms`,
    };
  });
};

/** The unit's questions with one right option, each with its step. */
const choices = ({ bodies, course }: Unit): ChoiceQuestion[] =>
  lessonsOf(course).flatMap((lesson) => {
    const body = bodies[lesson.id];
    if (lesson.quiz || !body) return [];
    return placedQuestions(lesson, body)
      .filter(({ text }) => shapeOf(text) === 'one option')
      .map(({ spec, step }) => ({ id: spec.id, hash: `#/${lesson.id}/${step + 1}` }));
  });

/** Characters of the suspend text of a learner who put every question right at the second try. */
const suspendOfAll = ({ course }: Unit): number => {
  const all = questionsOf(course).reduce((so, { slot, correctResponse, choiceIds }) => {
    const wrong = correctResponse.map((right) => choiceIds.find((id) => id !== right) ?? right);
    const one = addTry(so, { question: slot, n: 1, mark: 0, response: wrong, sure: 1 });
    return addTry(one, { question: slot, n: 2, mark: 50, response: correctResponse });
  }, begin('Ab3-_xYz'));
  return encode(course, all, 99).length;
};

const answerRows = (answers: readonly Answered[], dead: Risk, unit: Unit): Row[] => [
  { 'of an answer': 'LMS calls', is: median(answers.map((one) => one.calls)) },
  { 'of an answer': 'commits', is: median(answers.map((one) => one.commits)) },
  {
    'of an answer': 'click to verdict',
    is: `${Math.round(median(answers.map((one) => one.toVerdict)))} ms`,
  },
  {
    'of an answer': 'suspend text, one question answered',
    is: `${median(answers.map((one) => one.suspend))} characters`,
  },
  {
    'of an answer': `suspend text, all ${questionsOf(unit.course).length} answered in two tries`,
    is: `${suspendOfAll(unit)} characters`,
  },
  {
    'of an answer': `answers of ${dead.answers} held in memory alone at their verdict`,
    is: dead.memory,
  },
  { 'of an answer': 'gone when the page is killed in that moment', is: dead.lost },
];

const sizeRows = (files: Files, zip: number): Row[] => {
  const row = (what: string, bytes: number, gzip: number | '-', budget: string): Row => ({
    what,
    'KiB raw': (bytes / 1024).toFixed(1),
    'KiB gzip': gzip === '-' ? gzip : (gzip / 1024).toFixed(1),
    budget,
  });
  const scripts = Object.keys(files).filter(
    (name) => name.endsWith(`/${PLAYER}`) || name.endsWith(`/${DEFERRED}`),
  );
  return [
    row('zip of the unit, SCORM 1.2', zip, '-', '200'),
    ...[INDEX, ...scripts].map((name) => {
      const file = Buffer.from(files[name] ?? '');
      const budget = name.endsWith(PLAYER) ? '90 with the others / 32' : '-';
      return row(name, file.length, gzipSync(file).length, budget);
    }),
  ];
};

const readRounds = (args: readonly string[]): number => {
  try {
    const options = { rounds: { type: 'string', default: '5' } } as const;
    const rounds = Number(parseArgs({ args: [...args], options }).values.rounds);
    if (Number.isInteger(rounds) && rounds > 0) return rounds;
  } catch {
    // Said below.
  }
  throw sentence(`Expected --rounds and a whole number, got "${args.join(' ')}".`);
};

export const main = async (args: readonly string[]): Promise<number> => {
  const rounds = readRounds(args);
  const unit = readUnit('lessons', await mediaOf('lessons'));
  if ('problems' in unit) throw sentence('The lessons have problems. Run "npm run check" first.');
  const out = `${WORK}/all`;
  const [buildMs, { made }] = await times(() => build({ lessons: 'lessons', out }));
  const lesson = zipOf(out, /-01-.*-scorm12-/);
  const whole = zipOf(out, /-unit-scorm12-/);
  const open = (): Promise<Browser> =>
    chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const browser = await open();
  const host = await startHost();
  const pages = [
    { page: 'a bare HTML page with the first lesson', files: bare(lesson.files) },
    { page: "the first lesson's package", files: lesson.files },
    { page: "the unit's package", files: whole.files },
  ];
  const visits = await compare(browser, host, pages, rounds);
  const questions = choices(unit).slice(0, DEATHS);
  const answers: Answered[] = [];
  for (const asked of questions.slice(0, rounds)) {
    answers.push(await answer(browser, host, whole.files, asked));
  }
  const dead = await risk(open, host, whole.files, unit.course, questions);
  const slow = visits.filter((row) => row.slow);
  const machine = `${cpus().length} x ${cpus()[0]?.model.trim()}, Node ${process.version}, Chromium ${browser.version()}`;
  const date = new Date().toISOString().slice(0, 10);
  const tables: readonly (readonly [string, readonly Row[]])[] = [
    ['Slow 4G and a 4 times slower processor:', pageRows(slow)],
    ['As it is:', pageRows(visits.filter((row) => !row.slow))],
    [
      'Tasks over 50 ms on the slow processor, by what they did:',
      [
        ...slow.flatMap((row) => longRows(row.visits, row.page)),
        ...longRows(answers, 'an answer in the unit'),
      ],
    ],
    ['An answer, on the slow processor:', answerRows(answers, dead, unit)],
    ['Sizes:', sizeRows(whole.files, whole.size)],
    [
      'Generated courses by number of lessons, opened on the slow processor:',
      await byLessons(browser, host, rounds),
    ],
    [
      'Generated courses by number of questions, on the slow processor:',
      await byQuestions(browser, host, rounds),
    ],
  ];
  await browser.close();
  host.close();
  mkdirSync('.cache', { recursive: true });
  const built = { packages: made.length, ms: buildMs };
  const results = { date, machine, rounds, built, tables, visits, answers, dead };
  writeFileSync('.cache/bench.json', `${JSON.stringify(results, null, 2)}\n`);
  const head = `\`npm run bench\` on ${date} (${machine}; medians of ${rounds} interleaved rounds; times beside a bare page as multiples of its own). All ${made.length} packages and imports build in ${seconds(buildMs)}.`;
  console.log(await document([head, ...tables.map(([title, rows]) => table(title, rows))]));
  return 0;
};
