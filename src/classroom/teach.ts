/** Whom to look after: who needs which lesson again, and who is not done. */
import type { ClassRecord } from './record';
import type { ClassUnit } from './unit';
import { placesIn } from './unit';

/** A lesson is needed again below this mean share of marks at the first try ... */
export const WEAK_LESSON = 0.5;
/** ... over at least this share of its questions. */
const ENOUGH = 0.5;

export interface NeedsAgain {
  readonly name: string;
  /** Lessons by id, with the mean share of marks. */
  readonly lessons: readonly { readonly id: string; readonly share: number }[];
}

/** Students with a lesson that went badly, the neediest first. */
export const needsAgain = (unit: ClassUnit, record: ClassRecord): NeedsAgain[] => {
  const places = unit.lessons.map(({ id }) => ({
    id,
    at: placesIn(unit, id),
  }));
  const weak = (answers: ClassRecord['pupils'][number]['answers'], at: readonly number[]) => {
    let [sum, count] = [0, 0];
    for (const n of at) {
      const given = answers[n];
      if (given) [sum, count] = [sum + given.credit, count + 1];
    }
    return count > 0 && count >= ENOUGH * at.length && sum / count < WEAK_LESSON
      ? sum / count
      : undefined;
  };
  return record.pupils
    .map(({ name, answers }) => ({
      name,
      lessons: places.flatMap(({ id, at }) => {
        const share = weak(answers, at);
        return share === undefined ? [] : [{ id, share }];
      }),
    }))
    .filter(({ lessons }) => lessons.length > 0)
    .sort((a, b) => b.lessons.length - a.lessons.length);
};

export interface Unfinished {
  readonly name: string;
  readonly started: boolean;
  readonly answered: number;
  /** Questions of which the answer was shown ("Show me"): settled, and not answered. */
  readonly shown: number;
  readonly of: number;
}

/** Students with questions not answered, those who have not begun first. */
export const findUnfinished = (unit: ClassUnit, record: ClassRecord): Unfinished[] => {
  const due = unit.asked.flatMap(({ lesson }, at) => (record.lessons.has(lesson) ? [at] : []));
  return record.pupils
    .flatMap(({ name, started, done, answers, shown: seen }): Unfinished[] => {
      const answered = due.filter((at) => answers[at]).length;
      const shown = due.filter((at) => seen[at]).length;
      const finished = done || answered + shown === due.length;
      return finished ? [] : [{ name, started, answered, shown, of: due.length }];
    })
    .sort((a, b) => a.answered - b.answered);
};

export interface ShownCount {
  readonly name: string;
  readonly shown: number;
  readonly of: number;
}

/** Students who had answers shown, those with most of them first. */
export const shownTo = (unit: ClassUnit, record: ClassRecord): ShownCount[] => {
  const of = unit.asked.filter(({ lesson }) => record.lessons.has(lesson)).length;
  return record.pupils
    .map(({ name, shown }) => ({ name, shown: shown.filter((one) => one).length, of }))
    .filter(({ shown }) => shown > 0)
    .sort((a, b) => b.shown - a.shown);
};
