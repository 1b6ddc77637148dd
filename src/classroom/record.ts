/**
 * The class: every student with their first try at each question. Built up from one file or several
 * (a package for each lesson gives a report of its own), in whatever order they come.
 */
import type { Given } from './given';
import { readGiven } from './given';
import type { ClassUnit } from './unit';

export interface Pupil {
  readonly name: string;
  /** Has opened a package. */
  readonly started: boolean;
  /** The LMS says that it is done. */
  readonly done: boolean;
  /** By question of the unit: the first try. */
  readonly answers: readonly (Given | undefined)[];
}

export interface ClassRecord {
  readonly pupils: readonly Pupil[];
  /** Lessons that the files tell of, by id: who has not finished is judged by these. */
  readonly lessons: ReadonlySet<string>;
  /** Responses that could not be read: of questions or options that the unit does not have. */
  readonly strange: number;
}

interface Draft {
  name: string;
  started: boolean;
  done: boolean;
  readonly answers: (Given | undefined)[];
  /** When each answer was given, as an attempt's number or a time: the earliest counts. */
  readonly when: number[];
}

export interface Gatherer {
  pupil(key: string, name: string, facts?: { started?: boolean; done?: boolean }): void;
  /** @param when orders a student's answers to the question; the first one told wins a tie. */
  answer(key: string, question: string, text: string, when: number): void;
  lesson(id: string): void;
  finish(): ClassRecord;
}

export const openGatherer = (unit: ClassUnit): Gatherer => {
  const pupils = new Map<string, Draft>();
  const lessons = new Set<string>();
  const index = new Map(unit.asked.map(({ spec }, at) => [spec.id, at]));
  // A class gives the same few answers over and over: each is judged once.
  const seen = unit.asked.map(() => new Map<string, Given | undefined>());
  let strange = 0;

  const given = (at: number, text: string): Given | undefined => {
    const known = seen[at];
    const asked = unit.asked[at];
    if (!known || !asked) return undefined;
    if (!known.has(text)) known.set(text, readGiven(asked, text));
    return known.get(text);
  };

  return {
    pupil(key, name, facts = {}) {
      let one = pupils.get(key);
      if (!one) {
        one = { name, started: false, done: false, answers: [], when: [] };
        pupils.set(key, one);
      }
      one.started ||= facts.started ?? false;
      one.done ||= facts.done ?? false;
    },
    answer(key, question, text, when) {
      const one = pupils.get(key);
      const at = index.get(question);
      if (!one || at === undefined || text === '') return;
      const read = given(at, text);
      if (!read) {
        strange += 1;
        return;
      }
      one.started = true;
      if (one.answers[at] !== undefined && (one.when[at] ?? 0) <= when) return;
      one.answers[at] = read;
      one.when[at] = when;
    },
    lesson: (id) => void lessons.add(id),
    finish: () => ({
      pupils: [...pupils.values()].map(({ name, started, done, answers }) => ({
        name,
        started,
        done,
        answers: unit.asked.map((_, at) => answers[at]),
      })),
      lessons,
      strange,
    }),
  };
};
