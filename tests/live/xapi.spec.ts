/**
 * The unit's xAPI package against a real LRS: launched by a Tin Can address, one lesson played to its
 * end in the browser with a reload in the middle, and read back from the LRS.
 */
import { expect, packageFiles, test } from '../e2e/harness';
import {
  bodyOf,
  check,
  courseOf,
  fill,
  firstQuestion,
  goTo,
  playLesson,
  questionAt,
  questionsIn,
} from '../e2e/player';
import { newLearner, openLrs, verbOf } from './lrs';

const LESSON = 'rise-of-the-bolsheviks';

test('a lesson of the unit by a Tin Can launch: every try told once, and the progress kept', async ({
  page,
  host,
  problems,
}) => {
  const lrs = openLrs();
  const learner = newLearner();
  const files = packageFiles('unit', 'xapi');
  host.serve(files);
  const address = `${host.url}/content/index.html`;
  await page.goto(`${address}?${lrs.launch(learner)}`);
  const saving = page.locator('header .saving');
  await expect(saving).toHaveText(/Saved at/);
  // Nothing of the launch stays in the address bar.
  expect(page.url()).toBe(address);

  const { step, text, spec } = firstQuestion(files, LESSON);
  const verdict = questionAt(page, spec.id).locator('.verdict');
  await goTo(page, LESSON, step);
  await fill(page, spec, text, false);
  await check(page, spec.id);
  await expect(verdict).toContainText('One try left');
  await fill(page, spec, text, true);
  await check(page, spec.id);
  await expect(verdict).toContainText('Right');
  await expect(saving).toHaveText(/Saved at/);

  await page.reload();
  await goTo(page, LESSON, step);
  await expect(verdict).toContainText('Right');
  await playLesson(page, files, LESSON, [spec.id]);
  await page.getByRole('button', { name: 'Save and leave' }).first().click();

  const read = () => lrs.statements(learner);
  // One end for the page that was reloaded, and one for good.
  const ends = async () => (await read()).filter((told) => verbOf(told) === 'terminated').length;
  await expect.poll(ends).toBe(2);
  const statements = await read();
  const verbs = statements.map(verbOf);
  expect(verbs[0]).toBe('initialized');
  expect(verbs.at(-1)).toBe('terminated');
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);

  const { iri } = courseOf(files);
  const experienced = statements.filter((told) => verbOf(told) === 'experienced');
  expect(experienced.map(({ object }) => object.id)).toEqual([`${iri}/${LESSON}`]);

  const body = bodyOf(files, LESSON);
  const questions = body.steps.flatMap((_, at) => questionsIn(body, at)).map(({ id }) => id);
  const answered = statements.filter((told) => verbOf(told) === 'answered');
  const tries = [spec.id, ...questions].map((id) => `${iri}/${LESSON}/${id}`);
  expect(answered.map(({ object }) => object.id).sort()).toEqual(tries.sort());
  const wrong = answered.filter(({ result }) => result?.success === false);
  expect(wrong.map(({ object }) => object.id)).toEqual([`${iri}/${LESSON}/${spec.id}`]);
  for (const { object } of answered) {
    expect(object.definition?.correctResponsesPattern?.length, object.id).toBeGreaterThan(0);
  }

  const { tries: kept, done } = await lrs.state(learner);
  expect(Object.keys(kept)).toHaveLength(answered.length);
  expect(done).toContain(LESSON);

  // The browser writes down that there was no progress yet.
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  problems.length = 0;
});
