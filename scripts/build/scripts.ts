/**
 * The scripts of pages and packages. The bundler that makes them takes more memory and time than all lessons, and what
 * it makes depends on the code alone. So it works in a process of its own, and its scripts are kept until the code changes.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlayerScripts } from '../../src/publish/packages';
import { tagOf } from '../../src/strings/languages';
import { sentence } from '../shared/sentence';
import { hashOf, hashOfCode } from './hash';
import type { PageScript } from './page-script';
import { readSealed, sealed } from './sealed';

/** Makes scripts; `language` is that of the course, or of the page. */
export interface Scripts {
  readonly player: (tracker: string, language: string) => Promise<PlayerScripts>;
  /** @param file the script's first module, from the project's folder on. */
  readonly page: (file: string, language?: string) => Promise<PageScript>;
}

/** A script as it is asked for. */
export interface ScriptRequest {
  readonly kind: keyof Scripts;
  /** Of a player its tracker, of a page the script's first module. */
  readonly entry: string;
  readonly language?: string;
}

type Script = PlayerScripts | PageScript;

/** Made by the bundler in this process. It is loaded at the first script that is asked for. */
export const bundled: Scripts = {
  player: async (tracker, language) => (await import('./player')).buildPlayer(tracker, language),
  page: async (file, language) => (await import('./page-script')).pageScript(file, language),
};

const changedMeanwhile = (): Error =>
  sentence('The code has changed meanwhile. Run this once more.');

/** Each script has a file of its own here, in a folder that is named by the code that it was made of. */
export const KEPT_SCRIPTS = '.cache/scripts';

const fileOf = (code: string, { kind, entry, language = 'en-GB' }: ScriptRequest): string =>
  join(KEPT_SCRIPTS, code, `${hashOf([kind, entry, tagOf(language)])}.json`);

/** A script that is kept of this code; undefined where there is none. */
const keptOf = (code: string, request: ScriptRequest): Script | undefined =>
  readSealed(fileOf(code, request)) as Script | undefined;

/** Another build may be reading the same file, or making it. */
export const keepScript = (file: string, script: Script): void => {
  // Made by another build meanwhile. What is damaged is replaced.
  if (readSealed(file) !== undefined) return;
  const next = `${file}.${process.pid}`;
  writeFileSync(next, sealed('A script that "npm run build" has made.', script));
  renameSync(next, file);
};

/** Makes these scripts, and keeps them in place of those of other code. The work of the command `bundle`. */
export const bundle = async (wanted: readonly ScriptRequest[]): Promise<void> => {
  const code = hashOfCode();
  const made = new Map<string, Script>();
  for (const one of wanted) {
    const file = fileOf(code, one);
    if (!made.has(file))
      made.set(file, await bundled[one.kind](one.entry, one.language ?? 'en-GB'));
  }
  // Of code that somebody edits meanwhile nobody knows what is in the scripts.
  if (hashOfCode() !== code) throw changedMeanwhile();
  mkdirSync(join(KEPT_SCRIPTS, code), { recursive: true });
  for (const other of readdirSync(KEPT_SCRIPTS)) {
    if (other !== code) rmSync(join(KEPT_SCRIPTS, other), { recursive: true, force: true });
  }
  for (const [file, script] of made) keepScript(file, script);
};

const bundleApart = (wanted: readonly ScriptRequest[]): Promise<void> =>
  new Promise((done, fail) => {
    const args = ['scripts/run.mjs', 'bundle', JSON.stringify(wanted)];
    // As the bundler itself sets it where nobody has; tests do.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(sentence('The scripts of the pages could not be made. Why stands above.'));
    });
  });

/** These scripts, as they are kept, or made now. @throws a sentence where one cannot be made. */
export const scriptsFor = async (wanted: readonly ScriptRequest[]): Promise<Scripts> => {
  const code = hashOfCode();
  const found = new Map<string, Script>();
  /** Looks for those that are kept. @returns the others. */
  const read = (requests: readonly ScriptRequest[]): readonly ScriptRequest[] =>
    requests.filter((one) => {
      const script = keptOf(code, one);
      if (script) found.set(fileOf(code, one), script);
      return script === undefined;
    });
  const missing = read(wanted);
  if (missing.length > 0) {
    await bundleApart(missing);
    if (read(missing).length > 0) throw changedMeanwhile();
  }
  const get = <T extends Script>(one: ScriptRequest): Promise<T> => {
    const script = found.get(fileOf(code, one));
    if (!script) throw new Error(`Expected ${JSON.stringify(one)} among the scripts asked for.`);
    return Promise.resolve(script as T);
  };
  return {
    player: (entry, language) => get({ kind: 'player', entry, language }),
    page: (entry, language = 'en-GB') => get({ kind: 'page', entry, language }),
  };
};
