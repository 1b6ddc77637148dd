/**
 * A browser for the tests: an installed Chromium or Chrome, else Playwright's own download, else
 * Debian's package. Nothing is downloaded where one is there.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { sentence } from './sentence';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const onPath = (name: string): string | undefined => {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name]);
  const [first] = String(found.stdout ?? '').split(/\r?\n/);
  return found.status === 0 && first ? first : undefined;
};

const installed = (): string | undefined =>
  NAMES.map(onPath).find((path) => path !== undefined) ?? APPS.find((path) => existsSync(path));

const downloaded = (): string | undefined => {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
};

const attempt = (command: string, args: readonly string[]): boolean => {
  console.log(`No browser yet: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 }).status === 0;
};

/** Debian's own package; only root can install it. */
const fromDebian = (): boolean =>
  process.getuid?.() === 0 &&
  onPath('apt-get') !== undefined &&
  attempt('apt-get', ['update', '-qq']) &&
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);

/**
 * The path of a browser that starts.
 * @throws a sentence when there is none and none could be had.
 */
export const findBrowser = (): string => {
  const path =
    process.env['BROWSER_PATH'] ??
    installed() ??
    downloaded() ??
    (attempt('npx', ['playwright', 'install', 'chromium']) ? downloaded() : undefined) ??
    (fromDebian() ? installed() : undefined);
  if (path === undefined) {
    throw sentence(
      'The browser tests need Chromium or Chrome, and none is installed or could be downloaded. Install one, or give its path in BROWSER_PATH.',
    );
  }
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' });
  } catch {
    throw sentence(
      `The browser at ${path} does not start. Give the path of another in BROWSER_PATH.`,
    );
  }
  return path;
};
