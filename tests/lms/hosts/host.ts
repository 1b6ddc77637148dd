/** What the hosts of this folder have in common: an API object made of a few functions, and a gradebook. */
import type { CreateTracker } from '../../../src/track/tracker';
import { windowWith } from '../../builders/world';
import type { Api } from '../api';

/** An answer to SetValue or GetValue: a value (or 'true'), and the error that goes with it. */
export type Said = readonly [said: string, error: string];

export const yes: Said = ['true', '0'];
export const no = (error: string, said = 'false'): Said => [said, error];

export interface Behaviour {
  get(name: string): Said;
  set(name: string, value: string): Said;
  commit(): Said;
  finish(): Said;
  initialize?(): Said;
}

/** The API object of SCORM 1.2, or with the prefix '' of SCORM 2004. */
export const apiOf = (prefix: 'LMS' | '', behaviour: Behaviour): Api => {
  let last = '0';
  const answered = ([said, error]: Said): string => {
    last = error;
    return said;
  };
  return {
    [`${prefix}Initialize`]: () => answered(behaviour.initialize?.() ?? yes),
    [`${prefix}GetValue`]: (name = '') => answered(behaviour.get(name)),
    [`${prefix}SetValue`]: (name = '', value = '') => answered(behaviour.set(name, value)),
    [`${prefix}Commit`]: () => answered(behaviour.commit()),
    [prefix === '' ? 'Terminate' : 'LMSFinish']: () => answered(behaviour.finish()),
    [`${prefix}GetLastError`]: () => last,
  };
};

/** The page of one launch, as far as a host looks at it. */
interface Page {
  /** `leaving`: during beforeunload; `gone`: after it. */
  phase(): 'open' | 'leaving' | 'gone';
  /** A call takes this many milliseconds. */
  spend(milliseconds: number): void;
}

/** A line of the gradebook, by the host's own rule. */
export interface Grade {
  readonly score: number | undefined;
  readonly status: string;
  /** Where the host would say that the learner is. */
  readonly place: string;
}

/** One learner's attempt in a host. */
export interface Host {
  /** The window in which the package of a new launch runs. */
  launch(page: Page): Window;
  grade(): Grade;
  /** What a teacher sees of each answer. */
  answers(): readonly { readonly id: string; readonly type: string; readonly response: string }[];
}

/** A kind of host: what it is called, and a new attempt in it. */
export interface HostKind {
  readonly name: string;
  readonly createTracker: CreateTracker;
  create(): Host;
}

export type Elements = Record<string, string>;

export const inWindow = (name: 'API' | 'API_1484_11', api: object): Window =>
  windowWith({ [name]: api });

/** The interactions among stored elements that have a response. */
export const answersIn = (elements: Elements, response: string): ReturnType<Host['answers']> =>
  Object.keys(elements).flatMap((name) => {
    const [, n] = new RegExp(`^cmi\\.interactions\\.(\\d+)\\.${response}$`).exec(name) ?? [];
    if (n === undefined) return [];
    const of = (part: string): string => elements[`cmi.interactions.${n}.${part}`] ?? '';
    return [{ id: of('id'), type: of('type'), response: of(response) }];
  });

/** How many interactions have an id. */
export const countIn = (elements: Elements): number =>
  Object.keys(elements).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;

export const percent = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);
