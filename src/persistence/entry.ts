/** One attempt as the browser keeps it, how two copies of it join, and reading one back. */
import { isFields, parse } from './storage';
import type { Progress, Try } from '../progress/progress';
import { merge } from '../progress/progress';

/** One attempt's copy. Fields may be added to what is stored, and none may change its meaning. */
export interface Entry {
  readonly progress: Progress;
  /** The number of the last save that was asked for. */
  readonly save: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly at: number;
  /** The address of the page that wrote it. */
  readonly where?: string;
  /** The unacknowledged items (see itemsOf): no save has confirmed yet that the LMS has them. Browsers hold this name. */
  readonly owed?: readonly string[];
  /** The learner has said that they do not want to go on with it. */
  readonly declined?: boolean;
  /** Of a launch without a learner's id: the keys of those who said that it is not theirs. */
  readonly disowned?: readonly string[];
}

/** The item of a new attempt's id: the LMS has not been sent it yet. */
export const BEGUN = 'begun';

const READ = 'read/';

/** What a save confirms, item by item: the attempt itself, its tries, and the lessons that were read. */
export const itemsOf = ({ tries, read }: Progress): readonly string[] => [
  BEGUN,
  ...Object.keys(tries),
  ...read.map((id) => READ + id),
];

/** The items that a later state of an attempt has and an earlier one has not. */
export const newItems = (late: Progress, early: Progress): readonly string[] => [
  ...Object.keys(late.tries).filter((key) => !early.tries[key]),
  ...late.read.filter((id) => !early.read.includes(id)).map((id) => READ + id),
];

/** Whether an item is a try: SCORM hosts are sent tries as interactions, too, beside the suspend text. */
export const isTry = (item: string): boolean => /^\d/.test(item);

/** The Progress without some of its items. */
export const omitItems = (progress: Progress, items: readonly string[]): Progress => {
  const omitted = new Set(items);
  return {
    ...progress,
    tries: Object.fromEntries(Object.entries(progress.tries).filter(([key]) => !omitted.has(key))),
    read: progress.read.filter((id) => !omitted.has(READ + id)),
  };
};

/** Some items alone; of a question with an item all tries, since the later ones build on the first. */
export const onlyItems = (progress: Progress, items: readonly string[]): Progress => {
  const questions = new Set(items.map((item) => Number.parseInt(item, 10)));
  return {
    attempt: progress.attempt,
    tries: Object.fromEntries(
      Object.entries(progress.tries).filter(([, { question }]) => questions.has(question)),
    ),
    read: progress.read.filter((id) => items.includes(READ + id)),
    done: [],
    sessions: {},
  };
};

/** Whether `copy` holds all that `of` holds: every mark and what settles it, all read and done. */
export const containsAll = (copy: Progress, of: Progress): boolean =>
  copy.attempt === of.attempt &&
  Object.entries(of.tries).every(([key, { mark, response }]) => {
    const known = copy.tries[key];
    return (
      known !== undefined && known.mark >= mark && (response !== null || known.response === null)
    );
  }) &&
  of.read.every((id) => copy.read.includes(id)) &&
  of.done.every((id) => copy.done.includes(id));

/**
 * Joins two copies of one attempt. What is unacknowledged in one is so in both, except what the later copy had
 * as well and had seen confirmed.
 */
export const joinEntries = (a: Entry, b: Entry): Entry => {
  const [late, early] = a.save > b.save || (a.save === b.save && a.at >= b.at) ? [a, b] : [b, a];
  const known = new Set(itemsOf(late.progress));
  const unite = (...lists: (readonly string[] | undefined)[]): readonly string[] => [
    ...new Set(lists.flatMap((list) => list ?? [])),
  ];
  const owed = late.save > early.save ? early.owed?.filter((item) => !known.has(item)) : early.owed;
  const declined = late.declined ?? (late.save === early.save && early.declined);
  return {
    ...late,
    progress: merge(late.progress, early.progress),
    owed: unite(late.owed, owed),
    ...(declined && { declined }),
    disowned: unite(late.disowned, early.disowned),
  };
};

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** A number, small enough that a Date can be made of it where it is a time. */
const isNumber = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= 8e15;

const isStoredTry = (value: unknown): boolean => {
  const made = value as Partial<Try> | null;
  return (
    isFields(made) &&
    [made.question, made.n, made.mark, made.at ?? 0, made.took ?? 0].every(isNumber) &&
    (made.response === undefined || made.response === null || isTexts(made.response))
  );
};

/** A place or settings. Copies are compared by `at`, so that is checked; whoever reads the rest checks it there. */
const isStamped = (value: unknown): boolean =>
  value === undefined || (isFields(value) && typeof value['at'] === 'number');

/** A whole number from 0 to `most`: the suspend text has a fixed number of bits for it. */
const isUpTo = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

const isReview = (value: unknown): boolean =>
  value === undefined ||
  (isFields(value) &&
    Object.entries(value).every(
      ([key, boxed]) =>
        /^[\w-]{3}$/.test(key) &&
        Array.isArray(boxed) &&
        isUpTo(boxed[0], 7) &&
        isUpTo(boxed[1], 65_535),
    ));

const isRounds = (value: unknown): boolean =>
  value === undefined ||
  (isFields(value) &&
    ['best', 'streak', 'day'].every((name) => isUpTo(value[name], 65_535)) &&
    isUpTo(value['quiz'] ?? 0, 65_535));

/** Whether what a browser or an LRS gave back is a Progress. */
export const isProgress = (value: unknown): value is Progress => {
  const progress = value as Partial<Progress> | null | undefined;
  return (
    typeof progress?.attempt === 'string' &&
    isFields(progress.tries) &&
    Object.values(progress.tries).every(isStoredTry) &&
    isTexts(progress.read) &&
    isTexts(progress.done) &&
    isStamped(progress.place) &&
    isStamped(progress.settings) &&
    isReview(progress.review) &&
    isRounds(progress.rounds) &&
    isFields(progress.sessions) &&
    Object.values(progress.sessions).every(isNumber)
  );
};

/** On a shared origin scripts of others can write here too: what is not an entry must not be read as one. */
const isEntry = (value: unknown): value is Entry & { readonly seen?: boolean } => {
  const entry = value as Partial<Entry> | null;
  return (
    isProgress(entry?.progress) &&
    typeof entry.at === 'number' &&
    typeof entry.save === 'number' &&
    (entry.owed === undefined || isTexts(entry.owed)) &&
    (entry.disowned === undefined || isTexts(entry.disowned))
  );
};

/** The entry in a stored text, if there is one. Earlier packages wrote `seen` of what was declined. */
export const parseEntry = (text: string | undefined): Entry | undefined => {
  const value = parse(text);
  if (!isEntry(value)) return undefined;
  const { seen, ...entry } = value;
  return seen ? { declined: true, ...entry } : entry;
};
