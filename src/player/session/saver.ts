/**
 * Saves progress to a host that can be slow, unreachable, or report success falsely: what is sent at
 * once and what waits, one save at a time, and after a failure again with growing pauses.
 */
import type { Progress } from '../../progress/progress';
import type { Report } from '../../progress/report';
import { isTry, itemsOf } from '../../persistence/entry';
import { pauseAfter } from '../../track/retry';
import type { Preparation, Tracker } from '../../track/tracker';
import type { World } from './types';

/** What the saver needs from the session, and the events it raises. */
interface SaverHost {
  readonly world: World;
  readonly tracker: Tracker;
  /** Whether there is a host that may be written to now. */
  open(): boolean;
  /** The current progress, joined with what another tab has put into the journal. */
  joined(): Progress;
  /** The report of this progress; without one, of the current. */
  report(progress?: Progress): Report;
  /** Whether the page is hidden. */
  hidden(): boolean;
  /** The learner has just typed, tapped or scrolled. */
  busy(): boolean;
  /** The host has all of it. */
  saved(): void;
  /** It could not be saved; `stuck` after so long that waiting may not help. */
  failed(stuck: boolean): void;
  /** The host has ended the session: nothing more is sent. */
  ended(): void;
}

export interface Saver {
  /** Saves have failed and none has got through since. */
  failing(): boolean;
  /** Something was added since the last good save. */
  unsaved(): boolean;
  /** The items (see itemsOf) of which no save has confirmed that the host has them. */
  unacknowledged(): readonly string[];
  /** Sets the items that the next saves are expected to confirm. */
  expect(items: readonly string[]): void;
  /** The host has confirmed all of this progress. */
  confirm(progress: Progress): void;
  /** The progress changed. `soon`: it is sent before the screen shows it, unless the host is slow or fails. */
  changed(progress: Progress, soon: boolean): void;
  /** Plans the next save: `soon`, right after the screen is painted; else once nothing has changed for a while. */
  plan(soon: boolean): void;
  saveNow(): Promise<void>;
  /** The page was hidden, and may never be shown again. */
  pageHidden(): void;
  /** Prepares the host in idle moments for what may be answered next (see Tracker.idle). */
  prepare(): void;
  /** Whether the last save is in doubt. Asking clears the doubt: whoever asks saves again. */
  doubted(): boolean;
  /** Hands this progress to the host, without asking it to store. False: refused or lost. */
  send(progress: Progress): boolean;
  /** Calls off the planned save. */
  stop(): void;
}

/** Milliseconds that a new place or setting waits, so that one save can take what comes after it as well. */
const QUIET = 4000;
/** Failures in a row after which the learner is told what to do: at least 17 seconds (src/track/retry.ts). */
const STUCK = 4;
/** Milliseconds that the calls of one idle moment may take together. */
const MOMENT = 8;
/** Milliseconds that a call of the host may take before the screen no longer waits for it. */
const SLOW = 300;

export const createSaver = (host: SaverHost): Saver => {
  const { world, tracker } = host;
  let failures = 0;
  let dirty = false;
  /** The host said yes without knowing: the page was hidden, or about to unload. */
  let doubtful = false;
  /** A save is under way, and whether another one was asked for meanwhile. */
  let busy = false;
  let next = false;
  let slow = false;
  /** A save blocks the page for so long that the learner notices. */
  let holdsUp = false;
  /** A save waits for the screen to be painted. */
  let soonest = false;
  let preparing = false;
  /** The report that is being prepared for, until something changes: with many questions it takes time to make. */
  let prepared: Report | undefined;
  /** Calls of preparation in a row that failed. */
  let failedCalls = 0;
  /** The last save lacks an answer whose interaction the LMS does not have yet. */
  let incomplete = false;
  let unacknowledged: readonly string[] = [];
  let cancel: (() => void) | undefined;

  /** Calls the host, and measures how long the call blocks the page. */
  const timed = <T>(task: () => T): T => {
    const from = world.now();
    const result = task();
    slow ||= world.now() - from > SLOW;
    return result;
  };

  const send = (progress: Progress): boolean => timed(() => tracker.send(host.report(progress)));

  const stop = (): void => {
    cancel?.();
    cancel = undefined;
  };

  const retryLater = (): void => {
    stop();
    cancel = world.later(() => void saveNow(), pauseAfter(failures));
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

  /** An LMS may have said yes to values that the network then lost: all since the last good save is sent again. */
  const failed = (): void => {
    tracker.invalidateUnconfirmed();
    failures += 1;
    dirty = true;
    host.failed(failures >= STUCK);
    retryLater();
  };

  const confirm = (progress: Progress, exceptTries = false): void => {
    const items = new Set(itemsOf(progress).filter((item) => !exceptTries || !isTry(item)));
    unacknowledged = unacknowledged.filter((item) => !items.has(item));
  };

  const saveNow = async (): Promise<void> => {
    stop();
    if (!dirty || !host.open()) return;
    if (busy) {
      next = true;
      return;
    }
    // Moodle says yes to a save that the network does not take, and forgets it.
    if (!world.online()) {
      failed();
      return;
    }
    dirty = false;
    busy = true;
    const progress = host.joined();
    // A host that does not know whether the save arrived confirms nothing.
    const unsure = host.hidden();
    const sent = send(progress);
    const from = world.now();
    const saving = tracker.save();
    holdsUp = world.now() - from > SLOW;
    const outcome = await saving;
    busy = false;
    if (!host.open()) return;
    if (sent && outcome !== 'failed') {
      failures = 0;
      doubtful = unsure || host.hidden() || outcome === 'queued';
      if (!doubtful) {
        incomplete = preparing && tracker.waiting(host.report(progress));
        confirm(progress, incomplete);
        prepare();
      } else if (!host.hidden()) {
        // The page was about to unload, and may have stayed.
        dirty = true;
        plan(false);
      }
      if (!dirty) host.saved();
    } else if (tracker.ended?.()) {
      host.ended();
      return;
    } else {
      failed();
      return;
    }
    if (next) {
      next = false;
      void saveNow();
    }
  };

  /** As many calls as an idle moment has time for; one at least. */
  const prepareSome = (): Preparation => {
    const report = (prepared ??= host.report());
    const end = world.now() + MOMENT;
    for (;;) {
      const preparation = tracker.idle(report);
      if (preparation !== 'more' || world.now() >= end) return preparation;
    }
  };

  const prepareNext = (): void => {
    world.idle(() => {
      if (!host.open()) {
        preparing = false;
        return;
      }
      if (!world.online()) {
        world.later(prepareNext, QUIET);
        return;
      }
      const from = world.now();
      const preparation = timed(prepareSome);
      failedCalls = preparation === 'failed' ? failedCalls + 1 : 0;
      // Three quarters of the time are left to the learner.
      if (preparation === 'more') world.later(prepareNext, 3 * (world.now() - from));
      else if (preparation === 'failed') world.later(prepareNext, pauseAfter(failedCalls));
      else {
        preparing = false;
        // An answer that was saved without its interaction is saved once more, with it.
        if (!incomplete) return;
        dirty = true;
        plan(false);
      }
    });
  };

  const prepare = (): void => {
    prepared = undefined;
    if (preparing) return;
    preparing = true;
    prepareNext();
  };

  /**
   * Saves what matters less. Where the last save held the page up, it waits until nobody has typed, tapped or
   * scrolled for a moment.
   */
  const saveInQuiet = (): void => {
    if (holdsUp && host.busy()) cancel = world.later(saveInQuiet, QUIET);
    else void saveNow();
  };

  const plan = (soon: boolean): void => {
    // A retry that waits is not put off by every new answer.
    if (failures > 0 && cancel) return;
    stop();
    if (soon) saveSoon();
    else cancel = world.later(saveInQuiet, QUIET);
  };

  return {
    failing: () => failures > 0,
    unsaved: () => dirty || busy || doubtful || tracker.waiting(host.report()),
    unacknowledged: () => unacknowledged,
    expect: (items) => (unacknowledged = items),
    confirm,
    changed(progress, soon) {
      dirty = true;
      // A host that takes its time is sent it once the feedback is on the screen; the journal has it.
      if (!soon || failures > 0 || slow || !world.online()) return;
      // In a task of its own: with the journal it is too long for a slow phone in a long course.
      void world.turn().then(() => {
        if (dirty && host.open()) send(progress);
      });
    },
    plan,
    saveNow,
    pageHidden() {
      if (dirty || busy) void saveNow();
      else if (tracker.readsOnce && host.open() && world.online()) {
        // Only the time is new. A phone may throw the page away without a word.
        send(host.joined());
        void tracker.save();
      }
    },
    prepare,
    doubted() {
      const was = doubtful;
      doubtful = false;
      return was;
    },
    send,
    stop,
  };
};
