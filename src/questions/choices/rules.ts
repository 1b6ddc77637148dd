/**
 * Several right options; a wrong tick costs a right one, so that ticking everything earns nothing
 * where at most half of the options are right.
 */
import type { Response, Rules } from '../../course/rules';
import type { Spec } from '../../course/course';

const answer = (_: Spec, response: Response) => ({
  type: 'choice' as const,
  ids: response.filter((id) => id !== ''),
});

export const rules: Rules = {
  scored: true,
  reveals: false,
  domain: (spec) => spec.from.map((id) => ['', id]),
  ready: (_, response) => response.some((id) => id !== ''),
  credit: (spec, response) => {
    const ticked = [...new Set(response)].filter((id) => id !== '');
    const right = ticked.filter((id) => spec.key.includes(id)).length;
    const all = spec.key.filter((id) => id !== '').length;
    return Math.max(0, (right - (ticked.length - right)) / all);
  },
  rows: (spec, response) =>
    spec.from.map((id, at) => ({ id, chosen: response[at] === id, right: spec.key.includes(id) })),
  answer,
  patterns: (spec) => [answer(spec, spec.key)],
};
