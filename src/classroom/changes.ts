/** What has changed in a class since an earlier report of it. */
import type { ClassRecord, Pupil } from './record';
import { meanShare } from './share';
import type { ReportedQuestion, ClassUnit } from './unit';
import { placesOf } from './unit';

/** The least change of a question's mean share of marks that is named. */
const NOTICED = 0.1;
/** The fewest answers, in each of the two files, for such a change to be named: with fewer it is chance. */
const FEWEST_ANSWERS = 5;

export interface BeforeAndNow<T> {
  readonly before: T;
  readonly now: T;
}

export interface StudentChange {
  readonly name: string;
  /** Questions that were answered, or had their answer shown. */
  readonly settled: BeforeAndNow<number>;
  /** The mean share of marks over what was answered; undefined where nothing was. */
  readonly share: BeforeAndNow<number | undefined>;
}

export interface QuestionChange {
  readonly asked: ReportedQuestion;
  readonly facility: BeforeAndNow<number>;
}

export interface Changes {
  /** Students whose number of settled questions or whose marks have changed; the largest rise first. */
  readonly moved: readonly StudentChange[];
  /** Students with questions left for whom nothing has changed. */
  readonly still: readonly StudentChange[];
  /** Names of students who are in the later file alone. */
  readonly joined: readonly string[];
  /** Names of students who are in the earlier file alone. */
  readonly left: readonly string[];
  /** What changed most comes first. */
  readonly better: readonly QuestionChange[];
  readonly worse: readonly QuestionChange[];
  /** How many questions the lessons of the later file have. */
  readonly of: number;
}

/** By name, the students whose key is in the one file alone; undefined where two of them share the name. */
const onlyHere = (
  here: readonly Pupil[],
  there: readonly Pupil[],
): ReadonlyMap<string, Pupil | undefined> => {
  const keys = new Set(there.map(({ key }) => key));
  const byName = new Map<string, Pupil | undefined>();
  for (const pupil of here) {
    if (keys.has(pupil.key)) continue;
    byName.set(pupil.name, byName.has(pupil.name) ? undefined : pupil);
  }
  return byName;
};

/**
 * Finds a student of the file `others` among `pupils`. The key decides. One file may have addresses where
 * the other has only names, so a student whose key is in one file alone is looked for by name, if nobody
 * else in either file has that name.
 */
const createFinder = (
  pupils: readonly Pupil[],
  others: readonly Pupil[],
): ((other: Pupil) => Pupil | undefined) => {
  const keys = new Map(pupils.map((pupil) => [pupil.key, pupil]));
  const names = onlyHere(pupils, others);
  const otherNames = onlyHere(others, pupils);
  return (other) => keys.get(other.key) ?? (otherNames.get(other.name) && names.get(other.name));
};

const settledIn = ({ answers, shown }: Pupil, due: readonly number[]): number =>
  due.filter((at) => answers[at] ?? shown[at]).length;

/** How many answered a question, and the mean share of its marks: not a number where nobody did. */
const resultOf = (
  { pupils }: ClassRecord,
  at: number,
): { readonly answered: number; readonly facility: number } => {
  let [answered, sum] = [0, 0];
  for (const { answers } of pupils) {
    const given = answers[at];
    if (given) [answered, sum] = [answered + 1, sum + given.credit];
  }
  return { answered, facility: sum / answered };
};

const questionChanges = (
  { asked }: ClassUnit,
  earlier: ClassRecord,
  later: ClassRecord,
): QuestionChange[] =>
  asked.flatMap((one, at) => {
    const [before, now] = [resultOf(earlier, at), resultOf(later, at)];
    return Math.min(before.answered, now.answered) < FEWEST_ANSWERS
      ? []
      : [{ asked: one, facility: { before: before.facility, now: now.facility } }];
  });

const rise = ({ before, now }: BeforeAndNow<number>): number => now - before;

/** @param earlier of the same unit, gathered by the same choice of attempts. */
export const changes = (unit: ClassUnit, earlier: ClassRecord, later: ClassRecord): Changes => {
  const due = placesOf(unit, later.lessons);
  const before = createFinder(earlier.pupils, later.pupils);
  const now = createFinder(later.pupils, earlier.pupils);
  const students = later.pupils.flatMap((pupil): StudentChange[] => {
    const old = before(pupil);
    if (!old) return [];
    return [
      {
        name: pupil.name,
        settled: { before: settledIn(old, due), now: settledIn(pupil, due) },
        share: { before: meanShare(old.answers, due), now: meanShare(pupil.answers, due) },
      },
    ];
  });
  const isMoved = ({ settled, share }: StudentChange): boolean =>
    rise(settled) !== 0 || share.before !== share.now;
  const questions = questionChanges(unit, earlier, later);
  return {
    moved: students.filter(isMoved).sort((a, b) => rise(b.settled) - rise(a.settled)),
    still: students.filter((one) => !isMoved(one) && one.settled.now < due.length),
    joined: later.pupils.filter((pupil) => !before(pupil)).map(({ name }) => name),
    left: earlier.pupils.filter((pupil) => !now(pupil)).map(({ name }) => name),
    better: questions
      .filter(({ facility }) => rise(facility) >= NOTICED)
      .sort((a, b) => rise(b.facility) - rise(a.facility)),
    worse: questions
      .filter(({ facility }) => rise(facility) <= -NOTICED)
      .sort((a, b) => rise(a.facility) - rise(b.facility)),
    of: due.length,
  };
};
