/**
 * A page whose script does not come, comes from another build, or is read in another charset; and a
 * frame that may not print. What the learner then sees, and can do.
 */
import type { Page, Route } from 'playwright/test';
import { isQuestion, lessonsOf } from '../../src/course/course';
import { DEFERRED, lessonFile, PLAYER } from '../../src/package/names';
import type { Files, Host } from './harness';
import { expect, holdBack, packageFiles, test } from './harness';
import { open, visit } from './look';
import { bodyOf, contentOf, courseOf, goTo } from './player';

const bread = () => packageFiles('unit', 'scorm12', 'bread');

const notice = (page: Page) => page.locator('.arrival .late');

/** Opens the package whose script fails in one way or another, and does not wait for it. */
const visitWith = async (
  page: Page,
  host: Host,
  answer: (route: Route) => Promise<void>,
): Promise<void> => {
  host.serve(bread());
  await page.route(`**/${PLAYER}`, answer);
  await page.goto(`${host.url}/content/index.html`);
};

/** Sets the clock of the notice: the style shows it in less than ten seconds, and not at once. */
const atEnd = (page: Page, end: boolean): Promise<number[]> =>
  page.evaluate((over) => {
    const all = document.getAnimations();
    return all.map((one) => {
      one.pause();
      const ends = Number(one.effect?.getComputedTiming().endTime);
      one.currentTime = over ? ends : 0;
      return ends;
    });
  }, end);

const letTimePass = async (page: Page): Promise<void> => {
  await atEnd(page, false);
  await expect(notice(page)).toBeHidden();
  const ends = await atEnd(page, true);
  expect(ends).toHaveLength(1);
  expect(ends[0]).toBeLessThan(10_000);
  await expect(notice(page)).toBeVisible();
};

for (const [what, answer] of [
  ['an error of the server', (route: Route) => route.fulfill({ status: 503 })],
  [
    'a type that is no script’s',
    (route: Route) =>
      route.fulfill({
        body: '',
        contentType: 'text/plain',
        headers: { 'x-content-type-options': 'nosniff' },
      }),
  ],
  [
    'a script that this browser is too old for',
    (route: Route) => route.fulfill({ body: 'a ||||= 1', contentType: 'text/javascript' }),
  ],
] as const) {
  test(`${what}: the page says that it has not started, and can be loaded again`, async ({
    page,
    host,
    problems,
  }) => {
    await visitWith(page, host, answer);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await letTimePass(page);
    await expect(notice(page)).toContainText('This page has not started yet.');
    await page.unroute(`**/${PLAYER}`);
    await page.getByRole('link', { name: 'Load the page again' }).click();
    await expect(page.locator('.saving')).not.toBeEmpty();
    await expect(page.locator('.arrival')).toHaveCount(0);
    problems.length = 0;
  });
}

test('a script that comes late takes the notice away', async ({ page, host }) => {
  host.serve(bread());
  const letGo = await holdBack(page, `**/${PLAYER}`);
  await page.goto(`${host.url}/content/index.html`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await letTimePass(page);
  letGo();
  await expect(page.locator('.saving')).not.toBeEmpty();
  await expect(page.locator('.arrival')).toHaveCount(0);
});

test('without JavaScript the page says so at once', async ({ browser, host }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  host.serve(bread());
  await page.goto(`${host.url}/content/index.html`);
  const said = page.locator('.arrival noscript p');
  await expect(said).toBeVisible();
  await expect(said).toContainText('This page needs JavaScript, which is switched off here.');
  await context.close();
});

/** A package as a cache has it: the files of an old build under the names of a new one. */
const stale = (route: Route, old: Uint8Array | undefined): Promise<void> =>
  new URL(route.request().url()).search === ''
    ? route.fulfill({ body: Buffer.from(old ?? []), contentType: 'text/javascript' })
    : route.continue();

const named = (files: Files, file: string): Uint8Array | undefined =>
  Object.entries(files).find(([name]) => name.endsWith(`/${file}`))?.[1];

test('a lesson of another edition, out of a cache, is asked for afresh', async ({ page, host }) => {
  const lesson = 'rise-of-the-bolsheviks';
  const [old, files] = [packageFiles('unit'), packageFiles('unit', 'scorm12', 'edited')];
  expect(contentOf(old).build).not.toBe(contentOf(files).build);
  await page.route(`**/${lessonFile(lesson)}*`, (route) =>
    stale(route, named(old, lessonFile(lesson))),
  );
  await open(page, host, files);
  const asked = bodyOf(files, lesson).steps.findIndex(({ blocks }) =>
    blocks.some((one) => isQuestion(one) && one.question.id === 'rise-inserted'),
  );
  await goTo(page, lesson, asked + 1);
  await expect(page.locator('#q-rise-inserted')).toBeVisible();
  expect(host.requests.filter((file) => file.endsWith(lessonFile(lesson)))).toHaveLength(1);
});

test('a lesson that only comes in another edition is not shown, and the page says so', async ({
  page,
  host,
}) => {
  const lesson = 'rise-of-the-bolsheviks';
  const [old, files] = [packageFiles('unit'), packageFiles('unit', 'scorm12', 'edited')];
  await page.route(`**/${lessonFile(lesson)}*`, (route) =>
    route.fulfill({
      body: Buffer.from(named(old, lessonFile(lesson)) ?? []),
      contentType: 'text/javascript',
    }),
  );
  await open(page, host, files);
  await goTo(page, lesson, 1);
  await expect(page.getByText('open the activity again from the course page')).toBeVisible();
  await page.unroute(`**/${lessonFile(lesson)}*`);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.step > h2')).toBeVisible();
});

test('a last script of another build is asked for afresh', async ({ page, host, problems }) => {
  const files = bread();
  await page.route(`**/${DEFERRED}*`, (route) => {
    const old = Buffer.from(named(files, DEFERRED) ?? []).toString();
    // As another build names what its first script leaves for it.
    return stale(route, Buffer.from(old.replace(/window\.p[0-9a-f]{8}/, 'window.p00000000')));
  });
  await open(page, host, files);
  await visit(page, '#/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  // The old script itself says on the console what it has not found.
  expect(problems.filter((text) => !/undefined/.test(text))).toEqual([]);
  problems.length = 0;
});

for (const format of ['scorm12', 'web', 'cmi5']) {
  test(`a server that says ISO-8859-1 changes no letter of ${format}, and keeps its style`, async ({
    page,
    host,
  }) => {
    const files = packageFiles('taste-test', format, 'bread');
    const name = 'index.html' in files ? 'index.html' : 'taste-test.html';
    host.serve(files);
    await page.route('**/content/**', async (route) => {
      const response = await route.fetch();
      const type = (response.headers()['content-type'] ?? '').replace('utf-8', 'ISO-8859-1');
      expect(type).toContain('charset=ISO-8859-1');
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': type } });
    });
    await page.goto(`${host.url}/content/${name}`);
    await expect(page.locator('.saving')).not.toBeEmpty();
    expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252');
    await expect(page.locator('.steps li').last()).toContainText('★');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(253, 245, 230)');
    const [lesson] = lessonsOf(
      contentOf(name === 'index.html' ? files : packageFiles('taste-test', 'scorm12', 'bread'))
        .course,
    );
    await goTo(page, lesson?.id ?? '', 2);
    await expect(page.getByText('A baker’s notebook (2020)')).toBeVisible();
  });
}

for (const [what, sandbox] of [
  ['may not', 'allow-scripts allow-same-origin'],
  ['may', 'allow-scripts allow-same-origin allow-modals'],
] as const) {
  test(`a print button in a frame that ${what} print`, async ({ page, host, problems }) => {
    const files = bread();
    host.serve(files);
    await page.goto(`${host.url}/lms/window`);
    await page.evaluate((rights) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', rights);
      frame.src = '/content/index.html#/result';
      frame.id = 'content';
      document.body.append(frame);
    }, sandbox);
    const frame = page.frameLocator('#content');
    await frame.getByRole('button', { name: 'Print or save as PDF' }).click();
    const said = frame.getByText('This frame may not print.');
    await expect(said).toBeVisible({ visible: what === 'may not' });
    expect(courseOf(files).title).not.toBe('');
    problems.length = 0;
  });
}
