/** A session: one launch of an attempt, from opening the frame to LMSFinish. */
import { plainValues } from './rte/cmi';
import type { Cmi } from './rte/cmi';
import type { Learner } from './learners';
import type { Manifest } from './manifest';
import { rtes } from './rte';
import type { Standard } from './rte';
import type { Attempt, Store } from './store';

/** What the page needs to start the package. */
export interface Launch {
  readonly standard: Standard;
  readonly launch: number;
  readonly cmi: Cmi;
}

export interface Commit {
  readonly launch: number;
  /** The values changed since the last commit that arrived. */
  readonly cmi: Readonly<Record<string, unknown>>;
  readonly ended: boolean;
}

export const openSession = (
  store: Store,
  attempt: Attempt,
  learner: Learner,
  { mastery, launchData }: Manifest,
): Launch => {
  const rte = rtes[attempt.standard];
  const cmi = rte.launch(attempt, { learner, mastery, launchData });
  store.launch(attempt, cmi, rte.totalTime(cmi));
  return { standard: attempt.standard, launch: attempt.launch + 1, cmi };
};

/** False if the attempt has been launched again since: two windows must not mix their answers. */
export const saveCommit = (store: Store, attempt: Attempt, commit: Commit): boolean => {
  if (commit.launch !== attempt.launch) return false;
  const cmi = { ...attempt.cmi, ...plainValues(commit.cmi) };
  // As in Moodle the session's time is added at its end, and only then.
  const rte = rtes[attempt.standard];
  store.save(attempt, commit.ended ? rte.end(cmi, attempt.before) : cmi, commit.ended);
  return true;
};
