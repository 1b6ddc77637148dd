/**
 * A number, typed; right within `range`. `choiceIds` lists the numbers that the author gives a reason for, the
 * right one (`correctResponse`) among them.
 */
import type { Kind } from '../kind';
import { numberIn, numberRight } from '../numbers';

export const kind: Kind = {
  scored: true,
  domain: (spec) => [spec.choiceIds],
  start: () => [],
  lack: (spec, response) =>
    numberIn(spec, response) === undefined ? { what: 'digits' } : undefined,
  credit: (spec, response) => (numberRight(spec, response) ? 1 : 0),
  rows: (spec, response) => {
    const number = String(numberIn(spec, response));
    return spec.choiceIds.map((id) => {
      const right = spec.correctResponse.includes(id);
      const chosen = right ? numberRight(spec, response) : id === number;
      return { id, chosen, right, given: response[0] ?? '' };
    });
  },
  answer: (spec, response) => ({
    type: 'numeric',
    number: String(numberIn(spec, response) ?? ''),
  }),
  patterns: (spec) => [
    {
      type: 'numeric',
      number: spec.correctResponse[0] ?? '',
      ...(spec.range && { range: spec.range }),
    },
  ],
};
