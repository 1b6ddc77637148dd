/** One lesson as a unit of one. */
import { type Course, lessonsOf } from '../course/course';
import type { Slots } from './slots';

/**
 * The lesson's own course. Its columns are every slot that the lesson ever had, so that reports of
 * its package keep their columns too.
 * @throws when the course has no such lesson.
 */
export const lessonCourse = (course: Course, lessonId: string, slots: Slots): Course => {
  const lesson = lessonsOf(course).find(({ id }) => id === lessonId);
  if (lesson === undefined) {
    const ids = lessonsOf(course).map(({ id }) => id);
    throw new Error(`Expected the id of a lesson (${ids.join(', ')}), got "${lessonId}".`);
  }
  const part = course.outline.find(({ lessons }) => lessons.includes(lesson));
  const columns = slots.questions.flatMap((one, slot) =>
    one.startsWith(`${lessonId}/`) ? [slot] : [],
  );
  return {
    ...course,
    id: `${course.id}-${lesson.id}`,
    iri: `${course.iri}/${lesson.id}`,
    title: lesson.title,
    description: lesson.enquiry,
    outline: [{ title: part?.title ?? lesson.title, lessons: [lesson] }],
    columns,
    retired: Object.fromEntries(
      Object.entries(course.retired).filter(([slot]) => columns.includes(Number(slot))),
    ),
  };
};
