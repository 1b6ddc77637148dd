/**
 * A small xAPI client over fetch (xAPI 1.0.3, part 3). Never throws: no answer is status 0.
 * Every request that fits is `keepalive`, so that a page that goes does not take it along.
 */
import type { Fields } from './store';

/** `status` 0: no answer came, the request may have been carried out or not. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly etag?: string;
}

export interface Ask {
  readonly params?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends even while the LRS has asked us to wait: the page is going. */
  readonly now?: boolean;
}

export interface Lrs {
  ask(method: 'GET' | 'POST' | 'PUT', path: string, what?: Ask): Promise<Answer>;
}

/** No answer, "slow down" or the server's own trouble: the same request may do better later. */
export const passing = ({ status }: Answer): boolean =>
  status === 0 || status === 408 || status === 429 || status >= 500;

export const good = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** Bodies of keepalive requests in flight may have 64 KiB together (Fetch, 4.5); a reserve is left. */
const KEEPALIVE = 60_000;
/** Milliseconds after which a request without an answer is given up. */
const PATIENCE = 25_000;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

const plain = async (response: Response): Promise<Answer> => {
  const etag = response.headers.get('ETag');
  return { status: response.status, text: await response.text(), ...(etag && { etag }) };
};

/** Seconds or a date (RFC 9110, 10.2.3) as a moment. */
const moment = (after: string | null): number => {
  if (after === null) return 0;
  return /^\d+$/.test(after) ? Date.now() + Number(after) * 1000 : Date.parse(after) || 0;
};

/** Fetches with a limit on the wait. `flying` is how much keepalive requests now carry. */
export const fetcher = (self: Window) => {
  let flying = 0;
  return async (url: string, init: RequestInit, waitFor: (at: number) => void): Promise<Answer> => {
    const size = bytes(String(init.body ?? ''));
    const keepalive = flying + size <= KEEPALIVE;
    if (keepalive) flying += size;
    const stop = new AbortController();
    const timer = self.setTimeout(() => stop.abort(), PATIENCE);
    try {
      const response = await self.fetch(url, {
        cache: 'no-store',
        keepalive,
        signal: stop.signal,
        ...init,
      });
      waitFor(moment(response.headers.get('Retry-After')));
      return await plain(response);
    } catch {
      return { status: 0, text: '' };
    } finally {
      self.clearTimeout(timer);
      if (keepalive) flying -= size;
    }
  };
};

export const openLrs = (self: Window, endpoint: string, auth: string | undefined): Lrs => {
  const send = fetcher(self);
  const base = endpoint.replace(/\/*$/, '/');
  let notBefore = 0;
  return {
    async ask(method, path, { params = {}, body, headers, now } = {}) {
      if (!now && Date.now() < notBefore) return { status: 429, text: '' };
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
      const text = query.toString();
      const url = base + path + (text && `?${text}`);
      const init = {
        method,
        headers: {
          'X-Experience-API-Version': '1.0.3',
          ...(auth !== undefined && { Authorization: auth }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body }),
      };
      return send(url, init, (at) => (notBefore = at));
    },
  };
};

/** Asks again after a pause while the trouble may pass; gives the last answer. */
export const persist = async (
  self: Window,
  ask: () => Promise<Answer>,
  pauses: readonly number[] = [500, 1500, 3000],
): Promise<Answer> => {
  let answer = await ask();
  for (const pause of pauses) {
    if (!passing(answer)) break;
    await new Promise<void>((done) => self.setTimeout(done, pause));
    answer = await ask();
  }
  return answer;
};

/** What a state or profile document is asked for by (Communication 2.3, 2.6). */
export const about = (activityId: string, agent: Fields, registration: string | undefined) => ({
  activityId,
  agent: JSON.stringify(agent),
  registration,
});
