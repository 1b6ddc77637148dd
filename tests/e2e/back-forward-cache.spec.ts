/** A page that comes back whole out of the browser's memory. WebKit plays the same story (webkit/stories.spec.ts). */
import { CHROMIUM_PATH } from './engines';
import { returnFromCache } from './folder';
import { packageFiles, test } from './harness';

test.use({
  // Playwright switches this cache off in Chromium, and the headless shell has none.
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      executablePath: CHROMIUM_PATH,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    }),
});

// Not in Firefox: Playwright's own build has this cache switched off, and over WebDriver BiDi Playwright
// does not find its way back to a page that was kept.
test('a page that comes back out of the back/forward cache goes on', async ({ page, host }) => {
  const files = packageFiles('unit', 'scorm12', 'bread');
  host.serve(files);
  await page.goto(`${host.url}/content/index.html`);
  await returnFromCache(page, files);
});
