/** A lesson's package from the first reading to the gradebook, in each LMS. */
import { questionsOf } from '../../src/course/course';
import { scored } from '../../src/progress/report';
import { ENGINES } from './engines';
import { lmsKinds } from './hosts';
import { expect, launch, leave, packageFiles, test } from './harness';
import { check, courseOf, fill, firstQuestion, goTo, playLesson, questionAt } from './player';

const LESSON = 'rise-of-the-bolsheviks';

for (const lms of lmsKinds) {
  test(
    `a lesson is read, left, resumed and finished in ${lms.name}`,
    ENGINES,
    async ({ page, host }) => {
      const files = packageFiles(LESSON);
      const course = courseOf(files);
      const { step, text, spec } = firstQuestion(files, LESSON);
      const half = Math.round(50 / questionsOf(course).filter(scored).length);
      const column = `cmi.interactions.${course.columns.indexOf(spec.slot)}`;

      const first = lms.launch();
      host.serve(files, first.api, { cached: true });
      const frame = await launch(page, host);
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(course.title);
      await expect(frame.locator('.saving')).toHaveText(/Saved/);
      expect(first.held()['cmi.core.lesson_status']).toBe('incomplete');
      expect(first.held()['cmi.core.score.raw'] ?? '').toBe('');

      await goTo(frame, LESSON, step);
      await fill(frame, spec, text, false);
      const before = first.commits();
      await check(frame, spec.id);
      await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText('One try left');
      await expect(frame.locator('.saving')).toHaveText(/Saved at/);
      // The place may be saved meanwhile: unit.spec.ts counts what an answer takes.
      expect(first.commits()).toBeGreaterThan(before);
      await fill(frame, spec, text, true);
      await check(frame, spec.id);
      await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText('Right');
      await leave(page);

      // The first try is what a teacher learns from; the score tells the credit.
      expect(first.held()[`${column}.id`]).toBe(spec.id);
      expect(first.held()[`${column}.result`]).toBe('wrong');
      expect(first.held()['cmi.core.score.raw']).toBe(String(half));
      expect(first.held()['cmi.core.lesson_status']).toBe('incomplete');

      const second = lms.launch(first.kept());
      host.serve(files, second.api, { cached: true });
      const again = await launch(page, host);
      await goTo(again, LESSON, step);
      await expect(questionAt(again, spec.id).locator('.verdict')).toContainText('Right');
      await playLesson(again, files, LESSON, [spec.id]);
      await again.getByRole('link', { name: 'Result' }).first().click();
      await expect(again.locator('.result .score')).toHaveText(`${100 - half}%`);
      await again.getByRole('button', { name: 'Save and leave' }).last().click();
      await expect(again.getByRole('heading', { name: 'Saved', exact: true })).toBeVisible();
      expect(second.held()['cmi.core.lesson_status']).toBe('completed');
      expect(second.held()['cmi.core.score.raw']).toBe(String(100 - half));
      expect([...first.refused(), ...second.refused()]).toEqual([]);
    },
  );
}

test('what is open in review mode is shown and nothing is written', async ({ page, host }) => {
  const [lms] = lmsKinds;
  const files = packageFiles(LESSON);
  const { step, spec, text } = firstQuestion(files, LESSON);
  const first = lms?.launch();
  host.serve(files, first?.api, { cached: true });
  const frame = await launch(page, host);
  await goTo(frame, LESSON, step);
  await fill(frame, spec, text, true);
  await check(frame, spec.id);
  await expect(frame.locator('.saving')).toHaveText(/Saved at/);
  await leave(page);
  const kept = first?.kept() as { elements: Record<string, string> };
  const done = { elements: { ...kept.elements, 'cmi.core.lesson_status': 'completed' } };
  const second = lms?.launch(done);
  host.serve(files, second?.api, { cached: true });
  const again = await launch(page, host);
  await expect(again.locator('.banner')).toContainText('start a new attempt');
  await goTo(again, LESSON, step);
  await expect(questionAt(again, spec.id).locator('.verdict')).toContainText('Right');
  await leave(page);
  expect(second?.refused()).toEqual([]);
});

test('a quiz is changed until it is handed in, and what is chosen outlives a reload', async ({
  page,
  host,
}) => {
  const [lms] = lmsKinds;
  const files = packageFiles('taste-test', 'scorm12', 'bread');
  const first = lms?.launch();
  host.serve(files, first?.api, { cached: true });
  const frame = await launch(page, host);
  await expect(frame.locator('.saving')).toHaveText(/Saved/);
  await goTo(frame, 'taste-test', 1);
  const net = questionAt(frame, 'taste-net');
  await expect(net.locator('.left')).toHaveText('One try');
  await net.getByLabel('A gas').check();
  await goTo(frame, 'taste-test', 2);
  await expect(frame.locator('.end')).toContainText('1 question is still open');
  await expect(frame.locator('.end .again li')).toHaveText([/crust.*Choose an answer first/]);
  await expect(frame.getByRole('button', { name: 'Hand in without them' })).toBeVisible();
  await goTo(frame, 'taste-test', 1);
  await expect(net.getByLabel('A gas')).toBeChecked();
  await leave(page);
  // Nobody is told of it.
  expect(JSON.stringify(first?.held())).not.toContain('student_response');

  const second = lms?.launch(first?.kept());
  host.serve(files, second?.api, { cached: true });
  const again = await launch(page, host);
  await goTo(again, 'taste-test', 1);
  const still = questionAt(again, 'taste-net');
  await expect(still.getByLabel('A gas')).toBeChecked();
  await still.getByLabel('A net').check();
  await questionAt(again, 'taste-brown').getByLabel('Burnt sugar').check();
  await goTo(again, 'taste-test', 2);
  await expect(again.locator('.end')).toContainText('Every question has an answer.');
  const body = again.locator('body');
  await body.evaluate((node) => {
    node.addEventListener('focusin', ({ target }) => {
      node.dataset['heard'] = (target as Element).textContent ?? '';
    });
  });
  const handIn = again.getByRole('button', { name: 'Hand in the quiz' });
  // A second tap comes before the first is drawn.
  await handIn.evaluate((button: HTMLButtonElement) => {
    button.addEventListener('click', () => button.click(), { once: true });
  });
  await handIn.click();
  await expect(again.getByRole('heading', { name: 'How it went' })).toBeFocused();
  // It has its name when it takes the focus: that is what is heard.
  await expect(body).toHaveAttribute('data-heard', 'How it went');
  await expect(again.locator('.end .score')).toHaveText('Quiz score: 100%');
  await leave(page);
  expect(second?.held()['cmi.core.score.raw']).toBe('100');
});
