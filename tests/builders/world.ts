/** A World under the test's hand (clock, timers, storage) and windows for the API to be found in. */
import type { Course } from '../../src/course/course';
import { hash } from '../../src/course/hash';
import type { Session, World } from '../../src/player/session';
import { createSession } from '../../src/player/session';
import { createTracker } from '../../src/track/scorm/dialect12';
import type { BrowserStore } from '../../src/persistence/browser-store';
import { createJournal, type Journal } from '../../src/persistence/journal';
import { learnerKey } from '../../src/persistence/learner-key';
import type { Tracker } from '../../src/track/tracker';

export const memoryStore = (kept = new Map<string, string>()): BrowserStore => ({
  open: () => Promise.resolve(),
  keys: () => [...kept.keys()],
  get: (key) => kept.get(key),
  set: (key, value) => (kept.set(key, value), true),
  remove: (key) => void kept.delete(key),
});

/** A store that has nothing and keeps nothing: full, or blocked. */
export const noStore: BrowserStore = {
  open: () => Promise.resolve(),
  keys: () => [],
  get: () => undefined,
  set: () => false,
  remove: () => undefined,
};

export interface FakeWorld extends World {
  /** Lets the time pass and runs what is due, in order. */
  pass(milliseconds: number): Promise<void>;
  /** Runs what waits for a painted page. */
  paint(): Promise<void>;
  /** Runs what waits for idle moments or is due now, until none of it is left. */
  rest(): Promise<void>;
  /** Something that blocks takes this long. */
  spend(milliseconds: number): void;
  /** The network comes or goes. */
  network(there: boolean): void;
  /** The pauses asked for so far. */
  readonly pauses: readonly number[];
}

/** In place of the slow hash. */
export const quickly = (text: string, salt: string): Promise<string> =>
  Promise.resolve(hash(`${salt} ${text}`).toString(36));

/** The journal of a learner, by their id. */
export const journalOf = async (
  store: BrowserStore,
  course: Course,
  learner: string,
): Promise<Journal> =>
  createJournal(store, course, await learnerKey(store, quickly, course, learner));

let nonces = 0;

export const fakeWorld = (
  store: BrowserStore = memoryStore(),
  start = 1_790_000_000_000,
  where = '/',
): FakeWorld => {
  let now = start;
  let online = true;
  let timers: { readonly at: number; readonly task: () => void }[] = [];
  let paints: (() => void)[] = [];
  let idles: (() => void)[] = [];
  const pauses: number[] = [];
  const settle = async (): Promise<void> => {
    for (let n = 0; n < 8; n++) await Promise.resolve();
  };
  const drain = async (take: () => (() => void)[]): Promise<void> => {
    for (let list = take(); list.length > 0; list = take()) {
      for (const task of list) {
        task();
        await settle();
      }
    }
  };
  return {
    store,
    where,
    pauses,
    now: () => now,
    later(task, delay) {
      pauses.push(delay);
      const timer = { at: now + delay, task };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    turn: () => Promise.resolve(),
    afterPaint: (task) => void paints.push(task),
    idle: (task) => void idles.push(task),
    nonce: () => `n${(nonces += 1)}`,
    derive: quickly,
    online: () => online,
    network: (yes) => void (online = yes),
    spend: (milliseconds) => void (now += milliseconds),
    async pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        now = next.at;
        next.task();
        await settle();
      }
      now = end;
    },
    async paint() {
      // What waits for its turn comes before.
      await settle();
      await drain(() => {
        const list = paints;
        paints = [];
        return list;
      });
    },
    rest: () =>
      drain(() => {
        const due = timers.filter(({ at }) => at <= now);
        timers = timers.filter(({ at }) => at > now);
        const list = [...due.map(({ task }) => task), ...idles];
        idles = [];
        return list;
      }),
  };
};

/** A window that has these parts alone. */
export const windowOf = (parts: { readonly [K in keyof Window]?: unknown }): Window =>
  parts as Window;

/** A window with something in it, at the top of its page unless told otherwise. */
export const windowWith = (more: object = {}): Window => {
  const win: Record<string, unknown> = {
    opener: null,
    document: { visibilityState: 'visible', readyState: 'complete' },
    addEventListener: () => undefined,
    // No time passes.
    setTimeout: (task: () => void) => queueMicrotask(task),
  };
  win['parent'] = win;
  win['top'] = win;
  return windowOf(Object.assign(win, more));
};

/** A window of another origin: to touch anything of ours in it throws. */
export const foreign = (parent?: Window): Window => {
  const self: Window = new Proxy({} as Window, {
    get(_, name) {
      if (name === 'parent') return parent ?? self;
      if (name === 'top' || name === 'opener') return name === 'top' ? (parent ?? self) : null;
      throw new Error('SecurityError');
    },
  });
  return self;
};

export interface Opened {
  readonly session: Session;
  readonly tracker: Tracker;
  readonly world: FakeWorld;
}

/** Opens a session on an API object (or on none), as the player does. */
export const launch = async (
  course: Course,
  api: object | undefined,
  world: FakeWorld = fakeWorld(),
): Promise<Opened> => {
  const tracker = createTracker(windowWith(api ? { API: api } : {}), course);
  const session = createSession(course, tracker, world);
  await session.open();
  return { session, tracker, world };
};
