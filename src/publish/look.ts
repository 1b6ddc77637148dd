/** A unit's own look as a style that stands behind the player's. */
import type { Course } from '../course/course';
import { type Colours, paletteOf, theme } from '../course/palette';

/**
 * Says what is made of a colour that the author sets, and nothing of the others. The theme of high contrast
 * keeps its own colours, and so does paper. Drawings do too, since their words name them. light-dark() is
 * written out as the build writes it in theme.css (scripts/build/style.ts).
 */
export const colourStyle = (colours: Colours = {}): string => {
  const { accent, darkAccent, paper, card, sand, ink } = paletteOf(colours);
  const { dark } = theme;
  const root = ':root:not([data-theme=contrast])';
  const madeOf = (keys: readonly (keyof Colours)[], css: string): readonly string[] =>
    keys.some((key) => colours[key] !== undefined) ? [css] : [];
  const both = (name: string, light: string, other: string): string =>
    `--${name}:var(--lightningcss-light,${light})var(--lightningcss-dark,${other})`;
  const tokens = [
    ...madeOf(['paper'], both('paper', paper, dark.paper)),
    ...madeOf(['paper'], both('card', card, dark.card)),
    ...madeOf(['paper', 'accent'], both('sand', sand, dark.sand)),
    ...madeOf(['ink'], both('ink', ink, dark.ink)),
    ...madeOf(['accent'], both('red', accent, darkAccent)),
  ];
  if (tokens.length === 0) return '';
  const rules = [
    `${root}{${tokens.join(';')}}`,
    ...madeOf(['accent'], `${root} .poster{background:${accent}}`),
    ...madeOf(['paper', 'accent'], `${root} .poster:before{background:${sand}}`),
    ...madeOf(['ink'], `${root} .poster:after{background:${ink}}`),
  ];
  return `@media screen{${rules.join('')}}`;
};

/** The unit's colours, and whether the player's own drawing is on its posters. */
export const lookStyle = (unit: {
  readonly colours: Colours | undefined;
  readonly course: Pick<Course, 'poster'>;
}): string =>
  colourStyle(unit.colours) +
  (unit.course.poster === undefined ? '' : '.poster:before,.poster:after{display:none}');
