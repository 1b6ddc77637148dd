/** Where the learner was: what "Continue" and "Go on" lead to. */
import type { Course, Lesson } from '../course/course';
import { lessonsOf } from '../course/course';
import type { Progress } from '../progress/progress';

/** The saved place, as far as the course still has it. */
export const savedPlace = (
  course: Pick<Course, 'outline'>,
  { place }: Pick<Progress, 'place'>,
): { readonly lesson: Lesson; readonly step: number } | undefined => {
  const lesson = lessonsOf(course).find(({ id }) => id === place?.lesson);
  return lesson && place && { lesson, step: Math.min(place.step, lesson.steps.length) };
};
