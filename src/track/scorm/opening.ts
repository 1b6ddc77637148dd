/** Reads what the LMS has of the attempt. Nothing may later be written over what could not be read. */
import type { Launch } from '../tracker';
import type { Connection } from './connection';
import type { Dialect } from './dialect';

export interface FoundAttempt {
  readonly mode: Launch['mode'];
  readonly credit: boolean;
  readonly learner: string;
  readonly statuses: readonly [string, ...string[]];
  readonly reached: Launch['reached'];
  readonly suspendText: string;
  /** Something could not be read, or there is no text where there should be one. */
  readonly unread: boolean;
  /** Only the status `incomplete` says that there may be an attempt: some LMSs begin with it. */
  readonly unsure: boolean;
}

/** RTE 1.2, cmi.core.lesson_mode; RTE 2004, 4.2.16. */
const MODES = ['normal', 'browse', 'review'] as const;

/** Whether a status is one of an attempt that was brought to its end. */
export const isOver = (status: string): boolean =>
  ['completed', 'passed', 'failed'].includes(status);

/** Whether a status says that nobody has begun the attempt. */
export const isNew = (status: string): boolean => ['not attempted', 'unknown'].includes(status);

/** LMSs were seen to add line breaks and quotes; the text has none of its own (src/progress/codec.ts). */
const cleaned = (text: string): string => text.replace(/[\s"'\\]/g, '');

export const readAttempt = async (
  { read, readFailed }: Connection,
  { names }: Dialect,
): Promise<FoundAttempt> => {
  let failed = false;
  /** `needed`: an earlier launch may have set it, so it must be known why it is empty, which costs a call. */
  const textOf = async (name: string, needed = false): Promise<string> => {
    const text = await read(name);
    failed ||= text === undefined || (needed && text === '' && readFailed());
    return text ?? '';
  };
  const given = await textOf(names.mode, true);
  const [first, ...others] = names.statuses;
  const statuses: [string, ...string[]] = [await textOf(first, true)];
  // We set the first status before all else: where it is new, the others are new, too.
  if (!isNew(statuses[0])) for (const name of others) statuses.push(await textOf(name, true));
  const suspendText = cleaned(await textOf(names.suspendText, true));
  const success = statuses.find((status) => status === 'passed' || status === 'failed');
  let share = await textOf(names.raw);
  if (share === '' && suspendText !== '' && names.scaled) {
    const scaled = await textOf(names.scaled);
    share = scaled && String(100 * Number(scaled));
  }
  const score = Math.min(100, Math.round(Number(share))) || 0;
  const reached: Launch['reached'] = {
    ...(isOver(statuses[0]) && { completion: 'completed' }),
    ...(success && { success }),
    ...(share !== '' && { score }),
  };
  let lost = false;
  if (suspendText === '' && !failed) {
    const entry = await textOf(names.entry);
    // RTE 1.2, 3.4.4, cmi.core.entry; RTE 2004, 4.2.9: of a first launch there is no location.
    const location = entry === 'ab-initio' ? '' : await textOf(names.location);
    lost = entry === 'resume' || location !== '' || reached.completion !== undefined || score > 0;
  }
  return {
    mode: MODES.find((word) => word === given) ?? 'normal',
    credit: !names.credit || (await read(names.credit)) !== 'no-credit',
    learner: (await read(names.learner)) ?? '',
    statuses,
    reached,
    suspendText,
    unread: failed || lost,
    unsure: suspendText === '' && statuses[0] === 'incomplete',
  };
};
