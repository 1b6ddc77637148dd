/** Finds the LMS's API object (SCORM 1.2 RTE 3.3.6.1; SCORM 2004 RTE 3.2.1), and waits for one that comes late. */

/** The LMS's API object: functions by name, of strings (but some LMSs answer booleans, null or a promise). */
type Api = Readonly<Record<string, (...args: string[]) => unknown>>;

/** The API object and the window that it stands in. */
export interface FoundApi {
  readonly api: Api;
  readonly win: Window;
}

/** How many windows up we look; Moodle nests few, but the standard sets no bound. */
const MOST_PARENTS = 500;

/** A window of another origin throws whatever is asked of it. */
const attempt = <T>(ask: () => T): T | undefined => {
  try {
    return ask();
  } catch {
    return undefined;
  }
};

/** The window, its parents, and theirs; none where a parent cannot be reached. */
const upFrom = (start: Window | null | undefined): readonly Window[] => {
  const windows: Window[] = [];
  let win = start;
  while (win && windows.length < MOST_PARENTS && windows.at(-1) !== win) {
    const here = win;
    windows.push(here);
    win = attempt(() => here.parent);
  }
  return windows;
};

/**
 * Where the API may be, the nearest first: this window, its parents, then its opener and the opener's
 * parents, then the opener of the page that we are a frame of.
 */
const candidates = (self: Window): readonly Window[] =>
  [() => self, () => self.opener as Window, () => self.top?.opener as Window].flatMap((start) =>
    upFrom(attempt(start)),
  );

/** The API object of that name. Windows of another origin are stepped over. */
export const findApi = (self: Window, name: string): FoundApi | undefined => {
  for (const win of candidates(self)) {
    const api: unknown = attempt((): unknown => Reflect.get(win, name));
    if (typeof api === 'object' && api !== null) return { api: api as Api, win };
  }
  return undefined;
};

/** Milliseconds between two looks, how many looks there are at least, and at most while a page still loads. */
const PAUSE = 250;
const LOOKS = 20;
const MOST_LOOKS = 120;

export const pause = (self: Window, milliseconds: number): Promise<void> =>
  new Promise((done) => void self.setTimeout(done, milliseconds));

/**
 * Looks again for some seconds, and until the pages around have loaded: an LMS may make its API after
 * our frame has begun (Open edX does so when its page is ready). Where no other window can be reached
 * none will come.
 */
export const waitForApi = async (self: Window, name: string): Promise<FoundApi | undefined> => {
  const reachable = candidates(self).flatMap((win) => attempt(() => win.document) ?? []);
  const loading = (): boolean => reachable.some(({ readyState }) => readyState !== 'complete');
  for (let looks = 1; ; looks++) {
    const found = findApi(self, name);
    const enough = looks > LOOKS && (looks > MOST_LOOKS || !loading());
    if (found || enough || reachable.length < 2) return found;
    await pause(self, PAUSE);
  }
};
