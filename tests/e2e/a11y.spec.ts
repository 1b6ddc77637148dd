/**
 * WCAG 2.2 AA: every page and every kind of question, in each state. Each walk is gone once, and where it comes to
 * a new state axe looks at the page with several display settings (displays.ts): setting them costs less than walking there
 * again.
 */
import type { Page } from 'playwright/test';
import { wordsOf } from '../../src/reader/prose';
import type { FaultyOptions, Trip } from '../lms/faulty';
import { openServer } from '../lms/faulty';
import { expectAccessible, violationsIn } from './axe';
import type { Display } from './displays';
import { DISPLAYS, displaysFor, named, PLAIN, TIGHTEST, setDisplay } from './displays';
import { closeWindow, expect, launchWindow, packageFiles, test } from './harness';
import {
  addresses,
  expectNoSideScroll,
  fillIn,
  give,
  hasBegun,
  open,
  createPageChecks,
  showMe,
  stepsOf,
  visit,
} from './look';
import { check, questionAt } from './player';

const bread = () => packageFiles('unit', 'scorm12', 'bread');

/** Whether the question still has a try. */
const openStill = async (page: Page, id: string): Promise<boolean> =>
  (await questionAt(page, id).locator('button[type=submit]').count()) > 0;

const handIn = (page: Page) => page.getByRole('button', { name: /^Hand in/ });

/** A learner's ways through every question: the first try, and what comes of the second. */
const WAYS = [
  { first: 'right', second: undefined },
  { first: 'partly', second: 'shown' },
  { first: 'wrong', second: 'wrong' },
] as const;

for (const { first, second } of WAYS) {
  test(`every step, its questions ${first}, and every page after it`, async ({ page, host }) => {
    const files = bread();
    const checks = createPageChecks();
    const { at } = checks;
    await open(page, host, files);
    for (const { hash, questions } of stepsOf(files)) {
      await visit(page, hash);
      // On the other ways the same is met again, but for the ends of lessons.
      const atEnd = (await page.locator('.step.end').count()) > 0;
      if (first === 'right' || atEnd) await at(page, `${hash}, before any answer`);
      if (await handIn(page).count()) {
        await handIn(page).click();
        await at(page, `${hash}, handed in`);
      }
      if (questions.length === 0) continue;
      if (first === 'right' && (await page.locator('button[type=submit]').count()) > 0) {
        for (const { id } of questions) await check(page, id);
        await at(page, `${hash}, with nothing to check`);
      }
      if (first === 'wrong') {
        for (const { id } of questions) await fillIn(page, files, id, 'wrong');
        await at(page, `${hash}, chosen and not checked`);
      }
      for (const { id } of questions) await give(page, files, id, first);
      await at(page, `${hash}, ${first}`);
      if (!second) continue;
      for (const { id } of questions) {
        if (second === 'shown') await showMe(page, id);
        else if (await openStill(page, id)) await give(page, files, id, second);
      }
      await at(page, `${hash}, ${first}, then ${second}`);
    }
    for (const hash of ['#/', ...addresses(files)]) {
      await visit(page, hash);
      await at(page, `${hash}, all questions ${first}`);
    }
    expect([...checks.seen].map(named).sort()).toEqual(DISPLAYS.map(named).sort());
  });
}

test('axe finds what is wrong on purpose, in every theme', async ({ page, host }) => {
  await open(page, host, bread());
  await page.evaluate(() => {
    const wrong = document.createElement('p');
    wrong.innerHTML = '<button></button><input><span>Pale</span>';
    const pale = wrong.querySelector('span')?.style;
    pale?.setProperty('color', '#777', 'important');
    pale?.setProperty('background', '#888', 'important');
    document.querySelector('main')?.append(wrong);
  });
  for (const display of displaysFor(DISPLAYS, 0)) {
    await setDisplay(page, display);
    const rules = (await violationsIn(page)).map(({ rule }) => rule);
    // The device's own colours win over those of the page.
    const pale = display.theme === 'forced colours' ? [] : ['color-contrast'];
    expect(rules.sort(), named(display)).toEqual(['button-name', ...pale, 'label']);
  }
});

test('what is wrong in some displays alone is found there, on a page that is known from others', async ({
  page,
  host,
}) => {
  await open(page, host, bread());
  await page.evaluate(() => {
    const wrong = '<p class="pale">Pale</p><button class="wide"></button>';
    document.querySelector('main')?.insertAdjacentHTML('beforeend', wrong);
    const [sheet] = document.styleSheets;
    sheet?.insertRule('@media (width < 1000px) { .wide { display: none; } }');
    const pale = '{ color: #777 !important; background: #888 !important; }';
    sheet?.insertRule(`@media (prefers-color-scheme: dark) { .pale ${pale} }`);
  });
  const rulesIn = async (display: Partial<Display>): Promise<string[]> => {
    await setDisplay(page, { ...PLAIN, ...display });
    const violations = await violationsIn(page, { onlyNew: true });
    return violations.map(({ rule }) => rule);
  };
  expect(await rulesIn({})).toEqual([]);
  expect(await rulesIn({ theme: 'dark', device: 'dark' })).toEqual(['color-contrast']);
  expect(await rulesIn({ width: 1366 })).toEqual(['button-name']);
  expect(await rulesIn({ size: 'large' })).toEqual([]);
});

test('every other page, before anything is answered', async ({ page, host }) => {
  const files = bread();
  const { at } = createPageChecks();
  await open(page, host, files);
  for (const hash of ['#/', ...addresses(files)]) {
    await visit(page, hash);
    await at(page, hash);
  }
  // A quiz of which nothing is answered.
  await visit(page, '#/taste-test/2');
  await at(page, 'a quiz that is open');
});

/** A voice that begins and never ends. */
const mute = (): void => {
  Object.defineProperty(window, 'speechSynthesis', { value: { speak() {}, cancel() {} } });
};

test('what opens when it is pressed', async ({ page, host }) => {
  const files = bread();
  const { at } = createPageChecks();
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name }).first().click();
  await page.addInitScript(mute);
  await open(page, host, files, { width: PLAIN.width });
  await press('Pages');
  await at(page, 'the pages, open');
  await press('Pages');
  await visit(page, '#/flour-and-water/1');
  await press('Read aloud');
  await at(page, 'read aloud');
  await press('Stop reading');
  await give(page, files, 'bread-net', 'wrong');
  await page
    .getByRole('link', { name: /Read it again/ })
    .first()
    .click();
  await at(page, 'the paragraph that answers a question');
  await visit(page, '#/the-oven/1');
  await press('Answer a few questions');
  await at(page, 'what is to be remembered first');
  await press('Close these questions');
  await page.locator('.map .places button').first().click();
  await page.locator('.practice textarea').fill('The crust browns.');
  await press('Compare with the mark points');
  await page.locator('.points input').first().check();
  await at(page, 'a place of the map, the mark points, levels and models');
  // Once more, and the question is settled: it can be practised.
  await visit(page, '#/flour-and-water/1');
  await give(page, files, 'bread-net', 'wrong');
  await visit(page, '#/flour-and-water/3');
  await press('Practise again');
  await at(page, 'a round of practice');
  await give(page, files, 'bread-net', 'wrong');
  await at(page, 'a round of practice, answered');
  await visit(page, '#/cards');
  await press('Turn the card');
  await at(page, 'a card that is turned');
  await visit(page, '#/review');
  await press(/^Start a round/);
  await at(page, 'a round of the review');

  // The same browser again: whose answers these are, and the others that it holds.
  await page.reload();
  await hasBegun(page);
  await visit(page, '#/');
  await expect(page.locator('.whose')).toBeVisible();
  await at(page, 'whose answers these are');
  await press('Start fresh');
  await at(page, 'the other answers of this browser');
});

test('the unit of another language: formulas, a table, footnotes, sound and film', async ({
  page,
  host,
}) => {
  const files = packageFiles('01-water', 'scorm12', 'water');
  const { at } = createPageChecks();
  await open(page, host, files);
  for (const { hash, questions } of stepsOf(files)) {
    await visit(page, hash);
    await at(page, `${hash} in French`);
    if (questions.length === 0) continue;
    for (const { id } of questions) await give(page, files, id, 'wrong');
    await at(page, `${hash} in French, wrong`);
  }
});

/** How many words of a step stand there to be read: not those of buttons and lists to choose from. */
const wordsShown = async (page: Page): Promise<number> => {
  const text = await page.locator('.step').evaluate((step) => {
    const texts = document.createTreeWalker(step, NodeFilter.SHOW_TEXT);
    const shown: string[] = [];
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode;
      if (element?.closest('select, button, svg, .unseen') || !element?.checkVisibility()) continue;
      shown.push(textContent ?? '');
    }
    return shown.join(' ');
  });
  return wordsOf(text).length;
};

// In four stories: the more steps one has, the longer Playwright takes for each.
for (const quarter of [0, 1, 2, 3]) {
  test(`the unit that is shipped, every fourth page from ${quarter + 1}: axe, 200 % zoom, the largest letters with a reader’s own spacing`, async ({
    page,
    host,
  }) => {
    const files = packageFiles('unit');
    await open(page, host, files);
    const steps = stepsOf(files);
    const hashes = ['#/', ...steps.map(({ hash }) => hash), ...addresses(files)];
    for (const [n, hash] of hashes.entries()) {
      if (n % 4 !== quarter) continue;
      // 200 % of the width of 714 px that Moodle's frame has on a laptop.
      await page.setViewportSize({ width: 357, height: 666 });
      await visit(page, hash);
      if (steps.some((step) => step.hash === hash)) {
        // What a slow reader can take in at once: some 600 words, and four questions.
        expect.soft(await wordsShown(page), `words at ${hash}`).toBeLessThanOrEqual(660);
        expect
          .soft(await page.locator('.question').count(), `questions at ${hash}`)
          .toBeLessThan(5);
      }
      await expectNoSideScroll(page, `${hash} of the unit at 200 %`);
      const display = DISPLAYS[n % DISPLAYS.length] ?? PLAIN;
      await setDisplay(page, display);
      await expectNoSideScroll(page, `${hash} of the unit: ${named(display)}`);
      await expectAccessible(page, `${hash} of the unit: ${named(display)}`);
      await setDisplay(page, { ...TIGHTEST, spaced: true });
      for (const width of [320, 360, 390]) {
        await page.setViewportSize({ width, height: 666 });
        await expectNoSideScroll(page, `${hash} of the unit, spaced out, ${width} px`);
      }
      await setDisplay(page, PLAIN);
    }
  });
}

test('dialogs, menus and what an LMS brings about', async ({ page, host }) => {
  const files = bread();
  const server = openServer();
  const { at } = createPageChecks();
  const net: { trip: Trip } = { trip: 'refused' };
  const launched = async (options: FaultyOptions = {}): Promise<Page> => {
    host.serve(files, server.launch({ trip: () => net.trip, ...options }).api);
    const content = await launchWindow(page, host);
    await setDisplay(content, PLAIN);
    return content;
  };

  // An LMS that stores nothing; the browser's journal holds the answer.
  const lost = await launched();
  await lost.getByRole('button', { name: 'Pages' }).click();
  await at(lost, 'the pages, open');
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
  await at(lost, 'a word');
  await lost.keyboard.press('Escape');
  await expect(lost.getByRole('dialog')).toHaveCount(0);
  await expect(word).toBeFocused();
  await visit(lost, '#/flour-and-water/1');
  await give(lost, files, 'bread-net', 'right');
  // That all is well is not read out over the verdict; trouble is.
  await expect(lost.locator('header [aria-live]')).toHaveText(/Not saved yet/);
  await closeWindow(lost);

  const asked = await launched();
  await expect(asked.getByRole('alert')).toContainText('Go on with these answers?');
  await expect(asked.locator('.saving')).toBeEmpty();
  await at(asked, 'the learner is asked');
  await visit(asked, '#/flour-and-water/1');
  await at(asked, 'the learner is asked, at a question');
  net.trip = 'refused';
  await asked.getByRole('button', { name: 'Go on with them' }).click();
  await expect(asked.locator('.saving')).toHaveText(/Not saved yet/);
  // The button is gone with the question.
  await expect(asked.locator('h1:focus')).toHaveText('Flour and water');
  await at(asked, 'not saved yet');
  await asked.getByRole('button', { name: 'Save and leave' }).click();
  const sure = asked.locator('main').getByRole('button', { name: 'Save and leave' });
  await expect(asked.getByRole('heading', { name: 'Leave now?' })).toBeFocused();
  await expect(asked.locator('main')).toContainText('still open in what you have begun');
  await at(asked, 'before leaving');
  await asked.getByRole('link', { name: /^Continue: / }).click();
  await expect(asked.locator('#q-bread-net')).toBeVisible();
  await asked.getByRole('button', { name: 'Save and leave' }).click();
  await sure.click();
  await expect(asked.getByRole('heading', { level: 1 })).toHaveText(/not all is saved yet/);
  await at(asked, 'closed, not saved');
  await closeWindow(asked);

  net.trip = 'through';
  const saved = await launched();
  await saved.getByRole('button', { name: 'Go on with them' }).click();
  await expect(saved.locator('.saving')).toHaveText(/Saved at/);
  await expect(saved.locator('header [aria-live]')).toBeEmpty();
  await saved.getByRole('button', { name: 'Save and leave' }).click();
  await saved.locator('main').getByRole('button', { name: 'Save and leave' }).click();
  await expect(saved.getByRole('heading', { level: 1 })).toHaveText('Saved');
  // The session is over: how to go on is said, and no link leads to where nothing is saved.
  await expect(saved.locator('.closed')).toContainText('open the activity again');
  await expect(saved.getByRole('link', { name: 'Go on' })).toHaveCount(0);
  await at(saved, 'closed, saved');
  await closeWindow(saved);

  const away = await launched();
  await expect(away.locator('.saving')).toHaveText(/Saved/);
  await away.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 16 * 60_000;
  });
  await away.locator('h1').click();
  await expect(away.getByRole('alert')).toContainText('You were away for some time');
  await at(away, 'a learner who was away');
  await closeWindow(away);

  const review = await launched({ mode: 'review' });
  await expect(review.locator('.banner')).toContainText('You are looking back');
  await at(review, 'a review');
});
