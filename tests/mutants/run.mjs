/**
 * npm run mutants -- [file ...]: changes each operator, value and branch of these files in turn, and says
 * which changes no test has noticed (README.md). Without a file: all that decide about a learner's answers.
 */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';

const read = (name) => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const rooms = read('rooms.yaml');
const accepted = read('accepted.yaml') ?? {};

const named = process.argv.slice(2);
const meant = rooms.flatMap(({ files }) => files);
const strange = named.filter((file) => !meant.includes(file));
if (strange.length > 0) {
  for (const file of strange)
    console.error(`Expected a file that tests/mutants/rooms.yaml names, got ${file}.`);
  process.exit(1);
}

const OUT = '.cache/mutants/results.jsonl';
const LEARNED = '.cache/mutants/learned.json';
/** Milliseconds without a sign of life after which a change has made the tests hang. */
const SILENCE = 40_000;
/** The same before anything is changed: files are read, and a slow test takes its time. */
const SLOW = 300_000;

const results = () =>
  readFileSync(OUT, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Ends what is run now, if anything is. */
let stop = () => undefined;
process.on('exit', () => stop());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** One run of Vitest, which is ended where it hangs. */
const once = (env) =>
  new Promise((done) => {
    // It has all its time, however long the one before was silent.
    utimesSync(OUT, new Date(), new Date());
    const args = ['run', '-c', 'tests/mutants/vitest.config.ts'];
    const child = spawn(process.execPath, [resolve('node_modules/vitest/vitest.mjs'), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own: the worker that hangs must be ended with it.
      detached: true,
    });
    stop = () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    };
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    const watch = setInterval(() => {
      const most = existsSync(LEARNED) ? SILENCE : SLOW;
      if (Date.now() - statSync(OUT).mtimeMs > most) stop();
    }, 1000);
    child.on('exit', () => {
      clearInterval(watch);
      stop = () => undefined;
      done(said);
    });
  });

/** What came of every change of a room, by the change's number. */
const tried = async (files, tests) => {
  mkdirSync('.cache/mutants', { recursive: true });
  writeFileSync(OUT, '');
  rmSync(LEARNED, { force: true });
  const env = { MUTANTS_FILES: JSON.stringify(files), MUTANTS_TESTS: JSON.stringify(tests) };
  for (let before = -1; ;) {
    const said = await once(env);
    const all = results();
    if (all.some(({ status }) => status === 'finished')) break;
    if (all.length === before) throw new Error(`The tests could not be run.\n${said}`);
    before = all.length;
  }
  for (const { by } of results().filter(({ status }) => status === 'left out'))
    console.log(`Left out, since it fails when it is run again: ${by}`);
  // One that was only begun has made everything hang: noticed.
  return new Map(results().map(({ id, status }) => [id, status]));
};

/** Whether two texts are the same, or the first ends in … and is how the second begins. */
const says = (wanted, text) =>
  wanted === undefined ||
  (wanted.endsWith('…') ? text.startsWith(wanted.slice(0, -1)) : text === wanted);

/** Whether an entry of accepted.yaml is about this change. */
const isOf = (entry, { text, code, becomes }) =>
  says(entry.in, text) && says(entry.code, code) && says(entry.becomes, becomes);

const table = [];
let open = 0;

for (const room of rooms) {
  const files = room.files.filter((file) => named.length === 0 || named.includes(file));
  if (files.length === 0) continue;
  const started = Date.now();
  const outcome = await tried(files, room.tests);
  const mutants = JSON.parse(readFileSync('.cache/mutants/list.json', 'utf8'));
  for (const file of files) {
    const own = mutants.filter((mutant) => mutant.file === file);
    const left = own.filter(({ id }) => ['unnoticed', 'unreached'].includes(outcome.get(id)));
    const entries = accepted[file] ?? [];
    const unknown = left.filter((mutant) => !entries.some((entry) => isOf(entry, mutant)));
    for (const { id, line, code, becomes } of unknown)
      console.log(`${file}:${line} ${outcome.get(id)}: ${code} → ${becomes}`);
    for (const entry of entries)
      if (!left.some((mutant) => isOf(entry, mutant)))
        console.log(
          `${file}: a test notices it, take it out of accepted.yaml: ${entry.code ?? entry.in}`,
        );
    open += unknown.length;
    const noticed = own.length - left.length;
    table.push([file, own.length, noticed, left.length - unknown.length, unknown.length]);
  }
  console.log(`${Math.ceil((Date.now() - started) / 60_000)} min: ${files.join(', ')}`);
}

const rows = [['file', 'changes', 'noticed', 'accepted', 'open'], ...table];
const width = (at) => Math.max(...rows.map((row) => String(row[at]).length));
for (const row of rows)
  console.log(row.map((cell, at) => String(cell).padEnd(width(at))).join('  '));
process.exitCode = open > 0 ? 1 : 0;
