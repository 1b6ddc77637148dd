/**
 * The unit's cmi5 package in ADL's CATAPULT player and its LRS: imported through the player's own
 * API, one lesson played to its end in the browser, and judged by the player.
 */
import { expect, test } from 'playwright/test';
import { packageFiles } from '../e2e/harness';
import { check, courseOf, fill, questionsIn, bodyOf, specOf } from '../e2e/player';
import { newLearner, openPlayer } from './cmi5-player';

const LESSON = 'rise-of-the-bolsheviks';

test('a lesson of the unit is an AU of its own: played, completed, judged by the player', async ({
  page,
}) => {
  const player = await openPlayer();
  const course = await player.importUnit();
  expect(course.metadata.aus).toHaveLength(10);
  const { url, registration } = await player.launch(course, LESSON, newLearner());
  await page.goto(url);
  await expect(page.locator('.saving')).toHaveText(/Saved/);
  // Nothing of the launch stays in the address bar.
  expect(page.url()).not.toContain('fetch=');

  const files = packageFiles(LESSON);
  const body = bodyOf(files, LESSON);
  for (const [at] of body.steps.entries()) {
    await page.evaluate((hash) => (location.hash = hash), `#/${LESSON}/${at + 1}`);
    for (const text of questionsIn(body, at)) {
      await fill(page, specOf(courseOf(files), text.id), text, true);
      await check(page, text.id);
    }
  }
  await page.getByRole('button', { name: 'Save and leave' }).first().click();
  // The player judges in its own time.
  await expect
    .poll(() => player.verdict(course, LESSON, registration), { timeout: 30_000 })
    .toEqual([true, true]);
});
