/**
 * Keeps the attempt that a launch goes on with, in the journal and with the host. The order of a change, each in a
 * task of its own: journal, tracker, screen, save. So nothing answered is only in memory, and a slow LMS does not hold
 * up the feedback.
 */
import type { Course } from '../../course/course';
import { containsAll, newItems } from '../../persistence/entry';
import type { Journal } from '../../persistence/journal';
import { createJournal } from '../../persistence/journal';
import type { Progress } from '../../progress/progress';
import { merge, ratchet } from '../../progress/progress';
import type { Reached, Report } from '../../progress/report';
import { doneIds, report } from '../../progress/report';
import type { Launch, Tracker } from '../../track/tracker';
import type { Clock } from './clock';
import type { Saver } from './saver';
import { createSaver } from './saver';
import type { StateStore } from './state-store';
import type { Saving, State, World } from './types';

/** Milliseconds after a tap, key or scroll for which the learner counts as busy with the page. */
const BUSY = 3000;

/** Milliseconds after which another device may have gone on with the attempt. */
const ABSENCE = 900_000;

/** What each part of a session is given. */
export interface SessionParts {
  readonly course: Course;
  readonly tracker: Tracker;
  readonly world: World;
  readonly screen: StateStore;
  readonly clock: Clock;
}

/** Progress as it was written to the journal; `kept`: whether the browser kept it. */
interface Written {
  readonly progress: Progress;
  readonly kept: boolean;
}

export interface Keeper {
  readonly saver: Saver;
  /** That of the learner once the host has named one; before, that of launches without a learner. */
  journal(): Journal;
  /** Takes in what the host said at launch. `learner`: the learner's key. */
  launched(launch: Launch, learner: string): void;
  /** The attempt is begun anew: what the host says was reached is not of it. */
  forgetReached(): void;
  /** Goes on with an attempt: the number of its last save, and the items that no save has confirmed. */
  resumeFrom(save: number, unacknowledged: readonly string[]): void;
  /** Whether there is a host that is written to in this launch. */
  hasHost(): boolean;
  /** The saving state of progress that no host has; `kept`: whether the browser kept it. */
  unsent(kept: boolean): Saving;
  /** Whether progress may change now; a page that was left alone for too long finds out here. */
  writes(): boolean;
  /** The report of this progress, with the learner's time until now. */
  report(progress: Progress): Report;
  /** Writes into the journal, joined with what another tab has put there, under the number of the last save. */
  rewrite(changed: Progress): Written;
  /** The same under a new number, which makes a new suspend text. */
  record(changed: Progress): Written;
  /**
   * Writes the new progress to the journal, sends it to the host and updates the screen. `now`: sent
   * before the screen shows it, and saved after; `soon`: both after; `later`: both in their own time.
   */
  update(changed: Progress, when: 'now' | 'soon' | 'later'): void;
  /** Changes what is shown, and sets `unsaved` by what `saving` says. */
  show(next: Partial<State> & Pick<State, 'saving'>): void;
  /** Takes in what another tab has written to the journal. */
  sync(): void;
  /** The learner does something with the page. */
  touch(): void;
}

export const createKeeper = ({ course, tracker, world, screen, clock }: SessionParts): Keeper => {
  const { state, change } = screen;
  const session = world.nonce();
  /** The course by whose policy success is judged: its own, unless the host has one (cmi5). */
  let judged = course;
  /** What the host says of the attempt, unless the learner has started fresh. */
  let reached: Reached = {};
  let journal = createJournal(world.store, course, '');
  let save = 0;
  let touchedAt = world.now();

  const hasHost = (): boolean => state().host === 'lms';

  /** A page that nobody has touched for long knows only what its host gave it then. */
  const noticeAbsence = (): void => {
    const { phase, mode } = state();
    if (phase === 'ready' && tracker.readsOnce && hasHost() && mode === 'normal') {
      const passed = world.now() - touchedAt;
      // The clock was set back: how long the page was left alone cannot be known.
      if (passed > ABSENCE || passed < -ABSENCE) change({ phase: 'away' });
    }
  };

  const writes = (): boolean => {
    noticeAbsence();
    return state().phase === 'ready' && state().mode === 'normal';
  };

  const timed = (progress: Progress): Progress => ({
    ...progress,
    sessions: { ...progress.sessions, [session]: clock.seconds() },
  });

  const reportNow = (progress: Progress): Report =>
    report(judged, progress, { at: world.now(), session, save, reached });

  /** Joined with what another tab has put into the journal. The next save is numbered from the higher of the two. */
  const joined = (progress: Progress): Progress => {
    const other = journal.news(progress.attempt);
    save = Math.max(save, other?.save ?? 0);
    if (!other) return timed(progress);
    // This tab also sends what the other has not had confirmed: the other may be closed before that.
    saver.expect([...new Set([...saver.unacknowledged(), ...(other.owed ?? [])])]);
    return timed(merge(progress, other.progress));
  };

  const write = (progress: Progress): Written => {
    const owed = saver.unacknowledged();
    const kept = journal.write({ progress, save, at: world.now(), where: world.where, owed });
    return { progress, kept };
  };

  const rewrite = (changed: Progress): Written => write(joined(changed));

  const record = (changed: Progress): Written => {
    const progress = joined(changed);
    save += 1;
    return write(progress);
  };

  const unsent = (kept: boolean): Saving => {
    if (!hasHost()) return kept ? 'local' : 'memory';
    return kept ? 'waiting' : 'unkept';
  };

  /** The saving state to show until the host has answered. */
  const savingOf = (kept: boolean): Saving =>
    hasHost() && !saver.failing() ? 'saving' : unsent(kept);

  const show: Keeper['show'] = (next) => {
    const failed = next.saving !== 'saved' && next.saving !== 'saving';
    change({ ...next, unsaved: failed ? saver.unacknowledged() : [] });
  };

  const saver = createSaver({
    world,
    tracker,
    open: () => writes() && hasHost(),
    joined: () => joined(state().progress),
    report: (progress = state().progress) => reportNow(progress),
    hidden: clock.stopped,
    busy: () => world.now() - touchedAt < BUSY,
    saved() {
      // Joined with what another tab has written meanwhile, which must not be lost.
      const { progress } = rewrite(state().progress);
      show({ progress, saving: 'saved', savedAt: world.now(), stuck: false });
    },
    failed(stuck) {
      // The new number makes a new suspend text: an LMS that sends changed values only sends it again.
      const { progress, kept } = record(state().progress);
      show({ progress, saving: savingOf(kept), stuck });
    },
    ended() {
      change({ host: 'ended' });
      const { kept } = record(state().progress);
      show({ saving: savingOf(kept), stuck: false });
    },
  });

  return {
    saver,
    journal: () => journal,
    launched(launch, learner) {
      reached = launch.reached;
      if (launch.policy) judged = { ...course, policy: launch.policy };
      journal = createJournal(world.store, course, learner);
    },
    forgetReached() {
      reached = {};
    },
    resumeFrom(last, unacknowledged) {
      save = last;
      saver.expect(unacknowledged);
    },
    hasHost,
    unsent,
    writes,
    report: (progress) => reportNow(timed(progress)),
    rewrite,
    record,

    update(changed, when) {
      const done = ratchet(changed, 'done', doneIds(course, changed));
      if (!writes()) {
        if (state().phase !== 'away') change({ progress: done });
        return;
      }
      touchedAt = world.now();
      saver.expect([...saver.unacknowledged(), ...newItems(done, state().progress)]);
      const { progress, kept } = record(done);
      saver.changed(progress, when === 'now');
      show({ progress, saving: savingOf(kept) });
      saver.plan(when !== 'later');
      saver.prepare();
    },

    show,

    sync() {
      if (!writes()) return;
      const other = journal.news(state().progress.attempt);
      if (!other) return;
      const progress = merge(state().progress, other.progress);
      // Whatever any page of the LMS stores calls this: a page that brought nothing new is not drawn again.
      if (JSON.stringify(progress) !== JSON.stringify(state().progress)) change({ progress });
      // Where two tabs write at the same moment the browser keeps one text alone: what it lacks is written again.
      if (!containsAll(other.progress, progress)) rewrite(progress);
    },

    touch() {
      noticeAbsence();
      touchedAt = world.now();
    },
  };
};
