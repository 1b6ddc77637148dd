/** The practice LMS's own pages, with a class in it, as a teacher sees them on a phone and on a wide screen. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../scripts/preview/server';
import { expect, test } from './harness';
import { expectAccessible, expectNoSideScroll } from './look';

const DIR = '.cache/e2e/bread';

test('every page of the practice LMS is accessible, on a phone, on a wide screen, in forced colours', async ({
  page,
  problems,
}) => {
  const work = mkdtempSync(join(tmpdir(), 'practice-'));
  const database = join(work, 'lms.sqlite');
  const lessons = 'tests/fixtures/bread';
  const server = await startServer({ dir: DIR, lessons, database, sample: true });
  const name = readdirSync(DIR).find((one) => one.includes('-unit-scorm12-')) ?? '';
  const key = `?package=${name}&learner=s02`;
  try {
    for (const path of [
      '/',
      '/?learner=s02',
      '/gradebook',
      '/gradebook?all',
      `/attempt${key}`,
      `/play${key}&attempt=1`,
      `/questions?package=${name}`,
      `/question?package=${name}&id=bread-net`,
      '/nothing',
    ]) {
      await page.emulateMedia({ forcedColors: 'none' });
      for (const width of [320, 1366]) {
        await page.setViewportSize({ width, height: 768 });
        await page.goto(new URL(path, server.url).href);
        await expect(page.locator('h1')).toHaveCount(1);
        await expectAccessible(page, `${path} at ${width}`, ['iframe']);
        if (!path.startsWith('/play')) await expectNoSideScroll(page, `${path} at ${width}`);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      await expectAccessible(page, `${path} in forced colours`, ['iframe']);
    }
    // The browser tells by itself of the page that is not there.
    problems.splice(0, problems.length, ...problems.filter((one) => !one.includes('404')));
  } finally {
    await server.close();
    rmSync(work, { recursive: true });
  }
});
