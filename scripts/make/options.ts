/** What a build is asked for: formats and lessons, by their names. */
import { formats } from '../../manifest';
import { WHOLE } from '../../src/course/fields';
import type { Format } from '../../manifest/format';
import { MOODLE_COURSE } from '../../manifest/moodle';
import { sentence } from '../shared/sentence';

export interface BuildOptions {
  readonly lessons: string;
  readonly out: string;
  /** Names of formats, `moodle` for the course backup; all where absent. */
  readonly format?: readonly string[];
  /** Ids of lessons, or `unit`; all where absent. */
  readonly lesson?: readonly string[];
}

/** The formats that are asked for. @throws a sentence where one is unknown. */
export const formatsAsked = ({ format }: Pick<BuildOptions, 'format'>): readonly Format[] => {
  const all = [...formats.map(({ name }) => name), MOODLE_COURSE];
  const unknown = format?.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    throw sentence(`Expected a format (${all.join(', ')}), got "${unknown}".`);
  }
  return formats.filter(({ name }) => format?.includes(name) ?? true);
};

/** Whether the course backup is asked for, which is of the whole unit alone. */
export const asksForCourse = ({
  format,
  lesson,
}: Pick<BuildOptions, 'format' | 'lesson'>): boolean =>
  (format?.includes(MOODLE_COURSE) ?? true) && (lesson?.includes(WHOLE) ?? true);

/** The teacher's pack and the workshop are of the whole unit, and beside the packages: they hold every answer. */
export const asksForAll = ({ format, lesson }: Pick<BuildOptions, 'format' | 'lesson'>): boolean =>
  !format && !lesson;

/**
 * @param ids of the unit's lessons.
 * @throws a sentence where a lesson is unknown, or where the course backup alone is asked for, but not the unit.
 */
export const expectLessons = (
  options: Pick<BuildOptions, 'format' | 'lesson'>,
  ids: readonly string[],
): void => {
  const known = [WHOLE, ...ids];
  const unknown = options.lesson?.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw sentence(`Expected --lesson to name lessons (${known.join(', ')}), got "${unknown}".`);
  }
  if (formatsAsked(options).length === 0 && !asksForCourse(options)) {
    throw sentence(
      `Expected --lesson to have the word unit in it for the format ${MOODLE_COURSE}, a backup of the whole unit, got "${options.lesson?.join(',')}".`,
    );
  }
};
