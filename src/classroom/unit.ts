/**
 * What a class report needs of a unit: each scored question with its words, and which question a
 * numbered column of each package stands for. Plain JSON, made from the same Course and bodies as
 * the packages, so that the words in a report are those that the students saw.
 */
import type { Body, Course, Spec } from '../course/course';
import { placedQuestions, lessonsOf } from '../course/course';
import { own } from '../course/own';
import { kindOf } from '../kinds/register';
import type { Model } from '../course/model';
import { sureExtension } from '../track/lrs/identifiers';

export interface ReportedQuestion {
  readonly spec: Spec;
  readonly stem: string;
  readonly lesson: string;
  /** The step of the lesson that it stands in. */
  readonly step: string;
  readonly model: Model;
}

/** A package as an LMS names it, and by column of its interactions the question's id. */
export interface Columns {
  readonly title: string;
  readonly columns: readonly string[];
}

export interface ClassUnit {
  readonly id: string;
  readonly iri: string;
  /** The IRI under which a statement says how sure the student was. */
  readonly sureExtension: string;
  readonly title: string;
  readonly language: string;
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
  /** Every scored question, in the order of the lessons. */
  readonly asked: readonly ReportedQuestion[];
  readonly packages: readonly Columns[];
}

const scoredIn = (course: Course, bodies: Readonly<Record<string, Body>>): ReportedQuestion[] =>
  lessonsOf(course).flatMap((lesson) => {
    const body = own(bodies, lesson.id);
    if (!body) return [];
    return placedQuestions(lesson, body)
      .filter(({ spec }) => kindOf(spec).scored)
      .map(({ spec, text, step }) => ({
        spec,
        stem: text.stem,
        lesson: lesson.id,
        step: body.steps[step]?.title ?? '',
        model: text,
      }));
  });

/** The question's id by column; '' for a question that was taken out of the unit. */
const columnsOf = (course: Course): Columns => {
  const ids = new Map(
    lessonsOf(course).flatMap(({ questions }) => questions.map(({ slot, id }) => [slot, id])),
  );
  return { title: course.title, columns: course.columns.map((slot) => ids.get(slot) ?? '') };
};

/** Where the questions of a lesson stand in `asked`, in the lesson's order. */
export const placesIn = ({ asked }: ClassUnit, lesson: string): number[] =>
  asked.flatMap((one, at) => (one.lesson === lesson ? [at] : []));

/** Where the questions of some lessons stand in `asked`. */
export const placesOf = ({ asked }: ClassUnit, lessons: ReadonlySet<string>): number[] =>
  asked.flatMap((one, at) => (lessons.has(one.lesson) ? [at] : []));

/**
 * The unit for the class report. Lessons without a body are left out of its questions.
 * @param parts the courses of one lesson that are packed besides the whole.
 */
export const classUnit = (
  course: Course,
  bodies: Readonly<Record<string, Body>>,
  parts: readonly Course[] = [],
): ClassUnit => ({
  id: course.id,
  iri: course.iri,
  sureExtension: sureExtension(course),
  title: course.title,
  language: course.language,
  lessons: lessonsOf(course).map(({ id, title }) => ({ id, title })),
  asked: scoredIn(course, bodies),
  packages: [course, ...parts].map(columnsOf),
});
