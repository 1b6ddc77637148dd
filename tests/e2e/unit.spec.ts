/**
 * The unit's package: first view, contents, "Continue", columns, calls, and an edited edition
 * mid-attempt.
 */
import type { Page } from 'playwright/test';
import type { Course } from '../../src/course/course';
import { lessonsOf, questionsOf } from '../../src/course/course';
import { strictLms as strict12 } from '../lms/strict12';
import { strictLms as strict2004 } from '../lms/strict2004';
import { lmsKinds } from './hosts';
import { expect, holdBack, launch, leave, packageFiles, seenCalls, test } from './harness';
import { check, courseOf, fill, firstQuestion, goTo, questionAt } from './player';

const LESSON = 'rise-of-the-bolsheviks';

test('the first view is readable before any script has run', async ({ browser, host }) => {
  const files = packageFiles('unit');
  host.serve(files);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${host.url}/content/index.html`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(courseOf(files).title);
  await expect(page.getByRole('link', { name: 'Rise of the Bolsheviks' })).toBeVisible();
  expect(host.requests).toEqual(['index.html']);
  await context.close();
});

test('the script takes over the first view without moving it', async ({ page, host }) => {
  const files = packageFiles('unit');
  host.serve(files, lmsKinds[0]?.launch().api, { cached: true });
  const places = (): Promise<string[]> =>
    page
      .frameLocator('#content')
      .locator('#player')
      .evaluate((root) =>
        [...root.querySelectorAll('h1, h2, h3, .entries li')].map(
          (node) => `${node.textContent} ${Math.round(node.getBoundingClientRect().top)}`,
        ),
      );
  // Held back, so that the prerendered view can be measured alone.
  const letGo = await holdBack(page, '**/player.js');
  const opened = launch(page, host);
  // All of the view, not only what has come when its heading is seen.
  const parsed = page.frameLocator('#content').locator('html');
  await expect.poll(() => parsed.evaluate(() => document.readyState)).toBe('interactive');
  const before = await places();
  letGo();
  const frame = await opened;
  await expect(frame.locator('.saving')).toHaveText(/Saved/);
  expect(await places()).toEqual(before);
  // What is needed before the page answers, and then, in an idle moment, one after the other, the rest.
  const asked = (): readonly string[] =>
    host.requests.filter((file) => file !== '').map((file) => file.replace(/^build-\w+\//, ''));
  expect(asked().slice(0, 2)).toEqual(['index.html', 'player.js']);
  await expect
    .poll(asked)
    .toEqual(['index.html', 'player.js', 'deferred.css', 'reading.js', 'deferred.js']);
});

test('an answer draws none of the other questions of its page again', async ({ page, host }) => {
  const files = packageFiles(LESSON);
  const { step, text, spec } = firstQuestion(files, LESSON);
  host.serve(files, lmsKinds[0]?.launch().api, { cached: true });
  const frame = await launch(page, host);
  await goTo(frame, LESSON, step);
  await expect(frame.locator('.question')).toHaveCount(3);
  await fill(frame, spec, text, true);
  const body = frame.locator('body');
  // What comes with the last script is drawn in every question, once.
  await expect.poll(() => body.evaluate(() => 'Deferred' in window)).toBe(true);
  await body.evaluate(() => {
    const read: string[] = [];
    const getItem = Storage.prototype.getItem;
    Storage.prototype.getItem = function (name) {
      read.push(name);
      return getItem.call(this, name);
    };
    Object.assign(window, { read });
  });
  await check(frame, spec.id);
  await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText('Right');
  await expect(frame.locator('.saving')).toHaveText(/Saved at/);
  // A question that is drawn looks for its draft.
  const read = await body.evaluate(() => (window as Window & { readonly read?: string[] }).read);
  const drawn = (read ?? []).flatMap((name) => /draft (\d+)\./.exec(name)?.[1] ?? []);
  expect([...new Set(drawn)]).toEqual([String(spec.slot)]);
});

/** How many columns of the report have been named so far. */
const namedColumns = async (page: Page): Promise<number> =>
  new Set(
    (await seenCalls(page)).flatMap(({ name, element }) =>
      name.endsWith('SetValue') && /^cmi\.interactions\.\d+\.id$/.test(element) ? [element] : [],
    ),
  ).size;

/** The columns up to the last of a lesson: an interaction can only be added after all before it. */
const columnsUpTo = (course: Course, lesson: string): number =>
  1 +
  Math.max(
    ...lessonsOf(course)
      .filter(({ id }) => id === lesson)
      .flatMap(({ questions }) => questions.map(({ slot }) => slot)),
  );

for (const lms of lmsKinds) {
  test(`the unit goes on where it was left, in ${lms.name}`, async ({ page, host }) => {
    const files = packageFiles('unit');
    const course = courseOf(files);
    const first = lms.launch();
    host.serve(files, first.api, { cached: true });
    const frame = await launch(page, host);
    await expect(frame.locator('.saving')).toHaveText(/Saved/);
    await expect(frame.getByRole('link', { name: 'Start' })).toBeVisible();
    const last = 'storming-of-the-winter-palace';
    const { step, text, spec } = firstQuestion(files, last);
    await goTo(frame, last, step);
    await fill(frame, spec, text, true);
    await check(frame, spec.id);
    await expect(frame.locator('.saving')).toHaveText(/Saved at/);
    // The columns are named in idle moments, those of this lesson and all before them.
    const columns = columnsUpTo(course, last);
    await expect.poll(() => namedColumns(page)).toBe(columns);
    await leave(page);

    const held = first.held();
    for (const { slot, id } of questionsOf(course)) {
      expect(held[`cmi.interactions.${slot}.id`]).toBe(slot < columns ? id : undefined);
    }
    expect(held[`cmi.interactions.${spec.slot}.result`]).toBe('correct');
    expect((held['cmi.suspend_data'] ?? '').length).toBeLessThan(200);

    const second = lms.launch(first.kept());
    host.serve(files, second.api, { cached: true });
    const again = await launch(page, host);
    await again.getByRole('link', { name: /^Continue/ }).click();
    await expect(questionAt(again, spec.id).locator('.verdict')).toContainText('Right');
    await leave(page);
    expect([...first.refused(), ...second.refused()]).toEqual([]);
  });

  test(`an edited edition in the middle of an attempt, in ${lms.name}`, async ({ page, host }) => {
    const files = packageFiles('unit');
    const edited = packageFiles('unit', 'scorm12', 'edited');
    const course = courseOf(edited);
    const { step, text, spec } = firstQuestion(files, LESSON);
    const first = lms.launch();
    host.serve(files, first.api, { cached: true });
    const frame = await launch(page, host);
    await goTo(frame, LESSON, step);
    await fill(frame, spec, text, true);
    await check(frame, spec.id);
    await expect(frame.locator('.saving')).toHaveText(/Saved at/);
    await leave(page);
    const score = Number(first.held()['cmi.core.score.raw']);

    const second = lms.launch(first.kept());
    host.serve(edited, second.api, { cached: true });
    const again = await launch(page, host);
    await expect(again.locator('.saving')).toHaveText(/Saved/);
    await again.getByRole('link', { name: /^Continue/ }).click();
    // The old answer stands under its own question, and the new question is open.
    await expect(questionAt(again, spec.id).locator('.verdict')).toContainText('Right');
    await expect(questionAt(again, 'rise-inserted').locator('button[type=submit]')).toBeVisible();
    await questionAt(again, 'rise-inserted').locator('input[value="a"]').check();
    await check(again, 'rise-inserted');
    await expect(again.locator('.saving')).toHaveText(/Saved at/);
    await leave(page);
    const held = second.held();
    // One point of a unit of so many may not show in whole per cents; a step back would.
    expect(Number(held['cmi.core.score.raw'])).toBeGreaterThanOrEqual(score);
    const inserted = questionsOf(course).find(({ id }) => id === 'rise-inserted');
    expect(held[`cmi.interactions.${inserted?.slot}.result`]).toBe('correct');
    const named = columnsUpTo(course, LESSON);
    for (const [column, slot] of course.columns.slice(0, named).entries()) {
      const id = questionsOf(course).find((question) => question.slot === slot)?.id;
      expect(held[`cmi.interactions.${column}.id`]).toBe(id ?? course.retired[slot]);
    }
    expect([...first.refused(), ...second.refused()]).toEqual([]);
  });
}

/** Longer than a place waits to be saved: a second commit of the same answer would have come. */
const SETTLED = 4500;

for (const [format, name, strictLms, mostPerAnswer] of [
  ['scorm12', 'API', strict12, 12],
  ['scorm2004', 'API_1484_11', strict2004, 20],
] as const) {
  test(`${format}: opening takes 14 calls, an answer ${mostPerAnswer}, each with one commit`, async ({
    page,
    host,
  }) => {
    const files = packageFiles('unit', format);
    const lms = strictLms();
    host.serve(files, { ...lms.api }, { name, cached: true });
    // The page's own clock is put on: on a slow machine what waits there may wait longer than a test.
    await page.clock.install();
    const frame = await launch(page, host);
    await expect(frame.locator('.saving')).toHaveText(/Saved at/);
    await page.clock.runFor(SETTLED);
    const opening = await seenCalls(page);
    expect(opening[0]?.name).toMatch(/Initialize$/);
    expect(opening.length).toBeLessThanOrEqual(14);
    expect(opening.filter((call) => call.name.endsWith('Commit'))).toHaveLength(1);
    expect(await namedColumns(page)).toBe(0);

    const { step, text, spec } = firstQuestion(files, LESSON);
    await goTo(frame, LESSON, step);
    await expect.poll(() => namedColumns(page)).toBe(columnsUpTo(courseOf(files), LESSON));
    await page.clock.runFor(SETTLED);
    await fill(frame, spec, text, true);
    const before = (await seenCalls(page)).length;
    await check(frame, spec.id);
    await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText('Right');
    await page.clock.runFor(SETTLED);
    const answering = (await seenCalls(page)).slice(before);
    expect(answering.filter((call) => call.name.endsWith('Commit'))).toHaveLength(1);
    expect(answering.length).toBeLessThanOrEqual(mostPerAnswer);
    expect(answering.map(({ element }) => element)).toContain(
      `cmi.interactions.${spec.slot}.result`,
    );
    expect([...lms.refused, ...lms.outOfMode]).toEqual([]);
  });
}
