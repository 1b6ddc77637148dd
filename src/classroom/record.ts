/**
 * The class: every student with one answer to each question. It is gathered from one file or several,
 * in any order, because a package for each lesson gives a report for each lesson.
 */
import type { GradedResponse } from './graded-response';
import { readGiven } from './graded-response';
import { gapsInWords, givenInWords } from './in-words';
import type { ReportedQuestion, ClassUnit } from './unit';
import { placesIn } from './unit';

/** How sure a student said they were: 1 for a guess, 3 for certain. */
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
  /** The ids of the lessons that the files are about: who has not finished is judged by these alone. */
  readonly lessons: ReadonlySet<string>;
  /** How many responses could not be read, because the unit does not have their options. */
  readonly unreadable: number;
  /** A student has answered a question in more than one attempt. */
  readonly severalAttempts: boolean;
}

/**
 * Which answer of a student with several attempts counts: the first or the last to each question, or
 * in each lesson those of the attempt that earned most in it.
 */
export const COUNTED_ATTEMPTS = ['first', 'last', 'best'] as const;
export type CountedAttempt = (typeof COUNTED_ATTEMPTS)[number];

/** One attempt of a student, by question: the earliest answer to each, and when it was given. */
interface Attempt {
  readonly given: (GradedResponse | undefined)[];
  readonly sure: (Sure | undefined)[];
  /** A time, or where a file has none the attempt's number. */
  readonly when: number[];
}

/** A student while files are read. */
interface Draft {
  readonly key: string;
  name: string;
  started: boolean;
  done: boolean;
  readonly shown: Set<number>;
  /** By the attempt's name in the file. */
  readonly attempts: Map<string, Attempt>;
}

/** What a file says of one answer. */
interface FoundAnswer {
  /** As an LMS stored it, or the words of the options chosen. */
  readonly text?: string;
  /** The text is in words alone, with the signs that Canvas has between them (in-words.ts). */
  readonly inWords?: boolean;
  /** What it earned there, 0 to 1. It counts where the text is missing or cannot be read. */
  readonly credit?: number;
  /** Orders a student's answers to the question; of one attempt the earliest counts. */
  readonly when: number;
  readonly attempt?: string;
  readonly sure?: Sure | undefined;
}

/** Takes what files say of a class. Students, questions and lessons are named by their keys and ids. */
export interface Gatherer {
  /** Adds a student, or what a further file says of them. Answers of an unknown student are left out. */
  pupil(key: string, name: string, facts?: { started?: boolean; done?: boolean }): void;
  answer(key: string, question: string, found: FoundAnswer): void;
  /** The student had the answer shown ("Show me"). */
  shown(key: string, question: string): void;
  /** A file is about this lesson. */
  lesson(id: string): void;
  /** The class as it is known by now; more may be added afterwards. @param attempts 'first' if not given. */
  finish(attempts?: CountedAttempt): ClassRecord;
}

/** The attempt whose answer has the lowest or, with `last`, the highest `when`. */
const firstOrLast = (
  attempts: readonly Attempt[],
  at: number,
  last: boolean,
): Attempt | undefined => {
  let found: Attempt | undefined;
  for (const one of attempts) {
    if (!one.given[at]) continue;
    const [a, b] = [one.when[at] ?? 0, found?.when[at] ?? 0];
    if (!found || (last ? a >= b : a < b)) found = one;
  }
  return found;
};

/** The attempt that earned most in a lesson; of two that earned the same, the one that came first in the files. */
const bestIn = (
  attempts: readonly Attempt[],
  questions: readonly number[],
): Attempt | undefined => {
  const sum = ({ given }: Attempt): number =>
    questions.reduce((total, at) => total + (given[at]?.credit ?? 0), 0);
  const has = ({ given }: Attempt): boolean => questions.some((at) => given[at]);
  return attempts
    .filter(has)
    .map((one) => ({ one, sum: sum(one) }))
    .sort((a, b) => b.sum - a.sum)[0]?.one;
};

/** By question, the attempt whose answer counts. */
const countingAttempts = (
  asked: readonly ReportedQuestion[],
  lessons: ReadonlyMap<string, readonly number[]>,
  draft: Draft,
  which: CountedAttempt,
): (Attempt | undefined)[] => {
  const attempts = [...draft.attempts.values()];
  if (which !== 'best') {
    return asked.map((_, at) => firstOrLast(attempts, at, which === 'last'));
  }
  const best = new Map(
    [...lessons].map(([lesson, questions]) => [lesson, bestIn(attempts, questions)]),
  );
  return asked.map(({ lesson }) => best.get(lesson));
};

/** Whether a question has an answer in two attempts or more. */
const hasSeveralAttempts = (draft: Draft): boolean => {
  const attempts = [...draft.attempts.values()];
  return attempts.some(({ given }, n) =>
    given.some((one, at) => one && attempts.slice(0, n).some((earlier) => earlier.given[at])),
  );
};

interface Answer {
  readonly given: GradedResponse;
  readonly when: number;
  readonly sure: Sure | undefined;
}

/** Adds an answer to an attempt, which keeps the earliest of each question. */
const addTo = (draft: Draft, name: string, at: number, { given, when, sure }: Answer): void => {
  const attempt = draft.attempts.get(name) ?? { given: [], when: [], sure: [] };
  draft.attempts.set(name, attempt);
  if (attempt.given[at] && (attempt.when[at] ?? 0) <= when) return;
  attempt.given[at] = given;
  attempt.when[at] = when;
  attempt.sure[at] = sure;
};

const isMail = (key: string): boolean => /^[^\s@]+@[^\s@]+$/.test(key);

/**
 * One file may name students by their addresses and another by their names alone. A student who is known
 * by the name alone is joined to the one with an address, if only one of those has that name.
 */
const joinNamesakes = (pupils: ReadonlyMap<string, Draft>): Draft[] => {
  const byName = new Map<string, Draft[]>();
  for (const [key, draft] of pupils) {
    if (isMail(key)) byName.set(draft.name, [...(byName.get(draft.name) ?? []), draft]);
  }
  return [...pupils].flatMap(([key, draft]) => {
    const hasNameAlone = key === draft.name && !isMail(key);
    const [same, ...others] = hasNameAlone ? (byName.get(key) ?? []) : [];
    if (!same || others.length > 0) return [draft];
    same.started ||= draft.started;
    same.done ||= draft.done;
    for (const at of draft.shown) same.shown.add(at);
    for (const [name, { given, when, sure }] of draft.attempts) {
      for (const [at, one] of given.entries()) {
        if (one) addTo(same, name, at, { given: one, when: when[at] ?? 0, sure: sure[at] });
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
  const judged = unit.asked.map(() => new Map<string, GradedResponse | undefined>());
  let unreadable = 0;

  const given = (at: number, text: string, inWords: boolean): GradedResponse | undefined => {
    const known = judged[at];
    const asked = unit.asked[at];
    if (!known || !asked) return undefined;
    const name = `${inWords ? 'words' : 'stored'} ${text}`;
    if (!known.has(name)) {
      // A number is the same in words.
      const read = inWords && asked.model.form !== 'numeric' ? gapsInWords : readGiven;
      known.set(name, read(asked, text) ?? givenInWords(asked, text));
    }
    return known.get(name);
  };

  const pupilOf = (draft: Draft, which: CountedAttempt): Pupil => {
    const { key, name, started, done, shown } = draft;
    const attempts = countingAttempts(unit.asked, places, draft, which);
    const answers = attempts.map((attempt, at) => attempt?.given[at]);
    return {
      key,
      name,
      started,
      done,
      answers,
      sure: attempts.map((attempt, at) => attempt?.sure[at]),
      shown: answers.map((one, at) => !one && shown.has(at)),
    };
  };

  return {
    pupil(key, name, facts = {}) {
      let one = pupils.get(key);
      if (!one) {
        one = { key, name, started: false, done: false, shown: new Set(), attempts: new Map() };
        pupils.set(key, one);
      }
      one.started ||= facts.started ?? false;
      one.done ||= facts.done ?? false;
    },
    answer(key, question, { text = '', inWords = false, credit, when, attempt = '', sure }) {
      const one = pupils.get(key);
      const at = index.get(question);
      if (!one || at === undefined || (text === '' && credit === undefined)) return;
      const read = given(at, text, inWords) ?? markOnly(credit);
      if (!read) {
        unreadable += 1;
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
    finish(which = 'first') {
      const all = joinNamesakes(pupils);
      return {
        pupils: all.map((draft) => pupilOf(draft, which)),
        lessons,
        unreadable,
        severalAttempts: all.some(hasSeveralAttempts),
      };
    },
  };
};
