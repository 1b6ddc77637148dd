/** How a command starts: from a bundle that is kept, and never from an old one. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';

/** A project of two modules inside of this one, where its packages are found. */
const PROJECT = join('.cache', 'bundle-test');
const KEPT = join(PROJECT, '.cache', 'scripts');

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(PROJECT, path)), { recursive: true });
  writeFileSync(join(PROJECT, path), text);
};

const run = (): { status: number | null; out: string; error: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'hello'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  return { status, out: stdout.trim(), error: stderr.trim() };
};

const kept = (): string => {
  const [only = '', ...more] = readdirSync(KEPT).filter((name) => name.endsWith('.mjs'));
  expect(more).toEqual([]);
  return join(KEPT, only);
};

beforeEach(() => {
  rmSync(PROJECT, { recursive: true, force: true });
  mkdirSync(join(PROJECT, 'manifest'), { recursive: true });
  for (const name of ['run.mjs', 'bundle.mjs']) {
    cpSync(join('scripts', name), join(PROJECT, 'scripts', name));
  }
  write('src/word.ts', `export const word: string = 'one';\n`);
  write(
    'scripts/hello.ts',
    `import { word } from '../src/word';\nexport const main = (): void => console.log(word);\n`,
  );
});
afterAll(() => rmSync(PROJECT, { recursive: true, force: true }));

test('the second run takes what the first one kept', () => {
  expect(run().out).toBe('one');
  const file = kept();
  writeFileSync(file, readFileSync(file, 'utf8').replace('one', 'kept'));
  expect(run().out).toBe('kept');
});

test('an edit is seen, even one of the same length and time', () => {
  run();
  const { atime, mtime } = statSync(join(PROJECT, 'src/word.ts'));
  write('src/word.ts', `export const word: string = 'two';\n`);
  utimesSync(join(PROJECT, 'src/word.ts'), atime, mtime);
  expect(run().out).toBe('two');
  kept();
});

test('a new file that takes the place of another is seen', () => {
  write('src/word/index.ts', readFileSync(join(PROJECT, 'src/word.ts'), 'utf8'));
  rmSync(join(PROJECT, 'src/word.ts'));
  expect(run().out).toBe('one');
  write('src/word.ts', `export const word: string = 'nearer';\n`);
  expect(run().out).toBe('nearer');
});

test('a module finds the files beside it', () => {
  write('src/word.txt', 'beside');
  write(
    'src/word.ts',
    `import { readFileSync } from 'node:fs';\nexport const word = readFileSync(new URL('word.txt', import.meta.url), 'utf8');\n`,
  );
  expect(run().out).toBe('beside');
});

test('an error says the line that was written, a mistake its sentence alone', () => {
  write('scripts/hello.ts', `\nexport const main = (): void => {\n  throw new Error('oh');\n};\n`);
  for (const { status, error } of [run(), run()]) {
    expect(status).toBe(1);
    expect(error).toMatch(/scripts[\\/]hello\.ts:3:9/);
  }
  write(
    'scripts/hello.ts',
    `export const main = (): void => {\n  throw Object.assign(new Error('Expected more.'), { sentence: true });\n};\n`,
  );
  expect(run()).toEqual({ status: 1, out: '', error: 'Expected more.' });
});

test('a module whose edits would not be seen is refused', () => {
  write('elsewhere/word.ts', `export const word = 'far';\n`);
  write('src/word.ts', `export { word } from '../elsewhere/word';\n`);
  expect(run().error).toMatch(/elsewhere[\\/]word\.ts would not be noticed/);
});

test('where nothing can be kept, a sentence says so', () => {
  write('.cache', '');
  const { status, error } = run();
  expect(status).toBe(1);
  expect(error).toMatch(/^Expected to be able to write into .*scripts: .*\.$/);
});
