/** What a lesson opens with: of the lessons before it what is due in the review, and what fills it up. */
import type { Course, Extras, Lesson } from '../../course/course';
import { lessonsOf } from '../../course/course';
import { shuffle } from '../../course/shuffle';
import type { Progress } from '../../progress/progress';
import { openedLessons } from '../../progress/report';
import type { Item } from './review/deck';
import { deckOf, dueIn, settledIn } from './review/deck';

/** So few that they are done before the lesson begins. */
const FEW = 5;

const openedBefore = (
  course: Pick<Course, 'outline'>,
  lesson: Lesson,
  progress: Progress,
): readonly Lesson[] => {
  const all = lessonsOf(course);
  const at = all.findIndex(({ id }) => id === lesson.id);
  return openedLessons(course, progress).filter((one) => all.indexOf(one) < at);
};

/** Where a lesson before it was opened. A quiz asks on earlier lessons itself. */
export const opensWithRecall = (
  course: Pick<Course, 'outline'>,
  lesson: Lesson,
  progress: Progress,
): boolean => !lesson.quiz && openedBefore(course, lesson, progress).length > 0;

/** A card, or one thing to pick or to write: what is answered at a glance. */
const isShort = ({ spec }: Item): boolean =>
  !spec || (spec.correctResponse.length === 1 && spec.choiceIds.length < 5);

/**
 * First what is to be seen again by the review's schedule, the longest overdue before the rest; then
 * questions that were missed and not seen since; then those that were right; then key points and words. What
 * the schedule has for another day stays there. The same for an attempt and a lesson on every launch of a day.
 */
export const recalled = (
  course: Pick<Course, 'outline'>,
  lesson: Lesson,
  extras: Extras,
  progress: Progress,
  day: number,
): readonly Item[] => {
  if (!opensWithRecall(course, lesson, progress)) return [];
  const earlier = openedBefore(course, lesson, progress);
  const seed = `${progress.attempt} ${lesson.id}`;
  const isOf = (item: Item): boolean => earlier.includes(item.lesson) && isShort(item);
  const { review = {} } = progress;
  const deck = deckOf(course, extras, progress).filter(isOf);
  const due = dueIn(deck, review, day);
  const again = due.filter(({ key }) => review[key]);
  const fresh = due.filter(({ key }) => !review[key]);
  const known = settledIn(earlier, progress).filter(
    (item) => isShort(item) && deck.every(({ key }) => key !== item.key),
  );
  return [
    ...again,
    ...fresh.filter(({ spec }) => spec),
    ...shuffle(known, seed).map((item) => ({ ...item, unscheduled: true as const })),
    ...shuffle(
      fresh.filter(({ card }) => card),
      seed,
    ),
  ].slice(0, FEW);
};
