/** The formats of SCORM 1.2 (RTE 3.4.4): times, texts, and how an interaction is written. */
import { encode12 } from '../response-patterns';
import type { Element } from './connection';
import type { InteractionSyntax } from './interactions';

const two = (n: number): string => String(n).padStart(2, '0');

/** Seconds as HHHH:MM:SS.ss (CMITimespan, RTE 3.4.4). */
export const timespan = (seconds: number): string => {
  const hundredths = Math.min(Math.round(Math.max(0, seconds) * 100), 3599999999);
  const whole = Math.floor(hundredths / 100);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(whole % 60)}.${two(hundredths % 100)}`;
};

/** A moment as local HH:MM:SS (CMITime, RTE 3.4.4). */
export const timeOfDay = (at: number): string => {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
};

/** correct, wrong, or the share as a number where part of it is right (CMIResult). */
const result = (share: number | undefined): string => {
  if (share === undefined) return 'neutral';
  return share === 1 ? 'correct' : share === 0 ? 'wrong' : String(Math.round(share * 100) / 100);
};

const named: InteractionSyntax['named'] = (n, { id }) => [[`cmi.interactions.${n}.id`, id]];

/**
 * How an interaction is written (RTE 3.4.7). One that waits for its answer has its id alone: each value is a row
 * in Moodle's database for each learner, and no report there reads the type.
 */
export const syntax: InteractionSyntax = {
  added: named,
  named,
  answered(n, { type, first }) {
    if (first?.response === undefined) return [];
    const { at, took } = first;
    const prefix = `cmi.interactions.${n}`;
    return [
      // Before what has its form by the type.
      [`${prefix}.type`, type],
      ...(at === undefined ? [] : [[`${prefix}.time`, timeOfDay(at)] as const]),
      ...first.patterns.map((pattern, m): Element => [
        `${prefix}.correct_responses.${m}.pattern`,
        encode12(pattern),
      ]),
      [`${prefix}.student_response`, encode12(first.response)],
      [`${prefix}.result`, result(first.share)],
      ...(took === undefined ? [] : [[`${prefix}.latency`, timespan(took)] as const]),
    ];
  },
};
