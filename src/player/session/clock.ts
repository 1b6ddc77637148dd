/** The learner's time: it runs while the page can be seen and the machine is awake. */

/** Milliseconds between two ticks after which nobody was there: the lid was closed, or the clock was set. */
const GAP = 180_000;

export interface Clock {
  /** To be called every minute or so: what lies between two ticks is counted, or known to be a gap. */
  tick(): void;
  /** Whole seconds so far. */
  seconds(): number;
  /** Whether the page is hidden. */
  stopped(): boolean;
  visible(yes: boolean): void;
  /** Starts again from nothing: another attempt's time begins. */
  restart(): void;
}

/** `now` in milliseconds; it may jump forwards and backwards. */
export const createClock = (now: () => number): Clock => {
  let last = now();
  let total = 0;
  let running = true;
  const tick = (): void => {
    const passed = now() - last;
    last += passed;
    if (running && passed > 0 && passed <= GAP) total += passed;
  };
  return {
    tick,
    seconds() {
      tick();
      return Math.round(total / 1000);
    },
    stopped: () => !running,
    visible(yes) {
      tick();
      running = yes;
    },
    restart() {
      tick();
      total = 0;
    },
  };
};
