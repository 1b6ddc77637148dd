/** The lessons as objectives of SCORM 2004 (RTE 4.2.17): found or added by id, sent when they change. */
import type { Objective } from '../../progress/report';
import type { Element } from './connection';
import type { ElementCache } from './element-cache';
import { line } from '../texts';
import { real } from './formats2004';

/** Unset elements come by naming: they can wait, since no answer changes them. */
const named = (n: number, { id, title }: Objective): readonly Element[] => [
  [`cmi.objectives.${n}.id`, id],
  [`cmi.objectives.${n}.description`, line(title)],
];

/**
 * Completion and score of a lesson. Success is left alone: the course decides none by lesson, and
 * unknown is what the LMS has (RTE 4.2.17, success_status).
 */
const details = (n: number, objective: Objective): readonly Element[] => {
  const { score, started, completed, progress } = objective;
  if (!started && !completed) return [];
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
  /** Finds and adds up to `most` objectives. True while some are left. */
  add(list: readonly Objective[], most: number): boolean;
  /** Sends what has changed of those that are found. False when something may have to go again. */
  send(list: readonly Objective[]): boolean;
  /** The LMS has these values. */
  assume(list: readonly Objective[]): void;
}

/** @param read gives the value of an element; '' where there is none, or none at once. */
export const createObjectives = (
  cache: ElementCache,
  read: (name: string) => string,
): Objectives => {
  const indexes = new Map<string, number>();
  let length = 0;
  let looked = 0;
  let assumed: readonly Objective[] = [];
  let refused = false;

  /** Sets elements until one fails: what is refused for good does not stop the rest. */
  const set = (elements: readonly Element[]): boolean =>
    elements.every((element) => cache.set(element) !== 'failed');

  /** An id that cannot be read might be any: none may be added then, since each may stand but once. */
  const find = (n: number): void => {
    const id = read(`cmi.objectives.${n}.id`);
    refused ||= id === '';
    indexes.set(id, n);
    const known = assumed.find((objective) => objective.id === id);
    if (known) cache.assume(details(n, known));
  };

  const addOne = (objective: Objective): boolean => {
    const [id, ...more] = named(length, objective);
    if (!id || cache.set(id) !== 'taken' || !set(more)) return false;
    indexes.set(objective.id, length);
    length += 1;
    looked = length;
    return true;
  };

  const missing = (list: readonly Objective[]): readonly Objective[] =>
    list.filter(({ id }) => !indexes.has(id));

  return {
    start(count) {
      length = count;
    },
    add(list, most) {
      if (refused) return false;
      // An id may stand only once (RTE 4.2.17), so those that are there are read before one is added.
      const end = Math.min(length, looked + most);
      const left = most - (end - looked);
      for (; looked < end; looked++) find(looked);
      if (looked === length) refused ||= !missing(list).slice(0, left).every(addOne);
      return !refused && (looked < length || missing(list).length > 0);
    },
    send: (list) =>
      list.every((objective) => {
        const n = indexes.get(objective.id);
        return n === undefined || set(details(n, objective));
      }),
    assume(list) {
      assumed = list;
    },
  };
};
