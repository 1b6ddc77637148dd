/** A new lesson: its file, and unit.yaml that lists it. */
import { UNIT } from '../../reader/file-names';
import type { Files } from '../../reader';
import { freeName } from '../examples';
import { Refused } from '../refused';
import { frontValue } from '../front';
import { withLesson } from './listing';
import { nameOf } from './name';
import { template } from '../../reader/template';

interface NewLesson {
  readonly folder: string;
  /** The texts that change, by path. */
  readonly edits: Readonly<Record<typeof UNIT | `${string}/lesson.md`, string>>;
}

const isQuiz = (lesson = ''): boolean => frontValue(lesson, 'quiz') === 'true';

/** The id of the first question of a lesson: as much of the lesson's as leaves room for a number, and one that is free. */
const questionIn = (lesson: string, files: Files): string =>
  freeName(Object.fromEntries(files), lesson.slice(0, 31).replace(/-+$/, ''));

/**
 * @param dir the folder of `files`, as messages name it.
 * @param part the title of the part to add to; where left out, the last part that has a lesson which is no quiz.
 * @throws Refused where there is no unit.yaml, or the title or part cannot be used.
 */
export const newLesson = (files: Files, dir: string, title: string, part?: string): NewLesson => {
  const unit = files.get(UNIT);
  if (unit === undefined) throw new Refused(`Expected a file ${dir}/unit.yaml, got none.`);
  const { id, folder } = nameOf(title, files);
  const edits = {
    [UNIT]: withLesson(unit, folder, (one) => isQuiz(files.get(`${one}/lesson.md`)), part),
    [`${folder}/lesson.md`]: template(title, id, questionIn(id, files)),
  };
  return { folder, edits };
};
