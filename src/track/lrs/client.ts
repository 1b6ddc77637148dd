/**
 * A small xAPI client over fetch (xAPI 1.0.3, part 3). Never throws: no response is status 0.
 * Every request that fits is `keepalive`, so that it goes on when the page unloads.
 */
import type { Fields } from '../../persistence/storage';
import { withRetry } from '../retry';

/** `status` 0: no response came; the request may have been carried out or not. */
export interface LrsResponse {
  readonly status: number;
  readonly text: string;
  readonly etag?: string | null;
}

type Params = Readonly<Record<string, string | undefined>>;

export interface RequestOptions {
  readonly params?: Params;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends even while the LRS has asked for patience, because the page is unloading. */
  readonly unloading?: boolean;
}

export interface LrsClient {
  request(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    options?: RequestOptions,
  ): Promise<LrsResponse>;
  /** Reads, and again after a pause while the trouble may pass. */
  get(path: string, params: Params): Promise<LrsResponse>;
}

/** Bodies of keepalive requests in flight may have 64 KiB together (Fetch, 4.5); a reserve is left. */
const KEEPALIVE = 60_000;
/** Milliseconds after which a request without a response is given up. */
const PATIENCE = 25_000;

export const sizeOf = (text: string): number => new Blob([text]).size;

/** Seconds or a date (RFC 9110, 10.2.3) as milliseconds from now. */
const pauseOf = (retryAfter: string): number => {
  const seconds = Number(retryAfter);
  return seconds >= 0 ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
};

/** Fetches with a limit on the wait. */
export const createFetcher = (self: Window) => {
  /** Bytes that keepalive requests carry now. */
  let inFlight = 0;
  return async (
    url: string,
    init: RequestInit,
    asksFor?: (pause: number) => void,
  ): Promise<LrsResponse> => {
    const size = sizeOf(String(init.body ?? ''));
    const keepalive = inFlight + size <= KEEPALIVE;
    if (keepalive) inFlight += size;
    const stop = new AbortController();
    const timer = self.setTimeout(() => stop.abort(), PATIENCE);
    try {
      const response = await self.fetch(url, {
        cache: 'no-store',
        // A launch link names the address: the learner's cookies must not go there.
        credentials: 'omit',
        keepalive,
        signal: stop.signal,
        ...init,
      });
      const { headers, status } = response;
      asksFor?.(pauseOf(headers.get('Retry-After') ?? '0'));
      return { status, text: await response.text(), etag: headers.get('ETag') };
    } catch {
      return { status: 0, text: '' };
    } finally {
      self.clearTimeout(timer);
      if (keepalive) inFlight -= size;
    }
  };
};

export const createLrsClient = (
  self: Window,
  endpoint: string,
  authorization: { readonly Authorization?: string },
): LrsClient => {
  const send = createFetcher(self);
  const base = endpoint.replace(/\/*$/, '/');
  /** The pause that the LRS has asked for, and when; 0 where it has asked for none. */
  let pause = 0;
  let since = 0;
  const request: LrsClient['request'] = async (
    method,
    path,
    { params = {}, body, headers, unloading } = {},
  ) => {
    const waited = Date.now() - since;
    // Less than nothing: the clock was set back, and how long it is since then cannot be known.
    if (!unloading && waited >= 0 && waited < pause) return { status: 429, text: '' };
    const given = Object.entries(params).filter((pair): pair is [string, string] => !!pair[1]);
    const query = new URLSearchParams(given).toString();
    const init = {
      method,
      headers: {
        'X-Experience-API-Version': '1.0.3',
        ...authorization,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body ?? null,
    };
    return send(base + path + (query && `?${query}`), init, (asked) => {
      pause = asked;
      since = Date.now();
    });
  };
  return {
    request,
    get: (path, params) => withRetry(self, () => request('GET', path, { params })),
  };
};

/** What names a state document, beside its own id (Communication 2.3). */
export const stateKey = (
  activityId: string,
  agent: Fields,
  registration: string | undefined,
): Params & { readonly agent: string } => ({
  activityId,
  agent: JSON.stringify(agent),
  registration,
});
