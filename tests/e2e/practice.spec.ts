/** A package in the practice LMS: what it says while its page is being left is stored. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../scripts/preview/server/server';
import { openStore } from '../../scripts/preview/store';
import { ENGINES } from './engines';
import { expect, test } from './harness';

const BREAD = '.cache/e2e/bread';

for (const way of ['the button', 'another page'] as const) {
  test(`a package that is left by ${way} ends its session`, ENGINES, async ({ page }) => {
    const work = mkdtempSync(join(tmpdir(), 'practice-'));
    const database = join(work, 'lms.sqlite');
    const server = await startServer({ dir: BREAD, lessons: 'tests/fixtures/bread', database });
    const name = readdirSync(BREAD).find((one) => one.includes('-unit-scorm12-')) ?? '';
    const store = openStore(database, (n) => `Student ${n}`);
    const attempt = () => store.attempt({ package: name, learner: 's01', attempt: 1 });
    try {
      await page.goto(server.url);
      await page.getByRole('button', { name: 'Start: ' }).first().click();
      const frame = page.frameLocator('#frame');
      await expect(frame.locator('header .saving')).toHaveText(/^Saved/);
      expect(attempt()).toMatchObject({ ended: false });

      if (way === 'the button') await page.getByRole('button', { name: 'Exit' }).click();
      else await page.goto(new URL('/gradebook', server.url).href);
      await expect.poll(() => attempt()?.ended).toBe(true);
      expect(attempt()?.cmi['cmi.core.exit']).toBe('suspend');
    } finally {
      store.close();
      await server.close();
      rmSync(work, { recursive: true });
    }
  });
}
