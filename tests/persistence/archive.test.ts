/** The browser's second store, as pages and tabs that follow one another meet it. */
import {
  IDBDatabase,
  IDBFactory,
  IDBKeyRange,
  IDBObjectStore,
  IDBTransaction,
} from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Archive } from '../../src/persistence/archive';
import { createArchive } from '../../src/persistence/archive';
import { openDatabase } from '../../src/persistence/database';
import { windowOf } from '../builders/world';

beforeEach(() => void vi.stubGlobal('IDBKeyRange', IDBKeyRange));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A page of the browser that has this database. `clock`: the time passes as the test says. `events`: what happens to it. */
const pageOf = (
  indexedDB: unknown,
  clock?: ReturnType<typeof clockOf>,
  events = new EventTarget(),
): Window =>
  windowOf({
    indexedDB,
    setTimeout: clock?.setTimeout ?? (() => 0),
    addEventListener: events.addEventListener.bind(events),
  });

const archiveIn = (page: Window, prefix: string, tab: string): Archive =>
  createArchive(page, openDatabase(page), prefix, tab);

/** Timers that are due when the test says so: each run of `tick` makes what was asked for so far due. */
const clockOf = () => {
  let timers: (() => void)[] = [];
  const delays: number[] = [];
  return {
    delays,
    setTimeout: (task: (...args: unknown[]) => void, delay: number, ...args: unknown[]) => {
      delays.push(delay);
      timers.push(() => task(...args));
      return 0;
    },
    waits: () => timers.length > 0,
    tick() {
      const due = timers;
      timers = [];
      for (const task of due) task();
    },
  };
};

/** Both copies, so that it is seen which were joined. */
const both = (a: string, b: string): string => [a, b].sort().join('+');

const read = async (archive: Archive): Promise<Record<string, string>> =>
  Object.fromEntries(await archive.read(both));

/** What a page finds that opens now. */
const found = (indexedDB: IDBFactory, prefix = 'mine/'): Promise<Record<string, string>> =>
  read(archiveIn(pageOf(indexedDB), prefix, 'looking'));

describe('what a page has put there', () => {
  test('the next page finds, though it was put before the database was open', async () => {
    const browser = new IDBFactory();
    const archive = archiveIn(pageOf(browser), 'mine/', 'tab');
    expect(archive.works()).toBe(false);
    archive.put('mine/early', 'one', false);
    expect(await read(archive)).toEqual({ 'mine/early': 'one' });
    expect(archive.works()).toBe(true);
    archive.put('mine/late', 'two', false);
    expect(await found(browser)).toEqual({ 'mine/early': 'one', 'mine/late': 'two' });
    expect(archive.works()).toBe(true);
  });

  test('is found by the names that earlier packages gave the database and its store', async () => {
    const browser = new IDBFactory();
    await read(archiveIn(pageOf(browser), 'mine/', 'tab'));
    expect(await browser.databases()).toEqual([{ name: 'lesson-player', version: 1 }]);
    const stores = await new Promise((done) => {
      const request = browser.open('lesson-player');
      request.onsuccess = () => done([...request.result.objectStoreNames]);
    });
    expect(stores).toEqual(['texts']);
  });

  test('is the newest text of a tab, and the copies of several tabs joined', async () => {
    const browser = new IDBFactory();
    const one = archiveIn(pageOf(browser), 'mine/', 'one');
    const two = archiveIn(pageOf(browser), 'mine/', 'two');
    await Promise.all([read(one), read(two)]);
    one.put('mine/k', 'old', false);
    one.put('mine/k', 'new', false);
    two.put('mine/k', 'other', false);
    two.put('mine/j', 'alone', false);
    expect(await found(browser)).toEqual({ 'mine/j': 'alone', 'mine/k': 'new+other' });
    // They are one copy from then on.
    expect(await found(browser)).toEqual({ 'mine/j': 'alone', 'mine/k': 'new+other' });
  });

  test('a page that has read them writes in place of what it has read', async () => {
    const browser = new IDBFactory();
    const one = archiveIn(pageOf(browser), 'mine/', 'one');
    one.put('mine/k', 'first', false);
    await read(one);
    const two = archiveIn(pageOf(browser), 'mine/', 'two');
    await read(two);
    two.put('mine/k', 'second', false);
    expect(await found(browser)).toEqual({ 'mine/k': 'second' });
  });

  test('needs the page no more: one that is left at once cannot take it back', async () => {
    const clock = clockOf();
    const archive = archiveIn(pageOf(new IDBFactory(), clock), 'mine/', 'tab');
    await vi.waitFor(() => expect(archive.works()).toBe(true));
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    archive.put('mine/k', 'text', false);
    expect(commit).toHaveBeenCalledTimes(1);
    archive.remove('mine/k');
    clock.tick();
    expect(commit).toHaveBeenCalledTimes(2);
  });

  test('what is kept elsewhere, in a task of its own and in the order in which it was asked for', async () => {
    const browser = new IDBFactory();
    const clock = clockOf();
    const archive = archiveIn(pageOf(browser, clock), 'mine/', 'tab');
    await vi.waitFor(() => expect(archive.works()).toBe(true));
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    archive.put('mine/gone', 'text', true);
    archive.remove('mine/gone');
    archive.remove('mine/k');
    archive.put('mine/k', 'old', true);
    expect(commit).toHaveBeenCalledTimes(0);
    clock.tick();
    expect(commit).toHaveBeenCalledTimes(4);
    archive.put('mine/k', 'new', true);
    archive.put('mine/now', 'text', false);
    expect(commit).toHaveBeenCalledTimes(6);
    clock.tick();
    expect(commit).toHaveBeenCalledTimes(6);
    expect(await found(browser)).toEqual({ 'mine/k': 'new', 'mine/now': 'text' });
  });

  test('nothing waits in a page that is being left', async () => {
    const browser = new IDBFactory();
    const clock = clockOf();
    const events = new EventTarget();
    const archive = archiveIn(pageOf(browser, clock, events), 'mine/', 'tab');
    await vi.waitFor(() => expect(archive.works()).toBe(true));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    archive.put('mine/k', 'before', true);
    expect(put).toHaveBeenCalledTimes(0);
    events.dispatchEvent(new Event('pagehide'));
    expect(put).toHaveBeenCalledTimes(1);
    archive.put('mine/k', 'leaving', true);
    expect(put).toHaveBeenCalledTimes(2);
    expect(await found(browser)).toEqual({ 'mine/k': 'leaving' });
  });

  test('is gone for every tab when one removes it, and nothing else is', async () => {
    const browser = new IDBFactory();
    const clock = clockOf();
    const one = archiveIn(pageOf(browser, clock), 'mine/', 'one');
    const two = archiveIn(pageOf(browser), 'mine/', 'two');
    await Promise.all([read(one), read(two)]);
    for (const archive of [one, two]) {
      for (const name of ['mine/', 'mine/k', 'mine/k2', 'mine/l']) archive.put(name, 'text', false);
    }
    one.remove('mine/k');
    clock.tick();
    expect(Object.keys(await found(browser))).toEqual(['mine/', 'mine/k2', 'mine/l']);
  });

  test('is of one course: what has another prefix is neither read nor touched', async () => {
    const browser = new IDBFactory();
    for (const prefix of ['a/', 'mine/', 'mine2/', 'z/']) {
      archiveIn(pageOf(browser), prefix, 'tab').put(`${prefix}k`, prefix, false);
    }
    expect(await found(browser)).toEqual({ 'mine/k': 'mine/' });
    for (const prefix of ['a/', 'mine/', 'mine2/', 'z/']) {
      expect(await found(browser, prefix)).toEqual({ [`${prefix}k`]: prefix });
    }
  });
});

describe('a browser that has no second store to give', () => {
  test.each([
    ['has none', undefined],
    [
      'forbids it',
      {
        open: () => {
          throw new Error('SecurityError');
        },
      },
    ],
    [
      'fails to open it',
      {
        open: () => {
          const request: { onerror?: () => void } = {};
          queueMicrotask(() => request.onerror?.());
          return request;
        },
      },
    ],
  ])('%s: nothing is found at once, and nothing is called kept', async (_, indexedDB) => {
    const archive = archiveIn(pageOf(indexedDB), 'mine/', 'tab');
    archive.put('mine/k', 'text', false);
    expect(await read(archive)).toEqual({});
    expect(archive.works()).toBe(false);
  });

  test('is silent: the page waits for a second, in steps, and opens without it', async () => {
    const clock = clockOf();
    const archive = archiveIn(pageOf({ open: () => ({}) }, clock), 'mine/', 'tab');
    let given: unknown;
    const waiting = read(archive).then((texts) => (given = texts));
    while (clock.waits()) {
      expect(given).toBeUndefined();
      clock.tick();
      await Promise.resolve();
    }
    await waiting;
    expect(given).toEqual({});
    expect(clock.delays).toEqual(Array.from({ length: 20 }, () => 50));
  });

  test('answers too late: what was put meanwhile is written all the same', async () => {
    const browser = new IDBFactory();
    const clock = clockOf();
    const archive = archiveIn(pageOf(browser, clock), 'mine/', 'tab');
    const waiting = read(archive);
    while (clock.waits()) clock.tick();
    expect(await waiting).toEqual({});
    archive.put('mine/k', 'text', false);
    await vi.waitFor(() => expect(archive.works()).toBe(true));
    expect(await found(browser)).toEqual({ 'mine/k': 'text' });
  });

  test('is silent when it is read: what it gives later stays as it is, a copy for each tab', async () => {
    const browser = new IDBFactory();
    const clock = clockOf();
    const one = archiveIn(pageOf(browser, clock), 'mine/', 'one');
    await vi.waitFor(() => expect(one.works()).toBe(true));
    one.put('mine/k', 'old', false);
    const two = archiveIn(pageOf(browser), 'mine/', 'two');
    two.put('mine/k', 'other', false);
    await vi.waitFor(() => expect(two.works()).toBe(true));
    const waiting = read(one);
    await Promise.resolve();
    while (clock.waits()) clock.tick();
    expect(await waiting).toEqual({});
    // The tab writes over its own copy alone.
    one.put('mine/k', 'new', false);
    expect(await found(browser)).toEqual({ 'mine/k': 'new+other' });
  });
});

describe('a store that keeps nothing more', () => {
  test.each([
    [
      'it is full',
      () => {
        const { put } = IDBObjectStore.prototype;
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
          this: IDBObjectStore,
          ...args
        ) {
          const request = put.apply(this, args);
          this.transaction.abort();
          return request;
        });
      },
    ],
    [
      'it is full, which shows at the end of the transaction alone',
      () =>
        vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (
          this: IDBTransaction,
        ) {
          this.abort();
        }),
    ],
    [
      'the browser has closed it',
      () =>
        vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
          throw new Error('InvalidStateError');
        }),
    ],
  ])('%s: that is known as soon as it is', async (_, fails) => {
    const browser = new IDBFactory();
    const archive = archiveIn(pageOf(browser), 'mine/', 'tab');
    await read(archive);
    fails();
    archive.put('mine/k', 'text', false);
    await vi.waitFor(() => expect(archive.works()).toBe(false));
    vi.restoreAllMocks();
    expect(await found(browser)).toEqual({});
  });
});
