/**
 * Keeps the work in the browser's IndexedDB. Each save writes a new mark with it. A tab that finds another mark than
 * the one it wrote or loaded last knows that another tab has saved since, and writes nothing.
 */
import type { Work } from '../work';

export type Saved = 'saved' | 'other tab' | 'full' | 'failed';

export interface Store {
  /** The work that is kept; undefined where there is none. From now on this tab may save over it. */
  load(): Promise<Work | undefined>;
  /** `force`: also over what another tab has kept. */
  save(work: Work, force?: boolean): Promise<Saved>;
}

interface SavedWork {
  readonly work: Work;
  readonly mark: string;
}

const STORE = 'works';

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new Error('IndexedDB'));
    transaction.oncomplete = () => resolve();
    transaction.onabort = fail;
    transaction.onerror = fail;
  });

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

/**
 * @param key what the page keeps its work under.
 * @returns undefined where the browser gives the page no store.
 */
export const openStore = async (key: string): Promise<Store | undefined> => {
  let mark: string | undefined;
  try {
    const opening = indexedDB.open('workshop', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const base = await result(opening);
    const keptIn = (transaction: IDBTransaction): Promise<SavedWork | undefined> =>
      result(transaction.objectStore(STORE).get(key) as IDBRequest<SavedWork | undefined>);
    return {
      async load() {
        const kept = await keptIn(base.transaction(STORE));
        mark = kept?.mark;
        return kept?.work;
      },
      async save(work, force = false) {
        try {
          const transaction = base.transaction(STORE, 'readwrite');
          const done = finished(transaction);
          const kept = await keptIn(transaction);
          if (!force && kept !== undefined && kept.mark !== mark) return 'other tab';
          const next: SavedWork = { work, mark: crypto.randomUUID() };
          transaction.objectStore(STORE).put(next, key);
          await done;
          mark = next.mark;
          return 'saved';
        } catch (error) {
          return isFull(error) ? 'full' : 'failed';
        }
      },
    };
  } catch {
    return undefined;
  }
};
