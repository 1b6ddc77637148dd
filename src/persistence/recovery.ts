/**
 * What opening does, as a pure decision: what the host gave and what the journals hold, in; how the
 * launch goes on and what the learner has to be asked, out. The session carries it out.
 */
import type { Course } from '../course/course';
import { questionsOf } from '../course/course';
import type { Progress, SavedState } from '../progress/progress';
import { begin, isEmpty, merge } from '../progress/progress';
import type { Reached } from '../progress/report';
import { courseDone, scoreOf } from '../progress/report';
import type { Entry } from './entry';
import { BEGUN, containsAll, itemsOf, omitItems, onlyItems } from './entry';
import { hasUnacknowledged } from './retention';

/** All that the decision depends on. */
export interface OpeningFacts {
  readonly course: Course;
  readonly saved: SavedState;
  readonly reached: Reached;
  /** This learner's entries, the latest first. */
  readonly entries: readonly Entry[];
  /** Entries of launches in which no host named the learner. */
  readonly unclaimed: readonly Entry[];
  /** The learner's key. */
  readonly learner: string;
  /** The address of the page. */
  readonly where: string;
  readonly now: number;
  /** The id of a new attempt, if one is begun. */
  readonly nonce: string;
}

/**
 * Answers that only the learner can say are wanted. `unsent`: the host has not taken them, and has no
 * attempt. `extra`: it has not taken them, and has gone on with another attempt. `damaged`: its copy
 * cannot be read. `unclaimed`: given while no host named the learner, so they may be somebody else's.
 */
export interface Offer {
  readonly why: 'unsent' | 'extra' | 'damaged' | 'unclaimed';
  readonly entry: Entry;
}

/** How the launch goes on. */
export interface Opening {
  readonly progress: Progress;
  /** The number of the last save. */
  readonly save: number;
  /** The items that no save has confirmed. */
  readonly owed: readonly string[];
  /** What the host has; absent where it has no attempt, or none that could be read. */
  readonly stored?: Progress;
  /** Some of what the host had could not be read, and the browser does not have it either. */
  readonly damaged: boolean;
  /** The host's copy cannot be read, and no copy here can take its place: nothing may be sent to the host. */
  readonly unread: boolean;
  /** The attempt is a new one. If the learner accepts an entry of their own, that attempt goes on in its place. */
  readonly fresh: boolean;
  readonly offers: readonly Offer[];
  /** Parts of other attempts that were joined to this one. Once the journal has them, those attempts are dropped. */
  readonly taken: readonly Progress[];
}

/** Milliseconds for which an attempt with nothing in it is taken for one that another tab has just begun. */
const JUST_BEGUN = 3_600_000;

/** Moodle counts the revisions of a package in its address. */
const activity = (where: string): string => where.replace(/\/content\/\d+\//, '/content/');

/** Whether an entry was written by the same activity: another one may play the same package. */
export const sameActivity = (entry: Entry, where: string): boolean =>
  entry.where === undefined || activity(entry.where) === activity(where);

/**
 * Whether a copy explains what the host says of the attempt: then it is of that very attempt, and lacks
 * nothing of it. The host has confirmed its id, and its score is the host's, with or without what was
 * never confirmed; or this browser began an attempt of which the host knows no more than that.
 */
const explains = (
  course: Course,
  { progress, owed = [] }: Entry,
  { score, completion }: Reached,
): boolean => {
  if (owed.includes(BEGUN)) return score === undefined && completion === undefined;
  return (
    [progress, omitItems(progress, owed)].some(
      (one) => scoreOf(one, questionsOf(course)) === score,
    ) &&
    (completion === undefined || courseDone(course, progress))
  );
};

const rename = (progress: Progress, attempt: string): Progress => ({ ...progress, attempt });

/** What of an entry is offered to an attempt that goes on: all, or what was never confirmed. */
const offered = ({ why, entry }: Offer): Progress =>
  why === 'unclaimed' ? entry.progress : onlyItems(entry.progress, entry.owed ?? []);

const offersOf = (
  found: OpeningFacts,
  progress: Progress,
  why: 'unsent' | 'extra',
): readonly Offer[] => {
  const { entries, unclaimed, learner, where } = found;
  const unsent = entries
    .filter((entry) => entry.progress.attempt !== progress.attempt && hasUnacknowledged(entry))
    .map((entry): Offer => ({ why, entry }));
  const nobodys = unclaimed
    .filter(({ disowned = [] }) => !disowned.includes(learner))
    .map((entry): Offer => ({ why: 'unclaimed', entry }));
  return [...unsent, ...nobodys].filter(
    (offer) =>
      sameActivity(offer.entry, where) &&
      !containsAll(progress, rename(offered(offer), progress.attempt)),
  );
};

/**
 * - The host has an attempt: this browser's copy of that very attempt is joined to it.
 * - It has one that cannot be read: this browser's latest copy goes on, if it explains what the host
 *   says of the attempt; else nothing may be written over it.
 * - It has none: a new attempt. Where this browser holds answers that were never confirmed, saves may
 *   have been lost, or the attempt may be new; nobody but the learner knows, so the learner is asked.
 * - Its text is damaged and does not even name the attempt: the learner is asked about the latest copy;
 *   with nothing in it there is nothing to ask, and it goes on. A new name would part this device from
 *   the learner's others, which know the attempt by the name that it has.
 */
export const decideOpening = (found: OpeningFacts): Opening => {
  const { course, saved, reached, entries, where, now, nonce } = found;
  const here = entries.filter((entry) => sameActivity(entry, where));
  const start = { unread: false, fresh: false, taken: [] };
  if (saved.unread) {
    const copies = here.filter(({ declined }) => !declined);
    const whole = copies.find((entry) => explains(course, entry, reached));
    const copy = whole ?? copies[0];
    return {
      ...start,
      progress: copy?.progress ?? begin(nonce),
      save: copy?.save ?? 0,
      owed: copy ? itemsOf(copy.progress) : [BEGUN],
      damaged: false,
      unread: !whole,
      offers: whole ? offersOf(found, whole.progress, 'extra') : [],
    };
  }
  const { attempt } = saved.progress;
  if (attempt !== '') {
    const mine = entries.find((entry) => entry.progress.attempt === attempt);
    const progress = mine ? merge(saved.progress, mine.progress) : saved.progress;
    return {
      ...start,
      progress,
      save: Math.max(saved.save, mine?.save ?? 0),
      owed: mine?.owed ?? [],
      stored: saved.progress,
      damaged: !saved.whole && (mine?.save ?? -1) < saved.save,
      offers: offersOf(found, progress, 'extra'),
    };
  }
  const begun = here.find(
    ({ progress, owed = [], at }) =>
      owed.includes(BEGUN) && at >= now - JUST_BEGUN && isEmpty(progress),
  );
  const [last] = here;
  const unnamed = !saved.whole && last && isEmpty(last.progress) ? last : undefined;
  const empty = begun ?? unnamed;
  const latest = here.find(({ progress }) => !isEmpty(progress));
  const base = empty?.progress ?? begin(nonce);
  // What could be read of a damaged text goes into the attempt whatever its name.
  const progress = merge(rename(saved.progress, base.attempt), base);
  return {
    ...start,
    progress,
    save: empty?.save ?? 0,
    owed: [BEGUN],
    damaged: !saved.whole,
    fresh: true,
    offers:
      saved.whole || !latest
        ? offersOf(found, progress, 'unsent')
        : [
            { why: 'damaged', entry: latest },
            ...offersOf(found, progress, 'unsent').filter(({ entry }) => entry !== latest),
          ],
  };
};

/** The learner goes on with what is offered first. */
export const accept = (opening: Opening): Opening => {
  const [offer, ...rest] = opening.offers;
  if (!offer) return opening;
  const { entry, why } = offer;
  const continues = opening.fresh && why !== 'unclaimed';
  const more = continues ? entry.progress : offered(offer);
  const attempt = continues ? more.attempt : opening.progress.attempt;
  const progress = merge(rename(opening.progress, attempt), rename(more, attempt));
  return {
    ...opening,
    progress,
    save: Math.max(opening.save, entry.save),
    owed: [...new Set([...opening.owed, ...itemsOf(more)])],
    damaged: opening.damaged && why !== 'damaged',
    fresh: opening.fresh && !continues,
    offers: rest.filter((other) => !containsAll(progress, rename(offered(other), attempt))),
    taken: continues ? opening.taken : [...opening.taken, more],
  };
};

/** The learner does not want what is offered first. */
export const decline = (opening: Opening): Opening => ({
  ...opening,
  offers: opening.offers.slice(1),
});

/**
 * Without a host the browser is all there is: the latest entry with something in it goes on, whoever's
 * it is.
 */
export const latestOf = (entries: readonly Entry[]): Entry | undefined =>
  entries.find(({ progress }) => !isEmpty(progress)) ?? entries[0];
