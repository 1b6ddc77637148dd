/**
 * The one interface between the player and whatever keeps the learner's progress. A tracker knows a
 * standard's words and formats; it decides nothing: what is told was decided in `report`.
 */
import type { Course, Policy } from '../course/course';
import type { Kept } from '../progress/progress';
import { nothingKept } from '../progress/progress';
import type { Report } from '../progress/report';

/** What a tracker may know of the course beside the reports: its names, and what a suspend text is read by. */
export type About = Course;

/**
 * What each standard's file of src/track/ exports as `openTracker`: the tracker of one launch in this
 * window. Beside it stands `cannot`: sentences on what the standard has no words for.
 */
export type OpenTracker = (self: Window, about: About) => Tracker;

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
  readonly saved: Kept;
  /** How the host wants success to be judged, in place of the course's own policy (cmi5 masteryScore). */
  readonly policy?: Policy;
}

/** A launch that found no host, or none that will keep anything. */
export const launchWithout = (host: 'refused' | 'none'): Launch => ({
  host,
  mode: 'normal',
  credit: true,
  saved: nothingKept,
});

export interface Tracker {
  /** Finds the host and reads what it kept. Called once. Never throws. */
  open(): Promise<Launch>;
  /** Says that the host already has all that is in this report: only what differs is told later. */
  has(report: Report): void;
  /** Hands the host what is new in the report, without asking it to store. False: refused or lost. */
  tell(report: Report): boolean;
  /**
   * A slice of preparation that can wait for an idle moment; the smallest there is for a `slow` host.
   * True while there is more to do.
   */
  idle(report: Report, slow?: boolean): boolean;
  /** Asks the host to store what it was told. False when it said no, or said nothing. */
  save(): Promise<boolean>;
  /** After a failed save: everything since the last good one is told again. */
  again(): void;
  /**
   * Tells the last report and ends the session; at most once. What a page that is going may send is
   * sent before this returns; a promise tells later, where the page stays, whether all was stored.
   */
  close(report: Report): boolean | Promise<boolean>;
  /** The host has ended the session: nothing of this launch will be stored any more. */
  ended?(): boolean;
}
