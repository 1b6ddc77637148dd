/** What the last line of `npm test` counts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  countAsOne,
  playwrightCounts,
  summary,
  total,
  vitestCounts,
} from '../../scripts/test/counts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, report: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(report));
  return file;
};

const units = written('unit.json', {
  numPassedTests: 5,
  numFailedTests: 2,
  numPendingTests: 3,
  numTodoTests: 1,
});
const green = written('green.json', {
  stats: { expected: 9, unexpected: 0, flaky: 0, skipped: 1 },
});

test('each runner is counted by its own report', () => {
  expect(vitestCounts(units, 1)).toEqual({ passed: 5, failed: 2, skipped: 4 });
  expect(playwrightCounts(green, 0)).toEqual({ passed: 9, failed: 0, skipped: 1 });
});

test('a test that passed at its second run has failed', () => {
  const flaky = written('flaky.json', {
    stats: { expected: 8, unexpected: 0, flaky: 1, skipped: 0 },
  });
  expect(playwrightCounts(flaky, 0)).toEqual({ passed: 8, failed: 1, skipped: 0 });
});

test('a runner that ended with an error has failed, whatever it wrote', () => {
  expect(playwrightCounts(green, 1)).toEqual({ passed: 9, failed: 1, skipped: 1 });
  expect(vitestCounts(join(folder, 'nowhere.json'), 0)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  });
});

test('the last line is the sum of all parts, and says what is skipped only where something is', () => {
  const parts = [countAsOne(0), countAsOne(2), { passed: 10, failed: 0, skipped: 0 }];
  expect(total(parts)).toEqual({ passed: 11, failed: 1, skipped: 0 });
  expect(summary(total(parts))).toBe('11 passed, 1 failed');
  expect(summary({ passed: 11, failed: 0, skipped: 4 })).toBe('11 passed, 0 failed, 4 skipped');
});
