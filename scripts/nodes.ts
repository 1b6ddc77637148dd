/**
 * `npm run test:nodes`: the unit tests and a build in the oldest and the newest Node that package.json
 * allows, taken from npm (so it needs the network once). All of dist/ must be the same bytes in each.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfFolder } from './build/hash';
import { KEPT_SCRIPTS } from './build/scripts';
import { expectNothing } from './shared/arguments';

/** The first of each line in `engines`, and the newest there is. */
const VERSIONS = ['20.19.0', '22.12.0', 'latest'];

const platform = process.platform === 'win32' ? 'win' : process.platform;

/** Runs a script of ours in a version of Node. @returns whether it ended well. */
const runIn = (version: string, args: readonly string[]): boolean => {
  const node = `node-${platform}-${process.arch}@${version}`;
  const npm = ['exec', '--yes', `--package=${node}`, '--', 'node', ...args];
  return spawnSync('npm', npm, { stdio: 'inherit', shell: platform === 'win' }).status === 0;
};

export const main = (args: readonly string[]): number => {
  expectNothing(args, 'nodes');
  const out = mkdtempSync(join(tmpdir(), 'nodes-'));
  const results = VERSIONS.map((version) => {
    const dist = join(out, version);
    const tested = runIn(version, ['node_modules/vitest/vitest.mjs', 'run']);
    // Or this Node would take the scripts that another one has made.
    rmSync(KEPT_SCRIPTS, { recursive: true, force: true });
    const built = runIn(version, ['scripts/run.mjs', 'build', '--out', dist]);
    return { version, tested, hash: built ? hashOfFolder(dist) : undefined };
  });
  rmSync(out, { recursive: true });
  for (const { version, tested, hash } of results) {
    const tests = tested ? 'passed' : 'FAILED';
    console.log(`Node ${version}: unit tests ${tests}, dist/ ${hash?.slice(0, 12) ?? 'NOT BUILT'}`);
  }
  const [first] = results;
  const same = results.every(({ hash }) => hash !== undefined && hash === first?.hash);
  if (!same) console.log('Expected the same dist/ of every Node, got different ones, or none.');
  return same && results.every(({ tested }) => tested) ? 0 : 1;
};
