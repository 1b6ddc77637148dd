/**
 * The colours of a unit's pages: what unit.yaml sets, what is made of it for the dark, and the least
 * contrast of all that stand on each other (WCAG 2.2, 1.4.3 and 1.4.11). A colour is written #rrggbb.
 */

/** A colour as it is written. Without a flag, since editors get the pattern alone. */
export const COLOUR = /^#[0-9a-fA-F]{6}$/;

/** What an author may set, for a page in daylight. */
export interface Colours {
  readonly accent?: string | undefined;
  readonly paper?: string | undefined;
  readonly ink?: string | undefined;
}

/** As a page has them. The dark page keeps its own but for the accent. */
interface Palette {
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

/** The colours of src/player/theme.css that an author may set, and those that meet them. */
export const theme = {
  accent: '#b3201a',
  paper: '#f6efe0',
  card: '#fffaf0',
  sand: '#e6d8b8',
  ink: '#1c1917',
  soft: '#57504a',
  line: '#82776a',
  right: '#17602f',
  rightGround: '#e3f1e4',
  wrong: '#5a3391',
  wrongGround: '#efe8f8',
  focus: '#0b57b8',
  /** Of the letters on a poster, by day and in the dark. */
  posterText: ['#fffaf0', '#e9dfca'],
  dark: {
    accent: '#ff8a78',
    paper: '#191614',
    card: '#24201d',
    sand: '#463c2d',
    ink: '#f4ecdd',
    rightGround: '#1c3323',
    wrongGround: '#2f2542',
  },
} as const;

type Parts = readonly [red: number, green: number, blue: number];

const partsOf = (colour: string): Parts => {
  const at = (n: number): number => parseInt(colour.slice(n, n + 2), 16);
  return [at(1), at(3), at(5)];
};

/** A part of the way from one colour to another. */
const mixColours = (from: string, to: string, part: number): string => {
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
    const found = towards.map((end) => mixColours(colour, end, n / STEPS)).find(good);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The least contrast of text, and of what is drawn. */
const TEXT = 4.5;
const DRAWN = 3;

/** A colour that another one meets, and the least contrast between them. */
interface Pair {
  readonly on: string;
  readonly least: number;
}

const pairs = (least: number, ...colours: readonly string[]): Pair[] =>
  colours.map((on) => ({ on, least }));

/** Whether a colour has contrast enough with all that it meets. */
export const isSeen = (colour: string, met: readonly Pair[]): boolean =>
  met.every(({ on, least }) => contrast(colour, on) >= least);

/** Links and signs stand on every ground. */
const lightened = (accent: string): string => {
  const { paper, card, sand, rightGround, wrongGround } = theme.dark;
  const grounds = pairs(TEXT, paper, card, sand, rightGround, wrongGround);
  return nearestGood(accent, (one) => isSeen(one, grounds), ['#ffffff']) ?? '#ffffff';
};

/** Of the accent in the sand, in hundredths. */
const TINT = 12;

/** The paper with some of the accent: less of it, or none, where what stands there could not be read. */
const tinted = (paper: string, accent: string, ink: string): string => {
  const { soft, line, focus } = theme;
  const met = [...pairs(TEXT, ink, accent, soft), ...pairs(DRAWN, line, focus)];
  for (let tint = TINT; tint > 0; tint -= 1) {
    const sand = mixColours(paper, accent, tint / 100);
    if (isSeen(sand, met)) return sand;
  }
  return paper;
};

const byDay = (given: Colours): Omit<Palette, 'darkAccent'> => {
  const { accent = theme.accent, paper = theme.paper, ink = theme.ink } = given;
  const sameSand = given.paper === undefined && given.accent === undefined;
  return {
    accent,
    paper,
    card: given.paper === undefined ? theme.card : mixColours(paper, '#ffffff', 0.6),
    sand: sameSand ? theme.sand : tinted(paper, accent, ink),
    ink,
  };
};

/** What an author leaves out stays the theme's, and so does what is made of it alone. */
export const paletteOf = (given: Colours): Palette => ({
  ...byDay(given),
  darkAccent: given.accent === undefined ? theme.dark.accent : lightened(given.accent),
});

/** The colours beside which one of an author's stands on a page, each with the contrast that the pair needs. */
export const contrastPairsOf = (key: keyof Colours, given: Colours): readonly Pair[] => {
  const { paper, card, sand } = byDay(given);
  const { soft, line, right, rightGround, wrong, wrongGround, focus, posterText } = theme;
  switch (key) {
    case 'paper':
      // The theme's ink and accent can be read wherever its lines can be seen.
      return [...pairs(TEXT, soft, right, wrong), ...pairs(DRAWN, line, focus)];
    case 'ink':
      return pairs(TEXT, paper, card, sand, rightGround, wrongGround, ...posterText);
    case 'accent':
      return pairs(TEXT, paper, card, sand, rightGround, wrongGround, ...posterText);
  }
};
