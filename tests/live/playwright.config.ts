import { defineConfig } from 'playwright/test';
import base from '../playwright.config';

/** Stories against real systems, by address: never part of `npm test` (see tests/live/README.md). */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 240_000,
  globalSetup: './setup.ts',
  use: { ...base.use, viewport: { width: 1366, height: 768 }, actionTimeout: 30_000 },
});
