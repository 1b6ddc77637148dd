/**
 * Several right options; a wrong tick costs a right one, so that ticking everything earns nothing
 * where at most half of the options are right.
 */
import type { Response, Spec } from '../../course/course';
import type { Answer, Kind } from '../kind';
import { tickRules, ticked } from '../ticks';

const answer = (_: Spec, response: Response): Answer => ({
  type: 'choice',
  ids: ticked(response),
});

export const kind: Kind = {
  ...tickRules,
  start: () => [],
  lack(spec, response) {
    const [given, of] = [ticked(response).length, ticked(spec.correctResponse).length];
    return given === of ? undefined : { what: 'ticks', given, of };
  },
  credit: (spec, response) => {
    const given = ticked([...new Set(response)]);
    const right = given.filter((id) => spec.correctResponse.includes(id)).length;
    return Math.max(0, (right - (given.length - right)) / ticked(spec.correctResponse).length);
  },
  answer,
  patterns: (spec) => [answer(spec, spec.correctResponse)],
};
