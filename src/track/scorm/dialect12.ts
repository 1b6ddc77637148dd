/** SCORM 1.2 (Run-Time Environment 1.2): its words, and the order that LMSs want. */
import { encode } from '../../progress/codec';
import { ascii255 } from '../texts';
import type { CreateTracker } from '../tracker';
import type { Dialect } from './dialect';
import type { Decoy } from './element-cache';
import { syntax, timespan } from './formats12';
import { createScormTracker } from './tracker';

const STATUS = 'cmi.core.lesson_status';
const LOCATION = 'cmi.core.lesson_location';
const RAW = 'cmi.core.score.raw';
const SUSPEND = 'cmi.suspend_data';

/** The element's name within its record, and for the elements that stand alone the whole name. */
const RECORD = /^cmi\.interactions\.\d+\.(?:.*\.)?/;

const decoy: Decoy = ([name, value]) => {
  switch (name.replace(RECORD, '')) {
    case RAW:
      // A hundredth less, so that nobody is given more than was earned, not even for a moment.
      return Number(value) > 0 ? (Number(value) - 0.01).toFixed(2) : '0.01';
    case STATUS:
      return value === 'incomplete' ? undefined : 'incomplete';
    case LOCATION:
    case 'cmi.core.exit':
      return '';
    case 'id':
      return `${value.slice(0, 254)}-`;
    case 'type':
      // Both of them take any response.
      return value === 'performance' ? 'fill-in' : 'performance';
    case 'time':
      return `${value}.0`;
    case 'pattern':
    case 'student_response':
      return /^\w\.\w/.test(value) ? (value === 'x.x' ? 'y.y' : 'x.x') : value === 'x' ? 'y' : 'x';
    case 'result':
      return value === 'neutral' ? 'unanticipated' : 'neutral';
    case 'latency':
      return value.replace(/\d$/, (digit) => (digit === '0' ? '1' : '0'));
    default:
      // The suspend text carries a new number with each save, and the time of the session grows.
      return undefined;
  }
};

const dialect: Dialect = {
  api: 'API',
  functions: { prefix: 'LMS', finish: 'LMSFinish' },
  running: '101',
  names: {
    learner: 'cmi.core.student_id',
    mode: 'cmi.core.lesson_mode',
    // No credit: Claroline always says no-credit, and counts the score all the same.
    entry: 'cmi.core.entry',
    location: LOCATION,
    suspendText: SUSPEND,
    statuses: [STATUS],
    raw: RAW,
  },
  browsed: true,
  // Always: an LMS that keeps to the standard would begin a new attempt after any other exit.
  exit: ['cmi.core.exit', 'suspend'],
  // Raw before status: some LMSs judge the status by the score.
  core: (course, report) => [
    [SUSPEND, encode(course, report.state, report.save)],
    // Before there is a place none is sent (SCORM 2004 hosts refuse an empty location).
    ...(report.location === '' ? [] : [[LOCATION, report.location] as const]),
    dialect.exit,
    // Brightspace wants a max, and whatever it is Moodle takes it for 100.
    ...(report.score === undefined
      ? []
      : ([
          ['cmi.core.score.min', '0'],
          ['cmi.core.score.max', '100'],
          [RAW, String(report.score)],
        ] as const)),
    [STATUS, report.status],
  ],
  sessionTime: (seconds) => ['cmi.core.session_time', timespan(seconds)],
  vital: [[SUSPEND], [RAW], [STATUS]],
  interactions: syntax,
  decoy,
  // The letters of CMIFeedback are ISO 646 (RTE 3.4, "Data Types"). Moodle, ILIAS and scorm-again take any.
  simpler([name, value]) {
    const ascii = ascii255(value);
    return /pattern|response/.test(name) && ascii !== value ? [name, ascii] : undefined;
  },
  commitsAtEnd: true,
};

/** What this standard cannot express. */
export const cannot: readonly string[] = [
  'Completion and success apart: lesson_status is one word.',
  'Words of a question beside its id: interactions have no description.',
  'Tries after the first, and how sure the learner was.',
];

export const createTracker: CreateTracker = (self, course) =>
  createScormTracker(dialect, self, course);
