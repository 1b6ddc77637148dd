/** `npm run fuzz -- [runs] [seed]`: the fuzzers of tests/fuzz with as many inputs as are asked for. */
import { spawnSync } from 'node:child_process';
import { sentence } from './sentence';

const RUNS = 10_000;

const whole = (text: string, what: string): string => {
  if (/^-?\d{1,15}$/.test(text)) return text;
  throw sentence(
    `Expected a whole number for the ${what}, got "${text}". Write it like: npm run fuzz -- 10000 42`,
  );
};

export const main = ([
  runs = String(RUNS),
  seed = String(Date.now() % 1_000_000),
]: readonly string[]): number => {
  console.log(`The same again: npm run fuzz -- ${runs} ${seed}`);
  const { status } = spawnSync('npx', ['vitest', 'run', 'tests/fuzz'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_RUNS: whole(runs, 'runs'),
      FUZZ_SEED: whole(seed, 'seed'),
    },
    // npx is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  return status ?? 1;
};
