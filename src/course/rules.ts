/**
 * What every kind of question must be able to say of itself, without its words and without a screen.
 * All of it is pure and works on a Spec and a Response alone.
 */
import type { Spec } from './course';

/**
 * What a learner answered: one string a position; '' is a position left open.
 * choice, evidence: [letter] · choices: by option, its letter or '' · order: the letters in sequence ·
 * match, sort: by item, the letter chosen for it · gap: by gap, the word · practice: by point, its id or ''.
 */
export type Response = readonly string[];

/**
 * A response or right pattern in words that no standard owns; each tracker writes it in its syntax.
 * The types are those that SCORM 1.2 (RTE 3.4.4.2.9), SCORM 2004 (RTE 4.2.9) and xAPI share.
 */
export type Answer =
  | { readonly type: 'choice' | 'sequencing'; readonly ids: readonly string[] }
  | { readonly type: 'matching'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly type: 'fill-in'; readonly words: readonly string[] }
  | { readonly type: 'performance'; readonly ids: readonly string[] };

/** One thing that a question gives a reason for: an option, a pair, an item, a gap. */
export interface Row {
  readonly id: string;
  /** The learner picked it or filled it. */
  readonly chosen: boolean;
  /** What the learner did with it is right (an option: it belongs to the right answer). */
  readonly right: boolean;
}

export interface Rules {
  /** False for what is never scored and never needed for completion. */
  readonly scored: boolean;
  /** Whether a row's reason gives its right answer away, so that it waits until the row is right. */
  readonly reveals: boolean;
  /** The values a response may have, by position; typed words may lie outside. */
  domain(spec: Spec): readonly (readonly string[])[];
  /** Whether the response is complete enough to be checked. */
  ready(spec: Spec, response: Response): boolean;
  /** The share of the answer that is right, 0 to 1. */
  credit(spec: Spec, response: Response): number;
  /** The rows of the question in the author's order, judged against the response. */
  rows(spec: Spec, response: Response): readonly Row[];
  /** The response in words that no standard owns. */
  answer(spec: Spec, response: Response): Answer;
  /** The right answers: one, or several of which any is right. */
  patterns(spec: Spec): readonly Answer[];
}

/** Positions of a response that every kind of parts marks alike: equal to the key, or an accepted variant. */
export const partRight = (spec: Spec, response: Response, at: number): boolean => {
  const given = fold(response[at] ?? '');
  if (given === '') return false;
  return (
    given === fold(spec.key[at] ?? '') || (spec.accept?.[at] ?? []).some((w) => fold(w) === given)
  );
};

/** Typed words are compared without case, accents, outer punctuation or doubled spaces. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:!?'"“”„«»-]+|[\s.,;:!?'"“”„«»-]+$/g, '')
    .toLowerCase();

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

/** The rules shared by match, sort and gap: a response by part, each part right or wrong by itself. */
export const partRules = (
  from: (spec: Spec, at: number) => readonly string[],
  answer: Rules['answer'],
): Rules => ({
  scored: true,
  reveals: true,
  domain: (spec) => spec.key.map((_, at) => from(spec, at)),
  ready: (spec, response) => spec.key.every((_, at) => (response[at] ?? '').trim() !== ''),
  credit: (spec, response) =>
    count(spec.key.map((_, at) => partRight(spec, response, at))) / spec.key.length,
  rows: (spec, response) =>
    spec.key.map((_, at) => ({
      id: String(at + 1),
      chosen: (response[at] ?? '') !== '',
      right: partRight(spec, response, at),
    })),
  answer,
  patterns: (spec) => [answer(spec, spec.key)],
});

/** Pairs of part number and the letter given for it, open parts left out. */
export const pairs = (_: Spec, response: Response): Answer => ({
  type: 'matching',
  pairs: response.flatMap((value, at) => (value === '' ? [] : [[String(at + 1), value] as const])),
});

/** The rules shared by kinds whose answer is one option out of several. */
export const pickOne: Rules = {
  scored: true,
  reveals: false,
  domain: (spec) => [spec.from],
  ready: (spec, response) => spec.from.includes(response[0] ?? ''),
  // Several keys mean that any one of them is right (evidence).
  credit: (spec, response) => (spec.key.includes(response[0] ?? '') ? 1 : 0),
  rows: (spec, response) =>
    spec.from.map((id) => ({ id, chosen: response[0] === id, right: spec.key.includes(id) })),
  answer: (_, response) => ({ type: 'choice', ids: response.slice(0, 1) }),
  patterns: (spec) => spec.key.map((id) => ({ type: 'choice', ids: [id] })),
};
