/** How far a page goes on while something is held at its edge: so much a second, whatever the screen's rate. */

/** Pixels a millisecond. */
const PACE = 0.48;
/** Milliseconds: after a longer pause than this the page does not jump. */
const LONGEST = 100;

/** Whole pixels for a frame at `now`; the part of a pixel that is left counts in the next one. */
export const createAutoScroll = () => {
  let since: number | undefined;
  return {
    pixels(now: number): number {
      const passed = Math.min(now - (since ?? now), LONGEST);
      const pixels = Math.floor(passed * PACE);
      since = now - passed + pixels / PACE;
      return pixels;
    },
    stop(): void {
      since = undefined;
    },
  };
};
