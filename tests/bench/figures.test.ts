/** The bench's figures: how they are told, what changed, how they grow; and that a failure stops nothing. */
import { expect, test } from 'vitest';
import { runAll } from '../../scripts/bench';
import type { Cell, Table } from '../../scripts/bench/figures';
import {
  changesOf,
  curvesOf,
  document,
  exponentOf,
  figure,
  growthOf,
  median,
  textOf,
} from '../../scripts/bench/figures';
import { page } from '../../scripts/bench/page';
import type { Bench, Stage } from '../../scripts/bench/stage';

test.each<[Cell | undefined, string]>([
  [figure(1234, 's'), '1.23 s'],
  [{ is: 340, unit: 's', times: 0.94 }, '0.34 s (0.94)'],
  [figure(66.4, 'ms'), '66 ms'],
  [figure(5900, 'kB'), '5.9 kB'],
  [figure(106_000, 'kB'), '106 kB'],
  [figure(204 * 1024, 'KiB'), '204 KiB'],
  [figure(300_000_000, 'MB'), '300 MB'],
  [figure(1365, 'characters'), '1365 characters'],
  [figure(8), '8'],
  [figure(Number.NaN, 'ms'), '-'],
  [undefined, '-'],
  ['as it is', 'as it is'],
])('%j is told as %s', (cell, told) => {
  expect(textOf(cell)).toBe(told);
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 3],
  [[Number.NaN, 7], 7],
  [[], Number.NaN],
])('the median of %j is %d', (values, is) => {
  expect(median(values)).toBe(is);
});

const growing = (...rows: [number, number, number][]): Table => ({
  title: 'By lessons',
  grows: true,
  rows: rows.map(([lessons, build, calls]) => ({
    lessons: figure(lessons),
    build: figure(build, 's'),
    calls: figure(calls),
  })),
});

test('growth is told as a power: flat, linear, square', () => {
  const flat = [10, 100, 1000].map((size) => [size, 8] as const);
  const linear = [10, 100, 1000].map((size) => [size, 3 * size] as const);
  const square = [10, 100, 1000].map((size) => [size, size * size] as const);
  expect([flat, linear, square].map((points) => exponentOf(points).toFixed(3))).toEqual([
    '0.000',
    '1.000',
    '2.000',
  ]);
  expect(growthOf([growing([8, 100, 8], [80, 1000, 8])])).toEqual({
    title: 'Growth as a power of the size (0 is flat, 1 is linear)',
    rows: [
      { of: 'build, by lessons', exponent: '1.00' },
      { of: 'calls, by lessons', exponent: '0.00' },
    ],
  });
  expect(curvesOf({ ...growing([8, 1, 1]), grows: false })).toEqual([]);
});

test('what differs from the last run by a tenth is told, and no less', () => {
  const before = { tables: [growing([8, 1000, 8], [80, 2000, 8])] };
  const now = { tables: [growing([8, 1090, 8], [80, 2300, 9], [800, 1, 1])] };
  expect(changesOf(before, now)).toEqual([
    { figure: 'By lessons: 80, build', 'last run': '2.00 s', now: '2.30 s' },
    { figure: 'By lessons: 80, calls', 'last run': '8', now: '9' },
  ]);
  expect(changesOf(now, now)).toEqual([]);
});

test('a run that was read back from its file compares as it was', () => {
  const odd = { title: 'Odd', rows: [{ of: 'a', is: figure(Number.NaN, 'ms') }] };
  const before = JSON.parse(JSON.stringify({ tables: [odd] })) as { tables: Table[] };
  const now = { tables: [{ ...odd, rows: [{ of: 'a', is: figure(3, 'ms') }] }] };
  expect(changesOf(before, now)).toEqual([]);
});

test('the tables are Markdown as the README has it', async () => {
  expect(await document('Head.', [growing([8, 1000, 8])])).toBe(
    `Head.

By lessons:

| lessons | build  | calls |
| ------- | ------ | ----- |
| 8       | 1.00 s | 8     |
`,
  );
});

test('the page needs no other file, and shows words as words', () => {
  const run = { date: '2026-11-26', machine: '2 x <b>', rounds: 5 };
  const tables = [growing([8, 1000, 8], [80, 2000, 0])];
  const text = page(
    { ...run, tables },
    { since: '2026-11-25', rows: [{ figure: 'x', 'last run': '1', now: '2' }] },
  );
  expect(text).toContain('2 x &lt;b&gt;');
  expect(text).toContain('Since the run of 2026-11-25');
  expect(text).not.toMatch(/(?:src|href)="/);
  const [, curves = ''] = /id="curves">(.*?)<\/script>/.exec(text) ?? [];
  expect(JSON.parse(curves)).toEqual([
    {
      title: 'build',
      by: 'lessons',
      unit: 'ms',
      points: [
        [8, 1000],
        [80, 2000],
      ],
      exponent: '0.30',
    },
  ]);
});

test('a stage that fails is told, and the next goes on', async () => {
  const said: string[] = [];
  const bench = { say: (line) => void said.push(line) } as Partial<Bench> as Bench;
  const list: Stage[] = [
    { name: 'one', run: () => Promise.reject(new Error('The page did not come.')) },
    { name: 'two', run: () => Promise.resolve([growing([8, 1, 1])]) },
  ];
  expect(await runAll(list, bench)).toEqual({ tables: [growing([8, 1, 1])], failed: ['one'] });
  expect(said).toEqual(['-- one', 'Could not be measured: The page did not come.', '-- two']);
});
