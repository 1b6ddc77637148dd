import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../src/progress/codec';
import type { Progress, SavedState } from '../../src/progress/progress';
import { addTry, begin, ratchet } from '../../src/progress/progress';
import type { Entry } from '../../src/track/journal';
import type { Store } from '../../src/track/store';
import { KEEP_DAYS, join, joinAlone, openJournal, tidy } from '../../src/track/journal';
import { browserStore } from '../../src/track/store';
import { small } from './make';
import { memoryStore, noStore } from './world';

const course = small();
const empty = decode(course, '');
const DAY = 86_400_000;

const answered = (attempt: string, slot: number, mark = 0): Progress =>
  addTry(begin(attempt), { question: slot, n: 1, mark, response: ['a'], at: 5 });

const entry = (progress: Progress, more: Partial<Entry> = {}): Entry => ({
  progress,
  seen: false,
  save: 3,
  at: 1000,
  ...more,
});

const kept = (progress: Progress, save = 7): SavedState =>
  decode(course, encode(course, progress, save));

describe('joining', () => {
  test('nothing anywhere: a new attempt', () => {
    expect(join(empty, [], 'new')).toEqual({
      is: 'go',
      progress: begin('new'),
      save: 0,
      seen: false,
    });
  });

  test('the LMS has an attempt and the browser nothing: it goes on, and was read back', () => {
    const got = join(kept(answered('a', 1)), [], 'new');
    expect(got).toMatchObject({ is: 'go', save: 7, seen: true, progress: { attempt: 'a' } });
  });

  test('the LMS and the journal have the same attempt: both are joined', () => {
    const journal = entry(answered('a', 2), { save: 9 });
    const got = join(kept(answered('a', 1)), [entry(answered('b', 3)), journal], 'new');
    expect(got).toMatchObject({ is: 'go', save: 9, seen: true });
    if (got.is === 'go') expect(Object.keys(got.progress.tries).sort()).toEqual(['1.1', '2.1']);
  });

  test('the LMS has an attempt that the journal does not know: the journal is left alone', () => {
    const got = join(kept(answered('a', 1)), [entry(answered('b', 2))], 'new');
    if (got.is === 'go') expect(Object.keys(got.progress.tries)).toEqual(['1.1']);
    expect(got.is).toBe('go');
  });

  test('the LMS is empty and the attempt was once read back: it is a new attempt', () => {
    const got = join(empty, [entry(answered('a', 1), { seen: true })], 'new');
    expect(got).toEqual({ is: 'go', progress: begin('new'), save: 0, seen: false });
  });

  test('the LMS is empty and the attempt was never read back: the learner is asked', () => {
    const got = join(empty, [entry(answered('a', 1))], 'new');
    expect(got).toEqual({
      is: 'ask',
      entry: entry(answered('a', 1)),
      fresh: join(empty, [], 'new'),
    });
  });

  test('the LMS is empty and the browser holds nothing that would be missed: nobody is asked', () => {
    const got = join(empty, [entry({ ...begin('a'), sessions: { s: 9 } })], 'new');
    expect(got).toMatchObject({ is: 'go', progress: { attempt: 'new' } });
  });

  test('of several attempts that were never read back the latest is asked about', () => {
    const store = memoryStore();
    const journal = openJournal(store, course, 'ada');
    journal.write(entry(answered('old', 1), { at: 1 }));
    journal.write(entry(answered('late', 1), { at: 3 }));
    journal.write(entry(answered('mid', 1), { at: 2 }));
    expect(journal.entries().map(({ progress }) => progress.attempt)).toEqual([
      'late',
      'mid',
      'old',
    ]);
    const got = join(empty, journal.entries(), 'new');
    if (got.is === 'ask') expect(got.entry.progress.attempt).toBe('late');
    expect(got.is).toBe('ask');
  });

  test('a text whose head is damaged: what can be read goes into the attempt, asked or not', () => {
    const whole = encode(course, ratchet(answered('a', 1), 'read', ['lesson-0']), 7);
    const damaged = decode(course, whole.replace(/\.H\w/, '.H!'));
    expect(damaged.progress.attempt).toBe('');
    const fresh = join(damaged, [], 'new');
    expect(fresh).toMatchObject({ is: 'go', progress: { attempt: 'new', read: ['lesson-0'] } });
    const asked = join(damaged, [entry(answered('b', 2))], 'new');
    expect(asked).toMatchObject({
      is: 'ask',
      entry: { progress: { attempt: 'b', tries: { '1.1': {}, '2.1': {} } } },
      fresh: { is: 'go', progress: { attempt: 'new', tries: { '1.1': {} } } },
    });
  });

  test('without an LMS the latest entry goes on, and else a new attempt begins', () => {
    expect(joinAlone([entry(answered('a', 1)), entry(answered('b', 2))], 'new')).toMatchObject({
      is: 'go',
      save: 3,
      progress: { attempt: 'a' },
    });
    expect(joinAlone([], 'new')).toMatchObject({ progress: begin('new') });
  });
});

describe('a journal', () => {
  test('keeps apart courses, learners and attempts, and stores no id of a learner', () => {
    const store = memoryStore();
    const mine = openJournal(store, course, 'ada.lovelace@example.org');
    mine.write(entry(answered('a', 1)));
    mine.write(entry(answered('b', 1)));
    expect(mine.entries()).toHaveLength(2);
    expect(openJournal(store, course, 'bob').entries()).toEqual([]);
    expect(openJournal(store, { ...course, id: 'october' }, 'ada').entries()).toEqual([]);
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
    const journal = openJournal(memoryStore(), course, 'ada');
    const one = entry(answered('a', 1), { seen: true, save: 12 });
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
    const journal = openJournal(store, course, 'ada');
    journal.write(entry(answered('a', 1)));
    for (const key of store.keys()) kept.set(`${key}x`, text);
    expect(journal.entries()).toHaveLength(1);
  });

  test('forgets after 60 days, and not before', () => {
    const journal = openJournal(memoryStore(), course, 'ada');
    journal.write(entry(answered('old', 1), { at: 0 }));
    journal.write(entry(answered('new', 1), { at: 1 }));
    tidy(journal, KEEP_DAYS * DAY + 1);
    expect(journal.entries().map(({ progress }) => progress.attempt)).toEqual(['new']);
  });

  test('says when it could not keep something', () => {
    const journal = openJournal(noStore, course, 'ada');
    expect([journal.write(entry(begin('a'))), journal.entries()]).toEqual([false, []]);
  });
});

describe('the store of a browser', () => {
  const use = (store: Store): unknown[] => {
    const set = store.set('k', 'v');
    const got = [set, store.get('k'), store.keys()];
    store.remove('k');
    return [...got, store.get('k')];
  };

  test('without storage at all is empty and says so', () => {
    const self = Object.defineProperty({}, 'localStorage', {
      get() {
        throw new Error('SecurityError');
      },
    }) as Window;
    expect(use(browserStore(self))).toEqual([false, undefined, [], undefined]);
    expect(use(browserStore({} as Window))).toEqual([false, undefined, [], undefined]);
    const none = { localStorage: null } as unknown as Window;
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
    const store = browserStore({ localStorage } as unknown as Window);
    expect([store.set('k', 'v'), store.get('old'), store.get('k')]).toEqual([
      false,
      '1',
      undefined,
    ]);
  });
});
