/** What the browser keeps for a page, and reading back what it kept: nothing there is to be trusted. */

/** A store of texts by key: localStorage, or nothing where the browser has none to give. */
export interface Store {
  keys(): readonly string[];
  get(key: string): string | undefined;
  /** False when it could not be kept (full, blocked, absent). */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

/** Guarded: touching a storage can throw in a private window or a sandboxed frame. */
const guarded = (storage: () => Storage): Store => {
  const safely = <T>(otherwise: T, use: (storage: Storage) => T): T => {
    try {
      return use(storage());
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

/** localStorage: kept until it is removed, and shared by the tabs. */
export const browserStore = (self: Window): Store => guarded(() => self.localStorage);

/** sessionStorage: gone with the tab. */
export const tabStore = (self: Window): Store => guarded(() => self.sessionStorage);

/** JSON, or undefined where it is none. */
export const parse = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

/** A JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
