/**
 * The one interface between the player and whatever keeps the learner's progress. A tracker knows a
 * standard's words and formats; it decides nothing: what is sent was decided in `report`.
 */
import type { Body, Course, Policy } from '../course/course';
import type { SavedState } from '../progress/progress';
import { nothingSaved } from '../progress/progress';
import type { Reached, Report } from '../progress/report';

/**
 * What each standard's file of src/track/ exports as `createTracker`: the tracker of one launch in this
 * window. Beside it stands `cannot`: sentences on what the standard cannot express.
 */
export type CreateTracker = (self: Window, course: Course, bodyOf?: BodyOf) => Tracker;

/** The text of a lesson, undefined until it is loaded. For the standards that report a question's words. */
export type BodyOf = (lesson: string) => Body | undefined;

/** What a launch found. */
export interface Launch {
  /** An LMS that answered, one that was found but refused to start, or none. */
  readonly host: 'lms' | 'refused' | 'none';
  /** Only `normal` is written to (SCORM 1.2 RTE 3.4.4.1.11; Moodle stores what review mode writes). */
  readonly mode: 'normal' | 'browse' | 'review';
  /** False when the LMS says that this launch does not count. */
  readonly credit: boolean;
  /** The learner's id as the host gives it: opaque, never shown, never used as a name. */
  readonly learner?: string;
  readonly saved: SavedState;
  /** What the host itself says of this attempt: no report steps back from it. */
  readonly reached: Reached;
  /** How the host wants success to be judged, in place of the course's own policy (cmi5 masteryScore). */
  readonly policy?: Policy;
}

/** A launch that found no host, or none that will keep anything. */
export const launchWithout = (host: 'refused' | 'none'): Launch => ({
  host,
  mode: 'normal',
  credit: true,
  saved: nothingSaved,
  reached: {},
});

/**
 * What came of a save. `queued`: the host said yes, but nobody hears whether it arrived. Moodle hands
 * what it has to `sendBeacon` when its request fails, and when the page is hidden.
 */
export type Outcome = 'stored' | 'queued' | 'failed';

/** After one call of preparation: nothing is left to do, more is left, or the call failed and is to be made again. */
export type Preparation = 'done' | 'more' | 'failed';

export interface Tracker {
  /** Finds the host and reads what it kept. Called once. Never throws. */
  open(): Promise<Launch>;
  /** The package is made for no host: nothing waits to be sent to one. */
  readonly standalone?: true;
  /**
   * The host gave its values once, at launch (SCORM): a page that was away for long must be loaded
   * again before it writes, because another device may have gone on.
   */
  readonly readsOnce: boolean;
  /** The host already has all that is in this report: later only what differs is sent. */
  assumeStored(report: Report): void;
  /** Hands the host what is new in the report, without asking it to store. False: refused or lost. */
  send(report: Report): boolean;
  /** Whether something in this report can only be sent once an idle moment has prepared for it. */
  waiting(report: Report): boolean;
  /** One call of preparation, which can wait for an idle moment. */
  idle(report: Report): Preparation;
  /** Asks the host to store what it was sent. Only a page that is hidden or unloads gets `queued`. */
  save(): Promise<Outcome>;
  /** After a save that failed, or was not tried because the network is away: all since the last good one goes again. */
  invalidateUnconfirmed(): void;
  /**
   * Sends the last report and ends the session; at most once. `time`: the session added nothing since
   * its last good save, and only its time goes. What a page that is unloading may send is sent before
   * this returns; a promise says later, where the page stays, whether all was stored.
   */
  close(report: Report, what: 'all' | 'time'): boolean | Promise<boolean>;
  /** The session is over, for the host or for us: nothing of this launch will be stored any more. */
  ended?(): boolean;
}
