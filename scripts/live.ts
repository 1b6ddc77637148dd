/**
 * `npm run test:moodle`, `npm run test:cmi5`, `npm run test:xapi`: the stories against a real system,
 * given by address in the environment (tests/live/README.md). Without an address they fail.
 */
import { own } from '../src/course/own';
import { sentence } from './shared/sentence';
import { playwright } from './test/playwright';

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  moodle: ['MOODLE_URL', 'MOODLE_COURSE', 'MOODLE_TEACHER', 'MOODLE_STUDENT'],
  cmi5: ['CMI5_PLAYER_URL', 'CMI5_PLAYER_AUTH', 'CMI5_PLAYER_TENANT'],
  xapi: ['LRS_URL', 'LRS_AUTH'],
};

export const main = (args: readonly string[]): number => {
  const [what = '', ...rest] = args;
  const missing = own(NEEDED, what)?.filter((name) => !process.env[name]);
  if (!missing) throw sentence(`Expected moodle, cmi5 or xapi, got "${what}".`);
  if (missing.length > 0) {
    throw sentence(
      `Expected ${missing.join(', ')} in the environment, got nothing. tests/live/README.md says what they are.`,
    );
  }
  return playwright('tests/live/playwright.config.ts', [what, ...rest]);
};
