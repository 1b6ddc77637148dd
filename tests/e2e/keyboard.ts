/** The learner who has no mouse: every question of a course answered rightly by keys alone. */
import { expect } from 'playwright/test';
import type { Spec } from '../../src/course/course';
import { lessonsOf } from '../../src/course/course';
import type { Files } from './harness';
import type { KeyedPage, Part } from './part';
import { expectFocused, expectTexts, isFocused } from './part';
import { bodyOf, courseOf, questionsIn, specOf } from './player';

/** Tabs on until `target` has the focus, as somebody does who looks for it. */
export const tabTo = async (page: KeyedPage, target: Part, what: string): Promise<void> => {
  for (let n = 0; n < 150; n++) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${what}.`);
};

/** A radio group is one stop: Tab enters it, the arrows choose. */
const pick = async (page: KeyedPage, box: Part, value: string): Promise<void> => {
  await tabTo(page, box.locator('.options input'), value);
  const focused = (): Promise<string> => page.locator(':focus').inputValue();
  for (let n = 0; n < 9 && (await focused()) !== value; n++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  expect(await focused()).toBe(value);
};

/** A list that is closed takes the arrows too. */
const select = async (page: KeyedPage, list: Part, value: string): Promise<void> => {
  await tabTo(page, list, value);
  for (let n = 0; n < 12 && (await list.inputValue()) !== value; n++) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await list.inputValue()).toBe(value);
};

const answer = async (
  page: KeyedPage,
  spec: Spec,
  words: (id: string) => string,
  quiz: boolean,
): Promise<void> => {
  const box = page.locator(`#q-${spec.id}`);
  switch (spec.kind) {
    case 'choice':
    case 'evidence':
      await pick(page, box, spec.correctResponse[0] ?? '');
      break;
    case 'choices':
      // In the order of the page, which is the learner's own: Tab goes on through it.
      for (const input of await box.locator('.options input').all()) {
        await tabTo(page, input, spec.id);
        if (spec.correctResponse.includes(await input.inputValue()))
          await page.keyboard.press('Space');
      }
      break;
    case 'match':
    case 'sort':
      for (const list of await box.locator('select').all()) {
        const at = Number((await list.getAttribute('id'))?.split('_').at(-1)) - 1;
        await select(page, list, spec.correctResponse[at] ?? '');
      }
      break;
    case 'gap':
      for (const [at, word] of spec.correctResponse.entries()) {
        const field = box.locator('select, input').nth(at);
        if (spec.choiceIds.length > 0) await select(page, field, word);
        else {
          await tabTo(page, field, word);
          await page.keyboard.type(word);
        }
      }
      break;
    case 'hotspot': {
      const place = box
        .locator('.spots button')
        .nth(spec.choiceIds.indexOf(spec.correctResponse[0] ?? ''));
      await tabTo(page, place, spec.id);
      await page.keyboard.press('Space');
      await expect.poll(() => place.getAttribute('aria-pressed')).toBe('true');
      break;
    }
    case 'number':
      await tabTo(page, box.locator('input'), spec.id);
      await page.keyboard.type(spec.correctResponse[0] ?? '');
      break;
    case 'order':
      for (const [place, id] of spec.correctResponse.entries()) {
        const item = box.locator('ol.order li', { hasText: words(id) });
        const now = await box.locator('ol.order .words').allTextContents();
        const up = item.locator('button').first();
        if (now.indexOf(words(id)) > place) await tabTo(page, up, words(id));
        // The focus goes with the item: pressing again moves it on.
        for (let at = now.indexOf(words(id)); at > place; at--) {
          await page.keyboard.press('Enter');
          await expectFocused(up);
        }
      }
      break;
    case 'practice':
      return;
    default:
      throw new Error(`Expected a way to answer ${spec.kind} by keyboard here, got none.`);
  }
  // In a quiz all are handed in together.
  if (quiz) return;
  await tabTo(page, box.locator('button[type=submit]'), 'the button to check');
  await page.keyboard.press('Enter');
  // Drawing the answer takes the button away and moves the focus to the reasons. A key before that would come too early.
  await box.locator('.feedback:focus').waitFor();
};

/**
 * Presses Enter, and waits until the new page's heading has the focus. Until then the focus stands
 * where it was: on the link below, which the new page may share with the old.
 */
export const turnTo = async (page: KeyedPage, heading: Part): Promise<void> => {
  await page.keyboard.press('Enter');
  await expectFocused(heading);
};

/** From the first page to the result: every question of every step, each page turned. */
export const playByKeyboard = async (page: KeyedPage, files: Files): Promise<void> => {
  const course = courseOf(files);
  const lessons = lessonsOf(course);
  const title = page.locator('h1');
  if (lessons.length > 1) {
    await tabTo(page, page.locator('a', { hasText: /^Start$/ }), 'Start');
    await turnTo(page, title);
  }
  for (const [nth, lesson] of lessons.entries()) {
    await expectTexts(title, [lesson.title]);
    const body = bodyOf(files, lesson.id);
    for (const [at, step] of body.steps.entries()) {
      await page.locator(`h2[id="${step.id}"]`).waitFor();
      for (const text of questionsIn(body, at)) {
        const words = (id: string): string => text.rows.find((row) => row.id === id)?.text ?? '';
        await answer(page, specOf(course, text.id), words, lesson.quiz === true);
      }
      await tabTo(page, page.locator('.turn .primary'), 'the next step');
      const next = body.steps[at + 1];
      await turnTo(page, page.locator(next ? `h2[id="${next.id}"]` : '#end-title'));
    }
    if (lesson.quiz) {
      await tabTo(page, page.locator('button', { hasText: 'Hand in the quiz' }), 'Hand in');
      await page.keyboard.press('Enter');
      await expectFocused(page.locator('h2, h3', { hasText: /^How it went$/ }));
    }
    const after = lessons[nth + 1]?.title ?? 'Your result';
    await tabTo(page, page.locator('.turn .primary'), after);
    await turnTo(page, page.locator('h1', { hasText: after }));
  }
  await expectTexts(page.locator('.result .score').last(), ['100%']);
};
