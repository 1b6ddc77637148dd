/** What Tin Can launches and cmi5 do alike once a launch is open: each fact once, the document, the end. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/progress/progress';
import { begin } from '../../src/progress/progress';
import type { Report } from '../../src/progress/report';
import { report } from '../../src/progress/report';
import type { LrsLaunch } from '../../src/track/lrs/reporter';
import { createLrsTracker, createStatementReporter } from '../../src/track/lrs/reporter';
import type { StatementNotes } from '../../src/track/lrs/state-document';
import { launchWithout } from '../../src/track/tracker';
import { storage } from '../lms/window';
import { course } from './stage';
import { windowOf } from '../builders/world';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

/** A page that may be left: what listens to that is told. */
const pageOf = () => {
  const events = new EventTarget();
  const self = windowOf({
    addEventListener: events.addEventListener.bind(events),
    setTimeout: (task: () => void) => queueMicrotask(task),
    location: { search: '', pathname: '/', hash: '' },
    history: { replaceState: () => undefined },
    sessionStorage: storage(),
  });
  return {
    self,
    leave: () => void events.dispatchEvent(new Event('pagehide')),
    comeBack: () => void events.dispatchEvent(new Event('pageshow')),
  };
};

/** A launch whose queue and document say what the test wants, and what was done with them, in order. */
const stage = (
  parts: {
    readonly notes?: Partial<StatementNotes>;
    readonly waiting?: readonly string[];
    readonly writes?: boolean;
    readonly last?: false;
    readonly facts?: readonly string[];
    /** What the first attempts to send all there is come to. */
    readonly flushes?: readonly boolean[];
  } = {},
) => {
  const { notes, waiting = [], writes = true, facts = [] } = parts;
  const log: string[] = [];
  const said = { flushed: true, saved: true, queueClosed: false, documentClosed: false };
  const left = [...waiting];
  const flushes = [...(parts.flushes ?? [])];
  const idles: number[] = [];
  let unloading = false;
  let written: () => StatementNotes = () => ({ owed: [], once: [] });
  const launch: LrsLaunch = {
    course: course(),
    queue: {
      add: (key, { id }) => {
        log.push(`add ${id}`);
        left.push(key);
      },
      flush: () => {
        log.push('flush');
        const flushed = flushes.shift() ?? said.flushed;
        if (flushed) left.length = 0;
        return Promise.resolve(flushed);
      },
      sendNow: () => void log.push('send statements'),
      unacknowledged: () => left.filter(Boolean),
      get closed() {
        return said.queueClosed;
      },
    },
    document: {
      open: () => Promise.resolve(undefined),
      set: (_, given) => {
        log.push('set');
        written = given;
      },
      save: () => {
        log.push('save');
        return Promise.resolve(said.saved);
      },
      sendNow: () => void log.push('send document'),
      get closed() {
        return said.documentClosed;
      },
    },
    notes: { owed: [], once: [], ...notes },
    writes,
    facts: () => facts.map((key) => ({ key, verb: 'answered' })),
    statement: ({ key }) => ({ id: key, timestamp: '' }),
    last(_, idle) {
      idles.push(idle);
      return parts.last === false ? undefined : { key: 'the end', verb: 'terminated' };
    },
    ended: () => void log.push('back'),
  };
  const { self, leave } = pageOf();
  const reporter = createStatementReporter(self, launch, () => unloading);
  return {
    reporter,
    log,
    said,
    idles,
    written: () => written(),
    leave() {
      unloading = true;
      leave();
    },
    comeBack: () => void (unloading = false),
  };
};

const progress: Progress = { ...begin('a'), read: ['lesson-0'], done: ['lesson-0'] };
const now: Report = report(course(), progress, { at: 0, session: 's', save: 1 });

describe('facts', () => {
  test('are sent once each, and the document says which the LRS may not have', () => {
    const { reporter, log, written } = stage({ facts: ['a/read/lesson-0', 'completed'] });
    expect(reporter.send(now)).toBe(true);
    expect(reporter.send(now)).toBe(true);
    expect(log).toEqual(['add a/read/lesson-0', 'add completed', 'set', 'set']);
    // What the Progress shows by itself need not be written down.
    expect(written()).toEqual({ owed: ['a/read/lesson-0', 'completed'], once: ['completed'] });
  });

  test('that an earlier launch has sent are not sent again, but for what the LRS may not have', () => {
    const facts = ['once', 'owed', 'a/read/lesson-0', 'a/done/lesson-0', 'waits', 'new'];
    const { reporter, log, written } = stage({
      facts,
      notes: { once: ['once', 'owed'], owed: ['owed', 'a/done/lesson-0', 'waits'] },
      waiting: ['waits'],
    });
    reporter.assumeStored(now);
    reporter.send(now);
    expect(log).toEqual(['add owed', 'add a/done/lesson-0', 'add new', 'set']);
    expect(written().once).toEqual(['once', 'waits', 'owed', 'new']);
  });

  test('are stored with the document: both, or it has failed', async () => {
    const { reporter, log, said } = stage();
    expect(await reporter.save()).toBe('stored');
    expect(log).toEqual(['flush', 'save']);
    said.flushed = false;
    expect(await reporter.save()).toBe('failed');
    said.flushed = true;
    said.saved = false;
    expect(await reporter.save()).toBe('failed');
  });

  test('of a launch that only looks back are none', async () => {
    const { reporter, log } = stage({ writes: false, facts: ['x'] });
    expect(reporter.send(now)).toBe(false);
    expect(await reporter.save()).toBe('failed');
    expect(log).toEqual([]);
    expect(await reporter.close(now, 'all')).toBe(true);
    expect(log).toEqual(['flush', 'add the end', 'flush', 'back']);
  });

  test.each(['queueClosed', 'documentClosed'] as const)(
    'are sent no more where the LRS takes nothing: %s',
    async (closed) => {
      const { reporter, log, said } = stage({ facts: ['x'] });
      expect(reporter.ended()).toBe(false);
      said[closed] = true;
      expect(reporter.ended()).toBe(true);
      expect(reporter.send(now)).toBe(false);
      expect(await reporter.save()).toBe('failed');
      expect(await reporter.close(now, 'all')).toBe(false);
      expect(log).toEqual([]);
    },
  );

  test('that the LRS stops to take while they are saved have failed', async () => {
    const { reporter, said } = stage();
    const saved = reporter.save();
    said.queueClosed = true;
    expect(await saved).toBe('failed');
  });
});

describe('the end', () => {
  test('of a page that stays: all is stored first, then the end, then back to the LMS', async () => {
    const { reporter, log } = stage({ facts: ['x'] });
    expect(await reporter.close(now, 'all')).toBe(true);
    expect(log).toEqual(['add x', 'set', 'flush', 'save', 'add the end', 'flush', 'back']);
    // It is over.
    expect(reporter.send(now)).toBe(false);
    expect(await reporter.save()).toBe('failed');
    expect(await reporter.close(now, 'all')).toBe(false);
    expect(log).toHaveLength(7);
  });

  test('does not come while something is not stored, which is tried four times', async () => {
    const { reporter, log, said } = stage();
    said.saved = false;
    expect(await reporter.close(now, 'all')).toBe(false);
    expect(log).toEqual(['set', ...Array.from({ length: 4 }, () => ['flush', 'save']).flat()]);
  });

  test('whose statement did not arrive leads nowhere', async () => {
    const { reporter, log } = stage({ flushes: [true, false] });
    expect(await reporter.close(now, 'all')).toBe(false);
    expect(log).toEqual(['set', 'flush', 'save', 'add the end', 'flush']);
  });

  test('of a page that unloads is sent at once, the document first', () => {
    const { reporter, log, said, leave, written } = stage({ facts: ['x'] });
    leave();
    expect(log).toEqual([]);
    expect(reporter.close(now, 'all')).toBe(true);
    expect(log).toEqual(['add x', 'set', 'add the end', 'send document', 'send statements']);
    // The end belongs to this session alone: the next one owes it to nobody.
    expect(written().owed).toEqual(['x']);
    const other = stage();
    other.leave();
    other.said.queueClosed = true;
    expect(other.reporter.close(now, 'all')).toBe(false);
    expect(said.queueClosed).toBe(false);
  });

  test('of a page that unloads and only looked back has no document', () => {
    const { reporter, log, leave } = stage({ writes: false });
    leave();
    void reporter.close(now, 'all');
    expect(log).toEqual(['add the end', 'send statements']);
  });

  test('is sent at once where the page is left while it waits, and no second time', async () => {
    const { reporter, log, leave } = stage();
    const closed = reporter.close(now, 'all');
    leave();
    expect(await closed).toBe(false);
    leave();
    expect(log).toEqual([
      'set',
      'flush',
      'add the end',
      'send document',
      'send statements',
      'save',
    ]);
  });

  test('nor where the browser shows the page again: it goes back to the LMS', async () => {
    const { reporter, log, leave, comeBack } = stage();
    const closed = reporter.close(now, 'all');
    leave();
    comeBack();
    expect(await closed).toBe(true);
    expect(log.filter((one) => one === 'add the end')).toHaveLength(1);
    expect(log.at(-1)).toBe('back');
  });

  test('is not sent again by a page that is left after it', async () => {
    const { reporter, log, leave } = stage();
    await reporter.close(now, 'all');
    const before = [...log];
    leave();
    expect(log).toEqual(before);
  });

  test('of which only the time goes writes no document that nothing was reported for', async () => {
    const { reporter, log } = stage();
    await reporter.close(now, 'time');
    expect(log).toEqual(['flush', 'save', 'add the end', 'flush', 'back']);
    const other = stage();
    other.reporter.send(now);
    await other.reporter.close(now, 'time');
    expect(other.log.slice(0, 2)).toEqual(['set', 'set']);
  });

  test('is told how long there was nothing new', () => {
    const { reporter, idles, leave } = stage();
    vi.setSystemTime(1_005_000);
    reporter.send(now);
    vi.setSystemTime(1_007_000);
    leave();
    void reporter.close(now, 'all');
    expect(idles).toEqual([2000]);
  });

  test('is none where the session may go on, as it does where the page is shown again', () => {
    const { reporter, log, leave, comeBack } = stage({ last: false });
    leave();
    void reporter.close(now, 'all');
    expect(log).toEqual(['set', 'send document', 'send statements']);
    comeBack();
    expect([reporter.ended(), reporter.send(now)]).toEqual([false, true]);
  });

  test('is the end for this page too, as soon as it has begun', () => {
    const { reporter } = stage();
    void reporter.close(now, 'time');
    expect(reporter.ended()).toBe(true);
  });
});

describe('a tracker', () => {
  test('that nobody launched has no host, and tells nobody anything', async () => {
    const { self } = pageOf();
    const tracker = createLrsTracker(self, course(), () => {
      throw new Error('There is nothing to open.');
    });
    expect(await tracker.open()).toMatchObject({
      host: 'none',
      mode: 'normal',
      credit: true,
      reached: {},
    });
    expect(tracker.readsOnce).toBe(false);
    tracker.assumeStored(now);
    expect([tracker.send(now), tracker.waiting(now), tracker.idle(now)]).toEqual([
      false,
      false,
      'done',
    ]);
    expect(await tracker.save()).toBe('failed');
    expect([tracker.close(now, 'all'), tracker.ended?.()]).toEqual([false, false]);
  });

  test('that is left while it opens is closed once it is open, with what it was left with', async () => {
    const { self } = pageOf();
    self.location.search = '?endpoint=e&auth=x';
    const { reporter, log } = stage();
    const tracker = createLrsTracker(self, course(), () =>
      Promise.resolve({ launch: launchWithout('refused'), reporter }),
    );
    const opening = tracker.open();
    expect(tracker.close(now, 'time')).toBe(false);
    await opening;
    expect(tracker.ended?.()).toBe(true);
    await vi.waitFor(() => expect(log.at(-1)).toBe('back'));
    expect(log).toEqual(['flush', 'save', 'add the end', 'flush', 'back']);
  });

  test('that is left while it opens, and is refused, has nothing to close', async () => {
    const { self } = pageOf();
    self.location.search = '?endpoint=e&auth=x';
    const tracker = createLrsTracker(self, course(), () =>
      Promise.resolve({ launch: launchWithout('refused') }),
    );
    const opening = tracker.open();
    void tracker.close(now, 'time');
    expect(await opening).toMatchObject({ host: 'refused' });
  });

  test('opens what the address has, and knows when its page unloads', async () => {
    const { self, leave, comeBack } = pageOf();
    self.location.search = '?endpoint=e&auth=x';
    let isUnloading = () => true;
    const tracker = createLrsTracker(self, course(), (_self, _course, given, unloading, bodyOf) => {
      expect([given, bodyOf('lesson-0')]).toEqual([{ endpoint: 'e', auth: 'x' }, undefined]);
      isUnloading = unloading;
      return Promise.resolve({ launch: launchWithout('refused') });
    });
    expect(await tracker.open()).toMatchObject({
      host: 'refused',
      mode: 'normal',
      credit: true,
      saved: { save: 0, whole: true },
      reached: {},
    });
    expect(isUnloading()).toBe(false);
    leave();
    expect(isUnloading()).toBe(true);
    comeBack();
    expect(isUnloading()).toBe(false);
  });
});
