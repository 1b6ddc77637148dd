/**
 * Tries that a SCORM 2004 LMS has as interactions and the suspend text lacks: of two devices that were
 * open at once the later one has written a text without the answers of the other.
 */
import { questionsOf } from '../../course/course';
import type { Progress } from '../../progress/progress';
import { addTry, triesAt } from '../../progress/progress';
import { scored } from '../../progress/report';
import type { Course } from '../../course/course';
import type { Read } from './dialect';

/** Elements that are read in one task. */
const SLICE = 20;

/** The mark that a result stands for (RTE 4.2.9, result); none where the interaction has no answer. */
const markOf = (result: string): number | undefined => {
  if (result === 'correct') return 100;
  if (result === 'incorrect') return 0;
  const share = result === '' ? NaN : Number(result);
  return share >= 0 && share <= 1 ? Math.round(share * 100) : undefined;
};

/**
 * Interaction n is the question of slot n for ever (Course.columns). The response is not read: no kind of
 * question takes a pattern apart, and a mark is enough to go on.
 */
export const recoverTries = async (
  course: Course,
  progress: Progress,
  read: Read,
  rest: () => Promise<void>,
): Promise<Progress> => {
  const count = Number(await read('cmi.interactions._count'));
  const slots = new Set(
    questionsOf(course)
      .filter(scored)
      .map(({ slot }) => slot),
  );
  let found = progress;
  let reads = 0;
  for (const [n, slot] of course.columns.slice(0, count || 0).entries()) {
    if (!slots.has(slot) || triesAt(progress, slot).length > 0) continue;
    if ((reads += 1) % SLICE === 0) await rest();
    const mark = markOf(await read(`cmi.interactions.${n}.result`));
    if (mark !== undefined) found = addTry(found, { question: slot, n: 1, mark });
  }
  return found;
};
