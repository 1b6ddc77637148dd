/**
 * The unit's cmi5 package in ADL's CATAPULT player and its LRS: imported through the player's own
 * API, one lesson played to its end in the browser, and judged by the player.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { packageFiles } from '../e2e/harness';
import { check, courseOf, fill, questionsIn, bodyOf, specOf } from '../e2e/player';
import { needed } from './env';

const LESSON = 'rise-of-the-bolsheviks';

const request = async (
  method: string,
  path: string,
  authorization: string,
  body: Uint8Array<ArrayBuffer> | object | undefined,
): Promise<unknown> => {
  const base = needed('CMI5_PLAYER_URL', 'http://127.0.0.1:3398').replace(/\/$/, '');
  const binary = body instanceof Uint8Array;
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: { authorization, 'content-type': binary ? 'application/zip' : 'application/json' },
    ...(body && { body: binary ? body : JSON.stringify(body) }),
  });
  expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true);
  return response.json();
};

/** The player's own API, as its tenant: a token is asked for with the account. */
const openApi = async () => {
  const account = Buffer.from(needed('CMI5_PLAYER_AUTH', 'key:secret')).toString('base64');
  const tenant = Number(needed('CMI5_PLAYER_TENANT', '1'));
  const { token } = (await request('POST', '/auth', `Basic ${account}`, {
    tenantId: tenant,
    audience: 'tests',
  })) as { token: string };
  return (method: string, path: string, body?: Uint8Array<ArrayBuffer> | object) =>
    request(method, path, `Bearer ${token}`, body);
};

test('a lesson of the unit is an AU of its own: played, completed, judged by the player', async ({
  page,
}) => {
  const folder = '.cache/e2e/dist';
  const name = readdirSync(folder).find((file) => file.includes('-unit-cmi5-'));
  const zip = readFileSync(`${folder}/${name}`);
  const api = await openApi();
  const imported = (await api('POST', '/course', new Uint8Array(zip))) as {
    id: number;
    metadata: { aus: { auIndex: number; id: string; url: string }[] };
  };
  const au = imported.metadata.aus.find(({ url }) => url.includes(LESSON));
  expect(imported.metadata.aus).toHaveLength(10);
  expect(au).toBeDefined();
  const actor = { account: { homePage: 'https://tests.example', name: randomUUID() } };
  const launched = (await api('POST', `/course/${imported.id}/launch-url/${au?.auIndex}`, {
    actor,
    returnUrl: 'about:blank',
  })) as { url: string };
  await page.goto(launched.url);
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
  const registration = new URL(launched.url).searchParams.get('registration');
  const judged = async () => {
    const found = (await api('GET', `/registration/${registration}`)) as {
      aus: { isCompleted: unknown; isSatisfied: unknown }[];
    };
    const verdict = found.aus[au?.auIndex ?? 0];
    return [Boolean(verdict?.isCompleted), Boolean(verdict?.isSatisfied)];
  };
  // The player judges in its own time.
  await expect.poll(judged, { timeout: 30_000 }).toEqual([true, true]);
});
