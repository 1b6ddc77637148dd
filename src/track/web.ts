/** Plain web: no LMS. The journal in the browser is all that keeps the progress. */
import type { Tracker } from './tracker';
import { launchWithout } from './tracker';

/** What this standard cannot express. */
export const cannot: readonly string[] = [
  'Anything to a teacher: the result is printed, or saved as PDF, and handed in.',
  'Who the learner is: the name is what the learner types, and it stays in the browser.',
];

/** The tracker of a page without a host: `open` finds none, and every other call does nothing. */
export const createTracker = (_self: Window): Tracker => ({
  open: () => Promise.resolve(launchWithout('none')),
  standalone: true,
  readsOnce: false,
  assumeStored: () => undefined,
  send: () => false,
  waiting: () => false,
  idle: () => 'done',
  save: () => Promise.resolve('failed'),
  invalidateUnconfirmed: () => undefined,
  close: () => false,
});
