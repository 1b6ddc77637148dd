/**
 * One launch, from opening to leaving: the only place where Progress changes, and the only caller of
 * the tracker and the journal. Knows no screen; the world it needs (clock, timers, storage) is handed
 * in, so that the tests can run it through any sequence of faults.
 *
 * The order of an answer: journal, tracker, screen, then the save in a task of its own. So nothing
 * answered is only in memory, and a slow LMS does not hold up the feedback.
 */
import type { Course, Spec } from '../course/course';
import { lessonsOf } from '../course/course';
import { markTry } from '../course/policy';
import type { Response } from '../course/rules';
import { decode } from '../progress/codec';
import type { Progress, Settings, Try } from '../progress/progress';
import { addTry, begin, isEmpty, merge, ratchet, triesAt } from '../progress/progress';
import type { Report } from '../progress/report';
import { doneIds, report } from '../progress/report';
import type { Entry, Joined, Journal, Store } from '../track/journal';
import { join, joinAlone, openJournal, tidy } from '../track/journal';
import type { Launch, Tracker } from '../track/tracker';

/** The world outside, as a session needs it. Times in milliseconds. */
export interface World {
  now(): number;
  /** Runs `task` later; gives back how to call it off. */
  later(task: () => void, delay: number): () => void;
  /** Runs `task` once what is on the screen has been painted. */
  afterPaint(task: () => void): void;
  /** Runs `task` when the page has nothing better to do. */
  idle(task: () => void): void;
  /** A short random text, [A-Za-z0-9_-], new each time. */
  nonce(): string;
  readonly store: Store;
}

/**
 * saved: the host has all. saving: it is being told. waiting: it could not be told yet, the browser
 * has it. local: there is no host, the browser keeps it. memory: nothing keeps it. off: this launch
 * writes nothing (browse, review).
 */
export type Saving = 'saved' | 'saving' | 'waiting' | 'local' | 'memory' | 'off';

export interface State {
  /** opening: as prerendered. ask: only the learner can say. closed: saved and finished. */
  readonly phase: 'opening' | 'ask' | 'ready' | 'closed';
  readonly progress: Progress;
  /** `ended`: the host has ended the session before the learner did. */
  readonly host: Launch['host'] | 'ended';
  readonly mode: Launch['mode'];
  readonly credit: boolean;
  readonly saving: Saving;
  /** When the host last said that it saved. */
  readonly savedAt?: number;
  /** In the phase `ask`: when the answers that the browser holds were given. */
  readonly heldAt?: number;
  /** Without an LMS: when the answers that this launch goes on with were given; none for a new attempt. */
  readonly resumedAt?: number | undefined;
  /** Without an LMS: the other attempts that the browser holds, the latest first. */
  readonly others?: readonly { readonly attempt: string; readonly at: number }[];
}

export interface Session {
  state(): State;
  subscribe(listener: () => void): () => void;
  open(): Promise<void>;
  /** The learner's answer in the phase `ask`. */
  choose(what: 'go-on' | 'start-fresh'): void;
  /**
   * Without an LMS: leaves the attempt, which stays in the journal, and goes on with another of the
   * journal, or with a new one.
   */
  turnTo(attempt?: string): void;
  /** Records a try; null is "Show me". Gives the try back with its mark. */
  answer(spec: Spec, response: Response | null, told: Pick<Try, 'took' | 'sure'>): Try;
  /** The mark points that the learner ticked in a practice question; three such records are kept. */
  practised(spec: Spec, ticks: Response): void;
  read(lesson: string): void;
  place(lesson: string, step: number): void;
  settings(wanted: Omit<Settings, 'at'>): void;
  /** Takes in what another tab has written to the journal. */
  sync(): void;
  /** Saves at once what is not saved: the page was hidden, or the network came back. */
  flush(): void;
  /** On `false` the page's time is not the learner's (hidden). */
  visible(yes: boolean): void;
  /** Saves and finishes; the page may be going. */
  close(): void;
}

/** What a place or a setting waits for company before it is saved. */
const QUIET = 4000;
/** Pauses between tries to save, growing; the last goes on for ever. */
const PAUSES = [2000, 5000, 10_000, 20_000, 40_000, 60_000];

const NOBODY: Launch = { host: 'none', mode: 'normal', credit: true, saved: { text: '' } };

export const openSession = (course: Course, tracker: Tracker, world: World): Session => {
  const listeners = new Set<() => void>();
  const session = world.nonce();
  let launch: Launch = NOBODY;
  /** The course by whose policy success is judged: its own, unless the host has one (cmi5). */
  let judged = course;
  let journal: Journal | undefined;
  let asked: Extract<Joined, { is: 'ask' }> | undefined;
  let seen = false;
  let save = 0;
  let failures = 0;
  let dirty = false;
  let callOff: (() => void) | undefined;
  let shownSince: number | undefined = world.now();
  let shownFor = 0;
  let state: State = {
    phase: 'opening',
    progress: begin(''),
    host: 'none',
    mode: 'normal',
    credit: true,
    saving: 'saved',
  };

  const change = (next: Partial<State>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const writes = (): boolean => state.phase === 'ready' && state.mode === 'normal';

  const seconds = (): number =>
    Math.round((shownFor + (shownSince === undefined ? 0 : world.now() - shownSince)) / 1000);

  /** Now, in whole seconds, but always later than what it replaces: the last writer wins a merge. */
  const secondAfter = (last: { readonly at: number } | undefined): number =>
    Math.max(Math.floor(world.now() / 1000), (last?.at ?? 0) + 1);

  const timed = (progress: Progress): Progress => ({
    ...progress,
    sessions: { ...progress.sessions, [session]: seconds() },
  });

  const reportNow = (progress = state.progress): Report =>
    report(judged, progress, { at: world.now(), session, save }, tracker.limit);

  /** Into the journal, joined with what another tab has put there. */
  const note = (progress: Progress): { progress: Progress; kept: boolean } => {
    const other = journal?.entries().find((e) => e.progress.attempt === progress.attempt);
    const joined = timed(other ? merge(progress, other.progress) : progress);
    const entry: Entry = { progress: joined, seen, save, at: world.now() };
    return { progress: joined, kept: journal?.write(entry) ?? false };
  };

  /** What is true of the keeping of progress before the host has answered. */
  const unsaved = (kept: boolean): Saving =>
    launch.host === 'lms' ? (failures > 0 ? 'waiting' : 'saving') : kept ? 'local' : 'memory';

  const update = (changed: Progress, soon: boolean): void => {
    const done = ratchet(changed, 'done', doneIds(course, changed));
    if (!writes()) {
      change({ progress: done });
      return;
    }
    save += 1;
    const { progress, kept } = note(done);
    if (launch.host === 'lms') {
      dirty = true;
      if (soon && failures === 0) tracker.tell(reportNow(progress));
    }
    change({ progress, saving: unsaved(kept) });
    if (launch.host !== 'lms') return;
    // A retry that is under way is not put off by every new answer.
    if (failures > 0 && callOff) return;
    callOff?.();
    callOff = undefined;
    if (failures > 0) retryLater();
    else if (soon) world.afterPaint(() => void saveNow());
    else callOff = world.later(() => void saveNow(), QUIET);
  };

  const retryLater = (): void => {
    callOff?.();
    const pause = PAUSES[Math.min(failures, PAUSES.length) - 1] ?? QUIET;
    callOff = world.later(() => void saveNow(), pause);
  };

  const saveNow = async (): Promise<void> => {
    callOff?.();
    callOff = undefined;
    if (!dirty || !writes() || launch.host !== 'lms') return;
    dirty = false;
    const told = tracker.tell(reportNow());
    const stored = await tracker.save();
    if (state.phase !== 'ready') return;
    if (told && stored) {
      failures = 0;
      if (dirty) return;
      change({ saving: 'saved', savedAt: world.now() });
      return;
    }
    if (tracker.ended?.()) {
      launch = { ...launch, host: 'refused' };
      const { kept } = note(state.progress);
      change({ host: 'ended', saving: unsaved(kept) });
      return;
    }
    failures += 1;
    dirty = true;
    // A new number makes a new suspend text: an LMS that sends changed values only sends it again.
    save += 1;
    tracker.again();
    change({ saving: 'waiting' });
    retryLater();
  };

  const fillIdly = (): void => {
    world.idle(() => {
      if (writes() && tracker.idle(reportNow())) fillIdly();
    });
  };

  const ready = (joined: Extract<Joined, { is: 'go' }>, kept: Progress | undefined): void => {
    seen = joined.seen;
    save = joined.save;
    change({ phase: 'ready', progress: joined.progress });
    if (!writes()) {
      change({ saving: 'off' });
      return;
    }
    if (kept) tracker.has(reportNow(kept));
    // The nonce of a new attempt is committed at once, and so is what only the browser had.
    update(joined.progress, true);
    if (launch.host === 'lms') fillIdly();
  };

  /** Without an LMS the journal is all there is, and whose it is only the learner can say. */
  const goAlone = (entry: Entry | undefined, progress: Progress, count: number): void => {
    const others = (journal?.entries() ?? [])
      .filter((other) => !isEmpty(other.progress) && other.progress.attempt !== progress.attempt)
      .map((other) => ({ attempt: other.progress.attempt, at: other.at }));
    const resumed = entry && !isEmpty(entry.progress);
    change({ resumedAt: resumed ? entry.at : undefined, others });
    ready({ is: 'go', progress, save: count, seen: false }, undefined);
  };

  const keptByHost = () =>
    'text' in launch.saved
      ? decode(course, launch.saved.text)
      : { progress: launch.saved.progress, save: 0, whole: true };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async open() {
      launch = await tracker.open();
      if (state.phase === 'closed') return;
      const { host, mode, credit, learner = '', policy } = launch;
      if (policy) judged = { ...course, policy };
      change({ host, mode, credit });
      journal = openJournal(world.store, course, learner);
      // Where there is no LMS, the browser's copy is the only one: the latest attempt stays.
      tidy(journal, world.now(), host === 'lms' ? 0 : 1);
      const kept = keptByHost();
      const known = kept.progress.attempt === '' ? undefined : kept.progress;
      if (mode !== 'normal') {
        ready({ is: 'go', progress: kept.progress, save: 0, seen: true }, known);
        return;
      }
      const entries = journal.entries();
      const nonce = world.nonce();
      const joined = host === 'lms' ? join(kept, entries, nonce) : joinAlone(entries, nonce);
      if (joined.is === 'go' && host === 'none') {
        const { attempt } = joined.progress;
        const entry = entries.find(({ progress }) => progress.attempt === attempt);
        goAlone(entry, joined.progress, joined.save);
      } else if (joined.is === 'go') ready(joined, known);
      else {
        asked = joined;
        change({ phase: 'ask', heldAt: joined.entry.at });
      }
    },

    choose(what) {
      if (!asked) return;
      const { entry, fresh } = asked;
      asked = undefined;
      if (what === 'start-fresh') journal?.drop(entry.progress.attempt);
      const progress = what === 'go-on' ? entry.progress : fresh;
      ready({ is: 'go', progress, save: entry.save, seen: false }, undefined);
    },

    turnTo(attempt) {
      if (launch.host !== 'none' || !writes()) return;
      note(state.progress);
      const entry = journal?.entries().find(({ progress }) => progress.attempt === attempt);
      // The time until now was that of the attempt that is left.
      shownFor = 0;
      if (shownSince !== undefined) shownSince = world.now();
      goAlone(entry, entry?.progress ?? begin(world.nonce()), entry?.save ?? 0);
    },

    answer(spec, response, told) {
      const earlier = triesAt(state.progress, spec.slot);
      const made: Try = {
        question: spec.slot,
        n: (earlier.at(-1)?.n ?? 0) + 1,
        response,
        mark: response === null ? 0 : markTry(spec, earlier, response),
        at: world.now(),
        ...told,
      };
      update(addTry(state.progress, made), true);
      return made;
    },

    practised(spec, ticks) {
      const earlier = triesAt(state.progress, spec.slot);
      if (earlier.at(-1)?.response?.join() === ticks.join()) return;
      const n = (earlier.at(-1)?.n ?? 0) + 1;
      if (n > 3) return;
      const at = world.now();
      update(
        addTry(state.progress, { question: spec.slot, n, response: ticks, mark: 0, at }),
        false,
      );
    },

    read(lesson) {
      if (!state.progress.read.includes(lesson)) {
        update(ratchet(state.progress, 'read', [lesson]), true);
      }
    },

    place(lesson, step) {
      const { place } = state.progress;
      if (place?.lesson === lesson && place.step === step) return;
      if (!lessonsOf(course).some(({ id }) => id === lesson)) return;
      const at = secondAfter(place);
      update({ ...state.progress, place: { lesson, step, at } }, false);
    },

    settings(wanted) {
      const at = secondAfter(state.progress.settings);
      update({ ...state.progress, settings: { ...wanted, at } }, false);
    },

    sync() {
      if (!writes()) return;
      const { attempt } = state.progress;
      const other = journal?.entries().find((e) => e.progress.attempt === attempt);
      if (!other) return;
      const progress = merge(state.progress, other.progress);
      if (JSON.stringify(progress) === JSON.stringify(state.progress)) return;
      change({ progress });
    },

    flush: () => void saveNow(),

    visible(yes) {
      if (yes) shownSince ??= world.now();
      else if (shownSince !== undefined) {
        shownFor += world.now() - shownSince;
        shownSince = undefined;
      }
    },

    close() {
      if (state.phase === 'closed') return;
      callOff?.();
      if (writes()) {
        save += 1;
        const { progress, kept } = note(state.progress);
        const stored = tracker.close(reportNow(progress));
        const how = (yes: boolean): Saving =>
          launch.host === 'lms' ? (yes ? 'saved' : 'waiting') : kept ? 'local' : 'memory';
        const now = typeof stored === 'boolean' ? how(stored) : 'saving';
        change({ phase: 'closed', progress, saving: now });
        if (typeof stored !== 'boolean') void stored.then((yes) => change({ saving: how(yes) }));
        return;
      }
      if (state.phase === 'ready') tracker.close(reportNow());
      change({ phase: 'closed' });
    },
  };
};
