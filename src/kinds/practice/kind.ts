/**
 * An exam-style answer, written by the student and marked by the student against mark points.
 * Never scored; what is reported is which points were ticked, never what was written.
 */
import type { Kind } from '../kind';
import { tickRules, ticked } from '../ticks';

export const kind: Kind = {
  ...tickRules,
  scored: false,
  start: (spec) => spec.choiceIds.map(() => ''),
  lack: () => undefined,
  credit: () => 0,
  answer: (_, response) => ({ type: 'performance', ids: ticked(response) }),
  patterns: () => [],
};
