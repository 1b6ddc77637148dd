/**
 * The scripts of pages and packages. To bundle them takes more memory and time than all lessons do, and the result
 * depends on our code alone. So the bundler runs in a process of its own, and its scripts are kept on the disk until
 * the code changes.
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
  /** @param file the script's first module, relative to the project's folder. */
  readonly page: (file: string, language?: string) => Promise<PageScript>;
}

/** A script as it is asked for. */
export interface ScriptRequest {
  readonly kind: keyof Scripts;
  /** For a player the name of its tracker; for a page the script's first module. */
  readonly entry: string;
  readonly language?: string;
}

type Script = PlayerScripts | PageScript;

/** Scripts that the bundler makes in this process. It is loaded with the first script that is asked for. */
export const bundled: Scripts = {
  player: async (tracker, language) => (await import('./player')).buildPlayer(tracker, language),
  page: async (file, language) => (await import('./page-script')).pageScript(file, language),
};

const changedMeanwhile = (): Error =>
  sentence('The code has changed meanwhile. Run this once more.');

/** Here each script has a file, in a folder whose name is the hash of the code that it was made of. */
export const KEPT_SCRIPTS = '.cache/scripts';

const fileOf = (code: string, { kind, entry, language = 'en-GB' }: ScriptRequest): string =>
  join(KEPT_SCRIPTS, code, `${hashOf([kind, entry, tagOf(language)])}.json`);

/** A script that was made of this code before; undefined where none was. @param code the hash of the code. */
const keptOf = (code: string, request: ScriptRequest): Script | undefined =>
  readSealed(fileOf(code, request)) as Script | undefined;

/** Writes a script under another name first: another build may be reading the same file, or writing it. */
export const keepScript = (file: string, script: Script): void => {
  // Another build has made it meanwhile. A damaged file is replaced.
  if (readSealed(file) !== undefined) return;
  const next = `${file}.${process.pid}`;
  writeFileSync(next, sealed('A script that "npm run build" has made.', script));
  renameSync(next, file);
};

/**
 * Makes these scripts, keeps them, and deletes those of other code. The command `bundle` calls it.
 * @throws a sentence where the code changes meanwhile.
 */
export const bundle = async (wanted: readonly ScriptRequest[]): Promise<void> => {
  const code = hashOfCode();
  const made = new Map<string, Script>();
  for (const one of wanted) {
    const file = fileOf(code, one);
    if (!made.has(file))
      made.set(file, await bundled[one.kind](one.entry, one.language ?? 'en-GB'));
  }
  // Where somebody has edited the code meanwhile, nobody knows which state of it is in the scripts.
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
    // The bundler's own default. Tests set another value, which would go into the scripts.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(sentence('The scripts of the pages could not be made. Why stands above.'));
    });
  });

/** These scripts, from the disk where they are kept, else made now. @throws a sentence where one cannot be made. */
export const scriptsFor = async (wanted: readonly ScriptRequest[]): Promise<Scripts> => {
  const code = hashOfCode();
  const found = new Map<string, Script>();
  /** Takes those that are kept. @returns the others. */
  const takeKept = (requests: readonly ScriptRequest[]): readonly ScriptRequest[] =>
    requests.filter((one) => {
      const script = keptOf(code, one);
      if (script) found.set(fileOf(code, one), script);
      return script === undefined;
    });
  const missing = takeKept(wanted);
  if (missing.length > 0) {
    await bundleApart(missing);
    if (takeKept(missing).length > 0) throw changedMeanwhile();
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
