/** `npm run test:keys`: all lessons by keyboard alone, in each engine; `npm test` has one of them. */
import { FIREFOX, HEADLESS_SHELL, WEBKIT } from './shared/browser';
import { playwright } from './test/playwright';

export const main = (args: readonly string[]): number => {
  process.env['WHOLE_UNIT'] = '1';
  return playwright(
    'tests/playwright.config.ts',
    ['-g', '@by-its-own-command', ...args],
    [HEADLESS_SHELL, FIREFOX, WEBKIT],
  );
};
