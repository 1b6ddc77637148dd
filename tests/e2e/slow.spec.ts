/** An LMS behind a slow network: each commit takes three seconds, which the page cannot use meanwhile. */
import { prepare } from './page-lms';
import { expect, packageFiles, test } from './harness';
import { visit } from './look';
import { check, courseOf, fill, firstQuestion, goTo, questionAt } from './player';

/** What the page had when a commit began. */
interface Begun {
  /** Milliseconds since the last key, by the page's clock. */
  readonly quiet: number;
  readonly verdicts: number;
}

declare global {
  var begun: Begun[];
}

/** Runs after `prepare`: a commit is three seconds later over, by the page's clock, and holds nobody up here. */
const slowly = (): void => {
  globalThis.begun = [];
  let late = 0;
  const now = Date.now.bind(Date);
  Date.now = () => now() + late;
  let typedAt = -Infinity;
  addEventListener('input', () => (typedAt = Date.now()), true);
  const { API } = window as Window & { readonly API?: { LMSCommit: () => string } };
  if (!API) throw new Error('Expected an LMS, got none.');
  const commit = API.LMSCommit;
  API.LMSCommit = () => {
    globalThis.begun.push({
      quiet: Date.now() - typedAt,
      verdicts: document.querySelectorAll('.question .verdict:not(:empty)').length,
    });
    late += 3000;
    return commit();
  };
};

const LESSON = 'rise-of-the-bolsheviks';
const WORDS = 'Kerensky lost friends on both sides, and the Bolsheviks gained from it.';

/** Milliseconds without a key after which somebody no longer types. */
const QUIET = 3000;

test('commits of three seconds hold up neither a reason nor who is writing', async ({
  page,
  host,
}) => {
  const files = packageFiles(LESSON);
  const { step, text, spec } = firstQuestion(files, LESSON);
  await page.clock.install();
  await prepare(page);
  await page.addInitScript(slowly);
  host.serve(files);
  await page.goto(`${host.url}/content/index.html`);
  await expect(page.locator('.saving')).toHaveText(/Saved at/);

  // The reason is on the page before the LMS is asked to keep the answer.
  await goTo(page, LESSON, step);
  await fill(page, spec, text, true);
  const before = await page.evaluate(() => begun.length);
  await check(page, spec.id);
  await expect(questionAt(page, spec.id).locator('.verdict')).toContainText('Right');
  await expect.poll(() => page.evaluate(() => begun.length)).toBeGreaterThan(before);
  expect(await page.evaluate((from) => begun[from]?.verdicts, before)).toBe(1);
  await expect(page.locator('.saving')).toHaveText(/Saved at/);

  // Where the learner is has changed, and is not saved into the middle of a sentence.
  const [lesson] = courseOf(files).outline[0]?.lessons ?? [];
  const earlier = await page.evaluate(() => begun.length);
  await visit(page, `#/${LESSON}/${lesson?.steps.length}`);
  const field = page.locator('textarea').first();
  await field.click();
  for (const word of WORDS.split(/(?<= )/)) {
    await page.keyboard.type(word);
    await page.clock.runFor(QUIET / 2);
  }
  await expect(field).toHaveValue(WORDS);
  await page.clock.runFor(20_000);
  await expect.poll(() => page.evaluate(() => begun.length)).toBeGreaterThan(earlier);
  const after = await page.evaluate((from) => begun.slice(from), earlier);
  expect(after.filter(({ quiet }) => quiet < QUIET)).toEqual([]);
  await expect(page.locator('.saving')).toHaveText(/Saved at/);
});
