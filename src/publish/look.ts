/** A unit's own colours as CSS that stands behind the player's style, so that it wins. */
import type { Course } from '../course/course';
import { type Colours, paletteOf, theme } from '../course/palette';

/**
 * CSS that sets each colour that follows from one of the author's; all others stay as the player has them. The
 * theme of high contrast keeps its colours, and so does print. Drawings keep theirs, too, since the text beside
 * one may name a colour. light-dark() is written out for older browsers, as the build does it in theme.css
 * (scripts/build/style.ts).
 */
export const colourStyle = (colours: Colours = {}): string => {
  const { accent, darkAccent, paper, card, sand, ink } = paletteOf(colours);
  const { dark } = theme;
  const root = ':root:not([data-theme=contrast])';
  /** The CSS, where the author has set one of the colours that it comes from. */
  const from = (keys: readonly (keyof Colours)[], css: string): readonly string[] =>
    keys.some((key) => colours[key] !== undefined) ? [css] : [];
  const both = (name: string, light: string, other: string): string =>
    `--${name}:var(--lightningcss-light,${light})var(--lightningcss-dark,${other})`;
  const tokens = [
    ...from(['paper'], both('paper', paper, dark.paper)),
    ...from(['paper'], both('card', card, dark.card)),
    ...from(['paper', 'accent'], both('sand', sand, dark.sand)),
    ...from(['ink'], both('ink', ink, dark.ink)),
    ...from(['accent'], both('red', accent, darkAccent)),
  ];
  if (tokens.length === 0) return '';
  const rules = [
    `${root}{${tokens.join(';')}}`,
    ...from(['accent'], `${root} .poster{background:${accent}}`),
    ...from(['paper', 'accent'], `${root} .poster:before{background:${sand}}`),
    ...from(['ink'], `${root} .poster:after{background:${ink}}`),
  ];
  return `@media screen{${rules.join('')}}`;
};

/** The same, and no drawing of the player's on posters where the unit has a picture of its own for them. */
export const lookStyle = (unit: {
  readonly colours: Colours | undefined;
  readonly course: Pick<Course, 'poster'>;
}): string =>
  colourStyle(unit.colours) +
  (unit.course.poster === undefined ? '' : '.poster:before,.poster:after{display:none}');
