/** Put events in sequence. Credit is the share of neighbours that stand in the right order. */
import type { Rules } from '../../course/rules';

export const rules: Rules = {
  scored: true,
  reveals: true,
  domain: (spec) => spec.key.map(() => spec.from),
  ready: (spec, response) => new Set(response.filter((id) => id !== '')).size === spec.key.length,
  credit: (spec, response) => {
    const place = (at: number): number => spec.key.indexOf(response[at] ?? '');
    const good = spec.key
      .slice(1)
      .filter((_, at) => place(at) >= 0 && place(at) < place(at + 1)).length;
    return good / (spec.key.length - 1);
  },
  rows: (spec, response) =>
    spec.key.map((id, at) => ({ id, chosen: true, right: response[at] === id })),
  answer: (_, response) => ({ type: 'sequencing', ids: response }),
  patterns: (spec) => [{ type: 'sequencing', ids: spec.key }],
};
