/** WCAG 2.2 AA: every page and every kind of question, in each state and theme, on the narrowest phone. */
import type { Page } from 'playwright/test';
import type { FaultyOptions, Trip } from '../lms/faulty';
import { openServer } from '../lms/faulty';
import { closeWindow, expect, launch, launchWindow, packageFiles, test } from './harness';
import type { Theme } from './look';
import {
  addresses,
  dress,
  expectAccessible,
  expectNoSideScroll,
  give,
  open,
  showMe,
  stepsOf,
  visit,
} from './look';
import { goTo, questionAt } from './player';

/** Whether the question still has a try. */
const openStill = async (page: Page, id: string): Promise<boolean> =>
  (await questionAt(page, id).locator('button[type=submit]').count()) > 0;

const bread = () => packageFiles('unit', 'scorm12', 'bread');

const THEMES = ['light', 'dark', 'contrast'] satisfies Theme[];

/** A learner's ways through every question: the first try, and what comes of the second. */
const WAYS = [
  { first: 'right' },
  { first: 'partly', second: 'shown' },
  { first: 'wrong', second: 'wrong' },
] as const;

for (const theme of THEMES) {
  for (const way of WAYS) {
    const { first } = way;
    test(`every step, its questions ${first}, ${theme}, 320 px`, async ({ page, host }) => {
      const files = bread();
      await open(page, host, files, { theme, width: 320 });
      for (const { hash, questions } of stepsOf(files)) {
        await visit(page, hash);
        await expectNoSideScroll(page, hash);
        // On the other ways the same is met again, but for the ends of lessons.
        if (first === 'right' || (await page.locator('.step.end').count()) > 0) {
          await expectAccessible(page, `${hash}, before any answer`);
        }
        const handIn = page.getByRole('button', { name: /^Hand in/ });
        if (await handIn.count()) {
          await handIn.click();
          await expectAccessible(page, `${hash}, handed in`);
        }
        if (questions.length === 0) continue;
        for (const { id } of questions) await give(page, files, id, first);
        await expectAccessible(page, `${hash}, ${first}`);
        await expectNoSideScroll(page, hash);
        if (!('second' in way)) continue;
        for (const { id } of questions) {
          if (way.second === 'shown') await showMe(page, id);
          else if (await openStill(page, id)) await give(page, files, id, way.second);
        }
        await expectAccessible(page, `${hash}, ${first}, then ${way.second}`);
        await expectNoSideScroll(page, hash);
      }
    });
  }

  test(`every other page, ${theme}, 320 px`, async ({ page, host }) => {
    const files = bread();
    await open(page, host, files, { theme, width: 320 });
    for (const hash of ['#/', ...addresses(files)]) {
      await visit(page, hash);
      await expectAccessible(page, hash);
      await expectNoSideScroll(page, hash);
    }
  });

  test(`dialogs, menus and what an LMS brings about, ${theme}, 367 px`, async ({ page, host }) => {
    const files = bread();
    const server = openServer();
    const net: { trip: Trip } = { trip: 'refused' };
    const launched = async (options: FaultyOptions = {}): Promise<Page> => {
      host.serve(files, server.launch({ trip: () => net.trip, ...options }).api);
      const content = await launchWindow(page, host);
      await dress(content, { theme, width: 367 });
      return content;
    };

    // An LMS that stores nothing; the browser's journal holds the answer.
    const lost = await launched();
    await lost.getByRole('button', { name: 'Pages' }).click();
    await expectAccessible(lost, 'the pages, open');
    // The focus is in what is closed, and goes back to what opened it.
    await lost.locator('#pages a').first().focus();
    await lost.keyboard.press('Escape');
    await expect(lost.getByRole('button', { name: 'Pages' })).toBeFocused();
    await visit(lost, '#/the-oven/1');
    const word = lost.locator('a.term').first();
    await expect(word).toHaveRole('button');
    await word.click();
    await expect(lost.getByRole('dialog')).toBeVisible();
    await lost.keyboard.press('Escape');
    // A button opens by the space bar, too.
    await word.press('Space');
    await expect(lost.getByRole('dialog')).toBeVisible();
    await expect(lost.getByRole('dialog')).toBeFocused();
    await expectAccessible(lost, 'a word');
    await lost.keyboard.press('Escape');
    await expect(lost.getByRole('dialog')).toHaveCount(0);
    await expect(word).toBeFocused();
    await visit(lost, '#/flour-and-water/1');
    await give(lost, files, 'bread-net', 'right');
    // That all is well is not read out over the verdict; trouble is.
    await expect(lost.locator('header [role=status]')).toHaveText(/Not saved yet/);
    await closeWindow(lost);

    const asked = await launched();
    await expect(asked.getByRole('alert')).toContainText('Go on with these answers?');
    await expect(asked.locator('.saving')).toBeEmpty();
    await expectAccessible(asked, 'the learner is asked');
    await expectNoSideScroll(asked, 'the learner is asked');
    await visit(asked, '#/flour-and-water/1');
    await expectAccessible(asked, 'the learner is asked, at a question');
    net.trip = 'refused';
    await asked.getByRole('button', { name: 'Go on with them' }).click();
    await expect(asked.locator('.saving')).toHaveText(/Not saved yet/);
    // The button is gone with the question.
    await expect(asked.locator('h1:focus')).toHaveText('Flour and water');
    await expectAccessible(asked, 'not saved yet');
    await asked.getByRole('button', { name: 'Save and leave' }).click();
    const sure = asked.locator('main').getByRole('button', { name: 'Save and leave' });
    await expect(asked.getByRole('heading', { name: 'Leave now?' })).toBeFocused();
    await expect(asked.locator('main')).toContainText('still open in what you have begun');
    await expectAccessible(asked, 'before leaving');
    await asked.getByRole('link', { name: /^Continue: / }).click();
    await expect(asked.locator('#q-bread-net')).toBeVisible();
    await asked.getByRole('button', { name: 'Save and leave' }).click();
    await sure.click();
    await expect(asked.getByRole('heading', { level: 1 })).toHaveText(/not all is saved yet/);
    await expectAccessible(asked, 'closed, not saved');
    await closeWindow(asked);

    net.trip = 'through';
    const saved = await launched();
    await saved.getByRole('button', { name: 'Go on with them' }).click();
    await expect(saved.locator('.saving')).toHaveText(/Saved at/);
    await expect(saved.locator('header [role=status]')).toBeEmpty();
    await saved.getByRole('button', { name: 'Save and leave' }).click();
    await saved.locator('main').getByRole('button', { name: 'Save and leave' }).click();
    await expect(saved.getByRole('heading', { level: 1 })).toHaveText('Saved');
    // The session is over: how to go on is said, and no link leads to where nothing is saved.
    await expect(saved.locator('.closed')).toContainText('open the activity again');
    await expect(saved.getByRole('link', { name: 'Go on' })).toHaveCount(0);
    await expectAccessible(saved, 'closed, saved');
    await closeWindow(saved);

    const review = await launched({ mode: 'review' });
    await expect(review.locator('.banner')).toContainText('You are looking back');
    await expectAccessible(review, 'a review');
  });
}

/** The settings that make everything larger, by their radio buttons. */
const enlarge = async (page: Page): Promise<void> => {
  await visit(page, '#/settings');
  for (const name of ['Largest', 'Wider', 'Easy reading']) await page.getByLabel(name).check();
};

/** A reader's own spacing of the text (1.4.12). */
const spaceOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });

test('nothing scrolls sideways: 200 % zoom, and the largest letters on the narrowest phone', async ({
  page,
  host,
}) => {
  const files = packageFiles('unit');
  const hashes = [...stepsOf(files).map(({ hash }) => hash), ...addresses(files)];
  // 200 % of the frames of reference/lms.md: 714 and 1121 px.
  await open(page, host, files, { width: 357 });
  for (const hash of hashes) {
    await visit(page, hash);
    await expectNoSideScroll(page, hash);
  }
  await open(page, host, bread(), { width: 320 });
  await enlarge(page);
  for (const hash of [...stepsOf(bread()).map((step) => step.hash), ...addresses(bread())]) {
    await visit(page, hash);
    await expectNoSideScroll(page, `${hash}, largest`);
  }
  // The unit's longer words, and the reader's own spacing on top of ours.
  await open(page, host, files, { width: 320 });
  await enlarge(page);
  await spaceOut(page);
  for (const hash of ['#/', ...hashes]) {
    await visit(page, hash);
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 666 });
      await expectNoSideScroll(page, `${hash} of the unit, largest, ${width} px`);
    }
  }
});

test('a reader’s own spacing of the text cuts nothing off (1.4.12)', async ({ page, host }) => {
  const files = bread();
  await open(page, host, files, { width: 320 });
  await spaceOut(page);
  for (const hash of ['#/', ...stepsOf(files).map((step) => step.hash), ...addresses(files)]) {
    await visit(page, hash);
    await expectNoSideScroll(page, hash);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#player *')]
        .filter((node) => {
          // A list shows one line of its own, and a drawing has no text of the page.
          if (node.matches('.unseen, .skip, select, option, svg *')) return false;
          const { overflowX, overflowY } = getComputedStyle(node);
          const hides = overflowX !== 'visible' || overflowY !== 'visible';
          return (
            (hides && node.scrollHeight > node.clientHeight + 1) ||
            node.getBoundingClientRect().right > innerWidth + 1
          );
        })
        .map((node) => node.outerHTML.slice(0, 80)),
    );
    expect(cut, hash).toEqual([]);
  }
});

test('from right to left the page is mirrored and nothing sticks out', async ({ page, host }) => {
  const files = bread();
  await open(page, host, files, { width: 367 });
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  for (const { hash } of stepsOf(files)) {
    await visit(page, hash);
    await expectNoSideScroll(page, hash);
  }
  const box = await page.locator('.steps a').first().boundingBox();
  expect(box?.x ?? 0).toBeGreaterThan(180);
});

test('what is to be tapped is at least 44 px, small links in lists at least 24', async ({
  page,
  host,
}) => {
  const files = bread();
  await open(page, host, files, { width: 367 });
  for (const hash of ['#/', ...stepsOf(files).map((step) => step.hash), ...addresses(files)]) {
    await visit(page, hash);
    const small = await page.evaluate(() => {
      const seen = [
        ...document.querySelectorAll<HTMLElement>('button, a, select, input, summary, textarea'),
      ];
      return seen.flatMap((node) => {
        // A radio button's label is part of its target; links within sentences are excepted.
        const target = node.closest('label') ?? node;
        const { width, height } = target.getBoundingClientRect();
        if (height === 0 || node.matches('.skip') || node.closest('dialog')) return [];
        const inText = node.matches('a') && getComputedStyle(node).display === 'inline';
        const least = inText ? 0 : 44;
        return width + 0.5 < least || height + 0.5 < least
          ? [`${node.tagName} ${node.textContent} ${width}x${height}`]
          : [];
      });
    });
    expect(small, hash).toEqual([]);
  }
});

test('no new page begins below the bar at the top of an LMS', async ({ page, host }) => {
  const BAR = 60;
  host.serve(bread(), openServer().launch().api);
  const frame = await launch(page, host);
  // Moodle's: it stays while the page with our frame scrolls.
  await page.evaluate((height) => {
    const bar = document.createElement('div');
    bar.style.cssText = `position:fixed;inset:0 0 auto;height:${height}px;background:#fff`;
    document.body.prepend(bar);
    document.body.style.padding = '250px 0 900px';
  }, BAR);
  for (const [lesson, step] of [
    ['flour-and-water', 1],
    ['flour-and-water', 2],
    ['the-oven', 1],
  ] as const) {
    await goTo(frame, lesson, step);
    await expect(frame.locator(':is(h1, h2):focus')).toBeVisible();
    await frame.locator('.turn .primary').click();
    await expect(frame.locator('h2:focus')).toBeVisible();
    const first = frame.locator('main .label, main h1').first();
    await expect(first).toBeInViewport();
    expect((await first.boundingBox())?.y).toBeGreaterThanOrEqual(BAR);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  }
});

test('the focus is always seen and never covered', async ({ page, host }) => {
  const files = bread();
  await open(page, host, files, { width: 714 });
  for (const hash of ['#/', '#/the-oven/1', '#/settings']) {
    await visit(page, hash);
    const stops = new Set<string>();
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const node = document.activeElement;
        if (!node || node === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(node);
        const { left, top, width, height } = node.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
        const free = !!there && (node.contains(there) || there.contains(node));
        return {
          name: `${[...document.querySelectorAll('*')].indexOf(node)} ${node.tagName} ${node.textContent?.slice(0, 30)}`,
          // Radio buttons and boxes are drawn by the browser, with its own ring where it has one.
          ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
          free,
        };
      });
      if (!seen || stops.has(seen.name)) break;
      stops.add(seen.name);
      expect(seen, hash).toMatchObject({ ring: true, free: true });
    }
    // A group of radio buttons is one stop.
    expect(stops.size, hash).toBeGreaterThan(3);
  }
});
