/** Put events in sequence. Credit is the share of neighbours that stand in the right order. */
import { disorder } from '../../course/shuffle';
import type { Kind } from '../kind';

export const kind: Kind = {
  scored: true,
  unready: 'fill',
  reveals: 'all',
  domain: (spec) => spec.key.map(() => spec.from),
  start: (spec, last, seed) => last ?? disorder(spec.key, seed),
  ready: (spec, response) => new Set(response.filter((id) => id !== '')).size === spec.key.length,
  credit: (spec, response) => {
    const place = (at: number): number => spec.key.indexOf(response[at] ?? '');
    const good = spec.key
      .slice(1)
      .filter((_, at) => place(at) >= 0 && place(at) < place(at + 1)).length;
    return good / (spec.key.length - 1);
  },
  // A row is right when it stands after the one that it should follow sooner or later; so as many rows
  // are marked right as there is credit for, and the first one when it belongs there.
  rows: (spec, response) =>
    spec.key.map((id, key) => {
      const before = spec.key.indexOf(response[response.indexOf(id) - 1] ?? '');
      return {
        id,
        chosen: true,
        right: before >= 0 ? before < key : response[0] === spec.key[0] && key === 0,
      };
    }),
  answer: (_, response) => ({ type: 'sequencing', ids: response }),
  patterns: (spec) => [{ type: 'sequencing', ids: spec.key }],
};
