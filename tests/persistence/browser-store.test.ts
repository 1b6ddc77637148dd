/** Two stores as one: either may be missing, blocked, full or empty, at any time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/persistence/archive';
import { createBrowserStore } from '../../src/persistence/browser-store';
import { joinEntries, parseEntry } from '../../src/persistence/entry';
import { createJournal } from '../../src/persistence/journal';
import { KEEP_DAYS, forgetOld, forgetOldAlone } from '../../src/persistence/retention';
import { begin, merge } from '../../src/progress/progress';
import { memoryStore, noStore } from '../builders/world';
import { answered, course, entry } from '../builders/journal';

const DAY = 86_400_000;
const PREFIX = `${course.id}/`;

const never = new Promise<ReadonlyMap<string, string>>(() => undefined);

/** An archive as one tab has it, over the records of all. */
const archiveOf = (
  records: Map<string, Map<string, string>>,
  tab: string,
  there = true,
): Archive => ({
  works: () => there,
  put(name, text) {
    if (there) records.set(name, (records.get(name) ?? new Map<string, string>()).set(tab, text));
  },
  remove: (name) => void records.delete(name),
  read(join) {
    const all = there ? [...records] : [];
    return Promise.resolve(new Map(all.map(([name, by]) => [name, [...by.values()].reduce(join)])));
  },
});

test('what the archive has is asked for before anybody waits for it', () => {
  const asked: string[] = [];
  const archive = { ...archiveOf(new Map(), 'tab'), read: () => (asked.push('read'), never) };
  createBrowserStore(noStore, archive, PREFIX);
  expect(asked).toEqual(['read']);
});

const opened = async (
  local: Map<string, string> | undefined,
  records: Map<string, Map<string, string>>,
  tab = 'tab',
) => {
  const store = createBrowserStore(
    local ? memoryStore(local) : noStore,
    archiveOf(records, tab),
    PREFIX,
  );
  await store.open();
  return store;
};

describe('the two stores of a browser', () => {
  test('both have what is written, at once', async () => {
    const local = new Map<string, string>();
    const records = new Map<string, Map<string, string>>();
    const store = await opened(local, records);
    expect(store.set(`${PREFIX}k`, 'v')).toBe(true);
    expect(local.get(`${PREFIX}k`)).toBe('v');
    expect(records.get(`${PREFIX}k`)?.get('tab')).toBe('v');
  });

  test('what localStorage has can wait for the archive, and what it has not cannot', () => {
    const asked: boolean[] = [];
    const archive: Archive = {
      ...archiveOf(new Map(), 'tab'),
      put: (_name, _text, kept) => asked.push(kept),
    };
    for (const local of [memoryStore(), noStore]) {
      createBrowserStore(local, archive, PREFIX).set(`${PREFIX}k`, 'v');
    }
    expect(asked).toEqual([true, false]);
  });

  test('localStorage was emptied: what the archive has is not put there once more', async () => {
    const records = new Map([[`${PREFIX}k`, new Map([['tab', 'v']])]]);
    const put: string[] = [];
    const archive: Archive = { ...archiveOf(records, 'tab'), put: (name) => put.push(name) };
    const local = new Map<string, string>();
    await createBrowserStore(memoryStore(local), archive, PREFIX).open();
    expect([...local]).toEqual([[`${PREFIX}k`, 'v']]);
    expect(put).toEqual([]);
  });

  test('localStorage was emptied: all is there again, entries and what was written', async () => {
    const local = new Map<string, string>();
    const records = new Map<string, Map<string, string>>();
    const before = await opened(local, records);
    createJournal(before, course, 'ada').write(entry(answered('a', 1)));
    before.set(`${PREFIX}written/a/q`, 'An essay');
    local.clear();
    const after = await opened(local, records);
    expect(createJournal(after, course, 'ada').entries()).toHaveLength(1);
    expect(after.get(`${PREFIX}written/a/q`)).toBe('An essay');
    expect(local.size).toBe(2);
    // In the middle of a launch, too.
    local.clear();
    expect(after.get(`${PREFIX}written/a/q`)).toBe('An essay');
  });

  test('what an earlier package kept in localStorage alone is put into the archive', async () => {
    const records = new Map<string, Map<string, string>>();
    await opened(
      new Map([
        [`${PREFIX}k`, 'v'],
        ['other', 'w'],
      ]),
      records,
    );
    expect([...records.keys()]).toEqual([`${PREFIX}k`]);
  });

  test('a full or blocked localStorage does not give an older copy', async () => {
    const records = new Map<string, Map<string, string>>();
    const store = await opened(undefined, records);
    expect(store.set(`${PREFIX}k`, 'v')).toBe(true);
    expect(store.get(`${PREFIX}k`)).toBe('v');
    expect((await opened(undefined, records)).get(`${PREFIX}k`)).toBe('v');
  });

  test('neither: nothing is kept, and it is said', async () => {
    const store = createBrowserStore(noStore, archiveOf(new Map(), 'tab', false), PREFIX);
    await store.open();
    expect(store.set(`${PREFIX}k`, 'v')).toBe(false);
    expect(store.get(`${PREFIX}k`)).toBeUndefined();
  });

  test('a localStorage that is full loses its older copy to the archive, and to nothing else', async () => {
    const local = new Map([[`${PREFIX}k`, 'older']]);
    const full = { ...memoryStore(local), set: () => false };
    const open = async (there: boolean) => {
      const store = createBrowserStore(full, archiveOf(new Map(), 'tab', there), PREFIX);
      await store.open();
      return store;
    };
    const alone = await open(false);
    expect(alone.set(`${PREFIX}k`, 'newer')).toBe(false);
    expect(alone.get(`${PREFIX}k`)).toBe('older');
    const both = await open(true);
    expect(both.set(`${PREFIX}k`, 'newer')).toBe(true);
    expect(both.get(`${PREFIX}k`)).toBe('newer');
    expect([...local]).toEqual([]);
  });

  const essay = 'A longer essay';
  const mine = JSON.stringify(entry(answered('a', 1)));
  const other = JSON.stringify(entry(answered('other', 12)));

  test.each([
    ['what was written: the longer one', 'An essay', essay, essay],
    ['two that are equally long: the same one everywhere', 'essay a', 'essay b', 'essay a'],
    ['an entry and what is none', mine, 'x'.repeat(1000), mine],
    ['entries of two attempts, which nothing here has written', mine, other, other],
  ])('of two copies that differ one stays: %s', async (_, a, b, stays) => {
    for (const [here, there] of [
      [a, b],
      [b, a],
    ] as const) {
      const local = new Map([[`${PREFIX}k`, here]]);
      const records = new Map([[`${PREFIX}k`, new Map([['tab', there]])]]);
      const store = await opened(local, records);
      expect(store.get(`${PREFIX}k`)).toBe(stays);
      expect(local.get(`${PREFIX}k`)).toBe(stays);
      expect(records.get(`${PREFIX}k`)?.get('tab')).toBe(stays);
    }
  });

  test('an attempt that was emptied is empty in the copies of all tabs', async () => {
    const records = new Map<string, Map<string, string>>();
    const one = createJournal(await opened(new Map(), records, '1'), course, 'ada');
    const two = createJournal(await opened(new Map(), records, '2'), course, 'ada');
    one.write(entry(answered('a', 1)));
    two.write(entry(answered('a', 2)));
    two.empty(entry(begin('a'), { owed: [] }));
    const next = createJournal(await opened(new Map(), records, '3'), course, 'ada');
    expect(next.entries().map(({ progress }) => progress)).toEqual([begin('a')]);
  });

  test('what is removed is gone from both', async () => {
    const local = new Map<string, string>();
    const records = new Map<string, Map<string, string>>();
    const store = await opened(local, records);
    store.set(`${PREFIX}k`, 'v');
    store.remove(`${PREFIX}k`);
    expect([local.size, records.size]).toEqual([0, 0]);
    expect((await opened(local, records)).keys()).toEqual([]);
  });

  test('two tabs that did not hear of each other lose nothing of either', async () => {
    const local = new Map<string, string>();
    const records = new Map<string, Map<string, string>>();
    const one = createJournal(await opened(local, records, '1'), course, 'ada');
    const two = createJournal(await opened(local, records, '2'), course, 'ada');
    one.write(entry(answered('a', 1), { owed: ['1.1'] }));
    local.clear();
    two.write(entry(answered('a', 2), { owed: ['2.1'], save: 4 }));
    local.clear();
    const [joined] = createJournal(await opened(local, records, '3'), course, 'ada').entries();
    expect(Object.keys(joined?.progress.tries ?? {}).sort()).toEqual(['1.1', '2.1']);
    expect([...(joined?.owed ?? [])].sort()).toEqual(['1.1', '2.1']);
  });

  test('a decision to start fresh holds in both, whichever is lost', async () => {
    const local = new Map<string, string>();
    const records = new Map<string, Map<string, string>>();
    const journal = createJournal(await opened(local, records), course, 'ada');
    const mine = entry(answered('a', 1), { owed: ['1.1'] });
    journal.write(mine);
    journal.write({ ...mine, declined: true });
    local.clear();
    const after = await opened(local, records, 'next');
    expect(createJournal(after, course, 'ada').entries()[0]?.declined).toBe(true);
    records.clear();
    const last = await opened(local, records, 'last');
    expect(createJournal(last, course, 'ada').entries()[0]?.declined).toBe(true);
  });
});

describe('two copies of one entry', () => {
  const one = fc.record({
    slot: fc.nat(3),
    save: fc.nat(3),
    at: fc.nat(3),
    owed: fc.subarray(['0.1', '1.1', '2.1', '3.1']),
    declined: fc.boolean(),
  });
  const entries = one.map(({ slot, declined, ...more }) =>
    entry(answered('a', slot), { ...more, ...(declined && { declined }) }),
  );

  test('join to all that either has, in any order', () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        const both = joinEntries(a, b);
        expect(both.progress).toEqual(merge(a.progress, b.progress));
        expect(joinEntries(b, a).progress).toEqual(both.progress);
        // Nothing that one of them owes and the later one did not know of is forgotten.
        const late = a.save > b.save ? a : b;
        const early = late === a ? b : a;
        for (const item of late.owed ?? []) expect(both.owed).toContain(item);
        for (const item of early.owed ?? []) {
          if (!(item in late.progress.tries)) expect(both.owed).toContain(item);
        }
        expect(parseEntry(JSON.stringify(both))).toEqual(both);
      }),
    );
  });
});

describe('what is kept for 60 days', () => {
  const later = (KEEP_DAYS + 1) * DAY;

  test('goes with what was written for practice, and not before', () => {
    const store = memoryStore();
    const journal = createJournal(store, course, 'ada');
    journal.write(entry(answered('a', 1), { at: 0, owed: [] }));
    store.set(`${PREFIX}written/a/q`, 'An essay');
    forgetOld(store, course, KEEP_DAYS * DAY, '');
    expect(store.keys()).toHaveLength(2);
    forgetOld(store, course, KEEP_DAYS * DAY + 1, '');
    expect(store.keys()).toEqual([]);
  });

  test('stays as long as it owes something: a clock that was 90 days behind may have written it', () => {
    const store = memoryStore();
    createJournal(store, course, 'ada').write(entry(answered('a', 1), { at: 0, owed: ['1.1'] }));
    forgetOld(store, course, later, '');
    expect(store.keys()).toHaveLength(1);
  });

  test('goes though an earlier package did not write what it owes', () => {
    const store = memoryStore();
    createJournal(store, course, 'ada').write(entry(answered('a', 1), { at: 0 }));
    forgetOld(store, course, later, '');
    expect(store.keys()).toEqual([]);
  });

  test('goes though it owes its own name alone, or was declined', () => {
    const store = memoryStore();
    const journal = createJournal(store, course, 'ada');
    journal.write(entry(begin('a'), { at: 0, owed: ['begun'] }));
    journal.write(entry(answered('b', 1), { at: 0, owed: ['1.1'], declined: true }));
    forgetOld(store, course, later, '');
    expect(store.keys()).toEqual([]);
  });

  test('without an LMS is all but the latest, and in a package that is made for an LMS what it may owe', () => {
    const fill = () => {
      const store = memoryStore();
      const alone = createJournal(store, course, '');
      alone.write(entry(answered('a', 1), { at: 0, owed: ['1.1'] }));
      alone.write(entry(answered('b', 1), { at: 1, owed: ['1.1'] }));
      return store;
    };
    const web = fill();
    forgetOldAlone(web, course, later, true);
    expect(web.keys()).toHaveLength(1);
    const scorm = fill();
    forgetOldAlone(scorm, course, later, false);
    forgetOld(scorm, course, later, '');
    expect(scorm.keys()).toHaveLength(2);
  });
});
