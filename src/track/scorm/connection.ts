/**
 * Calls the API and judges its answers. LMSs answer with texts, booleans, numbers, null, nothing,
 * promises, or throw; here each of these has one meaning.
 */
import type { Outcome } from '../tracker';
import type { FoundApi } from './find-api';

/** An element and its value; lists of them are in the order in which they must be set. */
export type Element = readonly [name: string, value: string];

/** A value, or a promise of one: most LMSs answer at once, some with a promise. */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on at once where the value is there, so that a page that unloads gets everything done. */
export const andThen = <T, R>(
  value: MaybePromise<T>,
  next: (value: T) => MaybePromise<R>,
): MaybePromise<R> => (value instanceof Promise ? value.then(next) : next(value));

/** How the LMS took an element: `refused` for good, or `failed` this time. */
export type Verdict = 'taken' | 'refused' | 'failed';

export interface Connection {
  initialize(): MaybePromise<boolean>;
  /** The value; '' where there is none, undefined where the call threw. */
  read(name: string): MaybePromise<string | undefined>;
  /** Whether the last `read` gave nothing because of an error, and not because there is no value. */
  readFailed(): boolean;
  set(element: Element): Verdict;
  commit(): MaybePromise<Outcome>;
  finish(): MaybePromise<Outcome>;
  lastError(): string;
}

/** How a standard names the functions of the API. */
export interface Functions {
  readonly prefix: string;
  readonly finish: string;
}

const isYes = (text: string): boolean => /^\s*(?:true|1)\s*$/i.test(text);

/**
 * Errors of SetValue after which this value will not be taken later either (SCORM 1.2 RTE 3.3.3, SCORM 2004
 * RTE 3.1.7).
 */
const LASTING = /^(?:201|40\d)$/;

/** Errors of GetValue that say that there is nothing to read: not set yet, not implemented, or not known. */
const NOTHING_THERE = /^(?:0|201|40\d)?$/;

const toText = (answer: unknown): string => String(answer ?? '');

const isThenable = (answer: unknown): answer is PromiseLike<unknown> =>
  typeof (answer as PromiseLike<unknown> | null | undefined)?.then === 'function';

/** Runs a task. Returns its result, and whether the window called `sendBeacon` meanwhile. */
const watchBeacons = <T>(win: Window, task: () => T): readonly [T, boolean] => {
  const { navigator } = win as Partial<Window>;
  const send = navigator?.sendBeacon;
  if (!navigator || !send) return [task(), false];
  let queued = false;
  navigator.sendBeacon = (...args) => {
    queued = true;
    return send.apply(navigator, args);
  };
  try {
    return [task(), queued];
  } finally {
    navigator.sendBeacon = send;
  }
};

/** @param isVital whether a save counts as failed without this element; needed where an LMS answers with promises. */
export const createConnection = (
  { api, win }: FoundApi,
  { prefix, finish }: Functions,
  isVital: (name: string) => boolean,
): Connection => {
  /** Elements whose answers are promises, and whether each may count as taken. */
  let pending: Promise<boolean>[] = [];
  /** The session is over: a call that still waits for its turn is not made. */
  let finished = false;

  /** The answer as a text; undefined where the function threw, or is not there. */
  const call = (name: string, ...args: string[]): MaybePromise<string | undefined> => {
    try {
      const answer = (api[name] as (...args: string[]) => unknown)(...args);
      return isThenable(answer)
        ? Promise.resolve(answer).then(toText, () => undefined)
        : toText(answer);
    } catch {
      return undefined;
    }
  };

  const lastError = (): string => {
    const code = call(`${prefix}GetLastError`);
    return typeof code === 'string' ? code : '';
  };

  /** An answer of nothing, and no error either, is a yes. */
  const accepts = (answer: string | undefined): boolean =>
    answer !== undefined && (isYes(answer) || (answer === '' && lastError() === '0'));

  /** The value; '' for the words into which a script turns a missing value. */
  const tidied = (value: string | undefined): string | undefined =>
    value?.replace(/^(?:null|undefined|false)$/, '');

  const judge = ([name, value]: Element, answer: string | undefined): Verdict => {
    if (accepts(answer)) return 'taken';
    if (answer === undefined) return 'failed';
    const error = lastError();
    if (LASTING.test(error)) return 'refused';
    // 'false' without an error, and 351: Moodle and scorm-again do not take the same pattern twice.
    if (!/^(?:0|351)?$/.test(error)) return 'failed';
    return call(`${prefix}GetValue`, name) === value ? 'taken' : 'refused';
  };

  const outcomeOf = (name: string): MaybePromise<Outcome> => {
    if (finished) return 'failed';
    const [answer, queued] = watchBeacons(win, () => call(name, ''));
    return andThen(answer, (text) => (accepts(text) ? (queued ? 'queued' : 'stored') : 'failed'));
  };

  return {
    initialize: () => andThen(call(`${prefix}Initialize`, ''), accepts),
    read: (name) => andThen(call(`${prefix}GetValue`, name), tidied),
    readFailed: () => !NOTHING_THERE.test(lastError()),
    set(element) {
      if (finished) return 'failed';
      const answer = call(`${prefix}SetValue`, ...element);
      if (!(answer instanceof Promise)) return judge(element, answer);
      pending.push(answer.then((text) => accepts(text) || !isVital(element[0])));
      return 'taken';
    },
    commit() {
      const taken =
        pending.length === 0 || Promise.all(pending).then((answers) => answers.every(Boolean));
      pending = [];
      return andThen(taken, (all) =>
        andThen(outcomeOf(`${prefix}Commit`), (outcome) => (all ? outcome : 'failed')),
      );
    },
    finish() {
      const outcome = outcomeOf(finish);
      finished = true;
      return outcome;
    },
    lastError,
  };
};
