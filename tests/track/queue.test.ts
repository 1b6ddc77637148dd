/** Statements that wait for an LRS: in which order they go, how many together, and what a reload finds. */
import { describe, expect, test, vi } from 'vitest';
import type { Store } from '../../src/persistence/storage';
import { parse } from '../../src/persistence/storage';
import type { LrsClient } from '../../src/track/lrs/client';
import { createStatementQueue, moveStatements } from '../../src/track/lrs/queue';

const PREFIX = 'queue me ';
const actor = { name: 'Ada' };

/** A store of texts. `full`: it takes nothing new under names that begin so. */
const storeOf = (kept = new Map<string, string>(), full?: string): Store => ({
  keys: () => [...kept.keys()],
  get: (key) => kept.get(key),
  set: (key, value) => (full && key.startsWith(full) ? false : (kept.set(key, value), true)),
  remove: (key) => void kept.delete(key),
});

/** An LRS that answers when the test says so, each request after the other, and what it was sent. */
const slowLrs = () => {
  const sent: string[][] = [];
  const waiting: ((status: number) => void)[] = [];
  const client: LrsClient = {
    request: (_method, _path, { body = '' } = {}) => {
      sent.push((parse(body) as { id: string }[]).map(({ id }) => id));
      return new Promise((done) => waiting.push((status) => done({ status, text: '' })));
    },
    get: () => Promise.resolve({ status: 404, text: '' }),
  };
  return { client, sent, answer: (status: number) => waiting.shift()?.(status) };
};

/** An LRS that answers with these, one after the other and then with the last, and what it was sent: ids by request. */
const lrs = (...statuses: number[]) => {
  const sent: string[][] = [];
  const bodies: string[] = [];
  const client: LrsClient = {
    request: (_method, _path, { body = '' } = {}) => {
      bodies.push(body);
      sent.push((parse(body) as { id: string }[]).map(({ id }) => id));
      const status = statuses.length > 1 ? statuses.shift() : statuses[0];
      return Promise.resolve({ status: status ?? 200, text: '' });
    },
    get: () => Promise.resolve({ status: 404, text: '' }),
  };
  return { client, sent, bodies };
};

const statement = (id: string, more: object = {}) => ({
  id,
  timestamp: '2026-11-23T09:00:00.000Z',
  ...more,
});

const queueOf = (client: LrsClient, store: Store = storeOf()) =>
  createStatementQueue(client, store, PREFIX, actor);

const many = (count: number): string[] => Array.from({ length: count }, (_, n) => `s${n}`);

describe('a request', () => {
  test('has 25 statements at most, each with its actor', async () => {
    const { client, sent, bodies } = lrs(200);
    const queue = queueOf(client);
    for (const id of many(60)) queue.add(id, statement(id));
    expect(await queue.flush()).toBe(true);
    expect(sent.map(({ length }) => length)).toEqual([25, 25, 10]);
    expect(sent.flat()).toEqual(many(60));
    expect(parse(bodies[0])).toContainEqual({ actor, ...statement('s0') });
    expect(queue.unacknowledged()).toEqual([]);
  });

  test('has 20,000 characters at most, but for a statement that is longer by itself', async () => {
    const { client, sent } = lrs(200);
    const queue = queueOf(client);
    const sizes = { a: 9000, b: 9000, c: 9000, d: 30_000, e: 10 };
    for (const [id, size] of Object.entries(sizes))
      queue.add(id, statement(id, { text: 'x'.repeat(size) }));
    await queue.flush();
    expect(sent).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
  });

  test('that was turned down is made again one by one, and then together', async () => {
    const { client, sent } = lrs(409, 200);
    const queue = queueOf(client);
    for (const id of many(3)) queue.add(id, statement(id));
    expect(await queue.flush()).toBe(true);
    expect(sent).toEqual([['s0', 's1', 's2'], ['s0'], ['s1'], ['s2']]);
    for (const id of ['a', 'b']) queue.add(id, statement(id));
    await queue.flush();
    expect(sent.slice(4)).toEqual([['a', 'b']]);
  });
});

describe('one request after the other', () => {
  test('a statement that is made meanwhile waits for the answer, whoever asks for it to be sent', async () => {
    const { client, sent, answer } = slowLrs();
    const queue = queueOf(client);
    queue.add('a', statement('a'));
    const first = queue.flush();
    queue.add('b', statement('b'));
    const second = queue.flush();
    expect(sent).toEqual([['a']]);
    // The server stumbles: the first attempt is over, and the second begins.
    answer(500);
    expect(await first).toBe(false);
    await Promise.resolve();
    expect(sent).toEqual([['a'], ['b']]);
    const third = queue.flush();
    expect(sent).toHaveLength(2);
    answer(200);
    await vi.waitFor(() => expect(sent).toEqual([['a'], ['b'], ['a']]));
    answer(200);
    expect(await Promise.all([second, third])).toEqual([true, true]);
    expect(sent).toHaveLength(3);
  });

  test('once all is answered, the next request is sent before anything else happens', async () => {
    const { client, sent, answer } = slowLrs();
    const queue = queueOf(client);
    queue.add('a', statement('a'));
    const first = queue.flush();
    answer(200);
    expect(await first).toBe(true);
    await Promise.resolve();
    queue.add('b', statement('b'));
    void queue.flush();
    expect(sent).toEqual([['a'], ['b']]);
  });

  test('while all is on its way nothing is sent, and not all is there yet', async () => {
    const { client, sent, answer } = slowLrs();
    const queue = queueOf(client);
    queue.add('a', statement('a'));
    queue.sendNow();
    expect(await queue.flush()).toBe(false);
    expect(sent).toEqual([['a']]);
    answer(200);
    await vi.waitFor(() => expect(queue.unacknowledged()).toEqual([]));
  });

  test('a page that unloads says so, since the LRS may have asked for patience', async () => {
    const asked: unknown[] = [];
    const client: LrsClient = {
      request: (method, path, { unloading } = {}) => {
        asked.push([method, path, unloading]);
        return Promise.resolve({ status: 0, text: '' });
      },
      get: () => Promise.resolve({ status: 404, text: '' }),
    };
    const queue = queueOf(client);
    queue.add('a', statement('a'));
    await queue.flush();
    queue.sendNow();
    expect(asked).toEqual([
      ['POST', 'statements', false],
      ['POST', 'statements', true],
    ]);
  });
});

describe('what becomes of a statement', () => {
  const after = async (...statuses: number[]) => {
    const { client, sent } = lrs(...statuses);
    const asked: unknown[] = [];
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const get: LrsClient['get'] = (_, params) => {
      asked.push(params['statementId']);
      return Promise.resolve({ status: 200, text: '' });
    };
    const queue = queueOf({ ...client, get });
    for (const id of ['a', 'b']) queue.add(`key ${id}`, statement(id));
    const flushed = await queue.flush();
    const warned = warn.mock.calls.length;
    warn.mockRestore();
    return { queue, sent, asked, warned, flushed, left: queue.unacknowledged() };
  };
  const apart = [['a', 'b'], ['a'], ['b']];

  test.each([
    ['409: the LRS has it', 409, [], [], 0],
    ['400: it is dropped, and the console says so', 400, [], [], 1],
    ['422: it is dropped, and the console says so', 422, [], [], 1],
    ['403: the LRS is asked, and has it', 403, [], ['a'], 0],
    ['404: it waits for the next launch', 404, ['key a'], [], 0],
    ['408: it waits for the next launch', 408, ['key a'], [], 0],
  ])('after %s', async (_, status, left, asked, warned) => {
    // The batch, the first one alone, and then the second.
    const got = await after(status, status, 200);
    expect(got).toMatchObject({ sent: apart, left, asked, warned, flushed: true });
  });

  test.each([0, 429])(
    'after %d: it goes again as it was, together with the others',
    async (status) => {
      const { queue, sent, left, flushed } = await after(status, 200);
      expect([flushed, left]).toEqual([false, ['key a', 'key b']]);
      expect(await queue.flush()).toBe(true);
      expect(sent).toEqual([
        ['a', 'b'],
        ['a', 'b'],
      ]);
    },
  );

  test.each([500, 503])('after %d: it goes last, each alone', async (status) => {
    const { queue, sent, left, flushed } = await after(status, 200);
    expect([flushed, left]).toEqual([false, ['key b', 'key a']]);
    expect(await queue.flush()).toBe(true);
    expect(sent).toEqual([['a', 'b'], ['b'], ['a']]);
  });

  test('after 401: nothing more is sent, and the queue says so', async () => {
    const { queue, sent, left, flushed } = await after(401, 200);
    expect([queue.closed, flushed, left]).toEqual([true, false, ['key a', 'key b']]);
    expect(await queue.flush()).toBe(false);
    queue.sendNow();
    expect(sent).toHaveLength(1);
  });

  test('a page that unloads while the LRS is asked for one loses no other', async () => {
    const { client, sent } = lrs(403, 200);
    let say: () => void = () => undefined;
    const get: LrsClient['get'] = () =>
      new Promise((done) => (say = () => done({ status: 200, text: '' })));
    const queue = queueOf({ ...client, get });
    queue.add('key a', statement('a'));
    const flushed = queue.flush();
    for (let n = 0; n < 5; n++) await Promise.resolve();
    queue.sendNow();
    for (let n = 0; n < 5; n++) await Promise.resolve();
    expect(queue.unacknowledged()).toEqual([]);
    queue.add('key b', statement('b'));
    say();
    expect(await flushed).toBe(true);
    expect(sent).toEqual([['a'], ['a'], ['b']]);
  });
});

describe('after a reload', () => {
  /** What a page has left in the store, which gives it in any order. */
  const left = (ids: readonly string[]): Map<string, string> => {
    const kept = new Map<string, string>();
    const queue = queueOf(lrs(0).client, storeOf(kept));
    for (const id of ids) queue.add(`key ${id}`, statement(id));
    return new Map([...kept].toReversed());
  };

  test('they go in the order in which they were made, before newer ones', async () => {
    const kept = left(['z', 'y', 'x', 'w']);
    const { client, sent } = lrs(200);
    // The clock was put back meanwhile.
    const clock = vi.spyOn(Date, 'now').mockReturnValue(1000);
    const queue = queueOf(client, storeOf(kept));
    expect(queue.unacknowledged()).toEqual(['key z', 'key y', 'key x', 'key w']);
    queue.add('key new', statement('new'));
    const again = queueOf(client, storeOf(new Map(kept)));
    clock.mockRestore();
    expect(again.unacknowledged()).toEqual(['key z', 'key y', 'key x', 'key w', 'key new']);
    await queue.flush();
    expect(sent).toEqual([['z', 'y', 'x', 'w', 'new']]);
    expect([...kept.keys()]).toEqual([]);
  });

  test('those of two tabs with a name each go in the order in which the tabs were opened', async () => {
    const kept = new Map<string, string>();
    const { client, sent } = lrs(0, 200);
    const clock = vi.spyOn(Date, 'now');
    for (const [now, prefix, ids] of [
      [2000, 'queue b ', ['late']],
      [1000, 'queue a ', ['first', 'second']],
    ] as const) {
      clock.mockReturnValue(now);
      const queue = createStatementQueue(client, storeOf(kept), prefix, actor);
      for (const id of ids) queue.add(id, statement(id));
    }
    clock.mockRestore();
    moveStatements(storeOf(kept), 'queue a ', 'queue b ');
    const next = createStatementQueue(client, storeOf(kept), 'queue b ', actor);
    await next.flush();
    expect(sent[0]).toEqual(['first', 'second', 'late']);
  });

  test('what is no statement is passed over, and so is what is of somebody else', async () => {
    const kept = left(['a']);
    const texts = ['', '7', '{"key":"k"}', '{"statement":{"id":"b"}}', '{"key":"k","statement":7}'];
    for (const [n, text] of texts.entries()) kept.set(`${PREFIX}bad${n}`, text);
    kept.set('queue other x', kept.get(`${PREFIX}a`) ?? '');
    const { client, sent } = lrs(200);
    await queueOf(client, storeOf(kept)).flush();
    expect(sent).toEqual([['a']]);
    expect(kept.has('queue other x')).toBe(true);
  });

  test('a page that unloads sends each of them alone, since one that is there would turn all down', () => {
    const { client, sent } = lrs(0);
    const queue = queueOf(client, storeOf(left(['a', 'b'])));
    for (const id of ['c', 'd']) queue.add(id, statement(id));
    queue.sendNow();
    expect(sent).toEqual([['a'], ['b'], ['c', 'd']]);
    // They are on their way.
    queue.sendNow();
    expect(sent).toHaveLength(3);
  });

  test.each([
    ['no response came: each goes alone', 0, [['a'], ['b']]],
    ['the server stumbled: each goes alone', 500, [['b'], ['a']]],
    ['the server was overloaded: each goes alone', 503, [['b'], ['a']]],
    ['the LRS asked for patience: it has stored nothing', 429, [['a', 'b']]],
  ])('what was sent may be there where %s', async (_, status, again) => {
    const { client, sent } = lrs(status, 0);
    const queue = queueOf(client);
    for (const id of ['a', 'b']) queue.add(id, statement(id));
    expect(await queue.flush()).toBe(false);
    queue.sendNow();
    expect(sent.slice(1)).toEqual(again);
  });

  test('that holds although the LRS has asked for patience meanwhile', async () => {
    const { client, sent } = lrs(429, 0);
    const queue = queueOf(client, storeOf(left(['a', 'b'])));
    expect(await queue.flush()).toBe(false);
    for (const id of ['c', 'd']) queue.add(id, statement(id));
    queue.sendNow();
    expect(sent).toEqual([['a', 'b'], ['a'], ['b'], ['c', 'd']]);
  });

  test('the same learner under another name has them, or they stay where there is no room', () => {
    const kept = left(['a']);
    const [name = '', text = ''] = [...kept][0] ?? [];
    moveStatements(storeOf(kept, 'queue full '), PREFIX, 'queue full ');
    expect([...kept]).toEqual([[name, text]]);
    moveStatements(storeOf(kept), PREFIX, 'queue new ');
    expect([...kept]).toEqual([['queue new a', text]]);
  });
});
