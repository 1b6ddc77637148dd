/**
 * One student's first try at one question, as a teacher looks at it: how much of it was right, and
 * which slips it holds. The marks are those of the question's own rules.
 */
import type { Response } from '../course/course';
import { kindOf } from '../kinds';
import { fold } from '../kinds/fold';
import { numberIn, numberRight } from '../kinds/numbers';
import { partRight } from '../kinds/parts';
import { responseOf } from '../kinds/responses';
import { decode } from '../track/response-patterns';
import type { Asked } from './unit';

/** One thing that went wrong: for a row of the question, what was given for it. */
export interface Slip {
  /** The same for everybody who slipped alike. */
  readonly key: string;
  readonly row: string;
  /** What was given: a letter, a word; in an order question the item put before its row. */
  readonly given: string;
}

export interface Given {
  readonly response: Response;
  /** The share that is right, 0 to 1. */
  readonly credit: number;
  readonly slips: readonly Slip[];
}

const slip = (row: string, given: string): Slip => ({ key: `${row}=${given}`, row, given });

const slipsOf = ({ spec, model }: Asked, response: Response): Slip[] => {
  switch (model.form) {
    case 'pick':
      return response.filter((id) => id !== '' && !spec.key.includes(id)).map((id) => slip(id, id));
    case 'sequence':
      // Neighbours of the right order that stand the wrong way round.
      return spec.key.slice(1).flatMap((later, at) => {
        const earlier = spec.key[at] ?? '';
        const turned = response.indexOf(later) < response.indexOf(earlier);
        return turned && response.includes(later) ? [slip(earlier, later)] : [];
      });
    case 'pairs':
    case 'blanks':
      return spec.key.flatMap((_, at) => {
        const given = (response[at] ?? '').trim();
        if (given === '' || partRight(spec, response, at)) return [];
        return [slip(String(at + 1), spec.from.includes(given) ? given : fold(given))];
      });
    case 'numeric': {
      const number = String(numberIn(spec, response) ?? response[0]);
      return numberRight(spec, response) ? [] : [slip(number, number)];
    }
    case 'essay':
      return [];
  }
};

export const judge = (asked: Asked, response: Response): Given => ({
  response,
  credit: kindOf(asked.spec).credit(asked.spec, response),
  slips: slipsOf(asked, response),
});

/** What an LMS stored as a learner's response, judged; nothing where it cannot belong to the question. */
export const readGiven = (asked: Asked, text: string): Given | undefined => {
  if (text.trim() === '') return undefined;
  const { spec, model } = asked;
  const { type } = kindOf(spec).answer(spec, spec.key);
  const words = { count: spec.key.length, bank: spec.from };
  const response = responseOf(spec, model, decode(type, text.trim(), words));
  return response && judge(asked, response);
};
