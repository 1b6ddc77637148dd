/**
 * One student's first try at one question, as a teacher looks at it: how much of it was right, and
 * which slips it holds. The marks are those of the question's own rules.
 */
import type { Response } from '../course/rules';
import { fold, partRight } from '../course/rules';
import { rulesOf } from '../course/questions';
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

const slipsOf = ({ spec }: Asked, response: Response): Slip[] => {
  switch (spec.kind) {
    case 'choice':
    case 'evidence':
    case 'choices':
      return response.filter((id) => id !== '' && !spec.key.includes(id)).map((id) => slip(id, id));
    case 'order':
      // Neighbours of the right order that stand the wrong way round.
      return spec.key.slice(1).flatMap((later, at) => {
        const earlier = spec.key[at] ?? '';
        const turned = response.indexOf(later) < response.indexOf(earlier);
        return turned && response.includes(later) ? [slip(earlier, later)] : [];
      });
    default:
      return spec.key.flatMap((_, at) => {
        const given = (response[at] ?? '').trim();
        if (given === '' || partRight(spec, response, at)) return [];
        return [slip(String(at + 1), spec.from.includes(given) ? given : fold(given))];
      });
  }
};

export const judge = (asked: Asked, response: Response): Given => ({
  response,
  credit: rulesOf(asked.spec).credit(asked.spec, response),
  slips: slipsOf(asked, response),
});

/** A letter may only be one that the question has: a response of another edition is not read. */
const known = ({ spec }: Asked, response: Response): boolean =>
  spec.kind === 'gap' || response.every((id) => id === '' || spec.from.includes(id));

/** SCORM 2004 and xAPI write [,] and [.] where SCORM 1.2 has a comma and a point. */
const listOf = (text: string): string[] =>
  (text.includes('[,]') ? text.split('[,]') : text.split(',')).map((part) => part.trim());

const pairsOf = (text: string): Map<string, string> =>
  new Map(
    listOf(text).flatMap((pair) => {
      const [, left, right] = /^(.+?)(?:\[\.\]|\.)(.+)$/.exec(pair) ?? [];
      return left === undefined || right === undefined ? [] : [[left, right] as const];
    }),
  );

/** Words were joined with a comma; where a word holds one itself, the bank's words are looked for. */
const wordsOf = ({ spec }: Asked, text: string): string[] => {
  const words = listOf(text);
  if (words.length === spec.key.length || text.includes('[,]')) return words;
  const bank = [...spec.from].sort((a, b) => b.length - a.length);
  let rest = text;
  const found: string[] = [];
  while (rest !== '') {
    const word =
      bank.find((one) => rest === one || rest.startsWith(`${one},`)) ??
      /^[^,]*/.exec(rest)?.[0] ??
      rest;
    found.push(word);
    rest = rest.slice(word.length).replace(/^,\s*/, '');
  }
  return found;
};

const responseOf = (asked: Asked, text: string): Response => {
  const { spec } = asked;
  switch (spec.kind) {
    case 'choices': {
      const ticked = listOf(text);
      return ticked.every((id) => spec.from.includes(id))
        ? spec.from.map((id) => (ticked.includes(id) ? id : ''))
        : ['?'];
    }
    case 'match':
    case 'sort': {
      const pairs = pairsOf(text);
      return pairs.size === 0 ? ['?'] : spec.key.map((_, at) => pairs.get(String(at + 1)) ?? '');
    }
    case 'gap':
      return wordsOf(asked, text);
    default:
      return listOf(text);
  }
};

/** What an LMS stored as a learner's response, judged; nothing where it cannot belong to the question. */
export const readGiven = (asked: Asked, text: string): Given | undefined => {
  if (text.trim() === '') return undefined;
  const response = responseOf(asked, text.trim());
  return known(asked, response) ? judge(asked, response) : undefined;
};
