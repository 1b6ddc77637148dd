/**
 * The browser's journal: a copy of the Progress in localStorage, written before the LMS is told, so
 * that nothing answered is ever only in memory. Keyed by course, learner and attempt; the learner's
 * id is hashed and no name is stored.
 */
import type { Course } from '../course/course';
import { hash } from '../course/hash';
import type { Progress, SavedState, Try } from '../progress/progress';
import { begin, isEmpty, merge } from '../progress/progress';
import type { Store } from './store';
import { isFields, parse } from './store';

/** Days after which an entry is dropped where an LMS holds the progress. */
export const KEEP_DAYS = 60;
const DAY = 86_400_000;

/** One attempt's copy. */
export interface Entry {
  readonly progress: Progress;
  /** A later launch has read this attempt back from the LMS, or the learner wants to know no more of it. */
  readonly seen: boolean;
  /** The number of the last save that was asked for. */
  readonly save: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly at: number;
  /** The address of the page that wrote it. */
  readonly where?: string;
  /** The tries of which no save has said yet that the LMS has them. */
  readonly owed?: readonly string[];
  /** Of a launch without a learner's id: the ids (hashed) of those who said that it is not theirs. */
  readonly disowned?: readonly string[];
}

export interface Journal {
  /** The learner's id, hashed. */
  readonly learner: string;
  /** Every attempt kept for this learner, the latest first. */
  entries(): readonly Entry[];
  entry(attempt: string): Entry | undefined;
  /** The copy that another tab has written since this one last did. */
  news(attempt: string): Entry | undefined;
  write(entry: Entry): boolean;
  /** Forgets the attempt; what was written for practice goes to its `heir`, if there is one. */
  drop(attempt: string, heir?: string): void;
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** A number, and one that a Date can be made of. */
const isNumber = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= 8e15;

const isTry = (value: unknown): boolean => {
  const made = value as Partial<Try> | null;
  return (
    isFields(made) &&
    [made.question, made.n, made.mark, made.at ?? 0, made.took ?? 0].every(isNumber) &&
    (made.response === undefined || made.response === null || isTexts(made.response))
  );
};

/** A place or settings: compared by their time, so they need one. */
const isStamped = (value: unknown): boolean =>
  value === undefined || (isFields(value) && typeof value['at'] === 'number');

/** What a browser or an LRS gives back as a Progress: what is not quite one is none. */
export const isProgress = (value: unknown): value is Progress => {
  const progress = value as Partial<Progress> | null | undefined;
  return (
    typeof progress?.attempt === 'string' &&
    isFields(progress.tries) &&
    Object.values(progress.tries).every(isTry) &&
    isTexts(progress.read) &&
    isTexts(progress.done) &&
    isStamped(progress.place) &&
    isStamped(progress.settings) &&
    isFields(progress.sessions) &&
    Object.values(progress.sessions).every(isNumber)
  );
};

/** Anybody's scripts may write here on a shared origin: what is not quite an entry is none. */
const isEntry = (value: unknown): value is Entry => {
  const entry = value as Partial<Entry> | null;
  return (
    isProgress(entry?.progress) &&
    typeof entry?.at === 'number' &&
    typeof entry.save === 'number' &&
    (entry.owed === undefined || isTexts(entry.owed)) &&
    (entry.disowned === undefined || isTexts(entry.disowned))
  );
};

const entryIn = (text: string | undefined): Entry | undefined => {
  const value = parse(text);
  return isEntry(value) ? value : undefined;
};

const learnerKey = (course: Course, learner: string): string =>
  hash(`${course.id} ${learner}`).toString(36);

/** Forgets what was written for practice in an attempt, or leaves it to the attempt's `heir`. */
const dropWritten = (store: Store, course: Course, attempt: string, heir?: string): void => {
  const written = writtenKey(course, attempt, '');
  for (const name of store.keys()) {
    if (!name.startsWith(written)) continue;
    const text = store.get(name);
    // Removed first: a store that is full has room for it then.
    store.remove(name);
    const to = heir && writtenKey(course, heir, name.slice(written.length));
    if (to && text && !store.get(to)) store.set(to, text);
  }
};

/** The journal of one learner in one course. Without a learner's id (plain web) the id is ''. */
export const openJournal = (store: Store, course: Course, learner: string): Journal => {
  const key = learnerKey(course, learner);
  const prefix = `${course.id}/${key}/`;
  /** The last text written; it names its attempt. */
  let mine = '';
  return {
    learner: key,
    entries: () =>
      store
        .keys()
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => entryIn(store.get(name)) ?? [])
        .sort((a, b) => b.at - a.at),
    entry: (attempt) => entryIn(store.get(prefix + attempt)),
    news(attempt) {
      const text = store.get(prefix + attempt);
      return text === mine ? undefined : entryIn(text);
    },
    write(entry) {
      mine = JSON.stringify(entry);
      return store.set(prefix + entry.progress.attempt, mine);
    },
    drop(attempt, heir) {
      dropWritten(store, course, attempt, heir);
      store.remove(prefix + attempt);
    },
  };
};

/** Forgets what is too old, for the given journal; the latest `spared` entries are kept at any age. */
export const tidy = (journal: Journal, now: number, spared = 0): void => {
  for (const entry of journal.entries().slice(spared)) {
    if (now - entry.at > KEEP_DAYS * DAY) journal.drop(entry.progress.attempt);
  }
};

/**
 * Forgets what is too old of every learner of the course who came by an LMS: not all of them come back
 * to this browser. What was kept without one is the only copy.
 */
export const tidyAll = (store: Store, course: Course, now: number): void => {
  const alone = `${course.id}/${learnerKey(course, '')}/`;
  for (const key of store.keys()) {
    const mine = key.startsWith(`${course.id}/`) && !key.startsWith(alone);
    const entry = mine ? entryIn(store.get(key)) : undefined;
    if (!entry || now - entry.at <= KEEP_DAYS * DAY) continue;
    dropWritten(store, course, entry.progress.attempt);
    store.remove(key);
  }
};

/** Whether `copy` holds all that `of` holds: every mark and what settles it, all read and done. */
export const covers = (copy: Progress, of: Progress): boolean =>
  copy.attempt === of.attempt &&
  Object.entries(of.tries).every(([key, { mark, response }]) => {
    const known = copy.tries[key];
    return (
      known !== undefined && known.mark >= mark && (response !== null || known.response === null)
    );
  }) &&
  of.read.every((id) => copy.read.includes(id)) &&
  of.done.every((id) => copy.done.includes(id));

/** The Progress without some of its tries. */
export const without = (progress: Progress, keys: readonly string[]): Progress => ({
  ...progress,
  tries: Object.fromEntries(Object.entries(progress.tries).filter(([key]) => !keys.includes(key))),
});

/** How an opened attempt goes on, or the question that only the learner can answer. */
export type Joined =
  | {
      readonly is: 'go';
      readonly progress: Progress;
      readonly save: number;
      readonly seen: boolean;
    }
  | {
      readonly is: 'ask';
      /** What the browser holds, as it goes on if it is the learner's, and when it was written. */
      readonly entry: Entry;
      /** How it goes on without that. */
      readonly fresh: Extract<Joined, { is: 'go' }>;
    };

const goOn = (progress: Progress, save: number, seen: boolean): Extract<Joined, { is: 'go' }> => ({
  is: 'go',
  progress,
  save,
  seen,
});

/**
 * Joins what the LMS kept with what this browser kept.
 * - The LMS has an attempt: only the journal of that very attempt is joined to it.
 * - The LMS has nothing, and the journal's attempt was once read back from it: that is a new attempt
 *   (Moodle's looks exactly like lost saves), and the journal is left alone.
 * - The LMS has nothing, and the journal's attempt was never read back: saves may have been lost, or
 *   the attempt may be new. Nobody but the learner knows, so the learner is asked. So too where the LMS
 *   has a text that cannot be read, whatever the journal knows.
 * - A tab at the same address has begun the attempt a moment ago, and not told the LMS yet: it is that.
 *   At another address it is another activity with the same package.
 * `nonce` names the attempt if a new one is begun.
 */
export const join = (
  kept: SavedState,
  entries: readonly Entry[],
  nonce: string,
  tab: { readonly where: string; readonly since: number } = { where: '', since: Infinity },
): Joined => {
  const { attempt } = kept.progress;
  if (attempt !== '') {
    const mine = entries.find((entry) => entry.progress.attempt === attempt);
    if (!mine) return goOn(kept.progress, kept.save, true);
    return goOn(merge(kept.progress, mine.progress), Math.max(kept.save, mine.save), true);
  }
  // What could be read of a damaged text goes into the attempt whatever its name.
  const salvage = (to: Progress): Progress => merge({ ...kept.progress, attempt: to.attempt }, to);
  const begun = entries.find(
    (e) => !e.seen && e.at >= tab.since && e.where === tab.where && isEmpty(e.progress),
  );
  const fresh = goOn(salvage(begun?.progress ?? begin(nonce)), begun?.save ?? 0, false);
  const lost = entries.find((entry) => !(entry.seen && kept.whole) && !isEmpty(entry.progress));
  if (!lost) return fresh;
  return { is: 'ask', entry: { ...lost, progress: salvage(lost.progress) }, fresh };
};

/**
 * What was answered in this browser while the LMS would not start or could not be found, and by whom it
 * did not say: it may belong to this learner and to this attempt. Nobody but the learner knows.
 */
export const strayOf = (
  alone: Journal,
  learner: string,
  taken: readonly Entry[],
): Entry | undefined =>
  alone.learner === learner
    ? undefined
    : alone
        .entries()
        .find(
          ({ progress, disowned = [] }) =>
            Object.keys(progress.tries).length + progress.read.length > 0 &&
            !disowned.includes(learner) &&
            taken.every((other) => other.progress.attempt !== progress.attempt),
        );

/** What a learner writes for practice, and a name for print: by attempt, and gone with it. */
export const writtenKey = ({ id }: Pick<Course, 'id'>, attempt: string, what: string): string =>
  `${id}/written/${attempt}/${what}`;

/**
 * Without an LMS the browser is all there is: the latest entry with something in it goes on, whoever's
 * it is.
 */
export const joinAlone = (entries: readonly Entry[], nonce: string): Joined => {
  const latest = entries.find(({ progress }) => !isEmpty(progress)) ?? entries[0];
  return latest ? goOn(latest.progress, latest.save, false) : goOn(begin(nonce), 0, false);
};
