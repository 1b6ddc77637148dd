/** Runs the browser tests of one configuration with the browser that is found; gives its exit status. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from '../browser';

/** `args` go to Playwright: names of files, `-g 'title'`, `--project name`. */
export const playwright = (config: string, args: readonly string[]): number =>
  spawnSync(process.execPath, ['node_modules/playwright/cli.js', 'test', '-c', config, ...args], {
    stdio: 'inherit',
    env: { ...process.env, BROWSER_PATH: findBrowser() },
  }).status ?? 1;
