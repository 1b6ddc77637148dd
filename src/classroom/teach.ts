/** What to do about it: what to teach again to all, who needs which lesson again, who is not done. */
import type { Slip } from './given';
import type { ClassRecord } from './record';
import type { Asked, ClassUnit } from './unit';
import { misconceptionOf } from './words';

/** A lesson is needed again below this mean share of marks at the first try ... */
export const AGAIN = 0.5;
/** ... over at least this share of its questions. */
const ENOUGH = 0.5;

/** A wrong belief, or where the author named none, one wrong answer. */
export interface Trouble {
  /** As the author named it; absent where it is only known by the answer. */
  readonly belief?: string;
  /** The students who showed it, and those who were asked something that shows it. */
  readonly holders: number;
  readonly of: number;
  /** Where it showed, most frequent first. */
  readonly from: readonly { readonly asked: Asked; readonly slip: Slip; readonly count: number }[];
}

interface Draft {
  readonly belief?: string;
  readonly questions: Set<number>;
  readonly slips: Map<string, { at: number; asked: Asked; slip: Slip; count: number }>;
  holders: number;
}

const keyOf = (belief: string | undefined, asked: Asked, slip: Slip): string =>
  belief === undefined
    ? `${asked.spec.id} ${slip.key}`
    : belief.toLowerCase().replace(/[.\s]+$/, '');

const drafts = (unit: ClassUnit, record: ClassRecord): Draft[] => {
  const found = new Map<string, Draft>();
  const keys = new Map<Slip, string>();
  const note = (asked: Asked, at: number, slip: Slip): Draft => {
    const belief = misconceptionOf(asked, slip);
    const key = keys.get(slip) ?? keyOf(belief, asked, slip);
    keys.set(slip, key);
    let draft = found.get(key);
    if (!draft) {
      const named = belief === undefined ? {} : { belief };
      draft = { ...named, questions: new Set(), slips: new Map(), holders: 0 };
      found.set(key, draft);
    }
    draft.questions.add(at);
    const where = `${at} ${slip.key}`;
    const known = draft.slips.get(where);
    if (known) known.count += 1;
    else draft.slips.set(where, { at, asked, slip, count: 1 });
    return draft;
  };
  for (const { answers } of record.pupils) {
    const held = new Set<Draft>();
    for (const [at, asked] of unit.asked.entries()) {
      for (const slip of answers[at]?.slips ?? []) held.add(note(asked, at, slip));
    }
    // Whoever shows it in two questions still is one student.
    for (const draft of held) draft.holders += 1;
  }
  return [...found.values()];
};

/**
 * What most students hold that is wrong, at most `most` of it. A single student's slip is no matter
 * for the class, and a question is told of once.
 */
export const troubles = (unit: ClassUnit, record: ClassRecord, most = 3): Trouble[] => {
  const sorted = drafts(unit, record)
    .filter(({ holders }) => holders > 1)
    .sort((a, b) => b.holders - a.holders);
  const told = new Set<number>();
  const out: Trouble[] = [];
  for (const { belief, questions, slips, holders } of sorted) {
    if (out.length === most) break;
    if ([...questions].every((at) => told.has(at))) continue;
    for (const at of questions) told.add(at);
    const of = record.pupils.filter((p) => [...questions].some((at) => p.answers[at])).length;
    const from = [...slips.values()].sort((a, b) => b.count - a.count);
    out.push({ ...(belief !== undefined && { belief }), holders, of, from });
  }
  return out;
};

export interface Need {
  readonly name: string;
  /** Lessons by id, with the mean share of marks. */
  readonly lessons: readonly { readonly id: string; readonly share: number }[];
}

/** Students with a lesson that went badly, the neediest first. */
export const needs = (unit: ClassUnit, record: ClassRecord): Need[] => {
  const places = unit.lessons.map(({ id }) => ({
    id,
    at: unit.asked.flatMap((asked, at) => (asked.lesson === id ? [at] : [])),
  }));
  return record.pupils
    .map(({ name, answers }) => ({
      name,
      lessons: places.flatMap(({ id, at }) => {
        const given = at.flatMap((n) => answers[n] ?? []);
        if (given.length === 0 || given.length < ENOUGH * at.length) return [];
        const share = given.reduce((sum, { credit }) => sum + credit, 0) / given.length;
        return share < AGAIN ? [{ id, share }] : [];
      }),
    }))
    .filter(({ lessons }) => lessons.length > 0)
    .sort((a, b) => b.lessons.length - a.lessons.length);
};

export interface Open {
  readonly name: string;
  readonly started: boolean;
  readonly answered: number;
  readonly of: number;
}

/** Students with questions not answered, those who have not begun first. */
export const unfinished = (unit: ClassUnit, record: ClassRecord): Open[] => {
  const due = unit.asked.flatMap(({ lesson }, at) => (record.lessons.has(lesson) ? [at] : []));
  return record.pupils
    .map(({ name, started, done, answers }) => {
      const answered = due.filter((at) => answers[at]).length;
      return { name, started, done, answered, of: due.length };
    })
    .filter(({ done, answered, of }) => !done && answered < of)
    .map(({ done: _, ...open }) => open)
    .sort((a, b) => a.answered - b.answered);
};
