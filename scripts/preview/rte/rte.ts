/** What differs between the run-time environments of the SCORM versions, behind one small record. */
import type { Cmi } from './cmi';

/** What the gradebook says of an attempt. */
export type Status = 'not attempted' | 'incomplete' | 'failed' | 'completed' | 'passed';

export interface Outcome {
  readonly status: Status;
  /** 0-100. */
  readonly score?: number;
  readonly seconds: number;
}

/** What the LMS itself puts into a launch. */
interface LaunchFacts {
  readonly learner: { readonly id: string; readonly name: string };
  /** From the manifest: `adlcp:masteryscore`, `adlcp:datafromlms`. */
  readonly mastery: string;
  readonly launchData: string;
}

/** An attempt as it was left. */
interface LeftAttempt {
  readonly cmi: Cmi;
  /** When something was stored last; null where nothing was. */
  readonly saved: string | null;
  /** Whether the last session ended with LMSFinish (or Terminate). */
  readonly ended: boolean;
}

export interface Rte {
  readonly label: string;
  /** The values that a launch starts with. */
  launch(left: LeftAttempt, facts: LaunchFacts): Cmi;
  /** The values after a session that began with `before` as its total time and has now ended. */
  end(cmi: Cmi, before: string): Cmi;
  totalTime(cmi: Cmi): string;
  outcome(cmi: Cmi): Outcome;
}

const statuses: readonly Status[] = [
  'not attempted',
  'incomplete',
  'failed',
  'completed',
  'passed',
];

/** Higher is better. */
export const rank = (status: Status): number => statuses.indexOf(status);

/** The statuses after which Moodle opens an attempt for review only. */
export const settled = (status: Status): boolean => rank(status) >= rank('failed');

/**
 * Moodle's rule: 'ab-initio' before anything is stored, 'resume' after a session that was suspended,
 * else ''. A session that never ended (a crash, a lost connection) resumes as well.
 */
export const entry = ({ saved, ended }: LeftAttempt, exit: string | undefined): string => {
  if (saved === null) return 'ab-initio';
  return exit === 'suspend' || !ended ? 'resume' : '';
};

/** What belongs to one session and must not come back in the next. */
export const omitElements = (cmi: Cmi, names: readonly string[]): Cmi =>
  Object.fromEntries(Object.entries(cmi).filter(([name]) => !names.includes(name)));

/** A score as the gradebook shows it; '' is no score. */
export const scored = (text: string | undefined, scale = 1): { readonly score?: number } => {
  const score = Number(text) * scale;
  if (!text || !Number.isFinite(score)) return {};
  return { score: Math.min(100, Math.max(0, Math.round(score * 100) / 100)) };
};
