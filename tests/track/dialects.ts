/** Both dialects of SCORM, each with its strict LMS, for tests of what the one tracker does in either. */
import { createTracker as open12 } from '../../src/track/scorm/dialect12';
import { createTracker as open2004 } from '../../src/track/scorm/dialect2004';
import type { Launch, CreateTracker, Tracker } from '../../src/track/tracker';
import type { Api } from '../lms/api';
import { intercepted } from '../lms/api';
import type { Attempt } from '../lms/strict12';
import { strictLms as strict12 } from '../lms/strict12';
import { strictLms as strict2004 } from '../lms/strict2004';
import { windowWith } from '../builders/world';
import { course } from './learner';

type Mode = 'normal' | 'browse' | 'review';

interface Lms {
  readonly api: object;
  readonly refused: readonly unknown[];
  stored(): Attempt;
}

export interface Dialect {
  readonly name: string;
  readonly createTracker: CreateTracker;
  /** The API's name, and what its functions' names begin with. */
  readonly api: string;
  readonly prefix: string;
  readonly finish: string;
  readonly mode: string;
  readonly learner: string;
  readonly status: string;
  readonly location: string;
  readonly raw: string;
  readonly exit: string;
  readonly time: string;
  readonly response: string;
  /** Five minutes, as the time of a session. */
  readonly fiveMinutes: string;
  /** The error of a second Initialize. */
  readonly running: string;
  launch(attempt: Attempt, mode: Mode | undefined): Lms;
}

export const dialects: readonly Dialect[] = [
  {
    name: 'SCORM 1.2',
    createTracker: open12,
    api: 'API',
    prefix: 'LMS',
    finish: 'LMSFinish',
    mode: 'cmi.core.lesson_mode',
    learner: 'cmi.core.student_id',
    status: 'cmi.core.lesson_status',
    location: 'cmi.core.lesson_location',
    raw: 'cmi.core.score.raw',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    response: 'student_response',
    fiveMinutes: '0000:05:00.00',
    running: '101',
    launch: (attempt, mode) => strict12({ attempt, ...(mode && { mode }) }),
  },
  {
    name: 'SCORM 2004',
    createTracker: open2004,
    api: 'API_1484_11',
    prefix: '',
    finish: 'Terminate',
    mode: 'cmi.mode',
    learner: 'cmi.learner_id',
    status: 'cmi.completion_status',
    location: 'cmi.location',
    raw: 'cmi.score.raw',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    response: 'learner_response',
    fiveMinutes: 'PT0H5M0S',
    running: '103',
    launch: (attempt, mode) => strict2004({ attempt, ...(mode && { mode }) }),
  },
];

export interface Launched {
  readonly tracker: Tracker;
  readonly launch: Launch;
  /** Names and values that were set, in order; of these only what the LMS was asked to take. */
  readonly sets: readonly (readonly [name: string, value: string])[];
  /** Functions that were called, in order. */
  readonly calls: readonly string[];
  readonly refused: readonly unknown[];
  stored(): Attempt['elements'];
  /** A handle on the window: events, and whether it can be seen. */
  readonly page: { hidden: boolean; fire(event: 'pagehide' | 'pageshow' | 'beforeunload'): void };
}

interface Options {
  readonly attempt?: Attempt['elements'];
  /** Normal, unless told otherwise. */
  readonly mode?: Mode | 'of the LMS';
  /** Changes the API that the page sees. */
  readonly change?: (api: Api, navigator: { sendBeacon: () => boolean }) => Api;
  readonly window?: object;
}

/** One launch of the small course, in an LMS that may have been changed. */
export const open = async (dialect: Dialect, options: Options = {}): Promise<Launched> => {
  const { mode = 'normal' } = options;
  const lms = dialect.launch(
    { elements: options.attempt ?? {} },
    mode === 'of the LMS' ? undefined : mode,
  );
  const navigator = { sendBeacon: () => true };
  const api = options.change?.(lms.api as Api, navigator) ?? (lms.api as Api);
  const sets: (readonly [string, string])[] = [];
  const calls: string[] = [];
  const watched = intercepted(api, (name, args, fn) => {
    calls.push(name);
    if (name === `${dialect.prefix}SetValue`) sets.push([args[0] ?? '', args[1] ?? '']);
    return fn(...args);
  });
  const events = new EventTarget();
  const document = { visibilityState: 'visible', readyState: 'complete' };
  const self = windowWith({
    [dialect.api]: watched,
    navigator,
    document,
    addEventListener: events.addEventListener.bind(events),
    ...options.window,
  });
  const tracker = dialect.createTracker(self, course);
  const launch = await tracker.open();
  return {
    tracker,
    launch,
    sets,
    calls,
    refused: lms.refused,
    stored: () => lms.stored().elements,
    page: {
      get hidden() {
        return document.visibilityState === 'hidden';
      },
      set hidden(yes) {
        document.visibilityState = yes ? 'hidden' : 'visible';
      },
      fire: (event) => void events.dispatchEvent(new Event(event)),
    },
  };
};

/** Idle moments until nothing is left to prepare, as the player spends them. */
export const settle = (tracker: Tracker, report: Parameters<Tracker['idle']>[0]): void => {
  for (let slices = 0; ['more', 'failed'].includes(tracker.idle(report)); slices++) {
    if (slices > 999) throw new Error('never at rest');
  }
};
