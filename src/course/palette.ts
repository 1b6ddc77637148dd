/**
 * The colours of a unit's pages: what unit.yaml sets, what is made of it for the dark, and the least
 * contrast of all that stand on each other (WCAG 2.2, 1.4.3 and 1.4.11). A colour is written #rrggbb.
 */

/** What an author may set, for a page in daylight. */
export interface Colours {
  readonly accent?: string | undefined;
  readonly paper?: string | undefined;
  readonly ink?: string | undefined;
}

/** As a page has them. The dark page keeps its own but for the accent. */
export interface Palette {
  readonly accent: string;
  /** The accent on a dark page. */
  readonly darkAccent: string;
  readonly paper: string;
  /** Of boxes with a border. */
  readonly card: string;
  /** Of boxes without one. */
  readonly sand: string;
  readonly ink: string;
}

/** The colours of src/player/theme.css that no unit sets, and those that it starts from. */
export const theme = {
  accent: '#b3201a',
  paper: '#f6efe0',
  ink: '#1c1917',
  soft: '#57504a',
  line: '#857a6d',
  right: '#17602f',
  rightGround: '#e3f1e4',
  wrong: '#5a3391',
  wrongGround: '#efe8f8',
  focus: '#0b57b8',
  /** Of the letters on a poster, by day and in the dark. */
  posterText: ['#fffaf0', '#e9dfca'],
  /** The grounds of a dark page. */
  darkGrounds: ['#191614', '#24201d'],
} as const;

type Parts = readonly [red: number, green: number, blue: number];

const partsOf = (colour: string): Parts => {
  const at = (n: number): number => parseInt(colour.slice(n, n + 2), 16);
  return [at(1), at(3), at(5)];
};

/** A part of the way from one colour to another. */
export const mixed = (from: string, to: string, part: number): string => {
  const target = partsOf(to);
  const sum = partsOf(from).map((value, n) => value + ((target[n] ?? 0) - value) * part);
  return `#${sum.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
};

/** Relative luminance (WCAG 2.2, section 8). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = partsOf(colour)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const STEPS = 100;

/** The first one towards black or white that is good, by the shortest way; undefined where none is. */
export const nearestGood = (
  colour: string,
  good: (colour: string) => boolean,
  towards: readonly string[] = ['#000000', '#ffffff'],
): string | undefined => {
  for (let n = 0; n <= STEPS; n += 1) {
    const found = towards.map((end) => mixed(colour, end, n / STEPS)).find(good);
    if (found !== undefined) return found;
  }
  return undefined;
};

export const paletteOf = ({
  accent = theme.accent,
  paper = theme.paper,
  ink = theme.ink,
}: Colours): Palette => ({
  accent,
  darkAccent:
    nearestGood(
      accent,
      (one) => theme.darkGrounds.every((ground) => contrast(one, ground) >= TEXT),
      ['#ffffff'],
    ) ?? '#ffffff',
  paper,
  card: mixed(paper, '#ffffff', 0.6),
  sand: mixed(paper, accent, 0.12),
  ink,
});

/** The least contrast of text, and of what is drawn. */
const TEXT = 4.5;
const DRAWN = 3;

/** Two colours that meet, and the least contrast between them. */
export interface Pair {
  readonly on: string;
  readonly least: number;
}

/** What each of an author's colours meets on a page. */
export const meets = (key: keyof Colours, palette: Palette): readonly Pair[] => {
  const pairs = (least: number, ...grounds: readonly string[]): Pair[] =>
    grounds.map((on) => ({ on, least }));
  const { paper, card, sand } = palette;
  const { soft, line, right, rightGround, wrong, wrongGround, focus, posterText } = theme;
  switch (key) {
    case 'paper':
      return [...pairs(TEXT, soft, right, wrong), ...pairs(DRAWN, line, focus)];
    case 'ink':
      return pairs(TEXT, paper, card, sand, rightGround, wrongGround, ...posterText);
    case 'accent':
      return pairs(TEXT, paper, card, ...posterText);
  }
};
