/**
 * Named stories of LMSs, networks and browsers that fail, on the built zips: what the learner reads,
 * and that the next launch has every answer. The table of faults is in tests/lms/README.md.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright/test';
import type { FaultyOptions, Server, Trip } from '../lms/faulty';
import { openServer } from '../lms/faulty';
import type { Host } from './harness';
import { expect, launch, leave, packageFiles, test } from './harness';
import { check, courseOf, fill, firstQuestion, goTo, questionAt } from './player';

const LESSON = 'rise-of-the-bolsheviks';
const files = () => packageFiles(LESSON);
const first = () => firstQuestion(files(), LESSON);

/** The network between the LMS's page and its server. */
const line = (): { trip: Trip } => ({ trip: 'through' });

const open = (
  page: Page,
  host: Host,
  server: Server,
  options: FaultyOptions = {},
): Promise<FrameLocator> => {
  host.serve(files(), server.launch(options).api);
  return launch(page, host);
};

const answer = async (frame: FrameLocator, right = true): Promise<void> => {
  const { step, text, spec } = first();
  await goTo(frame, LESSON, step);
  await fill(frame, spec, text, right);
  await check(frame, spec.id);
  await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText(
    right ? 'Right' : 'One try left',
  );
};

const saving = (frame: FrameLocator) => frame.locator('header .saving');
/** The interaction of the first question: its index is its place in the list of slots, not in the lesson. */
const interaction = (): string =>
  `cmi.interactions.${courseOf(files()).columns.indexOf(first().spec.slot)}`;
const held = (server: Server, name: string): string | undefined => server.stored().elements[name];

/** The next launch, healthy, in the same browser: the answer is there, and the LMS has it. */
const comesBack = async (page: Page, host: Host, server: Server, ask?: string): Promise<void> => {
  const frame = await open(page, host, server);
  if (ask) await frame.getByRole('button', { name: ask }).click();
  const { step, spec } = first();
  await goTo(frame, LESSON, step);
  await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText('Right');
  // Without a time where there was nothing to save.
  await expect(saving(frame)).toHaveText(/^Saved/);
  expect(Number(held(server, 'cmi.core.score.raw'))).toBeGreaterThan(0);
  await leave(page);
  expect(held(server, `${interaction()}.student_response`)).toBe(spec.correctResponse[0]);
};

test('an LMS that answers 503 for a while is told again, and reading goes on', async ({
  page,
  host,
}) => {
  const server = openServer();
  const net = line();
  const frame = await open(page, host, server, { trip: () => net.trip });
  await expect(saving(frame)).toHaveText(/Saved at/);
  net.trip = 'refused';
  await answer(frame);
  await expect(saving(frame)).toHaveText(/Not saved yet/);
  await goTo(frame, LESSON, 1);
  await expect(frame.locator('.step h2').first()).toBeVisible();
  net.trip = 'through';
  await expect(saving(frame)).toHaveText(/Saved at/);
  // In a slow moment the interactions before it are added one by one; the end does not wait for them.
  await leave(page);
  const { spec } = first();
  expect(held(server, `${interaction()}.student_response`)).toBe(spec.correctResponse[0]);
  expect(held(server, `${interaction()}.id`)).toBe(spec.id);
  expect(held(server, 'cmi.core.score.raw')).toMatch(/^[1-9]\d*$/);
});

test('a network that goes and comes: said, and saved when it is back', async ({
  page,
  host,
  problems,
}) => {
  const server = openServer();
  const frame = await open(page, host, server);
  await expect(saving(frame)).toHaveText(/Saved at/);
  // On a machine without a network the browser calls itself offline at once, and is not believed later.
  const believed = await page.evaluate(() => navigator.onLine);
  await page.context().setOffline(true);
  await answer(frame);
  if (believed) await expect(saving(frame)).toHaveText(/Not saved yet/);
  await page.context().setOffline(false);
  await expect(saving(frame)).toHaveText(/Saved at/);
  await leave(page);
  await comesBack(page, host, server);
  problems.length = 0;
});

test('a browser that dies before anything was saved', async ({ page, host }) => {
  const server = openServer();
  const net = line();
  const frame = await open(page, host, server, { trip: () => net.trip });
  await expect(saving(frame)).toHaveText(/Saved at/);
  net.trip = 'refused';
  await answer(frame);
  const next = await page.context().newPage();
  await page.close();
  await comesBack(next, host, server);
});

test('an LMS that saves nothing of the first visit: the learner is asked, and goes on', async ({
  page,
  host,
}) => {
  const server = openServer();
  const frame = await open(page, host, server, { trip: () => 'refused' });
  await answer(frame);
  // Where the learner looks: on a phone the top of the page is out of sight.
  await expect(questionAt(frame, first().spec.id).locator('.unsaved')).toContainText(
    'Not saved yet. Kept in this browser',
  );
  await leave(page);
  expect(server.stored().elements).toEqual({});
  await comesBack(page, host, server, 'Go on with them');
});

test('... or starts fresh, and is not asked again', async ({ page, host }) => {
  const server = openServer();
  await answer(await open(page, host, server, { trip: () => 'refused' }));
  await leave(page);
  const frame = await open(page, host, server);
  await frame.getByRole('button', { name: 'Start fresh' }).click();
  // The button is gone: the focus goes to the page, not to its body.
  await expect(frame.locator('h1')).toBeFocused();
  const { step, spec } = first();
  await goTo(frame, LESSON, step);
  await expect(questionAt(frame, spec.id).locator('button[type=submit]')).toBeVisible();
  await expect(saving(frame)).toHaveText(/Saved at/);
  await leave(page);
  const again = await open(page, host, server);
  await expect(again.locator('.ask')).toHaveCount(0);
});

test('an LMS that refuses to start: said, kept, and offered to the next launch', async ({
  page,
  host,
}) => {
  host.serve(files(), { LMSInitialize: () => 'false' });
  const frame = await launch(page, host);
  await expect(frame.locator('.banner').first()).toContainText('did not start this activity');
  await answer(frame);
  await expect(saving(frame)).toHaveText('Kept in this browser');
  await leave(page);
  await comesBack(page, host, openServer(), 'Add them');
});

test('no LMS at all, two tabs: what one knows the other learns', async ({ page, host }) => {
  host.serve(files());
  const url = `${host.url}/content/index.html`;
  const other = await page.context().newPage();
  await page.goto(url);
  await expect(page.locator('.banner').first()).toContainText(/no course system was found/i);
  // Only then is there an attempt that the other tab can go on with.
  await expect(page.locator('.saving')).toHaveText('Kept in this browser');
  await other.goto(url);
  const { step, spec } = first();
  await page.goto(`${url}#/${LESSON}/${step}`);
  await other.goto(`${url}#/${LESSON}/${step}`);
  await page.locator(`#q-${spec.id} input[value="${spec.correctResponse[0]}"]`).check();
  await page.locator(`#q-${spec.id} button[type=submit]`).click();
  await expect(other.locator(`#q-${spec.id} .verdict`)).toContainText('Right');
});

test('a parent of another origin is stepped over', async ({ page, host }) => {
  host.serve(files());
  // Another port is another origin.
  const other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<iframe id="content" width="700" height="600" src="${host.url}/content/index.html"></iframe>`,
    );
  });
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  const frame = page.frameLocator('#content');
  await expect(frame.locator('.banner').first()).toContainText(/no course system was found/i);
  await answer(frame);
  await expect(saving(frame)).toHaveText('Kept in this browser');
  other.closeAllConnections();
  other.close();
});

test('a sandboxed frame plays, and says that nothing is kept', async ({ page, host }) => {
  host.serve(files());
  await page.route('**/sandbox', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe id="content" width="700" height="600" sandbox="allow-scripts" src="/content/index.html"></iframe>',
    }),
  );
  await page.goto(`${host.url}/sandbox`);
  const frame = page.frameLocator('#content');
  await answer(frame);
  await expect(saving(frame)).toContainText('Not kept');
  await expect(frame.locator('.banner').first()).toContainText('this browser keeps nothing');
});

test('a full store and an LMS that fails: the learner is told to stay', async ({ page, host }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  const server = openServer();
  const net = line();
  const frame = await open(page, host, server, { trip: () => net.trip });
  await expect(saving(frame)).toHaveText(/Saved at/);
  net.trip = 'refused';
  await answer(frame);
  await expect(saving(frame)).toHaveText(/Leave this page open/);
  net.trip = 'through';
  await expect(saving(frame)).toHaveText(/Saved at/);
  await leave(page);
  await comesBack(page, host, server);
});

test('a page that comes back out of the cache is closed, and says how to go on', async ({
  page,
  host,
}) => {
  const server = openServer();
  const frame = await open(page, host, server);
  await answer(frame);
  await frame.locator('body').evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(frame.locator('.closed')).toContainText(
    'open the activity again from the course page',
  );
  await expect(frame.locator('form')).toHaveCount(0);
  await comesBack(page, host, server);
});

/** The LMS's page passes on what is saved only while the content's beforeunload is under way. */
const saveOnlyGoing = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    if (!location.pathname.startsWith('/content/')) return;
    const { API } = window.parent as Window & {
      readonly API: Record<string, (text: string) => string>;
    };
    let going = false;
    // Before the package's own listeners: these are here first.
    addEventListener('beforeunload', () => (going = true), true);
    addEventListener('pagehide', () => (going = false), true);
    for (const name of ['LMSCommit', 'LMSFinish']) {
      const store = API[name];
      API[name] = (text) => (going ? store?.(text) : undefined) ?? 'false';
    }
  });

test('ILIAS saves only during beforeunload: what is unsaved is committed then, unasked', async ({
  page,
  host,
}) => {
  const prompts: string[] = [];
  page.on('dialog', (dialog) => {
    prompts.push(dialog.type());
    void dialog.accept();
  });
  await saveOnlyGoing(page);
  const server = openServer();
  const frame = await open(page, host, server);
  const { step, spec } = first();
  await goTo(frame, LESSON, step);
  // A learner reads first: meanwhile the interactions up to this lesson's are named.
  const named = () =>
    page.evaluate(() => {
      const { API } = window as Window & { readonly API?: { LMSGetValue(name: string): string } };
      return Number(API?.LMSGetValue('cmi.interactions._count'));
    });
  await expect.poll(named).toBeGreaterThan(courseOf(files()).columns.indexOf(spec.slot));
  await answer(frame);
  await expect(saving(frame)).toHaveText(/Not saved yet/);
  await goTo(frame, LESSON, step + 1);
  await expect(questionAt(frame, spec.id)).toHaveCount(0);
  expect(server.stored().elements).toEqual({});
  await leave(page);
  expect(held(server, `${interaction()}.student_response`)).toBe(spec.correctResponse[0]);
  expect(held(server, 'cmi.core.score.raw')).toMatch(/^[1-9]\d*$/);
  // Steps are counted from 0 there: this is the one after the question's.
  expect(held(server, 'cmi.core.lesson_location')).toBe(`${LESSON}/${step}`);
  expect(prompts).toEqual([]);
  const next = await page.context().newPage();
  await page.close();
  await comesBack(next, host, server);
});

test('a reload in the middle', async ({ page, host }) => {
  const server = openServer();
  const frame = await open(page, host, server);
  await answer(frame);
  host.serve(files(), server.launch().api);
  await comesBack(page, host, server);
});

test('an LMS without interactions, answering in numbers and null', async ({ page, host }) => {
  const server = openServer();
  const frame = await open(page, host, server, { interactions: false, loose: true });
  await answer(frame);
  await expect(saving(frame)).toHaveText(/Saved at/);
  await leave(page);
  expect(held(server, 'cmi.suspend_data')).toMatch(/^1\.H/);
  await comesBack(page, host, server);
});

test('a slow LMS does not hold up the feedback', async ({ page, host }) => {
  const server = openServer();
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const slow = { on: false };
  const frame = await open(page, host, server, {
    slow: () => slow.on && void Atomics.wait(pause, 0, 0, 200),
  });
  await expect(saving(frame)).toHaveText(/Saved at/);
  slow.on = true;
  await answer(frame, false);
  await expect(saving(frame)).toHaveText(/Saved at/);
  const { spec, text } = first();
  await fill(frame, spec, text, true);
  await frame.locator('body').evaluate((_, id) => {
    const order: string[] = [];
    const { API } = window.parent as Window & {
      readonly API: Record<string, (...args: string[]) => string>;
    };
    const set = API['LMSSetValue'];
    API['LMSSetValue'] = (...args) => {
      // Columns are named in idle moments, whatever the learner does.
      if (!/\.(?:id|type)$/.test(args[0] ?? '')) order.push('told');
      return set?.(...args) ?? '';
    };
    const verdict = document.querySelector(`#q-${id} .verdict`);
    if (verdict) {
      new MutationObserver(() => order.push('shown')).observe(verdict, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
    Object.assign(window, { order });
  }, spec.id);
  await check(frame, spec.id);
  await expect(questionAt(frame, spec.id).locator('.verdict')).toContainText('Right');
  slow.on = false;
  // The verdict stands on the screen before the LMS is told anything.
  const order = (): Promise<string[]> =>
    frame
      .locator('body')
      .evaluate(() => (window as Window & { readonly order?: string[] }).order ?? []);
  await expect.poll(order).toContain('told');
  expect((await order())[0]).toBe('shown');
  await expect(saving(frame)).toHaveText(/Saved at/);
});

test('browse is said and writes nothing; that nothing counts is not believed in SCORM 1.2', async ({
  page,
  host,
}) => {
  const browse = openServer();
  const frame = await open(page, host, browse, { mode: 'browse' });
  await expect(frame.locator('.banner')).toContainText('This is a preview: nothing is saved.');
  await answer(frame);
  await leave(page);
  expect(held(browse, 'cmi.suspend_data')).toBeUndefined();
  const server = openServer();
  const other = await open(page, host, server, { credit: 'no-credit' });
  await expect(saving(other)).toHaveText(/Saved at/);
  await expect(other.locator('.banner')).toHaveCount(0);
});

test('hostile names and texts are data', async ({ page, host }) => {
  const nasty = `<img src=x onerror="document.title='x'"><script>document.title='x'</script>\u202e😀${'A'.repeat(10_000)}`;
  for (const text of [nasty, `1.H${nasty}`, `1.H__proto__~1.Q${'_'.repeat(9000)}`, '2.Habc.Qx']) {
    const server = openServer();
    const { api } = server.launch({ learner: { id: nasty, name: nasty } });
    const said: Record<string, string> = { 'cmi.suspend_data': text };
    host.serve(files(), {
      ...api,
      LMSGetValue: (name: string) => said[name] ?? api['LMSGetValue']?.(name),
    });
    const frame = await launch(page, host);
    await expect(saving(frame)).toHaveText(/Saved at/);
    await expect(frame.locator('img[src=x]')).toHaveCount(0);
    expect(await frame.locator('body').evaluate(() => document.title)).not.toBe('x');
    expect(await frame.locator('body').innerText()).not.toContain('onerror');
    const keys = await frame.locator('body').evaluate(() => Object.keys(localStorage).join(' '));
    expect(keys).not.toMatch(/img|script|AAAA/);
    await leave(page);
    await frame.owner().evaluate(() => localStorage.clear());
  }
});

test('every page forbids inline scripts, eval and other hosts, and every zip is the built files', async ({
  page,
  host,
  problems,
}) => {
  const formats = ['scorm12', 'scorm2004', 'scorm2004-3rd', 'cmi5', 'xapi', 'web'];
  for (const format of formats) {
    for (const part of ['unit', LESSON]) {
      const built = packageFiles(part, format);
      const pages = Object.entries(built).filter(([name]) => name.endsWith('.html'));
      expect(pages.length, format).toBeGreaterThan(0);
      for (const [name, bytes] of pages) {
        const html = new TextDecoder().decode(bytes);
        const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
        expect(policy, `${format} ${name}`).toContain("default-src 'none'");
        expect(policy).toMatch(/script-src ('self'|'sha256-)/);
        expect(policy).not.toMatch(/unsafe|script-src[^;]*(?:https?:|\*)/);
        const connects = /connect-src ([^;]*)/.exec(policy)?.[1];
        if (format.startsWith('scorm') || format === 'web') expect(connects).toBe("'none'");
        expect(html).not.toMatch(/<[^>]+\son[a-z]+=/);
      }
      for (const name of Object.keys(built).filter((one) => !one.endsWith('/'))) {
        expect(name, format).toMatch(/^[\w./-]+\.(?:html|js|json|jsonld|xml|xsd|dtd|css|svg|txt)$/);
        expect(name).not.toMatch(/\.map$|node_modules|\.ts$/);
      }
    }
  }
  host.serve(files());
  await page.goto(`${host.url}/content/index.html`);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = "document.title = 'evil'";
    document.head.append(script);
    // A text as a timer's task is an eval.
    Reflect.apply(setTimeout, window, ["document.title = 'evil'"]);
    void fetch('http://127.0.0.1:1/').catch(() => undefined);
  });
  await expect.poll(() => problems.length).toBeGreaterThanOrEqual(3);
  expect(problems.filter((text) => !text.includes('Content Security Policy'))).toEqual([]);
  expect(await page.title()).not.toBe('evil');
  problems.length = 0;
});
