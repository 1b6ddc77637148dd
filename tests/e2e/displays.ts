/**
 * The ways in which a page can be shown: theme, sizes, spacing, letters, widths, forced colours. All of them
 * together are some thousands, and axe takes half a second for each. So a page is checked with a few of them, chosen so
 * that every two settings meet in at least one. What breaks a page is one setting, or two that meet.
 */
import type { Page } from 'playwright/test';
import { choices } from '../../src/player/settings';

/** The choices of each setting. */
type Settings = Readonly<Record<string, readonly (string | number | boolean)[]>>;

type Row<S extends Settings> = { readonly [name in keyof S]: S[name][number] };

/** Every combination. */
const product = <S extends Settings>(settings: S): Row<S>[] =>
  Object.entries(settings).reduce<object[]>(
    (rows, [name, levels]) =>
      levels.flatMap((level) => rows.map((row) => ({ ...row, [name]: level }))),
    [{}],
  ) as Row<S>[];

/** Every two settings of a combination, as texts. */
export const pairs = (row: object): string[] => {
  const all = Object.entries(row).map(([name, level]) => `${name} ${String(level)}`);
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => `${one}, ${other}`));
};

/** Some combinations in which every two settings meet: each time the one whose pairs have met least. */
export const covering = <S extends Settings>(settings: S): readonly Row<S>[] => {
  const indexes = new Map<string, number>();
  const indexOf = (pair: string): number => {
    const index = indexes.get(pair) ?? indexes.size;
    indexes.set(pair, index);
    return index;
  };
  const all = product(settings).map((row) => ({ row, pairs: pairs(row).map(indexOf) }));
  // A pair that has not met counts more than any number of those that have.
  const worth = Array.from(indexes, () => 1);
  const worthOf = (one: { readonly pairs: readonly number[] }): number =>
    one.pairs.reduce((sum, pair) => sum + (worth[pair] ?? 0), 0);
  const rows: Row<S>[] = [];
  while (worth.includes(1)) {
    const valued = all.map((one) => ({ ...one, worth: worthOf(one) }));
    const best = valued.reduce((most, one) => (one.worth > most.worth ? one : most));
    for (const pair of best.pairs) worth[pair] = (worth[pair] ?? 0) / 100;
    rows.push(best.row);
  }
  return rows;
};

/** Phones, the narrowest first, and a laptop. */
const WIDTHS = [320, 390, 1366] as const;

/** Wins over the page's own spacing. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** What every page can meet. */
const ANY = {
  // What the device asks for; more contrast gives a theme of its own.
  device: ['light', 'dark', 'contrast'],
  width: WIDTHS,
  direction: ['ltr', 'rtl'],
  // What is folded as well as what the walk has opened.
  unfolded: [false, true],
  // A reader's own spacing of the text (1.4.12).
  spaced: [false, true],
} as const;

const PLAYER = {
  // One that the device asks for is not chosen: it comes by itself.
  theme: ['light', 'dark', 'contrast', 'forced colours'],
  size: choices.size,
  space: choices.space,
  font: choices.font,
  ...ANY,
} as const;

export type Display = Row<typeof PLAYER>;

/** As it comes. */
export const PLAIN: Display = {
  theme: 'light',
  device: 'light',
  width: 390,
  size: 'normal',
  space: 'normal',
  font: 'normal',
  direction: 'ltr',
  unfolded: false,
  spaced: false,
};

/** The narrowest window with the largest text. */
export const TIGHTEST: Display = {
  ...PLAIN,
  width: 320,
  size: 'largest',
  space: 'wider',
  font: 'easy',
  unfolded: true,
};

/** For the player, and for pages that have no settings. */
export const DISPLAYS: readonly Display[] = covering(PLAYER);
export const PAGE_DISPLAYS: readonly Display[] = covering({
  theme: ['light', 'forced colours'],
  ...ANY,
} as const).map((row) => ({ ...PLAIN, ...row }));

/** Those with which the n-th state of a walk is checked: one of each theme, others than for the state before. */
export const displaysFor = (all: readonly Display[], n: number): readonly Display[] =>
  PLAYER.theme.flatMap((theme) => {
    const displays = all.filter((display) => display.theme === theme);
    return displays.slice(n % displays.length).slice(0, 1);
  });

/** The attributes of the page that the settings page makes of the settings. */
const settingsOf = ({ theme, device, size, space, font }: Display): Record<string, string> => ({
  theme: theme === device || theme === 'forced colours' ? 'normal' : theme,
  size,
  space,
  font,
});

/** Whether the page still has the settings that setDisplay gave it. */
export const hasDisplay = (page: Page, display: Display): Promise<boolean> =>
  page.evaluate(
    (settings) =>
      Object.entries(settings).every(
        ([name, value]) => (document.documentElement.dataset[name] ?? 'normal') === value,
      ),
    settingsOf(display),
  );

/** Gives the open page these settings, without a reload. */
export const setDisplay = async (page: Page, display: Display): Promise<void> => {
  const { theme, device, width, direction, unfolded, spaced } = display;
  await Promise.all([
    page.setViewportSize({ width, height: 666 }),
    page.emulateMedia({
      colorScheme: device === 'dark' ? 'dark' : 'light',
      contrast: device === 'contrast' ? 'more' : 'no-preference',
      forcedColors: theme === 'forced colours' ? 'active' : 'none',
      reducedMotion: 'reduce',
    }),
  ]);
  await page.evaluate(
    ({ settings, dir, open, sheet }) => {
      const root = document.documentElement;
      for (const [name, value] of Object.entries(settings)) {
        if (value === 'normal') delete root.dataset[name];
        else root.dataset[name] = value;
      }
      root.dir = dir;
      const folded = document.querySelectorAll<HTMLDetailsElement>(
        open ? 'details:not([open])' : 'details[data-unfolded]',
      );
      for (const one of folded) {
        one.open = open;
        one.toggleAttribute('data-unfolded', open);
      }
      const own = new CSSStyleSheet();
      own.replaceSync(sheet);
      document.adoptedStyleSheets = [own];
      // The page is laid out anew, and what listens to its size has been told.
      return new Promise((drawn) => requestAnimationFrame(drawn));
    },
    {
      settings: settingsOf(display),
      dir: direction,
      open: unfolded,
      sheet: spaced ? SPACED : '',
    },
  );
};

/** The settings by name, for a message. */
export const named = (display: object): string => Object.values(display).map(String).join(', ');
