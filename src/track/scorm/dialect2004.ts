/**
 * SCORM 2004 (4th Edition, Run-Time Environment 1.1; the 3rd Edition differs in nothing that is used
 * here): its words, and the order that LMSs want.
 */
import { encode } from '../../progress/codec';
import type { CreateTracker } from '../tracker';
import type { Dialect } from './dialect';
import { interval, real, syntax } from './formats2004';
import { createObjectives } from './objectives';
import { recoverTries } from './recover-tries';
import { createScormTracker } from './tracker';

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';
const LOCATION = 'cmi.location';
const RAW = 'cmi.score.raw';
const SCALED = 'cmi.score.scaled';
const SUSPEND = 'cmi.suspend_data';

const dialect: Dialect = {
  api: 'API_1484_11',
  functions: { prefix: '', finish: 'Terminate' },
  running: '103',
  names: {
    learner: 'cmi.learner_id',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    entry: 'cmi.entry',
    location: LOCATION,
    suspendText: SUSPEND,
    statuses: [COMPLETION, SUCCESS],
    raw: RAW,
    scaled: SCALED,
  },
  browsed: false,
  // RTE 4.2.8: without it the LMS need not give the suspend text back, and after 'normal' it begins a
  // new attempt.
  exit: ['cmi.exit', 'suspend'],
  // Score before status, as in SCORM 1.2: some LMSs judge one by the other.
  core: (course, report) => [
    // RTE 4.2.23: 64,000 characters since the 4th Edition, 4,000 in the 2nd; we plan for 4,096 at most.
    [SUSPEND, encode(course, report.state, report.save)],
    // RTE 4.2.14. Before there is a place none is sent: scorm-again refuses an empty location.
    ...(report.location === '' ? [] : [[LOCATION, report.location] as const]),
    dialect.exit,
    // RTE 4.2.20. Moodle reads raw alone, others scaled alone.
    ...(report.score === undefined
      ? []
      : ([
          ['cmi.score.min', '0'],
          ['cmi.score.max', '100'],
          [SCALED, real(report.score / 100)],
          [RAW, String(report.score)],
        ] as const)),
    // RTE 4.2.18. No progress yet is not sent: 0 stands for an attempt that is not begun.
    ...(report.progress === 0 ? [] : [['cmi.progress_measure', real(report.progress)] as const]),
    // RTE 4.2.4 and 4.2.22: apart, and success only when it is decided.
    [COMPLETION, report.completion],
    ...(report.success === 'unknown' ? [] : [[SUCCESS, report.success] as const]),
  ],
  // RTE 4.2.21.
  sessionTime: (seconds) => ['cmi.session_time', interval(seconds)],
  // Chamilo knows the scaled score and not the raw one.
  vital: [[SUSPEND], [RAW, SCALED], [COMPLETION], [SUCCESS]],
  interactions: syntax,
  // No Commit: Terminate stores everything (RTE 3.1.3.2), and a browser sends but 64 KiB of a page
  // that unloads, of which Moodle's commit would take the half.
  commitsAtEnd: false,
  createObjectives,
  recoverTries,
};

/** What this standard cannot express. */
export const cannot: readonly string[] = [
  'Tries after the first, and how sure the learner was.',
  'Success of a single lesson: the course decides none.',
];

export const createTracker: CreateTracker = (self, course) =>
  createScormTracker(dialect, self, course);
