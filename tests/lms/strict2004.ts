/**
 * A strict SCORM 2004 LMS for tests: it takes what the RTE (4th Edition), Moodle 4.5 and scorm-again
 * all take, and answers the rest with an error that it writes down. Pure: no Node, no DOM, no clock,
 * so that it runs in Vitest and, bundled, in a page.
 *
 * Sections cited are those of the SCORM 2004 4th Edition Run-Time Environment. What is Moodle's was
 * read in mod/scorm/datamodels/scorm_13.js and mod/scorm/locallib.php, 4.5.5.
 *
 * To wrap it (an LMS that loses commits, say), spread it: every function is a closure without `this`.
 *     const lossy = { ...lms, api: { ...lms.api, Commit: () => 'true' } };
 */
import type { Place } from './elements12';
import { parseName } from './elements12';
import { dataModel } from './elements2004';
import type { Element } from './elements2004';
import { errorString } from './errors2004';
import type { ErrorCode } from './errors2004';
import { addIntervals, mostPatterns } from './formats2004';
import type { Answer as Told, Call as Recorded } from './recorder';
import { createRecorder } from './recorder';

/** RTE 3.1.2 to 3.1.5. */
export interface Scorm2004Api {
  Initialize(parameter: string): string;
  Terminate(parameter: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(parameter: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
}

type Call = Recorded<keyof Scorm2004Api, ErrorCode>;

/** What an LMS keeps of one attempt: plain JSON, each element that was set under its full name. */
interface Attempt {
  readonly elements: Readonly<Record<string, string>>;
}

export interface StrictLms {
  readonly api: Scorm2004Api;
  /** Every call, in order; the array grows. */
  readonly calls: readonly Call[];
  /** The calls that were answered with an error, but for values read before any was set (403). */
  readonly refused: readonly Call[];
  /** The values taken while the mode was browse or review: stored, as Moodle does. */
  readonly outOfMode: readonly Call[];
  /** What the last commit or termination stored: give it to the next strictLms for a relaunch. */
  stored(): Attempt;
}

export interface StrictOptions {
  readonly attempt?: Attempt;
  readonly learner?: { readonly id: string; readonly name: string };
  /** Without it: review for an attempt that is completed (Moodle), else normal. */
  readonly mode?: 'normal' | 'browse' | 'review';
  /** Without it: credit in normal mode, else no-credit. */
  readonly credit?: 'credit' | 'no-credit';
}

type Answer = Told<ErrorCode>;

const yes = (result = 'true'): Answer => ({ result, error: '0' });
const no = (error: ErrorCode, result = 'false'): Answer => ({ result, error });

const COMPLETION = 'cmi.completion_status';
const EXIT = 'cmi.exit';
const TOTAL = 'cmi.total_time';
const SESSION = 'cmi.session_time';
const KEYWORD = /\.(_children|_count)$/;
const PATTERN = 'cmi.interactions.n.correct_responses.n.pattern';

/** One launch: one attempt opened once, by one page. */
export function strictLms(options: StrictOptions = {}): StrictLms {
  const { attempt = { elements: {} }, learner = { id: 'learner-1', name: 'Learner, Ada' } } =
    options;
  let state: 'before' | 'running' | 'after' = 'before';
  let kept: Attempt = { elements: { ...attempt.elements } };

  const mode = options.mode ?? (attempt.elements[COMPLETION] === 'completed' ? 'review' : 'normal');
  /** What the LMS itself says of this launch. */
  const given = new Map([
    ['cmi.learner_id', learner.id],
    ['cmi.learner_name', learner.name],
    ['cmi.mode', mode],
    ['cmi.credit', options.credit ?? (mode === 'normal' ? 'credit' : 'no-credit')],
    ['cmi.entry', entryOf(attempt)],
  ]);

  const values = new Map(Object.entries(attempt.elements));
  values.delete(EXIT);

  /** Records are numbered without a gap, so the first absent one is the count. */
  function count(array: string): number {
    let n = 0;
    while (isThere(`${array}.${n}`)) n += 1;
    return n;
  }

  const isThere = (record: string): boolean =>
    ['id', 'pattern', 'comment', 'location', 'timestamp'].some((key) =>
      values.has(`${record}.${key}`),
    );

  /** Interactions of an earlier session: Moodle opens their lists only when the type is set again. */
  const shut = new Set(
    Array.from({ length: count('cmi.interactions') }, (_, n) => `cmi.interactions.${n}`),
  );

  function read(name: string, element: Element): string | undefined {
    if (name.endsWith('._count')) return String(count(name.slice(0, -'._count'.length)));
    return given.get(name) ?? values.get(name) ?? element.initial;
  }

  /** RTE 3.1.7: a keyword of an element that has none is a failure to get, any other name unknown. */
  function unknownName(pattern: string): ErrorCode {
    const parent = pattern.replace(KEYWORD, '');
    const known =
      dataModel.has(parent) || [...dataModel.keys()].some((k) => k.startsWith(`${parent}.`));
    return KEYWORD.test(pattern) && known ? '301' : '401';
  }

  const stateError = (before: ErrorCode, after: ErrorCode): ErrorCode | undefined =>
    state === 'running' ? undefined : state === 'before' ? before : after;

  function get(name: unknown): Answer {
    const error = stateError('122', '123');
    if (error) return no(error, '');
    if (typeof name !== 'string' || name === '') return no('301', '');
    const { pattern, places } = parseName(name);
    const element = dataModel.get(pattern);
    if (!element) return no(unknownName(pattern), '');
    if (!element.read) return no('405', '');
    if (places.some(({ array, index }) => index >= count(array))) return no('301', '');
    const value = read(name, element);
    return value === undefined ? no('403', '') : yes(value);
  }

  function set(name: unknown, value: unknown): Answer {
    const error = stateError('132', '133');
    if (error) return no(error);
    if (typeof name !== 'string' || name === '') return no('351');
    const { pattern, places } = parseName(name);
    const element = dataModel.get(pattern);
    if (!element)
      return no(KEYWORD.test(pattern) && unknownName(pattern) === '301' ? '404' : '401');
    if (!element.write) return no('404');
    if (typeof value !== 'string') return no('406');
    // RTE 3.1.4.1 (collections): a record is added at the end and nowhere else.
    if (places.some(({ array, index }) => index > count(array))) return no('351');
    const sibling = siblingsOf(places[0]);
    if (element.needs.some((needed) => sibling(needed) === undefined)) return no('408');
    const listed = checkList(name, value, pattern, places);
    if (listed !== '0') return no(listed);
    const judged = element.format(value, sibling);
    if (judged !== '0') return no(judged);
    if (pattern === 'cmi.interactions.n.type') openLists(places[0]);
    values.set(name, value);
    return yes();
  }

  /** What the RTE says of ids and patterns within a list, whatever their format. */
  function checkList(
    name: string,
    value: string,
    pattern: string,
    places: readonly Place[],
  ): ErrorCode {
    const [record] = places;
    const last = places.at(-1);
    if (!record || !last) return '0';
    const others = Array.from({ length: count(last.array) }, (_, n) => n).filter(
      (n) => n !== last.index,
    );
    const isNew = last.index === count(last.array);
    const taken = (key: string): boolean =>
      others.some((n) => values.get(`${last.array}.${n}.${key}`) === value);
    if (places.length > 1 && shut.has(`${record.array}.${record.index}`)) {
      // Moodle rebuilds a list without its count when nothing was in it.
      if (isNew) return '408';
    }
    if (name.endsWith('.id')) {
      // RTE 4.2.9, 4.2.17: an id names one record for ever; objectives may not share one.
      if (values.has(name) && values.get(name) !== value) return '351';
      if (pattern !== 'cmi.interactions.n.id' && taken('id')) return '351';
    }
    if (pattern === PATTERN) {
      const type = values.get(`${record.array}.${record.index}.type`);
      if (isNew && count(last.array) >= mostPatterns(type)) return '351';
      // The same choice twice, even in its own place (Moodle, scorm-again).
      if (type === 'choice' && (taken('pattern') || values.get(name) === value)) return '351';
    }
    return '0';
  }

  /** Moodle: to set the type opens the lists of an interaction and empties its patterns. */
  function openLists(place: Place | undefined): void {
    if (!place) return;
    const record = `${place.array}.${place.index}`;
    shut.delete(record);
    for (const key of values.keys()) {
      if (key.startsWith(`${record}.correct_responses.`)) values.delete(key);
    }
  }

  /** The other elements of the interaction or objective that a name is in. */
  function siblingsOf(place: Place | undefined): (name: string) => string | undefined {
    return (name) => place && values.get(`${place.array}.${place.index}.${name}`);
  }

  function store(): void {
    const elements = Object.fromEntries(values);
    delete elements[SESSION];
    delete elements['adl.nav.request'];
    kept = { elements };
  }

  /** RTE 3.1.3: the argument of these three is an empty string, and nothing else. */
  function session(parameter: unknown, act: () => Answer): Answer {
    return parameter === '' ? act() : no('201');
  }

  function initialize(): Answer {
    if (state !== 'before') return no(state === 'running' ? '103' : '104');
    state = 'running';
    return yes();
  }

  function commit(): Answer {
    const error = stateError('142', '143');
    if (error) return no(error);
    store();
    return yes();
  }

  function terminate(): Answer {
    const error = stateError('112', '113');
    if (error) return no(error);
    values.set(TOTAL, addIntervals(values.get(TOTAL) ?? '', values.get(SESSION) ?? ''));
    store();
    state = 'after';
    return yes();
  }

  const { calls, refused, outOfMode, lastError, answers, explains } = createRecorder<
    keyof Scorm2004Api,
    ErrorCode
  >(
    ({ name, error }) => {
      // To read what was never set is an error that every page meets and none can foresee.
      if (error !== '0' && error !== '403') return 'refused';
      return name === 'SetValue' && mode !== 'normal' ? 'outOfMode' : undefined;
    },
    { none: '0', badArgument: '201' },
  );

  return {
    api: {
      Initialize: answers('Initialize', (parameter) => session(parameter, initialize)),
      Terminate: answers('Terminate', (parameter) => session(parameter, terminate)),
      GetValue: answers('GetValue', get),
      SetValue: answers('SetValue', set),
      Commit: answers('Commit', (parameter) => session(parameter, commit)),
      GetLastError: explains('GetLastError', lastError),
      GetErrorString: explains('GetErrorString', errorString),
      GetDiagnostic: explains('GetDiagnostic', (code) => errorString(code || lastError())),
    },
    calls,
    refused,
    outOfMode,
    stored: () => ({ elements: { ...kept.elements } }),
  };
}

/** RTE 4.2.7: a first launch, one after a suspend, or another. */
function entryOf(attempt: Attempt): 'ab-initio' | 'resume' | '' {
  if (Object.keys(attempt.elements).length === 0) return 'ab-initio';
  return attempt.elements[EXIT] === 'suspend' ? 'resume' : '';
}
