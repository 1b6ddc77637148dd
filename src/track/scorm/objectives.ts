/** The lessons as objectives of SCORM 2004 (RTE 4.2.17): found or added by id, sent when they change. */
import type { Objective } from '../../progress/report';
import type { Element, MaybePromise } from './connection';
import type { ElementCache } from './element-cache';
import { singleLine } from '../texts';
import type { Preparation } from '../tracker';
import { real } from './formats2004';

/** The id and title of a lesson's objective. The title can wait for an idle moment, since no answer changes it. */
const named = (n: number, { id, title }: Objective): readonly [Element, Element] => [
  [`cmi.objectives.${n}.id`, id],
  [`cmi.objectives.${n}.description`, singleLine(title)],
];

/**
 * Completion and score of a lesson. Success is left alone: the course decides none by lesson, and
 * unknown is what the LMS has (RTE 4.2.17, success_status).
 */
const details = (n: number, objective: Objective): readonly Element[] => {
  const { score, started, completed, progress } = objective;
  if (!started) return [];
  return [
    ...(score === undefined
      ? []
      : ([
          [`cmi.objectives.${n}.score.scaled`, real(score / 100)],
          [`cmi.objectives.${n}.score.raw`, String(score)],
        ] as const)),
    [`cmi.objectives.${n}.progress_measure`, real(progress)],
    [`cmi.objectives.${n}.completion_status`, completed ? 'completed' : 'incomplete'],
  ];
};

export interface Objectives {
  /** `count` objectives are there, from earlier launches or of the LMS's own making. */
  start(count: number): void;
  /** Makes one call for the objectives of opened lessons; `done` where nothing was to do. */
  add(list: readonly Objective[]): Preparation;
  /** Sends what has changed of those that are there. False when something may have to go again. */
  send(list: readonly Objective[]): boolean;
  /** Whether an opened lesson waits for its objective. */
  waiting(list: readonly Objective[]): boolean;
  /** The LMS has these values. */
  assume(list: readonly Objective[]): void;
}

/** @param read gives the value of an element: '' where there is none, undefined where the reading failed. */
export const createObjectives = (
  cache: ElementCache,
  read: (name: string) => MaybePromise<string | undefined>,
): Objectives => {
  const indexes = new Map<string, number>();
  let earlier = 0;
  let length = 0;
  let looked = 0;
  let assumed: readonly Objective[] = [];
  /** The lessons whose objectives the LMS has refused; it may take the others. */
  const refused = new Set<string>();
  /** Whether an id could not be read. */
  let unread: 'no' | 'once' | 'for good' = 'no';
  /** What the newest objective still lacks. */
  let rest: readonly Element[] = [];

  /** Sets elements until one fails: what is refused for good does not stop the rest. */
  const set = (elements: readonly Element[]): boolean =>
    elements.every((element) => cache.set(element) !== 'failed');

  /**
   * Reads the id of the next one that is there. An id that cannot be read might be any: it is read once
   * more, and then none is added in this launch, since each may stand but once. No idle moment waits for
   * an LMS that answers later.
   */
  const find = (): Preparation => {
    const id = read(`cmi.objectives.${looked}.id`);
    if (typeof id !== 'string') {
      unread = unread === 'no' && id === undefined ? 'once' : 'for good';
      return unread === 'once' ? 'failed' : 'more';
    }
    indexes.set(id, looked);
    const known = assumed.find((objective) => objective.id === id);
    if (known) cache.assume(details(looked, known));
    looked += 1;
    return 'more';
  };

  /** Gives it an index. What an LMS refuses it refuses for good; what failed may go again. */
  const addOne = (objective: Objective): Preparation => {
    const [id, ...more] = named(length, objective);
    const verdict = cache.set(id);
    if (verdict === 'refused') refused.add(objective.id);
    if (verdict !== 'taken') return verdict === 'failed' ? 'failed' : 'more';
    indexes.set(objective.id, length);
    length += 1;
    looked = length;
    rest = more;
    return 'more';
  };

  /** A lesson that nobody has opened needs none: each is a row in the LMS's database for each learner. */
  const missing = (list: readonly Objective[]): readonly Objective[] =>
    unread === 'for good'
      ? []
      : list.filter(({ id, started }) => started && !indexes.has(id) && !refused.has(id));

  return {
    start(count) {
      earlier = count;
      length = count;
    },
    add(list) {
      if (rest.length > 0) {
        const taken = set(rest);
        rest = [];
        return taken ? 'more' : 'failed';
      }
      const [next] = missing(list);
      if (!next) return 'done';
      // An id may stand only once (RTE 4.2.17), so those that are there are read before one is added.
      return looked < length ? find() : addOne(next);
    },
    send(list) {
      // A lesson that was just opened waits for no idle moment, once all objectives of the LMS are known.
      const [next, ...more] = missing(list);
      if (next && more.length === 0 && looked === length) addOne(next);
      return list.every((objective) => {
        const n = indexes.get(objective.id);
        if (n === undefined) return true;
        // The name goes again where the commit after it has failed.
        const name = n < earlier ? [] : named(n, objective);
        return set([...name, ...details(n, objective)]);
      });
    },
    waiting: (list) => missing(list).length > 0,
    assume(list) {
      assumed = list;
    },
  };
};
