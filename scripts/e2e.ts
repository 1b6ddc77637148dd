/** `npm run test:e2e`: the browser tests; arguments go to Playwright. */
import { FIREFOX, HEADLESS_SHELL, WEBKIT } from './shared/browser';
import { playwright } from './test/playwright';

export const main = (args: readonly string[]): number =>
  playwright('tests/playwright.config.ts', args, [HEADLESS_SHELL, FIREFOX, WEBKIT]);
