/** The objectives of SCORM 2004 in LMSs that have some already, cannot read them, or refuse them. */
import { describe, expect, test } from 'vitest';
import type { Api } from '../lms/api';
import type { Launched } from './dialects';
import { dialects, open, settle } from './dialects';
import type { Dialect } from './dialects';
import { after, questions, reported } from './learner';

const dialect = dialects[1] as Dialect;
const all = reported(after(questions.length));
const lessons = ['lesson-0', 'lesson-1', 'lesson-2'];

/** The ids of the objectives that were asked for, in order. */
const added = ({ sets }: Launched): readonly string[] =>
  sets.flatMap(([name, value]) => (/^cmi\.objectives\.\d+\.id$/.test(name) ? [value] : []));

/** The objectives as the LMS has them: index, id and whether they are completed. */
const stored = (one: Launched): readonly string[] =>
  Object.entries(one.stored())
    .filter(([name]) => /^cmi\.objectives\.\d+\.id$/.test(name))
    .map(([name, id]) => {
      const record = name.slice(0, -'.id'.length);
      return `${record.slice('cmi.objectives.'.length)} ${id} ${one.stored()[`${record}.completion_status`]}`;
    });

/** A launch that says all there is to say. */
const play = async (options: Parameters<typeof open>[1] = {}): Promise<Launched> => {
  const one = await open(dialect, options);
  settle(one.tracker, all);
  expect(one.tracker.send(all)).toBe(true);
  expect(await one.tracker.save()).toBe('stored');
  return one;
};

/** The first `times` readings of the element fail so. */
const failing =
  (element: string, times: number, fail: () => unknown, code: string) =>
  (api: Api): Api => {
    let left = times;
    let failed = false;
    return {
      ...api,
      GetValue: (name = '') => {
        failed = name === element && left-- > 0;
        return failed ? fail() : api['GetValue']?.(name);
      },
      GetLastError: () => (failed ? code : api['GetLastError']?.()),
    };
  };

test('each lesson that was opened has one, in the order of the course', async () => {
  const one = await play();
  expect(added(one)).toEqual(lessons);
  expect(stored(one)).toEqual(lessons.map((id, n) => `${n} ${id} completed`));
});

test('is named in idle moments, one call in each, before anything is told of it', async () => {
  const one = await open(dialect);
  const [begun] = lessons;
  const results = [1, 2].map(() => one.tracker.idle(reported(after(0))));
  expect(results).toEqual(['more', 'more']);
  expect(one.sets.filter(([name]) => name.includes('objectives'))).toEqual([
    ['cmi.objectives.0.id', begun],
    ['cmi.objectives.0.description', 'Lesson 0'],
  ]);
});

test('a lesson that is open waits for its objective, and for nothing else', async () => {
  const one = await open(dialect);
  const begun = reported(after(0));
  expect(one.tracker.waiting(begun)).toBe(true);
  settle(one.tracker, begun);
  expect(one.tracker.waiting(begun)).toBe(false);
});

test('after a commit that failed each goes again by its name, but for those of an earlier launch', async () => {
  let down = false;
  const one = await open(dialect, {
    attempt: { 'cmi.objectives.0.id': 'lesson-1' },
    change: (api) => ({ ...api, Commit: (arg = '') => (down ? 'false' : api['Commit']?.(arg)) }),
  });
  settle(one.tracker, all);
  down = true;
  one.tracker.send(all);
  expect(await one.tracker.save()).toBe('failed');
  one.tracker.invalidateUnconfirmed();
  const from = one.sets.length;
  one.tracker.send(all);
  const again = one.sets
    .slice(from)
    .filter(([name]) => /^cmi\.objectives.*(?:id|tion)$/.test(name));
  expect(again).toEqual([
    ['cmi.objectives.1.id', 'lesson-0'],
    ['cmi.objectives.1.description', 'Lesson 0'],
    ['cmi.objectives.2.id', 'lesson-2'],
    ['cmi.objectives.2.description', 'Lesson 2'],
  ]);
  expect(one.sets.filter(([name]) => !name.startsWith('cmi.'))).toEqual([]);
});

describe('those that are there', () => {
  test('are found by their ids in whatever order, and none is added twice', async () => {
    const attempt = {
      'cmi.objectives.0.id': 'of-the-lms',
      'cmi.objectives.1.id': 'lesson-2',
      'cmi.objectives.2.id': 'lesson-0',
    };
    const one = await play({ attempt });
    expect(added(one)).toEqual(['lesson-1']);
    expect(stored(one)).toEqual([
      '0 of-the-lms undefined',
      '1 lesson-2 completed',
      '2 lesson-0 completed',
      '3 lesson-1 completed',
    ]);
  });

  test('are looked at first, before a lesson that was just opened is added', async () => {
    const one = await open(dialect, { attempt: { 'cmi.objectives.0.id': 'lesson-0' } });
    one.tracker.send(reported(after(1)));
    expect(added(one)).toEqual([]);
  });

  test('and are of a lesson that nobody has opened are left alone', async () => {
    const one = await open(dialect, { attempt: { 'cmi.objectives.0.id': 'lesson-2' } });
    const begun = reported(after(1));
    settle(one.tracker, begun);
    one.tracker.send(begun);
    expect(one.sets.filter(([name]) => name.startsWith('cmi.objectives.0.'))).toEqual([]);
    expect(one.sets.filter(([name]) => !name.startsWith('cmi.'))).toEqual([]);
  });

  test('and say what is told are left alone', async () => {
    const first = await play();
    await first.tracker.close(all, 'all');
    const next = await open(dialect, { attempt: first.stored(), mode: 'normal' });
    next.tracker.assumeStored(all);
    settle(next.tracker, all);
    next.tracker.send(all);
    expect(next.sets.filter(([name]) => name.includes('objectives'))).toEqual([]);
  });

  test('and have no id are nobody’s: the lessons come after them', async () => {
    // As an LMS makes one of an objective without an id in the manifest.
    const one = await play({
      attempt: { 'cmi.objectives.0.id': 'x' },
      change: (api) => ({
        ...api,
        GetValue: (name = '') => (name === 'cmi.objectives.0.id' ? '' : api['GetValue']?.(name)),
      }),
    });
    expect(added(one)).toEqual(lessons);
    expect(stored(one).slice(1)).toEqual(lessons.map((id, n) => `${n + 1} ${id} completed`));
  });
});

describe('an id that cannot be read', () => {
  const attempt = { 'cmi.objectives.0.id': 'lesson-0' };
  const throws = (): never => {
    throw new Error('the server did not answer');
  };

  test.each<[string, () => unknown]>([
    ['gives nothing, and an error', () => ''],
    ['throws', throws],
  ])('once is read again, where it %s', async (_how, fail) => {
    const one = await play({ attempt, change: failing('cmi.objectives.0.id', 1, fail, '101') });
    expect(added(one)).toEqual(['lesson-1', 'lesson-2']);
    expect(stored(one)).toEqual(lessons.map((id, n) => `${n} ${id} completed`));
  });

  test.each<[string, () => unknown, number]>([
    ['gives nothing, and an error', () => '', 2],
    ['throws', throws, 2],
    ['is promised', () => Promise.resolve('lesson-0'), 1],
  ])(
    'for good might be any: none is added, and the rest is saved; it %s',
    async (_how, fail, times) => {
      const asked: string[] = [];
      const one = await play({
        attempt,
        change: (api) => {
          const bad = failing('cmi.objectives.0.id', 99, fail, '101')(api);
          return { ...bad, GetValue: (name = '') => (asked.push(name), bad['GetValue']?.(name)) };
        },
      });
      expect(added(one)).toEqual([]);
      expect(stored(one)).toEqual(['0 lesson-0 undefined']);
      expect(one.stored()['cmi.score.raw']).toBe('61');
      expect(one.tracker.waiting(all)).toBe(false);
      settle(one.tracker, all);
      expect(asked.filter((name) => name === 'cmi.objectives.0.id')).toHaveLength(times);
    },
  );

  test('is given a moment before it is read again', async () => {
    const change = failing('cmi.objectives.0.id', 1, throws, '101');
    const one = await open(dialect, { attempt, change });
    // What failed is made again after a pause.
    expect([1, 2, 3].map(() => one.tracker.idle(all))).toEqual(['failed', 'more', 'more']);
    const never = await open(dialect, {
      attempt,
      change: failing('cmi.objectives.0.id', 99, throws, '101'),
    });
    expect([1, 2].map(() => never.tracker.idle(all))).toEqual(['failed', 'more']);
  });
});

describe('what the LMS refuses', () => {
  const refusing =
    (pattern: RegExp) =>
    (api: Api): Api => {
      let refused = false;
      return {
        ...api,
        SetValue: (name = '', value = '') => {
          refused = name.includes('objectives') && pattern.test(`${name} ${value}`);
          return refused ? 'false' : api['SetValue']?.(name, value);
        },
        GetLastError: () => (refused ? '406' : api['GetLastError']?.()),
      };
    };

  test.each(lessons)('be it the objective of %s, the others are told', async (id) => {
    const one = await play({ change: refusing(new RegExp(`id ${id}$`)) });
    expect(added(one)).toEqual(lessons);
    expect(stored(one)).toEqual(
      lessons.filter((other) => other !== id).map((other, n) => `${n} ${other} completed`),
    );
    expect(one.tracker.waiting(all)).toBe(false);
  });

  test('be it every objective, the rest is saved, and each is asked for once', async () => {
    const one = await play({ change: refusing(/./) });
    expect(added(one)).toEqual(lessons);
    expect(one.stored()['cmi.score.raw']).toBe('61');
    expect(one.tracker.waiting(all)).toBe(false);
    // There is no pause after one: the LMS was not asked in vain.
    const other = await open(dialect, { change: refusing(/./) });
    expect([1, 2, 3].map(() => other.tracker.idle(all))).toEqual(['more', 'more', 'more']);
    one.tracker.send(all);
    expect(added(one)).toEqual(lessons);
  });

  test('be it what says how far a lesson is, its completion is told', async () => {
    const one = await play({ change: refusing(/progress_measure|score/) });
    expect(stored(one)).toEqual(lessons.map((id, n) => `${n} ${id} completed`));
  });
});

test('an error that may pass is no refusal: the objective goes again', async () => {
  let down = true;
  const one = await open(dialect, {
    change: (api) => ({
      ...api,
      SetValue: (name = '', value = '') =>
        down && name.includes('objectives') ? 'false' : api['SetValue']?.(name, value),
      GetLastError: () => (down ? '101' : api['GetLastError']?.()),
    }),
  });
  expect(one.tracker.idle(all)).toBe('failed');
  expect(one.tracker.waiting(all)).toBe(true);
  down = false;
  settle(one.tracker, all);
  one.tracker.send(all);
  await one.tracker.save();
  expect(stored(one)).toEqual(lessons.map((id, n) => `${n} ${id} completed`));
});

test('a title that the LMS could not take goes again', async () => {
  let down = true;
  const one = await open(dialect, {
    change: (api) => ({
      ...api,
      SetValue: (name = '', value = '') =>
        down && name.endsWith('.description') ? 'false' : api['SetValue']?.(name, value),
      GetLastError: () => (down ? '101' : api['GetLastError']?.()),
    }),
  });
  const begun = reported(after(0));
  expect([1, 2].map(() => one.tracker.idle(begun))).toEqual(['more', 'failed']);
  expect(one.tracker.send(begun)).toBe(false);
  down = false;
  expect(one.tracker.send(begun)).toBe(true);
  await one.tracker.save();
  expect(one.stored()['cmi.objectives.0.description']).toBe('Lesson 0');
});

test('a lesson that was just opened waits for no idle moment', async () => {
  const one = await open(dialect);
  one.tracker.send(reported(after(1)));
  expect(added(one)).toEqual(['lesson-0']);
});

test('of several that wait none holds up an answer: they come in idle moments', async () => {
  const one = await open(dialect);
  one.tracker.send(all);
  expect(added(one)).toEqual([]);
});
