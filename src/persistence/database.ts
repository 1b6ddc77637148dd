/** The browser's database, with one table for texts. */

const DATABASE = 'lesson-player';
export const TEXTS = 'texts';

/**
 * Opens it, or makes it at the first visit. It takes a browser some tens of milliseconds, so it is asked for before
 * anything else.
 * @returns undefined where the browser has none to give. Some never answer, in a private window or in a frame of
 * another origin.
 */
export const openDatabase = (self: Window): Promise<IDBDatabase | undefined> =>
  new Promise((done) => {
    try {
      const request = self.indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => void request.result.createObjectStore(TEXTS);
      request.onerror = () => done(undefined);
      request.onsuccess = () => done(request.result);
    } catch {
      done(undefined);
    }
  });
