/** Dragging, by mouse and by finger: it sets what the buttons and lists set, and a finger still scrolls. */
import type { Locator, Page } from 'playwright/test';
import { strictLms } from '../lms/strict12';
import { expectAccessible } from './axe';
import { closeWindow, expect, launchWindow, packageFiles, test } from './harness';
import { setDevice, expectNoSideScroll, open, visit } from './look';
import { check, questionAt } from './player';

interface Point {
  readonly x: number;
  readonly y: number;
}

const middleOf = async (part: Locator): Promise<Point> => {
  const box = await part.boundingBox();
  if (!box) throw new Error('Expected a part that is shown, got none.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Where it is once it is still, as after a flick that goes on by itself. */
const restingMiddleOf = async (part: Locator): Promise<Point> => {
  await part.hover({ trial: true });
  return middleOf(part);
};

/** What takes hold, moves by the points between, goes on to where it is told to then, and lets go. */
type Hand = (page: Page, from: Point, to: Point, then?: () => Promise<Point>) => Promise<void>;

const mouse: Hand = async (page, from, to, then) => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  if (then) {
    const { x, y } = await then();
    await page.mouse.move(x, y, { steps: 5 });
  }
  await page.mouse.up();
};

const finger: Hand = async (page, from, to, then) => {
  const touch = await page.context().newCDPSession(page);
  const tell = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  await tell('touchStart', [from]);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
    const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)];
    await tell('touchMove', [{ x, y }]);
  }
  if (then) await tell('touchMove', [await then()]);
  await tell('touchEnd', []);
  await touch.detach();
};

const drag = async (hand: Hand, part: Locator, target: Locator): Promise<void> => {
  await target.evaluate((node) => node.closest('form')?.scrollIntoView({ block: 'center' }));
  await hand(part.page(), await restingMiddleOf(part.locator('.grip')), await middleOf(target));
};

/** To what is off the screen: held at the edge until the page has come so far as the question goes. */
const dragFar = async (
  hand: Hand,
  part: Locator,
  target: Locator,
  way: 'up' | 'down',
): Promise<void> => {
  const up = way === 'up';
  await part.evaluate(
    (node, block) => node.scrollIntoView({ block, behavior: 'instant' }),
    up ? ('start' as const) : ('end' as const),
  );
  await expect(target).not.toBeInViewport();
  const grip = await restingMiddleOf(part.locator('.grip'));
  const edge = up ? 10 : (part.page().viewportSize()?.height ?? 0) - 10;
  await hand(part.page(), grip, { x: grip.x, y: edge }, async () => {
    await expect
      .poll(() =>
        target.evaluate((node, isUp) => {
          const { top, bottom } = node.closest('fieldset')?.getBoundingClientRect() ?? {};
          return isUp ? (top ?? -1) >= 0 : (bottom ?? Infinity) <= innerHeight;
        }, up),
      )
      .toBe(true);
    await expect(target).toBeInViewport();
    return middleOf(target);
  });
};

const wordsIn = (order: Locator): Promise<string[]> => order.locator('.words').allTextContents();

const RIGHT = ['Mix', 'Knead', 'Rest'];

const putInOrder = async (hand: Hand, order: Locator, wanted: readonly string[]): Promise<void> => {
  for (const [place, word] of wanted.entries()) {
    const item = order.locator('.order li', { hasText: word });
    if ((await wordsIn(order))[place] === word) continue;
    await drag(hand, item, order.locator('.order li').nth(place));
    await expect(order.locator('.words').nth(place)).toHaveText(word);
  }
};

test('by mouse, from right to left: marks leave what has moved, and the LMS is told the same', async ({
  page,
  host,
}) => {
  const files = packageFiles('unit', 'scorm12', 'bread');
  const lms = strictLms();
  host.serve(files, { ...lms.api });
  const content = await launchWindow(page, host);
  await setDevice(content, { width: 367 });
  await content.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await visit(content, '#/flour-and-water/1');
  const order = questionAt(content, 'bread-steps');
  await order.locator('.grip').first().waitFor();
  // One in its place, and not what is shown at first, which is no answer and differs from attempt to attempt.
  const start = (await wordsIn(order)).join();
  const wrong =
    start === 'Mix,Rest,Knead'
      ? { words: ['Knead', 'Mix', 'Rest'], told: 'a,c,b' }
      : { words: ['Mix', 'Rest', 'Knead'], told: 'c,b,a' };
  await putInOrder(mouse, order, wrong.words);
  await check(content, 'bread-steps');
  await expect(order.locator('.verdict')).toContainText('1 of 3 in the right place');
  await expect(order.locator('.mark')).toHaveCount(3);
  await expectAccessible(content, 'an order that can be dragged');
  await putInOrder(mouse, order, RIGHT);
  // What has not moved keeps its mark.
  await expect(order.locator('.mark')).toHaveText(['✓ in its place']);
  await expect(order.locator('fieldset [aria-live]')).toHaveText(/^“.+” is now [12] of 3\.$/);
  await check(content, 'bread-steps');
  await expect(order.locator('.verdict')).toContainText('Right.');
  await expect(order.locator('.grip')).toHaveCount(0);

  await visit(content, '#/flour-and-water/2');
  const pairs = questionAt(content, 'bread-jobs');
  const chip = (text: string): Locator => pairs.locator('.bank li', { hasText: text });
  await chip('Makes gas').waitFor();
  await drag(mouse, chip('Gives taste'), pairs.locator('.pair', { hasText: 'Yeast' }));
  await drag(mouse, chip('Makes gas'), pairs.locator('.pair', { hasText: 'Yeast' }));
  // Beside every row it changes nothing.
  await drag(mouse, chip('Makes gas'), pairs.locator('legend'));
  await drag(mouse, chip('Gives taste'), pairs.locator('.pair', { hasText: 'Salt' }));
  await expect(pairs.getByLabel('Yeast')).toHaveValue('a');
  await expectAccessible(content, 'pairs that can be dragged');
  await expectNoSideScroll(content, 'pairs that can be dragged');
  await check(content, 'bread-jobs');
  await expect(pairs.locator('.verdict')).toContainText('Right.');
  await expect(content.locator('.saving')).toHaveText(/Saved at/);
  await closeWindow(content);
  const told = Object.entries(lms.stored().elements);
  const responses = told.filter(([name]) => name.endsWith('student_response'));
  expect(responses.map(([, value]) => value).sort()).toEqual(['1.a,2.b', wrong.told]);
  expect([...lms.refused, ...lms.outOfMode]).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true });

  test('a finger drags by the grip and scrolls everywhere else', async ({ page, host }) => {
    await open(page, host, packageFiles('unit', 'scorm12', 'bread'), { width: 367 });
    await visit(page, '#/flour-and-water/1');
    const order = questionAt(page, 'bread-steps');
    await order.locator('.grip').first().waitFor();
    await putInOrder(finger, order, RIGHT);
    const top = await page.evaluate(() => scrollY);
    const { x, y } = await middleOf(order.locator('.words').nth(1));
    await finger(page, { x, y }, { x, y: y + 200 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(top);
    expect(await wordsIn(order)).toEqual(RIGHT);
    // A question that is taller than the screen, on a page that scrolls smoothly.
    const tall = page.viewportSize() ?? { width: 0, height: 0 };
    const low = { width: 367, height: 240 };
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.setViewportSize(low);
    await dragFar(
      finger,
      order.locator('.order li').first(),
      order.locator('.order li').last(),
      'down',
    );
    await expect(order.locator('.words')).toHaveText(['Knead', 'Rest', 'Mix']);
    await page.setViewportSize(tall);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await putInOrder(finger, order, RIGHT);
    await check(page, 'bread-steps');
    await expect(order.locator('.verdict')).toContainText('Right.');

    await visit(page, '#/the-oven/1');
    const sort = questionAt(page, 'bread-sort');
    const chip = (text: string): Locator => sort.locator('.bank li', { hasText: text });
    await chip('In the oven').waitFor();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.setViewportSize(low);
    const row = sort.locator('.pair').first();
    await dragFar(finger, chip('In the oven'), row, 'up');
    await expect(row.locator('select')).toHaveValue('b');
    await page.setViewportSize(tall);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await drag(finger, chip('In the bowl'), sort.locator('.pair', { hasText: 'Mixing' }));
    await drag(finger, chip('In the oven'), sort.locator('.pair', { hasText: 'Browning' }));
    await check(page, 'bread-sort');
    await expect(sort.locator('.verdict')).toContainText('Right.');
  });
});
