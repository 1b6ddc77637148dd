/**
 * localStorage and IndexedDB as one store: both are written, both are read and joined at opening. Either
 * may be missing, blocked, full or empty. Both writes in one task are too much for a slow phone in a long course, so
 * IndexedDB follows in the next one where localStorage has the text.
 */
import type { Store } from './storage';
import type { Archive } from './archive';
import { joinEntries, parseEntry } from './entry';

export interface BrowserStore extends Store {
  /** Takes in what only IndexedDB holds. Called once, before anything is read. */
  open(): Promise<void>;
}

/**
 * Two copies of one text: entries join, and of what a learner wrote the longer copy stays. What is no
 * entry never takes the place of one.
 */
const join = (a: string, b: string): string => {
  const [x, y] = [parseEntry(a), parseEntry(b)];
  if (x && y && x.progress.attempt === y.progress.attempt) return JSON.stringify(joinEntries(x, y));
  if (!x !== !y) return x ? a : b;
  return a.length > b.length || (a.length === b.length && a < b) ? a : b;
};

/** @param prefix what the names of this course begin with: only they are kept in the archive. */
export const createBrowserStore = (
  local: Store,
  archive: Archive,
  prefix: string,
): BrowserStore => {
  /** What the archive holds, for the case that localStorage does not. */
  const held = new Map<string, string>();
  // Asked for now, so that the answer comes while the page still does other things.
  const reading = archive.read(join);

  const set = (name: string, text: string): boolean => {
    const kept = local.set(name, text);
    if (held.get(name) !== text) archive.put(name, text, kept);
    const works = archive.works();
    // If neither store keeps it, the result must say so.
    if (works) held.set(name, text);
    else held.delete(name);
    // localStorage may still have an older copy, which would be read in place of this one.
    if (works && !kept) local.remove(name);
    return kept || works;
  };

  return {
    keys: () => [...new Set([...local.keys(), ...held.keys()])],
    get: (name) => local.get(name) ?? held.get(name),
    set,
    remove(name) {
      held.delete(name);
      archive.remove(name);
      local.remove(name);
    },
    async open() {
      const found = await reading;
      const names = local.keys().filter((name) => name.startsWith(prefix));
      for (const name of new Set([...found.keys(), ...names])) {
        const [here, there] = [local.get(name), found.get(name)];
        if (there) held.set(name, there);
        if (here !== there) set(name, here && there ? join(here, there) : (here ?? there ?? ''));
      }
    },
  };
};
