/** A unit's own colours as a style that stands behind the player's. */
import { type Colours, paletteOf } from '../course/palette';

/**
 * The theme of high contrast keeps its own colours, and so does paper. Drawings do too, since their words
 * name them. light-dark() is written out as the build writes it in theme.css (scripts/build/style.ts).
 */
export const colourStyle = (colours: Colours | undefined): string => {
  if (colours === undefined) return '';
  const { accent, darkAccent, paper, card, sand, ink } = paletteOf(colours);
  const root = ':root:not([data-theme=contrast])';
  const both = (light: string, dark: string): string =>
    `var(--lightningcss-light,${light})var(--lightningcss-dark,${dark})`;
  const dark = { paper: '#191614', card: '#24201d', sand: '#463c2d', ink: '#f4ecdd' };
  const rules = [
    `--paper:${both(paper, dark.paper)}`,
    `--card:${both(card, dark.card)}`,
    `--sand:${both(sand, dark.sand)}`,
    `--ink:${both(ink, dark.ink)}`,
    `--red:${both(accent, darkAccent)}`,
  ];
  return (
    `@media screen{${root}{${rules.join(';')}}` +
    `${root} .poster{background:${accent}}${root} .poster:before{background:${sand}}` +
    `${root} .poster:after{background:${ink}}}`
  );
};
