/** Runs the browser tests of one configuration, in Chromium and what other engines it has. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Engine } from '../shared/browser';
import { findBrowsers } from '../shared/browser';

/**
 * `args` go to Playwright: names of files, `-g 'title'`, `--project=name`.
 * @returns its exit status.
 */
export const playwright = (
  config: string,
  args: readonly string[],
  others: readonly Engine[] = [],
): number => {
  const { paths, skipped } = findBrowsers(others);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/playwright/cli.js', 'test', '-c', config, ...args],
    { stdio: 'inherit', env: { ...process.env, ...paths } },
  );
  // At the end, where they are seen. `npm test` has more to say after that, and shows them in its own end.
  const file = process.env['SKIPPED_FILE'];
  if (file) writeFileSync(file, skipped.join('\n'));
  else for (const reason of skipped) console.log(reason);
  return status ?? 1;
};
