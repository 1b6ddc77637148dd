/** The browser as a session's World. */
import { createArchive } from '../persistence/archive';
import { createBrowserStore } from '../persistence/browser-store';
import { deriveIn, nonce } from '../persistence/learner-key';
import { browserStore } from '../persistence/storage';
import type { World } from './session';

/**
 * The page came over the network: a browser that calls itself offline from the start (a machine
 * without a network, with the LMS on it) is not believed, and later only where it changes its mind.
 */
const onlineIn = (self: Window): (() => boolean) => {
  const believed = self.navigator.onLine;
  return () => !believed || self.navigator.onLine;
};

/**
 * @param name the course's id: what is kept for it begins with that.
 * @param database see persistence/database.ts.
 */
export const browserWorld = (
  self: Window,
  name: string,
  database: Promise<IDBDatabase | undefined>,
): World => ({
  online: onlineIn(self),
  now: () => Date.now(),
  later(task, delay) {
    const timer = self.setTimeout(task, delay);
    return () => self.clearTimeout(timer);
  },
  turn: () => new Promise((next) => self.setTimeout(next)),
  afterPaint(task) {
    // What has changed is drawn in a task of its own (main.tsx), which comes first.
    self.setTimeout(() => {
      // A hidden page has no frames to wait for.
      if (self.document.hidden) task();
      else self.requestAnimationFrame(() => self.setTimeout(task));
    });
  },
  idle(task) {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in self) self.requestIdleCallback(task, { timeout: 2000 });
    else (self as Window).setTimeout(task, 50);
  },
  where: self.location.pathname,
  nonce,
  derive: deriveIn(self),
  store: createBrowserStore(
    browserStore(self),
    createArchive(self, database, `${name}/`, nonce()),
    `${name}/`,
  ),
});
