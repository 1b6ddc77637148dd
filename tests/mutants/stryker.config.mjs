/**
 * `npm run mutants`: each operator, value and branch of what decides about a learner's answers is changed
 * in turn, and some test must fail (tests/mutants/README.md). Hours for all of it, so by file:
 * `npm run mutants -- --mutate src/progress/report.ts`.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    'src/course/**/*.ts',
    'src/progress/**/*.ts',
    'src/persistence/**/*.ts',
    'src/track/**/*.ts',
    'src/player/session.ts',
    'src/player/session/*.ts',
  ],
  ignorePatterns: ['/lessons', '/dist', '/.cache', '/test-results', '/tests/e2e'],
  vitest: { configFile: 'tests/mutants/vitest.config.ts' },
  concurrency: 1,
  timeoutMS: 30_000,
  tempDirName: '.cache/mutants',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutants.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  // Its own reading of tsconfig.json is of an older TypeScript's making, and nothing here needs it.
  tsconfigFile: 'none',
};
