/**
 * The formats of SCORM 2004 (4th Edition, RTE 4.1.1.7 and 4.2.9), each from our own words. Where
 * Moodle 4.5 or scorm-again take less than the RTE allows, what all of them take is written.
 */
import type { Answer } from '../../kinds/kind';
import { encode2004 } from '../response-patterns';
import { singleLine } from '../texts';
import type { Element } from './connection';
import type { InteractionSyntax } from './interactions';

/** A number of 0 to 1 or a score: real(10,7) (RTE 4.1.1.7), here with four decimals at most. */
export const real = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** Seconds as PT#H#M#S with at most two decimals: timeinterval(second,10,2) (RTE 4.1.1.7). */
export const interval = (seconds: number): string => {
  const hundredths = Math.round(Math.max(0, seconds) * 100);
  const whole = Math.floor(hundredths / 100);
  const rest = (whole % 60) + (hundredths % 100) / 100;
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${Number(rest.toFixed(2))}S`;
};

/** The years of time(second,10,0): 1970 to 2038. */
const [FIRST, END] = [0, Date.UTC(2039, 0)];

/**
 * A moment as UTC with two decimals: time(second,10,0) (RTE 4.1.1.7). Moodle and scorm-again take a
 * Z only after decimals. Nothing for a moment that the type cannot hold.
 */
export const timestamp = (at: number): string | undefined =>
  at >= FIRST && at < END ? new Date(at).toISOString().replace(/\dZ/, 'Z') : undefined;

/** Most right patterns that are sent of a question. */
const MOST_PATTERNS = 3;

/** correct, incorrect, or the share as a number where part of it is right (RTE 4.2.9, result). */
const result = (share: number | undefined): string => {
  if (share === undefined) return 'neutral';
  return share === 1 ? 'correct' : share === 0 ? 'incorrect' : real(share);
};

/** Six figures before the point. real(10,7) has them (RTE 4.1.1.7), but Moodle takes five. */
const isLarge = (answer: Answer): boolean =>
  answer.type === 'numeric' &&
  [Number(answer.number), ...(answer.range ?? [])].some((one) => Math.abs(one) >= 100_000);

/**
 * How an interaction is written (RTE 4.2.9). One that waits for its answer has as little as can be:
 * Moodle sends every element with every commit, and with a page that unloads no more than 64 KiB.
 */
export const syntax: InteractionSyntax = {
  added: (n, interaction) => [
    ...syntax.named(n, interaction),
    // Moodle takes an objective only for an interaction that was added in the same launch.
    ...(interaction.lesson === undefined
      ? []
      : [[`cmi.interactions.${n}.objectives.0.id`, interaction.lesson] as const]),
  ],
  named: (n, { id }) => [[`cmi.interactions.${n}.id`, id]],
  answered(n, { type, stem, first }) {
    if (first?.response === undefined) return [];
    const prefix = `cmi.interactions.${n}`;
    const at = first.at === undefined ? undefined : timestamp(first.at);
    // A large number is sent as a word, which every LMS takes.
    const asWord = [first.response, ...first.patterns].some(isLarge);
    const write = (answer: Answer): string =>
      asWord && answer.type === 'numeric' ? answer.number : encode2004(answer);
    const response = write(first.response);
    // An empty response is none of a performance, and no choice (Moodle refuses both).
    const empty = response === '' && first.response.type !== 'fill-in';
    return [
      // Moodle takes patterns only for an interaction whose type was set in the same session.
      [`${prefix}.type`, asWord ? 'fill-in' : type],
      ...(stem === undefined ? [] : [[`${prefix}.description`, singleLine(stem)] as const]),
      ...(at === undefined ? [] : [[`${prefix}.timestamp`, at] as const]),
      ...first.patterns
        .slice(0, MOST_PATTERNS)
        .map((pattern, m): Element => [`${prefix}.correct_responses.${m}.pattern`, write(pattern)]),
      ...(empty ? [] : [[`${prefix}.learner_response`, response] as const]),
      [`${prefix}.result`, result(first.share)],
      ...(first.took === undefined ? [] : [[`${prefix}.latency`, interval(first.took)] as const]),
    ];
  },
};
