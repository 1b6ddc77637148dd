/** In what SCORM 1.2 and SCORM 2004 differ: the one tracker (tracker.ts) uses either. */
import type { Progress } from '../../progress/progress';
import type { Report } from '../../progress/report';
import type { Course } from '../../course/course';
import type { Element, Functions, MaybePromise } from './connection';
import type { Decoy, ElementCache } from './element-cache';
import type { InteractionSyntax } from './interactions';
import type { Objectives } from './objectives';

/** Reads an element; '' where there is nothing. */
export type Read = (name: string) => Promise<string>;

export interface Dialect {
  /** The name of the API object, and of its functions. */
  readonly api: string;
  readonly functions: Functions;
  /** The error of Initialize that says that the session is running already. */
  readonly running: string;
  /** The elements that are read at opening. */
  readonly names: {
    readonly learner: string;
    readonly mode: string;
    /** Whether the attempt counts; absent where LMSs are known to say it wrongly. */
    readonly credit?: string;
    readonly entry: string;
    readonly location: string;
    readonly suspendText: string;
    /** The first is set to `incomplete` at opening. */
    readonly statuses: readonly [string, ...string[]];
    readonly raw: string;
    /** The score as a share, where the standard has one. */
    readonly scaled?: string;
  };
  /** Whether the status `browsed` is known. */
  readonly browsed: boolean;
  /** How the session ends: always suspended. Set at opening and never changed. */
  readonly exit: Element;
  /** Everything but the lists and the time, in the order in which it is set. */
  core(course: Course, report: Report): readonly Element[];
  sessionTime(seconds: number): Element;
  /** Of each group one element must be taken, or nothing counts as saved. */
  readonly vital: readonly (readonly string[])[];
  readonly interactions: InteractionSyntax;
  readonly decoy?: Decoy;
  /** A simpler value, to be set where the LMS has refused this one for good; undefined where there is none. */
  simpler?(element: Element): Element | undefined;
  /** Whether a page that closes commits before it finishes. */
  readonly commitsAtEnd: boolean;
  createObjectives?(
    cache: ElementCache,
    read: (name: string) => MaybePromise<string | undefined>,
  ): Objectives;
  /** Adds the tries that the LMS has as interactions; `rest` ends the task. */
  recoverTries?(
    course: Course,
    progress: Progress,
    read: Read,
    rest: () => Promise<void>,
  ): Promise<Progress>;
}
