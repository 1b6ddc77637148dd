/** The kinds of question by name. Adding one: its folder (see kind.ts); the registers follow. */
import type { Response, Spec } from '../../course/course';
import { own } from '../../course/own';
import type { Kind, Lack, Row } from '../kind';
import { kinds } from './kinds';

export const kindNames = Object.keys(kinds);

/** What a question's kind says of itself. */
export const kindOf = ({ kind }: { readonly kind: string }): Kind => {
  const found = own(kinds, kind);
  if (!found) throw new Error(`No kind: ${kind}`);
  return found;
};

/**
 * What a response lacks before it may be checked. `start` is what the try began with (a shuffled order, or
 * the answer that was checked before): by itself that is no answer.
 */
export const lackOf = (spec: Spec, response: Response, start: Response): Lack | undefined => {
  const kind = kindOf(spec);
  const lack = kind.lack(spec, response);
  if (lack || response.join('\n') !== start.join('\n')) return lack;
  return { what: kind.places ? 'move' : 'change' };
};

/** Of the rows that were judged, those that the response has not changed since. */
export const unchangedRows = (
  spec: Spec,
  judged: readonly Row[],
  response: Response,
): readonly Row[] => {
  const now = kindOf(spec).rows(spec, response);
  return judged.filter((row, at) => row.given === now[at]?.given);
};
