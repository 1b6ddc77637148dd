/**
 * The browser's journal: a copy of the Progress, written before the LMS is sent anything, so that
 * nothing answered is ever only in memory. Keyed by course, learner and attempt; neither the learner's
 * id nor a name is stored (learner-key.ts).
 */
import type { Course } from '../course/course';
import { hash } from '../course/hash';
import type { Store } from './storage';
import type { Entry } from './entry';
import { parseEntry } from './entry';

export interface Journal {
  /** The learner's key. */
  readonly learner: string;
  /** What the names of this learner's entries begin with. */
  readonly prefix: string;
  /** Every attempt kept for this learner, the latest first. */
  entries(): readonly Entry[];
  entry(attempt: string): Entry | undefined;
  /** The stored entry, unless it is the one that this journal wrote last: then no other tab has written. */
  news(attempt: string): Entry | undefined;
  write(entry: Entry): boolean;
  /** Removes the attempt's entry. Its practice texts move to the attempt `movedTo`, or are removed with it. */
  drop(attempt: string, movedTo?: string): void;
  /** Replaces the attempt's entry by this emptied one. Its practice texts stay. */
  empty(entry: Entry): void;
}

/** The key of a text that a learner writes for themselves. It belongs to an attempt, and is removed with it. */
export const noteKey = ({ id }: Pick<Course, 'id'>, attempt: string, what: string): string =>
  `${id}/written/${attempt}/${what}`;

/** Removes an attempt's practice texts, or moves them to the attempt `movedTo`. */
export const dropNotes = (
  store: Store,
  course: Course,
  attempt: string,
  movedTo?: string,
): void => {
  const notes = noteKey(course, attempt, '');
  for (const name of store.keys()) {
    if (!name.startsWith(notes)) continue;
    const text = store.get(name);
    // Removed first, so that a full store has room for it.
    store.remove(name);
    const to = movedTo && noteKey(course, movedTo, name.slice(notes.length));
    if (to && text && !store.get(to)) store.set(to, text);
  }
};

/** The key of a launch without a learner's id; and that of every learner in earlier packages. */
export const plainKey = ({ id }: Course, learner: string): string =>
  hash(`${id} ${learner}`).toString(36);

/** The journal of one learner in one course. @param learner their key; '' without a learner's id (no LMS). */
export const createJournal = (store: Store, course: Course, learner: string): Journal => {
  const key = learner || plainKey(course, '');
  const prefix = `${course.id}/${key}/`;
  /** The text that was written last. The attempt's id is in it, so it equals the entry of no other attempt. */
  let mine: string | undefined;
  const write = (entry: Entry): boolean => {
    mine = JSON.stringify(entry);
    return store.set(prefix + entry.progress.attempt, mine);
  };
  return {
    learner: key,
    prefix,
    entries: () =>
      store
        .keys()
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => parseEntry(store.get(name)) ?? [])
        .sort((a, b) => b.at - a.at),
    entry: (attempt) => parseEntry(store.get(prefix + attempt)),
    news(attempt) {
      const text = store.get(prefix + attempt);
      return text === mine ? undefined : parseEntry(text);
    },
    write,
    drop(attempt, movedTo) {
      dropNotes(store, course, attempt, movedTo);
      store.remove(prefix + attempt);
    },
    empty(entry) {
      store.remove(prefix + entry.progress.attempt);
      write(entry);
    },
  };
};
