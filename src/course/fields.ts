/**
 * Fields that authors write in more than one block. YAML is read with the failsafe schema, so
 * every scalar arrives as a string: `1917`, `no` and dates stay what was written.
 */
import * as v from 'valibot';

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('Expected some text, got nothing.'));

export const id = v.pipe(
  text,
  v.regex(/^[a-z][a-z0-9-]{1,39}$/, (issue) => idMessage(issue.input)),
);

const idMessage = (got: string): string =>
  `Expected an id of 2 to 40 small letters, digits and hyphens that begins with a letter, got "${got}".`;

export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    text,
    v.check(
      (s) => /^\d+$/.test(s) && Number(s) >= least && Number(s) <= most,
      (issue) => `Expected a whole number from ${least} to ${most}, got "${issue.input}".`,
    ),
    v.transform(Number),
  );

const letter = v.pipe(
  v.string(),
  v.regex(
    /^[a-z]$/,
    (issue) =>
      `Expected a single small letter (a, b, c ...) before the colon, got "${issue.input}".`,
  ),
);

const digit = v.pipe(
  v.string(),
  v.regex(
    /^[1-9]$/,
    (issue) => `Expected a single digit (1, 2, 3 ...) before the colon, got "${issue.input}".`,
  ),
);

/** A mapping keyed by letters: `a: ...`, `b: ...`. The letter is the entry's identity for ever. */
export const byLetter = <T extends v.GenericSchema>(entry: T, least: number, most: number) =>
  v.pipe(v.record(letter, entry), atLeast(least), atMost(most));

/** Responses and reports count the entries, so a gap in the numbers would shift what is told. */
const inTurn = <E extends Entries>() =>
  v.check<E, (issue: v.CheckIssue<E>) => string>(
    (entries) => Object.keys(entries).every((key, at) => key === String(at + 1)),
    (issue) =>
      `Expected the numbers 1, 2, 3 ... without a gap, got ${Object.keys(issue.input).join(', ')}.`,
  );

/** A mapping keyed by the digits 1 to 9. */
export const byDigit = <T extends v.GenericSchema>(entry: T, least: number, most: number) =>
  v.pipe(v.record(digit, entry), inTurn(), atLeast(least), atMost(most));

type Entries = Readonly<Record<string, unknown>>;

const counted = (issue: { readonly input: Entries }): string =>
  String(Object.keys(issue.input).length);

export const atLeast = <E extends Entries>(least: number) =>
  v.minEntries<E, number, (issue: v.MinEntriesIssue<E, number>) => string>(
    least,
    (issue) => `Expected at least ${least} entries, got ${counted(issue)}.`,
  );

export const atMost = <E extends Entries>(most: number) =>
  v.maxEntries<E, number, (issue: v.MaxEntriesIssue<E, number>) => string>(
    most,
    (issue) => `Expected at most ${most} entries, got ${counted(issue)}.`,
  );

/** An option, item or point with the reason that the learner is given for it. */
export const option = v.strictObject({ text, why: text, misconception: v.optional(text) });

/** What every question may say, whatever its kind. */
export const common = {
  id,
  stem: text,
  /** Where the answer stands: a heading's slug, `/n` for the nth paragraph of that section. */
  see: v.optional(text),
  /** For a quiz: the lesson to look at again. */
  lesson: v.optional(id),
  tries: v.optional(wholeNumber(1, 3)),
  sure: v.optional(
    v.pipe(
      text,
      v.literal('true', (issue) => `Expected true (or leave 'sure' out), got ${issue.received}.`),
    ),
  ),
};

/** A row of a question as the player shows it: `text` may be empty where the row is a gap. */
export interface RowText {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly misconception?: string;
}

type OptionIn = {
  readonly text: string;
  readonly why: string;
  readonly misconception?: string | undefined;
};

/** Mapping of options -> list of rows. */
export const rowsOf = (entries: Readonly<Record<string, OptionIn>>): RowText[] =>
  Object.entries(entries).map(([key, entry]) => row(key, entry.text, entry));

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
  readonly see?: string | undefined;
  readonly lesson?: string | undefined;
  readonly tries?: number | undefined;
  readonly sure?: 'true' | undefined;
}

interface Parts<K, X> {
  readonly kind: K;
  readonly from: readonly string[];
  readonly key: readonly string[];
  readonly accept?: readonly (readonly string[])[];
  readonly rows: readonly RowText[];
  readonly shown: X;
}

/**
 * What a kind's schema makes of an authored block: `spec` for the outline (the build adds slot and
 * print) and `text` for the lesson's body. `shown` holds the words that only this kind's view knows.
 */
export const question = <const K extends string, X extends object>(
  q: CommonIn,
  { kind, from, key, accept, rows, shown }: Parts<K, X>,
) => ({
  spec: {
    id: q.id,
    kind,
    tries: q.tries ?? 2,
    ...(q.sure === undefined ? {} : { sure: true as const }),
    from,
    key,
    ...(accept === undefined ? {} : { accept }),
  },
  text: {
    ...shown,
    kind,
    id: q.id,
    stem: q.stem,
    rows,
    ...(q.see === undefined ? {} : { see: q.see }),
    ...(q.lesson === undefined ? {} : { lesson: q.lesson }),
  },
});
