/**
 * An exam-style answer, written by the student and marked by the student against mark points.
 * Never scored; what is reported is which points were ticked, never what was written.
 */
import type { Rules } from '../../course/rules';

export const rules: Rules = {
  scored: false,
  reveals: false,
  domain: (spec) => spec.from.map((id) => ['', id]),
  ready: () => true,
  credit: () => 0,
  rows: (spec, response) =>
    spec.from.map((id, at) => ({ id, chosen: response[at] === id, right: true })),
  answer: (_, response) => ({ type: 'performance', ids: response.filter((id) => id !== '') }),
  patterns: () => [],
};
