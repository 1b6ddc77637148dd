/** Plain web: there is no LMS, and what keeps the answers is the browser alone. */
import { expect, test } from 'vitest';
import { begin } from '../../src/progress/progress';
import { createTracker } from '../../src/track/web';
import { windowWith } from '../builders/world';
import { after, reported } from './learner';

test('the launch counts, is a normal one, and nothing was kept anywhere else', async () => {
  expect(await createTracker(windowWith()).open()).toEqual({
    host: 'none',
    mode: 'normal',
    credit: true,
    saved: { progress: begin(''), save: 0, whole: true },
    reached: {},
  });
});

test('nobody is told anything, nothing waits to be told, and nothing is ever called saved', async () => {
  const tracker = createTracker(windowWith());
  await tracker.open();
  const report = reported(after(7));
  tracker.assumeStored(report);
  tracker.invalidateUnconfirmed();
  expect([tracker.send(report), tracker.waiting(report), tracker.idle(report)]).toEqual([
    false,
    false,
    'done',
  ]);
  expect(await tracker.save()).toBe('failed');
  expect(await tracker.close(report, 'all')).toBe(false);
});

test('a page that was away for long goes on: no other device can have written', () => {
  const tracker = createTracker(windowWith());
  expect([tracker.standalone, tracker.readsOnce]).toEqual([true, false]);
});
