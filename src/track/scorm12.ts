/** SCORM 1.2 (Run-Time Environment 1.2): its words, its formats, and the order that LMSs want. */
import type { Answer } from '../course/rules';
import { decode, encode } from '../progress/codec';
import type { Report } from '../progress/report';
import type { Element, Other, Syntax } from './elements';
import { openColumns, openLedger } from './elements';
import type { Api } from './scorm';
import { ascii255, call, clock, findApi, timespan, yes } from './scorm';
import type { About, Launch, Tracker } from './tracker';
import { launchWithout } from './tracker';

/** How many columns of the interactions are filled in one idle slice: two calls each. */
const SLICE = 10;

const STATUS = 'cmi.core.lesson_status';
const SUSPEND = 'cmi.suspend_data';

/** What is told of an answer, beside the name of its column. */
const DETAIL = /^cmi\.interactions\.\d+\.(?!id$|type$)/;

/** A response or pattern in SCORM 1.2 syntax (CMIFeedback, RTE 3.4.4.2.9). */
export const feedback = (answer: Answer): string => {
  switch (answer.type) {
    case 'matching':
      return answer.pairs.map(([from, to]) => `${from}.${to}`).join(',');
    case 'fill-in':
      return ascii255(answer.words.join(', '));
    default:
      return answer.ids.join(',');
  }
};

/** correct, wrong, or the share as a number where part of it is right (CMIResult). */
const result = (share: number | undefined): string => {
  if (share === undefined) return 'neutral';
  return share === 1 ? 'correct' : share === 0 ? 'wrong' : String(Math.round(share * 100) / 100);
};

const syntax: Syntax = {
  named: (n, { id, type }) => [
    [`cmi.interactions.${n}.id`, id],
    [`cmi.interactions.${n}.type`, type],
  ],
  answered: (n, { first }) =>
    first?.response === undefined
      ? []
      : [
          ...(first.at === undefined
            ? []
            : [[`cmi.interactions.${n}.time`, clock(first.at)] as const]),
          ...first.patterns.map(
            (pattern, m) =>
              [`cmi.interactions.${n}.correct_responses.${m}.pattern`, feedback(pattern)] as const,
          ),
          [`cmi.interactions.${n}.student_response`, feedback(first.response)],
          [`cmi.interactions.${n}.result`, result(first.share)],
          ...(first.took === undefined
            ? []
            : [[`cmi.interactions.${n}.latency`, timespan(first.took)] as const]),
        ],
};

const LOCATION = 'cmi.core.lesson_location';

/** The scale of the score: Brightspace wants a max, and whatever it is Moodle takes it for 100. */
const SCALE: readonly Element[] = [
  ['cmi.core.score.min', '0'],
  ['cmi.core.score.max', '100'],
];

/** Everything but the interactions, raw before status: some LMSs judge the status by the score. */
const core = (about: About, report: Report): readonly Element[] => [
  [SUSPEND, encode(about, report.state, report.save)],
  // Nowhere yet is not said (SCORM 2004 hosts refuse an empty location).
  ...(report.location === '' ? [] : [[LOCATION, report.location] as const]),
  ...SCALE,
  ...(report.score === undefined ? [] : [['cmi.core.score.raw', String(report.score)] as const]),
  [STATUS, report.status],
];

/** The element's name within its record, and for the elements that stand alone the whole name. */
const LAST = /^cmi\.interactions\.\d+\.(?:.*\.)?/;

/** See Ledger.save: what an element is for a moment, so that its own value is a change again. */
export const other: Other = ([name, value]) => {
  switch (name.replace(LAST, '')) {
    case 'cmi.core.score.raw':
      // A hundredth less, so that nobody is given more than was earned, not even for a moment.
      return Number(value) > 0 ? (Number(value) - 0.01).toFixed(2) : '0.01';
    case STATUS:
      return isFinal(value) ? 'incomplete' : undefined;
    case LOCATION:
    case 'cmi.core.exit':
      return value === '' ? undefined : '';
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
      // The suspend text carries a new number with each save; the scale of the score never changes.
      return undefined;
  }
};

const MODES = ['normal', 'browse', 'review'] as const;

/** Whether a status is one of an attempt that is over. */
const isFinal = (status: string): boolean => ['completed', 'passed', 'failed'].includes(status);

/** What the LMS's own words say of the attempt. */
const reachedBy = (status: string, raw: string): Launch['reached'] => ({
  ...(isFinal(status) && { completion: 'completed' }),
  ...((status === 'passed' || status === 'failed') && { success: status }),
  ...(raw.trim() !== '' && Number.isFinite(Number(raw)) && { score: Number(raw) }),
});

/** What this standard has no words for. */
export const cannot: readonly string[] = [
  'Completion and success apart: lesson_status is one word.',
  'Words of a question beside its id: interactions have no description.',
  'Tries after the first, and how sure the learner was.',
];

/** The tracker of one launch. `self` is the window in which the package runs. */
export const openTracker = (self: Window, about: About): Tracker => {
  let api: Api | undefined;
  let writable = false;
  let closed = false;

  const get = (name: string): string => (api ? call(api, 'LMSGetValue', name) : '');
  const ledger = openLedger(([name, value]) => {
    if (!api) return false;
    if (yes(call(api, 'LMSSetValue', name, value))) return true;
    // 405: what an LMS does not take of an answer now it never will. It must not hold up the rest.
    return DETAIL.test(name) && call(api, 'LMSGetLastError') === '405';
  });
  const { set } = ledger;
  const commit = (): boolean => api !== undefined && yes(call(api, 'LMSCommit', ''));
  // Interactions are optional in SCORM 1.2: an LMS may say that it does not implement them (401).
  const columns = openColumns(
    ledger,
    syntax,
    () => api !== undefined && call(api, 'LMSGetLastError') === '401',
  );

  const send = (report: Report): boolean => {
    if (!api || !writable || closed) return false;
    const first = columns.tell(report);
    return core(about, report).every(set) && first;
  };

  return {
    open(): Promise<Launch> {
      api = findApi(self, 'API');
      if (!api) return Promise.resolve(launchWithout('none'));
      if (!yes(call(api, 'LMSInitialize', ''))) {
        api = undefined;
        return Promise.resolve(launchWithout('refused'));
      }
      const given = get('cmi.core.lesson_mode');
      const mode = MODES.find((word) => word === given) ?? 'normal';
      const status = get(STATUS);
      const learner = get('cmi.core.student_id');
      writable = mode === 'normal';
      if (writable) {
        columns.start(Number.parseInt(get('cmi.interactions._count'), 10) || 0);
        // First of all: LMSFinish turns a status that was never set into completed. A status that
        // an earlier session reached is not taken back.
        if (isFinal(status)) ledger.note([[STATUS, status]]);
        else set([STATUS, 'incomplete']);
        set(['cmi.core.exit', 'suspend']);
        SCALE.forEach(set);
      } else if (mode === 'browse' && status === 'not attempted') {
        // RTE 3.4.4: what a SCO says that was only looked at. Without it LMSFinish makes a completed
        // attempt of a glance: in Moodle 4.5 a student who pressed Preview has 0 marks and is done.
        set([STATUS, 'browsed']);
      }
      return Promise.resolve({
        host: 'lms',
        mode,
        credit: get('cmi.core.credit') !== 'no-credit',
        ...(learner && { learner }),
        saved: decode(about, get(SUSPEND)),
        reached: reachedBy(status, get('cmi.core.score.raw')),
      });
    },

    readsOnce: true,

    assumeStored(report) {
      columns.note(report);
      // The status was read from the LMS itself, the suspend text carries a new count each time, and
      // by another edition of the course the score may be another one.
      ledger.note([[LOCATION, report.location]]);
    },

    send,

    idle(report, slow) {
      if (!writable || closed) return false;
      const more = columns.fill(report, slow ? 1 : SLICE);
      // Answers that waited for their columns.
      columns.tell(report);
      return more;
    },

    save() {
      if (!api || !writable || closed) return Promise.resolve(false);
      return Promise.resolve(ledger.save(commit, other));
    },

    invalidateUnconfirmed: ledger.forget,

    close(report, what) {
      if (!api || closed) return false;
      // What a failed save may have lost is known to be there only after a good one.
      let stored = !ledger.doubts;
      if (writable) {
        // What counts goes first: a slow LMS may not be given the time for all.
        const sent = what === 'time' || send(report);
        set(['cmi.core.session_time', timespan(report.seconds)]);
        stored = commit() && sent && stored;
        // What idle moments have not filled goes now, if an answer waits for its column.
        if (what === 'all' && columns.waiting(report)) {
          columns.fill(report, Infinity);
          columns.tell(report);
        }
      }
      closed = true;
      return yes(call(api, 'LMSFinish', '')) && stored;
    },
  };
};
