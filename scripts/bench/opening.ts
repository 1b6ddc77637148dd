/** Opening: the packages beside a bare page with the same first lesson. */
import { INDEX } from '../../src/package/names';
import type { Files } from '../../src/package/read';
import { readPackage } from '../../src/package/read';
import type { Answered } from './answer';
import type { Figure, Row, Table, Unit } from './figures';
import { figure, median, textOf } from './figures';
import type { Visit } from './measure';
import { visit } from './measure';
import type { Bench, Stage } from './stage';

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
const compare = async (bench: Bench): Promise<Visits[]> => {
  const { host, lesson, whole, rounds, short, say } = bench;
  const pages = [
    { page: 'a bare HTML page with the first lesson', files: bare(lesson.files) },
    { page: "the first lesson's package", files: lesson.files },
    { page: "the unit's package", files: whole.files },
  ];
  const rows = (short ? [true] : [true, false]).flatMap((slow) =>
    pages.map(({ page, files }) => ({ page, files, slow, visits: [] as Visit[] })),
  );
  for (let round = 1; round <= rounds; round++) {
    for (const { page, files, slow, visits } of rows) {
      const script = readPackage(files) !== undefined;
      const seen = await visit(await bench.browser(), host, files, { slow, script });
      visits.push(seen);
      const [text, ready] = [seen.firstText, seen.interactive].map((ms) => textOf(figure(ms, 's')));
      say(
        `${page}, ${slow ? 'slow' : 'as it is'}, round ${round}: first text ${text}, interactive ${ready}`,
      );
    }
  }
  return rows.map(({ page, slow, visits }) => ({ page, slow, visits }));
};

/** The longest task of each run: their median. */
export const longestTask = (runs: readonly Pick<Visit | Answered, 'longTasks'>[]): Figure =>
  figure(median(runs.map(({ longTasks }) => Math.max(0, ...longTasks.map(({ ms }) => ms)))), 'ms');

const rowsOf = (rows: readonly Visits[]): Row[] => {
  const [basis] = rows;
  return rows.map((row) => {
    const of = (field: keyof Omit<Visit, 'longTasks'>, unit: Unit = '', { visits } = row): Figure =>
      figure(median(visits.map((one) => one[field])), unit);
    /** With how many times that of the bare page it is. */
    const time = (field: 'firstText' | 'firstPaint' | 'largest' | 'interactive'): Figure => {
      const own = of(field, 's');
      return row === basis ? own : { ...own, times: own.is / of(field, 's', basis).is };
    };
    return {
      page: row.page,
      'first text': time('firstText'),
      'first paint': time('firstPaint'),
      'largest paint': time('largest'),
      interactive: time('interactive'),
      requests: of('requests'),
      raw: of('bytes', 'kB'),
      gzip: of('gzip', 'kB'),
      script: of('scriptMs', 'ms'),
      memory: of('heap', 'MB'),
      'long tasks': figure(median(row.visits.map(({ longTasks }) => longTasks.length))),
      longest: longestTask(row.visits),
      'LMS calls, first task': of('callsFirst'),
      'until idle': of('callsAll'),
    };
  });
};

/** The tasks over 50 ms of a number of runs by where they came from: in how many, and how long. */
export const longRows = (runs: readonly (Visit | Answered)[], of: string): Row[] => {
  const tasks = runs.flatMap(({ longTasks }) => longTasks);
  return [...new Set(tasks.map(({ from }) => from))].map((from) => {
    const all = tasks.filter((task) => task.from === from).map(({ ms }) => ms);
    return {
      'task over 50 ms': `${of}: ${from}`,
      'in a run': figure(Number((all.length / runs.length).toFixed(1))),
      median: figure(median(all), 'ms'),
    };
  });
};

export const opening: Stage = {
  name: 'opening a package',
  async run(bench) {
    const visits = await compare(bench);
    const slow = visits.filter((row) => row.slow);
    const fast = visits.filter((row) => !row.slow);
    const tables: Table[] = [
      { title: 'Slow 4G and a 4 times slower processor', rows: rowsOf(slow) },
      { title: 'As it is', rows: rowsOf(fast) },
      {
        title: 'Long tasks of opening, on the slow processor',
        rows: slow.flatMap((row) => longRows(row.visits, row.page)),
      },
    ];
    return tables;
  },
};
