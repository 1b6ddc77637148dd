/** What a learner wrote for themselves, or has not checked yet: in this browser, or else as long as the page lives. */
import type { Course } from '../../course/course';
import { noteKey } from '../../persistence/journal';
import type { Store } from '../../persistence/storage';

interface Notes {
  /** '' where there is none. */
  read(attempt: string, what: string): string;
  /** '' removes it. */
  write(attempt: string, what: string, text: string): void;
}

export const createNotes = (store: Store, course: Course): Notes => {
  /** What the browser does not keep. */
  const unkept = new Map<string, string>();
  return {
    read(attempt, what) {
      const key = noteKey(course, attempt, what);
      return unkept.get(key) ?? store.get(key) ?? '';
    },
    write(attempt, what, text) {
      const key = noteKey(course, attempt, what);
      unkept.delete(key);
      if (text === '') store.remove(key);
      // An attempt without an id (a preview) belongs to nobody: it leaves nothing in the browser.
      else if (attempt === '' || !store.set(key, text)) unkept.set(key, text);
    },
  };
};
