/** Whom to look after: who needs which lesson again, who is not done, and who had answers shown. */
import type { ClassRecord, Pupil } from './record';
import { meanShare } from './share';
import type { ClassUnit } from './unit';
import { placesIn, placesOf } from './unit';

/** A student needs a lesson again below this mean share of marks at the first try. */
export const WEAK_LESSON = 0.5;
/** The least share of a lesson's questions that a student must have answered to be judged by them. */
const ENOUGH = 0.5;

export interface NeedsAgain {
  readonly name: string;
  /** Lessons by id, with the mean share of marks. */
  readonly lessons: readonly { readonly id: string; readonly share: number }[];
}

/** Students with a lesson that went badly, those with most such lessons first. */
export const needsAgain = (unit: ClassUnit, record: ClassRecord): NeedsAgain[] => {
  const places = unit.lessons.map(({ id }) => ({ id, at: placesIn(unit, id) }));
  const weakShare = (answers: Pupil['answers'], at: readonly number[]): number | undefined => {
    const count = at.filter((n) => answers[n]).length;
    const share = count >= ENOUGH * at.length ? meanShare(answers, at) : undefined;
    return share !== undefined && share < WEAK_LESSON ? share : undefined;
  };
  return record.pupils
    .map(({ name, answers }) => ({
      name,
      lessons: places.flatMap(({ id, at }) => {
        const share = weakShare(answers, at);
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

/** Students with questions that are not settled, those with fewest answers first. */
export const findUnfinished = (unit: ClassUnit, record: ClassRecord): Unfinished[] => {
  const due = placesOf(unit, record.lessons);
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
  const of = placesOf(unit, record.lessons).length;
  return record.pupils
    .map(({ name, shown }) => ({ name, shown: shown.filter((one) => one).length, of }))
    .filter(({ shown }) => shown > 0)
    .sort((a, b) => b.shown - a.shown);
};
