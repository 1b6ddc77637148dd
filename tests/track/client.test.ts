/** Requests to an LRS: what each carries, how long it is waited for, and when the LRS asks for patience. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFetcher, createLrsClient, sizeOf, stateKey } from '../../src/track/lrs/client';
import { windowOf } from '../builders/world';

const NOW = Date.UTC(2026, 10, 23, 9);
beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());
const wait = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  answer(status: number, headers?: Record<string, string>, text?: string): void;
}

/** A window whose requests are answered when the test says so, or fail when they are given up. */
const world = () => {
  const sent: Sent[] = [];
  const self = windowOf({
    setTimeout,
    clearTimeout,
    fetch: (url: string, init: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new Error('AbortError')));
        const answer: Sent['answer'] = (status, headers = {}, text = '') =>
          resolve(new Response(status === 204 ? null : text, { status, headers }));
        sent.push({ url, init, answer });
      }),
  });
  return { self, sent };
};

const clientOf = (endpoint = 'https://lrs.test/xapi') => {
  const { self, sent } = world();
  return { sent, client: createLrsClient(self, endpoint, { Authorization: 'Basic x' }) };
};

describe('a request', () => {
  test('has the version, the credentials and what is known of the parameters', () => {
    const { client, sent } = clientOf();
    void client.request('GET', 'activities/state', {
      params: { agent: '{"name":"A & B"}', registration: undefined, stateId: '' },
    });
    expect(sent[0]?.url).toBe(
      'https://lrs.test/xapi/activities/state?agent=%7B%22name%22%3A%22A+%26+B%22%7D',
    );
    expect(sent[0]?.init).toMatchObject({
      method: 'GET',
      body: null,
      cache: 'no-store',
      credentials: 'omit',
      keepalive: true,
    });
    expect(sent[0]?.init.headers).toEqual({
      'X-Experience-API-Version': '1.0.3',
      Authorization: 'Basic x',
    });
  });

  test('with a body says that it is JSON, and has the headers that were asked for', () => {
    const { client, sent } = clientOf();
    void client.request('PUT', 'statements', { body: '{}', headers: { 'If-Match': '"1"' } });
    expect(sent[0]?.url).toBe('https://lrs.test/xapi/statements');
    expect(sent[0]?.init).toMatchObject({
      method: 'PUT',
      body: '{}',
      headers: {
        'X-Experience-API-Version': '1.0.3',
        Authorization: 'Basic x',
        'Content-Type': 'application/json',
        'If-Match': '"1"',
      },
    });
  });

  test.each(['https://lrs.test/xapi', 'https://lrs.test/xapi/', 'https://lrs.test/xapi//'])(
    'goes to one address, whether the endpoint is %s',
    (endpoint) => {
      const { client, sent } = clientOf(endpoint);
      void client.request('POST', 'statements', { body: '[]' });
      expect(sent[0]?.url).toBe('https://lrs.test/xapi/statements');
    },
  );

  test('gives the status, the text and the version of what came', async () => {
    const { client, sent } = clientOf();
    const response = client.request('GET', 'about');
    sent[0]?.answer(200, { ETag: '"7"' }, 'text');
    expect(await response).toEqual({ status: 200, text: 'text', etag: '"7"' });
  });

  test('without a response is given up after 25 seconds, and has the status 0', async () => {
    const { client } = clientOf();
    let given: unknown;
    void client.request('GET', 'about').then((response) => (given = response));
    await wait(24.9);
    expect(given).toBeUndefined();
    await wait(0.2);
    expect(given).toEqual({ status: 0, text: '' });
  });

  test('that was answered leaves no timer behind', async () => {
    const { client, sent } = clientOf();
    const response = client.request('GET', 'about');
    sent[0]?.answer(204);
    await response;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('keepalive', () => {
  const fetcher = () => {
    const { self, sent } = world();
    const send = createFetcher(self);
    return {
      sent,
      send: (body?: string) => send('https://lrs.test', { ...(body !== undefined && { body }) }),
      keepalive: () => sent.map(({ init }) => init.keepalive),
    };
  };

  test('is for requests of 60,000 bytes together', async () => {
    const { send, sent, keepalive } = fetcher();
    const first = send('x'.repeat(40_000));
    void send('x'.repeat(20_001));
    void send('x'.repeat(20_000));
    void send('x');
    expect(keepalive()).toEqual([true, false, true, false]);
    sent[0]?.answer(204);
    await first;
    // What had none frees none when it is answered.
    sent[1]?.answer(204);
    await wait(0);
    void send('x'.repeat(40_001));
    void send('x'.repeat(40_000));
    expect(keepalive().slice(4)).toEqual([false, true]);
  });

  test('is for all that have no body', () => {
    const { send, keepalive } = fetcher();
    void send('x'.repeat(60_000));
    void send();
    expect(keepalive()).toEqual([true, true]);
  });

  test('counts bytes, not characters', () => {
    expect(sizeOf('Земля')).toBe(10);
    expect(sizeOf('')).toBe(0);
  });
});

describe('an LRS that asks for patience', () => {
  const asked = async (retryAfter: string) => {
    const { client, sent } = clientOf();
    const first = client.request('GET', 'about');
    sent[0]?.answer(429, { 'Retry-After': retryAfter });
    await first;
    const isSent = (unloading = false): boolean => {
      const before = sent.length;
      void client.request('GET', 'about', { unloading });
      return sent.length > before;
    };
    return { client, isSent };
  };

  test.each([
    ['seconds', '30'],
    ['a date', new Date(NOW + 30_000).toUTCString()],
  ])('in %s: nothing is sent before, but by a page that unloads', async (_, retryAfter) => {
    const { client, isSent } = await asked(retryAfter);
    expect(isSent()).toBe(false);
    expect(await client.request('GET', 'about')).toEqual({ status: 429, text: '' });
    expect(isSent(true)).toBe(true);
    await wait(29.9);
    expect(isSent()).toBe(false);
    await wait(0.1);
    expect(isSent()).toBe(true);
  });

  test.each(['0', 'soon', '-5', ''])('by %o: it is asked again at once', async (retryAfter) => {
    const { isSent } = await asked(retryAfter);
    expect(isSent()).toBe(true);
  });

  test('no more: the next answer says so', async () => {
    const { client, sent } = clientOf();
    const first = client.request('GET', 'about');
    const second = client.request('GET', 'about');
    sent[0]?.answer(429, { 'Retry-After': '30' });
    await first;
    sent[1]?.answer(200);
    await second;
    void client.request('GET', 'about');
    expect(sent).toHaveLength(3);
  });

  test.each<[string, Record<string, string>, number]>([
    ['asks for nothing', {}, 200],
    ['asks for 30 seconds', { 'Retry-After': '30' }, 503],
    ['names a date', { 'Retry-After': new Date(NOW + 30_000).toUTCString() }, 429],
  ])('%s: a clock that is set back by an hour holds up nothing', async (_, headers, status) => {
    const { client, sent } = clientOf();
    const first = client.request('GET', 'about');
    sent[0]?.answer(status, headers);
    await first;
    vi.setSystemTime(NOW - 3_600_000);
    void client.request('POST', 'statements', { body: '[]' });
    expect(sent).toHaveLength(2);
  });

  test('what is read is asked for again, until it is there', async () => {
    const { client, sent } = clientOf();
    const got = client.get('about', { a: '1' });
    sent[0]?.answer(503);
    await wait(0.5);
    expect(sent.map(({ url }) => url)).toEqual([
      'https://lrs.test/xapi/about?a=1',
      'https://lrs.test/xapi/about?a=1',
    ]);
    sent[1]?.answer(200, {}, 'text');
    expect(await got).toMatchObject({ status: 200, text: 'text' });
  });
});

test('a state document is named by the activity, the learner as JSON and the registration', () => {
  const agent = { mbox: 'mailto:ada@example.org' };
  expect(stateKey('https://example.org/a', agent, undefined)).toEqual({
    activityId: 'https://example.org/a',
    agent: '{"mbox":"mailto:ada@example.org"}',
    registration: undefined,
  });
});
