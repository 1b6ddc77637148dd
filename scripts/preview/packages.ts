/** The zips of a folder, opened in memory and opened again only when they have changed. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '../../manifest';
import { cmi5 } from '../../manifest/cmi5';
import type { Format } from '../../manifest/format';
import { web } from '../../manifest/web';
import { xapi } from '../../manifest/xapi';
import type { Files } from '../../src/package/read';
import { readZip } from '../../src/package/read';
import { isHidden } from '../../src/reader/hidden';
import { sentence } from '../shared/sentence';
import type { PracticeWords } from '../../src/strings';
import { NoLaunch, readManifest } from './manifest';
import type { Manifest } from './manifest';

type Problem = (said: PracticeWords['problems']) => string;

export interface Package {
  readonly name: string;
  readonly size: number;
  readonly files: Files;
  readonly manifest?: Manifest;
  /** Which of ours it is; undefined where it is none of them. */
  readonly format?: Format | undefined;
  /** Why it cannot be played here. */
  readonly problem?: Problem;
}

export interface Library {
  list(): Package[];
  get(name: string): Package | undefined;
}

/** The formats that need another kind of LMS, known by the file at their root. */
const others: readonly (readonly [file: string, format: Format, problem: Problem])[] = [
  ['cmi5.xml', cmi5, (said) => said.cmi5],
  ['tincan.xml', xapi, (said) => said.xapi],
  ['index.html', web, (said) => said.web],
];

/** What a library of Node's says of a broken file is shown as it is. */
const problemOf =
  (error: unknown): Problem =>
  (said) =>
    error instanceof NoLaunch
      ? said.noLaunch
      : said.broken(error instanceof Error ? error.message : String(error));

const open = (name: string, bytes: Uint8Array): Package => {
  const known = { name, size: bytes.length };
  try {
    const files = readZip(bytes);
    const xml = files['imsmanifest.xml'];
    if (xml) {
      const manifest = readManifest(xml);
      const format = formats.find(({ edition }) => edition === manifest.edition);
      return { ...known, files, manifest, format };
    }
    const other = others.find(([file]) => files[file]);
    if (!other) return { ...known, files, problem: (said) => said.noManifest };
    const [, format, problem] = other;
    return { ...known, files, format, problem };
  } catch (error) {
    return { ...known, files: {}, problem: problemOf(error) };
  }
};

const names = (dir: string): string[] => {
  try {
    return readdirSync(dir).filter((name) => /\.zip$/i.test(name) && !isHidden(name));
  } catch {
    return [];
  }
};

/** Gone since it was listed, or a link that leads nowhere. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Refuses a folder without packages, once, at the start; a later rebuild may empty it for a moment. */
export const createLibrary = (dir: string): Library => {
  const cache = new Map<string, { readonly stamp: string; readonly opened: Package }>();
  const get = (name: string): Package | undefined => {
    // Only what the folder lists is opened: a name never becomes a path of its own.
    if (!names(dir).includes(name)) return undefined;
    const path = join(dir, name);
    try {
      const found = statSync(path);
      if (!found.isFile()) return undefined;
      const stamp = `${found.mtimeMs} ${found.size}`;
      const known = cache.get(name);
      if (known?.stamp === stamp) return known.opened;
      const opened = open(name, readFileSync(path));
      cache.set(name, { stamp, opened });
      return opened;
    } catch (error) {
      if (isMissing(error)) return undefined;
      return { name, size: 0, files: {}, problem: problemOf(error) };
    }
  };
  const list = (): Package[] =>
    names(dir)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .flatMap((name) => get(name) ?? []);
  if (list().length === 0) {
    throw sentence(`There is no package in the folder ${dir}: run "npm run build" first.`);
  }
  return { get, list };
};
