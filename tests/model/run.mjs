/** npm run model -- [steps] [seed]: plays the model for longer than the ordinary test run does. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const args = process.argv.slice(2);
const [steps = '1000000', seed = String(Date.now() % 100_000)] = args;
if (args.length > 2 || !/^[1-9]\d{0,8}$/.test(steps) || !/^\d{1,9}$/.test(seed)) {
  console.error(
    `Expected a whole number of steps, and one for the seed, got "${args.join(' ')}". Write it like: npm run model -- 1000000 7`,
  );
  process.exit(1);
}
console.log(`The same again: npm run model -- ${steps} ${seed}`);
const { status } = spawnSync(
  process.execPath,
  [resolve('node_modules/vitest/vitest.mjs'), 'run', 'tests/model/model.test.ts'],
  { stdio: 'inherit', env: { ...process.env, MODEL_STEPS: steps, MODEL_SEED: seed } },
);
process.exit(status ?? 1);
