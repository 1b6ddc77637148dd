/**
 * The saving of what changes, to a host that may be slow, away or untrue: what is told at once and
 * what waits, one save at a time, and after a failure retries with growing pauses.
 */
import type { Progress } from '../../progress/progress';
import type { Report } from '../../progress/report';
import type { Tracker } from '../../track/tracker';
import type { World } from './types';

/** What the saver asks of the session, and says to it. */
export interface Desk {
  readonly world: World;
  readonly tracker: Tracker;
  /** Whether there is a host that may be written to now. */
  open(): boolean;
  /** The progress as it is, joined with what another tab has put into the journal. */
  joined(): Progress;
  report(progress?: Progress): Report;
  hidden(): boolean;
  /** The host has all of it. */
  saved(): void;
  /** It could not be told; `stuck` after so long that waiting may not help. */
  failed(stuck: boolean): void;
  /** The host has ended the session: nothing more is told. */
  ended(): void;
}

export interface Saver {
  /** Saves have failed and none has got through since. */
  failing(): boolean;
  /** Tries of which no save has said that the host has them. */
  owed(): readonly string[];
  owe(keys: readonly string[]): void;
  /** Something changed. What matters soon is handed to the host before the screen shows it. */
  changed(progress: Progress, soon: boolean): void;
  /** After the screen shows it: a save soon, or in its own time. */
  plan(soon: boolean): void;
  saveNow(): Promise<void>;
  /** Names the columns of the interactions in idle moments. */
  prepare(): void;
  /** The page is shown again: whether the last save was said to a hidden page and is in doubt. */
  doubted(): boolean;
  send(progress: Progress): boolean;
  stop(): void;
}

/** What a place or a setting waits for company before it is saved. */
const QUIET = 4000;
/** Pauses between tries to save, growing; the last goes on for ever. */
const PAUSES = [2000, 5000, 10_000, 20_000, 40_000, 60_000];
/** Failures in a row after which the learner is told what to do: more than half a minute. */
const STUCK = 4;
/** Milliseconds that telling the host may take before the screen no longer waits for it. */
const SLOW = 300;

export const openSaver = (desk: Desk): Saver => {
  const { world, tracker } = desk;
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
  let owed: readonly string[] = [];
  let callOff: (() => void) | undefined;

  /** Runs what asks the host for something, and looks how long that takes. */
  const timed = <T>(task: () => T): T => {
    const from = world.now();
    const result = task();
    slow ||= world.now() - from > SLOW;
    return result;
  };

  const send = (progress: Progress): boolean => timed(() => tracker.send(desk.report(progress)));

  const stop = (): void => {
    callOff?.();
    callOff = undefined;
  };

  const retryLater = (): void => {
    stop();
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
    desk.failed(failures >= STUCK);
    retryLater();
  };

  const saveNow = async (): Promise<void> => {
    stop();
    if (!dirty || !desk.open()) return;
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
    const progress = desk.joined();
    const sent = send(progress);
    const stored = await tracker.save();
    busy = false;
    if (!desk.open()) return;
    if (sent && stored) {
      failures = 0;
      owed = owed.filter((key) => !(key in progress.tries));
      doubtful = desk.hidden();
      if (!dirty) desk.saved();
    } else if (tracker.ended?.()) {
      desk.ended();
      return;
    } else {
      tracker.invalidateUnconfirmed();
      failed();
      return;
    }
    if (next) {
      next = false;
      void saveNow();
    }
  };

  const prepare = (): void => {
    world.idle(() => {
      if (!desk.open()) return;
      if (!world.online()) {
        world.later(prepare, QUIET);
        return;
      }
      const more = timed(() => tracker.idle(desk.report(), slow));
      // A slow host is left time for what the learner does.
      if (more && slow) world.later(prepare, QUIET);
      else if (more) prepare();
    });
  };

  return {
    failing: () => failures > 0,
    owed: () => owed,
    owe: (keys) => (owed = keys),
    changed(progress, soon) {
      dirty = true;
      // A host that takes its time is told once the feedback is on the screen; the journal has it.
      if (soon && failures === 0 && !slow && world.online()) send(progress);
    },
    plan(soon) {
      // A retry that is under way is not put off by every new answer.
      if (failures > 0 && callOff) return;
      stop();
      if (failures > 0) retryLater();
      else if (soon) saveSoon();
      else callOff = world.later(() => void saveNow(), QUIET);
    },
    saveNow,
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
