/** What the kinds share whose answer is one option out of several. */
import type { Kind } from './kind';

export const pickOne: Kind = {
  scored: true,
  unready: 'pick',
  domain: (spec) => [spec.from],
  start: () => [],
  ready: (spec, response) => spec.from.includes(response[0] ?? ''),
  // Several keys mean that any one of them is right.
  credit: (spec, response) => (spec.key.includes(response[0] ?? '') ? 1 : 0),
  rows: (spec, response) =>
    spec.from.map((id) => ({ id, chosen: response[0] === id, right: spec.key.includes(id) })),
  answer: (_, response) => ({ type: 'choice', ids: response.slice(0, 1) }),
  patterns: (spec) => spec.key.map((id) => ({ type: 'choice', ids: [id] })),
};
