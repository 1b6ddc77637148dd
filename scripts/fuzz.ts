/** `npm run fuzz -- [times] [seed]`: the fuzzers of tests/fuzz with so many times the inputs of `npm test`. */
import { spawnSync } from 'node:child_process';
import { sentence } from './sentence';

/** An input of the outputs is a whole unit, one of a launch address a line: so a multiple, not a number. */
const TIMES = 10;

const whole = (text: string, what: string): string => {
  if (/^-?\d{1,15}$/.test(text)) return text;
  throw sentence(
    `Expected a whole number for the ${what}, got "${text}". Write it like: npm run fuzz -- 100 42`,
  );
};

export const main = ([
  times = String(TIMES),
  seed = String(Date.now() % 1_000_000),
]: readonly string[]): number => {
  console.log(`The same again: npm run fuzz -- ${times} ${seed}`);
  const { status } = spawnSync('npx', ['vitest', 'run', 'tests/fuzz'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_TIMES: whole(times, 'number of times'),
      FUZZ_SEED: whole(seed, 'seed'),
    },
    // npx is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  return status ?? 1;
};
