/**
 * The data types of SCORM 1.2 (RTE 3.4, "Data Types" and "Vocabularies"), each as a test of a text.
 * Where the RTE, Moodle 4.5 (mod/scorm/datamodels/scorm_12.js) and scorm-again 3.4.3 (scorm12_regex)
 * differ, the strictest of them is here, and the comment says whose it is.
 */

/** Reads another element of the same record: `type` beside `student_response`. */
export type Siblings = (name: string) => string | undefined;
export type Format = (value: string, sibling: Siblings) => boolean;

export interface Limits {
  /** CMIString255, in UTF-16 units. */
  readonly short: number;
  /** CMIString4096, in UTF-16 units. */
  readonly long: number;
  /** The RTE's strings are sets of ASCII characters; Moodle and scorm-again take any. */
  readonly ascii: boolean;
}

const matching =
  (pattern: RegExp): Format =>
  (value) =>
    pattern.test(value);

export const oneOf =
  (...words: readonly string[]): Format =>
  (value) =>
    words.includes(value);

const either =
  (...formats: readonly Format[]): Format =>
  (value, sibling) =>
    formats.some((format) => format(value, sibling));

const within =
  (pattern: RegExp, low: number, high: number): Format =>
  (value) =>
    pattern.test(value) && Number(value) >= low && Number(value) <= high;

/** CMIString255 and CMIString4096. Control characters other than tab and line ends are refused. */
export const string = (length: number, ascii: boolean): Format => {
  const characters = ascii ? /^[\t\n\r\x20-\x7e]*$/ : /^(?:[\t\n\r]|\P{Cc})*$/u;
  return (value) => value.length <= length && characters.test(value);
};

/**
 * CMIIdentifier: letters, digits, - and _ (RTE). Moodle takes any printable ASCII but a space,
 * scorm-again spaces too, and both take an empty one.
 */
export const identifier = matching(/^[A-Za-z0-9_-]{1,255}$/);

/** CMITime: HH:MM:SS with at most two decimals. Moodle takes the hours 24 to 29. */
export const time = matching(/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/);

/**
 * CMITimespan: HHHH:MM:SS with at most two decimals; two to four digits for the hours (RTE, Moodle).
 * All three take 99 minutes or seconds; no writer should need them, so 59 is the most here.
 */
export const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/);

/**
 * A score: CMIDecimal from 0 to 100 with a point, never blank (Moodle stores a blank raw as 0),
 * never '5.', '.5' or '1e1'.
 */
export const score = within(/^\d{1,3}(?:\.\d+)?$/, 0, 100);

/** The weighting: CMIDecimal, three digits before the point, -100 to 100 (Moodle, scorm-again). */
export const weighting = within(/^-?\d{1,3}(?:\.\d+)?$/, -100, 100);

/** CMISInteger within the range of a preference. */
export const integer = (low: number, high: number): Format => within(/^-?\d{1,5}$/, low, high);

/** cmi.core.lesson_status: 'not attempted' is the LMS's to say, not the SCO's (Moodle). */
export const status = oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed');
export const objectiveStatus = either(status, oneOf('not attempted'));
/** cmi.core.exit: 'normal' is SCORM 2004. */
export const exit = oneOf('', 'suspend', 'logout', 'time-out');
/** The result: 'incorrect' is SCORM 2004; no minus and at most three digits (Moodle). */
export const result = either(
  oneOf('correct', 'wrong', 'unanticipated', 'neutral'),
  matching(/^\d{1,3}(?:\.\d+)?$/),
);

/**
 * CMIFeedback: what a response and a correct response look like, by type (RTE, the table of
 * CMIFeedback). Neither Moodle nor scorm-again checks it. The braces with which the RTE says that all
 * of a list is needed are optional, and refused here: no LMS reads them and some show them.
 */
const responses: Readonly<Record<string, RegExp>> = {
  'true-false': /^[tf01]$/,
  choice: /^[a-z0-9](?:,[a-z0-9])*$/,
  'fill-in': /^/,
  matching: /^[a-z0-9]\.[a-z0-9](?:,[a-z0-9]\.[a-z0-9])*$/,
  performance: /^/,
  sequencing: /^[a-z0-9](?:,[a-z0-9])*$/,
  likert: /^[a-z0-9]$/,
  numeric: /^-?\d+(?:\.\d+)?$/,
};

export const interactionType = oneOf(...Object.keys(responses));

/** A response of the interaction's own type, and never longer than CMIString255. */
export const response = (limits: Limits): Format => {
  const fits = string(limits.short, limits.ascii);
  return (value, sibling) =>
    fits(value, sibling) && (responses[sibling('type') ?? '']?.test(value) ?? false);
};

/** Adds two timespans: cmi.core.total_time + cmi.core.session_time. */
export function addTimespans(first: string, second: string): string {
  const total = hundredths(first) + hundredths(second);
  const part = (size: number, base: number, digits: number) =>
    String(Math.floor(total / size) % base).padStart(digits, '0');
  const [hours, minutes] = [part(360_000, 10_000, 4), part(6000, 60, 2)];
  return `${hours}:${minutes}:${part(100, 60, 2)}.${part(1, 100, 2)}`;
}

function hundredths(timespan: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = timespan.split(':').map(Number);
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 100);
}
