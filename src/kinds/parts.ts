/** What the kinds share whose response has a part for each row, right or wrong by itself. */
import type { Response, Spec } from '../course/course';
import { fold } from './fold';
import type { Answer, Kind, Row } from './kind';

/** A part is right when it equals the correct response or an accepted variant. */
export const partRight = (spec: Spec, response: Response, at: number): boolean => {
  const given = fold(response[at] ?? '');
  if (given === '') return false;
  return (
    given === fold(spec.correctResponse[at] ?? '') ||
    (spec.accept?.[at] ?? []).some((w) => fold(w) === given)
  );
};

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

const rows = (spec: Spec, response: Response): readonly Row[] =>
  spec.correctResponse.map((_, at) => ({
    id: String(at + 1),
    chosen: (response[at] ?? '') !== '',
    right: partRight(spec, response, at),
    given: response[at] ?? '',
  }));

/** @param from the values that a part may have. */
export const partRules = (
  from: (spec: Spec, at: number) => readonly string[],
  answer: Kind['answer'],
): Kind => ({
  scored: true,
  reveals: 'row',
  domain: (spec) => spec.correctResponse.map((_, at) => from(spec, at)),
  start: () => [],
  lack(spec, response) {
    const open = spec.correctResponse.findIndex((_, at) => fold(response[at] ?? '') === '');
    return open < 0 ? undefined : { what: 'part', row: String(open + 1) };
  },
  credit: (spec, response) =>
    count(spec.correctResponse.map((_, at) => partRight(spec, response, at))) /
    spec.correctResponse.length,
  rows,
  answer,
  patterns: (spec) => [answer(spec, spec.correctResponse)],
});

/** Pairs of part number and the letter given for it, open parts left out. */
const pairsAnswer = (_: Spec, response: Response): Answer => ({
  type: 'matching',
  pairs: response.flatMap((value, at) => (value === '' ? [] : [[String(at + 1), value] as const])),
});

/** The rules of the kinds whose rows are matched with the letter of a choice. */
export const pairRules = partRules((spec) => spec.choiceIds, pairsAnswer);
