/** Where the browser tests get their engines from, on machines that have this and lack that. */
import { describe, expect, test } from 'vitest';
import type { Machine } from '../../scripts/shared/browser';
import { needsShell } from '../../scripts/shared/needs-shell';
import {
  CHROMIUM,
  FIREFOX,
  findBrowser,
  findBrowsers,
  HEADLESS_SHELL,
  WEBKIT,
} from '../../scripts/shared/browser';

interface Situation {
  readonly env?: Readonly<Record<string, string>>;
  /** Commands on the path; what a package adds comes to them. */
  readonly commands?: readonly string[];
  readonly files?: readonly string[];
  readonly root?: boolean;
  /** What each command line that ends well leaves behind: a command of that name. */
  readonly runs?: Readonly<Record<string, readonly string[]>>;
  /** Programs that do not start. */
  readonly broken?: readonly string[];
}

const machine = (given: Situation): Machine & { readonly ran: string[] } => {
  const commands = new Set(given.commands);
  const ran: string[] = [];
  return {
    ran,
    given: (variable) => given.env?.[variable],
    onPath: (command) => (commands.has(command) ? `/usr/bin/${command}` : undefined),
    exists: (path) => given.files?.includes(path) ?? false,
    isRoot: () => given.root ?? false,
    run(command, args, loud) {
      if (!loud) return !given.broken?.includes(command);
      const line = [command, ...args].join(' ');
      ran.push(line);
      const left = given.runs?.[line];
      for (const one of left ?? []) commands.add(one);
      return left !== undefined;
    },
  };
};

const OTHERS = [FIREFOX, WEBKIT];
const ALL = ['chromium', 'firefox-esr', 'WebKitWebDriver', 'Xvfb'];

describe('a browser', () => {
  test('is the one that the environment names, whatever else is there', () => {
    const here = machine({ env: { FIREFOX_PATH: '/opt/firefox' }, commands: ALL });
    expect(findBrowser(FIREFOX, here)).toBe('/opt/firefox');
  });

  test('is an installed one, and nothing is downloaded', () => {
    const here = machine({ commands: ALL, root: true });
    expect(findBrowser(CHROMIUM, here)).toBe('/usr/bin/chromium');
    expect(findBrowser(FIREFOX, here)).toBe('/usr/bin/firefox-esr');
    expect(findBrowser(WEBKIT, here)).toBe('/usr/bin/WebKitWebDriver');
    expect(here.ran).toEqual([]);
  });

  test('is an app of a Mac, which is on no path', () => {
    const app = '/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findBrowser(FIREFOX, machine({ files: [app] }))).toBe(app);
  });

  test('is Debian’s package where Playwright’s own download could not be had', () => {
    const here = machine({
      commands: ['apt-get'],
      root: true,
      runs: {
        'apt-get update -qq': [],
        'apt-get install -y -qq --no-install-recommends firefox-esr': ['firefox-esr'],
      },
    });
    expect(findBrowser(FIREFOX, here)).toBe('/usr/bin/firefox-esr');
    expect(here.ran[0]).toBe('npx playwright install firefox');
  });

  test('of WebKit needs a screen with it, and is never asked of Playwright', () => {
    const here = machine({
      commands: ['apt-get', 'WebKitWebDriver'],
      root: true,
      runs: {
        'apt-get update -qq': [],
        'apt-get install -y -qq --no-install-recommends webkit2gtk-driver xvfb': ['Xvfb'],
      },
    });
    expect(findBrowser(WEBKIT, here)).toBe('/usr/bin/WebKitWebDriver');
    expect(here.ran).toHaveLength(2);
  });

  test('that cannot be had is a sentence; only root asks Debian', () => {
    const here = machine({ commands: ['apt-get'] });
    expect(() => findBrowser(FIREFOX, here)).toThrow(
      'The browser tests need Firefox, and none that starts is installed or could be downloaded. Install one, or give its path in FIREFOX_PATH.',
    );
    expect(here.ran).toEqual(['npx playwright install firefox']);
  });

  test('that does not start is none: the next place is asked', () => {
    const stub = '/usr/bin/chromium-browser';
    const both = ['chromium-browser', 'google-chrome'];
    expect(findBrowser(CHROMIUM, machine({ commands: both, broken: [stub] }))).toBe(
      '/usr/bin/google-chrome',
    );
    const alone = machine({
      commands: ['chromium-browser', 'apt-get'],
      broken: [stub],
      root: true,
      runs: {
        'apt-get update -qq': [],
        'apt-get install -y -qq --no-install-recommends chromium': ['chromium'],
      },
    });
    expect(findBrowser(CHROMIUM, alone)).toBe('/usr/bin/chromium');
    expect(alone.ran[0]).toBe('npx playwright install chromium');
  });

  test('that the environment names and that does not start is a sentence', () => {
    const path = '/opt/firefox';
    const here = machine({ env: { FIREFOX_PATH: path }, commands: ALL, broken: [path] });
    expect(() => findBrowser(FIREFOX, here)).toThrow(
      '/opt/firefox does not start. Give the path of another Firefox in FIREFOX_PATH.',
    );
  });

  test('that the environment names needs what belongs beside it', () => {
    const env = { WEBKIT_DRIVER_PATH: '/opt/WebKitWebDriver' };
    expect(findBrowser(WEBKIT, machine({ env, commands: ['Xvfb'] }))).toBe('/opt/WebKitWebDriver');
    expect(() => findBrowser(WEBKIT, machine({ env }))).toThrow(
      'WEBKIT_DRIVER_PATH gives /opt/WebKitWebDriver, which needs Xvfb beside it, and that is not installed. Install Xvfb.',
    );
  });
});

describe('the three engines', () => {
  test('are all found, and none is left out', () => {
    expect(findBrowsers(OTHERS, machine({ commands: ALL }))).toEqual({
      paths: {
        BROWSER_PATH: '/usr/bin/chromium',
        FIREFOX_PATH: '/usr/bin/firefox-esr',
        WEBKIT_DRIVER_PATH: '/usr/bin/WebKitWebDriver',
      },
      skipped: [],
    });
  });

  test('that are missing are left out with the reason', () => {
    const { paths, skipped } = findBrowsers(OTHERS, machine({ commands: ['chromium', 'Xvfb'] }));
    expect(paths).toEqual({ BROWSER_PATH: '/usr/bin/chromium' });
    expect(skipped).toEqual([
      'Skipped: the stories in Firefox. The browser tests need Firefox, and none that starts is installed or could be downloaded. Install one, or give its path in FIREFOX_PATH.',
      'Skipped: the stories in WebKitWebDriver with Xvfb. The browser tests need WebKitWebDriver with Xvfb, and none that starts is installed or could be downloaded. Install one, or give its path in WEBKIT_DRIVER_PATH.',
    ]);
  });

  test('that are missing in CI are a failure, as Chromium is everywhere', () => {
    const env = { CI: 'true' };
    expect(() => findBrowsers(OTHERS, machine({ env, commands: ['chromium'] }))).toThrow(
      /need Firefox/,
    );
    expect(() => findBrowsers(OTHERS, machine({ commands: ['firefox-esr'] }))).toThrow(
      /need Chromium/,
    );
  });
  test('that are given by a path and do not start are a failure everywhere', () => {
    const env = { FIREFOX_PATH: '/opt/firefox' };
    const here = machine({ env, commands: ALL, broken: ['/opt/firefox'] });
    expect(() => findBrowsers(OTHERS, here)).toThrow(/^\/opt\/firefox does not start/);
  });
});

describe('the headless shell of Chromium', () => {
  const shell = '/usr/bin/chromium-headless-shell';
  const both = ['chromium', 'chromium-headless-shell'];

  test('does the work of Chromium where it can be had', () => {
    expect(findBrowsers([HEADLESS_SHELL], machine({ commands: both }))).toEqual({
      paths: { BROWSER_PATH: '/usr/bin/chromium', HEADLESS_SHELL_PATH: shell },
      skipped: [],
    });
    const runs = {
      'apt-get update -qq': [],
      'apt-get install -y -qq --no-install-recommends chromium-headless-shell': [
        'chromium-headless-shell',
      ],
    };
    const here = machine({ commands: ['chromium', 'apt-get'], root: true, runs });
    expect(findBrowsers([HEADLESS_SHELL], here).paths).toEqual({
      BROWSER_PATH: '/usr/bin/chromium',
      HEADLESS_SHELL_PATH: shell,
    });
  });

  test('leaves it to Chromium where it cannot be had, in CI as well, and nothing is skipped', () => {
    const here = machine({ env: { CI: 'true' }, commands: ['chromium'] });
    expect(findBrowsers([HEADLESS_SHELL], here)).toEqual({
      paths: { BROWSER_PATH: '/usr/bin/chromium' },
      skipped: [],
    });
  });

  test('is not asked for where a Chromium is given', () => {
    const here = machine({ env: { BROWSER_PATH: '/opt/chrome' }, commands: both });
    expect(findBrowsers([HEADLESS_SHELL], here).paths).toEqual({ BROWSER_PATH: '/opt/chrome' });
  });

  test('that is given and does not start is a sentence', () => {
    const env = { HEADLESS_SHELL_PATH: '/opt/shell' };
    const here = machine({ env, commands: both, broken: ['/opt/shell'] });
    expect(() => findBrowsers([HEADLESS_SHELL], here)).toThrow(/^\/opt\/shell does not start/);
  });
});

test('on Windows npm and npx are started by a shell, and no browser is', () => {
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  expect(needsShell('npm', 'win32')).toBe(true);
  expect(needsShell('npx', 'win32')).toBe(true);
  expect(needsShell(chrome, 'win32')).toBe(false);
  expect(needsShell('npx', 'linux')).toBe(false);
});
