/**
 * The data types of SCORM 2004, 4th Edition (RTE 4.1.1.7 and the tables of 4.2), each as a check of a
 * text that answers with an error code. Where the RTE, Moodle 4.5 (mod/scorm/datamodels/scorm_13.js)
 * and scorm-again 3.4.3 (scorm2004_regex) differ, the strictest of them is here, and the comment says
 * whose it is. A length that the RTE calls a smallest permitted maximum (SPM) is the most here.
 */

/** 0: taken. 351: a limit of a list. 406: another type. 407: out of its range. */
export type Verdict = '0' | '351' | '406' | '407';
/** Reads another element of the same record: `type` beside `learner_response`. */
export type Siblings = (name: string) => string | undefined;
export type Format = (value: string, sibling: Siblings) => Verdict;

const verdict = (ok: boolean): Verdict => (ok ? '0' : '406');

const matching =
  (pattern: RegExp): Format =>
  (value) =>
    verdict(pattern.test(value));

export const oneOf =
  (...words: readonly string[]): Format =>
  (value) =>
    verdict(words.includes(value));

/** characterstring, in UTF-16 units. Half a surrogate pair is no character: Moodle's page would throw. */
export const string =
  (most: number): Format =>
  (value) =>
    verdict(value.length <= most && !/\p{Cs}/u.test(value));

/** localized_string_type: text with an optional language before it; one line (Moodle, scorm-again). */
const localizedPattern = /^(?:\{lang=[A-Za-z]{2,3}(?:-[A-Za-z0-9-]{2,8})?\})?((?!\{).*)$/;

export const localized =
  (most: number): Format =>
  (value) => {
    const text = localizedPattern.exec(value)?.[1];
    return verdict(text !== undefined && text.length <= most && !/\p{Cs}/u.test(text));
  };

/** long_identifier_type: a URI (RFC 3986) or URN, without spaces (Moodle), SPM 4,000. */
export const longIdentifier: Format = (value) =>
  verdict(
    /^[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,4000}$/.test(value) &&
      (!value.startsWith('urn:') || /^urn:[A-Za-z0-9-]{1,31}:\S+$/.test(value)),
  );

/** short_identifier_type, SPM 250; Moodle takes letters, digits, _ and full stops alone. */
const SHORT = /^[\w.]{1,250}$/;

/** real(10,7): five digits before the point (Moodle), seven after it (RTE); no exponent. */
const REAL = /^-?\d{1,5}(?:\.\d{1,7})?$/;

export const real: Format = matching(REAL);

export const realWithin =
  (low: number, high: number): Format =>
  (value) => {
    if (!REAL.test(value)) return '406';
    return Number(value) >= low && Number(value) <= high ? '0' : '407';
  };

/** time(second,10,0): 1970 to 2038; a zone only after decimals of seconds (Moodle, scorm-again). */
export const timestamp = matching(
  /^(?:19[7-9]\d|20[0-2]\d|203[0-8])(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d{1,2}(?:Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?)?)?)?)?)?)?$/,
);

/** timeinterval(second,10,2): no weeks, at least one part, and one after the T. */
export const interval = matching(
  /^P(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/,
);

/** language_type: a tag, or nothing. */
export const language = matching(/^(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9-]{2,8})?)?$/);

export const completion = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
export const success = oneOf('passed', 'failed', 'unknown');
/** scorm-again refuses the empty exit that the RTE and Moodle take. */
export const exit = oneOf('time-out', 'suspend', 'logout', 'normal');
/** The result: `wrong` is SCORM 1.2; at most four digits before the point (Moodle). */
export const result: Format = (value) =>
  verdict(
    ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) ||
      /^-?\d{1,4}(?:\.\d{1,7})?$/.test(value),
  );

export const navigation: Format = (value) =>
  verdict(
    /^(?:continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^\s}]+\}(?:choice|jump))$/.test(
      value,
    ),
  );

/** What one type of interaction has for a response: parts between [,], halves between [.]. */
interface Shape {
  readonly most: number;
  readonly part: (part: string) => boolean;
  readonly unique?: boolean;
  /** Right patterns that are told of it, at most (RTE 4.2.9.1). */
  readonly patterns?: number;
}

const short = (text: string): boolean => SHORT.test(text);
const text250 = (text: string): boolean => localized(250)(text, () => undefined) === '0';

const pair = (part: string): boolean => {
  const halves = part.split('[.]');
  return halves.length === 2 && halves.every(short);
};

/** A step and what was done in it; either may be absent, and Moodle wants both sides of [.]. */
const step = (part: string): boolean => {
  const [name = '', done = '', ...more] = part.split('[.]');
  if (more.length > 0 || !part.includes('[.]')) return false;
  return (name === '' || short(name)) && (done === '' || short(done) || REAL.test(done));
};

const shapes: Readonly<Record<string, Shape>> = {
  'true-false': { most: 1, part: (part) => /^(?:true|false)$/.test(part), patterns: 1 },
  choice: { most: 36, part: short, unique: true, patterns: 10 },
  'fill-in': { most: 10, part: text250, patterns: 5 },
  'long-fill-in': { most: 1, part: (part) => part.length <= 4000, patterns: 5 },
  matching: { most: 36, part: pair, patterns: 5 },
  performance: { most: 250, part: step, patterns: 5 },
  sequencing: { most: 36, part: short, patterns: 5 },
  likert: { most: 1, part: short, patterns: 1 },
  numeric: { most: 1, part: (part) => REAL.test(part), patterns: 1 },
  other: { most: 1, part: (part) => part.length <= 4000, patterns: 1 },
};

export const interactionType = oneOf(...Object.keys(shapes));

/** Most patterns of an interaction of this type. */
export const mostPatterns = (type: string | undefined): number => shapes[type ?? '']?.patterns ?? 0;

const judged = (value: string, type: string | undefined): Verdict => {
  const shape = shapes[type ?? ''];
  if (!shape || /\p{Cs}/u.test(value)) return '406';
  const whole = shape.most === 1;
  const parts = whole ? [value] : value.split('[,]');
  if (parts.length > shape.most) return '351';
  if (shape.unique && new Set(parts).size < parts.length) return '406';
  return verdict(parts.every(shape.part));
};

/** RTE 4.2.9.2: what a learner's response looks like, by type. */
export const response: Format = (value, sibling) => judged(value, sibling('type'));

/** RTE 4.2.9.1: a right pattern; it may say that case or order matters, and a number may be a range. */
export const pattern: Format = (value, sibling) => {
  const type = sibling('type');
  const bare = value.replace(/^(?:\{(?:case_matters|order_matters)=(?:true|false)\})*/, '');
  if (type !== 'numeric') return judged(bare, type);
  const [low, high, ...more] = bare.split('[:]');
  return verdict(
    more.length === 0 && [low, high ?? ''].every((n) => n === '' || REAL.test(n ?? '')),
  );
};

/** Adds two intervals: cmi.total_time + cmi.session_time. Years and months are not counted. */
export function addIntervals(first: string, second: string): string {
  const total = hundredths(first) + hundredths(second);
  const whole = Math.floor(total / 100);
  const seconds = Number(((whole % 60) + (total % 100) / 100).toFixed(2));
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${seconds}S`;
}

function hundredths(text: string): number {
  const part = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
  const [, time = ''] = text.split('T');
  const inTime = (pattern: RegExp): number => Number(pattern.exec(time)?.[1] ?? 0);
  const minutes = (part(/(\d+)D/) * 24 + inTime(/(\d+)H/)) * 60 + inTime(/(\d+)M/);
  return Math.round((minutes * 60 + inTime(/([\d.]+)S/)) * 100);
}
