import { expect, test } from 'vitest';
import { createAutoScroll } from '../../src/player/deferred/auto-scroll';

/** Pixels in one second of frames. */
const inOneSecond = (frames: number): number => {
  const { pixels } = createAutoScroll();
  const moments = Array.from({ length: frames + 1 }, (_, n) => 5000 + (n * 1000) / frames);
  return moments.reduce((sum, now) => sum + pixels(now), 0);
};

test.each([30, 60, 75, 120, 144, 240, 500])(
  'a screen of %i frames a second scrolls as far as any other',
  (frames) => {
    expect(Math.abs(inOneSecond(frames) - 480)).toBeLessThanOrEqual(1);
  },
);

test('the first frame at the edge goes nowhere, and after a pause the page does not jump', () => {
  const { pixels, stop } = createAutoScroll();
  expect(pixels(1000)).toBe(0);
  expect(pixels(1050)).toBe(24);
  expect(pixels(9000)).toBe(48);
  stop();
  expect(pixels(20_000)).toBe(0);
});
