/**
 * One launch, from opening to leaving: the only place where Progress changes, and the only caller of
 * the tracker and the journal. Knows no screen; the world it needs (clock, timers, storage) is handed
 * in, so that the tests can run it through any sequence of faults.
 *
 * The order of an answer: journal, tracker, screen, then the save in a task of its own. So nothing
 * answered is only in memory, and a slow LMS does not hold up the feedback.
 */
import type { Course } from '../course/course';
import { lessonsOf } from '../course/course';
import { MOST_TRIES, markTry } from '../course/policy';
import { kindOf } from '../kinds';
import type { Progress, Try } from '../progress/progress';
import { addTry, begin, isEmpty, merge, ratchet, triesAt } from '../progress/progress';
import type { Report } from '../progress/report';
import { doneIds, report } from '../progress/report';
import type { Entry, Joined, Journal } from '../track/journal';
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
import { launchWithout } from '../track/tracker';
import { openClock } from './session/clock';
import { openSaver } from './session/saver';
import type { Saving, Session, State, World } from './session/types';

export type { Saving, Session, State, World } from './session/types';

/**
 * For how long an attempt with nothing in it is taken for one that another tab has just begun, and a
 * message of an earlier page may still be under way.
 */
const HOUR = 3_600_000;

export const openSession = (course: Course, tracker: Tracker, world: World): Session => {
  const listeners = new Set<() => void>();
  const lasts = new Set<() => void>();
  const session = world.nonce();
  let launch: Launch = launchWithout('none');
  /** The course by whose policy success is judged: its own, unless the host has one (cmi5). */
  let judged = course;
  let journal: Journal | undefined;
  /** The question that the learner is asked, and what comes of the answer. */
  let asked: ((goOn: boolean) => Promise<void>) | undefined;
  let seen = false;
  let save = 0;
  const clock = openClock(world.now);
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

  /** Now, in whole seconds, but always later than what it replaces: the last writer wins a merge. */
  const secondAfter = (last: { readonly at: number } | undefined): number =>
    Math.max(Math.floor(world.now() / 1000), (last?.at ?? 0) + 1);

  const timed = (progress: Progress): Progress => ({
    ...progress,
    sessions: { ...progress.sessions, [session]: clock.seconds() },
  });

  const reportNow = (progress = state.progress): Report =>
    report(judged, progress, { at: world.now(), session, save, reached: launch.reached });

  /** Joined with what another tab has put into the journal; numbers of saves go on from the higher. */
  const joined = (progress: Progress): Progress => {
    const other = journal?.news(progress.attempt);
    save = Math.max(save, other?.save ?? 0);
    return timed(other ? merge(progress, other.progress) : progress);
  };

  /** Into the journal, under a new number. */
  const note = (changed: Progress): { progress: Progress; kept: boolean } => {
    const progress = joined(changed);
    save += 1;
    const entry: Entry = {
      progress,
      seen,
      save,
      at: world.now(),
      where: world.where,
      owed: saver.owed(),
    };
    return { progress, kept: journal?.write(entry) ?? false };
  };

  /** What is true of the keeping of progress before the host has answered. */
  const unsaved = (kept: boolean): Saving => {
    if (launch.host !== 'lms') return kept ? 'local' : 'memory';
    if (!saver.failing()) return 'saving';
    return kept ? 'waiting' : 'unkept';
  };

  const saver = openSaver({
    world,
    tracker,
    open: () => writes() && launch.host === 'lms',
    joined: () => joined(state.progress),
    report: (progress) => reportNow(progress),
    hidden: clock.stopped,
    saved: () => change({ saving: 'saved', savedAt: world.now(), stuck: false }),
    failed(stuck) {
      // The new number makes a new suspend text: an LMS that sends changed values only sends it again.
      const { progress, kept } = note(state.progress);
      change({ progress, saving: unsaved(kept), stuck });
    },
    ended() {
      launch = { ...launch, host: 'refused' };
      const { kept } = note(state.progress);
      change({ host: 'ended', saving: unsaved(kept), stuck: false });
    },
  });

  /**
   * What changed is kept, told and shown. `now`: the host is handed it before the screen shows it, and
   * saves it after; `soon`: both after; `later`: both in their own time.
   */
  const update = (changed: Progress, when: 'now' | 'soon' | 'later'): void => {
    const done = ratchet(changed, 'done', doneIds(course, changed));
    if (!writes()) {
      change({ progress: done });
      return;
    }
    const made = Object.keys(done.tries).filter((key) => !(key in state.progress.tries));
    saver.owe([...saver.owed(), ...made]);
    const { progress, kept } = note(done);
    const told = launch.host === 'lms';
    if (told) saver.changed(progress, when === 'now');
    change({ progress, saving: unsaved(kept) });
    if (told) saver.plan(when !== 'later');
  };

  type Go = Extract<Joined, { is: 'go' }>;

  const ready = async (go: Go, kept: Progress | undefined): Promise<void> => {
    seen = go.seen;
    save = go.save;
    if (launch.mode !== 'normal') {
      change({ phase: 'ready', progress: go.progress, saving: 'off' });
      return;
    }
    if (kept) {
      // What the host has kept it was told, but for what a launch that ended badly may have lost of it.
      tracker.assumeStored(reportNow(without(kept, saver.owed())));
      await world.turn();
      if (state.phase === 'closed') return;
    }
    // How the learner likes the page may have been said while it was being opened, or asked.
    const { settings } = state.phase === 'ready' ? go.progress : state.progress;
    change({ phase: 'ready', progress: go.progress });
    // The nonce of a new attempt is committed at once, and so is what only the browser had.
    update({ ...go.progress, ...(settings && { settings }) }, 'soon');
    if (launch.host === 'lms') saver.prepare();
  };

  const question = (at: number, answer: (goOn: boolean) => Promise<void>): void => {
    asked = answer;
    change({ phase: 'ask', heldAt: at });
  };

  /** Begins, or asks first about answers of launches that the LMS did not start, one by one. */
  const begins = async (
    go: Go,
    kept: Progress | undefined,
    taken: readonly Entry[] = [],
  ): Promise<void> => {
    if (!journal) return;
    const { learner } = journal;
    const { attempt } = go.progress;
    const alone = openJournal(world.store, course, '');
    const stray = strayOf(alone, learner, taken);
    if (!stray) {
      await ready(go, kept);
      // Only once the learner's own journal has it.
      const mine = journal.entry(attempt)?.progress ?? begin('');
      for (const { progress } of taken) {
        if (covers(mine, { ...progress, attempt })) alone.drop(progress.attempt, attempt);
      }
      return;
    }
    question(stray.at, async (goOn) => {
      if (goOn) {
        const both = merge(go.progress, { ...stray.progress, attempt });
        return begins({ ...go, progress: both }, kept, [...taken, stray]);
      }
      // Without a store that takes this the same would be asked for ever.
      const kind = { ...stray, disowned: [...(stray.disowned ?? []), learner] };
      return begins(go, kept, alone.write(kind) ? taken : [...taken, kind]);
    });
  };

  /** Without an LMS the journal is all there is, and whose it is only the learner can say. */
  const goAlone = (entry: Entry | undefined, progress: Progress, count: number): void => {
    const others = (journal?.entries() ?? [])
      .filter((other) => !isEmpty(other.progress) && other.progress.attempt !== progress.attempt)
      .map((other) => ({ attempt: other.progress.attempt, at: other.at }));
    const resumed = entry && !isEmpty(entry.progress);
    change({ resumedAt: resumed ? entry.at : undefined, others });
    void ready({ is: 'go', progress, save: count, seen: false }, undefined);
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async open() {
      launch = await tracker.open();
      await world.turn();
      if (state.phase === 'closed') return;
      const { host, mode, credit, learner = '', policy } = launch;
      if (policy) judged = { ...course, policy };
      change({ host, mode, credit });
      const mine = openJournal(world.store, course, learner);
      journal = mine;
      tidyAll(world.store, course, world.now());
      // Where there is no LMS, the browser's copy is the only one: the latest attempt stays.
      tidy(mine, world.now(), host === 'lms' ? 0 : 1);
      const kept = launch.saved;
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
        await ready({ is: 'go', progress, save: 0, seen: true }, known);
        return;
      }
      saver.owe(entry?.owed ?? []);
      const entries = mine.entries();
      const nonce = world.nonce();
      const found =
        host === 'lms'
          ? join(kept, entries, nonce, { where: world.where, since: world.now() - HOUR })
          : joinAlone(entries, nonce);
      if (found.is === 'go' && host !== 'lms') {
        goAlone(mine.entry(found.progress.attempt), found.progress, found.save);
      } else if (found.is === 'go') await begins(found, known);
      else {
        const { entry: held, fresh } = found;
        question(held.at, async (goOn) => {
          if (!goOn) {
            // Not asked about again; should the LMS come up with that attempt after all, it is there.
            mine.write({ ...held, seen: true });
            return begins(fresh, undefined);
          }
          saver.owe(Object.keys(held.progress.tries));
          return begins(
            { is: 'go', progress: held.progress, save: held.save, seen: false },
            undefined,
          );
        });
      }
    },

    async choose(what) {
      const answer = asked;
      if (!answer) return;
      asked = undefined;
      change({ phase: 'opening' });
      await answer(what === 'go-on');
    },

    turnTo(attempt) {
      if (launch.host === 'lms' || state.host === 'ended' || !writes()) return;
      note(state.progress);
      const entry = attempt === undefined ? undefined : journal?.entry(attempt);
      // The time until now was that of the attempt that is left.
      clock.restart();
      goAlone(entry, entry?.progress ?? begin(world.nonce()), entry?.save ?? 0);
    },

    answer(spec, response, told) {
      const earlier = triesAt(state.progress, spec.slot);
      const made: Try = {
        question: spec.slot,
        n: (earlier.at(-1)?.n ?? 0) + 1,
        response,
        mark: response === null ? 0 : markTry(kindOf(spec).credit(spec, response), earlier),
        at: world.now(),
        ...told,
      };
      update(addTry(state.progress, made), 'now');
      return made;
    },

    practised(spec, ticks) {
      const earlier = triesAt(state.progress, spec.slot);
      if (earlier.at(-1)?.response?.join() === ticks.join()) return;
      const n = (earlier.at(-1)?.n ?? 0) + 1;
      if (n > MOST_TRIES) return;
      const at = world.now();
      update(
        addTry(state.progress, { question: spec.slot, n, response: ticks, mark: 0, at }),
        'later',
      );
    },

    atLast(task) {
      lasts.add(task);
      return () => {
        lasts.delete(task);
        task();
      };
    },

    read(lesson) {
      if (!state.progress.read.includes(lesson)) {
        update(ratchet(state.progress, 'read', [lesson]), 'now');
      }
    },

    place(lesson, step) {
      const { place } = state.progress;
      if (place?.lesson === lesson && place.step === step) return;
      if (!lessonsOf(course).some(({ id }) => id === lesson)) return;
      const at = secondAfter(place);
      update({ ...state.progress, place: { lesson, step, at } }, 'later');
    },

    settings(wanted) {
      const at = secondAfter(state.progress.settings);
      update({ ...state.progress, settings: { ...wanted, at } }, 'later');
    },

    sync() {
      if (!writes()) return;
      const other = journal?.news(state.progress.attempt);
      if (!other) return;
      const progress = merge(state.progress, other.progress);
      if (JSON.stringify(progress) === JSON.stringify(state.progress)) return;
      change({ progress });
    },

    flush: () => void saver.saveNow(),

    visible(yes) {
      clock.visible(yes);
      if (yes && writes() && saver.doubted()) update(state.progress, 'now');
    },

    close(going = false) {
      if (state.phase === 'closed') return;
      for (const last of lasts) last();
      saver.stop();
      if (writes()) {
        const { progress, kept } = note(state.progress);
        // After a failed save all goes again in two steps, for which a page that is going has no time.
        if (saver.failing() && !going && launch.host === 'lms' && world.online()) {
          saver.send(progress);
          void tracker.save();
        }
        const stored = tracker.close(reportNow(progress), 'all');
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
      if (state.phase === 'ready') void tracker.close(reportNow(), 'all');
      // Before anybody knows what the host has, nothing may be called saved.
      change({ phase: 'closed', saving: 'off' });
    },
  };
};
