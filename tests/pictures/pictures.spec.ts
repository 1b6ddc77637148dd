/**
 * The unit's main pages in the frame sizes of LMSs and in each theme, as PNGs with a contact sheet,
 * .cache/pictures/index.html, for a person to look through. Nothing compares them: the player uses the
 * fonts that a machine has, so pictures of two machines differ where nothing is wrong.
 * `npm run pictures -- --project light-714` takes only these; `'dark-*'` those of one theme.
 */
import { packageFiles, test } from '../e2e/harness';
import { fileOf, OUT } from './contact-sheet';
import { prepare } from '../e2e/page-lms';
import { walk } from './walk';

test('every main page is pictured', async ({ page, host }, { project }) => {
  const files = packageFiles('unit');
  host.serve(files);
  await prepare(page);
  await page.goto(`${host.url}/content/index.html`);
  await page.locator('.saving.saved').waitFor();
  let at = 0;
  await walk(page, files, async (name, what = 'page') => {
    const path = `${OUT}/${fileOf(project.name, (at += 1), name)}`;
    // What lies under the pointer would look as if it were chosen.
    await page.mouse.move(0, 0);
    if (typeof what === 'string') await page.screenshot({ path, fullPage: what === 'page' });
    else await what.screenshot({ path });
  });
});
