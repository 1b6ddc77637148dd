/** Opens a launch: carries out what recovery.ts (src/persistence) decides, and asks the learner where it must. */
import { BEGUN, containsAll, omitItems } from '../../persistence/entry';
import type { Entry } from '../../persistence/entry';
import { createJournal } from '../../persistence/journal';
import { learnerKey } from '../../persistence/learner-key';
import type { Opening } from '../../persistence/recovery';
import { accept, decideOpening, decline, latestOf, sameActivity } from '../../persistence/recovery';
import { forgetOld, forgetOldAlone } from '../../persistence/retention';
import { begin, isEmpty, merge } from '../../progress/progress';
import type { Launch } from '../../track/tracker';
import { launchWithout } from '../../track/tracker';
import type { SessionParts, Keeper } from './keeper';
import type { Session } from './types';

/** Milliseconds after which no request of an earlier page can still be under way to the host. */
const LAST_REQUESTS = 3_600_000;

export const createOpening = (
  { course, tracker, world, screen, clock }: SessionParts,
  keeper: Keeper,
): Pick<Session, 'open' | 'choose' | 'switchAttempt'> => {
  const { state, change } = screen;
  const { journal, saver } = keeper;
  /** Of launches in which no host named the learner. */
  const unclaimedJournal = createJournal(world.store, course, '');
  let launch: Launch = launchWithout('none');
  /** Goes on as the learner has answered the recovery prompt. */
  let asked: ((goOn: boolean) => Promise<void>) | undefined;

  /** Whether the host has all of the attempt already, its score and status too: then nothing need be sent. */
  const hasAll = ({ stored, progress, owed }: Opening): boolean => {
    const { reached, saved } = launch;
    if (!tracker.readsOnce || !stored || owed.length > 0 || saved.recovered) return false;
    const { score, completion, success } = keeper.report(progress);
    return (
      containsAll(stored, progress) &&
      score === reached.score &&
      (completion === 'completed') === (reached.completion === 'completed') &&
      (success === 'unknown' || success === reached.success)
    );
  };

  const ready = async (opening: Opening): Promise<void> => {
    const { stored, progress, save, owed, damaged, unread, taken } = opening;
    keeper.resumeFrom(save, owed);
    if (stored) {
      // The host has what it was sent, except for what no save has confirmed.
      tracker.assumeStored(keeper.report(omitItems(stored, owed)));
      await world.turn();
      if (state().phase === 'closed') return;
    }
    // The learner may have changed the settings while the page was being opened, or was asking.
    const { settings } = state().progress;
    const wanted = { ...progress, ...(settings && { settings }) };
    keeper.touch();
    change({ phase: 'ready', progress: wanted, damaged, ...(unread && { host: 'unread' }) });
    // A new attempt is saved at once, and so is what only the browser had.
    if (settings || !hasAll(opening)) keeper.update(wanted, 'soon');
    else {
      change({ progress: keeper.rewrite(wanted).progress });
      saver.prepare();
    }
    // The other attempts are dropped only once the learner's own journal has what was taken from them.
    const { attempt } = progress;
    const mine = journal().entry(attempt)?.progress;
    for (const part of taken) {
      if (!mine || !containsAll(mine, { ...part, attempt })) continue;
      for (const one of [journal(), unclaimedJournal]) one.drop(part.attempt, attempt);
    }
  };

  /** Begins, or asks first about answers that only the learner can say are wanted, one by one. */
  const beginOrAsk = async (opening: Opening): Promise<void> => {
    const [offer] = opening.offers;
    if (!offer) return ready(opening);
    asked = (goOn) => {
      if (goOn) return beginOrAsk(accept(opening));
      const { entry, why } = offer;
      if (why === 'unclaimed') {
        const disowned = [...(entry.disowned ?? []), journal().learner];
        unclaimedJournal.write({ ...entry, disowned });
      } else {
        // Should the host come up with that attempt after all, it is there.
        journal().write({ ...entry, declined: true });
        if (why === 'damaged') keeper.forgetReached();
      }
      return beginOrAsk(decline(opening));
    };
    change({ phase: 'ask', offer });
    return undefined;
  };

  /** Without a host the journal has the only copy. The latest attempt may be somebody else's, so others are offered. */
  const openWithoutHost = (entry: Entry | undefined): void => {
    const { settings } = state().phase === 'ready' ? {} : state().progress;
    const progress = {
      ...(entry?.progress ?? begin(world.nonce())),
      ...(settings && { settings }),
    };
    const others = journal()
      .entries()
      .filter((other) => !isEmpty(other.progress) && other.progress.attempt !== progress.attempt)
      .map((other) => ({ attempt: other.progress.attempt, at: other.at }));
    change({ resumedAt: entry && !isEmpty(progress) ? entry.at : undefined, others });
    keeper.resumeFrom(entry?.save ?? 0, entry?.owed ?? [BEGUN]);
    change({ phase: 'ready', progress });
    keeper.update(progress, 'soon');
  };

  /** Review and browse write nothing to the host. If the host has all of the browser's copy, that copy is emptied. */
  const openReadOnly = (): void => {
    const { saved } = launch;
    const entry = journal().entry(saved.progress.attempt);
    const progress = entry ? merge(saved.progress, entry.progress) : saved.progress;
    if (entry && containsAll(saved.progress, entry.progress)) {
      const empty = begin(saved.progress.attempt);
      if (world.now() - entry.at > LAST_REQUESTS)
        journal().empty({ ...entry, progress: empty, owed: [] });
    }
    change({ phase: 'ready', progress, saving: 'off' });
  };

  return {
    async open() {
      [launch] = await Promise.all([tracker.open(), world.store.open()]);
      const { store, derive, where } = world;
      const { host, mode, credit, saved, reached } = launch;
      const readOnly = mode !== 'normal';
      const key = await learnerKey(store, derive, course, launch.learner ?? '', readOnly);
      await world.turn();
      if (state().phase === 'closed') return;
      keeper.launched(launch, key);
      change({ host, mode, credit });
      const now = world.now();
      // An attempt that could not be read may be any of those that are kept.
      if (!saved.unread) forgetOld(store, course, now, saved.progress.attempt);
      if (readOnly) openReadOnly();
      else if (host === 'lms') {
        const entries = journal().entries();
        const unclaimed = key === '' ? [] : unclaimedJournal.entries();
        const { learner } = journal();
        const nonce = world.nonce();
        await beginOrAsk(
          decideOpening({ course, saved, reached, entries, unclaimed, learner, where, now, nonce }),
        );
      } else {
        const standalone = tracker.standalone === true;
        forgetOldAlone(store, course, now, standalone);
        // A file that is opened from a folder has another address once the folder is moved.
        const here = (entry: Entry): boolean => standalone || sameActivity(entry, where);
        openWithoutHost(latestOf(journal().entries().filter(here)));
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
      if (launch.host === 'lms' || !keeper.writes()) return;
      keeper.record(state().progress);
      // The time until now was that of the attempt that is left.
      clock.restart();
      openWithoutHost(attempt === undefined ? undefined : journal().entry(attempt));
    },
  };
};
