/** A new lesson: its file, and unit.yaml that lists it. */
import type { Files } from '../../reader';
import { Refused } from '../refused';
import { frontValue } from '../front';
import { withLesson } from './listing';
import { nameOf } from './name';
import { template } from '../../reader/template';

export interface NewLesson {
  readonly folder: string;
  /** The texts that change, by path. */
  readonly edits: Readonly<Record<'unit.yaml' | `${string}/lesson.md`, string>>;
}

const isQuiz = (lesson = ''): boolean => frontValue(lesson, 'quiz') === 'true';

/**
 * @param dir the folder of `files` as a message names it.
 * @param part the title of the part to add to; the last one with lessons that are no quiz where left out.
 * @throws Refused
 */
export const newLesson = (files: Files, dir: string, title: string, part?: string): NewLesson => {
  const unit = files.get('unit.yaml');
  if (unit === undefined) throw new Refused(`Expected a file ${dir}/unit.yaml, got none.`);
  const { id, folder } = nameOf(title, files);
  const edits = {
    'unit.yaml': withLesson(unit, folder, (one) => isQuiz(files.get(`${one}/lesson.md`)), part),
    [`${folder}/lesson.md`]: template(title, id),
  };
  return { folder, edits };
};
