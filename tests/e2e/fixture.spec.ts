/** Another course, with every block and kind: the engine knows nothing of this unit's subject. */
import { lessonsOf } from '../../src/course/course';
import { lmsKinds } from './hosts';
import { expect, launch, packageFiles, test } from './harness';
import { expectAccessible, expectNoSideScroll, open } from './look';
import { bodyOf, courseOf, goTo, playLesson } from './player';

for (const lms of lmsKinds) {
  test(`every kind of question can be answered to 100 % in ${lms.name}`, async ({ page, host }) => {
    const files = packageFiles('unit', 'scorm12', 'bread');
    const course = courseOf(files);
    const first = lms.launch();
    host.serve(files, first.api, { cached: true });
    const frame = await launch(page, host);
    await expect(frame.locator('.saving')).toHaveText(/Saved/);
    for (const { id } of lessonsOf(course)) await playLesson(frame, files, id);
    await expect(frame.locator('.saving')).toHaveText(/Saved at/);
    await frame.getByRole('button', { name: 'Save and leave' }).first().click();
    const held = first.held();
    expect(held['cmi.core.score.raw']).toBe('100');
    // unit.yaml sets a pass mark.
    expect(held['cmi.core.lesson_status']).toBe('passed');
    const results = course.columns.map((_, n) => held[`cmi.interactions.${n}.result`] ?? '');
    expect(results.filter((result) => result === 'correct')).toHaveLength(12);
    expect(first.refused()).toEqual([]);
  });
}

test('every block of the fixture shows its own words', async ({ page, host }) => {
  const files = packageFiles('unit', 'scorm12', 'bread');
  host.serve(files);
  const frame = await launch(page, host);
  for (const { id } of lessonsOf(courseOf(files))) {
    for (const [at, step] of bodyOf(files, id).steps.entries()) {
      await goTo(frame, id, at + 1);
      await expect(frame.locator(`h2[id="${step.id}"]`)).toHaveText(step.title);
      for (const block of step.blocks) {
        if ('title' in block && typeof block.title === 'string')
          await expect(frame.getByText(block.title).first()).toBeVisible();
      }
    }
  }
  // Old Style dates are given in both calendars; 28 February 1899 was 12 days behind.
  await goTo(frame, 'flour-and-water', 2);
  await expect(frame.getByText('12 March 1899')).toBeVisible();
});

test('a table, text from right to left and a photograph stand on a phone, at once and in their place', async ({
  page,
  host,
}) => {
  const files = packageFiles('01-water', 'scorm12', 'water');
  // The first view has only the style that stands in the page.
  await page.route('**/later.css', (route) => route.abort());
  let send = (): void => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route('**/pictures/*', async (route) => {
    await sent;
    await route.continue();
  });
  await open(page, host, files, { width: 390 });
  await expect(page.getByRole('cell', { name: '917 g' })).toHaveCSS('border-top-width', '1px');
  const table = page.getByRole('group', { name: 'State, From °C, To °C' });
  const widths = await table.evaluate((box) => [box.scrollWidth > box.clientWidth, box.tabIndex]);
  expect(widths).toEqual([true, 0]);
  await expectNoSideScroll(page, 'a table that is too wide');
  for (const word of ['ماء', 'מים']) {
    await expect(page.getByText(word)).toHaveCSS('direction', 'rtl');
  }
  await expectAccessible(page, 'a table and text from right to left');

  await goTo(page, 'water', 2);
  const photo = page.getByRole('img', { name: 'A lake with small waves under a clear sky' });
  await photo.scrollIntoViewIfNeeded();
  const empty = await photo.boundingBox();
  expect((empty?.width ?? 0) / (empty?.height ?? 1)).toBeCloseTo(1.6, 1);
  send();
  await expect(photo).toHaveJSProperty('naturalWidth', 672);
  const source = await photo.evaluate((image) => (image as HTMLImageElement).currentSrc);
  expect(source).toMatch(/\/lake-672-[0-9a-f]{8}\.webp$/);
  expect(await photo.boundingBox()).toEqual(empty);
  await expectAccessible(page, 'a photograph');
});
