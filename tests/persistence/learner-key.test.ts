/** What stands in the browser in place of a learner's id, and how older keys are left behind. */
import { describe, expect, test } from 'vitest';
import { createJournal, noteKey } from '../../src/persistence/journal';
import { deriveIn, learnerKey, nonce, saltedKeys } from '../../src/persistence/learner-key';
import { memoryStore, noStore, quickly, windowOf } from '../builders/world';
import { answered, course, entry } from '../builders/journal';

/** The keys of two learners as packages wrote them that had no salt yet. */
const ADA = 'fza929';
const BOB = '8amr29';

const salts = (names: readonly string[]): string[] =>
  names.filter((name) => name.startsWith(`${course.id}/salt/`));

describe('the key of a learner', () => {
  test('cannot be found by counting: another browser has another one', async () => {
    const [here, there] = [memoryStore(), memoryStore()];
    const key = await learnerKey(here, quickly, course, 's1234567');
    expect(await learnerKey(here, quickly, course, 's1234567')).toBe(key);
    expect(await learnerKey(here, quickly, course, 's1234568')).not.toBe(key);
    expect(await learnerKey(there, quickly, course, 's1234567')).not.toBe(key);
    expect(salts(here.keys())).toHaveLength(1);
    expect(key).not.toBe('z14zlx');
  });

  test('without a learner there is none, and no salt', async () => {
    const store = memoryStore();
    expect(await learnerKey(store, quickly, course, '')).toBe('');
    expect(store.keys()).toEqual([]);
    expect(createJournal(store, course, '').learner).toBe('1uhd1fg');
  });

  test('a launch that only looks back writes nothing, and finds what is there', async () => {
    const store = memoryStore();
    expect(await learnerKey(store, quickly, course, 'ada', true)).toBe(ADA);
    expect(store.keys()).toEqual([]);
    const key = await learnerKey(store, quickly, course, 'ada');
    expect(await learnerKey(store, quickly, course, 'ada', true)).toBe(key);
  });

  test('a browser that keeps nothing has one all the same', async () => {
    expect(await learnerKey(noStore, quickly, course, 'ada')).not.toBe('');
  });

  test('entries of an earlier package are found and moved, with what was written for practice', async () => {
    const store = memoryStore();
    const old = createJournal(store, course, ADA);
    const bobs = createJournal(store, course, BOB);
    old.write(entry(answered('a', 1), { owed: ['1.1'] }));
    old.write(entry(answered('b', 2)));
    bobs.write(entry(answered('c', 3)));
    store.set(noteKey(course, 'a', 'q'), 'An essay');
    const key = await learnerKey(store, quickly, course, 'ada');
    const mine = createJournal(store, course, key);
    expect(mine.entry('a')).toEqual(entry(answered('a', 1), { owed: ['1.1'] }));
    expect(mine.entry('b')).toEqual(entry(answered('b', 2)));
    expect(old.entries()).toEqual([]);
    expect(bobs.entries()).toHaveLength(1);
    expect(store.get(noteKey(course, 'a', 'q'))).toBe('An essay');
  });

  test('an attempt under both keys is joined', async () => {
    const store = memoryStore();
    const key = await learnerKey(store, quickly, course, 'ada');
    createJournal(store, course, key).write(entry(answered('a', 1)));
    createJournal(store, course, ADA).write(entry(answered('a', 2)));
    await learnerKey(store, quickly, course, 'ada');
    const [joined, ...more] = createJournal(store, course, key).entries();
    expect(Object.keys(joined?.progress.tries ?? {})).toEqual(['1.1', '2.1']);
    expect(more).toEqual([]);
  });

  test('two tabs that made a salt each: the entries of both are one list', async () => {
    const store = memoryStore();
    for (const [salt, attempt] of [
      ['b', 'one'],
      ['a', 'two'],
    ] as const) {
      const key = await quickly('ada', `${course.id}/salt/${salt}`);
      createJournal(store, course, key).write(entry(answered(attempt, 1)));
      store.set(`${course.id}/salt/${salt}`, '1');
    }
    const key = await learnerKey(store, quickly, course, 'ada');
    expect(key).toBe(await quickly('ada', `${course.id}/salt/a`));
    const attempts = createJournal(store, course, key)
      .entries()
      .map(({ progress }) => progress.attempt);
    expect(attempts.sort()).toEqual(['one', 'two']);
    expect(salts(store.keys())).toHaveLength(2);
  });

  test('who said that an entry is not theirs is not asked again', async () => {
    const store = memoryStore();
    const old = ADA;
    createJournal(store, course, '').write(entry(answered('a', 1), { disowned: ['x', old] }));
    const key = await learnerKey(store, quickly, course, 'ada');
    expect(createJournal(store, course, '').entries()[0]?.disowned).toEqual(['x', key]);
  });

  test('where there is no room for the move, all stays as it was', async () => {
    const kept = new Map<string, string>();
    const old = createJournal(memoryStore(kept), course, ADA);
    old.write(entry(answered('a', 1)));
    const full = {
      ...memoryStore(kept),
      set: (name: string, text: string) =>
        name.startsWith(old.prefix) ? (kept.set(name, text), true) : false,
    };
    await learnerKey(full, quickly, course, 'ada');
    expect(old.entry('a')).toEqual(entry(answered('a', 1)));
  });

  test('what is no entry is not touched', async () => {
    const store = memoryStore();
    const name = `${course.id}/${ADA}/x`;
    store.set(name, 'nonsense');
    await learnerKey(store, quickly, course, 'ada');
    expect(store.get(name)).toBe('nonsense');
  });
});

describe('the slow hash', () => {
  /** PBKDF2 with HMAC-SHA-256, 100,000 rounds: by Node's own pbkdf2Sync('s1', 'salt', 100000, 12, 'sha256'). */
  const known = {
    s1: '628aacb0129f1ab88937f6df',
    s3: '040be0a751afa812503f4e99',
  };

  test('is PBKDF2 where the page may use it', async () => {
    const derive = deriveIn(windowOf({ crypto }));
    expect({ s1: await derive('s1', 'salt'), s3: await derive('s3', 'salt') }).toEqual(known);
  });

  test('is another one on plain http, as long and as different for each learner', async () => {
    const derive = deriveIn(windowOf({ crypto: {} }));
    const key = await derive('s1', 'salt');
    expect(key).toMatch(/^[0-9a-z]{1,7}-[0-9a-z]{1,7}$/);
    // Entries of earlier packages stand under it.
    expect(key).toBe('hfywon-dfxnc6');
    expect(new Set([key, await derive('s2', 'salt'), await derive('s1', 'pepper')]).size).toBe(3);
  });
});

test('the salt of the statements that wait is kept apart, and lasts', async () => {
  const store = memoryStore();
  const first = await saltedKeys(store, quickly, 'lrs-salt ', 'ada', 'plain');
  expect(await saltedKeys(store, quickly, 'lrs-salt ', 'ada', 'plain')).toEqual(first);
  expect(store.keys()).toHaveLength(1);
  expect(first.older).toEqual(['plain']);
});

test('where the browser keeps no salt, what is written later is found at the next opening', async () => {
  const store = memoryStore();
  const deaf = { ...store, set: () => false };
  const key = await learnerKey(deaf, quickly, course, 'ada');
  expect(createJournal(store, course, key).write(entry(answered('n0nce', 0)))).toBe(true);
  const next = await learnerKey(store, quickly, course, 'ada');
  expect(next).not.toBe(key);
  expect(createJournal(store, course, next).entry('n0nce')).toMatchObject(
    entry(answered('n0nce', 0)),
  );
});

test('a salt, and the id of an attempt, are eight characters', () => {
  const made = Array.from({ length: 50 }, nonce);
  for (const one of made) expect(one).toMatch(/^[0-9A-Za-z_-]{8}$/);
  expect(new Set(made).size).toBe(50);
});
