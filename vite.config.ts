import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import type { Script } from './src/package/names';

/** The first module of each script (src/package/names.ts), in the order in which they run. */
const FIRST_MODULES: Readonly<Record<Script, string>> = {
  base: resolve('src/player/base.ts'),
  player: resolve('src/player/main.tsx'),
  reading: resolve('src/player/reading/main.ts'),
  deferred: resolve('src/player/deferred/main.ts'),
};

/** All that a module needs, itself too. */
const reachedFrom = (
  id: string,
  importsOf: (id: string) => readonly string[],
  reached = new Set<string>(),
): ReadonlySet<string> => {
  if (!reached.has(id)) {
    reached.add(id);
    for (const next of importsOf(id)) reachedFrom(next, importsOf, reached);
  }
  return reached;
};

/**
 * How the player of one tracker is built: four scripts and nothing from outside. As modules, which
 * scripts/build/classic.ts makes classic scripts of.
 * `words` is the folder of src/strings whose language the player speaks; only that one ships.
 */
export const playerConfig = (tracker: string, words = 'en-GB'): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  resolve: {
    alias: {
      '#tracker': resolve(`src/track/${tracker}.ts`),
      '#strings': resolve(`src/strings/${words}/player.ts`),
      '#deferred-strings': resolve(`src/strings/${words}/deferred.ts`),
    },
  },
  // Where NODE_ENV is not production, as in tests, JSX would carry every file's name and line into the
  // player: a third of its size, and another for every folder it is built in.
  oxc: {
    jsx: { runtime: 'classic', pragma: '_h', pragmaFrag: '_Fragment', development: false },
    jsxInject: "import { Fragment as _Fragment, createElement as _h } from 'preact';",
  },
  build: {
    target: 'es2022',
    write: false,
    modulePreload: false,
    rollupOptions: {
      input: FIRST_MODULES,
      // Nothing is imported for what reading a property or a global would do.
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // A module is in the first script that needs it, and those that come later take it from there.
        codeSplitting: {
          groups: [
            {
              debugName: 'scripts',
              name: (id, graph) => {
                const importsOf = (of: string) => graph.getModuleInfo(of)?.importedIds ?? [];
                const needs = (entry: string) => reachedFrom(entry, importsOf).has(id);
                return Object.entries(FIRST_MODULES).find(([, entry]) => needs(entry))?.[0] ?? null;
              },
            },
          ],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
});

export default defineConfig({
  resolve: {
    alias: {
      '#tracker': resolve('src/track/scorm/dialect12.ts'),
      '#strings': resolve('src/strings/en-GB/player.ts'),
      '#deferred-strings': resolve('src/strings/en-GB/deferred.ts'),
      '#practice-strings': resolve('src/strings/en-GB/practice.ts'),
      '#report-strings': resolve('src/strings/en-GB/report.ts'),
      '#workshop-strings': resolve('src/strings/en-GB/workshop.ts'),
    },
  },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    // A file leaves nothing behind, so that modules are read once for many of them.
    isolate: false,
    maxWorkers: '100%',
    // Far away: no test may fail because a machine is slow.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
