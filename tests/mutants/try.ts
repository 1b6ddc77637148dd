/**
 * Tries the changes of one room, one at a time, each with the tests that reach it, the quickest first. Runs
 * within Vitest, and writes what came of each to a file as soon as it is known: run.mjs starts it again
 * where a change has made it hang.
 */
import { appendFileSync, existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Collected } from './collect';
import { begin, collected, vi, vitestTest } from './collect';
import type { Mutant } from './instrument';

type Hits = Readonly<Record<string, number>>;

/** What the instrumented code reads and writes. */
interface Switches {
  activeMutant?: string | undefined;
  /** The run of a test, which remembers nothing of another. */
  run?: symbol;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage?: { readonly static: Hits; readonly perTest: Readonly<Record<string, Hits>> };
}

const OUT = '.cache/mutants/results.jsonl';
/** What the tests reach, for a run that goes on after one that was ended. */
const LEARNED = '.cache/mutants/learned.json';
/** Milliseconds after which a test that waits for ever is given up, beside twice what it has taken. */
const PATIENCE = 10_000;
const MANY = 1000;

const { setTimeout: later, clearTimeout: never } = globalThis;
const switches: Switches = Reflect.get(globalThis, '__stryker__') ?? {};
Object.assign(globalThis, { __stryker__: switches });

const names = JSON.parse(process.env['MUTANTS_TESTS'] ?? '[]') as string[];
const mutants = JSON.parse(readFileSync('.cache/mutants/list.json', 'utf8')) as Mutant[];

const tell = (id: string, status: string, by = ''): void =>
  appendFileSync(OUT, `${JSON.stringify({ id, status, by })}\n`);

const isAlive = (): void => utimesSync(OUT, new Date(), new Date());

const read = async (): Promise<readonly Collected[]> => {
  collected.length = 0;
  for (const name of names) {
    begin(name);
    await import(resolve('tests', `${name}.test.ts`));
    isAlive();
  }
  return [...collected];
};

/** What went wrong, or nothing. */
const wrongWith = async ({ run }: Collected, took = 0): Promise<unknown> => {
  isAlive();
  switches.run = Symbol('run');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = later(() => reject(new Error('It takes too long.')), PATIENCE + 2 * took);
  });
  try {
    await Promise.race([run(), tooLong]);
    return undefined;
  } catch (error) {
    return error ?? 'nothing';
  } finally {
    never(timer);
  }
};

interface Facts {
  readonly took: number;
  readonly hits: Hits;
}

interface Known extends Facts {
  readonly test: Collected;
}

/** The tests that pass as often as they are run, and what each of them reaches, by their places. */
const learn = async (tests: readonly Collected[]): Promise<readonly (Facts | null)[]> => {
  if (existsSync(LEARNED)) return JSON.parse(readFileSync(LEARNED, 'utf8')) as (Facts | null)[];
  const learned: (Facts | null)[] = [];
  for (const [at, test] of tests.entries()) {
    switches.currentTestId = String(at + 1);
    const from = performance.now();
    const wrong = (await wrongWith(test)) ?? (await wrongWith(test));
    const took = performance.now() - from;
    switches.currentTestId = undefined;
    const hits = switches.mutantCoverage?.perTest[String(at + 1)] ?? {};
    learned.push(wrong === undefined ? { took, hits } : null);
    if (wrong !== undefined) tell('', 'left out', `${test.file}: ${test.name}: ${String(wrong)}`);
  }
  writeFileSync(LEARNED, JSON.stringify(learned));
  return learned;
};

/** Those to try a change with, the quickest first. */
const sorted = (tests: readonly Collected[], learned: readonly (Facts | null)[]): Known[] =>
  tests
    .flatMap((test, at) => (learned[at] ? [{ test, ...learned[at] }] : []))
    .sort((a, b) => a.took - b.took);

const tryOne = async (id: string, tests: readonly Known[]): Promise<void> => {
  tell(id, 'begun');
  switches.activeMutant = id;
  let by: string | undefined;
  for (const { test, took, hits } of tests) {
    switches.hitCount = 0;
    switches.hitLimit = MANY + 100 * (hits[id] ?? 0);
    if ((await wrongWith(test, took)) === undefined) continue;
    by = `${test.file}: ${test.name}`;
    break;
  }
  switches.activeMutant = undefined;
  switches.hitCount = undefined;
  tell(id, by === undefined ? 'unnoticed' : 'noticed', by);
};

/** What runs while a file is read can only be tried by reading all files again. */
const tryEarly = async (id: string, learned: readonly (Facts | null)[]): Promise<void> => {
  tell(id, 'begun');
  switches.activeMutant = id;
  vi.resetModules();
  let by: string | undefined;
  try {
    for (const { test, took } of sorted(await read(), learned)) {
      if ((await wrongWith(test, took)) === undefined) continue;
      by = `${test.file}: ${test.name}`;
      break;
    }
  } catch (error) {
    by = String(error);
  }
  switches.activeMutant = undefined;
  tell(id, by === undefined ? 'unnoticed' : 'noticed', by);
};

vitestTest('every change is tried', async () => {
  const done = existsSync(OUT) ? readFileSync(OUT, 'utf8') : '';
  const isDone = ({ id }: Mutant): boolean => done.includes(`{"id":"${id}",`);
  const all = await read();
  const learned = await learn(all);
  const tests = sorted(all, learned);
  const early: Mutant[] = [];
  for (const mutant of mutants) {
    if (isDone(mutant)) continue;
    const reached = tests.filter(({ hits }) => hits[mutant.id]);
    if (reached.length > 0) await tryOne(mutant.id, reached);
    else if (switches.mutantCoverage?.static[mutant.id]) early.push(mutant);
    else tell(mutant.id, 'unreached');
  }
  for (const { id } of early) await tryEarly(id, learned);
  tell('', 'finished');
});
