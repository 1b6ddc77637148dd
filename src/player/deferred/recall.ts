/** What to remember of earlier lessons, drawn from what the learner did. Nothing of it is kept. */
import type { Card, Course, Extras, Lesson, Spec } from '../../course/course';
import { lessonsOf } from '../../course/course';
import { settled } from '../../course/policy';
import { shuffle } from '../../course/shuffle';
import { kindOf } from '../../kinds';
import type { Progress } from '../../progress/progress';
import { triesAt } from '../../progress/progress';

/** So few that they are done before the lesson begins. */
const QUESTIONS = 4;
const CARDS = 3;
/** Key points come back after this many lessons. */
const LATER = 2;

export interface Recalled {
  readonly lesson: Lesson;
  readonly spec: Spec;
}

const lessonsBefore = (course: Pick<Course, 'outline'>, lesson: Lesson): readonly Lesson[] => {
  const all = lessonsOf(course);
  return all.slice(
    0,
    all.findIndex(({ id }) => id === lesson.id),
  );
};

/** From the second lesson on. A quiz asks on earlier lessons itself. */
export const opensWithRecall = (course: Pick<Course, 'outline'>, lesson: Lesson): boolean =>
  !lesson.quiz && lessonsBefore(course, lesson).length > 0;

/** One thing to pick or to write: a question that is answered at a glance. */
const isShort = ({ correctResponse, choiceIds }: Spec): boolean =>
  correctResponse.length === 1 && choiceIds.length < 5;

/**
 * Short questions of earlier lessons: what was missed at the first try comes first. Only what is settled,
 * so that no answer is given away. The same for an attempt and a lesson on every launch.
 */
export const recalledQuestions = (
  course: Pick<Course, 'outline'>,
  lesson: Lesson,
  progress: Progress,
): readonly Recalled[] => {
  if (!opensWithRecall(course, lesson)) return [];
  const known = lessonsBefore(course, lesson).flatMap((earlier) =>
    earlier.questions
      .filter((spec) => kindOf(spec).scored && isShort(spec))
      .filter((spec) => settled(spec, triesAt(progress, spec.slot)))
      .map((spec) => ({ lesson: earlier, spec })),
  );
  const drawn = shuffle(known, `${progress.attempt} ${lesson.id}`);
  const missed = ({ spec }: Recalled): boolean =>
    (triesAt(progress, spec.slot)[0]?.mark ?? 0) < 100;
  return [...drawn.filter(missed), ...drawn.filter((one) => !missed(one))].slice(0, QUESTIONS);
};

/**
 * Key points of lessons some way back. While few questions can be asked, as for somebody who has answered
 * none yet, points of any earlier lesson make up the number: they give no scored answer away.
 */
export const recalledCards = (
  course: Pick<Course, 'outline'>,
  lesson: Lesson,
  { lessons }: Extras,
  attempt: string,
  questions: number,
): readonly Card[] => {
  if (!opensWithRecall(course, lesson)) return [];
  const earlier = lessonsBefore(course, lesson);
  const drawn = (from: readonly Lesson[]): readonly Card[] => {
    const cards = lessons.filter((one) => from.some(({ id }) => id === one.id));
    return shuffle(
      cards.flatMap((one) => one.cards),
      `${attempt} ${lesson.id}`,
    );
  };
  const due = drawn(earlier.slice(0, 1 - LATER)).slice(0, CARDS);
  const others = drawn(earlier).filter((card) => !due.includes(card));
  return [...due, ...others.slice(0, Math.max(0, QUESTIONS - questions - due.length))];
};
