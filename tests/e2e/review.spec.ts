/** The page "Review": what is due, a round by keyboard, coming back on another day, a quick quiz, in an LMS. */
import { strictLms } from '../lms/strict12';
import { expectAccessible } from './axe';
import { expect, launchWindow, closeWindow, packageFiles, test } from './harness';
import { createPageChecks, setDevice, expectNoSideScroll, give, visit } from './look';

/** Noon in the zone of the browser, whatever it is. */
const noon = (day: number): Date => new Date(2026, 10, day, 12);

const LESSON = 'flour-and-water';
const MISSED = 'bread-net';

type Lms = ReturnType<typeof strictLms>;

test('a round today, nothing more today, and what was missed on the next day', async ({
  page,
  host,
}) => {
  const files = packageFiles('unit', 'scorm12', 'bread');
  const first = strictLms();
  host.serve(files, { ...first.api });
  await page.context().clock.setFixedTime(noon(26));
  const content = await launchWindow(page, host);
  await setDevice(content, { width: 320 });
  await visit(content, '#/review');
  await expect(content.getByText('Open a lesson first')).toBeVisible();
  await expect(content.getByRole('button', { name: /^Start a round/ })).toHaveCount(0);

  // A question that is missed, twice, so that no answer is given away.
  await visit(content, `#/${LESSON}/1`);
  await give(content, files, MISSED, 'wrong');
  await give(content, files, MISSED, 'wrong');
  await expect(content.locator('.saving')).toHaveText(/Saved at/);
  const told = (lms: Lms) =>
    JSON.stringify(
      Object.entries(lms.stored().elements).filter(([name]) => !/suspend|time/.test(name)),
    );
  const before = told(first);

  await visit(content, '#/review');
  await expectAccessible(content, 'what is due');
  await expectNoSideScroll(content, 'what is due');
  await content.getByRole('button', { name: /^Start a round/ }).press('Enter');
  const heading = content.getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  const of = Number((await heading.textContent())?.split(' ').at(-1));
  let questions = 0;
  for (let n = 1; n <= of; n++) {
    await expect(heading).toHaveText(`${n} of ${of}`);
    await expect(heading).toBeFocused();
    if (await content.locator('.question').count()) {
      questions += 1;
      await give(content, files, MISSED, 'right');
      await expectAccessible(content, 'a question of the review');
      await expectNoSideScroll(content, 'a question of the review');
      await content.getByRole('button', { name: 'Next' }).press('Enter');
    } else {
      await content.getByRole('button', { name: 'Show the answer' }).press('Enter');
      await expect(content.locator('.card .back')).toBeFocused();
      if (n === of) await expectAccessible(content, 'a card that is turned');
      await content.keyboard.press('Tab');
      await expect(content.getByRole('button', { name: 'I knew it' })).toBeFocused();
      // The first card is not known.
      if (n - questions === 1) await content.keyboard.press('Tab');
      await content.keyboard.press('Enter');
    }
  }
  expect(questions).toBe(1);
  await expect(heading).toHaveText(`You knew ${of - 1} of ${of}`);
  await expect(heading).toBeFocused();
  await expect(content.getByText('Nothing is due today.')).toBeVisible();
  await expect(content.getByText('Come back on Friday 27 November: 1 due then.')).toBeVisible();
  await expect(content.getByText(`Your best round: ${of - 1} known.`)).toBeVisible();
  await expectAccessible(content, 'the end of a round');
  await closeWindow(content);
  // The answer in the review was told to nobody.
  expect(told(first)).toBe(before);
  expect([...first.refused, ...first.outOfMode]).toEqual([]);

  // Another browser, the next day: all that is known comes from the suspend text.
  await page.evaluate(() => localStorage.clear());
  const second = strictLms({ attempt: first.stored() });
  host.serve(files, { ...second.api });
  await page.context().clock.setFixedTime(noon(27));
  const again = await launchWindow(page, host);
  await setDevice(again, { width: 320 });
  await visit(again, '#/review');
  await expect(again.getByText('1 to see again today')).toBeVisible();
  await again.getByRole('button', { name: /^Start a round/ }).click();
  await expect(again.getByRole('heading', { level: 2 })).toHaveText('1 of 1');
  // Who ends a round goes on where the page begins.
  await again.getByRole('button', { name: 'End the round' }).press('Enter');
  await expect(again.locator('.review > p').first()).toBeFocused();
  await again.getByRole('button', { name: /^Start a round/ }).click();
  await expect(again.getByRole('heading', { level: 2 })).toHaveText('1 of 1');
  await again.getByRole('button', { name: 'Show the answer' }).click();
  await again.getByRole('button', { name: 'I knew it' }).click();
  await expect(again.getByText('2 days in a row.')).toBeVisible();
  await expect(again.getByText(/^Come back on Saturday 28 November/)).toBeVisible();

  // One question is answered: that is no quiz yet.
  await expect(again.getByRole('button', { name: /^Start a quiz/ })).toHaveCount(0);
  for (const [step, id] of [
    [1, 'bread-steps'],
    [2, 'bread-jobs'],
  ] as const) {
    await visit(again, `#/${LESSON}/${step}`);
    await give(again, files, id, 'right');
  }
  await expect(again.locator('.saving')).toHaveText(/Saved at/);
  await visit(again, '#/review');
  const { at: checkAt } = createPageChecks(undefined, { width: 320 });
  await checkAt(again, 'a quiz is offered');
  const scored = told(second);
  await again.getByRole('button', { name: 'Start a quiz of 3 questions' }).click();
  const at = again.getByRole('heading', { level: 2 });
  for (const n of [1, 2, 3]) {
    await expect(at).toHaveText(`${n} of 3`);
    await expect(at).toBeFocused();
    const id = (await again.locator('.question').getAttribute('id'))?.replace(/^q-/, '') ?? '';
    // The missed one is missed again.
    await give(again, files, id, id === MISSED ? 'wrong' : 'right');
    if (n === 1) await checkAt(again, 'a question of a quick quiz');
    await again.getByRole('button', { name: 'Next' }).click();
  }
  await expect(again.getByRole('heading', { name: 'You knew 2 of 3' })).toBeFocused();
  await expect(again.getByText('Your best quick quiz: 2 right.')).toBeVisible();
  await checkAt(again, 'the end of a quick quiz');
  // What was missed in the quiz has the place in the schedule that it had.
  await expect(again.getByText(/^Come back on Saturday 28 November/)).toBeVisible();
  await closeWindow(again);
  expect(told(second)).toBe(scored);
  expect([...second.refused, ...second.outOfMode]).toEqual([]);
});
