/**
 * The look of the main pages, in the frame sizes of LMSs: each is compared with a picture that a person
 * has looked at, in tests/e2e/snapshots. The letters are those of fonts.conf, the clock stands still
 * and chance is counted out, so that the pictures hold on any Linux with Chromium. The course is the
 * fixture: an edited lesson changes none of them.
 *
 * Renew them, then look at each: npm run test:e2e -- snapshots --update-snapshots
 */
import type { Page } from 'playwright/test';
import { become, prepare, relaunch } from './page-lms';
import type { Files } from './harness';
import { expect, packageFiles, test } from './harness';
import { setDevice, give, visit } from './look';
import type { Theme } from './look';

interface Picture {
  readonly name: string;
  readonly width: 320 | 367 | 714 | 1366;
  readonly theme?: Theme | 'forced';
  /** From the contents page to what is to be seen. */
  go?(page: Page, files: Files): Promise<void>;
}

/** The question is at the top of the frame. */
const top = (page: Page, id: string): Promise<void> =>
  page.locator(`#q-${id}`).evaluate((node) => node.scrollIntoView({ block: 'start' }));

const ask = async (page: Page, files: Files): Promise<void> => {
  await become(page, 'deaf');
  await visit(page, '#/flour-and-water/1');
  await give(page, files, 'bread-net', 'right');
  await page.locator('.saving.waiting').waitFor();
  await relaunch(page, 'fine');
  await page.locator('.ask').waitFor();
};

const pictures: readonly Picture[] = [
  { name: 'contents', width: 367 },
  { name: 'contents-wide', width: 714 },
  { name: 'contents-forced-colours', width: 367, theme: 'forced' },
  {
    name: 'pages-open-narrowest',
    width: 320,
    go: (page) => page.getByRole('button', { name: 'Pages' }).click(),
  },
  { name: 'lesson-dark', width: 714, theme: 'dark', go: (page) => visit(page, '#/the-oven/1') },
  // Text and question stand side by side.
  { name: 'two-columns', width: 1366, go: (page) => visit(page, '#/flour-and-water/1') },
  {
    name: 'wrong-once',
    width: 367,
    async go(page, files) {
      await visit(page, '#/flour-and-water/1');
      await give(page, files, 'bread-net', 'wrong');
      await top(page, 'bread-net');
    },
  },
  {
    name: 'right-dark',
    width: 367,
    theme: 'dark',
    async go(page, files) {
      await visit(page, '#/flour-and-water/1');
      await give(page, files, 'bread-net', 'right');
      await top(page, 'bread-net');
    },
  },
  {
    name: 'partly-contrast',
    width: 714,
    theme: 'contrast',
    async go(page, files) {
      await visit(page, '#/flour-and-water/2');
      await give(page, files, 'bread-jobs', 'partly');
      await top(page, 'bread-jobs');
    },
  },
  {
    name: 'lesson-end',
    width: 367,
    async go(page, files) {
      await visit(page, '#/flour-and-water/1');
      for (const n of [1, 2]) await give(page, files, 'bread-net', n === 1 ? 'wrong' : 'right');
      await visit(page, '#/flour-and-water/3');
    },
  },
  {
    name: 'result',
    width: 714,
    async go(page, files) {
      await visit(page, '#/flour-and-water/1');
      await give(page, files, 'bread-net', 'right');
      await page.locator('.saving.saved').waitFor();
      await visit(page, '#/result');
    },
  },
  { name: 'glossary', width: 714, go: (page) => visit(page, '#/glossary') },
  { name: 'settings-dark', width: 367, theme: 'dark', go: (page) => visit(page, '#/settings') },
  { name: 'ask', width: 367, go: ask },
  {
    name: 'closed',
    width: 367,
    async go(page) {
      await page.getByRole('button', { name: 'Save and leave' }).click();
      await page.locator('main').getByRole('button', { name: 'Save and leave' }).click();
      await page.locator('.closed').waitFor();
    },
  },
];

/** Attempts are numbered instead of drawn by lot: the order of the options hangs on their name. */
const withoutChance = (): void => {
  crypto.getRandomValues = (bytes) => {
    const n = Number(sessionStorage.getItem('attempts') ?? 0) + 1;
    sessionStorage.setItem('attempts', String(n));
    if (bytes instanceof Uint8Array) bytes.fill(n);
    return bytes;
  };
};

test.use({ locale: 'en-GB', timezoneId: 'Europe/London' });
test.skip(
  process.platform !== 'linux',
  'The pictures were taken by Chromium on Linux; another system draws letters otherwise.',
);

for (const { name, width, theme = 'light', go } of pictures) {
  test(`${name} looks as it was last seen`, async ({ page, host }) => {
    const files = packageFiles('unit', 'scorm12', 'bread');
    await setDevice(page, { width, ...(theme !== 'forced' && { theme }) });
    if (theme === 'forced') await page.emulateMedia({ forcedColors: 'active' });
    await page.clock.setFixedTime('2027-03-01T10:00:00Z');
    await page.addInitScript(withoutChance);
    await prepare(page);
    host.serve(files);
    await page.goto(`${host.url}/content/index.html`);
    await page.locator('.saving.saved').waitFor();
    await go?.(page, files);
    // A place that was turned to is being saved.
    await expect(page.locator('[class="saving saving"]')).toHaveCount(0);
    await page.mouse.move(0, 0);
    await expect(
      page,
      'The page no longer looks as in its picture in tests/e2e/snapshots (or has none yet). If that is meant: npm run test:e2e -- snapshots --update-snapshots, then look at what has changed.',
    ).toHaveScreenshot(`${name}.png`, { threshold: 0.06, maxDiffPixels: 100 });
  });
}
