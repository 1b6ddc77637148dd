/** npm run model -- [steps] [seed]: plays the model for longer than the ordinary test run does. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const [steps = '1000000', seed = String(Date.now() % 100_000)] = process.argv.slice(2);
console.log(`The same again: npm run model -- ${steps} ${seed}`);
const { status } = spawnSync(
  process.execPath,
  [resolve('node_modules/vitest/vitest.mjs'), 'run', 'tests/model/model.test.ts'],
  { stdio: 'inherit', env: { ...process.env, MODEL_STEPS: steps, MODEL_SEED: seed } },
);
process.exit(status ?? 1);
