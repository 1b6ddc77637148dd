/** The lessons as objectives of SCORM 2004 (RTE 4.2.17): found or added by id, told when they change. */
import type { Objective } from '../progress/report';
import type { Element, Ledger } from './elements';
import { line, real } from './syntax2004';

/** Unset elements come by naming: they can wait, since no answer changes them. */
const named = (n: number, { id, title }: Objective): readonly Element[] => [
  [`cmi.objectives.${n}.id`, id],
  [`cmi.objectives.${n}.description`, line(title)],
  [`cmi.objectives.${n}.score.min`, '0'],
  [`cmi.objectives.${n}.score.max`, '100'],
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
  /** `count` objectives are there, from earlier sessions or of the LMS's own making. */
  start(count: number): void;
  /** Finds and adds up to `most` objectives. True while some are left. */
  fill(list: readonly Objective[], most: number): boolean;
  /** Tells what has changed of those that are found. False when something was refused. */
  tell(list: readonly Objective[]): boolean;
  /** The LMS has these values. */
  note(list: readonly Objective[]): void;
}

/** @param get reads an element of the LMS. */
export const openObjectives = (ledger: Ledger, get: (name: string) => string): Objectives => {
  const places = new Map<string, number>();
  let length = 0;
  let read = 0;
  let noted: readonly Objective[] = [];
  let refused = false;

  const find = (n: number): void => {
    const id = get(`cmi.objectives.${n}.id`);
    places.set(id, n);
    const known = noted.find((objective) => objective.id === id);
    if (known) ledger.note(details(n, known));
  };

  const add = (objective: Objective): boolean => {
    if (!named(length, objective).every(ledger.set)) return false;
    places.set(objective.id, length);
    length += 1;
    read = length;
    return true;
  };

  const missing = (list: readonly Objective[]): readonly Objective[] =>
    list.filter(({ id }) => !places.has(id));

  return {
    start(count) {
      length = count;
    },
    fill(list, most) {
      if (refused) return false;
      // An id may stand only once (RTE 4.2.17), so those that are there are read before one is added.
      const end = Math.min(length, read + most);
      const left = most - (end - read);
      for (; read < end; read++) find(read);
      if (read === length) refused = !missing(list).slice(0, left).every(add);
      return !refused && (read < length || missing(list).length > 0);
    },
    tell: (list) =>
      list.every((objective) => {
        const n = places.get(objective.id);
        return n === undefined || details(n, objective).every(ledger.set);
      }),
    note(list) {
      noted = list;
    },
  };
};
