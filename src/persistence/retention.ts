/** For how long the browser keeps an attempt. */
import type { Course } from '../course/course';
import { isEmpty } from '../progress/progress';
import type { Store } from './storage';
import type { Entry } from './entry';
import { parseEntry } from './entry';
import { createJournal, dropNotes } from './journal';

/** Days after which an entry is dropped, if the host has confirmed all of it. */
export const KEEP_DAYS = 60;
const DAY = 86_400_000;

/** Whether an entry holds something that no host has confirmed, and that the learner still wants. */
export const hasUnacknowledged = ({ progress, owed = [], declined }: Entry): boolean =>
  owed.length > 0 && !declined && !isEmpty(progress);

const isOld = ({ at }: Entry, now: number): boolean => now - at > KEEP_DAYS * DAY;

/**
 * Removes the old entries of every learner whom an LMS named: not all of them come back to this
 * browser. An entry with something unacknowledged stays, whatever the clock says: it may have been written by a
 * clock that was wrong. So does the attempt that this launch goes on with: another device, or another
 * tab, may have replaced in the LMS what it had confirmed to this browser. Entries without an LMS are
 * the only copy, and this rule is not for them.
 *
 * @param current the attempt that goes on; '' where there is none.
 */
export const forgetOld = (store: Store, course: Course, now: number, current: string): void => {
  const alone = createJournal(store, course, '').prefix;
  for (const name of store.keys()) {
    if (!name.startsWith(`${course.id}/`) || name.startsWith(alone)) continue;
    const entry = parseEntry(store.get(name));
    if (!entry || hasUnacknowledged(entry) || !isOld(entry, now)) continue;
    if (entry.progress.attempt === current) continue;
    dropNotes(store, course, entry.progress.attempt);
    store.remove(name);
  }
};

/**
 * The same where there is no LMS: the latest attempt stays at any age. `standalone`: the package is made
 * for no LMS, so nothing waits to be confirmed by one.
 */
export const forgetOldAlone = (
  store: Store,
  course: Course,
  now: number,
  standalone: boolean,
): void => {
  const alone = createJournal(store, course, '');
  for (const entry of alone.entries().slice(1)) {
    if (isOld(entry, now) && (standalone || !hasUnacknowledged(entry)))
      alone.drop(entry.progress.attempt);
  }
};
