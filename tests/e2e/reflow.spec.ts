/**
 * What axe cannot see: nothing sticks out or is cut off, what is tapped is large enough, the focus is seen. That no
 * page scrolls sideways with other display settings belongs to axe's walk (a11y.spec.ts).
 */
import { lessonsOf } from '../../src/course/course';
import { lessonFile } from '../../src/package/names';
import { encode } from '../../src/progress/codec';
import { begin } from '../../src/progress/progress';
import { openServer } from '../lms/faulty';
import { PLAIN, setDisplay, TIGHTEST } from './displays';
import type { AnyApi } from './harness';
import { expect, launch, launchWindow, packageFiles, test } from './harness';
import { addresses, expectNoSideScroll, give, open, stepsOf, visit } from './look';
import { courseOf, goTo } from './player';

const bread = () => packageFiles('unit', 'scorm12', 'bread');

test('the result and the certificate of the whole unit fit the narrowest window', async ({
  page,
  host,
}) => {
  const files = packageFiles('unit');
  const course = courseOf(files);
  const read = lessonsOf(course).map(({ id }) => id);
  const server = openServer();
  const earlier = server.launch().api as AnyApi;
  const finished = { ...begin('finished'), read, done: [...read, course.id] };
  earlier['LMSInitialize']?.('');
  earlier['LMSSetValue']?.('cmi.suspend_data', encode(course, finished, 1));
  earlier['LMSSetValue']?.('cmi.core.exit', 'suspend');
  earlier['LMSFinish']?.('');
  host.serve(files, server.launch().api);
  const content = await launchWindow(page, host);
  for (const [hash, table] of [
    ['#/result', '.result'],
    ['#/certificate', '.certificate'],
  ] as const) {
    await visit(content, hash);
    await expect(content.locator(`${table} tr`)).toHaveCount(read.length + 1);
    await setDisplay(content, TIGHTEST);
    await expectNoSideScroll(content, hash);
  }
});

test('a reader’s own spacing of the text cuts nothing off (1.4.12)', async ({ page, host }) => {
  const files = bread();
  await open(page, host, files);
  await setDisplay(page, { ...PLAIN, width: 320, spaced: true });
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

test('on a wide screen a lesson that was begun stands beside its steps', async ({ page, host }) => {
  const files = bread();
  await open(page, host, files, { width: 1366 });
  await visit(page, '#/flour-and-water/1');
  await give(page, files, 'bread-net', 'wrong');
  for (const hash of ['#/', '#/flour-and-water/1']) await visit(page, hash);
  await expect(page.locator('header > .enquiry')).toBeVisible();
  const heading = await page.locator('.step > h2').boundingBox();
  const last = await page.locator('.steps li').last().boundingBox();
  expect(heading?.y ?? Infinity).toBeLessThan(last?.y ?? 0);
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

test('a new page begins with the whole of its header, also where its text comes late', async ({
  page,
  host,
}) => {
  const files = bread();
  for (const width of [367, 714, 1366]) {
    await open(page, host, files, { width });
    let release = (): void => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route(`**/${lessonFile('the-oven')}`, async (route) => {
      await held;
      await route.continue();
    });
    const header = page.locator('header.top');
    const expectWholeHeader = async (): Promise<void> => {
      expect(await header.evaluate((node) => node.getBoundingClientRect().top), `${width}`).toBe(0);
    };
    for (const hash of ['#/flour-and-water/1', '#/flour-and-water/2']) {
      await visit(page, hash);
      await expectWholeHeader();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    }
    await page.evaluate(() => (location.hash = '#/the-oven/1'));
    await expect(page.locator('h1:focus')).toBeVisible();
    await expectWholeHeader();
    release();
    await expect(page.locator('.step > h2')).toBeVisible();
    await expectWholeHeader();
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
