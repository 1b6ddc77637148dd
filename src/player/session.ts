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
import {
  covers,
  join,
  joinAlone,
  openJournal,
  strayOf,
  tidy,
  tidyAll,
  without,
} from '../track/journal';
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
  /** False when the network is known to be away. */
  online(): boolean;
  readonly store: Store;
}

/**
 * saved: the host has all. saving: it is being told. waiting: it could not be told yet, the browser
 * has it; unkept: nor has the browser. sent: told by a page that was going, so that nobody heard the
 * answer. local: there is no host, the browser keeps it. memory: nothing keeps it. off: this launch
 * writes nothing (browse, review).
 */
export type Saving =
  'saved' | 'saving' | 'waiting' | 'unkept' | 'sent' | 'local' | 'memory' | 'off';

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
  /** The host has not taken the answers for so long that waiting may not help. */
  readonly stuck?: boolean;
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
  /** Saves and finishes. `going`: the page is being left, and what is answered now is not to be trusted. */
  close(going?: boolean): void;
}

/** What a place or a setting waits for company before it is saved. */
const QUIET = 4000;
/** Pauses between tries to save, growing; the last goes on for ever. */
const PAUSES = [2000, 5000, 10_000, 20_000, 40_000, 60_000];
/** Failures in a row after which the learner is told what to do: more than half a minute. */
const STUCK = 4;
/**
 * For how long an attempt with nothing in it is taken for one that another tab has just begun, and a
 * message of an earlier page may still be under way.
 */
const HOUR = 3_600_000;
/** Milliseconds that telling the host may take before the screen no longer waits for it. */
const SLOW = 300;

const NOBODY: Launch = { host: 'none', mode: 'normal', credit: true, saved: { text: '' } };

export const openSession = (course: Course, tracker: Tracker, world: World): Session => {
  const listeners = new Set<() => void>();
  const session = world.nonce();
  let launch: Launch = NOBODY;
  /** The course by whose policy success is judged: its own, unless the host has one (cmi5). */
  let judged = course;
  let journal: Journal | undefined;
  /** The question that the learner is asked, and what comes of the answer. */
  let asked: ((goOn: boolean) => void) | undefined;
  let seen = false;
  let save = 0;
  let failures = 0;
  let dirty = false;
  /** The host said that it saved while the page was hidden: Moodle says so then without knowing. */
  let doubtful = false;
  /** A save is under way, and whether another one was asked for meanwhile. */
  let busy = false;
  let next = false;
  let slow = false;
  /** A save waits for the screen. */
  let soonest = false;
  /** Tries of which no save has said that the host has them. */
  let owed: readonly string[] = [];
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

  /** Joined with what another tab has put into the journal; numbers of saves go on from the higher. */
  const joined = (progress: Progress): Progress => {
    const other = journal?.entry(progress.attempt);
    save = Math.max(save, other?.save ?? 0);
    return timed(other ? merge(progress, other.progress) : progress);
  };

  /** Into the journal, under a new number. */
  const note = (changed: Progress): { progress: Progress; kept: boolean } => {
    const progress = joined(changed);
    save += 1;
    const entry: Entry = { progress, seen, save, at: world.now(), owed };
    return { progress, kept: journal?.write(entry) ?? false };
  };

  /** What is true of the keeping of progress before the host has answered. */
  const unsaved = (kept: boolean): Saving => {
    if (launch.host !== 'lms') return kept ? 'local' : 'memory';
    if (failures === 0) return 'saving';
    return kept ? 'waiting' : 'unkept';
  };

  /** Hands the host what is new, and looks how long that takes. */
  const tell = (progress: Progress): boolean => {
    const from = world.now();
    const told = tracker.tell(reportNow(progress));
    slow ||= world.now() - from > SLOW;
    return told;
  };

  const update = (changed: Progress, soon: boolean): void => {
    const done = ratchet(changed, 'done', doneIds(course, changed));
    if (!writes()) {
      change({ progress: done });
      return;
    }
    owed = [...owed, ...Object.keys(done.tries).filter((key) => !(key in state.progress.tries))];
    const { progress, kept } = note(done);
    if (launch.host === 'lms') {
      dirty = true;
      // A host that takes its time is told once the feedback is on the screen; the journal has it.
      if (soon && failures === 0 && !slow && world.online()) tell(progress);
    }
    change({ progress, saving: unsaved(kept) });
    if (launch.host !== 'lms') return;
    // A retry that is under way is not put off by every new answer.
    if (failures > 0 && callOff) return;
    callOff?.();
    callOff = undefined;
    if (failures > 0) retryLater();
    else if (soon) saveSoon();
    else callOff = world.later(() => void saveNow(), QUIET);
  };

  const retryLater = (): void => {
    callOff?.();
    const pause = PAUSES[Math.min(failures, PAUSES.length) - 1] ?? QUIET;
    callOff = world.later(() => void saveNow(), pause);
  };

  /** Once, however many answers come before the screen is painted. */
  const saveSoon = (): void => {
    if (soonest) return;
    soonest = true;
    world.afterPaint(() => {
      soonest = false;
      void saveNow();
    });
  };

  const failed = (): void => {
    failures += 1;
    dirty = true;
    // The new number makes a new suspend text: an LMS that sends changed values only sends it again.
    const { progress, kept } = note(state.progress);
    change({ progress, saving: unsaved(kept), stuck: failures >= STUCK });
    retryLater();
  };

  const saveNow = async (): Promise<void> => {
    callOff?.();
    callOff = undefined;
    if (!dirty || !writes() || launch.host !== 'lms') return;
    if (busy) {
      next = true;
      return;
    }
    // Moodle says yes to a save that the network does not take, and forgets it.
    if (!world.online()) return failed();
    dirty = false;
    busy = true;
    const progress = joined(state.progress);
    const told = tell(progress);
    const stored = await tracker.save();
    busy = false;
    if (state.phase !== 'ready') return;
    if (told && stored) {
      failures = 0;
      owed = owed.filter((key) => !(key in progress.tries));
      doubtful = shownSince === undefined;
      if (!dirty) change({ saving: 'saved', savedAt: world.now(), stuck: false });
    } else if (tracker.ended?.()) {
      launch = { ...launch, host: 'refused' };
      const { kept } = note(state.progress);
      change({ host: 'ended', saving: unsaved(kept), stuck: false });
      return;
    } else {
      tracker.again();
      failed();
      return;
    }
    if (next) {
      next = false;
      void saveNow();
    }
  };

  const fillIdly = (): void => {
    world.idle(() => {
      if (!writes()) return;
      if (!world.online()) {
        world.later(fillIdly, QUIET);
        return;
      }
      const from = world.now();
      const more = tracker.idle(reportNow(), slow);
      slow ||= world.now() - from > SLOW;
      // A slow host is left time for what the learner does.
      if (more && slow) world.later(fillIdly, QUIET);
      else if (more) fillIdly();
    });
  };

  type Go = Extract<Joined, { is: 'go' }>;

  const ready = (go: Go, kept: Progress | undefined): void => {
    seen = go.seen;
    save = go.save;
    change({ phase: 'ready', progress: go.progress });
    if (!writes()) {
      change({ saving: 'off' });
      return;
    }
    // What the host has kept it was told, but for what a launch that ended badly may have lost of it.
    if (kept) tracker.has(reportNow(without(kept, owed)));
    // The nonce of a new attempt is committed at once, and so is what only the browser had.
    update(go.progress, true);
    if (launch.host === 'lms') fillIdly();
  };

  const question = (at: number, answer: (goOn: boolean) => void): void => {
    asked = answer;
    change({ phase: 'ask', heldAt: at });
  };

  /** Begins, or asks first about answers of launches that the LMS did not start, one by one. */
  const begins = (go: Go, kept: Progress | undefined, taken: readonly Entry[] = []): void => {
    if (!journal) return;
    const { learner } = journal;
    const { attempt } = go.progress;
    const alone = openJournal(world.store, course, '');
    const stray = strayOf(alone, learner, taken);
    if (!stray) {
      ready(go, kept);
      // Only once the learner's own journal has it.
      const mine = journal.entry(attempt)?.progress ?? begin('');
      for (const { progress } of taken) {
        if (covers(mine, { ...progress, attempt })) alone.drop(progress.attempt);
      }
      return;
    }
    question(stray.at, (goOn) => {
      if (goOn) {
        const both = merge(go.progress, { ...stray.progress, attempt });
        begins({ ...go, progress: both }, kept, [...taken, stray]);
        return;
      }
      // Without a store that takes this the same would be asked for ever.
      const kind = { ...stray, disowned: [...(stray.disowned ?? []), learner] };
      begins(go, kept, alone.write(kind) ? taken : [...taken, kind]);
    });
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
      const mine = openJournal(world.store, course, learner);
      journal = mine;
      tidyAll(world.store, course, world.now());
      // Where there is no LMS, the browser's copy is the only one: the latest attempt stays.
      tidy(mine, world.now(), host === 'lms' ? 0 : 1);
      const kept = keptByHost();
      const { attempt } = kept.progress;
      const known = attempt === '' ? undefined : kept.progress;
      const entry = known && mine.entry(attempt);
      const readBack = entry && covers(kept.progress, entry.progress) && kept.save >= entry.save;
      if (mode !== 'normal') {
        // The LMS has it all, and this launch adds nothing to it: the browser's copy has done its work.
        // Its empty cover stays as long as what was written for practice.
        if (readBack && world.now() - entry.at > HOUR)
          mine.write({ ...entry, progress: begin(attempt), seen: true, owed: [] });
        const progress = entry ? merge(kept.progress, entry.progress) : kept.progress;
        ready({ is: 'go', progress, save: 0, seen: true }, known);
        return;
      }
      owed = entry?.owed ?? [];
      const entries = mine.entries();
      const nonce = world.nonce();
      const found =
        host === 'lms' ? join(kept, entries, nonce, world.now() - HOUR) : joinAlone(entries, nonce);
      if (found.is === 'go' && host !== 'lms') {
        goAlone(mine.entry(found.progress.attempt), found.progress, found.save);
      } else if (found.is === 'go') begins(found, known);
      else {
        const { entry: held, fresh } = found;
        question(held.at, (goOn) => {
          if (!goOn) {
            // Not asked about again; should the LMS come up with that attempt after all, it is there.
            mine.write({ ...held, seen: true });
            begins(fresh, undefined);
            return;
          }
          owed = Object.keys(held.progress.tries);
          begins({ is: 'go', progress: held.progress, save: held.save, seen: false }, undefined);
        });
      }
    },

    choose(what) {
      const answer = asked;
      asked = undefined;
      answer?.(what === 'go-on');
    },

    turnTo(attempt) {
      if (launch.host === 'lms' || state.host === 'ended' || !writes()) return;
      note(state.progress);
      const entry = attempt === undefined ? undefined : journal?.entry(attempt);
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
      const other = journal?.entry(state.progress.attempt);
      if (!other) return;
      const progress = merge(state.progress, other.progress);
      if (JSON.stringify(progress) === JSON.stringify(state.progress)) return;
      change({ progress });
    },

    flush: () => void saveNow(),

    visible(yes) {
      if (yes) {
        shownSince ??= world.now();
        if (doubtful && writes()) {
          doubtful = false;
          update(state.progress, true);
        }
      } else if (shownSince !== undefined) {
        shownFor += world.now() - shownSince;
        shownSince = undefined;
      }
    },

    close(going = false) {
      if (state.phase === 'closed') return;
      callOff?.();
      if (writes()) {
        const { progress, kept } = note(state.progress);
        // After a failed save all goes again in two steps, for which a page that is going has no time.
        if (failures > 0 && !going && launch.host === 'lms' && world.online()) {
          tell(progress);
          void tracker.save();
        }
        const stored = tracker.close(reportNow(progress));
        const how = (yes: boolean): Saving => {
          if (launch.host !== 'lms') return kept ? 'local' : 'memory';
          if (yes && world.online()) return going ? 'sent' : 'saved';
          return kept ? 'waiting' : 'unkept';
        };
        const now = typeof stored === 'boolean' ? how(stored) : 'saving';
        change({ phase: 'closed', progress, saving: now, stuck: false });
        if (typeof stored !== 'boolean') void stored.then((yes) => change({ saving: how(yes) }));
        return;
      }
      if (state.phase === 'ready') void tracker.close(reportNow());
      change({ phase: 'closed' });
    },
  };
};
