/** A session through faults: what is asked, in which order things happen, and how it tries again. */
import { describe, expect, test } from 'vitest';
import type { Spec } from '../../src/course/course';
import { questionsOf } from '../../src/course/course';
import { createSession } from '../../src/player/session';
import { decode } from '../../src/progress/codec';
import type { Progress } from '../../src/progress/progress';
import { addTry, begin, nothingSaved, triesAt } from '../../src/progress/progress';
import type { BrowserStore } from '../../src/persistence/browser-store';
import { createJournal } from '../../src/persistence/journal';
import { KEEP_DAYS } from '../../src/persistence/retention';
import type { Launch, Outcome, Tracker } from '../../src/track/tracker';
import { strictLms } from '../lms/strict12';
import { ask, courseOf, lesson } from '../builders/courses';
import type { FakeWorld } from '../builders/world';
import { fakeWorld, journalOf, launch, memoryStore, noStore } from '../builders/world';

const course = courseOf([
  lesson(
    0,
    [0, 1, 2, 3].map((slot) => ask('choice', slot)),
  ),
  lesson(1, [ask('sort', 4), ask('practice', 5)]),
]);
const [one, two, three] = questionsOf(course) as [Spec, Spec, Spec];

const practice = questionsOf(course).find(({ kind }) => kind === 'practice') as Spec;

const MINUTE = 60_000;
const DAY = 86_400_000;
const begun: Progress = { ...begin('n0nce'), place: { lesson: 'lesson-0', step: 0, at: 1 } };
const savedBy = (progress: Progress): Launch['saved'] => ({ ...nothingSaved, progress, save: 3 });

const LMS: Launch = { host: 'lms', mode: 'normal', credit: true, saved: nothingSaved, reached: {} };

interface Fake extends Tracker {
  readonly log: string[];
  /** What comes of every save. */
  outcome: Outcome;
}

/** A tracker that writes down what it is asked. */
const fakeTracker = (log: string[] = [], launched: Launch = LMS): Fake => {
  const self: Fake = {
    log,
    outcome: 'stored',
    open: () => Promise.resolve(launched),
    readsOnce: true,
    assumeStored: () => void log.push('assumeStored'),
    send: () => (log.push('send'), true),
    waiting: () => false,
    idle: () => 'done',
    save: () => (log.push('save'), Promise.resolve(self.outcome)),
    invalidateUnconfirmed: () => void log.push('invalidateUnconfirmed'),
    close: () => (log.push('close'), self.outcome !== 'failed'),
  };
  return self;
};

const noted = (log: string[], store: BrowserStore): BrowserStore => ({
  ...store,
  set: (key, value) => (log.push('journal'), store.set(key, value)),
});

const opened = async (tracker: Tracker, world: FakeWorld = fakeWorld()) => {
  const session = createSession(course, tracker, world);
  await session.open();
  return { session, world };
};

/** A browser that holds an answer which the LMS has not taken. */
const storeWithUnsent = async (): Promise<BrowserStore> => {
  const store = memoryStore();
  const tracker = fakeTracker();
  tracker.outcome = 'failed';
  const { session } = await opened(tracker, fakeWorld(store));
  session.answer(one, ['b'], {});
  session.close(true);
  return store;
};

test('until somebody has answered the page is that of a learner without progress', () => {
  const session = createSession(course, fakeTracker(), fakeWorld());
  expect(session.state()).toEqual({
    phase: 'opening',
    progress: { attempt: '', tries: {}, read: [], done: [], sessions: {} },
    host: 'none',
    mode: 'normal',
    credit: true,
    saving: 'saved',
  });
});

test('what listens is told of each change until it is taken off', async () => {
  const { session } = await opened(fakeTracker());
  let paints = 0;
  const stop = session.subscribe(() => (paints += 1));
  session.read('lesson-0');
  stop();
  session.read('lesson-1');
  expect(paints).toBe(1);
});

test('an answer goes to the journal, then the LMS, then the screen, then the commit', async () => {
  const log: string[] = [];
  const tracker = fakeTracker(log);
  const { session, world } = await opened(tracker, fakeWorld(noted(log, memoryStore())));
  await world.paint();
  // As the player draws.
  session.subscribe(() => {
    const { saving } = session.state();
    void world.turn().then(() => log.push(`paint ${saving}`));
  });
  log.length = 0;
  session.answer(one, ['a'], {});
  expect(log).toEqual(['journal']);
  await world.paint();
  expect(log).toEqual([
    'journal',
    'send',
    'paint saving',
    'send',
    'save',
    'journal',
    'paint saved',
  ]);
});

describe('a save of which nobody hears whether it arrived', () => {
  const queued = async () => {
    const store = memoryStore();
    const tracker = fakeTracker();
    const { session, world } = await opened(tracker, fakeWorld(store));
    await world.paint();
    await world.rest();
    tracker.outcome = 'queued';
    tracker.log.length = 0;
    session.answer(one, one.correctResponse, {});
    await world.paint();
    const owed = () => createJournal(store, course, '').entries()[0]?.owed;
    return { tracker, session, world, owed };
  };

  test('confirms nothing, and is made again where the page stays', async () => {
    const { tracker, session, world, owed } = await queued();
    expect(session.state().saving).toBe('saving');
    expect(owed()).toEqual(['0.1']);
    tracker.outcome = 'stored';
    await world.pass(4000);
    expect(tracker.log).toEqual(['send', 'send', 'save', 'send', 'save']);
    expect(session.state().saving).toBe('saved');
    expect(owed()).toEqual([]);
  });

  test('leaves its answers owed where the page unloads', async () => {
    const { session, owed } = await queued();
    session.close(true);
    expect(owed()).toEqual(['0.1']);
  });
});

test('a new attempt commits its nonce at once', async () => {
  const lms = strictLms();
  const { session, world } = await launch(course, lms.api);
  await world.paint();
  const kept = decode(course, lms.stored().elements['cmi.suspend_data']);
  expect(kept.progress.attempt).toBe(session.state().progress.attempt);
  expect(kept.progress.attempt).not.toBe('');
});

test('the same package in two activities: an attempt left empty in one is not begun in the other', async () => {
  const store = memoryStore();
  const [first, second] = [strictLms(), strictLms()];
  const a = await launch(course, first.api, fakeWorld(store, undefined, '/first'));
  await a.world.paint();
  a.session.close(true);
  const b = await launch(course, second.api, fakeWorld(store, 1_790_000_600_000, '/second'));
  await b.world.paint();
  b.session.answer(one, one.correctResponse, {});
  await b.world.paint();
  b.session.close(true);
  const api = strictLms({ attempt: first.stored() }).api;
  const again = await launch(course, api, fakeWorld(store, 1_790_001_200_000, '/first'));
  expect(Object.keys(again.session.state().progress.tries)).toEqual([]);
});

test('a place or a setting waits for company, and does not wait for ever', async () => {
  const tracker = fakeTracker();
  const { session, world } = await opened(tracker);
  await world.paint();
  tracker.log.length = 0;
  session.place('lesson-0', 1);
  session.settings({ size: 1, space: 0, font: 0, theme: 0, board: 0 });
  session.review({ abc: [1, 20_780] });
  session.practised(practice, ['1', '', '', '']);
  await world.paint();
  await world.pass(3999);
  expect(tracker.log).toEqual([]);
  await world.pass(1);
  expect(tracker.log).toEqual(['send', 'save']);
});

test('where a save holds the page up, a place waits until nobody has scrolled for three seconds', async () => {
  const world = fakeWorld();
  const tracker = fakeTracker();
  const { save } = tracker;
  tracker.save = (...all) => (world.spend(400), save(...all));
  const { session } = await opened(tracker, world);
  await world.paint();
  tracker.log.length = 0;
  session.place('lesson-0', 1);
  await world.pass(1001);
  session.touch();
  // It is looked every four seconds; the second time the last touch is three seconds ago.
  await world.pass(3999);
  session.touch();
  await world.pass(2999);
  expect(tracker.log).toEqual([]);
  await world.pass(1);
  expect(tracker.log).toEqual(['send', 'save']);
});

test('of several places and settings within one second the last stays', async () => {
  const { session } = await opened(fakeTracker());
  const rest = { space: 0, font: 0, theme: 0, board: 0 };
  for (const n of [3, 1, 2, 0]) {
    session.place('lesson-0', n);
    session.settings({ ...rest, size: n });
    expect(session.state().progress).toMatchObject({ place: { step: n }, settings: { size: n } });
  }
});

test('a clock that was put back does not undo what comes after', async () => {
  const store = memoryStore();
  const tracker = fakeTracker([], { ...LMS, host: 'none' });
  const before = await opened(tracker, fakeWorld(store, 2_000_000_000_000));
  before.session.place('lesson-0', 1);
  before.session.close();
  const after = await opened(fakeTracker([], { ...LMS, host: 'none' }), fakeWorld(store, 1_000));
  after.session.place('lesson-1', 0);
  expect(after.session.state().progress.place).toMatchObject({ lesson: 'lesson-1', step: 0 });
});

describe('a commit that fails', () => {
  test('is tried again with growing pauses, each time telling everything again', async () => {
    const tracker = fakeTracker();
    const { session, world } = await opened(tracker);
    await world.paint();
    tracker.outcome = 'failed';
    tracker.log.length = 0;
    session.answer(one, ['a'], {});
    await world.paint();
    expect(session.state().saving).toBe('waiting');
    expect(tracker.log).toEqual(['send', 'send', 'save', 'invalidateUnconfirmed']);
    await world.pass(300_000);
    expect(world.pauses).toEqual([
      2000, 5000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000, 60_000,
    ]);
    expect(session.state().savedAt).toBeLessThan(world.now() - 200_000);
    tracker.outcome = 'stored';
    await world.pass(60_000);
    expect(session.state().saving).toBe('saved');
    expect(session.state().savedAt).toBeGreaterThan(world.now() - 60_000);
    expect(tracker.log.slice(-2)).toEqual(['send', 'save']);
    const saves = tracker.log.length;
    await world.pass(600_000);
    expect(tracker.log).toHaveLength(saves);
  });

  test('what was said yes to while the network went away is set again', async () => {
    const tracker = fakeTracker();
    const { session, world } = await opened(tracker);
    await world.paint();
    tracker.log.length = 0;
    session.answer(one, ['a'], {});
    world.network(false);
    await world.paint();
    expect(tracker.log).toEqual(['send', 'invalidateUnconfirmed']);
  });

  test('gives each retry another number, and so another suspend text, so that an LMS that sends changes alone sends it', async () => {
    const saves: number[] = [];
    const tracker = fakeTracker();
    const watching: Tracker = {
      ...tracker,
      send: ({ save }) => (saves.push(save), true),
      save: () => Promise.resolve('failed'),
    };
    const { world } = await opened(watching);
    await world.paint();
    await world.pass(20_000);
    expect(saves.length).toBeGreaterThan(3);
    expect(new Set(saves).size).toBe(saves.length);
  });

  test('is not put off for ever by a learner who goes on answering', async () => {
    const tracker = fakeTracker();
    const { session, world } = await opened(tracker);
    tracker.outcome = 'failed';
    await world.paint();
    await world.pass(200_000);
    tracker.outcome = 'stored';
    for (const n of [1, 2, 3, 4, 5, 6]) {
      session.place('lesson-0', n);
      await world.pass(15_000);
    }
    expect(session.state().saving).toBe('saved');
  });

  test('is tried at once when the network comes back', async () => {
    const tracker = fakeTracker();
    const { session, world } = await opened(tracker);
    tracker.outcome = 'failed';
    await world.paint();
    await world.pass(100_000);
    tracker.outcome = 'stored';
    session.flush();
    await world.pass(0);
    expect(session.state().saving).toBe('saved');
  });

  test('loses nothing: the next launch has it from the journal', async () => {
    const store = memoryStore();
    const lms = strictLms();
    const first = await launch(course, lms.api, fakeWorld(store));
    await first.world.paint();
    const lossy = { ...lms.api, LMSCommit: () => 'false', LMSFinish: () => 'false' };
    const next = await launch(course, { ...lossy, LMSInitialize: () => 'true' }, fakeWorld(store));
    next.session.answer(one, ['b'], {});
    await next.world.paint();
    next.session.close();
    expect(next.session.state().saving).toBe('waiting');
    const again = strictLms({ attempt: lms.stored() });
    const last = await launch(course, again.api, fakeWorld(store));
    await last.world.paint();
    expect(triesAt(last.session.state().progress, 0)[0]).toMatchObject({ mark: 100 });
    expect(again.stored().elements['cmi.core.score.raw']).toBe('20');
    expect(again.refused).toEqual([]);
  });
});

describe('answers that only the browser has', () => {
  const prepare = async () => {
    const store = memoryStore();
    const lossy = { ...strictLms().api, LMSCommit: () => 'false', LMSFinish: () => 'false' };
    const before = await launch(course, lossy, fakeWorld(store));
    before.session.answer(one, ['b'], {});
    before.session.close();
    const lms = strictLms();
    const after = await launch(course, lms.api, fakeWorld(store));
    return { store, lms, ...after, attempt: before.session.state().progress.attempt };
  };

  test('are asked about, and nothing is written meanwhile but the start', async () => {
    const { session, lms, world } = await prepare();
    expect(session.state().phase).toBe('ask');
    expect(session.state().offer).toMatchObject({ why: 'unsent', entry: { where: '/' } });
    await world.paint();
    await world.rest();
    await world.pass(100_000);
    const names = lms.calls.filter(({ name }) => name === 'LMSSetValue').map(({ args }) => args[0]);
    expect(names).not.toContain('cmi.suspend_data');
    expect(lms.calls.some(({ name }) => name === 'LMSCommit')).toBe(false);
  });

  test('go on where the learner says so, and are told the LMS', async () => {
    const { session, lms, world, attempt } = await prepare();
    await session.choose('go-on');
    await world.paint();
    expect(session.state()).toMatchObject({ phase: 'ready', saving: 'saved' });
    expect(session.state().progress.attempt).toBe(attempt);
    expect(lms.stored().elements).toMatchObject({
      'cmi.core.score.raw': '20',
      'cmi.interactions.0.student_response': 'b',
    });
    expect(lms.refused).toEqual([]);
    await session.choose('start-fresh');
    expect(session.state().progress.attempt).toBe(attempt);
  });

  test('are dropped where the learner starts fresh, and not asked about again', async () => {
    const { session, lms, world, attempt, store } = await prepare();
    await session.choose('start-fresh');
    await world.paint();
    expect(session.state().progress.attempt).not.toBe(attempt);
    expect(session.state().progress.tries).toEqual({});
    expect(lms.stored().elements['cmi.core.score.raw']).toBeUndefined();
    const next = await launch(course, strictLms().api, fakeWorld(store));
    expect(next.session.state().phase).toBe('ready');
  });

  test('are asked about for as long as it takes', async () => {
    const { session, world } = await prepare();
    world.spend(60 * MINUTE);
    session.touch();
    expect(session.state().phase).toBe('ask');
    await session.choose('go-on');
    session.touch();
    expect(session.state().phase).toBe('ready');
  });

  test('are still asked about when a page that was left is shown again', async () => {
    const { session } = await prepare();
    session.close();
    expect(session.state()).toMatchObject({ phase: 'closed', resumable: true });
    session.resume();
    expect(session.state().phase).toBe('ask');
    await session.choose('go-on');
    expect(Object.keys(session.state().progress.tries)).toEqual(['0.1']);
  });

  test('stay where they are when the page is left without an answer, and are not called saved', async () => {
    const { session, store, lms } = await prepare();
    session.close();
    expect(session.state()).toMatchObject({ phase: 'closed', saving: 'off' });
    expect(lms.stored().elements['cmi.suspend_data']).toBeUndefined();
    const next = await launch(course, strictLms().api, fakeWorld(store));
    expect(next.session.state().phase).toBe('ask');
  });
});

test("Moodle's new attempt after one that was read back starts empty and asks nothing", async () => {
  const store = memoryStore();
  const lms = strictLms();
  const first = await launch(course, lms.api, fakeWorld(store));
  first.session.answer(one, ['b'], {});
  await first.world.paint();
  first.session.close();
  const second = await launch(course, strictLms({ attempt: lms.stored() }).api, fakeWorld(store));
  await second.world.paint();
  second.session.close();
  const fresh = await launch(course, strictLms().api, fakeWorld(store));
  expect(fresh.session.state()).toMatchObject({ phase: 'ready', progress: { tries: {} } });
});

describe('without an LMS', () => {
  test('the browser keeps everything, however long ago it was', async () => {
    const store = memoryStore();
    const first = await launch(course, undefined, fakeWorld(store, 1_000));
    first.session.answer(one, ['b'], {});
    first.session.close();
    expect(first.session.state().saving).toBe('local');
    const later = 1_000 + (KEEP_DAYS + 30) * 86_400_000;
    const next = await launch(course, undefined, fakeWorld(store, later));
    expect(triesAt(next.session.state().progress, 0)).toHaveLength(1);
  });

  test('and without a store the page says that nothing is kept', async () => {
    const { session } = await launch(course, undefined, fakeWorld(noStore));
    session.answer(one, ['b'], {});
    expect(session.state()).toMatchObject({ saving: 'memory', phase: 'ready' });
    session.close();
    expect(session.state().saving).toBe('memory');
  });
});

test('with an LMS and a store that is full nothing is lost', async () => {
  const lms = strictLms();
  const { session, world } = await launch(course, lms.api, fakeWorld(noStore));
  session.answer(one, ['a'], {});
  await world.paint();
  session.close();
  const next = await launch(course, strictLms({ attempt: lms.stored() }).api, fakeWorld(noStore));
  expect(triesAt(next.session.state().progress, 0)).toHaveLength(1);
});

describe('two tabs over one store', () => {
  const ids = ({ tries }: Progress): string[] => Object.keys(tries).sort();

  test('never lose an answer of either', async () => {
    const store = memoryStore();
    const lms = strictLms();
    const a = await launch(course, lms.api, fakeWorld(store));
    await a.world.paint();
    const other = strictLms({ attempt: lms.stored() });
    const b = await launch(course, other.api, fakeWorld(store));
    await b.world.paint();
    expect(b.session.state().progress.attempt).toBe(a.session.state().progress.attempt);
    a.session.answer(one, ['a'], {});
    b.session.answer(two, ['a'], {});
    b.session.read('lesson-0');
    a.session.answer(three, ['b'], {});
    a.session.place('lesson-0', 1);
    b.session.sync();
    expect(ids(b.session.state().progress)).toEqual(['0.1', '1.1', '2.1']);
    await b.world.paint();
    b.session.close();
    a.session.close();
    const [entry] = (await journalOf(store, course, 'learner-1')).entries();
    expect(ids(entry?.progress ?? begin(''))).toEqual(['0.1', '1.1', '2.1']);
    expect(entry?.progress.read).toEqual(['lesson-0']);
    // The one that wrote last knew of all.
    const text = lms.stored().elements['cmi.suspend_data'];
    expect(ids(decode(course, text).progress)).toEqual(['0.1', '1.1', '2.1']);
  });

  test('what one of them has not been able to save the other owes, too', async () => {
    const store = memoryStore();
    const launched: Launch = { ...LMS, saved: savedBy(begun) };
    const cut = fakeTracker([], launched);
    cut.outcome = 'failed';
    const a = await opened(cut, fakeWorld(store));
    const b = await opened(fakeTracker([], launched), fakeWorld(store));
    await b.world.paint();
    a.session.answer(one, ['a'], {});
    await a.world.paint();
    const owed = () => createJournal(store, course, '').entry('n0nce')?.owed;
    b.session.place('lesson-0', 1);
    expect(owed()).toEqual(['0.1']);
    await b.world.pass(4000);
    expect(owed()).toEqual([]);
  });

  test('and the older one that says nothing of what it owes owes nothing', async () => {
    const store = memoryStore();
    const { session, world } = await opened(
      fakeTracker([], { ...LMS, saved: savedBy(begun) }),
      fakeWorld(store),
    );
    const journal = createJournal(store, course, '');
    journal.write({ progress: begun, save: 9, at: world.now() });
    session.answer(one, ['a'], {});
    expect(journal.entry('n0nce')).toMatchObject({ save: 10, owed: ['0.1'] });
  });

  test('what one writes while the other is being opened is shown by it', async () => {
    const store = memoryStore();
    const journal = createJournal(store, course, '');
    const progress = addTry(begun, { question: 0, n: 1, mark: 100, response: ['b'] });
    let turns = 0;
    const world: FakeWorld = {
      ...fakeWorld(store),
      turn() {
        if ((turns += 1) === 2) journal.write({ progress, save: 9, at: 1, owed: ['0.1'] });
        return Promise.resolve();
      },
    };
    const launched: Launch = { ...LMS, saved: savedBy(begun) };
    const { session } = await opened(fakeTracker([], launched), world);
    expect(Object.keys(session.state().progress.tries)).toEqual(['0.1']);
  });

  test('what one writes at the moment in which the other answers takes nothing away', async () => {
    const store = memoryStore();
    const launched: Launch = { ...LMS, saved: savedBy(begun) };
    const { session, world } = await opened(fakeTracker([], launched), fakeWorld(store));
    await world.paint();
    const journal = createJournal(store, course, '');
    const entry = journal.entry('n0nce');
    if (!entry) throw new Error('Expected an entry.');
    session.answer(one, ['a'], {});
    // A browser with a process for each tab keeps what came last, and the other has not heard of the answer.
    journal.write({ ...entry, save: 9 });
    session.sync();
    const kept = journal.entry('n0nce');
    expect([ids(kept?.progress ?? begin('')), kept?.owed]).toEqual([['0.1'], ['0.1']]);
    // And once the other has heard of it there is nothing more to write.
    journal.write({ ...entry, progress: kept?.progress ?? begun, at: 1 });
    session.sync();
    expect(journal.entry('n0nce')?.at).toBe(1);
  });

  test('without news there is nothing to paint', async () => {
    const { session, world } = await opened(fakeTracker());
    await world.paint();
    let paints = 0;
    session.subscribe(() => (paints += 1));
    session.sync();
    session.sync();
    expect(paints).toBe(0);
  });

  test('nor where another tab has written what is known', async () => {
    const world = fakeWorld();
    const { session } = await opened(fakeTracker(), world);
    await world.paint();
    let paints = 0;
    session.subscribe(() => (paints += 1));
    const journal = await journalOf(world.store, course, '');
    const { progress } = session.state();
    journal.write({ progress, save: 9, at: 1, owed: [] });
    session.sync();
    expect(paints).toBe(0);
  });
});

describe('the end', () => {
  test.each([true, false])('tells the tracker once, and nothing after it', async (readsOnce) => {
    const tracker: Fake = { ...fakeTracker(), readsOnce };
    const { session, world } = await opened(tracker);
    session.answer(one, ['a'], {});
    session.close();
    session.close();
    session.flush();
    await world.paint();
    await world.rest();
    await world.pass(600_000);
    expect(tracker.log.filter((name) => name === 'close')).toHaveLength(1);
    expect(tracker.log.at(-1)).toBe('close');
  });

  test('of a page that stays confirms what was sent with it', async () => {
    const store = memoryStore();
    const log: string[] = [];
    const { session, world } = await opened(fakeTracker(log), fakeWorld(store));
    await world.paint();
    session.answer(one, ['a'], {});
    log.length = 0;
    session.close();
    // Nothing has failed: all goes at once, with the end.
    expect([session.state().saving, log]).toEqual(['saved', ['close']]);
    expect(createJournal(store, course, '').entries()[0]?.owed).toEqual([]);
  });

  test('has a save number of its own where it adds something, and none where it does not', async () => {
    const store = memoryStore();
    const saves: number[] = [];
    const tracker: Tracker = {
      ...fakeTracker(),
      close: ({ save }) => (saves.push(save), true),
    };
    const ending = async (answers: boolean) => {
      const { session, world } = await opened(tracker, fakeWorld(store));
      await world.paint();
      if (answers) session.answer(one, ['a'], {});
      const { attempt } = session.state().progress;
      const saveOf = () => createJournal(store, course, '').entry(attempt)?.save ?? -1;
      const before = saveOf();
      session.close();
      return [saves.at(-1), saveOf()].map((save = -1) => save - before);
    };
    expect(await ending(false)).toEqual([0, 0]);
    expect(await ending(true)).toEqual([1, 1]);
  });

  test.each([
    [true, 'saved', []],
    [false, 'waiting', ['0.1']],
  ] as const)(
    'is not called saved before a host that takes its time has said %s',
    async (yes, saving, unsaved) => {
      const says: ((yes: boolean) => void)[] = [];
      const tracker: Tracker = {
        ...fakeTracker(),
        close: () => new Promise((done) => says.push(done)),
      };
      const { session, world } = await opened(tracker);
      await world.paint();
      session.answer(one, ['a'], {});
      session.close();
      expect(session.state()).toMatchObject({ phase: 'closed', saving: 'saving', stuck: false });
      says[0]?.(yes);
      await world.pass(0);
      expect(session.state()).toMatchObject({ phase: 'closed', saving, unsaved });
    },
  );

  test('before the host has answered stays the end', async () => {
    const tracker = fakeTracker();
    const session = createSession(course, tracker, fakeWorld());
    const opening = session.open();
    session.close();
    await opening;
    expect([session.state().phase, tracker.log]).toEqual(['closed', []]);
    session.resume();
    expect(session.state()).toMatchObject({ phase: 'closed', resumable: false });
  });

  test('before the attempt is decided is told a host that keeps no text of it, with the time alone', async () => {
    const closed: unknown[] = [];
    const tracker: Tracker = {
      ...fakeTracker([], LMS),
      readsOnce: false,
      close: ({ seconds, state }, what) => (closed.push([seconds, state.tries, what]), true),
    };
    const world = fakeWorld();
    const session = createSession(course, tracker, world);
    const opening = session.open();
    world.spend(5000);
    session.close();
    await opening;
    expect(closed).toEqual([[5, {}, 'time']]);
    expect(session.state()).toMatchObject({ phase: 'closed', saving: 'off', resumable: false });
  });

  test.each([
    ['ends', true, 'closed'],
    ['may go on', false, 'ask'],
  ] as const)('of a question asked for such a host %s the session: %s', async (_, ended, phase) => {
    const store = await storeWithUnsent();
    const closed: unknown[] = [];
    const tracker: Tracker = {
      ...fakeTracker(),
      readsOnce: false,
      close: ({ state }, what) => (closed.push([state.tries, what]), true),
      ended: () => ended && closed.length > 0,
    };
    const { session } = await opened(tracker, fakeWorld(store));
    expect(session.state().phase).toBe('ask');
    session.close(true);
    expect(closed).toEqual([[{}, 'time']]);
    expect(session.state()).toMatchObject({ phase: 'closed', saving: 'off', resumable: !ended });
    session.resume();
    expect(session.state().phase).toBe(phase);
  });

  test('while what the host has is looked through stays the end', async () => {
    const tracker = fakeTracker([], { ...LMS, saved: savedBy(begun) });
    let turns = 0;
    const world: FakeWorld = {
      ...fakeWorld(),
      turn() {
        if ((turns += 1) === 2) session.close();
        return Promise.resolve();
      },
    };
    const session = createSession(course, tracker, world);
    await session.open();
    expect([turns, session.state().phase, tracker.log]).toEqual([2, 'closed', ['assumeStored']]);
  });
});

test('what is told at the last is told before the end, and when it is called off', async () => {
  const log: string[] = [];
  const { session, world } = await opened(fakeTracker(log));
  await world.paint();
  log.length = 0;
  session.onBeforeClose(() => log.push('off'))();
  expect(log).toEqual(['off']);
  session.onBeforeClose(() => log.push('last'));
  session.close();
  session.close();
  expect(log).toEqual(['off', 'last', 'close']);
});

test('practice is kept three times at most, and not twice the same', async () => {
  const { session } = await opened(fakeTracker());
  for (const ticks of ['1', '1', '2', '3', '4']) session.practised(practice, [ticks, '', '', '']);
  const { tries } = session.state().progress;
  expect(Object.values(tries).map(({ response }) => response?.[0])).toEqual(['1', '2', '3']);
});

test('practice is kept when all its ticks are taken back, but not when nothing was ticked yet', async () => {
  const { session } = await opened(fakeTracker());
  const responses = () =>
    Object.values(session.state().progress.tries).map(({ response }) => response);
  session.practised(practice, ['', '', '', '']);
  expect(responses()).toEqual([]);
  session.practised(practice, ['1', '', '', '']);
  session.practised(practice, ['', '', '', '']);
  expect(responses()).toEqual([
    ['1', '', '', ''],
    ['', '', '', ''],
  ]);
});

test('practice goes on where the suspend text had no room for what was ticked before', async () => {
  const { slot } = practice;
  const progress = addTry(begun, { question: slot, n: 1, mark: 0 });
  const { session } = await opened(fakeTracker([], { ...LMS, saved: savedBy(progress) }));
  session.practised(practice, ['1', '', '', '']);
  expect(triesAt(session.state().progress, slot)).toMatchObject([
    { n: 1 },
    { n: 2, response: ['1', '', '', ''] },
  ]);
});

test('the tries at a question are numbered in turn', async () => {
  const { session } = await opened(fakeTracker());
  const made = ['a', 'c', 'd'].map((letter) => session.answer(one, [letter], {}).n);
  expect([made, Object.keys(session.state().progress.tries)]).toEqual([
    [1, 2, 3],
    ['0.1', '0.2', '0.3'],
  ]);
});

describe('a quiz that is handed in', () => {
  test('is one change for the LMS, and an open question earns nothing', async () => {
    const log: string[] = [];
    const { session, world } = await opened(fakeTracker(log));
    await world.paint();
    log.length = 0;
    session.answerAll([
      { spec: one, response: one.correctResponse, known: { took: 3 } },
      { spec: two, response: null, known: {} },
    ]);
    await world.paint();
    expect(log.filter((call) => call === 'save')).toEqual(['save']);
    const { progress } = session.state();
    expect(triesAt(progress, one.slot)).toMatchObject([{ n: 1, mark: 100, took: 3 }]);
    expect(triesAt(progress, two.slot)).toMatchObject([{ n: 1, mark: 0, response: null }]);
  });

  test('twice, by a second tap before the first is drawn, has one try at each question', async () => {
    const { session } = await opened(fakeTracker());
    const answers = [
      { spec: one, response: one.correctResponse, known: {} },
      { spec: two, response: null, known: {} },
    ];
    session.answerAll(answers);
    let paints = 0;
    session.subscribe(() => (paints += 1));
    session.answerAll(answers);
    expect(paints).toBe(0);
    const { progress } = session.state();
    expect([one, two].map(({ slot }) => triesAt(progress, slot).length)).toEqual([1, 1]);
  });
});

describe('what is chosen and not checked', () => {
  test('is kept by the browser, told to nobody, and removed', async () => {
    const log: string[] = [];
    const store = memoryStore();
    const { session, world } = await opened(fakeTracker(log), fakeWorld(store));
    await world.paint();
    await world.rest();
    log.length = 0;
    session.writeNote('draft', 'chosen');
    await world.rest();
    expect([session.note('draft'), log]).toEqual(['chosen', []]);
    const again = await opened(fakeTracker(), fakeWorld(store));
    const { attempt } = session.state().progress;
    expect(store.get(`${course.id}/written/${attempt}/draft`)).toBe('chosen');
    again.session.writeNote('draft', '');
    session.writeNote('draft', '');
    expect(store.keys().filter((name) => name.includes('written'))).toEqual([]);
  });

  test('lives as long as the page where the browser keeps nothing', async () => {
    const { session } = await opened(fakeTracker(), fakeWorld(noStore));
    session.writeNote('draft', 'chosen');
    expect([session.note('draft'), session.note('another')]).toEqual(['chosen', '']);
  });
});

describe('a page that nobody has touched for long', () => {
  const after = async (minutes: number, launched: Partial<Launch>, more: Partial<Tracker> = {}) => {
    const tracker = { ...fakeTracker([], { ...LMS, ...launched }), ...more };
    const { session, world } = await opened(tracker);
    world.spend(minutes * MINUTE);
    session.touch();
    return session.state().phase;
  };

  test('is to be loaded again, and so is one whose clock was set back', async () => {
    expect([await after(14, {}), await after(16, {}), await after(-16, {})]).toEqual([
      'ready',
      'away',
      'away',
    ]);
  });

  test('goes on where no other device can have gone on behind its back', async () => {
    expect(await after(60, { host: 'none' })).toBe('ready');
    expect(await after(60, { mode: 'review' })).toBe('ready');
    // An LRS takes no save over what it has got meanwhile (412), or is read again before each save.
    expect(await after(60, {}, { readsOnce: false })).toBe('ready');
  });

  test('stays closed where it was closed', async () => {
    const { session, world } = await opened(fakeTracker());
    session.close();
    world.spend(60 * MINUTE);
    session.touch();
    expect(session.state().phase).toBe('closed');
  });

  const absent = async (tracker: Fake) => {
    const store = memoryStore();
    const { session, world } = await opened(tracker, fakeWorld(store));
    await world.paint();
    session.answer(one, ['a'], {});
    world.spend(60 * MINUTE);
    session.touch();
    await world.paint();
    tracker.log.length = 0;
    session.close();
    const [entry] = createJournal(store, course, '').entries();
    return { state: session.state(), log: tracker.log, owed: entry?.owed };
  };

  test('ends the session when it is left, and what was not saved is not called so', async () => {
    const kept = await absent(fakeTracker());
    expect(kept).toMatchObject({
      state: { phase: 'closed', saving: 'waiting', unsaved: ['0.1'] },
      log: ['close'],
      owed: ['0.1'],
    });
    const slow: Fake = { ...fakeTracker(), close: () => Promise.resolve(true) };
    expect((await absent(slow)).state).toMatchObject({ phase: 'closed', saving: 'saving' });
  });

  test('is not called saved either by a host that takes its time', async () => {
    const slow: Fake = { ...fakeTracker(), close: () => Promise.resolve(true) };
    const { session, world } = await opened(slow);
    await world.paint();
    session.answer(one, ['a'], {});
    world.spend(60 * MINUTE);
    session.close();
    await world.pass(0);
    expect(session.state()).toMatchObject({ phase: 'closed', saving: 'waiting', unsaved: ['0.1'] });
  });

  test('ends nothing that the LMS has not been told of: it would look like an attempt that cannot be read', async () => {
    const tracker = fakeTracker();
    tracker.outcome = 'failed';
    const { log, owed } = await absent(tracker);
    expect([log, owed]).toEqual([[], ['begun', '0.1']]);
  });
});

describe('a page that is hidden', () => {
  test('saves at once what waits for company', async () => {
    const tracker = fakeTracker();
    const { session, world } = await opened(tracker);
    await world.paint();
    session.place('lesson-0', 1);
    tracker.log.length = 0;
    session.visible(false);
    expect(tracker.log).toEqual(['send', 'save']);
    await world.pass(0);
    tracker.log.length = 0;
    session.visible(true);
    await world.paint();
    // What the host said while nobody could see it is not to be trusted.
    expect(tracker.log).toEqual(['send', 'send', 'save']);
    tracker.log.length = 0;
    session.visible(true);
    await world.paint();
    expect(tracker.log).toEqual([]);
  });

  test('sends nothing when it is shown again in review', async () => {
    const launched: Launch = { ...LMS, mode: 'review', saved: savedBy(begun) };
    const { session } = await opened(fakeTracker([], launched));
    let paints = 0;
    session.subscribe(() => (paints += 1));
    session.visible(false);
    session.visible(true);
    expect(paints).toBe(0);
  });
});

describe('in review', () => {
  const review = async () => {
    const log: string[] = [];
    const launched: Launch = { ...LMS, mode: 'review', saved: savedBy(begun) };
    const store = noted(log, memoryStore());
    const one = await opened(fakeTracker(log, launched), fakeWorld(store));
    log.length = 0;
    return { ...one, log, store };
  };

  test('an answer is shown, and neither kept nor told', async () => {
    const { session, world, log } = await review();
    session.answer(one, one.correctResponse, {});
    session.sync();
    session.visible(false);
    await world.paint();
    await world.rest();
    expect(triesAt(session.state().progress, one.slot)).toMatchObject([{ mark: 100 }]);
    expect([session.state().saving, log]).toEqual(['off', []]);
    session.close();
    expect([session.state().saving, log]).toEqual(['off', ['close']]);
  });

  test('the attempt is shown as it was opened, and only its end is told', async () => {
    const closed: string[] = [];
    const store = memoryStore();
    const tracker: Tracker = {
      ...fakeTracker([], { ...LMS, mode: 'review', saved: savedBy(begun) }),
      close: (_, what) => (closed.push(what), true),
    };
    const { session, world } = await opened(tracker, fakeWorld(store));
    const progress = addTry(begun, { question: 0, n: 1, mark: 100, response: ['b'] });
    createJournal(store, course, '').write({ progress, save: 9, at: world.now() });
    session.sync();
    expect(session.state().progress.tries).toEqual({});
    session.close();
    expect(closed).toEqual(['time']);
  });

  test('the copy of an attempt that the host has whole is emptied after an hour', async () => {
    const store = memoryStore();
    const journal = createJournal(store, course, '');
    const progress = addTry(begun, { question: 0, n: 1, mark: 100, response: ['b'] });
    const launched: Launch = { ...LMS, mode: 'review', saved: savedBy(progress) };
    const world = fakeWorld(store);
    const entry = { progress, save: 3, at: world.now() - 59 * MINUTE, owed: ['0.1'] };
    journal.write(entry);
    await opened(fakeTracker([], launched), world);
    expect(journal.entry('n0nce')).toEqual(entry);
    await opened(fakeTracker([], launched), fakeWorld(store, world.now() + 2 * MINUTE));
    expect(journal.entry('n0nce')).toEqual({ ...entry, progress: begin('n0nce'), owed: [] });
  });
});

test('nothing is left in the browser of a preview, whose attempt has no name', async () => {
  const store = memoryStore();
  const launched: Launch = { ...LMS, mode: 'browse' };
  const { session } = await opened(fakeTracker([], launched), fakeWorld(store));
  session.writeNote('draft', 'chosen');
  expect(session.note('draft')).toBe('chosen');
  expect(store.keys().filter((name) => name.includes('written'))).toEqual([]);
});

describe('what is kept of a launch', () => {
  test('the place and the settings with the second, each later than the one before', async () => {
    const { session } = await opened(fakeTracker());
    session.place('lesson-0', 1);
    session.settings({ size: 1, space: 0, font: 0, theme: 0, board: 0 });
    expect(session.state().progress.place?.at).toBe(1_790_000_000);
    expect(session.state().progress.settings?.at).toBe(1_790_000_000);
    session.place('lesson-0', 2);
    expect(session.state().progress.place?.at).toBe(1_790_000_001);
  });

  test('the time of the session, beside that of earlier ones', async () => {
    const sessions = { earlier: 30 };
    const launched: Launch = { ...LMS, saved: savedBy({ ...begun, sessions }) };
    const { session, world } = await opened(fakeTracker([], launched));
    world.spend(65_000);
    session.answer(one, ['a'], {});
    expect(Object.values(session.state().progress.sessions)).toEqual([30, 65]);
  });

  test('no place in a lesson that the course does not have, and none twice', async () => {
    const tracker = fakeTracker();
    const { session, world } = await opened(tracker);
    await world.paint();
    session.place('lesson-0', 1);
    await world.pass(4000);
    tracker.log.length = 0;
    session.place('lesson-0', 1);
    session.place('lesson-9', 1);
    await world.pass(10_000);
    expect(tracker.log).toEqual([]);
    expect(session.state().progress.place).toMatchObject({ lesson: 'lesson-0', step: 1 });
  });

  test('a lesson that is read is told before the screen shows it, and once', async () => {
    const log: string[] = [];
    const { session, world } = await opened(fakeTracker(log));
    await world.paint();
    // As the player draws.
    session.subscribe(() => void world.turn().then(() => log.push('paint')));
    log.length = 0;
    session.read('lesson-0');
    session.read('lesson-0');
    await world.turn();
    expect(log).toEqual(['send', 'paint']);
    log.length = 0;
    session.answerAll([{ spec: one, response: ['a'], known: {} }]);
    await world.turn();
    expect(log).toEqual(['send', 'paint']);
  });

  test('what was seen in the review, and its records', async () => {
    const { session } = await opened(fakeTracker());
    session.review({ abc: [1, 20_780] });
    expect(session.state().progress).not.toHaveProperty('rounds');
    const rounds = { best: 3, streak: 1, day: 20_780 };
    session.review({ abd: [0, 20_780] }, rounds);
    expect(session.state().progress).toMatchObject({
      review: { abc: [1, 20_780], abd: [0, 20_780] },
      rounds,
    });
  });
});

test('while saves fail the answers that the host does not have are named, and then no more', async () => {
  const tracker = fakeTracker();
  const { session, world } = await opened(tracker);
  await world.paint();
  tracker.outcome = 'failed';
  session.answer(one, ['a'], {});
  expect([session.state().saving, session.state().unsaved]).toEqual(['saving', []]);
  await world.paint();
  expect([session.state().saving, session.state().unsaved]).toEqual(['waiting', ['0.1']]);
  tracker.outcome = 'stored';
  await world.pass(2000);
  expect([session.state().saving, session.state().unsaved]).toEqual(['saved', []]);
});

test('an answer that waits for its interaction is not named while all is called saved', async () => {
  const tracker: Tracker = { ...fakeTracker(), waiting: () => true };
  const { session, world } = await opened(tracker);
  session.answer(one, ['a'], {});
  await world.paint();
  expect([session.state().saving, session.state().unsaved]).toEqual(['saved', []]);
});

test('a host that has ended the session is told nothing more, and the browser keeps what comes', async () => {
  const store = memoryStore();
  const tracker = { ...fakeTracker(), ended: () => true };
  const { session, world } = await opened(tracker, fakeWorld(store));
  await world.paint();
  tracker.save = () => Promise.resolve('failed');
  session.answer(one, ['a'], {});
  await world.paint();
  expect(session.state()).toMatchObject({ host: 'ended', saving: 'local', stuck: false });
  tracker.log.length = 0;
  session.answer(two, ['a'], {});
  await world.pass(600_000);
  expect(tracker.log).toEqual([]);
  const [entry] = createJournal(store, course, '').entries();
  expect(Object.keys(entry?.progress.tries ?? {})).toEqual(['0.1', '1.1']);
});

describe('an attempt that is opened again', () => {
  const all = questionsOf(course).reduce<Progress>(
    (so, { slot, correctResponse: response }) =>
      addTry(so, { question: slot, n: 1, mark: 100, response }),
    { ...begun, read: ['lesson-0', 'lesson-1'], done: ['lesson-0', 'lesson-1', course.id] },
  );
  const reached = { completion: 'completed', score: 100 } as const;
  const told = async (
    launched: Partial<Launch>,
    more: Partial<Tracker> = {},
    store = memoryStore(),
  ) => {
    const log: string[] = [];
    const tracker = fakeTracker(log, { ...LMS, saved: savedBy(all), reached, ...launched });
    const { world } = await opened({ ...tracker, ...more }, fakeWorld(store));
    await world.paint();
    return log;
  };

  test('and that the host has whole is told nothing', async () => {
    expect(await told({})).toEqual(['assumeStored']);
    for (const success of ['passed', 'failed'] as const)
      expect(await told({ reached: { ...reached, success } })).toEqual(['assumeStored']);
  });

  test.each<[string, Partial<Launch>, Partial<Tracker>?]>([
    ['lacks the score', { reached: { completion: 'completed' } }],
    ['has a lower score', { reached: { ...reached, score: 99 } }],
    ['lacks the completion', { reached: { score: 100 } }],
    ['lacked tries in its text', { saved: { ...savedBy(all), recovered: true } }],
    ['is read again at each save', {}, { readsOnce: false }],
    ['should have a success', { policy: { passMark: 50 } }],
  ])('by a host that %s is told at once', async (_, launched, more) => {
    expect(await told(launched, more)).toEqual(['assumeStored', 'send', 'save']);
  });

  test('with something that no save has confirmed is told at once', async () => {
    const store = memoryStore();
    createJournal(store, course, '').write({ progress: all, save: 3, at: 1, owed: ['0.1'] });
    expect(await told({}, {}, store)).toEqual(['assumeStored', 'send', 'save']);
  });

  test('is copied into the browser, also where the host has it whole', async () => {
    const store = memoryStore();
    await told({}, {}, store);
    const entry = createJournal(store, course, '').entry('n0nce');
    expect(entry).toMatchObject({ progress: { tries: all.tries }, save: 3, owed: [] });
  });

  test('is prepared for in idle moments, also where the host has it whole', async () => {
    const log: string[] = [];
    const tracker = fakeTracker(log, { ...LMS, saved: savedBy(all), reached });
    const { world } = await opened({ ...tracker, idle: () => (log.push('idle'), 'done') });
    await world.rest();
    expect(log).toEqual(['assumeStored', 'idle']);
  });

  test('of a new one nothing is taken for stored', async () => {
    expect(await told({ saved: nothingSaved, reached: {} })).toEqual(['send', 'save']);
  });
});

test('idle moments prepare for the first answer before there is one', async () => {
  const log: string[] = [];
  const tracker: Tracker = { ...fakeTracker(log), idle: () => (log.push('idle'), 'done') };
  const { world } = await opened(tracker);
  await world.rest();
  expect(log).toContain('idle');
});

test('how the page is liked stays, also when it is said before the learner has answered', async () => {
  const store = memoryStore();
  const lossy = { ...strictLms().api, LMSCommit: () => 'false', LMSFinish: () => 'false' };
  const before = await launch(course, lossy, fakeWorld(store));
  before.session.answer(one, ['b'], {});
  before.session.close();
  const { session } = await launch(course, strictLms().api, fakeWorld(store));
  expect(session.state().phase).toBe('ask');
  session.settings({ size: 2, space: 0, font: 1, theme: 3, board: 0 });
  await session.choose('go-on');
  expect(session.state().progress.settings).toMatchObject({ size: 2, font: 1, theme: 3 });
  expect(Object.keys(session.state().progress.tries)).toEqual(['0.1']);
});

test('what an earlier learner left is forgotten after sixty days, unless it may be the attempt that cannot be read', async () => {
  const store = memoryStore();
  const world = fakeWorld(store);
  const journal = createJournal(store, course, 'ada');
  journal.write({ progress: begun, save: 3, at: world.now() - (KEEP_DAYS + 1) * DAY, owed: [] });
  const unread: Launch = { ...LMS, learner: 'bob', saved: { ...nothingSaved, unread: true } };
  await opened(fakeTracker([], unread), world);
  expect(journal.entries()).toHaveLength(1);
  await opened(fakeTracker([], { ...LMS, learner: 'bob' }), world);
  expect(journal.entries()).toEqual([]);
});

describe('an LMS that names no learner', () => {
  test('asks once about answers that it has not taken, and as those of this attempt', async () => {
    const store = await storeWithUnsent();
    const { session } = await opened(fakeTracker(), fakeWorld(store));
    expect(session.state()).toMatchObject({ phase: 'ask', offer: { why: 'unsent' } });
    await session.choose('start-fresh');
    expect(session.state().phase).toBe('ready');
  });

  test('asks nothing about answers that it has taken', async () => {
    const store = memoryStore();
    const before = await opened(fakeTracker(), fakeWorld(store));
    before.session.answer(one, ['b'], {});
    await before.world.paint();
    before.session.close();
    const { session } = await opened(fakeTracker(), fakeWorld(store));
    expect(session.state()).toMatchObject({ phase: 'ready', progress: { tries: {} } });
  });
});

test('with an LMS there is no other attempt to go over to', async () => {
  const { session } = await opened(fakeTracker());
  const { attempt } = session.state().progress;
  session.switchAttempt();
  expect(session.state().progress.attempt).toBe(attempt);
});

describe('answers that nobody said whose they are', () => {
  const prepare = async () => {
    const store = memoryStore();
    const alone = await launch(course, undefined, fakeWorld(store));
    alone.session.answer(one, ['b'], {});
    alone.session.close();
    const visit = (id: string) =>
      launch(course, strictLms({ learner: { id, name: 'Learner' } }).api, fakeWorld(store));
    return visit;
  };

  test('stay where they are as long as the browser has no room for them elsewhere', async () => {
    const store = memoryStore();
    const alone = await launch(course, undefined, fakeWorld(store));
    alone.session.answer(one, ['b'], {});
    alone.session.close();
    const full: BrowserStore = { ...store, set: () => false };
    const { session } = await launch(course, strictLms().api, fakeWorld(full));
    await session.choose('go-on');
    expect(Object.keys(session.state().progress.tries)).toEqual(['0.1']);
    const [entry] = createJournal(store, course, '').entries();
    expect(Object.keys(entry?.progress.tries ?? {})).toEqual(['0.1']);
  });

  test('stay also where an older copy of the attempt is all that the browser has room for', async () => {
    const store = memoryStore();
    const launched: Launch = { ...LMS, learner: 'ada', saved: savedBy(begun) };
    const journal = await journalOf(store, course, 'ada');
    journal.write({ progress: begun, save: 3, at: 1, owed: [] });
    const progress = addTry(begin('other'), { question: 0, n: 1, mark: 100, response: ['b'] });
    const nobodys = createJournal(store, course, '');
    nobodys.write({ progress, save: 3, at: 1, where: '/' });
    const full: BrowserStore = { ...store, set: () => false };
    const { session } = await opened(fakeTracker([], launched), fakeWorld(full));
    expect(session.state()).toMatchObject({ phase: 'ask', offer: { why: 'unclaimed' } });
    await session.choose('go-on');
    expect(Object.keys(session.state().progress.tries)).toEqual(['0.1']);
    expect(nobodys.entry('other')?.progress).toEqual(progress);
  });

  test('are refused by each learner for themselves, once', async () => {
    const visit = await prepare();
    const first = await visit('ada');
    expect(first.session.state()).toMatchObject({ phase: 'ask', offer: { why: 'unclaimed' } });
    await first.session.choose('start-fresh');
    expect(first.session.state().progress.tries).toEqual({});
    first.session.close();
    expect((await visit('ada')).session.state().phase).toBe('ready');
    const other = await visit('bob');
    expect(other.session.state()).toMatchObject({ phase: 'ask', offer: { why: 'unclaimed' } });
    await other.session.choose('go-on');
    expect(Object.keys(other.session.state().progress.tries)).toEqual(['0.1']);
    other.session.close();
    // They are bob's now.
    expect((await visit('eve')).session.state().phase).toBe('ready');
  });
});

test('who does not want the answers of another attempt keeps the grade that the LMS has', async () => {
  const store = memoryStore();
  const world = fakeWorld(store);
  const progress = addTry(begin('other'), { question: 0, n: 1, mark: 100, response: ['b'] });
  const entry = { progress, save: 3, at: world.now(), where: '/', owed: ['0.1'] };
  createJournal(store, course, '').write(entry);
  const scores: (number | undefined)[] = [];
  const tracker: Tracker = {
    ...fakeTracker([], { ...LMS, saved: savedBy(begun), reached: { score: 75 } }),
    send: ({ score }) => (scores.push(score), true),
  };
  const { session } = await opened(tracker, world);
  expect(session.state()).toMatchObject({ phase: 'ask', offer: { why: 'extra' } });
  await session.choose('start-fresh');
  session.answer(two, ['a'], {});
  await world.turn();
  expect(scores).toEqual([75]);
});

test('a damaged attempt is begun anew, if the learner says so, and with a lower score', async () => {
  const store = memoryStore();
  const lms = strictLms();
  const first = await launch(course, lms.api, fakeWorld(store));
  first.session.answer(one, one.correctResponse, {});
  await first.world.paint();
  first.session.close();
  const attempt = { elements: { ...lms.stored().elements, 'cmi.suspend_data': '1.Hdamaged' } };
  const again = strictLms({ attempt });
  const next = await launch(course, again.api, fakeWorld(store));
  expect(next.session.state()).toMatchObject({ phase: 'ask', offer: { why: 'damaged' } });
  await next.session.choose('start-fresh');
  next.session.answer(two, ['a'], {});
  await next.world.paint();
  expect(again.stored().elements['cmi.core.score.raw']).toBe('0');
});

describe('a page that was closed', () => {
  test('goes on where no session with a host was ended', async () => {
    const { session } = await launch(course, undefined, fakeWorld());
    session.close();
    expect(session.state()).toMatchObject({ phase: 'closed', resumable: true, saving: 'local' });
    session.resume();
    expect(session.state()).toMatchObject({ phase: 'ready', saving: 'local' });
  });

  test('and only then: shown again by the browser it says what is true by now', async () => {
    const store = memoryStore();
    let full = false;
    const filling: BrowserStore = { ...store, set: (name, text) => !full && store.set(name, text) };
    const { session } = await launch(course, undefined, fakeWorld(filling));
    session.close();
    session.resume();
    full = true;
    session.answer(one, ['a'], {});
    let paints = 0;
    session.subscribe(() => (paints += 1));
    session.resume();
    expect([session.state().saving, paints]).toEqual(['memory', 0]);
  });

  test('does not where one was, and of what was only asked nothing is ended', async () => {
    const { session, world } = await opened(fakeTracker());
    await world.paint();
    session.close();
    expect(session.state()).toMatchObject({ phase: 'closed', resumable: false });
    session.resume();
    expect(session.state().phase).toBe('closed');
  });

  test('sends all once more where saves have failed, and only the time where all is saved', async () => {
    const closed: string[] = [];
    const tracker = fakeTracker();
    const watching: Tracker = {
      ...tracker,
      save: () => tracker.save(),
      close: (_, what) => (closed.push(what), tracker.outcome !== 'failed'),
    };
    const { session, world } = await opened(watching);
    await world.paint();
    session.close();
    expect(closed).toEqual(['time']);
    const other = await opened({ ...watching });
    await other.world.paint();
    tracker.outcome = 'failed';
    other.session.answer(one, ['a'], {});
    await other.world.paint();
    tracker.log.length = 0;
    tracker.outcome = 'stored';
    other.session.close();
    expect(closed).toEqual(['time', 'all']);
    expect(tracker.log).toEqual(['send', 'save']);
    expect(other.session.state()).toMatchObject({ phase: 'closed', saving: 'saved', stuck: false });
  });
});
