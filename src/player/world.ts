/** The browser as a session's World. */
import type { World } from './session';
import { browserStore } from '../track/journal';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Eight random characters: 48 bits. */
const nonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((n) => LETTERS.charAt(n % 64)).join('');

export const browserWorld = (self: Window): World => ({
  now: () => Date.now(),
  later(task, delay) {
    const timer = self.setTimeout(task, delay);
    return () => self.clearTimeout(timer);
  },
  afterPaint(task) {
    // A hidden page has no frames to wait for.
    if (self.document.hidden) self.setTimeout(task);
    else self.requestAnimationFrame(() => self.setTimeout(task));
  },
  idle(task) {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in self) self.requestIdleCallback(task, { timeout: 2000 });
    else (self as Window).setTimeout(task, 50);
  },
  nonce,
  store: browserStore(self),
});
