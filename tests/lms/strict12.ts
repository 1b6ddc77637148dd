/**
 * A strict SCORM 1.2 LMS for tests: it takes what the RTE, Moodle 4.5 in its standards mode and
 * scorm-again all take, and answers the rest with an error that it writes down. Pure: no Node, no DOM,
 * no clock, so that it runs in Vitest and, bundled, in a page.
 *
 * Sections cited are those of the SCORM 1.2 Run-Time Environment (2001-10-01). What is Moodle's and not
 * the RTE's was read in mod/scorm/datamodels/scorm_12.js and scorm_12lib.php, 4.5.5.
 *
 * To wrap it (an LMS that loses commits, say), spread it: every function is a closure without `this`.
 *     const lossy = { ...lms, api: { ...lms.api, LMSCommit: () => 'true' } };
 */
import { dataModel, parseName } from './elements12';
import type { Element, Place } from './elements12';
import { errorString } from './errors12';
import type { ErrorCode } from './errors12';
import { addTimespans } from './formats12';
import type { Answer as Told, Call as Recorded } from './recorder';
import { createRecorder } from './recorder';

/** RTE 3.3.2. */
export interface Scorm12Api {
  LMSInitialize(parameter: string): string;
  LMSFinish(parameter: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

export type Call = Recorded<keyof Scorm12Api, ErrorCode>;

/** What an LMS keeps of one attempt: plain JSON, each element that was set under its full name. */
export interface Attempt {
  readonly elements: Readonly<Record<string, string>>;
}

export interface StrictLms {
  readonly api: Scorm12Api;
  /** Every call, in order; the array grows. */
  readonly calls: readonly Call[];
  /** The calls that were answered with an error. */
  readonly refused: readonly Call[];
  /** The values taken in review, and in browse but for `browsed`: stored, as Moodle does. */
  readonly outOfMode: readonly Call[];
  /** What the last commit or finish stored: give it to the next strictLms for a relaunch. */
  stored(): Attempt;
}

export interface StrictOptions {
  readonly attempt?: Attempt;
  /** `name` as the RTE has it: 'Last, First'. */
  readonly learner?: { readonly id: string; readonly name: string };
  /** Without it: review for an attempt that is completed, passed or failed (Moodle), else normal. */
  readonly mode?: 'normal' | 'browse' | 'review';
  /** Without it: credit in normal mode, else no-credit (Moodle). */
  readonly credit?: 'credit' | 'no-credit';
  /** Limits of 255 and 4,096 (the default), or with false Moodle's own 64,000. */
  readonly standards?: boolean;
  /** Texts of ASCII alone, as the RTE defines them; without it: the same as `standards`. */
  readonly ascii?: boolean;
}

type Answer = Told<ErrorCode>;

const yes = (result = 'true'): Answer => ({ result, error: '0' });
const no = (error: ErrorCode, result = 'false'): Answer => ({ result, error });

const STATUS = 'cmi.core.lesson_status';
const EXIT = 'cmi.core.exit';
const TOTAL = 'cmi.core.total_time';
const SESSION = 'cmi.core.session_time';
const COMMENTS = 'cmi.comments';
const KEYWORD = /\.(_children|_count|_version)$/;

/** One launch: one attempt opened once, by one page. */
export function strictLms(options: StrictOptions = {}): StrictLms {
  const { attempt = { elements: {} }, learner = { id: 'learner-1', name: 'Learner, Ada' } } =
    options;
  const { standards = true, ascii = standards } = options;
  const short = standards ? 255 : 64_000;
  const model = dataModel({ short, long: standards ? 4096 : 64_000, ascii });

  /** What a SCO may say in browse mode (RTE 3.4.4, lesson_status). */
  const looked = ({ args }: Call): boolean =>
    mode === 'browse' && args[0] === STATUS && args[1] === 'browsed';
  let state: 'closed' | 'open' | 'finished' = 'closed';
  let kept: Attempt = { elements: { ...attempt.elements } };

  const mode = options.mode ?? modeOf(attempt);
  /** What the LMS itself says of this launch. */
  const given = new Map([
    ['cmi.core.student_id', learner.id],
    ['cmi.core.student_name', learner.name],
    ['cmi.core.lesson_mode', mode],
    ['cmi.core.credit', options.credit ?? (mode === 'normal' ? 'credit' : 'no-credit')],
    ['cmi.core.entry', entryOf(attempt)],
  ]);

  const values = new Map(Object.entries(attempt.elements));
  // The exit tells of one session, so it does not outlast it (RTE); Moodle keeps the last one.
  values.set(EXIT, '');

  /** Records are numbered without a gap, so the first absent one is the count. */
  function count(array: string): number {
    let n = 0;
    while (values.has(`${array}.${n}.id`) || values.has(`${array}.${n}.pattern`)) n += 1;
    return n;
  }

  function read(name: string, element: Element): string {
    if (name.endsWith('._count')) return String(count(name.slice(0, -'._count'.length)));
    return given.get(name) ?? values.get(name) ?? element.initial;
  }

  /** RTE 3.3.3: the code for a name that is no element. */
  function unknownName(name: string, pattern: string): ErrorCode {
    const keyword = KEYWORD.exec(pattern);
    if (keyword) {
      const parent = pattern.slice(0, keyword.index);
      const isArray = model.has(`${parent}._count`);
      const isGroup = [...model.keys()].some((key) => key.startsWith(`${parent}.`));
      if (keyword[1] === '_children' && model.has(parent)) return '202';
      if (keyword[1] === '_count' && (model.has(parent) || (isGroup && !isArray))) return '203';
    }
    // The AICC's evaluation group and other data models: known, and not in SCORM 1.2.
    return /^(?:cmi\.evaluation\.|(?!cmi\.)\w+\.)/.test(name) ? '401' : '201';
  }

  function get(name: unknown): Answer {
    if (state !== 'open') return no('301', '');
    if (typeof name !== 'string') return no('201', '');
    const { pattern, places } = parseName(name);
    const element = model.get(pattern);
    if (!element) return no(unknownName(name, pattern), '');
    if (!element.read) return no('404', '');
    if (places.some(({ array, index }) => index >= count(array))) return no('201', '');
    return yes(read(name, element));
  }

  function set(name: unknown, value: unknown): Answer {
    if (state !== 'open') return no('301');
    if (typeof name !== 'string') return no('201');
    const { pattern, places } = parseName(name);
    const element = model.get(pattern);
    if (!element) {
      const error = unknownName(name, pattern);
      // A keyword of an element that has none is still a keyword.
      return no(error === '202' || error === '203' ? '402' : error);
    }
    if (!element.write) return no(KEYWORD.test(name) ? '402' : '403');
    if (typeof value !== 'string') return no('405');
    if (places.some(({ array, index }) => index > count(array))) return no('201');
    const sibling = siblingsOf(places[0]);
    if (element.needs.some((needed) => sibling(needed) === undefined)) return no('201');
    // Comments are added to those already there (Moodle), and the limit is on them all.
    const next = name === COMMENTS ? read(name, element) + value : value;
    if (!element.format(next, sibling)) return no('405');
    values.set(name, next);
    return yes();
  }

  /** The other elements of the interaction or objective that a name is in. */
  function siblingsOf(place: Place | undefined): (name: string) => string | undefined {
    return (name) => place && values.get(`${place.array}.${place.index}.${name}`);
  }

  function store(): void {
    if (!values.has(STATUS)) values.set(STATUS, 'not attempted');
    const elements = Object.fromEntries(values);
    delete elements[SESSION];
    kept = { elements };
  }

  /** RTE 3.3.2: the argument of these three is an empty string, and nothing else. */
  function session(parameter: unknown, act: () => Answer): Answer {
    return parameter === '' ? act() : no('201');
  }

  function initialize(): Answer {
    // Once per launch: Moodle would take a second one after LMSFinish, scorm-again not.
    if (state !== 'closed') return no('101');
    state = 'open';
    return yes();
  }

  function commit(): Answer {
    if (state !== 'open') return no('301');
    store();
    return yes();
  }

  function finish(): Answer {
    if (state !== 'open') return no('301');
    // A SCO that said nothing is completed (RTE, cmi.core.lesson_status; Moodle).
    if ((values.get(STATUS) ?? 'not attempted') === 'not attempted')
      values.set(STATUS, 'completed');
    const total = values.get(TOTAL) ?? '';
    values.set(TOTAL, addTimespans(total, values.get(SESSION) ?? ''));
    store();
    state = 'finished';
    return yes();
  }

  const { calls, refused, outOfMode, lastError, answers, explains } = createRecorder<
    keyof Scorm12Api,
    ErrorCode
  >(
    (call) => {
      if (call.error !== '0') return 'refused';
      return call.name === 'LMSSetValue' && mode !== 'normal' && !looked(call)
        ? 'outOfMode'
        : undefined;
    },
    { none: '0', badArgument: '201' },
  );

  return {
    api: {
      LMSInitialize: answers('LMSInitialize', (parameter) => session(parameter, initialize)),
      LMSFinish: answers('LMSFinish', (parameter) => session(parameter, finish)),
      LMSGetValue: answers('LMSGetValue', get),
      LMSSetValue: answers('LMSSetValue', set),
      LMSCommit: answers('LMSCommit', (parameter) => session(parameter, commit)),
      LMSGetLastError: explains('LMSGetLastError', lastError),
      LMSGetErrorString: explains('LMSGetErrorString', errorString),
      LMSGetDiagnostic: explains('LMSGetDiagnostic', (code) => errorString(code || lastError())),
    },
    calls,
    refused,
    outOfMode,
    stored: () => ({ elements: { ...kept.elements } }),
  };
}

/** Moodle: an attempt that is over can only be looked at again. */
function modeOf(attempt: Attempt): 'normal' | 'review' {
  const status = attempt.elements[STATUS] ?? '';
  return ['completed', 'passed', 'failed'].includes(status) ? 'review' : 'normal';
}

/** RTE, cmi.core.entry: a first launch, one after a suspend, or another. */
function entryOf(attempt: Attempt): 'ab-initio' | 'resume' | '' {
  if (Object.keys(attempt.elements).length === 0) return 'ab-initio';
  return attempt.elements[EXIT] === 'suspend' ? 'resume' : '';
}
