/** Every question of a course answered rightly, to 100 %, with the keyboard alone. */
import type { Locator, Page } from 'playwright/test';
import type { Spec } from '../../src/course/course';
import { lessonsOf, questionsOf } from '../../src/course/course';
import { kindNames } from '../../src/kinds';
import type { Files, Host } from './harness';
import { expect, packageFiles, test } from './harness';
import { expectAccessible, expectNoSideScroll, open } from './look';
import { bodyOf, courseOf, questionsIn, specOf } from './player';

/** Tabs on until `target` has the focus, as somebody does who looks for it. */
const tabTo = async (page: Page, target: Locator, what: string): Promise<void> => {
  const there = (): Promise<boolean> =>
    target.evaluateAll((nodes) => nodes.some((node) => node === document.activeElement));
  for (let n = 0; n < 150; n++) {
    if (await there()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${what}.`);
};

/** A radio group is one stop: Tab enters it, the arrows choose. */
const pick = async (page: Page, box: Locator, value: string): Promise<void> => {
  await tabTo(page, box.locator('.options input'), value);
  const focused = (): Promise<string> =>
    page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  for (let n = 0; n < 9 && (await focused()) !== value; n++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  expect(await focused()).toBe(value);
};

/** A list that is closed takes the arrows too. */
const select = async (page: Page, list: Locator, value: string): Promise<void> => {
  await tabTo(page, list, value);
  for (let n = 0; n < 12 && (await list.inputValue()) !== value; n++) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await list.inputValue()).toBe(value);
};

const answer = async (
  page: Page,
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
        const at = Number((await list.getAttribute('id'))?.split('-').at(-1)) - 1;
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
      await expect(place).toHaveAttribute('aria-pressed', 'true');
      break;
    }
    case 'number':
      await tabTo(page, box.locator('input'), spec.id);
      await page.keyboard.type(spec.correctResponse[0] ?? '');
      break;
    case 'order':
      for (const [place, id] of spec.correctResponse.entries()) {
        const item = box.locator('ol.order li').filter({ hasText: words(id) });
        const now = await box.locator('ol.order .words').allTextContents();
        const up = item.locator('button').first();
        if (now.indexOf(words(id)) > place) await tabTo(page, up, words(id));
        // The focus goes with the item: pressing again moves it on.
        for (let at = now.indexOf(words(id)); at > place; at--) {
          await page.keyboard.press('Enter');
          await expect(up).toBeFocused();
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
  // The button is gone: the focus is at the reasons.
  await expect(box.locator(':focus')).toHaveCount(1);
};

/**
 * Presses Enter, and waits until the new page's heading has the focus. Until then the focus stands
 * where it was: on the link below, which the new page may share with the old.
 */
const turnTo = async (page: Page, heading: Locator): Promise<void> => {
  await page.keyboard.press('Enter');
  await expect(heading).toBeFocused();
};

const play = async (page: Page, host: Host, files: Files): Promise<void> => {
  const course = courseOf(files);
  const lessons = lessonsOf(course);
  await open(page, host, files);
  const title = page.getByRole('heading', { level: 1 });
  if (lessons.length > 1) {
    await tabTo(page, page.getByRole('link', { name: 'Start', exact: true }), 'Start');
    await turnTo(page, title);
  }
  for (const [nth, lesson] of lessons.entries()) {
    await expect(title).toHaveText(lesson.title);
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
      await tabTo(page, page.getByRole('button', { name: 'Hand in the quiz' }), 'Hand in');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'How it went' })).toBeFocused();
    }
    const after = lessons[nth + 1]?.title ?? 'Your result';
    await tabTo(page, page.locator('.turn .primary'), after);
    await turnTo(page, title.filter({ hasText: after }));
  }
  await expect(page.locator('.result .score').last()).toHaveText('100%');
  await getCertificate(page);
  await tabTo(page, page.locator('.result button.primary'), 'Save and leave');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('You have left');
  // Nothing was ended with an LMS: there is a way back.
  await tabTo(page, page.getByRole('link', { name: 'Go on', exact: true }), 'Go on');
  await turnTo(page, page.locator('#end-title'));
};

/** The name is on the page alone: neither store of the browser has it, and coming back it is gone. */
const getCertificate = async (page: Page): Promise<void> => {
  const open = async (): Promise<void> => {
    await tabTo(page, page.getByRole('link', { name: 'Your certificate' }), 'the certificate');
    await turnTo(page, page.getByRole('heading', { name: 'Certificate' }));
  };
  const name = page.getByLabel('Name', { exact: true });
  await open();
  await tabTo(page, name, 'the name');
  await page.keyboard.type('Olha Petrenko');
  await expect(name).toHaveValue('Olha Petrenko');
  await expect(page.locator('.certificate .score')).toHaveText('100%');
  await page.setViewportSize({ width: 320, height: 666 });
  await expectAccessible(page, 'the certificate');
  await expectNoSideScroll(page, 'the certificate');
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(
    'Petrenko',
  );
  await tabTo(page, page.getByRole('link', { name: 'Your result' }), 'the result');
  await turnTo(page, page.getByRole('heading', { name: 'Your result' }));
  await open();
  await expect(name).toHaveValue('');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
  await page.emulateMedia({ media: null });
  await tabTo(page, page.getByRole('link', { name: 'Your result' }), 'the result');
  await turnTo(page, page.getByRole('heading', { name: 'Your result' }));
};

test('a course with every kind of question', async ({ page, host }) => {
  const files = packageFiles('unit', 'scorm12', 'bread');
  const asked = questionsOf(courseOf(files)).map(({ kind }) => kind);
  expect([...new Set(asked)].sort()).toEqual(kindNames);
  await play(page, host, files);
});

test('a whole lesson of the unit', async ({ page, host }) => {
  await play(page, host, packageFiles('rise-of-the-bolsheviks'));
});

test("the browser's back goes to the step before, and the page starts at its heading", async ({
  page,
  host,
}) => {
  await open(page, host, packageFiles('unit', 'scorm12', 'bread'));
  await page.getByRole('link', { name: 'Start', exact: true }).click();
  await page.getByRole('link', { name: 'Next: Who bakes' }).click();
  await expect(page.getByRole('heading', { name: 'Who bakes' })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('Step 1 of 2')).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How a loaf rises');
});
