/**
 * The player's stylesheets in fewer bytes, for the browsers that the player is built for: newer things,
 * such as light-dark(), are written out for them.
 */
import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';

/** Chrome 105, Firefox 115 and Safari 16; a version is its number in the third byte. */
const targets = { chrome: 105 << 16, firefox: 115 << 16, safari: 16 << 16 };

export const minify = (css: string): string =>
  transform({
    filename: 'style.css',
    code: Buffer.from(css),
    minify: true,
    targets,
  }).code.toString();

/** What every page starts with. */
const THEME = 'src/player/theme.css';

/** What some pages start with: those in whose HTML the mark stands. Each holds what its own mark needs. */
const PARTS = [
  ['src/player/Contents.css', 'class="entries"'],
  ['src/kinds/questions.css', 'class="question'],
  ['src/kinds/hotspot/style.css', 'class="spots'],
  ['src/blocks/drawings.css', '<svg'],
  ['src/blocks/diagram/style.css', 'class="diagram"'],
  ['src/blocks/map/style.css', 'class="map"'],
  ['src/blocks/moments.css', /class="(timeline|hours)"/],
  ['src/blocks/people/style.css', 'class="people"'],
  ['src/blocks/note/style.css', 'class="aside '],
  ['src/blocks/source/style.css', 'class="source '],
  ['src/blocks/keypoints/style.css', 'class="keypoints"'],
] as const;

/** What no page starts with. */
const LATER = 'src/player/later/later.css';

/** The player's style, minified. */
export interface PlayerStyle {
  /** What stands in a page that starts with this HTML: no more than that needs. */
  of(view: string): string;
  /** What is loaded after it: the style of all that a reader may come to then, and of paper. */
  readonly later: string;
  /** Both, for a page that loads nothing. */
  readonly whole: string;
}

export const playerStyle = (): PlayerStyle => {
  const read = (file: string): string => readFileSync(file, 'utf8');
  const theme = read(THEME);
  const parts = PARTS.map(([file, mark]) => ({ css: read(file), mark }));
  const rest = [...parts.map(({ css }) => css), read(LATER)].join('');
  const made = new Map<string, string>();
  return {
    of(view) {
      const wanted = parts.filter(({ mark }) => view.search(mark) >= 0);
      const css = [theme, ...wanted.map((part) => part.css)].join('');
      const known = made.get(css) ?? minify(css);
      made.set(css, known);
      return known;
    },
    later: minify(rest),
    whole: minify(theme + rest),
  };
};
