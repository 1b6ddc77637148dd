/** What the kinds share whose answer is one option out of several. */
import type { Kind } from './kind';

export const pickOne: Kind = {
  scored: true,
  domain: (spec) => [spec.choiceIds],
  start: () => [],
  lack: (spec, response) =>
    spec.choiceIds.includes(response[0] ?? '') ? undefined : { what: 'pick' },
  // Of several correct responses any one is right.
  credit: (spec, response) => (spec.correctResponse.includes(response[0] ?? '') ? 1 : 0),
  rows: (spec, response) =>
    spec.choiceIds.map((id) => {
      const chosen = response[0] === id;
      return { id, chosen, right: spec.correctResponse.includes(id), given: chosen ? id : '' };
    }),
  answer: (_, response) => ({ type: 'choice', ids: response.slice(0, 1) }),
  patterns: (spec) => spec.correctResponse.map((id) => ({ type: 'choice', ids: [id] })),
};
