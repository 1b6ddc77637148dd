/** LMS.LaunchData (cmi5 10.2): what the LMS says of this launch, as far as we use it. Pure. */
import type { Policy } from '../../course/course';
import type { Fields } from '../../persistence/storage';
import { isFields, parse } from '../../persistence/storage';
import type { Launch } from '../tracker';

export interface LaunchData {
  readonly contextTemplate: Fields;
  readonly mode: Launch['mode'];
  /** Whether the AU is satisfied only when it is passed (13.1.4). */
  readonly mustPass: boolean;
  readonly masteryScore: number | undefined;
  readonly returnURL: string | undefined;
}

/** The vocabulary of 10.2 in any case, since LMSs are loose about it. */
const modeIn = (value: unknown): Launch['mode'] => {
  const mode = String(value).toLowerCase();
  return mode === 'browse' || mode === 'review' ? mode : 'normal';
};

/** 0 to 1 (9.6.3.2); some LMSs send it as a text, and null where there is none. */
const masteryScoreIn = (value: unknown): number | undefined => {
  const score = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof score === 'number' && score >= 0 && score <= 1 ? score : undefined;
};

/** Any page may be named there; only one that is loaded over http is gone to. */
const returnUrlIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^https?:\/\//i.test(value) ? value : undefined;

export const readLaunchData = (text: string): LaunchData | undefined => {
  const value = parse(text);
  if (!isFields(value) || !isFields(value['contextTemplate'])) return undefined;
  const { contextTemplate, launchMode, moveOn } = value;
  return {
    contextTemplate,
    mode: modeIn(launchMode),
    mustPass: /^(completedand)?passed$/i.test(String(moveOn)),
    masteryScore: masteryScoreIn(value['masteryScore']),
    returnURL: returnUrlIn(value['returnURL']),
  };
};

/**
 * How the LMS wants success to be judged, for the report (the one home of status): its masteryScore
 * as the pass mark. With one, `failed` is sent too, as 9.3.5 demands. An AU that must be passed and has
 * no mark anywhere is passed by completing it; without this nobody could ever satisfy it.
 * Scores are whole per cent, so a mark is rounded up, never down.
 */
export const policyOf = (
  { masteryScore, mustPass }: LaunchData,
  own: Policy,
): Policy | undefined => {
  if (masteryScore !== undefined) {
    return { passMark: Math.ceil(masteryScore * 10_000 - 1e-6) / 100, reportFailed: true };
  }
  return mustPass && own.passMark === undefined ? { passMark: 0 } : undefined;
};
