/** `npm run fuzz -- [times] [seed]`: the fuzzers of tests/fuzz with so many times the inputs of `npm test`. */
import { spawnSync } from 'node:child_process';
import { needsShell } from './shared/needs-shell';
import { sentence } from './shared/sentence';

/** An input of the outputs is a whole unit, one of a launch address a line: so a multiple, not a number. */
const TIMES = 10;

const EXAMPLE = 'Write it like: npm run fuzz -- 100 42';

const checked = (text: string, pattern: RegExp, expected: string): string => {
  if (pattern.test(text)) return text;
  throw sentence(`Expected ${expected}, got "${text}". ${EXAMPLE}`);
};

export const main = ([
  times = String(TIMES),
  seed = String(Date.now() % 1_000_000),
  ...more
]: readonly string[]): number => {
  if (more.length > 0)
    throw sentence(`Expected times and a seed, got "${more.join(' ')}" after them. ${EXAMPLE}`);
  const env = {
    ...process.env,
    FUZZ_TIMES: checked(times, /^[1-9]\d{0,14}$/, 'a whole number of 1 or more for the times'),
    FUZZ_SEED: checked(seed, /^-?\d{1,15}$/, 'a whole number for the seed'),
  };
  console.log(`The same again: npm run fuzz -- ${times} ${seed}`);
  const { status } = spawnSync('npx', ['vitest', 'run', 'tests/fuzz'], {
    stdio: 'inherit',
    env,
    shell: needsShell('npx'),
  });
  return status ?? 1;
};
