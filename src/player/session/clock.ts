/** The learner's time: it runs while the page can be seen. */

export interface Clock {
  /** Whole seconds so far. */
  seconds(): number;
  /** Whether the page is hidden. */
  stopped(): boolean;
  visible(yes: boolean): void;
  /** Starts again from nothing: another attempt's time begins. */
  restart(): void;
}

/** `now` in milliseconds. */
export const openClock = (now: () => number): Clock => {
  let since: number | undefined = now();
  let before = 0;
  return {
    seconds: () => Math.round((before + (since === undefined ? 0 : now() - since)) / 1000),
    stopped: () => since === undefined,
    visible(yes) {
      if (yes) since ??= now();
      else if (since !== undefined) {
        before += now() - since;
        since = undefined;
      }
    },
    restart() {
      before = 0;
      if (since !== undefined) since = now();
    },
  };
};
