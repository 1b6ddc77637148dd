/**
 * Identifiers in the native outputs: from the ids of the course, the lesson and the question alone,
 * never from an edition or a date, so that a system that knows a question knows it again.
 */
import type { Course } from '../../src/course/course';

export const idsOf = ({ id }: Pick<Course, 'id'>) => ({
  /** Two `_`: with one, a question may be called so. */
  manifest: `${id}__manifest`,
  organization: `${id}__organization`,
  /** `part` names one of several files or nodes that a lesson has. */
  lesson: (lesson: string, part: string): string => `${id}_${lesson}_${part}`,
  unit: (part: string): string => `${id}_unit_${part}`,
  question: (question: string): string => `${id}_${question}`,
});

export type Ids = ReturnType<typeof idsOf>;

/**
 * A number for an option's letter or digit: Canvas keeps the ids of answers only if they are numbers
 * (qti_exporter, assessment_item_converter.rb). `kind` tells apart the lists of one question.
 */
export const numberOf = (id: string, kind = 1): string =>
  String(kind * 1000 + (id.codePointAt(0) ?? 0));
