/**
 * Progress: what one learner did in one attempt. Plain JSON and nothing derived. Copies of it (the
 * LMS's, the browser's, another tab's) join by `merge`, which is commutative, associative and
 * idempotent, so that it does not matter which copy arrives when or how often.
 */
import type { Response } from '../course/course';
import { MOST_TRIES } from '../course/policy';
import { remember } from '../course/remember';

/**
 * One try at one question: an immutable fact with the mark it was given at the time, so that an
 * edited lesson never marks it again.
 * `response` is null for "Show me" and absent where only the mark survived; `at` is the time in
 * milliseconds since 1970, `took` seconds, `sure` 1 (guess) to 3 (certain).
 */
export interface Try {
  readonly question: number;
  readonly n: number;
  readonly mark: number;
  readonly response?: Response | null;
  readonly at?: number;
  readonly took?: number;
  readonly sure?: 1 | 2 | 3;
}

/** Where the learner was: a lesson and the number of its step. `at` in whole seconds since 1970. */
interface Place {
  readonly lesson: string;
  readonly step: number;
  readonly at: number;
}

/** How the learner likes the page, each a small number (src/player/settings.ts). `at` as in Place. */
export interface Settings {
  readonly size: number;
  readonly space: number;
  readonly font: number;
  readonly theme: number;
  readonly board: number;
  readonly at: number;
}

/** An item of the review: its box, from 0, and the day when it was last seen (review.ts). */
export type BoxedItem = readonly [box: number, day: number];

/** The items of the review that were seen, by a key of three characters. */
export type Review = Readonly<Record<string, BoxedItem>>;

/**
 * The most that was known in one round of review, and in one quick quiz (absent before there was one); the days
 * in a row that ended with `day`.
 */
export interface Rounds {
  readonly best: number;
  readonly quiz?: number;
  readonly streak: number;
  readonly day: number;
}

/**
 * `attempt` is a nonce; only copies of one attempt may be merged. `tries` is keyed by `slot.n`.
 * `read` and `done` are sets of ids (lessons read to the end; lessons, and the course, completed)
 * that only grow, so that a question added later un-completes nobody. `sessions` holds seconds.
 */
export interface Progress {
  readonly attempt: string;
  readonly tries: Readonly<Record<string, Try>>;
  readonly read: readonly string[];
  readonly done: readonly string[];
  readonly place?: Place;
  readonly settings?: Settings;
  readonly review?: Review;
  readonly rounds?: Rounds;
  readonly sessions: Readonly<Record<string, number>>;
}

/** A new attempt with nothing done. */
export const begin = (attempt: string): Progress => ({
  attempt,
  tries: {},
  read: [],
  done: [],
  sessions: {},
});

/** What a host gave back of an earlier launch. */
export interface SavedState {
  readonly progress: Progress;
  /** The number of the save that wrote it; 0 where saves have none. */
  readonly save: number;
  /** False when something of it could not be read. */
  readonly whole: boolean;
  /** Some tries are not from the host's text, where they belong, but from its interactions. */
  readonly recovered?: true;
  /** The host has an attempt whose text could not be read. `progress` is empty, and the attempt is not. */
  readonly unread?: true;
}

/** What a host without an attempt gives back: an attempt whose id is ''. */
export const nothingSaved: SavedState = { progress: begin(''), save: 0, whole: true };

export const tryKey = (question: number, n: number): string => `${question}.${n}`;

const NONE: readonly Try[] = [];

/** Copies come from other devices and editions: a try whose number no try can have is left out. */
const isNumbered = ({ n }: Try): boolean => Number.isInteger(n) && n >= 1 && n <= MOST_TRIES;

/** The tries by their question. Grouped once for each record of tries, and remembered as long as that exists. */
const byQuestion = remember((tries: Progress['tries']): ReadonlyMap<number, readonly Try[]> => {
  const found = new Map<number, Try[]>();
  for (const made of Object.values(tries)) {
    if (!isNumbered(made)) continue;
    const others = found.get(made.question);
    if (others) others.push(made);
    else found.set(made.question, [made]);
  }
  // An object keeps the order in which its keys were set, and copies are joined in any order.
  for (const list of found.values()) list.sort((a, b) => a.n - b.n);
  return found;
});

/** The tries at one question, in order. */
export const triesAt = ({ tries }: Pick<Progress, 'tries'>, question: number): readonly Try[] =>
  byQuestion(tries).get(question) ?? NONE;

/** No try, nothing read or done, and no place. Settings and the review's records do not count. */
export const isEmpty = (progress: Progress): boolean =>
  Object.keys(progress.tries).length === 0 &&
  progress.read.length === 0 &&
  progress.done.length === 0 &&
  progress.place === undefined;

/** Adds a try. One that is already known is joined with it, never replaced by a lower mark. */
export const addTry = (progress: Progress, made: Try): Progress => {
  const key = tryKey(made.question, made.n);
  const known = progress.tries[key];
  return {
    ...progress,
    tries: { ...progress.tries, [key]: known ? betterTry(known, made) : made },
  };
};

/** Adds ids to one of the sets. */
export const ratchet = (
  progress: Progress,
  set: 'read' | 'done',
  ids: readonly string[],
): Progress =>
  ids.every((id) => progress[set].includes(id))
    ? progress
    : { ...progress, [set]: union(progress[set], ids) };

/**
 * Joins two copies of one attempt. Of two records of the same try the higher mark stays, then the
 * one with more detail, then the smaller text, so the score never falls by joining.
 * Throws when the attempts differ: which copy to keep is decided before (src/persistence/recovery.ts).
 */
export const merge = (a: Progress, b: Progress): Progress => {
  if (a.attempt !== b.attempt) throw new Error('Only copies of one attempt can be merged.');
  const place = later(a.place, b.place);
  const settings = later(a.settings, b.settings);
  const review = join(a.review ?? {}, b.review ?? {}, laterBoxed);
  const rounds = joinRounds(a.rounds, b.rounds);
  return {
    attempt: a.attempt,
    tries: join(a.tries, b.tries, betterTry),
    read: union(a.read, b.read),
    done: union(a.done, b.done),
    ...(place && { place }),
    ...(settings && { settings }),
    ...((a.review ?? b.review) && { review }),
    ...(rounds && { rounds }),
    sessions: join(a.sessions, b.sessions, Math.max),
  };
};

const join = <T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  pick: (x: T, y: T) => T,
): Record<string, T> => {
  // A Map, because keys come from other devices and may be names that every object has (`__proto__`).
  const out = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const mine = out.get(key);
    out.set(key, mine === undefined ? value : pick(mine, value));
  }
  return Object.fromEntries(out);
};

/** The item that was seen later; of two on one day the lower box, so that it comes back sooner. */
const laterBoxed = (x: BoxedItem, y: BoxedItem): BoxedItem =>
  (x[1] - y[1] || y[0] - x[0]) > 0 ? x : y;

const joinRounds = (x: Rounds | undefined, y: Rounds | undefined): Rounds | undefined => {
  if (!x || !y) return x ?? y;
  const last = (x.day - y.day || x.streak - y.streak) > 0 ? x : y;
  const quiz = Math.max(x.quiz ?? 0, y.quiz ?? 0);
  return { ...last, best: Math.max(x.best, y.best), ...(quiz > 0 && { quiz }) };
};

const union = (a: readonly string[], b: readonly string[]): readonly string[] =>
  [...new Set([...a, ...b])].sort();

/** One text for one value, whatever the order in which its fields were set. */
const canonical = (value: object): string =>
  JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

const smaller = <T extends object>(x: T, y: T): T => (canonical(x) <= canonical(y) ? x : y);

const betterTry = (x: Try, y: Try): Try => {
  const rank = x.mark - y.mark || Object.keys(x).length - Object.keys(y).length;
  return rank === 0 ? smaller(x, y) : rank > 0 ? x : y;
};

const later = <T extends { readonly at: number }>(
  x: T | undefined,
  y: T | undefined,
): T | undefined => {
  if (x === undefined || y === undefined) return x ?? y;
  return x.at === y.at ? smaller(x, y) : x.at > y.at ? x : y;
};
