/** What is not there in time: a script, a lesson, a learner who looks; and what is left early. */
import { isQuestion, questionsOf } from '../../src/course/course';
import { strictLms } from '../lms/strict12';
import { expectAccessible } from './axe';
import { expect, holdBack, launch, leave, packageFiles, test } from './harness';
import { open } from './look';
import { bodyOf, check, courseOf, fill, firstQuestion, goTo, questionAt } from './player';

const unit = () => packageFiles('unit', 'scorm12', 'bread');

test('a page that comes late gets the focus and its title, whatever a heading is called', async ({
  page,
  host,
}) => {
  const letGo = await holdBack(page, '**/deferred.js');
  await open(page, host, unit());
  await page.evaluate(() => {
    const heading = document.createElement('h2');
    heading.id = 'later';
    document.body.append(heading);
    location.hash = '#/result';
  });
  await expect(page.locator('.loading')).toBeVisible();
  letGo();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your result');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(/^Your result/);
});

test('a step is not shown before its style is there, and is shown without where there is none', async ({
  page,
  host,
  problems,
}) => {
  let answer = (_style: boolean): void => undefined;
  let answered = Promise.resolve(true);
  await page.route('**/deferred.css', async (route) => {
    await ((await answered) ? route.continue() : route.abort());
  });
  const loading = page.locator('.loading');
  const question = page.locator('.question').first();
  for (const style of [true, false]) {
    answered = new Promise<boolean>((resolve) => (answer = resolve));
    await open(page, host, unit());
    await goTo(page, 'flour-and-water', 2);
    await expect(loading).toBeVisible();
    answer(style);
    await expect(question).toBeVisible();
    await expect(loading).toBeHidden();
    await expect(question).toHaveCSS('border-top-width', style ? '2px' : '0px');
  }
  problems.length = 0;
});

test('a first heading that is called Course hides nothing', async ({ page, host }) => {
  const files = packageFiles('flour-and-water', 'scorm12', 'bread');
  const html = new TextDecoder().decode(files['index.html']);
  const named = html.replace(/(<section class="step" [^]*?)<h2 id="[^"]*"/, '$1<h2 id="course"');
  expect(named).not.toBe(html);
  await open(page, host, { ...files, 'index.html': new TextEncoder().encode(named) });
  await expect(page.locator('.saving')).toHaveText('Kept in this browser');
});

test('a lesson that is tapped before its script has come opens when that is there', async ({
  page,
  host,
}) => {
  const letGo = await holdBack(page, '**/reading.js');
  await open(page, host, unit());
  const asked = page.waitForRequest('**/lessons/flour-and-water.js');
  await page.locator('.entries a').first().click();
  await expect(page.locator('.loading')).toBeVisible();
  // What is on its way is said, and the lesson itself does not wait for its script.
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Flour and water');
  await expect(heading).toBeFocused();
  await asked;
  letGo();
  await expect(page.locator('.step > h2')).toBeVisible();
  await expect(heading).toBeFocused();
});

test('the script of reading that could not be had can be asked for again', async ({
  page,
  host,
  problems,
}) => {
  await page.route('**/reading.js', (route) => route.abort());
  await open(page, host, unit());
  await goTo(page, 'flour-and-water', 1);
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await expectAccessible(page, 'a lesson whose script could not be had');
  await page.unroute('**/reading.js');
  await again.click();
  await expect(page.locator('.question').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  problems.length = 0;
});

test('the end of a lesson that comes late can be asked for again, and the lesson is read', async ({
  page,
  host,
  problems,
}) => {
  await page.route('**/deferred.js', (route) => route.abort());
  await open(page, host, unit());
  await goTo(page, 'flour-and-water', 9);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  const kept = (): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(kept).toContain('\\"read\\":[\\"flour-and-water\\"]');
  await page.unroute('**/deferred.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.step.end h2')).toHaveText('How it went');
  problems.length = 0;
});

test('a step whose lesson comes late gets the focus and its title', async ({ page, host }) => {
  const letGo = await holdBack(page, '**/lessons/*.js');
  await open(page, host, unit());
  await goTo(page, 'flour-and-water', 2);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  letGo();
  const heading = page.locator('.step > h2');
  await expect(heading).toBeFocused();
  expect(await page.title()).toContain(await heading.textContent());
});

test('the first step of a lesson is answered before the others have come', async ({
  page,
  host,
}) => {
  const lesson = 'rise-of-the-bolsheviks';
  const files = packageFiles(lesson);
  const { step, text, spec } = firstQuestion(files, lesson);
  expect(step).toBe(1);
  const letGo = await holdBack(page, '**/lessons/*.js');
  host.serve(files, strictLms().api);
  const frame = await launch(page, host);
  await fill(frame, spec, text, true);
  await check(frame, spec.id);
  await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText('Right');
  await expect(frame.locator('.saving')).toHaveText(/Saved at/);
  await frame.locator('.turn a.primary').click();
  await expect(frame.locator('.loading')).toBeVisible();
  letGo();
  await expect(frame.locator('.step > h2')).toBeFocused();
  // The step that the page carries is as it was left.
  await goTo(frame, lesson, 1);
  await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText('Right');
});

test('the way back into the text is there as soon as the lesson is', async ({ page, host }) => {
  const lesson = 'rise-of-the-bolsheviks';
  const files = packageFiles(lesson);
  const { text, spec } = firstQuestion(files, lesson);
  const letGo = await holdBack(page, '**/lessons/*.js');
  host.serve(files, strictLms().api);
  const frame = await launch(page, host);
  await fill(frame, spec, text, false);
  await check(frame, spec.id);
  const asked = questionAt(frame, spec.id);
  await expect(asked.locator('.verdict')).toContainText('Not right');
  await expect(frame.locator('.saving')).toHaveText(/Saved at/);
  await expect.poll(() => frame.locator('body').evaluate(() => 'Deferred' in window)).toBe(true);
  letGo();
  await expect(asked.getByRole('link', { name: 'Read it again in the text' })).toBeVisible();
});

test('read aloud asks again for the script that could not be had', async ({
  page,
  host,
  problems,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'speechSynthesis', {
      value: { cancel: () => undefined, speak: () => document.body.classList.add('spoke') },
    });
  });
  await page.route('**/deferred.js', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await open(page, host, unit());
  await failed;
  await goTo(page, 'flour-and-water', 1);
  const button = page.locator('.tools button');
  await expect(button).toHaveText('Read aloud');
  await page.unroute('**/deferred.js');
  await button.click();
  await expect(page.locator('body.spoke')).toBeVisible();
  await expect(button.first()).toHaveText('Pause');
  problems.length = 0;
});

test('a lesson that could not be loaded is not read', async ({ page, host, problems }) => {
  await page.route('**/lessons/*.js', (route) => route.abort());
  await open(page, host, unit());
  await goTo(page, 'flour-and-water', 9);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  const kept = (): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(kept).toContain('flour-and-water');
  expect(await kept()).toContain('\\"read\\":[]');
  await page.unroute('**/lessons/*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(kept).toContain('\\"read\\":[\\"flour-and-water\\"]');
  problems.length = 0;
});

for (const way of ['finishes', 'closes the page']) {
  test(`ticked mark points are told of a learner who ${way}`, async ({ page, host }) => {
    const lms = strictLms();
    host.serve(unit(), lms.api);
    const frame = await launch(page, host);
    await expect(frame.locator('.saving')).toHaveText(/Saved at/);
    const step = bodyOf(unit(), 'the-oven').steps.findIndex(({ blocks }) =>
      blocks.some((one) => isQuestion(one) && one.question.id === 'bread-practice'),
    );
    await goTo(frame, 'the-oven', step + 1);
    await frame.getByRole('button', { name: 'Compare with the mark points' }).click();
    await frame.getByRole('checkbox', { name: 'The gas grows.' }).check();
    if (way === 'finishes') {
      // Asked first, because the lesson is not done.
      await frame.getByRole('button', { name: 'Save and leave' }).click();
      await frame.locator('main').getByRole('button', { name: 'Save and leave' }).click();
    }
    await leave(page);
    const column = questionsOf(courseOf(unit())).find(({ id }) => id === 'bread-practice')?.slot;
    expect(lms.stored().elements[`cmi.interactions.${column}.student_response`]).toBe('2');
    expect(lms.refused).toEqual([]);
  });
}

test('a student marks an answer by level; which and why stays in this browser', async ({
  page,
  host,
}) => {
  let lms = strictLms();
  const step = bodyOf(unit(), 'the-oven').steps.findIndex(({ blocks }) =>
    blocks.some((one) => isQuestion(one) && one.question.id === 'bread-practice'),
  );
  const open = async () => {
    host.serve(unit(), lms.api);
    const frame = await launch(page, host);
    await expect(frame.locator('.saving')).toHaveText(/Saved/);
    await goTo(frame, 'the-oven', step + 1);
    await frame.getByRole('button', { name: 'Compare with the mark points' }).click();
    return frame;
  };
  const level = { name: 'Level 2, 3–4 marks: Names two things and says why.' };
  const frame = await open();
  await frame.getByRole('radio', level).check();
  await frame.getByLabel('Say why').fill('My second sentence has a reason.');
  await frame.getByText('Good', { exact: true }).click();
  await expect(frame.locator('mark').first()).toHaveText(
    'The crust browns because its sugar burns.',
  );
  await expect(frame.locator('small').first()).toHaveText('[a thing and its reason]');
  // Said each time that the button is pressed: the same words in another element.
  const told = frame.locator('.practice .verdict span');
  const copy = frame.getByRole('button', { name: 'Copy my answer' });
  await copy.click();
  await expect(told).toHaveText(/^(Copied|Select the text)/);
  await told.evaluate((element) => element.setAttribute('data-before', ''));
  await copy.click();
  await expect(told).not.toHaveAttribute('data-before');
  await leave(page);
  lms = strictLms({ attempt: lms.stored() });
  const again = await open();
  await expect(again.getByRole('radio', level)).toBeChecked();
  await expect(again.getByLabel('Say why')).toHaveValue('My second sentence has a reason.');
  expect(JSON.stringify(lms.stored())).not.toContain('My second sentence');
});

test('a lesson opens with what is due of the opened ones before it, and nobody is told', async ({
  page,
  host,
}) => {
  const lms = strictLms();
  host.serve(unit(), lms.api);
  const frame = await launch(page, host);
  await expect(frame.locator('.saving')).toHaveText(/Saved at/);
  await goTo(frame, 'the-oven', 1);
  const start = frame.getByRole('button', { name: 'Answer a few questions' });
  await expect(frame.getByRole('heading', { name: 'Heat', exact: true })).toBeVisible();
  // No lesson before it was opened: there is nothing to remember.
  await expect(frame.locator('.recall')).toHaveCount(0);
  // Who has read it, and knew all its cards, has nothing to remember for the rest of the day.
  await goTo(frame, 'flour-and-water', 9);
  await expect(frame.locator('.step.end')).toBeVisible();
  await goTo(frame, 'the-oven', 1);
  await start.click();
  const told = frame.locator('.recall > p');
  const show = frame.locator('.recall').getByRole('button', { name: 'Show the answer' });
  const knew = frame.locator('.recall').getByRole('button', { name: 'I knew it' });
  const [, cards = ''] = /of (\d)/.exec(await frame.locator('.recall h3').innerText()) ?? [];
  for (let left = Number(cards); left > 0; left -= 1) {
    await show.click();
    await knew.click();
  }
  await goTo(frame, 'flour-and-water', 1);
  await expect(frame.locator('.recall')).toHaveCount(0);
  await goTo(frame, 'the-oven', 1);
  await start.click();
  await expect(told).toHaveText(['The earlier lessons have nothing to ask yet.']);
  await expect(frame.getByRole('heading', { name: 'Remember first' })).toBeFocused();
  await goTo(frame, 'flour-and-water', 1);
  const question = async (right: boolean): Promise<void> => {
    const spec = questionsOf(courseOf(unit())).find(({ id }) => id === 'bread-net');
    const text = bodyOf(unit(), 'flour-and-water')
      .steps.flatMap(({ blocks }) => blocks.filter(isQuestion))
      .find((one) => one.question.id === 'bread-net')?.question;
    if (!spec || !text) throw new Error('No such question.');
    await fill(frame, spec, text, right);
    await check(frame, 'bread-net');
  };
  await question(true);
  await goTo(frame, 'the-oven', 1);
  await expect(frame.locator('.saving')).toHaveText(/Saved at/);
  const before = lms.stored().elements;
  await start.click();
  // What was right is asked again, then come cards of what was opened.
  await expect(frame.locator('.recall h3').first()).toBeFocused();
  await question(false);
  await expect(frame.locator('#q-bread-net .verdict')).toHaveText(/Not right/);
  await frame.getByRole('button', { name: 'Close these questions' }).click();
  await expect(frame.locator('#q-bread-net')).toHaveCount(0);
  const changed = Object.entries(lms.stored().elements).filter(
    ([name, value]) => /interactions|score/.test(name) && before[name] !== value,
  );
  expect(changed).toEqual([]);
});

test('a page in a tab that nobody has looked at takes none of the learner’s time', async ({
  page,
  host,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { value: true });
  });
  await page.clock.install();
  const lms = strictLms();
  host.serve(unit(), lms.api);
  const frame = await launch(page, host);
  await expect(frame.locator('.saving')).toHaveText(/Saved at/);
  // Longer than what is rounded to a second.
  await page.clock.runFor(1500);
  await leave(page);
  expect(lms.calls.filter(({ args }) => args[0] === 'cmi.core.session_time')).toMatchObject([
    { args: ['cmi.core.session_time', '0000:00:00.00'] },
  ]);
});
