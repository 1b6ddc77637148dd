/** Another course, with every block and kind: the engine knows nothing of this unit's subject. */
import { lessonsOf } from '../../src/course/course';
import { lmsKinds } from './hosts';
import { expect, launch, packageFiles, test } from './harness';
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
