/** An LMS behind a slow network: each commit holds the page for three seconds, as a synchronous request does. */
import { prepare } from '../pictures/lms';
import { expect, packageFiles, test } from './harness';
import { visit } from './look';
import { check, courseOf, fill, firstQuestion, goTo, questionAt } from './player';

/** What the page had when a commit began. */
interface Begun {
  /** Milliseconds since the learner last typed, by the page's own clock. */
  readonly quiet: number;
  readonly verdicts: number;
  readonly typed: string;
}

declare global {
  var begun: Begun[];
}

/** The same LMS, with each commit held up; runs after `prepare` and before the package's own script. */
const slowly = (): void => {
  globalThis.begun = [];
  let typedAt = -Infinity;
  addEventListener('input', () => (typedAt = performance.now()), true);
  const { API } = window as unknown as { API: { LMSCommit: () => string } };
  const commit = API.LMSCommit;
  API.LMSCommit = () => {
    const from = performance.now();
    globalThis.begun.push({
      quiet: from - typedAt,
      verdicts: document.querySelectorAll('.question .verdict:not(:empty)').length,
      typed: document.querySelector('textarea')?.value ?? '',
    });
    while (performance.now() - from < 3000);
    return commit();
  };
};

const LESSON = 'rise-of-the-bolsheviks';
const WORDS = 'Kerensky lost friends on both sides, and the Bolsheviks gained from it.';

test('commits of three seconds hold up neither the reason, nor reading on, nor typing', async ({
  page,
  host,
}) => {
  const files = packageFiles(LESSON);
  const { step, text, spec } = firstQuestion(files, LESSON);
  await prepare(page);
  await page.addInitScript(slowly);
  host.serve(files);
  await page.goto(`${host.url}/content/index.html`);
  await page.locator('.saving.saved').waitFor();

  // The reason is on the page before the LMS is asked to keep the answer.
  await goTo(page, LESSON, step);
  await fill(page, spec, text, true);
  const before = await page.evaluate(() => begun.length);
  await check(page, spec.id);
  await expect(questionAt(page, spec.id).locator('.verdict')).toContainText('Right');
  await expect.poll(() => page.evaluate(() => begun.length)).toBeGreaterThan(before);
  expect(await page.evaluate((from) => begun[from]?.verdicts, before)).toBe(1);
  await expect(page.locator('.saving.saved')).toBeVisible();

  // A place is new with each step, and waits until the learner has stopped typing.
  const last = courseOf(files).outline[0]?.lessons[0]?.steps.length ?? 0;
  await visit(page, `#/${LESSON}/${last}`);
  const field = page.locator('textarea').first();
  await field.click();
  const reading = await page.evaluate(() => begun.length);
  await page.keyboard.type(WORDS);
  await expect(field).toHaveValue(WORDS);
  await expect.poll(() => page.evaluate(() => begun.length)).toBeGreaterThan(reading);
  const after = await page.evaluate((from) => begun.slice(from), reading);
  expect(after.map(({ typed }) => typed)).toEqual(after.map(() => WORDS));
  expect(after.filter(({ quiet }) => quiet < 1000)).toEqual([]);
});
