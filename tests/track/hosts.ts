/**
 * The rows of the contract (contract.test.ts): one for each pair of a tracker and a host to run it on.
 * To add a standard, write a `Host` and put it into `hosts`; the contract fails where a tracker has none.
 */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { createTracker as scorm12 } from '../../src/track/scorm/dialect12';
import { createTracker as scorm2004 } from '../../src/track/scorm/dialect2004';
import type { CreateTracker } from '../../src/track/tracker';
import { strictLms as strict12 } from '../lms/strict12';
import { strictLms as strict2004 } from '../lms/strict2004';
import { windowWith } from '../builders/world';
import type { Fault, Host, Stored } from './host';
import { lrsHosts } from './lrshosts';

const ALL: readonly Fault[] = ['absent', 'shut', 'deaf', 'forgetful', 'loose'];

type Fn = (...args: string[]) => unknown;

/** What SCORM 1.2 and SCORM 2004 call the same things. */
interface Names {
  readonly api: string;
  readonly prefix: string;
  readonly end: string;
  readonly mode: string;
  readonly response: string;
}

const names12: Names = {
  api: 'API',
  prefix: 'LMS',
  end: 'LMSFinish',
  mode: 'cmi.core.lesson_mode',
  response: 'student_response',
};
const names2004: Names = {
  api: 'API_1484_11',
  prefix: '',
  end: 'Terminate',
  mode: 'cmi.mode',
  response: 'learner_response',
};

const loose = (answer: unknown): unknown =>
  answer === 'true' ? true : answer === 'false' ? false : answer === '' ? null : answer;

/** An API with a fault, and a count of what is asked of it. */
const watched = (real: (name: string) => Fn, names: Names, fault?: Fault) => {
  const made: { name: string; answer: unknown }[] = [];
  let commits = 0;
  const faulty = (name: string, args: string[]): unknown => {
    if (fault === 'shut' && name === `${names.prefix}Initialize`) return 'false';
    if (fault === 'deaf' && name === `${names.prefix}SetValue`) return 'false';
    if (fault === 'forgetful' && name === `${names.prefix}Commit` && (commits += 1) === 1) {
      return 'false';
    }
    const answer = real(name)(...args);
    return fault === 'loose' ? loose(answer) : answer;
  };
  const functions = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'GetLastError'];
  const api = Object.fromEntries(
    [...functions.map((name) => names.prefix + name), names.end].map((name) => [
      name,
      (...args: string[]): unknown => {
        const answer = faulty(name, args);
        made.push({ name, answer });
        return answer;
      },
    ]),
  );
  const count = (name: string): number => made.filter((call) => call.name === name).length;
  return {
    self: windowWith(fault === 'absent' ? {} : { [names.api]: api }),
    calls: () => made.length,
    writes: () => count(`${names.prefix}SetValue`) + count(`${names.prefix}Commit`),
    ends: () =>
      made.filter(({ name, answer }) => name === names.end && String(answer) === 'true').length,
  };
};

/** Reads an element of a host that is still open or already closed; '' where there is none. */
type Read = (name: string) => string;

const answeredIn = (read: Read, count: number, { response }: Names): string[] =>
  Array.from({ length: count }, (_, n) => n)
    .filter((n) => read(`cmi.interactions.${n}.${response}`) !== '')
    .map((n) => read(`cmi.interactions.${n}.id`));

const number = (text: string): number | undefined => (text === '' ? undefined : Number(text));

const clockSeconds = (text: string): number =>
  text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
const intervalSeconds = (text: string): number => {
  const part = (unit: string): number =>
    Number(new RegExp(`([\\d.]+)${unit}`).exec(text)?.[1] ?? 0);
  return part('H') * 3600 + part('M') * 60 + part('S');
};

const stored12 = (read: Read, count: number): Stored => {
  const status = read('cmi.core.lesson_status');
  return {
    completed: ['completed', 'passed', 'failed'].includes(status),
    passed: status === 'passed',
    score: number(read('cmi.core.score.raw')),
    answered: answeredIn(read, count, names12),
    seconds: clockSeconds(read('cmi.core.total_time')),
  };
};

const stored2004 = (read: Read, count: number): Stored => ({
  completed: read('cmi.completion_status') === 'completed',
  passed: read('cmi.success_status') === 'passed',
  score: number(read('cmi.score.raw')),
  answered: answeredIn(read, count, names2004),
  seconds: intervalSeconds(read('cmi.total_time')),
});

/** Columns among the names of stored elements. */
const columnsOf = (elements: Readonly<Record<string, string>>): number =>
  Object.keys(elements).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;

const strictHost = (
  name: string,
  createTracker: CreateTracker,
  names: Names,
  strict: typeof strict12 | typeof strict2004,
  perAnswer: number,
): Host => ({
  name,
  createTracker,
  perAnswer,
  ...(names === names12 && { browsed: 1 }),
  faults: ALL,
  launch({ kept, mode, fault } = {}) {
    const lms = strict({
      ...(kept !== undefined && { attempt: kept as { elements: Record<string, string> } }),
      ...(mode && { mode }),
    });
    const api: Readonly<Record<string, Fn>> = { ...lms.api };
    const { self, ...counts } = watched((fn) => api[fn] ?? (() => ''), names, fault);
    return {
      self,
      ...counts,
      kept: lms.stored,
      refused: () => lms.refused,
      stored() {
        const { elements } = lms.stored();
        const read: Read = (element) => elements[element] ?? '';
        return (names === names12 ? stored12 : stored2004)(read, columnsOf(elements));
      },
    };
  },
});

/** The part of scorm-again's objects that is used here. */
interface Again {
  readonly cmi: object;
  getCMIValue(name: string): unknown;
  getFlattenedCMI(): Record<string, unknown>;
  loadFromFlattenedJSON(json: Record<string, unknown>): void;
}

/** Calls what is written as a method, or is not there. */
const call = (api: object, name: string, args: readonly string[]): unknown =>
  (Reflect.get(api, name) as Fn | undefined)?.apply(api, [...args]);

const againHost = (
  name: string,
  createTracker: CreateTracker,
  names: Names,
  create: () => Again,
  perAnswer: number,
): Host => ({
  name,
  createTracker,
  perAnswer,
  ...(names === names12 && { browsed: 1 }),
  faults: ALL,
  launch({ kept, mode, fault } = {}) {
    const lms = create();
    const flat = (kept ?? {}) as Record<string, unknown>;
    if (Object.keys(flat).length > 0) lms.loadFromFlattenedJSON(flat);
    const set = lms.cmi as { core?: Record<string, unknown> } & Record<string, unknown>;
    if (names === names12 && set.core) Object.assign(set.core, { student_id: 'learner-1' });
    else Object.assign(set, { learner_id: 'learner-1' });
    if (mode && set.core) Object.assign(set.core, { lesson_mode: mode });
    else if (mode) Object.assign(set, { mode });
    const { self, ...counts } = watched(
      (fn) =>
        (...args) =>
          call(lms, fn, args),
      names,
      fault,
    );
    const elements = (): Record<string, string> =>
      Object.fromEntries(
        Object.entries(lms.getFlattenedCMI()).map(([key, value]) => [key, String(value ?? '')]),
      );
    return {
      self,
      ...counts,
      kept: () => lms.getFlattenedCMI(),
      // It writes down nothing of what it refuses: the strict hosts look after that.
      refused: () => [],
      stored() {
        const all = elements();
        const read: Read = (element) => all[element] ?? '';
        const { seconds: _, ...stored } = (names === names12 ? stored12 : stored2004)(
          read,
          columnsOf(all),
        );
        return stored;
      },
    };
  },
});

const quiet = { logLevel: 5, autocommit: false } as const;

export const hosts: readonly Host[] = [
  strictHost('SCORM 1.2, strict', scorm12, names12, strict12, 12),
  againHost('SCORM 1.2, scorm-again', scorm12, names12, () => new Scorm12API(quiet), 12),
  strictHost('SCORM 2004, strict', scorm2004, names2004, strict2004, 20),
  againHost('SCORM 2004, scorm-again', scorm2004, names2004, () => new Scorm2004API(quiet), 20),
  ...lrsHosts,
];
