/**
 * Browsers for the tests: an installed one, else Playwright's own download, else Debian's package.
 * Nothing is downloaded where one is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, firefox } from 'playwright';
import { needsShell } from './needs-shell';
import { sentence } from './sentence';

/** One engine, and what it is called in each place where it can be had. */
export interface Engine {
  readonly name: string;
  /** The environment variable that gives its path. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly apps: readonly string[];
  /** What must be installed with it. */
  readonly beside: readonly string[];
  /** An argument with which it ends at once. */
  readonly probe: string;
  /** Playwright's name for it, and the path of its download; not of what Playwright cannot drive. */
  readonly playwright?: { readonly name: string; readonly path: () => string };
  readonly debian: readonly string[];
  /**
   * The engine whose work it does, with less effort: where it cannot be had that one does it, and where a path of that one
   * is given it is not asked for.
   */
  readonly insteadOf?: Engine;
}

export const CHROMIUM: Engine = {
  name: 'Chromium or Chrome',
  variable: 'BROWSER_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  apps: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  beside: [],
  probe: '--version',
  playwright: { name: 'chromium', path: () => chromium.executablePath() },
  debian: ['chromium'],
};

/** Chromium without its windows: the same engine, and a fifth less work for the machine. It has no back/forward cache. */
export const HEADLESS_SHELL: Engine = {
  name: 'the headless shell of Chromium',
  variable: 'HEADLESS_SHELL_PATH',
  commands: ['chromium-headless-shell', 'chrome-headless-shell'],
  apps: [],
  beside: [],
  probe: '--version',
  debian: ['chromium-headless-shell'],
  insteadOf: CHROMIUM,
};

export const FIREFOX: Engine = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  apps: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  beside: [],
  probe: '--version',
  playwright: { name: 'firefox', path: () => firefox.executablePath() },
  debian: ['firefox-esr'],
};

/** WebKitGTK's driver, with its small browser; it shows its windows on a screen that Xvfb makes up. */
export const WEBKIT: Engine = {
  name: 'WebKitWebDriver with Xvfb',
  variable: 'WEBKIT_DRIVER_PATH',
  commands: ['WebKitWebDriver'],
  apps: [],
  beside: ['Xvfb'],
  probe: '--help',
  debian: ['webkit2gtk-driver', 'xvfb'],
};

/** What the search asks of the machine. */
export interface Machine {
  /** Of an environment variable. */
  given(variable: string): string | undefined;
  onPath(command: string): string | undefined;
  exists(path: string): boolean;
  /** Only root can install Debian's packages. */
  isRoot(): boolean;
  /** Whether it ends well. `loud` shows what it says. */
  run(command: string, args: readonly string[], loud: boolean): boolean;
}

const here: Machine = {
  given: (variable) => process.env[variable] || undefined,
  onPath(command) {
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command]);
    const [first] = String(found.stdout ?? '').split(/\r?\n/);
    return found.status === 0 && first ? first : undefined;
  },
  exists: existsSync,
  isRoot: () => process.getuid?.() === 0,
  run(command, args, loud) {
    if (loud) console.log(`No browser yet: ${command} ${args.join(' ')}`);
    const stdio = loud ? 'inherit' : 'ignore';
    const shell = needsShell(command);
    return spawnSync(command, args, { stdio, shell, timeout: 600_000 }).status === 0;
  },
};

const starts = (path: string, { probe }: Engine, machine: Machine): boolean =>
  machine.run(path, [probe], false);

/** What must be installed with it, and is not. */
const missingBeside = ({ beside }: Engine, machine: Machine): string | undefined =>
  beside.find((command) => machine.onPath(command) === undefined);

/** One that does not start is none: what Ubuntu has on the path may only say how to install it. */
const installed = (engine: Engine, machine: Machine): string | undefined => {
  if (missingBeside(engine, machine) !== undefined) return undefined;
  const commands = engine.commands.flatMap((command) => machine.onPath(command) ?? []);
  return [...commands, ...engine.apps.filter(machine.exists)].find((path) =>
    starts(path, engine, machine),
  );
};

const downloaded = (engine: Engine, machine: Machine): string | undefined => {
  const path = engine.playwright?.path();
  return path !== undefined && machine.exists(path) && starts(path, engine, machine)
    ? path
    : undefined;
};

const download = ({ playwright }: Engine, machine: Machine): boolean =>
  playwright !== undefined && machine.run('npx', ['playwright', 'install', playwright.name], true);

const fromDebian = ({ debian }: Engine, machine: Machine): boolean =>
  machine.isRoot() &&
  machine.onPath('apt-get') !== undefined &&
  machine.run('apt-get', ['update', '-qq'], true) &&
  machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debian], true);

/** A path that somebody gives is the one to use: no other is looked for. */
const checkedGiven = (path: string, engine: Engine, machine: Machine): string => {
  const { name, variable } = engine;
  const missing = missingBeside(engine, machine);
  if (missing !== undefined) {
    throw sentence(
      `${variable} gives ${path}, which needs ${missing} beside it, and that is not installed. Install ${missing}.`,
    );
  }
  if (!starts(path, engine, machine)) {
    throw sentence(`${path} does not start. Give the path of another ${name} in ${variable}.`);
  }
  return path;
};

/**
 * The path of a browser that starts.
 * @throws a sentence when there is none and none could be had.
 */
export const findBrowser = (engine: Engine, machine: Machine = here): string => {
  const { name, variable } = engine;
  const given = machine.given(variable);
  if (given !== undefined) return checkedGiven(given, engine, machine);
  const path =
    installed(engine, machine) ??
    downloaded(engine, machine) ??
    (download(engine, machine) ? downloaded(engine, machine) : undefined) ??
    (fromDebian(engine, machine) ? installed(engine, machine) : undefined);
  if (path === undefined) {
    throw sentence(
      `The browser tests need ${name}, and none that starts is installed or could be downloaded. Install one, or give its path in ${variable}.`,
    );
  }
  return path;
};

/** The engines that the tests have: their paths by variable, and why others are left out. */
interface FoundBrowsers {
  readonly paths: Readonly<Record<string, string>>;
  readonly skipped: readonly string[];
}

/**
 * Chromium, which must be there, and which of the others can be had. Those may be left out, but not in
 * CI, where nobody would see it, nor where somebody gave a path. Where Chromium stands in nothing is left out.
 * @throws a sentence when one that must be there is not.
 */
export const findBrowsers = (others: readonly Engine[], machine: Machine = here): FoundBrowsers => {
  const paths: Record<string, string> = { [CHROMIUM.variable]: findBrowser(CHROMIUM, machine) };
  const skipped: string[] = [];
  for (const engine of others) {
    const { insteadOf } = engine;
    if (insteadOf && machine.given(insteadOf.variable)) continue;
    try {
      paths[engine.variable] = findBrowser(engine, machine);
    } catch (error) {
      if (machine.given(engine.variable)) throw error;
      if (insteadOf) continue;
      if (machine.given('CI')) throw error;
      skipped.push(`Skipped: the stories in ${engine.name}. ${(error as Error).message}`);
    }
  }
  return { paths, skipped };
};
