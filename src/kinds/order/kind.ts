/** Put events in sequence. Credit is the share of items that stand in their place. */
import type { Response, Spec } from '../../course/course';
import { disorder } from '../../course/shuffle';
import type { Kind, Row } from '../kind';

const rows = (spec: Spec, response: Response): readonly Row[] =>
  spec.correctResponse.map((id, place) => {
    const at = response.indexOf(id);
    return { id, chosen: at >= 0, right: at === place, given: String(at) };
  });

export const kind: Kind = {
  scored: true,
  reveals: 'all',
  places: true,
  domain: (spec) => spec.correctResponse.map(() => spec.choiceIds),
  start: (spec, seed) => disorder(spec.correctResponse, seed),
  lack: (spec, response) =>
    new Set(response.filter((id) => id !== '')).size === spec.correctResponse.length
      ? undefined
      : { what: 'move' },
  credit: (spec, response) =>
    rows(spec, response).filter(({ right }) => right).length / spec.correctResponse.length,
  rows,
  answer: (_, response) => ({ type: 'sequencing', ids: response }),
  patterns: (spec) => [{ type: 'sequencing', ids: spec.correctResponse }],
};
