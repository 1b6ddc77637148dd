/**
 * Fields that authors write in more than one block. YAML is read with the failsafe schema, so
 * every scalar arrives as a string: `1917`, `no` and dates stay what was written.
 */
import * as v from 'valibot';

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('Expected some text, got nothing.'));

/** What stands in the place of a lesson's id where the whole unit is meant. */
export const WHOLE = 'unit';

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

/** Responses and reports count the entries, so a gap in the numbers would shift what is reported. */
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

export const list = <T extends v.GenericSchema>(entry: T) =>
  v.pipe(v.array(entry), v.minLength(1, 'Expected at least one entry, got none.'));

/** Text in which glossary links and *emphasis* are allowed. */
export const inline = v.pipe(text, v.metadata({ inline: true }));

export const decimal = v.pipe(
  text,
  v.check(
    (s) => /^\d+(\.\d+)?$/.test(s),
    (issue) => `Expected a number, got "${issue.input}".`,
  ),
  v.transform(Number),
);

/** A drawing, or a photograph or scan. */
const PICTURE_FILE = /^[a-z0-9-]+\.(?:svg|png|jpe?g|webp|avif|gif)$/;

export const isPictureFile = (name: string): boolean => PICTURE_FILE.test(name);

/** @param got in quotation marks. */
export const pictureExpected = (got: string, beside = 'the lesson'): string =>
  `Expected the name of a picture beside ${beside} (small letters, digits and hyphens, then .svg, .png, .jpg, .webp, .avif or .gif), got ${got}.`;

export const pictureFile = v.pipe(
  text,
  v.regex(PICTURE_FILE, (issue) => pictureExpected(`"${issue.input}"`)),
);

/** Who made a file and what others may do with it: both stand on the page of credits. */
export const creditFields = { credit: v.optional(text), licence: v.optional(text) };

/** A picture beside the lesson, and what it shows. */
export const picture = { picture: pictureFile, alt: text, ...creditFields };

/** The name of a file beside the lesson. @param endings as a sentence lists them. */
const fileNamed = (what: string, pattern: RegExp, endings: string) =>
  v.pipe(
    text,
    v.regex(
      pattern,
      (issue) =>
        `Expected the name of ${what} beside the lesson (small letters, digits and hyphens, then ${endings}), got "${issue.input}".`,
    ),
  );

export const soundFile = fileNamed(
  'a sound',
  /^[a-z0-9-]+\.(?:mp3|m4a|ogg)$/,
  '.mp3, .m4a or .ogg',
);
export const filmFile = fileNamed('a film', /^[a-z0-9-]+\.(?:mp4|webm)$/, '.mp4 or .webm');
export const captionsFile = fileNamed('captions', /^[a-z0-9-]+\.vtt$/, '.vtt');

/** Adds empty fields for the addresses of a recording and its captions; the build fills them in. */
export const withAddresses = <T extends object>(block: T) => ({ ...block, src: '', track: '' });

/** Adds an empty field for the picture's HTML; the build makes it of the file that `picture` names. */
export const withHtml = <T extends object>(block: T) => ({ ...block, html: '' });

/** A picture that belongs to something: a question, an option, a person. */
export const figure = v.optional(
  v.pipe(
    v.strictObject(picture),
    v.transform(({ picture: file, alt }) => withHtml({ picture: file, alt })),
  ),
);

/** What is wrong with a value that lies inside the one that `v.rawCheck` checks. */
export const wrongAt = (
  keys: readonly [string | number, ...(string | number)[]],
  message: string,
): { readonly message: string; readonly path: [v.IssuePathItem, ...v.IssuePathItem[]] } => {
  const item = (key: string | number): v.IssuePathItem => ({
    type: 'unknown',
    origin: 'value',
    input: undefined,
    key,
    value: undefined,
  });
  const [first, ...rest] = keys;
  return { message, path: [item(first), ...rest.map(item)] };
};
