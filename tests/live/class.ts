/**
 * A class that works at the same time: what one learner's browser asked of the server is asked again for every other
 * learner, each with a log-in of their own. Thirty browsers on one machine would measure themselves.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Request } from 'playwright/test';
import type { Account } from './env';

/** One request of a browser; `at` in milliseconds after the activity was opened. */
export interface RecordedRequest {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly type: string;
  readonly body: string;
  /** 0 for a request whose page was left before it was answered. */
  readonly status: number;
}

/** What a browser asks of the site at `base` from now on. Moodle's pages ask other servers, too: no cost of the school's. */
export const record = (page: Page, base: string): (() => Promise<RecordedRequest[]>) => {
  const begin = Date.now();
  const all: { readonly at: number; readonly request: Request }[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(base)) all.push({ at: Date.now() - begin, request });
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

/** A learner who is logged in at Moodle; every request that changes something repeats the `sesskey`. */
export interface Learner {
  readonly cookie: string;
  readonly sesskey: string;
}

/** The `sesskey` in a page of Moodle. @throws where nobody is logged in. */
export const sesskeyIn = (html: string, whose: string): string => {
  const sesskey = /"sesskey":"(\w+)"/.exec(html)?.[1];
  if (!sesskey)
    throw new Error(`Expected a page of ${whose}, got a page for somebody who is not logged in.`);
  return sesskey;
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
  return { cookie, sesskey: sesskeyIn(await home.text(), user) };
};

/** A request that was made again: how long its answer took, in milliseconds. */
export interface ReplayedRequest {
  readonly request: RecordedRequest;
  readonly status: number;
  readonly text: string;
  readonly took: number;
}

/**
 * Asks again, for another learner and at the same times, what was asked for one.
 * @param sesskey that of the learner who was recorded.
 */
export const replay = (
  requests: readonly RecordedRequest[],
  sesskey: string,
  learner: Learner,
): Promise<ReplayedRequest[]> =>
  Promise.all(
    requests.map(async (request) => {
      const { at, method, type } = request;
      const own = (text: string): string => text.replaceAll(sesskey, learner.sesskey);
      await pause(at);
      const from = performance.now();
      const response = await fetch(own(request.url), {
        method,
        redirect: 'manual',
        headers: {
          cookie: learner.cookie,
          // A server may close a connection that is kept just as it is used again: a browser repeats what was lost.
          connection: 'close',
          ...(type && { 'content-type': type }),
        },
        ...(method === 'POST' && { body: own(request.body) }),
      });
      const text = await response.text();
      return { request, status: response.status, text, took: performance.now() - from };
    }),
  );
