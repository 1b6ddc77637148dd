/**
 * `npm test`: every part runs, whatever failed before it, and the last line counts all of them. A part
 * that has no tests of its own (types, lint, format) counts as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectNothing } from './shared/arguments';
import { needsShell } from './shared/needs-shell';
import type { Counts } from './test/counts';
import { countAsOne, playwrightCounts, summary, total, vitestCounts } from './test/counts';

/** Runs one of package.json's scripts; its output is seen as it comes. @returns its exit status. */
const npmRun = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number => {
  console.log(`\n# ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: needsShell('npm'),
  });
  return status ?? 1;
};

export const main = (args: readonly string[]): number => {
  expectNothing(args, 'test');
  const folder = mkdtempSync(join(tmpdir(), 'test-'));
  const [units, pages] = [join(folder, 'unit.json'), join(folder, 'e2e.json')];
  const engines = join(folder, 'engines.txt');
  const parts: readonly (readonly [string, () => Counts])[] = [
    ['types', () => countAsOne(npmRun('types', []))],
    ['lint', () => countAsOne(npmRun('lint', []))],
    ['format', () => countAsOne(npmRun('format:check', []))],
    [
      'unit tests',
      () => {
        const status = npmRun('test:unit', [
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${units}`,
        ]);
        return vitestCounts(units, status);
      },
    ],
    [
      'browser tests',
      () => {
        const status = npmRun('test:e2e', ['--reporter=line,json'], {
          PLAYWRIGHT_JSON_OUTPUT_FILE: pages,
          SKIPPED_FILE: engines,
        });
        return playwrightCounts(pages, status);
      },
    ],
  ];
  const counted = parts.map(([name, run]) => [name, run()] as const);
  const skipped = existsSync(engines) ? readFileSync(engines, 'utf8') : '';
  rmSync(folder, { recursive: true, force: true });
  console.log('');
  for (const [name, counts] of counted) console.log(`${name}: ${summary(counts)}`);
  if (skipped) console.log(skipped);
  const all = total(counted.map(([, counts]) => counts));
  console.log(summary(all));
  return all.failed > 0 ? 1 : 0;
};
