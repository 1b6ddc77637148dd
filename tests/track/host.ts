/** What a host of the contract is (hosts.ts): something that a tracker runs on, and how it may fail. */
import type { CreateTracker } from '../../src/track/tracker';

/**
 * How a host may fail. absent: it is not there at all. shut: it is there and will not start.
 * deaf: it starts and takes nothing. forgetful: it takes everything and stores nothing the first
 * time. loose: it answers true, false and null where the standard wants texts.
 */
export type Fault = 'absent' | 'shut' | 'deaf' | 'forgetful' | 'loose';

export interface LaunchOptions {
  /** What `kept()` of an earlier launch of the same attempt gave; without it the attempt is new. */
  readonly kept?: unknown;
  readonly mode?: 'normal' | 'browse' | 'review';
  readonly fault?: Fault;
}

/** What the host has stored, in words that all standards share. */
export interface Stored {
  readonly completed: boolean;
  readonly passed: boolean;
  /** Whole per cent. */
  readonly score: number | undefined;
  /** Ids of the questions that have a response. */
  readonly answered: readonly string[];
  /** Seconds of all sessions that were ended; absent where the host does not add them up. */
  readonly seconds?: number;
}

/** One launch as the host sees it. */
export interface Launched {
  /** The window to open the tracker in. */
  readonly self: Window;
  stored(): Stored;
  /** What the next launch of this attempt is to be given as `kept`. */
  kept(): unknown;
  /** Calls or requests since the launch: all of them, those that write, and those that end it. */
  calls(): number;
  writes(): number;
  ends(): number;
  /** What the host refused, in its own words; a good launch has none. */
  refused(): readonly unknown[];
}

export interface Host {
  readonly name: string;
  readonly createTracker: CreateTracker;
  /** The most calls or requests of one answer, its save included. */
  readonly perAnswer: number;
  /** False where the standard knows no review and browse. */
  readonly modes?: boolean;
  /** How much browse writes where the standard has a word for it (SCORM 1.2: one, `browsed`). */
  readonly browsed?: number;
  /** The faults that this host can be given. */
  readonly faults: readonly Fault[];
  launch(options?: LaunchOptions): Launched | Promise<Launched>;
}
