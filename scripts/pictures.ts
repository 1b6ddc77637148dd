/**
 * `npm run pictures`: the unit's main pages in the frame sizes of LMSs and in each theme, as PNGs with
 * a contact sheet, .cache/pictures/index.html, for a person to look through. Nothing compares them:
 * the player uses the fonts that a machine has, so pictures of two machines differ where nothing is
 * wrong. `--theme light,dark` and `--width 714,367` take only these.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { chromium } from 'playwright';
import { readZip } from '../src/package/read';
import { startHost } from './bench/server';
import { findBrowser } from './browser';
import { build } from './build';
import type { Picture } from './pictures/sheet';
import { contactSheet } from './pictures/sheet';
import { prepare } from './pictures/stub';
import { walk } from './pictures/walk';

const OUT = '.cache/pictures';
/** The themes, and the colours that a device forces on every page. */
const THEMES = ['light', 'dark', 'contrast', 'forced'] as const;
/** The frames that were measured in LMSs, the phone's, and the narrowest that WCAG knows. */
const FRAMES = [
  { width: 1121, height: 799 },
  { width: 714, height: 666 },
  { width: 498, height: 897 },
  { width: 367, height: 666 },
  { width: 320, height: 568 },
];

type Theme = (typeof THEMES)[number];
type Frame = (typeof FRAMES)[number];

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The unit's package, built anew: pictures of an old one would be looked at in vain. */
const unit = async () => {
  const out = `${OUT}/dist`;
  await build({ lessons: 'lessons', out, format: ['scorm12'], lesson: ['unit'] });
  const [zip = ''] = readdirSync(out).filter((name) => name.endsWith('.zip'));
  return readZip(readFileSync(`${out}/${zip}`));
};

/** One learner's way through the unit, in one frame and theme. */
const picture = async (
  browser: Browser,
  url: string,
  files: Awaited<ReturnType<typeof unit>>,
  { theme, frame }: { readonly theme: Theme; readonly frame: Frame },
): Promise<Picture[]> => {
  const context = await browser.newContext({
    viewport: frame,
    locale: 'en-GB',
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await prepare(page);
  await page.goto(url);
  await page.locator('.saving.saved').waitFor();
  const taken: Picture[] = [];
  await walk(page, files, async (name, what = 'page') => {
    const file = `${theme}-${frame.width}-${slug(name)}.png`;
    const path = `${OUT}/${file}`;
    // What lies under the pointer would look as if it were chosen.
    await page.mouse.move(0, 0);
    if (typeof what === 'string') await page.screenshot({ path, fullPage: what === 'page' });
    else await what.screenshot({ path });
    taken.push({ name, theme, width: frame.width, file });
  });
  await context.close();
  return taken;
};

export const main = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { theme: { type: 'string' }, width: { type: 'string' } },
  });
  const themes = THEMES.filter((name) => values.theme?.split(',').includes(name) ?? true);
  const frames = FRAMES.filter(
    ({ width }) => values.width?.split(',').includes(String(width)) ?? true,
  );
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const files = await unit();
  const host = await startHost();
  host.serve(files);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const taken: Picture[] = [];
    for (const theme of themes) {
      const all = frames.map((frame) =>
        picture(browser, `${host.url}/content/index.html`, files, { theme, frame }),
      );
      taken.push(...(await Promise.all(all)).flat());
    }
    writeFileSync(`${OUT}/index.html`, contactSheet(taken));
    console.log(`${taken.length} pictures: ${OUT}/index.html`);
  } finally {
    await browser.close();
    host.close();
  }
  return 0;
};
