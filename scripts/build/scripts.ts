/**
 * The scripts of pages and packages, which come of the bundler. It takes more memory and time than all lessons, and its
 * result hangs on the code alone: so it works in a process of its own, and what it makes is kept until the code changes.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PlayerScripts } from '../../src/publish/packages';
import { tagOf } from '../../src/strings/languages';
import { sentence } from '../shared/sentence';
import { hashOfCode } from './hash';
import type { PageScript } from './page-script';
import { readSealed, sealed } from './sealed';

/** Makes scripts; `language` is that of the course, or of the page. */
export interface Scripts {
  readonly player: (tracker: string, language: string) => Promise<PlayerScripts>;
  /** @param file the script's first module, from the project's folder on. */
  readonly page: (file: string, language?: string) => Promise<PageScript>;
}

/** A script as it is asked for: `of` is a tracker, or the first module of a page's script. */
export interface Wanted {
  readonly is: keyof Scripts;
  readonly of: string;
  readonly language?: string;
}

type Made = Readonly<Record<string, PlayerScripts | PageScript>>;

/** Made by the bundler in this process. It is loaded at the first script that is asked for. */
export const bundled: Scripts = {
  player: async (tracker, language) => (await import('./player')).buildPlayer(tracker, language),
  page: async (file, language) => (await import('./page-script')).pageScript(file, language),
};

/** Where the scripts stand that were made of the code as it is. */
export const KEPT = '.cache/scripts.json';

interface Kept {
  /** Hash of the code. */
  readonly code: string;
  readonly made: Made;
}

const keyOf = ({ is, of, language = 'en-GB' }: Wanted): string => `${is} ${of} ${tagOf(language)}`;

/** What is kept of this code. */
const keptOf = (code: string): Made => {
  const kept = readSealed(KEPT) as Kept | undefined;
  return kept?.code === code ? kept.made : {};
};

/** Makes what is not kept, and keeps it. The work of the command `bundle`. */
export const bundle = async (wanted: readonly Wanted[]): Promise<void> => {
  const code = hashOfCode();
  const made = { ...keptOf(code) };
  for (const one of wanted) {
    made[keyOf(one)] ??= await bundled[one.is](one.of, one.language ?? 'en-GB');
  }
  // Of code that somebody edits meanwhile nobody knows what is in the scripts.
  if (hashOfCode() !== code) throw sentence('The code has changed meanwhile. Run this once more.');
  mkdirSync(dirname(KEPT), { recursive: true });
  // Another build may be reading.
  const next = `${KEPT}.${process.pid}`;
  writeFileSync(next, sealed('Scripts that "npm run build" has made.', { code, made }));
  renameSync(next, KEPT);
};

const bundleApart = (wanted: readonly Wanted[]): Promise<void> =>
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
export const scriptsFor = async (wanted: readonly Wanted[]): Promise<Scripts> => {
  const code = hashOfCode();
  let made = keptOf(code);
  if (wanted.some((one) => made[keyOf(one)] === undefined)) {
    await bundleApart(wanted);
    made = keptOf(code);
  }
  const get = <T extends PlayerScripts | PageScript>(one: Wanted): Promise<T> => {
    const found = made[keyOf(one)];
    if (found === undefined) throw new Error(`Expected a script ${keyOf(one)}, got none.`);
    return Promise.resolve(found as T);
  };
  return {
    player: (of, language) => get({ is: 'player', of, language }),
    page: (of, language = 'en-GB') => get({ is: 'page', of, language }),
  };
};
