/**
 * A class that works at the same time: what one learner's browser asked of the server is asked again for every other
 * learner, each with a log-in of their own. Thirty browsers on one machine would measure themselves.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Request } from 'playwright/test';
import type { Account } from './env';

/** One request of a browser; `at` in milliseconds after the activity was opened. */
export interface Asked {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly type: string;
  readonly body: string;
  /** 0 for a request whose page was left before it was answered. */
  readonly status: number;
}

/** What a browser asks of the server of `page` from now on. */
export const record = (page: Page): (() => Promise<Asked[]>) => {
  const begin = Date.now();
  const all: { readonly at: number; readonly request: Request }[] = [];
  page.on('request', (request) => {
    // Its own pictures and styles a page has in itself: no server is asked for `data:` and `blob:`.
    if (request.url().startsWith('http')) all.push({ at: Date.now() - begin, request });
  });
  return () =>
    Promise.all(
      all.map(async ({ at, request }) => ({
        at,
        method: request.method(),
        url: request.url(),
        type: request.headers()['content-type'] ?? '',
        body: request.postData() ?? '',
        status: request.failure() ? 0 : ((await request.response())?.status() ?? 0),
      })),
    );
};

/** A learner who is logged in at Moodle; `key` is the word that every request to change something repeats. */
export interface Learner {
  readonly cookie: string;
  readonly key: string;
}

/** The word of a page of Moodle. @throws where the page is of nobody who is logged in. */
export const keyIn = (html: string, whose: string): string => {
  const key = /"sesskey":"(\w+)"/.exec(html)?.[1];
  if (!key) throw new Error(`Expected a page of ${whose}, got one of nobody who is logged in.`);
  return key;
};

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .filter((cookie) => cookie.startsWith('MoodleSession'))
    .at(-1)
    ?.replace(/;.*/s, '') ?? '';

/** Logs a student in without a browser. @param base the site's address. */
export const logIn = async (base: string, { user, password }: Account): Promise<Learner> => {
  const form = await fetch(`${base}/login/index.php`);
  const token = /name="logintoken" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  const entered = await fetch(`${base}/login/index.php`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookieOf(form) },
    body: new URLSearchParams({ logintoken: token, username: user, password }),
  });
  const cookie = cookieOf(entered);
  const home = await fetch(`${base}/my/`, { headers: { cookie } });
  return { cookie, key: keyIn(await home.text(), user) };
};

/** A request that was made again: how long its answer took, in milliseconds. */
export interface Answered {
  readonly asked: Asked;
  readonly status: number;
  readonly text: string;
  readonly took: number;
}

/**
 * Asks again, for another learner and at the same times, what was asked for one.
 * @param key the word of the learner who was recorded.
 */
export const replay = (
  requests: readonly Asked[],
  key: string,
  learner: Learner,
): Promise<Answered[]> =>
  Promise.all(
    requests.map(async (asked) => {
      const { at, method, type } = asked;
      const own = (text: string): string => text.replaceAll(key, learner.key);
      await pause(at);
      const from = performance.now();
      const response = await fetch(own(asked.url), {
        method,
        redirect: 'manual',
        headers: { cookie: learner.cookie, ...(type && { 'content-type': type }) },
        ...(method === 'POST' && { body: own(asked.body) }),
      });
      const text = await response.text();
      return { asked, status: response.status, text, took: performance.now() - from };
    }),
  );
