/** WCAG 2.2 AA: every page and every kind of question, in each state and theme, on the narrowest phone. */
import type { Page } from 'playwright/test';
import { expect, packageFiles, test } from './harness';
import type { Theme } from './look';
import {
  addresses,
  expectAccessible,
  expectNoSideScroll,
  miss,
  open,
  showMe,
  stepsOf,
  visit,
} from './look';

const bread = () => packageFiles('unit', 'scorm12', 'bread');

/** What can differ from theme to theme; the rest is looked at in one. */
const rulesOf = (theme: Theme): readonly string[] | undefined =>
  theme === 'light' ? undefined : ['color-contrast', 'link-in-text-block'];

for (const theme of ['light', 'dark', 'contrast'] satisfies Theme[]) {
  const rules = rulesOf(theme);

  for (const lesson of ['flour-and-water', 'the-oven', 'taste-test']) {
    test(`every state of the kinds in ${lesson}, ${theme}, 320 px`, async ({ page, host }) => {
      const files = bread();
      await open(page, host, files, { theme, width: 320 });
      for (const { hash, questions } of stepsOf(files)) {
        if (!hash.includes(lesson)) continue;
        await visit(page, hash);
        await expectAccessible(page, `${hash}, unanswered`, rules);
        await expectNoSideScroll(page, hash);
        if (questions.length === 0) continue;
        for (const { id } of questions) await miss(page, files, id);
        await expectAccessible(page, `${hash}, missed`, rules);
        for (const { id } of questions) await showMe(page, id);
        await expectAccessible(page, `${hash}, settled`, rules);
        await expectNoSideScroll(page, hash);
      }
    });
  }

  test(`every other page, ${theme}, 320 px`, async ({ page, host }) => {
    const files = bread();
    await open(page, host, files, { theme, width: 320 });
    for (const hash of ['#/', ...addresses(files)]) {
      await visit(page, hash);
      await expectAccessible(page, hash, rules);
      await expectNoSideScroll(page, hash);
    }
  });

  test(`dialogs, menus and the way out, ${theme}`, async ({ page, host }) => {
    const files = bread();
    await open(page, host, files, { theme, width: 367 });
    await page.getByRole('button', { name: 'Pages' }).click();
    await expectAccessible(page, 'the pages');
    await page.keyboard.press('Escape');
    await visit(page, '#/the-oven/1');
    const word = page.locator('a.term').first();
    await word.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'a word');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(word).toBeFocused();
    await page.getByRole('button', { name: 'Save and finish' }).click();
    await expectAccessible(page, 'closed');
  });
}

/** The settings that make everything larger, by their radio buttons. */
const enlarge = async (page: Page): Promise<void> => {
  await visit(page, '#/settings');
  for (const name of ['Largest', 'Wider', 'Easy reading']) await page.getByLabel(name).check();
};

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
    expect(stops.size, hash).toBeGreaterThan(4);
  }
});
