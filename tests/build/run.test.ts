/** How a command starts, and what is said when it cannot. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';

/** Inside of this project, where its packages are found. */
const INSTALLED = join('.cache', 'run-test');
const EMPTY = mkdtempSync(join(tmpdir(), 'run-test-'));

/** A project of one command, `hello`, in a folder; what it prints, or what another one does. */
const run = (folder: string, hello: string, command = 'hello') => {
  mkdirSync(join(folder, 'scripts'), { recursive: true });
  cpSync(join('scripts', 'run.mjs'), join(folder, 'scripts', 'run.mjs'));
  writeFileSync(join(folder, 'scripts', 'hello.ts'), hello);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('scripts', 'run.mjs'), command, 'a', 'b'],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, out: stdout.trim(), error: stderr.trim() };
};

afterEach(() => {
  for (const folder of [INSTALLED, EMPTY]) rmSync(folder, { recursive: true, force: true });
});

test('a command gets its arguments and gives its status', () => {
  const hello = `export const main = (args: readonly string[]): number => {\n  console.log(args.join(' and '));\n  return 3;\n};\n`;
  expect(run(INSTALLED, hello)).toEqual({ status: 3, out: 'a and b', error: '' });
});

test('a fault of the program says the line that was written', () => {
  const hello = `\nexport const main = (): void => {\n  throw new Error('oh');\n};\n`;
  const { status, error } = run(INSTALLED, hello);
  expect(status).toBe(1);
  expect(error).toMatch(/scripts[\\/]hello\.ts:3:9/);
});

test('a mistake of a person says its sentence alone', () => {
  const hello = `export const main = (): void => {\n  throw Object.assign(new Error('Expected more.'), { sentence: true });\n};\n`;
  expect(run(INSTALLED, hello)).toEqual({ status: 1, out: '', error: 'Expected more.' });
});

test('where nothing is installed yet, a sentence says what to do', () => {
  expect(run(EMPTY, 'export const main = (): void => {};\n')).toEqual({
    status: 1,
    out: '',
    error: 'The project is not installed yet. Run "npm ci" in its folder first.',
  });
});

test.each(['bogus', '', '../run', 'constructor', 'run.mjs'])(
  'a command that is not there, %j, is a sentence with those that are',
  (name) => {
    expect(run(INSTALLED, 'export const main = (): void => {};\n', name)).toEqual({
      status: 1,
      out: '',
      error: `Expected a command (hello), got "${name}".`,
    });
  },
);

test('another folder than the project’s own is a sentence', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'run-test-elsewhere-'));
  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts', 'run.mjs'), 'check'], {
    cwd: elsewhere,
    encoding: 'utf8',
  });
  rmSync(elsewhere, { recursive: true });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain("Expected to be run in the project's own folder, ");
  expect(stderr).toContain('Go there first; "npm run" does so by itself.');
});

const COMMANDS = readdirSync('scripts')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''));

test.each(COMMANDS)('%s is a command: it exports main', (name) => {
  const text = readFileSync(join('scripts', `${name}.ts`), 'utf8');
  expect(text).toMatch(/^export (?:const|async function) main\b/m);
});

test('what package.json runs are commands', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const run = Object.values(scripts).flatMap((line) =>
    [...line.matchAll(/scripts\/run\.mjs (\S+)/g)].map(([, name]) => name),
  );
  expect(run).toContain('build');
  expect(run.filter((name) => !COMMANDS.includes(name ?? ''))).toEqual([]);
});
