import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';
import { defineConfig } from 'vitest/config';

/** How the player of one tracker is built: one classic script, no other file, nothing from outside. */
export const playerConfig = (tracker: string): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: { '#tracker': resolve(`src/track/${tracker}.ts`) } },
  build: {
    target: 'es2022',
    write: false,
    modulePreload: false,
    rollupOptions: {
      input: resolve('src/player/main.tsx'),
      output: { format: 'iife', entryFileNames: 'player.js' },
    },
  },
});

export default defineConfig({
  resolve: { alias: { '#tracker': resolve('src/track/scorm12.ts') } },
  test: { include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], exclude: ['tests/e2e/**'] },
});
