/**
 * What every tracker that tells an LMS must keep to, whatever its standard: the same suite over each tracker and host
 * (hosts.ts). What only one standard has is tested beside it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../manifest';
import type { Progress } from '../../src/progress/progress';
import { begin } from '../../src/progress/progress';
import type { CreateTracker, Launch, Tracker } from '../../src/track/tracker';
import type { Host, LaunchOptions, Launched } from './host';
import { hosts } from './hosts';
import { after, course, questions, reported } from './learner';

interface Opened {
  readonly host: Launched;
  readonly tracker: Tracker;
  readonly launch: Launch;
}

const open = async (row: Host, options?: LaunchOptions): Promise<Opened> => {
  const host = await row.launch(options);
  const tracker = row.createTracker(host.self, course);
  return { host, tracker, launch: await tracker.open() };
};

const progressOf = ({ launch }: Opened): Progress => launch.saved.progress;

/** Idle moments until nothing is left to prepare. */
const rest = (tracker: Tracker, progress: Progress): number => {
  let slices = 1;
  while (tracker.idle(reported(progress)) === 'more')
    if ((slices += 1) > 999) throw new Error('never at rest');
  return slices;
};

const save = async (tracker: Tracker, progress: Progress): Promise<boolean> => {
  const told = tracker.send(reported(progress));
  return (await tracker.save()) !== 'failed' && told;
};

const ids = (count: number): string[] =>
  questions
    .slice(0, count)
    .map(({ id }) => id)
    .sort();

const NOTHING_DONE = { attempt: '', tries: {}, read: [], done: [], sessions: {} };

/** What a launch is that found no host, or one that refused to start. */
const unanswered = (host: 'none' | 'refused') => ({
  host,
  mode: 'normal',
  credit: true,
  saved: {
    progress: NOTHING_DONE,
    save: 0,
    whole: true,
  },
  reached: {},
});

const some = 7;
const SOME_TRIES = ['9.1', '9.2', '10.1', '11.1', '12.1', '12.2', '13.1', '14.1', '15.1', '15.2'];
const all = questions.length;

describe.each(hosts.map((row) => [row.name, row] as const))('%s', (_, row) => {
  test('opens a new attempt', async () => {
    const { host, launch, ...rest } = await open(row);
    expect(launch).toMatchObject({ host: 'lms', mode: 'normal', credit: true });
    expect(launch.learner).toBeTruthy();
    expect(progressOf({ host, launch, ...rest })).toEqual(NOTHING_DONE);
    expect(host.refused()).toEqual([]);
    expect(host.calls()).toBeLessThanOrEqual(18);
  });

  test('a new attempt with nothing in it but its nonce is stored at once', async () => {
    const { host, tracker } = await open(row);
    expect(await save(tracker, begin('Nothing8'))).toBe(true);
    expect(host.refused()).toEqual([]);
  });

  test('reports a whole attempt, answer by answer', async () => {
    const { host, tracker } = await open(row);
    await save(tracker, after(0));
    rest(tracker, after(0));
    for (let count = 1; count <= all; count++) {
      const before = host.calls();
      expect(await save(tracker, after(count))).toBe(true);
      expect(host.calls() - before).toBeLessThanOrEqual(row.perAnswer);
    }
    const report = reported(after(all));
    expect(report.success).toBe('passed');
    const stored = host.stored();
    expect({ ...stored, answered: [...stored.answered].sort() }).toMatchObject({
      completed: true,
      passed: true,
      score: 61,
      answered: ids(all),
    });
    expect(host.refused()).toEqual([]);
  });

  test('an answer before anything was prepared keeps to the calls too', async () => {
    for (const count of [1, 9, 10]) {
      const { host, tracker } = await open(row);
      const before = host.calls();
      expect(await save(tracker, after(count))).toBe(true);
      if (count === 1) expect(host.calls() - before).toBeLessThanOrEqual(row.perAnswer);
      rest(tracker, after(count));
      expect(await save(tracker, after(count))).toBe(true);
      expect([...host.stored().answered].sort()).toEqual(ids(count));
      expect(host.refused()).toEqual([]);
    }
  });

  test('tells nothing of success before it is decided', async () => {
    const { host, tracker } = await open(row);
    await save(tracker, after(some));
    expect(host.stored()).toMatchObject({ completed: false, passed: false });
  });

  test('resumes where it was, and tells only what is new', async () => {
    const first = await open(row);
    await save(first.tracker, after(some));
    rest(first.tracker, after(some));
    expect(await first.tracker.close(reported(after(some)), 'all')).toBe(true);
    const second = await open(row, { kept: first.host.kept() });
    expect(second.launch).toMatchObject({ host: 'lms', mode: 'normal' });
    expect(progressOf(second)).toMatchObject({ attempt: 'n0nce' });
    expect(Object.keys(progressOf(second).tries)).toEqual(SOME_TRIES);
    second.tracker.assumeStored(reported(after(some)));
    const before = second.host.writes();
    await save(second.tracker, after(some));
    // The suspend text, the score under SCORM 1.2, and the commit.
    expect(second.host.writes() - before).toBeLessThanOrEqual(3);
    rest(second.tracker, after(some));
    for (let count = some + 1; count <= all; count++) {
      const calls = second.host.calls();
      expect(await save(second.tracker, after(count))).toBe(true);
      expect(second.host.calls() - calls).toBeLessThanOrEqual(row.perAnswer);
    }
    expect([...second.host.stored().answered].sort()).toEqual(ids(all));
    expect(second.host.refused()).toEqual([]);
  });

  test('finishes once, with what was not told yet, and is silent after it', async () => {
    const { host, tracker } = await open(row);
    expect(await tracker.close(reported(after(some)), 'all')).toBe(true);
    expect([...host.stored().answered].sort()).toEqual(ids(some));
    expect(host.stored().seconds ?? 60 * some).toBe(60 * some);
    const calls = host.calls();
    expect(tracker.send(reported(after(all)))).toBe(false);
    expect(tracker.idle(reported(after(all)))).toBe('done');
    expect(await tracker.save()).toBe('failed');
    expect(await tracker.close(reported(after(all)), 'all')).toBe(false);
    expect(host.calls()).toBe(calls);
    expect(host.ends()).toBe(1);
    expect(host.refused()).toEqual([]);
  });

  test('the status never goes back', async () => {
    const first = await open(row);
    await first.tracker.close(reported(after(all)), 'all');
    // An LMS that opens a finished attempt as if nothing had been: the text is lost, the status is not.
    const second = await open(row, { kept: first.host.kept(), mode: 'normal' });
    const { reached } = second.launch;
    second.tracker.send(reported(after(1), reached));
    await second.tracker.save();
    await second.tracker.close(reported(after(1), reached), 'all');
    expect(second.host.stored()).toMatchObject({ completed: true, passed: true });
  });

  test.runIf(row.modes !== false).each(['review', 'browse'] as const)(
    'writes no answer in mode %s',
    async (mode) => {
      const { host, tracker, launch } = await open(row, { mode });
      expect(launch).toMatchObject({ host: 'lms', mode });
      expect(tracker.send(reported(after(some)))).toBe(false);
      expect(tracker.idle(reported(after(some)))).toBe('done');
      expect(await tracker.save()).toBe('failed');
      await tracker.close(reported(after(some)), 'all');
      expect(host.writes()).toBe(mode === 'browse' ? (row.browsed ?? 0) : 0);
      expect(host.ends()).toBe(1);
      expect(host.stored().answered).toEqual([]);
      // Review is of what is completed already.
      if (mode === 'browse')
        expect(host.stored()).toMatchObject({ completed: false, passed: false });
    },
  );

  const has = (fault: Host['faults'][number]) => test.runIf(row.faults.includes(fault));

  has('absent')('finds nobody', async () => {
    const { host, tracker, launch } = await open(row, { fault: 'absent' });
    expect(launch).toEqual(unanswered('none'));
    expect(await save(tracker, after(some))).toBe(false);
    expect(await tracker.close(reported(after(some)), 'all')).toBe(false);
    expect(host.writes()).toBe(0);
  });

  has('shut')('meets a host that does not start', async () => {
    const { host, tracker, launch } = await open(row, { fault: 'shut' });
    expect(launch).toEqual(unanswered('refused'));
    expect(await save(tracker, after(some))).toBe(false);
    expect(await tracker.close(reported(after(some)), 'all')).toBe(false);
    expect(host.writes()).toBe(0);
  });

  has('deaf')('meets a host that takes nothing, and never says that it was saved', async () => {
    const { tracker, launch } = await open(row, { fault: 'deaf' });
    expect(launch.host).toBe('lms');
    rest(tracker, after(some));
    for (let n = 0; n < 3; n++) {
      expect(await save(tracker, after(some))).toBe(false);
      tracker.invalidateUnconfirmed();
    }
    await tracker.close(reported(after(some)), 'all');
  });

  has('forgetful')('tells everything again after a save that failed', async () => {
    const { host, tracker } = await open(row, { fault: 'forgetful' });
    rest(tracker, after(some));
    expect(await save(tracker, after(some))).toBe(false);
    tracker.invalidateUnconfirmed();
    const before = host.writes();
    expect(await save(tracker, after(some))).toBe(true);
    expect(host.writes() - before).toBeGreaterThan(some);
    expect([...host.stored().answered].sort()).toEqual(ids(some));
    expect(host.stored().score).toBe(22);
  });

  has('loose')('understands true, false and null where texts should be', async () => {
    const { host, tracker, launch } = await open(row, { fault: 'loose' });
    expect(launch).toMatchObject({ host: 'lms', mode: 'normal', credit: true });
    expect(await save(tracker, after(some))).toBe(true);
    expect(await tracker.close(reported(after(some)), 'all')).toBe(true);
    expect([...host.stored().answered].sort()).toEqual(ids(some));
  });
});

describe('the table of hosts', () => {
  /** The files below src/track that make a tracker, by their paths from there on, as formats name them. */
  const trackers = readdirSync('src/track', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/').replace(/\.ts$/, ''))
    .filter((name) => existsSync(`src/track/${name}.ts`))
    .filter((name) =>
      /^export const createTracker\b/m.test(readFileSync(`src/track/${name}.ts`, 'utf8')),
    );

  test('the trackers are those that formats name', () => {
    const named = new Set(formats.map(({ tracker }) => tracker));
    expect(trackers.sort()).toEqual([...named].sort());
  });

  // That of the web tells no LMS: web.test.ts.
  test.each(trackers.filter((name) => name !== 'web'))('%s has a row', async (name) => {
    const file = resolve(`src/track/${name}.ts`);
    const { createTracker } = (await import(/* @vite-ignore */ file)) as {
      readonly createTracker: CreateTracker;
    };
    expect(hosts.map((row) => row.createTracker)).toContain(createTracker);
  });
});
