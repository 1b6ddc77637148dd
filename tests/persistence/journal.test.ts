/** What the browser keeps, and what it takes for an entry. */
import { describe, expect, test } from 'vitest';
import { createJournal } from '../../src/persistence/journal';
import { begin } from '../../src/progress/progress';
import type { Store } from '../../src/persistence/storage';
import { browserStore, isFields, tabStore } from '../../src/persistence/storage';
import { storage } from '../lms/window';
import { journalOf, memoryStore, noStore, windowOf } from '../builders/world';
import { answered, course, entry } from '../builders/journal';

describe('a journal', () => {
  test('keeps apart courses, learners and attempts, and stores no id of a learner', async () => {
    const store = memoryStore();
    const mine = await journalOf(store, course, 'ada.lovelace@example.org');
    mine.write(entry(answered('a', 1)));
    mine.write(entry(answered('b', 1)));
    expect(mine.entries()).toHaveLength(2);
    expect((await journalOf(store, course, 'bob')).entries()).toEqual([]);
    const october = { ...course, id: 'october' };
    expect((await journalOf(store, october, 'ada.lovelace@example.org')).entries()).toEqual([]);
    expect(
      store.keys().join('') +
        store
          .keys()
          .map((key) => store.get(key))
          .join(),
    ).not.toMatch(/ada/);
    mine.drop('a');
    expect(mine.entries().map(({ progress }) => progress.attempt)).toEqual(['b']);
  });

  test('gives back just what was written', () => {
    const journal = createJournal(memoryStore(), course, 'ada');
    const one = entry(answered('a', 1), { owed: ['1.1'], save: 12 });
    journal.write(one);
    expect(journal.entries()).toEqual([one]);
  });

  test.each([
    'nonsense',
    '',
    'null',
    '5',
    '[]',
    '{}',
    '{"progress":null}',
    '{"progress":{"attempt":"a","tries":null,"read":[],"done":[],"sessions":{}},"at":1,"save":1}',
    '{"progress":{"attempt":"a","tries":{},"read":[],"done":[],"sessions":null},"at":1,"save":1}',
    '{"progress":{"attempt":"a","tries":{},"read":[],"done":[],"sessions":{}},"at":1}',
    '{"progress":{"attempt":1,"tries":{},"read":[],"done":[],"sessions":{}},"at":1,"save":1}',
  ])('steps over an entry that is %s', (text) => {
    const kept = new Map<string, string>();
    const store = memoryStore(kept);
    const journal = createJournal(store, course, 'ada');
    journal.write(entry(answered('a', 1)));
    for (const key of store.keys()) kept.set(`${key}x`, text);
    expect(journal.entries()).toHaveLength(1);
  });

  test('takes what an earlier package wrote as seen for something that was declined', () => {
    const kept = new Map<string, string>();
    const store = memoryStore(kept);
    const journal = createJournal(store, course, 'ada');
    journal.write(entry(answered('a', 1), { owed: ['1.1'] }));
    const [name = ''] = kept.keys();
    const text = kept.get(name) ?? '';
    kept.set(name, JSON.stringify({ ...(JSON.parse(text) as object), seen: true }));
    expect(journal.entries()).toEqual([
      { ...entry(answered('a', 1), { owed: ['1.1'] }), declined: true },
    ]);
    kept.set(name, JSON.stringify({ ...(JSON.parse(text) as object), seen: false }));
    expect(journal.entries()).toEqual([entry(answered('a', 1), { owed: ['1.1'] })]);
  });

  test('says when it could not keep something', () => {
    const journal = createJournal(noStore, course, 'ada');
    expect([journal.write(entry(begin('a'))), journal.entries()]).toEqual([false, []]);
  });
});

test('fields are those of a JSON object', () => {
  const values = [{}, { a: 1 }, [], null, undefined, 'text', 7, true];
  expect(values.filter(isFields)).toEqual([{}, { a: 1 }]);
});

describe('the store of a browser', () => {
  const use = (store: Store): unknown[] => {
    const set = store.set('k', 'v');
    const got = [set, store.get('k'), store.keys()];
    store.remove('k');
    return [...got, store.get('k')];
  };

  test('keeps texts until they are removed, those of a tab apart', () => {
    const self = windowOf({ localStorage: storage(), sessionStorage: storage() });
    expect(use(browserStore(self))).toEqual([true, 'v', ['k'], undefined]);
    browserStore(self).set('k', 'everywhere');
    expect(use(tabStore(self))).toEqual([true, 'v', ['k'], undefined]);
    expect(browserStore(self).get('k')).toBe('everywhere');
  });

  test('without storage at all is empty and says so', () => {
    const self = Object.defineProperty({}, 'localStorage', {
      get() {
        throw new Error('SecurityError');
      },
    }) as Window;
    expect(use(browserStore(self))).toEqual([false, undefined, [], undefined]);
    expect(use(browserStore(windowOf({})))).toEqual([false, undefined, [], undefined]);
    const none = windowOf({ localStorage: null });
    expect(use(browserStore(none))).toEqual([false, undefined, [], undefined]);
  });

  test('that is full gives what it has and says that it keeps nothing more', () => {
    const localStorage = {
      old: '1',
      getItem: (key: string) => (key === 'old' ? '1' : null),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
      removeItem: () => undefined,
    };
    const store = browserStore(windowOf({ localStorage }));
    expect([store.set('k', 'v'), store.get('old'), store.get('k')]).toEqual([
      false,
      '1',
      undefined,
    ]);
  });
});
