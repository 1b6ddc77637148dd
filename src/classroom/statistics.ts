/**
 * What a class's first tries say of each question. One home for the practice gradebook and the class
 * report.
 *
 * Facility: the mean share of marks at the first try (0 hard, 1 easy). Discrimination: the corrected
 * item-total correlation, that is Pearson's r between a student's share on this question and their
 * mean share on the other questions that they answered. For right/wrong questions it is the
 * point-biserial correlation; leaving the question itself out of the total keeps it from agreeing
 * with itself (Henrysson 1963, "Correction of item-total correlations in item analysis",
 * Psychometrika 28, 211-218). Moodle's own quiz statistics use the same coefficient. We prefer it to
 * the upper-lower 27 % index (Kelley 1939) since it uses every student, does not hang on ties at the
 * groups' edges, and takes partial credit.
 */
import type { WrongAnswer } from './graded-response';
import type { ClassRecord } from './record';
import type { ReportedQuestion, ClassUnit } from './unit';

/** The fewest students for a correlation: with fewer it is mostly chance, and none is shown. */
export const FEWEST = 10;

interface WrongAnswerCount extends WrongAnswer {
  readonly count: number;
}

export interface QuestionStats {
  readonly asked: ReportedQuestion;
  readonly answered: number;
  /** How many were wholly right at the first try. */
  readonly right: number;
  readonly facility?: number;
  /** -1 to 1; absent with fewer than FEWEST students, or where all did alike. */
  readonly discrimination?: number;
  /** What went wrong, most frequent first. */
  readonly wrongAnswers: readonly WrongAnswerCount[];
  /** How often each option was chosen, by its id; of questions with options alone. */
  readonly chosen: ReadonlyMap<string, number>;
}

interface Totals {
  readonly sum: number;
  readonly count: number;
}

const totalsOf = (record: ClassRecord): Totals[] =>
  record.pupils.map(({ answers }) => {
    let [sum, count] = [0, 0];
    for (const given of answers) {
      if (given) [sum, count] = [sum + given.credit, count + 1];
    }
    return { sum, count };
  });

/** Pearson's r; nothing for fewer than FEWEST pairs or where one side does not vary. */
export const correlation = (pairs: readonly (readonly [number, number])[]): number | undefined => {
  const n = pairs.length;
  if (n < FEWEST) return undefined;
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  // So small a variation comes of rounding alone.
  if (xx < 1e-9 || yy < 1e-9) return undefined;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
};

const questionStats = (
  record: ClassRecord,
  asked: ReportedQuestion,
  at: number,
  totals: readonly Totals[],
): QuestionStats => {
  let [answered, right, sum] = [0, 0, 0];
  const wrongAnswers = new Map<string, { readonly wrongAnswer: WrongAnswer; count: number }>();
  const pairs: [number, number][] = [];
  const chosen = new Map<string, number>();
  for (const [p, { answers }] of record.pupils.entries()) {
    const given = answers[at];
    const total = totals[p];
    if (!given || !total) continue;
    answered += 1;
    sum += given.credit;
    if (given.credit === 1) right += 1;
    if (total.count > 1) pairs.push([given.credit, (total.sum - given.credit) / (total.count - 1)]);
    if (asked.model.form === 'pick') {
      for (const id of given.response) {
        if (id !== '') chosen.set(id, (chosen.get(id) ?? 0) + 1);
      }
    }
    for (const wrongAnswer of given.wrongAnswers) {
      const known = wrongAnswers.get(wrongAnswer.key);
      if (known) known.count += 1;
      else wrongAnswers.set(wrongAnswer.key, { wrongAnswer, count: 1 });
    }
  }
  const discrimination = correlation(pairs);
  return {
    asked,
    answered,
    right,
    ...(answered > 0 && { facility: sum / answered }),
    ...(discrimination !== undefined && { discrimination }),
    chosen,
    wrongAnswers: [...wrongAnswers.values()]
      .map(({ wrongAnswer, count }) => ({ ...wrongAnswer, count }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
  };
};

/** Question by question, so that the caller can do something else between two of them. */
export function* statisticsOneByOne(
  unit: ClassUnit,
  record: ClassRecord,
): Generator<QuestionStats, void> {
  const totals = totalsOf(record);
  for (const [at, asked] of unit.asked.entries()) yield questionStats(record, asked, at, totals);
}

/** Every question of the unit, in its order. */
export const statistics = (unit: ClassUnit, record: ClassRecord): QuestionStats[] => [
  ...statisticsOneByOne(unit, record),
];
