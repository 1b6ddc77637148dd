/** The wrong beliefs that most students showed: what to teach the whole class again. */
import type { WrongAnswer } from './graded-response';
import type { ClassRecord } from './record';
import type { ReportedQuestion, ClassUnit } from './unit';
import { misconceptionOf } from './words';

/** A wrong belief, or where the author named none, one wrong answer. */
export interface Misconception {
  /** As the author named it; absent where it is only known by the answer. */
  readonly belief?: string;
  /** How many students showed it. */
  readonly holders: number;
  /** How many students answered a question in which it showed. */
  readonly of: number;
  /** Where it showed, most frequent first. */
  readonly from: readonly {
    readonly asked: ReportedQuestion;
    readonly wrongAnswer: WrongAnswer;
    readonly count: number;
  }[];
}

interface Place {
  readonly asked: ReportedQuestion;
  readonly wrongAnswer: WrongAnswer;
  count: number;
}

interface Draft {
  readonly belief?: string;
  readonly questions: Set<number>;
  readonly places: Map<string, Place>;
  holders: number;
}

/** The same for one belief in all questions, however its end and its capitals are written. */
const keyOf = (
  belief: string | undefined,
  asked: ReportedQuestion,
  wrongAnswer: WrongAnswer,
): string =>
  belief === undefined
    ? `${asked.spec.id} ${wrongAnswer.key}`
    : belief.toLowerCase().replace(/[.\s]+$/, '');

const drafts = (unit: ClassUnit, record: ClassRecord): Draft[] => {
  const found = new Map<string, Draft>();
  // Students who answered alike share their wrong answers (record.ts): each is looked up once.
  const known = new Map<WrongAnswer, { readonly draft: Draft; readonly place: Place }>();

  const lookUp = (asked: ReportedQuestion, at: number, wrongAnswer: WrongAnswer) => {
    const belief = misconceptionOf(asked, wrongAnswer);
    const key = keyOf(belief, asked, wrongAnswer);
    const named = belief === undefined ? {} : { belief };
    const draft = found.get(key) ?? {
      ...named,
      questions: new Set(),
      places: new Map<string, Place>(),
      holders: 0,
    };
    found.set(key, draft);
    draft.questions.add(at);
    const where = `${at} ${wrongAnswer.key}`;
    const place = draft.places.get(where) ?? { asked, wrongAnswer, count: 0 };
    draft.places.set(where, place);
    return { draft, place };
  };

  for (const { answers } of record.pupils) {
    const held = new Set<Draft>();
    for (const [at, asked] of unit.asked.entries()) {
      for (const wrongAnswer of answers[at]?.wrongAnswers ?? []) {
        const { draft, place } = known.get(wrongAnswer) ?? lookUp(asked, at, wrongAnswer);
        known.set(wrongAnswer, { draft, place });
        place.count += 1;
        held.add(draft);
      }
    }
    // A student who shows a belief in two questions is counted once.
    for (const draft of held) draft.holders += 1;
  }
  return [...found.values()];
};

/**
 * The most frequent wrong beliefs, at most `most`. What only one student showed is left out: it does not
 * concern the class. So is a belief whose questions were all named by those before it.
 */
export const misconceptions = (unit: ClassUnit, record: ClassRecord, most = 3): Misconception[] => {
  const sorted = drafts(unit, record)
    .filter(({ holders }) => holders > 1)
    // Of two that are equally frequent, the one that the author named says more.
    .sort(
      (a, b) =>
        b.holders - a.holders || Number(b.belief !== undefined) - Number(a.belief !== undefined),
    );
  const covered = new Set<number>();
  const chosen: Misconception[] = [];
  for (const { belief, questions, places, holders } of sorted) {
    if (chosen.length === most) break;
    if ([...questions].every((at) => covered.has(at))) continue;
    for (const at of questions) covered.add(at);
    const of = record.pupils.filter((p) => [...questions].some((at) => p.answers[at])).length;
    const from = [...places.values()].sort((a, b) => b.count - a.count);
    chosen.push({ ...(belief !== undefined && { belief }), holders, of, from });
  }
  return chosen;
};
