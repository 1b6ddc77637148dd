/** `npm run test:e2e`: finds a browser and runs the browser tests with it; arguments go to Playwright. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser';

export const main = (args: readonly string[]): number => {
  const browser = findBrowser();
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/playwright/cli.js', 'test', '-c', 'tests/playwright.config.ts', ...args],
    { stdio: 'inherit', env: { ...process.env, BROWSER_PATH: browser } },
  );
  return status ?? 1;
};
