/** The unit that the work makes: read again after each step, once the page has drawn its first view. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  type Change,
  changesBetween,
  type Problem,
  type Problems,
  read,
  type Unit,
} from '../../reader';
import { readLesson } from '../../reader/lesson';
import { rememberReading } from '../../reader/remember';
import { filesForReader } from '../sources';
import type { Work } from '../work';
import { afterPaint } from './after-paint';

/** What stands before the names of files in problems. */
export const ROOT = 'lessons';

export const isUnit = (checked: Unit | Problems): checked is Unit => !('problems' in checked);

export interface Reading {
  /** The first view is drawn, and what takes longer may begin. */
  readonly listed: boolean;
  /** The lessons have been read. */
  readonly checked: boolean;
  /** As it was when it last had no problem. */
  readonly unit: Unit | undefined;
  readonly problems: readonly Problem[];
  /** What changes for students who have begun with the unit as it was opened. */
  readonly changes: readonly Change[];
  readWork(work: Pick<Work, 'files' | 'photos'>): Unit | Problems;
}

export const useUnit = ({ files, photos, opened }: Work): Reading => {
  const lessonOf = useMemo(() => rememberReading(readLesson), []);
  const readWork: Reading['readWork'] = ({ files: texts, photos: pictures }) =>
    read(filesForReader(texts), ROOT, lessonOf, new Map(Object.entries(pictures)));
  const [listed, setListed] = useState(false);
  useEffect(() => void afterPaint().then(() => setListed(true)), []);
  // The unit as it was opened is read first; then only the lessons that were edited need to be read again.
  const before = useMemo(() => (listed ? readWork(opened) : undefined), [opened, listed]);
  const checked = useMemo(() => {
    if (!listed) return undefined;
    const same = files === opened.files && photos === opened.photos;
    return same ? before : readWork({ files, photos });
  }, [files, photos, listed]);
  const changes = useMemo(
    () =>
      before && checked && isUnit(before) && isUnit(checked) ? changesBetween(before, checked) : [],
    [before, checked],
  );
  const last = useRef<Unit | undefined>(undefined);
  if (checked && isUnit(checked)) last.current = checked;
  const problems = useMemo(() => (checked && !isUnit(checked) ? checked.problems : []), [checked]);
  return {
    listed,
    checked: checked !== undefined,
    unit: last.current,
    problems,
    changes,
    readWork,
  };
};
