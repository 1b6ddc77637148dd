/**
 * One launch, from opening to leaving: the only place where Progress changes, and the only caller of
 * the tracker and the journal. Knows no screen; the world it needs (clock, timers, storage) is handed
 * in, so that the tests can run it through any sequence of faults.
 *
 * The order of an answer, each in a task of its own: journal, tracker, screen, save. So nothing answered is only in
 * memory, and a slow LMS does not hold up the feedback.
 */
import type { Course } from '../course/course';
import { lessonsOf } from '../course/course';
import { MOST_TRIES, markTry, settled } from '../course/policy';
import { kindOf } from '../kinds/register';
import type { Entry } from '../persistence/entry';
import { BEGUN, containsAll, newItems, omitItems } from '../persistence/entry';
import type { Journal } from '../persistence/journal';
import { createJournal, noteKey } from '../persistence/journal';
import { learnerKey } from '../persistence/learner-key';
import type { Opening } from '../persistence/recovery';
import {
  HOUR,
  accept,
  decideOpening,
  decline,
  latestOf,
  sameActivity,
} from '../persistence/recovery';
import { forgetOld, forgetOldAlone } from '../persistence/retention';
import type { Progress, Try } from '../progress/progress';
import { addTry, begin, isEmpty, merge, ratchet, triesAt } from '../progress/progress';
import { triesOf } from '../progress/tries-of';
import type { Reached, Report } from '../progress/report';
import { doneIds, report } from '../progress/report';
import type { Launch, Tracker } from '../track/tracker';
import { launchWithout } from '../track/tracker';
import { createClock } from './session/clock';
import { createSaver } from './session/saver';
import type { Answered, Saving, Session, State, World } from './session/types';
import { openingState } from './session/types';

export type { Saving, Session, State, World } from './session/types';

/** Milliseconds after a tap, key or scroll for which the learner counts as busy with the page. */
const BUSY = 3000;

/** Milliseconds after which another device may have gone on with the attempt. */
const ABSENCE = 900_000;

export const createSession = (course: Course, tracker: Tracker, world: World): Session => {
  const listeners = new Set<() => void>();
  const beforeClose = new Set<() => void>();
  const session = world.nonce();
  let launch: Launch = launchWithout('none');
  /** The course by whose policy success is judged: its own, unless the host has one (cmi5). */
  let judged = course;
  /** What the host says of the attempt, unless the learner has started fresh. */
  let reached: Reached = {};
  /** The learner's own, once the host has said who that is. */
  let journal = createJournal(world.store, course, '');
  /** What the browser does not keep of what the learner wrote for themselves: it lives as long as the page. */
  const notes = new Map<string, string>();
  /** Goes on as the learner has answered the recovery prompt. */
  let asked: ((goOn: boolean) => Promise<void>) | undefined;
  /** What a page that was closed can go on with; nothing where its session with a host is over. */
  let left: Pick<State, 'phase' | 'saving'> | undefined;
  let save = 0;
  let touchedAt = world.now();
  const clock = createClock(world.now);
  let state = openingState;

  const change = (next: Partial<State>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  /** Whether there is a host that is written to in this launch. */
  const hasHost = (): boolean => state.host === 'lms';

  /** A page that nobody has touched for long knows only what its host gave it then. */
  const noticeAbsence = (): void => {
    if (state.phase === 'ready' && tracker.readsOnce && hasHost() && state.mode === 'normal') {
      const passed = world.now() - touchedAt;
      // The clock was set back: how long the page was left alone cannot be known.
      if (passed > ABSENCE || passed < -ABSENCE) change({ phase: 'away' });
    }
  };

  const writes = (): boolean => {
    noticeAbsence();
    return state.phase === 'ready' && state.mode === 'normal';
  };

  /** Now, in whole seconds, but always later than what it replaces: the last writer wins a merge. */
  const secondAfter = (last: { readonly at: number } | undefined): number =>
    Math.max(Math.floor(world.now() / 1000), (last?.at ?? 0) + 1);

  const timed = (progress: Progress): Progress => ({
    ...progress,
    sessions: { ...progress.sessions, [session]: clock.seconds() },
  });

  const reportNow = (progress = state.progress): Report =>
    report(judged, progress, { at: world.now(), session, save, reached });

  /** Joined with what another tab has put into the journal; numbers of saves go on from the higher. */
  const joined = (progress: Progress): Progress => {
    const other = journal.news(progress.attempt);
    save = Math.max(save, other?.save ?? 0);
    if (!other) return timed(progress);
    // What the other tab has not had confirmed this one sends as well: the other may be closed before it does.
    saver.expect([...new Set([...saver.unacknowledged(), ...(other.owed ?? [])])]);
    return timed(merge(progress, other.progress));
  };

  const write = (progress: Progress): boolean => {
    const owed = saver.unacknowledged();
    const entry: Entry = { progress, save, at: world.now(), where: world.where, owed };
    return journal.write(entry);
  };

  /** Writes the progress into the journal, under a new save number. */
  const record = (changed: Progress): { progress: Progress; kept: boolean } => {
    const progress = joined(changed);
    save += 1;
    return { progress, kept: write(progress) };
  };

  /** The saving state to show until the host has answered. */
  const savingOf = (kept: boolean): Saving => {
    if (!hasHost()) return kept ? 'local' : 'memory';
    if (!saver.failing()) return 'saving';
    return kept ? 'waiting' : 'unkept';
  };

  /** Changes what is shown, with the tries of which the screen must not say that they are saved. */
  const show = (next: Partial<State> & Pick<State, 'saving'>): void => {
    const failed = next.saving !== 'saved' && next.saving !== 'saving';
    change({ ...next, unsaved: failed ? saver.unacknowledged() : [] });
  };

  const saver = createSaver({
    world,
    tracker,
    open: () => writes() && hasHost(),
    joined: () => joined(state.progress),
    report: (progress) => reportNow(progress),
    hidden: clock.stopped,
    busy: () => world.now() - touchedAt < BUSY,
    saved() {
      // With what another tab has written meanwhile: it must not be written over.
      const progress = joined(state.progress);
      write(progress);
      show({ progress, saving: 'saved', savedAt: world.now(), stuck: false });
    },
    failed(stuck) {
      // The new number makes a new suspend text: an LMS that sends changed values only sends it again.
      const { progress, kept } = record(state.progress);
      show({ progress, saving: savingOf(kept), stuck });
    },
    ended() {
      change({ host: 'ended' });
      const { kept } = record(state.progress);
      show({ saving: savingOf(kept), stuck: false });
    },
  });

  /**
   * Writes the new progress to the journal, sends it to the host and updates the screen. `now`: sent
   * before the screen shows it, and saved after; `soon`: both after; `later`: both in their own time.
   */
  const update = (changed: Progress, when: 'now' | 'soon' | 'later'): void => {
    const done = ratchet(changed, 'done', doneIds(course, changed));
    if (!writes()) {
      if (state.phase !== 'away') change({ progress: done });
      return;
    }
    touchedAt = world.now();
    saver.expect([...saver.unacknowledged(), ...newItems(done, state.progress)]);
    const { progress, kept } = record(done);
    if (hasHost()) saver.changed(progress, when === 'now');
    show({ progress, saving: savingOf(kept) });
    saver.plan(when !== 'later');
    saver.prepare();
  };

  const tryOf = ({ spec, response, known }: Answered): Try => {
    const earlier = triesAt(state.progress, spec.slot);
    return {
      question: spec.slot,
      n: (earlier.at(-1)?.n ?? 0) + 1,
      response,
      mark: response === null ? 0 : markTry(kindOf(spec).credit(spec, response), earlier),
      at: world.now(),
      ...known,
    };
  };

  /** Whether the host has all of an attempt that is only looked at again, its score and status too. */
  const hasAll = ({ stored, progress, owed }: Opening): boolean => {
    if (!tracker.readsOnce || !stored || owed.length > 0 || launch.saved.recovered) return false;
    const { score, completion, success } = reportNow(progress);
    return (
      containsAll(stored, progress) &&
      score === reached.score &&
      (completion === 'completed') === (reached.completion === 'completed') &&
      (success === 'unknown' || success === reached.success)
    );
  };

  const ready = async (opening: Opening): Promise<void> => {
    const { stored, progress, owed, damaged, unread, taken } = opening;
    save = opening.save;
    saver.expect(owed);
    if (stored) {
      // What the host has kept it was sent, but for what a launch that ended badly may have lost of it.
      tracker.assumeStored(reportNow(omitItems(stored, owed)));
      await world.turn();
      if (state.phase === 'closed') return;
    }
    // How the learner likes the page may have been said while it was being opened, or asked.
    const { settings } = state.progress;
    const wanted = { ...progress, ...(settings && { settings }) };
    touchedAt = world.now();
    change({ phase: 'ready', progress: wanted, damaged, ...(unread && { host: 'unread' }) });
    // The id of a new attempt is saved at once, and so is what only the browser had.
    if (settings || !hasAll(opening)) update(wanted, 'soon');
    else {
      const latest = joined(wanted);
      write(latest);
      change({ progress: latest });
      saver.prepare();
    }
    // Only once the learner's own journal has it.
    const { attempt } = progress;
    const mine = journal.entry(attempt)?.progress;
    for (const part of taken) {
      if (!mine || !containsAll(mine, { ...part, attempt })) continue;
      journal.drop(part.attempt, attempt);
      createJournal(world.store, course, '').drop(part.attempt, attempt);
    }
  };

  /** Begins, or asks first about answers that only the learner can say are wanted, one by one. */
  const begins = async (opening: Opening): Promise<void> => {
    const [offer] = opening.offers;
    if (!offer) return ready(opening);
    asked = (goOn) => {
      if (goOn) return begins(accept(opening));
      const { entry, why } = offer;
      if (why === 'unclaimed') {
        const disowned = [...(entry.disowned ?? []), journal.learner];
        createJournal(world.store, course, '').write({ ...entry, disowned });
      } else {
        // Should the host come up with that attempt after all, it is there.
        journal.write({ ...entry, declined: true });
        if (why === 'damaged') reached = {};
      }
      return begins(decline(opening));
    };
    change({ phase: 'ask', offer });
    return undefined;
  };

  /** Without a host the journal is all there is, and whose it is only the learner can say. */
  const goAlone = (entry: Entry | undefined): void => {
    const { settings } = state.phase === 'ready' ? {} : state.progress;
    const progress = {
      ...(entry?.progress ?? begin(world.nonce())),
      ...(settings && { settings }),
    };
    const others = journal
      .entries()
      .filter((other) => !isEmpty(other.progress) && other.progress.attempt !== progress.attempt)
      .map((other) => ({ attempt: other.progress.attempt, at: other.at }));
    change({ resumedAt: entry && !isEmpty(progress) ? entry.at : undefined, others });
    save = entry?.save ?? 0;
    saver.expect(entry?.owed ?? [BEGUN]);
    change({ phase: 'ready', progress });
    update(progress, 'soon');
  };

  /** The host has it all, and this launch adds nothing to it: the browser's copy has done its work. */
  const inspect = ({ saved }: Launch, mine: Journal): void => {
    const entry = mine.entry(saved.progress.attempt);
    const progress = entry ? merge(saved.progress, entry.progress) : saved.progress;
    if (entry && containsAll(saved.progress, entry.progress)) {
      // A message of an earlier page may still be under way.
      const empty = begin(saved.progress.attempt);
      if (world.now() - entry.at > HOUR) mine.empty({ ...entry, progress: empty, owed: [] });
    }
    change({ phase: 'ready', progress, saving: 'off' });
  };

  const finished = (stored: boolean, kept: boolean, unloading: boolean): Saving => {
    if (!hasHost()) return kept ? 'local' : 'memory';
    if (stored && world.online()) return unloading ? 'sent' : 'saved';
    return kept ? 'waiting' : 'unkept';
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async open() {
      [launch] = await Promise.all([tracker.open(), world.store.open()]);
      const { store, derive } = world;
      const readOnly = launch.mode !== 'normal';
      const key = await learnerKey(store, derive, course, launch.learner ?? '', readOnly);
      await world.turn();
      if (state.phase === 'closed') return;
      const { host, mode, credit, policy, saved } = launch;
      reached = launch.reached;
      if (policy) judged = { ...course, policy };
      change({ host, mode, credit });
      const now = world.now();
      const alone = journal;
      journal = createJournal(world.store, course, key);
      const mine = journal;
      // An attempt that could not be read may be any of those that are kept.
      if (!saved.unread) forgetOld(world.store, course, now, saved.progress.attempt);
      if (readOnly) {
        inspect(launch, mine);
      } else if (host === 'lms') {
        const entries = mine.entries();
        const unclaimed = key === '' ? [] : alone.entries();
        const { where } = world;
        const { learner } = mine;
        const nonce = world.nonce();
        await begins(
          decideOpening({ course, saved, reached, entries, unclaimed, learner, where, now, nonce }),
        );
      } else {
        const standalone = tracker.standalone === true;
        forgetOldAlone(world.store, course, now, standalone);
        // A file that is opened from a folder has another address once the folder is moved.
        goAlone(
          latestOf(
            mine.entries().filter((entry) => standalone || sameActivity(entry, world.where)),
          ),
        );
      }
    },

    async choose(what) {
      const answer = asked;
      if (!answer) return;
      asked = undefined;
      change({ phase: 'opening' });
      await answer(what === 'go-on');
    },

    switchAttempt(attempt) {
      if (launch.host === 'lms' || !writes()) return;
      record(state.progress);
      // The time until now was that of the attempt that is left.
      clock.restart();
      goAlone(attempt === undefined ? undefined : journal.entry(attempt));
    },

    answer(spec, response, known) {
      const made = tryOf({ spec, response, known });
      update(addTry(state.progress, made), 'now');
      return made;
    },

    answerAll(answers) {
      // A second tap on the button that hands in, before the first is drawn, finds nothing open.
      const open = answers.filter(({ spec }) => !settled(spec, triesAt(state.progress, spec.slot)));
      if (open.length > 0) update(open.map(tryOf).reduce(addTry, state.progress), 'now');
    },

    practised(spec, ticks) {
      const last = triesOf(state.progress, spec).at(-1);
      // No record says what no ticks say. A point's sign stands for one point alone.
      if ((last?.response ?? []).join('') === ticks.join('')) return;
      const made = tryOf({ spec, response: ticks, known: {} });
      if (made.n <= MOST_TRIES) update(addTry(state.progress, made), 'later');
    },

    note(what) {
      const key = noteKey(course, state.progress.attempt, what);
      return notes.get(key) ?? world.store.get(key) ?? '';
    },
    writeNote(what, text) {
      const { attempt } = state.progress;
      const key = noteKey(course, attempt, what);
      notes.delete(key);
      if (text === '') world.store.remove(key);
      // An attempt without an id (a preview) belongs to nobody: it leaves nothing in the browser.
      else if (attempt === '' || !world.store.set(key, text)) notes.set(key, text);
    },

    onBeforeClose(task) {
      beforeClose.add(task);
      return () => {
        beforeClose.delete(task);
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

    review(seen, rounds) {
      const copy = { ...begin(state.progress.attempt), review: seen, ...(rounds && { rounds }) };
      update(merge(state.progress, copy), 'later');
    },

    sync() {
      if (!writes()) return;
      const other = journal.news(state.progress.attempt);
      if (!other) return;
      const progress = merge(state.progress, other.progress);
      // Whatever any page of the LMS stores calls this: a page that brought nothing new is not drawn again.
      if (JSON.stringify(progress) !== JSON.stringify(state.progress)) change({ progress });
      // Where two tabs write at the same moment the browser keeps one text alone: what it lacks is written again.
      if (!containsAll(other.progress, progress)) write(joined(progress));
    },

    flush: () => void saver.saveNow(),

    visible(yes) {
      clock.visible(yes);
      if (!yes) saver.pageHidden();
      else if (writes() && saver.doubted()) update(state.progress, 'now');
    },

    tick: clock.tick,

    touch() {
      noticeAbsence();
      touchedAt = world.now();
    },

    close(unloading = false) {
      if (state.phase === 'closed') return;
      for (const task of beforeClose) task();
      saver.stop();
      const { phase, saving } = state;
      const ends = hasHost() && state.mode === 'normal' && phase !== 'ask';
      left = phase === 'opening' || ends ? undefined : { phase, saving };
      change({ resumable: left !== undefined });
      const ready = writes();
      const away = state.phase === 'away';
      if (ready || away) {
        const all = ready && hasHost() && saver.unsaved();
        const progress = joined(state.progress);
        if (all) save += 1;
        const kept = write(progress);
        // After a failed save all goes again in two steps, for which a page that unloads has no time.
        if (all && saver.failing() && !unloading && world.online()) {
          saver.send(progress);
          void tracker.save();
        }
        // An end without a text would look like an attempt that cannot be read: nothing was begun.
        const begun = !saver.unacknowledged().includes(BEGUN);
        const stored = (begun || ready) && tracker.close(reportNow(progress), all ? 'all' : 'time');
        const end = (yes: boolean): void => {
          const saving = finished(yes && !away, kept, unloading);
          if (saving === 'saved' && all) {
            saver.confirm(progress);
            write(progress);
          }
          show({ phase: 'closed', progress, saving, stuck: false });
        };
        if (typeof stored === 'boolean') end(stored);
        else {
          change({ phase: 'closed', progress, saving: 'saving', stuck: false });
          void stored.then(end);
        }
        return;
      }
      if (state.phase === 'ready') void tracker.close(reportNow(), 'time');
      // Before anybody knows what the host has, nothing may be called saved.
      change({ phase: 'closed', saving: 'off' });
    },

    resume() {
      if (state.phase === 'closed' && left) change(left);
    },
  };
};
