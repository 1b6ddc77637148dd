/** What `npm run mutants` is told by its two lists. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Room {
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

const read = (name: string): unknown => parse(readFileSync(`tests/mutants/${name}`, 'utf8'));
const rooms = read('rooms.yaml') as readonly Room[];
const files = rooms.flatMap((room) => room.files);

const FOLDERS = [
  'src/course',
  'src/progress',
  'src/persistence',
  'src/track',
  'src/player/session',
];

test('every file that decides what is marked, kept or reported is in one room', () => {
  const meant = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  );
  expect(files.toSorted()).toEqual(['src/player/session.ts', ...meant].toSorted());
});

test('the tests of a room are there', () => {
  const missing = rooms
    .flatMap((room) => room.tests)
    .filter((name) => !existsSync(`tests/${name}.test.ts`));
  expect(missing).toEqual([]);
});

interface Accepted {
  readonly in?: string;
  readonly code?: string;
}

const accepted = read('accepted.yaml') as Readonly<Record<string, readonly Accepted[]>>;

test('what is accepted is of a file that is in a room', () => {
  expect(Object.keys(accepted).filter((file) => !files.includes(file))).toEqual([]);
});

test('what is accepted stands in its file', () => {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
  const gone = Object.entries(accepted).flatMap(([file, entries]) => {
    const source = oneLine(readFileSync(file, 'utf8'));
    return entries
      .flatMap((entry) => [entry.in ?? '', entry.code ?? ''])
      .filter((text) => !source.includes(oneLine(text.replace(/…$/, '')).trim()))
      .map((text) => `${file}: ${text}`);
  });
  expect(gone).toEqual([]);
});
