/**
 * SCORM 2004 (4th Edition, Run-Time Environment 1.1; the 3rd Edition differs in nothing that is used
 * here): its words, and the order that LMSs want. Formats: syntax2004.ts.
 */
import { decode, encode } from '../progress/codec';
import type { Report } from '../progress/report';
import type { Element } from './elements';
import { openColumns, openLedger } from './elements';
import { openObjectives } from './objectives2004';
import type { Api } from './scorm';
import { call, findApi, yes } from './scorm';
import { interval, real, syntax } from './syntax2004';
import type { About, Launch, Tracker } from './tracker';
import { launchWithout } from './tracker';

/** Columns named in one idle slice, four calls each, and objectives, four calls each. */
const SLICE = 5;

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';
const SUSPEND = 'cmi.suspend_data';
const LOCATION = 'cmi.location';
const RAW = 'cmi.score.raw';

/** The scale of the score (RTE 4.2.20). */
const SCALE: readonly Element[] = [
  ['cmi.score.min', '0'],
  ['cmi.score.max', '100'],
];

/** Everything but the lists. Score before status, as in SCORM 1.2: some LMSs judge one by the other. */
const core = (about: About, report: Report): readonly Element[] => [
  // RTE 4.2.23: 64,000 characters since the 4th Edition, 4,000 in the 2nd; we plan for 4,096 at most.
  [SUSPEND, encode(about, report.state, report.save)],
  // RTE 4.2.14: 1,000 characters.
  // Nowhere yet is not said: scorm-again refuses an empty location, and nobody needs it.
  ...(report.location === '' ? [] : [[LOCATION, report.location] as const]),
  ...SCALE,
  // Moodle reads raw alone, others scaled alone.
  ...(report.score === undefined
    ? []
    : ([
        ['cmi.score.scaled', real(report.score / 100)],
        [RAW, String(report.score)],
      ] as const)),
  // RTE 4.2.18.
  ['cmi.progress_measure', real(report.progress)],
  // RTE 4.2.4 and 4.2.22: apart, and success only when it is decided.
  [COMPLETION, report.completion],
  ...(report.success === 'unknown' ? [] : [[SUCCESS, report.success] as const]),
];

/** What the LMS's own words say of the attempt. */
const reachedBy = (completion: string, success: string, raw: string): Launch['reached'] => ({
  ...(completion === 'completed' && { completion }),
  ...((success === 'passed' || success === 'failed') && { success }),
  ...(raw.trim() !== '' && Number.isFinite(Number(raw)) && { score: Number(raw) }),
});

/** RTE 4.2.16. */
const MODES = ['normal', 'browse', 'review'] as const;

const DETAIL = /^cmi\.(?:interactions|objectives)\./;

/** What this standard has no words for. */
export const cannot: readonly string[] = [
  'Tries after the first, and how sure the learner was.',
  'Success of a single lesson: the course decides none.',
];

/** The tracker of one launch. `self` is the window in which the package runs. */
export const openTracker = (self: Window, about: About): Tracker => {
  let api: Api | undefined;
  let writable = false;
  let closed = false;

  const get = (name: string): string => (api ? call(api, 'GetValue', name) : '');
  const count = (list: string): number => Number.parseInt(get(`${list}._count`), 10) || 0;

  const put = ([name, value]: Element): boolean => {
    if (!api) return false;
    if (yes(call(api, 'SetValue', name, value))) return true;
    if (!DETAIL.test(name)) return false;
    const error = call(api, 'GetLastError');
    // 351 (RTE 3.1.7): Moodle and scorm-again will not be told the same pattern of a choice twice.
    if (error === '351') return get(name) === value;
    // 406, 407: a value that an LMS does not take now it never will. It must not hold up the rest.
    return error === '406' || error === '407';
  };
  const ledger = openLedger(put);
  const { set } = ledger;
  const commit = (): boolean => api !== undefined && yes(call(api, 'Commit', ''));
  // 401, 402 (RTE 3.1.7): an LMS that has no interactions, though the RTE wants them of all.
  const columns = openColumns(
    ledger,
    syntax,
    () => api !== undefined && /^40[12]$/.test(call(api, 'GetLastError')),
  );
  const objectives = openObjectives(ledger, get);

  const send = (report: Report): boolean => {
    if (!api || !writable || closed) return false;
    const first = columns.tell(report);
    const second = objectives.tell(report.objectives);
    return core(about, report).every(set) && first && second;
  };

  return {
    open(): Promise<Launch> {
      api = findApi(self, 'API_1484_11');
      if (!api) return Promise.resolve(launchWithout('none'));
      if (!yes(call(api, 'Initialize', ''))) {
        api = undefined;
        return Promise.resolve(launchWithout('refused'));
      }
      const given = get('cmi.mode');
      const mode = MODES.find((word) => word === given) ?? 'normal';
      const learner = get('cmi.learner_id');
      writable = mode === 'normal';
      const reached: Launch['reached'] = reachedBy(get(COMPLETION), get(SUCCESS), get(RAW));
      if (writable) {
        columns.start(count('cmi.interactions'));
        objectives.start(count('cmi.objectives'));
        if (reached.success) ledger.note([[SUCCESS, reached.success]]);
        // First of all: an LMS may take a status that was never set for completed (RTE 4.2.4).
        if (reached.completion) ledger.note([[COMPLETION, 'completed']]);
        else set([COMPLETION, 'incomplete']);
        // RTE 4.2.8: without it the LMS need not give the suspend data back.
        set(['cmi.exit', 'suspend']);
        SCALE.forEach(set);
      }
      return Promise.resolve({
        host: 'lms',
        mode,
        credit: get('cmi.credit') !== 'no-credit',
        ...(learner && { learner }),
        saved: decode(about, get(SUSPEND)),
        reached,
      });
    },

    readsOnce: true,

    assumeStored(report) {
      columns.note(report);
      objectives.note(report.objectives);
      // The statuses were read from the LMS itself, the suspend text carries a new count each time, and
      // the score may have been lost, or be another one by another edition of the course.
      const same = get(RAW) === String(report.score ?? '');
      const read: readonly string[] = [COMPLETION, SUCCESS, SUSPEND];
      const known = core(about, report).filter(([name]) =>
        same ? !read.includes(name) : name === LOCATION,
      );
      ledger.note(known);
    },

    send,

    idle(report, slow) {
      if (!writable || closed) return false;
      const most = slow ? 1 : SLICE;
      // Objectives first: the interactions name them.
      if (objectives.fill(report.objectives, most)) return true;
      const more = columns.fill(report, most);
      // Answers that waited for their columns.
      columns.tell(report);
      return more;
    },

    save() {
      if (!api || !writable || closed) return Promise.resolve(false);
      // Moodle's SCORM 2004, unlike its 1.2, sends with each commit all that this launch has changed.
      return Promise.resolve(ledger.save(commit, () => undefined));
    },

    invalidateUnconfirmed: ledger.forget,

    close(report, what) {
      if (!api || closed) return false;
      let stored = true;
      if (writable) {
        // What counts goes first: a slow LMS may not be given the time for all.
        const sent = what === 'time' || send(report);
        // RTE 4.2.21.
        set(['cmi.session_time', interval(report.seconds)]);
        // No Commit: Terminate stores everything (RTE 3.1.3.2), and a browser sends but 64 KiB of a page
        // that is going, of which Moodle's commit would take the half.
        stored = sent;
        // What idle moments have not filled goes now, if an answer waits for it.
        if (what === 'all') {
          objectives.fill(report.objectives, Infinity);
          if (columns.waiting(report)) columns.fill(report, Infinity);
          objectives.tell(report.objectives);
          columns.tell(report);
        }
      }
      closed = true;
      return yes(call(api, 'Terminate', '')) && stored;
    },
  };
};
