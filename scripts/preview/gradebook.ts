/** The gradebook, made from the stored attempts alone. */
import type { Learner } from './learners';
import { rank } from './rte/rte';
import type { Outcome } from './rte/rte';
import type { Cell as CsvCell } from '../../src/classroom/csv';
import type { PracticeWords } from '../../src/strings';

/** What of an attempt counts. */
export interface Graded {
  readonly package: string;
  readonly learner: string;
  readonly attempt: number;
  readonly saved: string | null;
  readonly outcome: Outcome;
}

/** One learner in one package: the best score, the best status, all the time. */
export interface Grade extends Outcome {
  readonly attempts: number;
  /** The attempt whose score it is; of several that are as good, or have none, the last. */
  readonly best: number;
  readonly saved: string | null;
}

export interface Row {
  readonly learner: Learner;
  readonly grades: ReadonlyMap<string, Grade>;
}

const join = (a: Grade, b: Grade): Grade => {
  const scores = [a.score, b.score].filter((score) => score !== undefined);
  return {
    status: rank(b.status) > rank(a.status) ? b.status : a.status,
    ...(scores.length > 0 ? { score: Math.max(...scores) } : {}),
    seconds: a.seconds + b.seconds,
    attempts: a.attempts + b.attempts,
    best: (b.score ?? -1) >= (a.score ?? -1) ? b.best : a.best,
    saved: (a.saved ?? '') > (b.saved ?? '') ? a.saved : b.saved,
  };
};

const grades = (attempts: readonly Graded[]): Map<string, Grade> => {
  const found = new Map<string, Grade>();
  for (const { package: name, attempt, saved, outcome } of attempts) {
    const one = { ...outcome, attempts: 1, best: attempt, saved };
    const known = found.get(name);
    found.set(name, known ? join(known, one) : one);
  }
  return found;
};

/** A row for every learner, in the learners' order. */
export const gradebook = (learners: readonly Learner[], attempts: readonly Graded[]): Row[] =>
  learners.map((learner) => ({
    learner,
    grades: grades(attempts.filter((attempt) => attempt.learner === learner.id)),
  }));

/** One line for each learner and package with an attempt, so that a spreadsheet can pivot it. */
export const gradebookRows = (rows: readonly Row[], words: PracticeWords): CsvCell[][] => [
  words.gradebook.csv,
  ...rows.flatMap(({ learner, grades: of }) =>
    [...of].map(([name, { score, status, attempts, seconds, saved }]) => [
      learner.id,
      learner.name,
      name,
      score,
      words.status[status],
      attempts,
      Math.round(seconds),
      saved ?? '',
    ]),
  ),
];
