/**
 * What an author writes in a question, whatever its kind, and what a kind says of it to the build. Each
 * kind's own is `author.ts` in its folder. Nothing of these files ships to learners.
 */
import * as v from 'valibot';
import type { QuestionText, Spec } from '../course/course';
import { figure, id, text, wholeNumber } from '../course/fields';
import type {
  Choice,
  Drawing,
  Model,
  PairsModel,
  PickModel,
  PickRow,
  RowText,
} from '../course/model';
import { MOST_TRIES } from '../course/policy';

/** Why something is right or wrong, in words for the learner; and what a learner believes who chooses it. */
export const reason = { why: text, misconception: v.optional(text) };

/** An item with its reason. */
export const item = v.strictObject({ text, ...reason });

/** An option to pick: words, or a picture whose alternative text stands for it in all that shows none. */
export const option = v.pipe(
  v.strictObject({ text: v.optional(text), figure, ...reason }),
  v.check(
    (given) => (given.text === undefined) !== (given.figure === undefined),
    ({ input }) =>
      `Expected either 'text: ...' or 'figure: {picture: ..., alt: ...}' in an option, got ${input.text === undefined ? 'neither' : 'both'}.`,
  ),
  v.transform(({ text: words, ...given }) => ({
    ...given,
    text: words ?? given.figure?.alt ?? '',
  })),
);

/** The message to the author where `answer` is not the letter of one of the options or places. */
export const letterExpected = (
  what: string,
  letters: Readonly<Record<string, unknown>>,
  answer: string,
): string =>
  `Expected 'answer' to be the letter of the right ${what} (${Object.keys(letters).join(', ')}), got "${answer}".`;

/** What every question may say, whatever its kind. */
export const common = {
  id,
  stem: text,
  figure,
  /** Where the answer stands: a heading's slug, `/n` for the nth paragraph of that section. */
  see: v.optional(text),
  /** For a quiz: the lesson to look at again. */
  lesson: v.optional(id),
  tries: v.optional(wholeNumber(1, MOST_TRIES)),
  sure: v.optional(
    v.pipe(
      text,
      v.literal('true', (issue) => `Expected true (or leave 'sure' out), got ${issue.received}.`),
    ),
  ),
};

type OptionIn = {
  readonly text: string;
  readonly figure?: Drawing | undefined;
  readonly why: string;
  readonly misconception?: string | undefined;
};

/** Mapping of options -> list of rows. */
export const rowsOf = (entries: Readonly<Record<string, OptionIn>>): PickRow[] =>
  Object.entries(entries).map(([key, entry]) => ({
    ...row(key, entry.text, entry),
    ...(entry.figure === undefined ? {} : { figure: entry.figure }),
  }));

export const row = (
  key: string,
  shown: string,
  entry: { readonly why: string; readonly misconception?: string | undefined },
): RowText => ({
  id: key,
  text: shown,
  why: entry.why,
  ...(entry.misconception === undefined ? {} : { misconception: entry.misconception }),
});

interface CommonIn {
  readonly id: string;
  readonly stem: string;
  readonly figure?: Drawing | undefined;
  readonly see?: string | undefined;
  readonly lesson?: string | undefined;
  readonly tries?: number | undefined;
  readonly sure?: 'true' | undefined;
}

interface Parts<M> {
  readonly kind: string;
  readonly choiceIds: readonly string[];
  readonly correctResponse: readonly string[];
  readonly accept?: readonly (readonly string[])[];
  readonly range?: readonly [number, number];
  readonly model: M;
}

/** A Spec before the build adds slot and fingerprint, and the unit's tries where the question names none. */
export type SpecRead = Omit<Spec, 'slot' | 'fingerprint' | 'tries'> & Partial<Pick<Spec, 'tries'>>;

/** `spec` for the outline and `text` for the lesson's body. */
interface Authored<Text> {
  readonly spec: SpecRead;
  readonly text: Text;
}

/** What a kind's schema makes of an authored block. */
export const question = <M extends Model>(
  q: CommonIn,
  { kind, choiceIds, correctResponse, accept, range, model }: Parts<M>,
) => ({
  spec: {
    id: q.id,
    kind,
    ...(q.tries === undefined ? {} : { tries: q.tries }),
    ...(q.sure === undefined ? {} : { sure: true as const }),
    choiceIds,
    correctResponse,
    ...(accept === undefined ? {} : { accept }),
    ...(range === undefined ? {} : { range }),
  },
  text: {
    ...model,
    kind,
    id: q.id,
    stem: q.stem,
    ...(q.figure === undefined ? {} : { figure: q.figure }),
    ...(q.see === undefined ? {} : { see: q.see }),
    ...(q.lesson === undefined ? {} : { lesson: q.lesson }),
  },
});

/** Options of which some are right. */
export const pick = (
  rows: readonly PickRow[],
  key: readonly string[],
  many = false,
): PickModel => ({
  form: 'pick',
  many,
  rows: rows.map((row) => ({ ...row, right: key.includes(row.id) })),
});

/** Rows, each with the choice that belongs to it. */
export const pairs = (
  rows: readonly RowText[],
  key: readonly string[],
  choices: readonly Choice[],
  shared: boolean,
): PairsModel => ({
  form: 'pairs',
  shared,
  rows: rows.map((row, at) => ({ ...row, right: key[at] ?? '' })),
  choices,
});

/** What a kind says to the build. */
export interface Author {
  readonly schema: v.GenericSchema<unknown, Authored<QuestionText>>;
  /** The key that the rows are written under. */
  readonly list: string;
  /** Whether each row must read differently. */
  readonly distinct: boolean;
  /**
   * What an editor shows beside its keys, a sentence each; of a key inside another one, `gaps.answer`. What a key
   * means in every kind and block stands in src/workshop/form/descriptions.ts.
   */
  readonly descriptions: Readonly<Record<string, string>>;
}
