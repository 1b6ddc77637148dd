/** The mean share of marks of one student: how well some questions went for them. */
import type { Pupil } from './record';

/**
 * @param places of the questions, in `ClassUnit.asked`.
 * @returns 0 to 1, over those of the questions that were answered; undefined where none was.
 */
export const meanShare = (
  answers: Pupil['answers'],
  places: readonly number[],
): number | undefined => {
  const credits = places.flatMap((at) => answers[at]?.credit ?? []);
  return credits.length === 0
    ? undefined
    : credits.reduce((sum, credit) => sum + credit, 0) / credits.length;
};
