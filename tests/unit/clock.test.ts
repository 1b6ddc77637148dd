/** The learner's time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClock } from '../../src/player/session/clock';

const MINUTE = 60_000;

/** A clock on the test's hand: `tick` after each of the pauses, in milliseconds. */
const after = (...pauses: readonly number[]): number => {
  let now = 1_000_000;
  const clock = createClock(() => now);
  for (const pause of pauses) {
    now += pause;
    clock.tick();
  }
  return clock.seconds();
};

test('runs while it is ticked', () => {
  expect(after(MINUTE, MINUTE, 30_000)).toBe(150);
});

test('a laptop that slept nine hours adds nothing', () => {
  expect(after(MINUTE, 9 * 60 * MINUTE, MINUTE)).toBe(120);
});

test('a clock that is set back, or forth, adds nothing', () => {
  expect(after(MINUTE, -90 * 24 * 60 * MINUTE, MINUTE, 90 * 24 * 60 * MINUTE, MINUTE)).toBe(180);
});

test('stands while the page is hidden', () => {
  let now = 0;
  const clock = createClock(() => now);
  now += MINUTE;
  clock.visible(false);
  now += MINUTE;
  expect([clock.seconds(), clock.stopped()]).toEqual([60, true]);
  clock.visible(true);
  now += MINUTE;
  expect(clock.seconds()).toBe(120);
  clock.restart();
  now += MINUTE;
  expect(clock.seconds()).toBe(60);
});

test('is never negative and never falls, however the clock jumps', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e10, max: 1e10 })), (pauses) => {
      let now = 0;
      let before = 0;
      const clock = createClock(() => now);
      for (const pause of pauses) {
        now += pause;
        const seconds = clock.seconds();
        expect(seconds).toBeGreaterThanOrEqual(before);
        before = seconds;
      }
    }),
  );
});
