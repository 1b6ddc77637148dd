/**
 * The browser's journal: a copy of the Progress in localStorage, written before the LMS is told, so
 * that nothing answered is ever only in memory. Keyed by course, learner and attempt; the learner's
 * id is hashed and no name is stored.
 */
import type { Course } from '../course/course';
import { hash } from '../progress/bits';
import type { Decoded } from '../progress/codec';
import type { Progress } from '../progress/progress';
import { begin, isEmpty, merge } from '../progress/progress';

/** Days after which an entry is dropped where an LMS holds the progress. */
export const KEEP_DAYS = 60;
const DAY = 86_400_000;

/** A store of texts by key: localStorage, or nothing where the browser has none to give. */
export interface Store {
  keys(): readonly string[];
  get(key: string): string | undefined;
  /** False when it could not be kept (full, blocked, absent). */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

/** One attempt's copy. `seen`: a later launch has read this attempt back from the LMS. */
export interface Entry {
  readonly progress: Progress;
  readonly seen: boolean;
  /** The number of the last save that was asked for. */
  readonly save: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly at: number;
}

/** localStorage, guarded: touching it can throw in a private window or a sandboxed frame. */
export const browserStore = (self: Window): Store => {
  const safely = <T>(otherwise: T, use: (storage: Storage) => T): T => {
    try {
      return use(self.localStorage);
    } catch {
      return otherwise;
    }
  };
  return {
    keys: () => safely<string[]>([], (s) => Object.keys(s)),
    get: (key) => safely<string | undefined>(undefined, (s) => s.getItem(key) ?? undefined),
    set: (key, value) => safely(false, (s) => (s.setItem(key, value), true)),
    remove: (key) => safely(undefined, (s) => s.removeItem(key)),
  };
};

export interface Journal {
  /** Every attempt kept for this learner, the latest first. */
  entries(): readonly Entry[];
  write(entry: Entry): boolean;
  drop(attempt: string): void;
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null;

const isEntry = (value: unknown): value is Entry => {
  const entry = value as Partial<Entry> | null;
  const progress = entry?.progress as Partial<Progress> | undefined;
  return (
    typeof progress?.attempt === 'string' &&
    isRecord(progress.tries) &&
    Array.isArray(progress.read) &&
    Array.isArray(progress.done) &&
    isRecord(progress.sessions) &&
    typeof entry?.at === 'number' &&
    typeof entry.save === 'number'
  );
};

const parse = (text: string | undefined): Entry | undefined => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** The journal of one learner in one course. Without a learner's id (plain web) the id is ''. */
export const openJournal = (store: Store, course: Course, learner: string): Journal => {
  const prefix = `${course.id}/${hash(`${course.id} ${learner}`).toString(36)}/`;
  return {
    entries: () =>
      store
        .keys()
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => parse(store.get(key)) ?? [])
        .sort((a, b) => b.at - a.at),
    write: (entry) => store.set(prefix + entry.progress.attempt, JSON.stringify(entry)),
    drop(attempt) {
      const written = writtenKey(course, attempt, '');
      for (const key of store.keys()) if (key.startsWith(written)) store.remove(key);
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

/** How an opened attempt goes on, or the question that only the learner can answer. */
export type Joined =
  | {
      readonly is: 'go';
      readonly progress: Progress;
      readonly save: number;
      readonly seen: boolean;
    }
  | { readonly is: 'ask'; readonly entry: Entry; readonly fresh: Progress };

const goOn = (progress: Progress, save: number, seen: boolean): Joined => ({
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
 *   the attempt may be new. Nobody but the learner knows, so the learner is asked.
 * `nonce` names the attempt if a new one is begun.
 */
export const join = (kept: Decoded, entries: readonly Entry[], nonce: string): Joined => {
  const { attempt } = kept.progress;
  if (attempt !== '') {
    const mine = entries.find((entry) => entry.progress.attempt === attempt);
    if (!mine) return goOn(kept.progress, kept.save, true);
    return goOn(merge(kept.progress, mine.progress), Math.max(kept.save, mine.save), true);
  }
  // What could be read of a damaged text goes into the attempt whatever its name.
  const salvage = (to: Progress): Progress => merge({ ...kept.progress, attempt: to.attempt }, to);
  const lost = entries.find((entry) => !entry.seen && !isEmpty(entry.progress));
  if (lost)
    return {
      is: 'ask',
      entry: { ...lost, progress: salvage(lost.progress) },
      fresh: salvage(begin(nonce)),
    };
  return goOn(salvage(begin(nonce)), 0, false);
};

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
