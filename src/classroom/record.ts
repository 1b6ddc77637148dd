/**
 * The class: every student with one answer to each question. Built up from one file or several
 * (a package for each lesson gives a report of its own), in whatever order they come.
 */
import type { GradedResponse } from './graded-response';
import { readGiven } from './graded-response';
import { givenInWords } from './in-words';
import type { ReportedQuestion, ClassUnit } from './unit';
import { placesIn } from './unit';

/** 1 for a guess, 3 for certain. */
export const SURE = [1, 2, 3] as const;
export type Sure = (typeof SURE)[number];

export interface Pupil {
  /** The same for one student in every file of one system: an address, or else the name. */
  readonly key: string;
  readonly name: string;
  /** Has opened a package. */
  readonly started: boolean;
  /** The LMS says that it is done. */
  readonly done: boolean;
  /** By question of the unit: the answer that counts. */
  readonly answers: readonly (GradedResponse | undefined)[];
  /** By question of the unit: how sure the student was of the answer that counts, where the file says it. */
  readonly sure: readonly (Sure | undefined)[];
  /** By question of the unit: its answer was shown ("Show me"), and none was given. */
  readonly shown: readonly boolean[];
}

export interface ClassRecord {
  readonly pupils: readonly Pupil[];
  /** Lessons that the files tell of, by id: who has not finished is judged by these. */
  readonly lessons: ReadonlySet<string>;
  /** Responses that could not be read: of questions or options that the unit does not have. */
  readonly strange: number;
  /** Somebody has answered a question in more than one attempt. */
  readonly several: boolean;
}

/**
 * Which answer of a student with several attempts counts: the first or the last to each question, or
 * in each lesson those of the attempt that earned most in it.
 */
export const ATTEMPTS = ['first', 'last', 'best'] as const;
export type Attempts = (typeof ATTEMPTS)[number];

/** The answers of one attempt, by question: the earliest of each, and when it was given. */
interface Sitting {
  readonly given: (GradedResponse | undefined)[];
  readonly sure: (Sure | undefined)[];
  /** As an attempt's number or a time. */
  readonly when: number[];
}

interface Draft {
  readonly key: string;
  name: string;
  started: boolean;
  done: boolean;
  readonly shown: Set<number>;
  /** By attempt. */
  readonly sittings: Map<string, Sitting>;
}

/** What a file says of one answer. */
interface FoundAnswer {
  /** As an LMS stored it, or the words of the options chosen. */
  readonly text?: string;
  /** What it earned there, 0 to 1: counts where the text is missing or cannot be read. */
  readonly credit?: number;
  /** Orders a student's answers to the question; of one attempt the earliest counts. */
  readonly when: number;
  readonly attempt?: string;
  readonly sure?: Sure | undefined;
}

export interface Gatherer {
  pupil(key: string, name: string, facts?: { started?: boolean; done?: boolean }): void;
  answer(key: string, question: string, found: FoundAnswer): void;
  shown(key: string, question: string): void;
  lesson(id: string): void;
  finish(attempts?: Attempts): ClassRecord;
}

/** The sitting whose answer has the lowest or, with `last`, the highest `when`. */
const pick = (sittings: readonly Sitting[], at: number, last: boolean): Sitting | undefined => {
  let found: Sitting | undefined;
  for (const one of sittings) {
    if (!one.given[at]) continue;
    const [a, b] = [one.when[at] ?? 0, found?.when[at] ?? 0];
    if (!found || (last ? a >= b : a < b)) found = one;
  }
  return found;
};

/** The sitting that earned most in a lesson; of two that earned as much the one that the file has first. */
const bestIn = (
  sittings: readonly Sitting[],
  questions: readonly number[],
): Sitting | undefined => {
  const sum = ({ given }: Sitting): number =>
    questions.reduce((total, at) => total + (given[at]?.credit ?? 0), 0);
  const has = ({ given }: Sitting): boolean => questions.some((at) => given[at]);
  return sittings
    .filter(has)
    .map((one) => ({ one, sum: sum(one) }))
    .sort((a, b) => b.sum - a.sum)[0]?.one;
};

/** By question, the sitting whose answer counts. */
const sittingsOf = (
  asked: readonly ReportedQuestion[],
  lessons: ReadonlyMap<string, readonly number[]>,
  draft: Draft,
  attempts: Attempts,
): (Sitting | undefined)[] => {
  const sittings = [...draft.sittings.values()];
  if (attempts !== 'best') return asked.map((_, at) => pick(sittings, at, attempts === 'last'));
  const best = new Map(
    [...lessons].map(([lesson, questions]) => [lesson, bestIn(sittings, questions)]),
  );
  return asked.map(({ lesson }) => best.get(lesson));
};

const hasSeveral = ({ sittings }: Draft): boolean => {
  const [first, ...others] = sittings.values();
  if (!first || others.length === 0) return false;
  return others.some(({ given }, n) =>
    given.some((one, at) => one && [first, ...others.slice(0, n)].some((s) => s.given[at])),
  );
};

interface Answer {
  readonly given: GradedResponse;
  readonly when: number;
  readonly sure: Sure | undefined;
}

const addTo = (draft: Draft, attempt: string, at: number, { given, when, sure }: Answer): void => {
  const sitting = draft.sittings.get(attempt) ?? { given: [], when: [], sure: [] };
  draft.sittings.set(attempt, sitting);
  if (sitting.given[at] && (sitting.when[at] ?? 0) <= when) return;
  sitting.given[at] = given;
  sitting.when[at] = when;
  sitting.sure[at] = sure;
};

const isMail = (key: string): boolean => /^[^\s@]+@[^\s@]+$/.test(key);

/** Files without addresses name the same students: joined where one student alone has that name. */
const joinNamesakes = (pupils: ReadonlyMap<string, Draft>): Draft[] => {
  const byName = new Map<string, Draft[]>();
  for (const [key, draft] of pupils) {
    if (isMail(key)) byName.set(draft.name, [...(byName.get(draft.name) ?? []), draft]);
  }
  return [...pupils].flatMap(([key, draft]) => {
    // Whoever has no other key than the name.
    const keyed = isMail(key) || key !== draft.name;
    const [same, ...others] = keyed ? [] : (byName.get(key) ?? []);
    if (!same || others.length > 0) return [draft];
    same.started ||= draft.started;
    same.done ||= draft.done;
    for (const at of draft.shown) same.shown.add(at);
    for (const [attempt, { given, when, sure }] of draft.sittings) {
      for (const [at, one] of given.entries()) {
        if (one) addTo(same, attempt, at, { given: one, when: when[at] ?? 0, sure: sure[at] });
      }
    }
    return [];
  });
};

/** An answer of which nothing is known but what it earned. */
const markOnly = (credit: number | undefined): GradedResponse | undefined =>
  credit === undefined ? undefined : { response: [], credit, wrongAnswers: [] };

export const createGatherer = (unit: ClassUnit): Gatherer => {
  const pupils = new Map<string, Draft>();
  const lessons = new Set<string>();
  const index = new Map(unit.asked.map(({ spec }, at) => [spec.id, at]));
  const places = new Map(unit.lessons.map(({ id }) => [id, placesIn(unit, id)]));
  // A class gives the same few answers over and over: each is judged once.
  const seen = unit.asked.map(() => new Map<string, GradedResponse | undefined>());
  let strange = 0;

  const given = (at: number, text: string): GradedResponse | undefined => {
    const known = seen[at];
    const asked = unit.asked[at];
    if (!known || !asked) return undefined;
    if (!known.has(text)) known.set(text, readGiven(asked, text) ?? givenInWords(asked, text));
    return known.get(text);
  };

  const record = (draft: Draft, attempts: Attempts): Pupil => {
    const { key, name, started, done, shown } = draft;
    const sittings = sittingsOf(unit.asked, places, draft, attempts);
    const answers = sittings.map((sitting, at) => sitting?.given[at]);
    return {
      key,
      name,
      started,
      done,
      answers,
      sure: sittings.map((sitting, at) => sitting?.sure[at]),
      shown: answers.map((one, at) => !one && shown.has(at)),
    };
  };

  return {
    pupil(key, name, facts = {}) {
      let one = pupils.get(key);
      if (!one) {
        one = { key, name, started: false, done: false, shown: new Set(), sittings: new Map() };
        pupils.set(key, one);
      }
      one.started ||= facts.started ?? false;
      one.done ||= facts.done ?? false;
    },
    answer(key, question, { text = '', credit, when, attempt = '', sure }) {
      const one = pupils.get(key);
      const at = index.get(question);
      if (!one || at === undefined || (text === '' && credit === undefined)) return;
      const read = given(at, text) ?? markOnly(credit);
      if (!read) {
        strange += 1;
        return;
      }
      one.started = true;
      addTo(one, attempt, at, { given: read, when, sure });
    },
    shown(key, question) {
      const at = index.get(question);
      if (at !== undefined) pupils.get(key)?.shown.add(at);
    },
    lesson: (id) => void lessons.add(id),
    finish(attempts = 'first') {
      const all = joinNamesakes(pupils);
      return {
        pupils: all.map((draft) => record(draft, attempts)),
        lessons,
        strange,
        several: all.some(hasSeveral),
      };
    },
  };
};
