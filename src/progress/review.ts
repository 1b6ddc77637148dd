/**
 * When a learner should see something again: Leitner's boxes. What was known moves to the next box and
 * comes back after twice as long; what was not goes back to the first. Nothing of it is scored or reported.
 */
import type { BoxedItem, Progress, Review, Rounds } from './progress';

/** Days until what is in a box is due again. In the first box it is due on the next day. */
export const DAYS = [1, 2, 4, 8, 16] as const;

const LAST = DAYS.length - 1;
const DAY = 86_400_000;

/** The number of a calendar day where the learner is. `offset`: Date.getTimezoneOffset, in minutes. */
export const dayOf = (now: number, offset: number): number =>
  Math.floor((now - offset * 60_000) / DAY);

/** The day's noon in UTC, in milliseconds: for a date in words. */
export const noonOf = (day: number): number => (day + 0.5) * DAY;

/** The day on which it is due. */
export const dueDay = ([box, day]: BoxedItem): number => day + (DAYS[box] ?? 1);

/** The box and day of an item after it was seen on `day`. A new item begins as if it came out of the first box. */
export const moved = (from: BoxedItem | undefined, known: boolean, day: number): BoxedItem => {
  // The first answer of a day counts: seen again at once, everything is known.
  if (from && from[1] >= day) return from;
  return [known ? Math.min(LAST, from ? from[0] + 1 : 1) : 0, day];
};

/** What is due, the longest overdue first, then what was never seen, in the given order. */
export const dueOf = (items: readonly string[], review: Review, day: number): readonly string[] => {
  const seen = items.flatMap((item) => {
    const boxed = review[item];
    return boxed ? [{ item, due: dueDay(boxed) }] : [];
  });
  return [
    ...seen
      .filter(({ due }) => due <= day)
      .sort((a, b) => a.due - b.due)
      .map(({ item }) => item),
    ...items.filter((item) => !review[item]),
  ];
};

/** The first day after this one on which something is due, and how much. */
export const nextDue = (
  items: readonly string[],
  review: Review,
  day: number,
): { readonly day: number; readonly count: number } | undefined => {
  const days = items
    .flatMap((item) => {
      const boxed = review[item];
      return boxed ? [dueDay(boxed)] : [];
    })
    .filter((due) => due > day);
  const first = Math.min(...days);
  return days.length === 0
    ? undefined
    : { day: first, count: days.filter((due) => due === first).length };
};

/** The days in a row up to this one: a day missed begins again, and today's round may be still to come. */
export const streakOn = ({ rounds }: Pick<Progress, 'rounds'>, day: number): number =>
  rounds && day - rounds.day <= 1 ? rounds.streak : 0;

/** The records after a round in which so many were known. */
export const afterRound = (
  progress: Pick<Progress, 'rounds'>,
  known: number,
  day: number,
): Rounds => {
  const { rounds } = progress;
  const today = rounds && rounds.day >= day;
  return {
    ...rounds,
    best: Math.max(rounds?.best ?? 0, known),
    streak: today ? rounds.streak : streakOn(progress, day) + 1,
    day: today ? rounds.day : day,
  };
};

/** The records after a quick quiz in which so many were right. Its day counts as that of a round does. */
export const afterQuiz = (
  progress: Pick<Progress, 'rounds'>,
  right: number,
  day: number,
): Rounds => {
  const quiz = Math.max(progress.rounds?.quiz ?? 0, right);
  return { ...afterRound(progress, 0, day), ...(quiz > 0 && { quiz }) };
};
