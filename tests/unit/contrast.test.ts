/**
 * The theme's colours against the grounds they stand on, computed from theme.css in every theme. axe
 * looks at text alone; borders, ticks and the focus ring are WCAG 1.4.11.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Colours } from '../../src/course/palette';
import { colourStyle } from '../../src/publish/look';
import { wrongColour } from '../../src/reader/colours';

const css = readFileSync('src/player/theme.css', 'utf8');

/** The custom properties of the first rule with that selector, as written. */
const tokens = (selector: string): Map<string, string> => {
  const rule = css.slice(css.indexOf(`${selector} {`));
  const pairs = rule.slice(0, rule.indexOf('}')).matchAll(/--([\w-]+):\s*([^;]+);/g);
  return new Map([...pairs].map(([, name = '', value = '']) => [name, value]));
};

const root = tokens(':root');
const contrast = new Map([...root, ...tokens("[data-theme='contrast']")]);
const themes = [
  ['light', root, 0],
  ['dark', root, 1],
  ['high contrast, light', contrast, 0],
  ['high contrast, dark', contrast, 1],
] as const;

/** Relative luminance of #rgb or #rrggbb (WCAG 2.2, section 8). */
const luminance = (hex: string): number => {
  const digits = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const ratio = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** Each text colour with the grounds that theme.css puts it on. */
const TEXT = {
  ink: ['paper', 'card', 'sand', 'right-bg', 'wrong-bg'],
  soft: ['paper', 'card', 'sand', 'right-bg', 'wrong-bg'],
  red: ['paper', 'card', 'sand', 'right-bg', 'wrong-bg'],
  right: ['paper', 'card', 'right-bg'],
  wrong: ['paper', 'card', 'wrong-bg'],
  paper: ['ink', 'right'],
  'p-paper': ['p-ink', 'p-red'],
  'p-ink': ['p-paper', 'p-sand'],
};

/** Borders, ticks, bars and the focus ring. */
const DRAWN = {
  line: ['paper', 'card', 'sand', 'right-bg', 'wrong-bg'],
  ink: ['paper', 'card', 'sand'],
  red: ['paper', 'card'],
  right: ['paper', 'card'],
  wrong: ['paper', 'card'],
  focus: ['paper', 'card', 'sand', 'right-bg', 'wrong-bg'],
};

type Tokens = ReadonlyMap<string, string>;

/** The pairs of a theme, light (0) or dark (1), that have too little contrast. */
const below = (
  theme: Tokens,
  at: 0 | 1,
  pairs: Readonly<Record<string, readonly string[]>>,
  least: number,
): string[] => {
  const colour = (name: string): string => {
    const value = theme.get(name) ?? '';
    const colours = value.match(/#[0-9a-f]{3,6}\b/g) ?? [];
    expect(colours.length, `--${name}: ${value}`).toBeGreaterThan(0);
    return colours[at] ?? colours[0] ?? '';
  };
  return Object.entries(pairs).flatMap(([name, grounds]) =>
    grounds.flatMap((ground) => {
      const got = ratio(colour(name), colour(ground));
      return got < least ? [`${name} on ${ground}: ${got.toFixed(2)}`] : [];
    }),
  );
};

describe.each(themes)('%s', (_, theme, at) => {
  test('text is 4.5 to 1 at least (1.4.3)', () => {
    expect(below(theme, at, TEXT, 4.5)).toEqual([]);
  });

  test('what is drawn is 3 to 1 at least (1.4.11)', () => {
    expect(below(theme, at, DRAWN, 3)).toEqual([]);
  });
});

/** The theme's tokens with those of a unit's own style. */
const coloured = (colours: Colours): Tokens => {
  const style = colourStyle(colours);
  const own = style.matchAll(/--(\w+):(var\(--lightningcss-light,#\w+\)var\([\w-]+,#\w+\))/g);
  const poster = (part: string, otherwise: string): string =>
    new RegExp(`\\.poster${part}\\{background:(#\\w+)`).exec(style)?.[1] ??
    root.get(otherwise) ??
    '';
  return new Map([
    ...root,
    ...[...(style === '' ? [] : own)].map(([, name = '', value = '']) => [name, value] as const),
    ['poster', poster('', 'p-red')],
    ['wedge', poster(':after', 'p-ink')],
  ]);
};

/** Letters on the poster are on its ground or on the wedge. */
const WITH_POSTER = { ...TEXT, 'p-paper': ['poster', 'wedge'] };

const belowIn = (colours: Colours): string[] => {
  const tokens = coloured(colours);
  return ([0, 1] as const).flatMap((at) => [
    ...below(tokens, at, WITH_POSTER, 4.5),
    ...below(tokens, at, DRAWN, 3),
  ]);
};

test.each([
  [{ accent: '#8f4a12', paper: '#fdf5e6', ink: '#2b1a0e' }],
  [{ accent: '#865a1b' }],
  [{ accent: '#000080' }],
  [{ paper: '#dfdacf' }],
  [{ ink: '#000000' }],
])('the colours of a unit are read on every ground, by day and in the dark: %o', (colours) => {
  expect(belowIn(colours)).toEqual([]);
});

test('any colours that the check takes are read on every ground, and it names some for any', () => {
  const colour = fc.option(
    fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`),
    { nil: undefined },
  );
  fc.assert(
    fc.property(fc.record({ accent: colour, paper: colour, ink: colour }), (given) => {
      let colours: Colours = given;
      for (let n = 0; n < 3; n += 1) {
        const wrong = wrongColour(colours);
        if (wrong) colours = { ...colours, [wrong.key]: wrong.near };
      }
      expect(wrongColour(colours)).toBeUndefined();
      expect(belowIn(colours)).toEqual([]);
    }),
  );
});

test('the sum is right: black on white 21, the standard’s grey 4.54', () => {
  expect(ratio('#000', '#fff')).toBeCloseTo(21);
  expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
