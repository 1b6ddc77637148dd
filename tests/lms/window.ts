/** As much of a Window as the trackers of an LRS touch, for tests in Node. */
import { windowOf } from '../builders/world';

export const storage = (): Storage => {
  const map = new Map<string, string>();
  const target: Storage = {
    get length() {
      return map.size;
    },
    key: (at: number) => [...map.keys()][at] ?? null,
    clear: () => map.clear(),
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
  // Object.keys gives a Storage's keys, as in browsers.
  return new Proxy(target, {
    ownKeys: () => [...map.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      map.has(String(key))
        ? { enumerable: true, configurable: true, value: map.get(String(key)) }
        : undefined,
  });
};

export interface FakeWindow {
  readonly self: Window;
  readonly went: string[];
  /** The page is left, and is shown again by the browser that has kept it whole. */
  leave(): void;
  comeBack(): void;
}

export const fakeWindow = (parts: {
  readonly search: string;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly local?: Storage;
  readonly session?: Storage;
  /** In a frame of the LMS's page; otherwise in a tab of its own. */
  readonly framed?: boolean;
  /** Every timer runs out at once. */
  readonly hurried?: boolean;
}): FakeWindow => {
  const events = new EventTarget();
  const went: string[] = [];
  const location = {
    pathname: '/course/index.html',
    hash: '#/lesson/1',
    search: parts.search,
    assign: (url: string) => void went.push(url),
  };
  const self = {
    location,
    history: {
      replaceState: (_: unknown, __: string, url: string) => {
        location.search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
      },
    },
    localStorage: parts.local ?? storage(),
    sessionStorage: parts.session ?? storage(),
    fetch: parts.fetch,
    setTimeout: (task: () => void, delay: number) => setTimeout(task, parts.hurried ? 0 : delay),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    addEventListener: events.addEventListener.bind(events),
    top: {},
  };
  if (!parts.framed) self.top = self;
  return {
    self: windowOf(self),
    went,
    leave: () => void events.dispatchEvent(new Event('pagehide')),
    comeBack: () => void events.dispatchEvent(new Event('pageshow')),
  };
};
