/**
 * The slots: a number for every lesson and question that is theirs for ever, since what learners
 * answered is stored under it. lessons/slots.json only ever grows; a place in a list is the number.
 */
import * as v from 'valibot';
import { hash } from '../course/hash';
import { twiceIn } from '../course/twice';
import { quoted } from './suggest';

export interface Slots {
  /** Whose they are; a file that `npm run check` has not written yet does not say. */
  readonly unit?: Identity | undefined;
  /** Lesson ids. */
  readonly lessons: readonly string[];
  /** `lesson-id/question-id`; a question that is gone keeps its place. */
  readonly questions: readonly string[];
  /** The last edition that was given to students. */
  readonly released?: Released | undefined;
}

/** What a unit is known by to every system. */
interface Identity {
  readonly id: string;
  readonly iri: string;
}

/** What answers to an edition mean; released.ts writes and compares it. */
export interface Released {
  readonly version: string;
  /** Absent in files that were written before the lists were recorded. */
  readonly lists?: ListsRecord | undefined;
  /** By `lesson-id/question-id`. */
  readonly questions: Readonly<Record<string, ReleasedQuestion>>;
}

/** How long the two lists were, and a hash of what stood in them: they only grow, so their beginning never changes. */
interface ListsRecord {
  readonly lessons: number;
  readonly questions: number;
  readonly hash: number;
}

/** Texts are sketches (sketch.ts). */
export interface ReleasedQuestion {
  readonly kind: string;
  readonly asks: string;
  /** The letters and numbers of options, items, pairs and gaps, each with its text. */
  readonly letters: Readonly<Record<string, string>>;
}

export const NO_SLOTS: Slots = { lessons: [], questions: [] };

/** A lesson of the unit with its questions, in order. */
export interface Member {
  readonly id: string;
  readonly questions: readonly string[];
}

const schema = v.strictObject({
  unit: v.optional(v.strictObject({ id: v.string(), iri: v.string() })),
  lessons: v.array(v.string()),
  questions: v.array(v.string()),
  released: v.optional(
    v.strictObject({
      version: v.string(),
      lists: v.optional(
        v.strictObject({ lessons: v.number(), questions: v.number(), hash: v.number() }),
      ),
      questions: v.record(
        v.string(),
        v.strictObject({
          kind: v.string(),
          asks: v.string(),
          letters: v.record(v.string(), v.string()),
        }),
      ),
    }),
  ),
});

const mend =
  'The build writes this file itself: restore it from the last good copy, since learners’ answers hang on its order.';

type Lists = Pick<Slots, 'lessons' | 'questions'>;

/** The record of both lists as they stand. */
export const recordLists = ({ lessons, questions }: Lists): ListsRecord => ({
  lessons: lessons.length,
  questions: questions.length,
  hash: hash(JSON.stringify([lessons, questions])),
});

/** Whether the lists begin as they were recorded. */
export const beginAs = ({ lessons, questions }: Lists, record: ListsRecord): boolean => {
  const first = {
    lessons: lessons.slice(0, record.lessons),
    questions: questions.slice(0, record.questions),
  };
  return recordLists(first).hash === record.hash;
};

/** What the file says, or a sentence on what is wrong with it. */
export const parseSlots = (source: string): Slots | { readonly message: string } => {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { message: `Expected JSON, got something that cannot be read. ${mend}` };
  }
  const read = v.safeParse(schema, value);
  if (!read.success) {
    return {
      message: `Expected two lists of ids, "lessons" and "questions", got something else. ${mend}`,
    };
  }
  const { lessons, questions } = read.output;
  const twice = twiceIn(lessons) ?? twiceIn(questions);
  if (twice !== undefined)
    return { message: `Expected every id once, got ${quoted(twice)} twice. ${mend}` };
  const odd = questions.find((path) => !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(path));
  if (odd !== undefined) {
    return {
      message: `Expected questions of the form lesson-id/question-id, got ${quoted(odd)}. ${mend}`,
    };
  }
  const lost = Object.keys(read.output.released?.questions ?? {}).find(
    (one) => !questions.includes(one),
  );
  if (lost !== undefined) {
    return {
      message: `Expected every question that was released in the list "questions", got none called ${quoted(lost)}. ${mend}`,
    };
  }
  const { version, lists } = read.output.released ?? {};
  if (lists && !beginAs(read.output, lists)) {
    return {
      message: `Expected the lists to begin with the ${lists.lessons} lessons and ${lists.questions} questions that they had in edition ${version}, in that order, got others: answers would come under other questions. ${mend}`,
    };
  }
  return read.output;
};

/** How slots.json names a question: by its lesson and its id. */
export const questionPath = (lesson: string, question: string): string => `${lesson}/${question}`;

const entriesOf = (members: readonly Member[]): string[] =>
  members.flatMap(({ id, questions }) => questions.map((question) => questionPath(id, question)));

const missing = (list: readonly string[], all: readonly string[]): string[] => {
  const known = new Set(list);
  return all.filter((one) => !known.has(one));
};

/** The same slots with those of new lessons and questions after them. */
export const addToSlots = (slots: Slots, members: readonly Member[]): Slots => ({
  ...slots,
  lessons: [
    ...slots.lessons,
    ...missing(
      slots.lessons,
      members.map(({ id }) => id),
    ),
  ],
  questions: [...slots.questions, ...missing(slots.questions, entriesOf(members))],
});

/** The slots of questions that are gone, with the questions' ids. */
export const retiredQuestions = (
  slots: Slots,
  members: readonly Member[],
): Record<string, string> => {
  const present = new Set(entriesOf(members));
  return Object.fromEntries(
    slots.questions.flatMap((one, slot) =>
      present.has(one) ? [] : [[String(slot), one.slice(one.indexOf('/') + 1)] as const],
    ),
  );
};

/** The lesson under which a question's id already had a slot, if it is another one. */
export const formerLesson = (slots: Slots, lesson: string, question: string): string | undefined =>
  slots.questions.includes(questionPath(lesson, question))
    ? undefined
    : slots.questions
        .filter((one) => one.endsWith(`/${question}`))
        .map((one) => one.slice(0, one.indexOf('/')))[0];

/** The file's text: pretty, one entry a line, so that a change shows as added lines. */
export const printSlots = ({ unit, lessons, questions, released }: Slots): string =>
  `${JSON.stringify({ unit, lessons, questions, released }, null, 2)}\n`;
