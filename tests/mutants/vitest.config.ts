import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vite.config';

// The model plays short stories here: it is in the way of hundreds of mutants.
process.env['MODEL_STEPS'] = '400';

/**
 * The tests that know what a learner, a teacher or an LMS must see, without those that build packages.
 * MUTANTS_TESTS names fewer of them: those of one file first, and all for what they leave.
 */
const tests = process.env['MUTANTS_TESTS'] ?? 'tests/{unit,track,persistence,model}/**/*.test.ts';

export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: [tests],
      exclude: ['tests/unit/contrast.test.ts', 'tests/unit/size.test.ts'],
    },
  }),
);
