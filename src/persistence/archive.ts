/**
 * The browser's second store, IndexedDB. Moodle empties localStorage at every log-in; this stays. And a
 * browser that is killed has it, while localStorage may still wait to be written.
 *
 * Each tab writes records of its own, so that no tab ever writes over what another one has put there;
 * they are joined when the next page opens.
 */

import { TEXTS } from './database';

export interface Archive {
  /**
   * Every text under the names that begin with the prefix, the tabs' copies joined; nothing where the
   * browser has no IndexedDB to give, or is silent for a second.
   */
  read(join: (a: string, b: string) => string): Promise<ReadonlyMap<string, string>>;
  /** `kept`: localStorage has the text already. Then it waits for a task of its own, unless the page is being left. */
  put(name: string, text: string, kept: boolean): void;
  /** Removes every tab's copy, in a task of its own. */
  remove(name: string): void;
  /** Whether what is put there is kept, as far as is known. */
  works(): boolean;
}

/**
 * A second, in steps, for the browsers that never answer in a private window or in a frame of another
 * origin. Of the time in which the page itself was busy only one step counts: the answer may have come.
 */
const STEPS = 20;
const STEP = 50;

const afterPatience = (self: Window, done: () => void, steps = STEPS): void => {
  if (steps > 0) self.setTimeout(afterPatience, STEP, self, done, steps - 1);
  else done();
};

type Change = (texts: IDBObjectStore) => unknown;

/** @param opening the database (database.ts). @param tab names this tab's records. */
export const createArchive = (
  self: Window,
  opening: Promise<IDBDatabase | undefined>,
  prefix: string,
  tab: string,
): Archive => {
  let database: IDBDatabase | undefined;
  let works = false;
  /** Changes that wait for the database, or for a task of their own, in the order in which they were asked for. */
  let waiting: Change[] = [];
  let leaving = false;

  const change = (db: IDBDatabase, task: Change): void => {
    try {
      const transaction = db.transaction(TEXTS, 'readwrite');
      // Full, or closed by the browser.
      transaction.onabort = () => (works = false);
      task(transaction.objectStore(TEXTS));
    } catch {
      works = false;
    }
  };

  /**
   * Each change is a transaction of its own, and `commit()` ends it at once, so that the browser can finish it alone.
   * Else the browser would wait for the page, which may have been left (Indexed Database API 3.0, 'commit()').
   */
  const writeWaiting = (): void => {
    if (!database) return;
    for (const task of waiting) {
      change(database, (texts) => {
        task(texts);
        texts.transaction.commit();
      });
    }
    waiting = [];
  };

  const plan = (task: Change, waits: boolean): void => {
    waiting.push(task);
    if (waits && !leaving) self.setTimeout(writeWaiting);
    else writeWaiting();
  };

  const opened = new Promise<void>((done) => {
    afterPatience(self, done);
    void opening.then((given) => {
      database = given;
      works = Boolean(given);
      done();
      writeWaiting();
    });
  });

  // Added before any listener of the session, which writes once more as the page unloads. If the page is shown again,
  // every change is still written at once.
  self.addEventListener('pagehide', () => {
    leaving = true;
    writeWaiting();
  });

  /** All tabs' records of these names: an array sorts after every text. */
  const range = (from: string, to: string): IDBKeyRange => IDBKeyRange.bound([from], [to, []]);

  return {
    works: () => works,
    put: (name, text, kept) => plan((texts) => texts.put(text, [name, tab]), kept),
    remove: (name) => plan((texts) => texts.delete(range(name, name)), true),
    async read(join) {
      await opened;
      const found = new Map<string, string>();
      const db = database;
      if (!db) return found;
      await new Promise<void>((done) => {
        let waited = true;
        afterPatience(self, () => {
          waited = false;
          done();
        });
        change(db, (texts) => {
          const all = range(prefix, `${prefix}\uffff`);
          const keys = texts.getAllKeys(all);
          const values = texts.getAll(all);
          values.onsuccess = () => {
            // Nobody waits for the answer any more: the records must stay as they are.
            if (!waited) return;
            for (const [at, key] of keys.result.entries()) {
              const [name] = key as [string];
              const text = String(values.result[at]);
              const other = found.get(name);
              found.set(name, other === undefined ? text : join(other, text));
            }
            // One record each from now on, in the same transaction, so that no tab writes in between.
            texts.delete(all);
            for (const [name, text] of found) texts.put(text, [name, tab]);
            done();
          };
        });
      });
      return found;
    },
  };
};
