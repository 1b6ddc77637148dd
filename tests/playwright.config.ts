import { resolve, sep } from 'node:path';
import type { Project } from 'playwright/test';
import { defineConfig, firefox } from 'playwright/test';
import { CHROMIUM_ARGS } from '../scripts/shared/chromium';
import { CHROMIUM_PATH } from './e2e/engines';

/** The files with the longest stories. */
const LONG = /(?:a11y|reflow|pages|keyboard|teacher|workshop)\.spec\.ts$/;

/** What an engine that Playwright cannot drive has of its own. */
const WEBKIT = /webkit\/.*\.spec\.ts$/;

/** The file that stands for the stories of an engine that is not there. */
const ABSENT = /absent\.spec\.ts$/;

/** What is played only when it is asked for: npm run test:keys. */
const leftOut = process.env['WHOLE_UNIT'] ? [] : [/@by-its-own-command/];

const FONTS = resolve(import.meta.dirname, '../node_modules/dejavu-fonts-ttf/ttf') + sep;

/** Without the compiler for code that runs for long: axe took a fifth more of the page's time with it. */
const FOR_SHORT_WORK = ['--js-flags=--no-turbofan'];

const env = { ...process.env, FONTCONFIG_FILE: resolve(import.meta.dirname, 'e2e/fonts.conf') };

const path = process.env['FIREFOX_PATH'];

/**
 * The stories for every engine, in Firefox; where there is none they count as skipped. One LMS is enough. One worker plays
 * them, and the other those in WebKit: each start of Firefox takes some ten seconds of CPU.
 */
const inFirefox: Project = path
  ? {
      name: 'firefox',
      workers: 1,
      grep: /@engines/,
      testIgnore: WEBKIT,
      grepInvert: [/scorm-again/, ...leftOut],
      use: {
        browserName: 'firefox',
        // A Firefox as its makers build it is driven over WebDriver BiDi, Playwright's own otherwise.
        ...(path !== firefox.executablePath() && { channel: 'moz-firefox' }),
        launchOptions: {
          executablePath: path,
          env,
          // Its sandbox reads fonts from the system's folders alone: without this every letter is a box.
          firefoxUserPrefs: { 'security.sandbox.content.read_path_whitelist': FONTS },
        },
      },
    }
  : { name: 'firefox', testMatch: ABSENT };

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  // A picture that is missing fails; only --update-snapshots takes it.
  updateSnapshots: 'none',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  globalSetup: './e2e/setup.ts',
  fullyParallel: true,
  workers: 2,
  // The engines with one worker each, then the long stories, so that at the end no worker waits for a story that another
  // has just begun.
  projects: [
    inFirefox,
    {
      name: 'webkit',
      workers: 1,
      testMatch: process.env['WEBKIT_DRIVER_PATH'] ? WEBKIT : ABSENT,
      grepInvert: leftOut,
    },
    { name: 'long', testMatch: LONG, grepInvert: leftOut },
    { name: 'short', testIgnore: [LONG, ABSENT, WEBKIT] },
  ],
  // Far away: no test may fail because a machine is slow. The longest story takes one to two minutes, and on a machine
  // five times slower still ends in time. But one that hangs ends before CI's own limit of 20 minutes, so that the others
  // are told of, too.
  timeout: 600_000,
  expect: { timeout: 180_000 },
  reporter: [['line']],
  use: {
    viewport: { width: 714, height: 666 },
    launchOptions: {
      executablePath: process.env['HEADLESS_SHELL_PATH'] ?? CHROMIUM_PATH,
      args: [...CHROMIUM_ARGS, ...FOR_SHORT_WORK],
      env,
    },
  },
});
