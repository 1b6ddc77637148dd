/** Colours of unit.yaml: what is good in every theme, and what is offered in the place of what is not. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contrast,
  isSeen,
  contrastPairsOf,
  nearestGood,
  paletteOf,
  theme,
} from '../../src/course/palette';
import { colourStyle } from '../../src/publish/look';
import { read } from '../../src/reader';
import { minify } from '../../scripts/build/style';
import { filesOf } from '../../scripts/shared/lessons';

const bread = filesOf('tests/fixtures/bread');

const problems = (colours: string): string[] => {
  const unit = (bread.get('unit.yaml') ?? '').replace(/colours:\n(?: .*\n)+/, colours);
  const found = read(new Map([...bread, ['unit.yaml', unit]]));
  return 'problems' in found
    ? found.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
    : [];
};

test('a unit without colours has the player’s own, and one with some keeps the others', () => {
  expect(problems('')).toEqual([]);
  expect(problems('colours: {accent: "#0B5563"}\n')).toEqual([]);
  expect(colourStyle(undefined)).toBe('');
});

test('what is left out stays the player’s, by day and in the dark', () => {
  const both = (light: string, dark: string): string =>
    `var(--lightningcss-light,${light})var(--lightningcss-dark,${dark})`;
  const root = ':root:not([data-theme=contrast])';
  expect(colourStyle({ ink: '#2b1a0e' })).toBe(
    `@media screen{${root}{--ink:${both('#2b1a0e', '#f4ecdd')}}${root} .poster:after{background:#2b1a0e}}`,
  );
  const paper = colourStyle({ paper: '#fdf5e6' });
  expect(paper).toContain(`--paper:${both('#fdf5e6', '#191614')}`);
  expect(paper).toContain('--card:');
  expect(paper).toContain('--sand:');
  expect(paper).not.toMatch(/--red|--ink|\.poster\{|poster:after/);
  const accent = colourStyle({ accent: '#8f4a12' });
  expect(accent).toContain('--sand:');
  expect(accent).not.toMatch(/--paper|--card|--ink|poster:after/);
  expect(paletteOf({})).toEqual({
    accent: '#b3201a',
    darkAccent: '#ff8a78',
    paper: '#f6efe0',
    card: '#fffaf0',
    sand: '#e6d8b8',
    ink: '#1c1917',
  });
});

test('colours without any is told', () => {
  expect(problems('colours: {}\n')).toEqual([
    "9:1 Expected accent, paper or ink in 'colours', got none of them. Leave 'colours' out for the player's own.",
  ]);
});

test('letters, lines and signs are seen on the boxes that are made of a paper and an accent', () => {
  for (const colours of [
    { accent: '#865a1b' },
    { accent: '#000000' },
    { paper: '#e9e0cd', accent: '#201000' },
  ]) {
    expect(problems(`colours: ${JSON.stringify(colours)}\n`)).toEqual([]);
    const { accent, ink, sand } = paletteOf(colours);
    for (const text of [accent, ink, '#57504a']) {
      expect(contrast(text, sand)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast('#82776a', sand)).toBeGreaterThanOrEqual(3);
  }
});

test('an accent that cannot be read is an error with the nearest one that can', () => {
  expect(problems('colours: {accent: "#f0a030"}\n')).toEqual([
    '9:19 Expected a colour for \'accent\' that can be read on the paper, and the poster’s letters on it (a contrast of 4.5 to 1 at least), got #f0a030, which has 1.6 to 1 against #e9dfca. The nearest that is good is "#865a1b".',
  ]);
  expect(problems('colours: {accent: "#865a1b"}\n')).toEqual([]);
});

test('a dark paper and pale ink are told with what would do, the paper first', () => {
  const [dark = ''] = problems('colours: {paper: "#808080", ink: "#999999"}\n');
  expect(dark).toContain(
    "Expected a colour for 'paper' that letters, marks and lines can be seen on",
  );
  const near = /"(#\w+)"/.exec(dark)?.[1] ?? '';
  const [pale = ''] = problems(`colours: {paper: "${near}", ink: "#999999"}\n`);
  expect(pale).toContain("Expected a colour for 'ink'");
  expect(
    problems(`colours: {paper: "${near}", ink: "${/ is "(#\w+)"/.exec(pale)?.[1]}"}\n`),
  ).toEqual([]);
});

test('what is no colour is told with one that is', () => {
  expect(problems('colours: {accent: red}\n')).toEqual([
    '9:19 Expected a colour of # and six signs (0-9, a-f), like "#8f4a12", got "red".',
  ]);
  expect(problems('colours:\n  accent: #8f4a12\n')).toEqual([
    '10:11 Expected a colour in quotation marks, like "#8f4a12", got none: without them # begins a remark.',
  ]);
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`);

test('every accent has one near it that is good by day and is read in the dark', () => {
  fc.assert(
    fc.property(colour, (accent) => {
      const good = nearestGood(accent, (one) =>
        isSeen(one, contrastPairsOf('accent', { accent: one })),
      );
      expect(good).toBeDefined();
      const { darkAccent } = paletteOf({ accent: good });
      for (const on of ['#191614', '#24201d', '#463c2d', '#1c3323', '#2f2542']) {
        expect(contrast(darkAccent, on)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

test('the sum is right: black on white 21, the standard’s grey 4.54', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('the colours beside the author’s are those of theme.css', () => {
  const css = readFileSync('src/player/theme.css', 'utf8');
  const tokens: Readonly<Record<string, string | readonly string[]>> = {
    paper: [theme.paper, theme.dark.paper],
    card: [theme.card, theme.dark.card],
    sand: [theme.sand, theme.dark.sand],
    ink: [theme.ink, theme.dark.ink],
    soft: theme.soft,
    line: theme.line,
    red: [theme.accent, theme.dark.accent],
    right: theme.right,
    'right-bg': [theme.rightGround, theme.dark.rightGround],
    wrong: theme.wrong,
    'wrong-bg': [theme.wrongGround, theme.dark.wrongGround],
    focus: theme.focus,
    'p-paper': theme.posterText,
  };
  for (const [name, colours] of Object.entries(tokens)) {
    const [value = ''] = new RegExp(`--${name}: [^;]+`).exec(css) ?? [];
    for (const one of [colours].flat()) expect(value, name).toContain(one);
  }
  // The dark page keeps these.
  const style = colourStyle({ accent: '#8f4a12', paper: '#fdf5e6', ink: '#2b1a0e' });
  for (const name of ['paper', 'card', 'sand', 'ink']) {
    const [, dark = ''] = new RegExp(`--${name}: light-dark\\([^,]+, (#\\w+)`).exec(css) ?? [];
    expect(style, name).toContain(`var(--lightningcss-dark,${dark})`);
  }
});

test('light-dark() is written out as the build writes it in the theme', () => {
  expect(minify(':root{--paper:light-dark(#fdf5e6,#191614)}')).toContain(
    '--paper:var(--lightningcss-light,#fdf5e6)var(--lightningcss-dark,#191614)',
  );
  expect(colourStyle({ paper: '#fdf5e6' })).toContain(
    '--paper:var(--lightningcss-light,#fdf5e6)var(--lightningcss-dark,#191614)',
  );
});
