/**
 * The player's stylesheets in fewer bytes, for the browsers that the player is built for: newer things,
 * such as light-dark(), are written out for them. Each by itself, so that a page can be given those that
 * it needs where no compressor is at hand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { transform } from 'lightningcss';
import type { Sheet, Sheets } from '../../src/publish/style';

/** Chrome 105, Firefox 115 and Safari 16; a version is its number in the third byte. */
const targets = { chrome: 105 << 16, firefox: 115 << 16, safari: 16 << 16 };

export const minify = (css: string): string =>
  transform({
    filename: 'style.css',
    code: Buffer.from(css),
    minify: true,
    targets,
  }).code.toString();

/** What every page of ours has, the workshop and the practice LMS too. */
export const UNSEEN = 'src/ui/unseen.css';

/** What every page of the player starts with, and what no page starts with. */
const THEME = 'player/theme.css';
const DEFERRED = 'player/deferred/deferred.css';

/** The stylesheets of some pages, in the order in which they stand in one. */
const sheetsIn = (folder: string): string[] =>
  readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.css') && name !== THEME && name !== DEFERRED)
    .sort();

/** A stylesheet may take another one that several share: `@import '../moments.css';`. */
const IMPORT = /^@import '([^']+)';\n/gm;

const sheet = (name: string): Sheet => {
  const css = readFileSync(`src/${name}`, 'utf8').replaceAll('\r', '');
  const imports = [...css.matchAll(IMPORT)].map(([, to = '']) =>
    posix.join(posix.dirname(name), to),
  );
  return { name, imports, css: minify(css.replace(IMPORT, '')) };
};

/** Reads and minifies them all: pages, kinds, blocks. */
export const playerSheets = (): Sheets => ({
  theme: minify(readFileSync(UNSEEN, 'utf8')) + sheet(THEME).css,
  views: ['player', 'kinds', 'blocks'].flatMap(sheetsIn).map(sheet),
  deferred: sheet(DEFERRED).css,
});
