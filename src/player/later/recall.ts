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

/** One thing to pick or to write: a question that is answered at a glance. */
const isShort = ({ key, from }: Spec): boolean => key.length === 1 && from.length < 5;

/**
 * Short questions of earlier lessons: what was missed at the first try comes first. Only what is settled,
 * so that no answer is given away. The same for an attempt and a lesson on every launch.
 */
export const recalledQuestions = (
  course: Pick<Course, 'outline'>,
  lesson: Lesson,
  progress: Progress,
): readonly Recalled[] => {
  if (lesson.quiz) return [];
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

/** Key points of lessons some way back. */
export const recalledCards = (
  course: Pick<Course, 'outline'>,
  lesson: Lesson,
  { lessons }: Extras,
  attempt: string,
): readonly Card[] => {
  const earlier = lessonsBefore(course, lesson);
  const due = earlier.slice(0, 1 - LATER).map(({ id }) => id);
  const cards = lessons.filter(({ id }) => due.includes(id)).flatMap((one) => one.cards);
  return shuffle(cards, `${attempt} ${lesson.id}`).slice(0, CARDS);
};
