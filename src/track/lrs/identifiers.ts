/** The IRIs of what statements speak of. A lesson has one, whatever package it is in. */
import type { Course } from '../../course/course';
import { lessonsOf } from '../../course/course';

type Named = Pick<Course, 'iri' | 'outline'>;

/** Whether the course is a lesson of a unit, packed by itself: its own IRI is the lesson's then. */
export const isOneLesson = (course: Named): boolean => {
  const [first, ...others] = lessonsOf(course);
  return others.length === 0 && course.iri.endsWith(`/${first?.id}`);
};

/** The unit's IRI, in a package of one lesson too. */
export const unitIri = (course: Named): string =>
  isOneLesson(course) ? course.iri.replace(/\/[^/]*$/, '') : course.iri;

/** The IRI of a lesson, the same in every package. */
export const lessonIri = (course: Named, lesson: string): string => `${unitIri(course)}/${lesson}`;

/** Extensions of a result: the number of the try, and how sure the learner was, 1 (guess) to 3 (certain). */
export const tryExtension = (course: Named): string => `${unitIri(course)}/try`;
export const sureExtension = (course: Named): string => `${unitIri(course)}/sure`;

/** The id of a launch, under cmi5's IRI (9.6.3.1): Tin Can launches have no IRI of their own for it. */
export const SESSION_ID = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** Per cent of the way (cmi5 9.5.5.1). */
export const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
