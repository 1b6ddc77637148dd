/**
 * The player's stylesheets, minified for the browsers that the player is built for: newer CSS, such as
 * light-dark(), is written out for older ones. Each sheet is minified by itself, so that the workshop, which
 * has no minifier, can put those that a page needs together.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { transform } from 'lightningcss';
import type { Sheet, Sheets } from '../../src/publish/style';

/** Chrome 105, Firefox 115 and Safari 16. lightningcss takes the major version shifted left by two bytes. */
const targets = { chrome: 105 << 16, firefox: 115 << 16, safari: 16 << 16 };

export const minify = (css: string): string =>
  transform({
    filename: 'style.css',
    code: Buffer.from(css),
    minify: true,
    targets,
  }).code.toString();

/** The style of words that only a screen reader reads: on every page of ours, also the workshop's and the practice LMS's. */
export const UNSEEN = 'src/ui/unseen.css';

/** The sheet that every page of the player begins with, and the one that is loaded later on all of them. */
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

/** All stylesheets of the player, minified: those of its pages, of the kinds and of the blocks. */
export const playerSheets = (): Sheets => ({
  theme: minify(readFileSync(UNSEEN, 'utf8')) + sheet(THEME).css,
  views: ['player', 'kinds', 'blocks'].flatMap(sheetsIn).map(sheet),
  deferred: sheet(DEFERRED).css,
});
