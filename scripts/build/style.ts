/**
 * The player's stylesheets in fewer bytes, for the browsers that the player is built for: newer things,
 * such as light-dark(), are written out for them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { transform } from 'lightningcss';
import type { Prerendered } from '../../src/player/prerender';

/** Chrome 105, Firefox 115 and Safari 16; a version is its number in the third byte. */
const targets = { chrome: 105 << 16, firefox: 115 << 16, safari: 16 << 16 };

export const minify = (css: string): string =>
  transform({
    filename: 'style.css',
    code: Buffer.from(css),
    minify: true,
    targets,
  }).code.toString();

/** What every page starts with, and what no page starts with. */
const THEME = 'player/theme.css';
const LATER = 'player/later/later.css';

/** The stylesheets of some pages, in the order in which they stand in one: pages, kinds, blocks. */
const sheetsIn = (folder: string): string[] =>
  readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.css') && name !== THEME && name !== LATER)
    .sort();

/** A stylesheet may take another one that several share: `@import '../moments.css';`. */
const IMPORT = /^@import '([^']+)';\n/gm;

/** The player's style, minified. */
export interface PlayerStyle {
  /** What stands in a page that starts with this view: no more than that needs. */
  of(view: Pick<Prerendered, 'sheets'>): string;
  /** What is loaded after it: the style of all that a reader may come to then, and of paper. */
  readonly later: string;
  /** Both, for a page that loads nothing. */
  readonly whole: string;
}

export const playerStyle = (): PlayerStyle => {
  const read = (name: string): string => readFileSync(`src/${name}`, 'utf8').replaceAll('\r', '');
  const all = ['player', 'kinds', 'blocks'].flatMap(sheetsIn);
  const texts = new Map([THEME, ...all, LATER].map((name) => [name, read(name)]));
  const withImports = (name: string): string[] => [
    ...[...(texts.get(name) ?? '').matchAll(IMPORT)].map(([, to = '']) =>
      posix.join(posix.dirname(name), to),
    ),
    name,
  ];
  const css = (names: readonly string[]): string =>
    names.map((name) => (texts.get(name) ?? '').replace(IMPORT, '')).join('');
  const made = new Map<string, string>();
  return {
    of({ sheets }) {
      const wanted = new Set([...sheets].flatMap(withImports));
      const text = css([THEME, ...all.filter((name) => wanted.has(name))]);
      const known = made.get(text) ?? minify(text);
      made.set(text, known);
      return known;
    },
    later: minify(css([...all, LATER])),
    whole: minify(css([THEME, ...all, LATER])),
  };
};
