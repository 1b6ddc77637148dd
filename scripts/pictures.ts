/** `npm run pictures`: pictures of every main page, see tests/pictures; arguments go to Playwright. */
import { playwright } from './test/playwright';

export const main = (args: readonly string[]): number =>
  playwright('tests/pictures/playwright.config.ts', args);
