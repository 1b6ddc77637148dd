/**
 * What the LMS has, as far as we know. An element is set only when its value differs from that, once more
 * after a failed commit, and never again after the LMS has refused it for good.
 */
import type { Outcome } from '../tracker';
import type { Element, MaybePromise, Verdict } from './connection';
import { andThen } from './connection';

/** Makes the decoy of an element: another value of its format; undefined where the element need not be sent again. */
export type Decoy = (element: Element) => string | undefined;

export interface ElementCache {
  /** The value that the LMS has taken. */
  value(name: string): string | undefined;
  /** Sets the element unless the LMS has this very value, or has refused it. */
  set(element: Element): Verdict;
  /** The LMS has these already. */
  assume(elements: readonly Element[]): void;
  /** What was set since the last good commit may be lost, and is set again. */
  invalidateUnconfirmed(): void;
  /** Whether some of what was set may be lost. */
  readonly doubts: boolean;
  /**
   * Commits, and confirms what was set if that went well. No decoy is set while the page unloads: what
   * was in doubt stays so.
   */
  store(
    commit: () => MaybePromise<Outcome>,
    decoy: Decoy | undefined,
    unloading: boolean,
  ): MaybePromise<Outcome>;
  /** The session ends: sets the right values at once where an LMS that answers with promises still has decoys. */
  setRight(): void;
}

/** @param put hands one element to the LMS. */
export const createElementCache = (put: (element: Element) => Verdict): ElementCache => {
  let taken = new Map<string, string>();
  let confirmed = new Map<string, string>();
  const refused = new Map<string, string>();
  const doubtful = new Set<string>();
  /** The values of the elements that are decoys now. */
  let replaced: readonly Element[] = [];
  /** The session ends: no decoy is set any more. */
  let ending = false;

  const setBack = (): void => {
    replaced.forEach(put);
    replaced = [];
  };

  const invalidateUnconfirmed = (): void => {
    for (const [name, value] of taken) if (confirmed.get(name) !== value) doubtful.add(name);
    taken = new Map(confirmed);
  };

  /** @param next is given what the commit was for: more may be set before it is answered. */
  const commitAnd = (
    commit: () => MaybePromise<Outcome>,
    next: (sent: Map<string, string>) => MaybePromise<Outcome>,
  ): MaybePromise<Outcome> => {
    const sent = new Map(taken);
    return andThen(commit(), (outcome) => (outcome === 'stored' ? next(sent) : outcome));
  };

  const confirm = (sent: Map<string, string>): Outcome => {
    confirmed = sent;
    doubtful.clear();
    return 'stored';
  };

  /**
   * An LMS that sends changed values only (Moodle's SCORM 1.2) marks them as sent before it sends them,
   * so after a failure the same value would not go again. Each value in doubt is therefore changed to
   * another (a decoy), committed, changed back, and committed: but only once a first commit gets
   * through, so that no decoy stays in the LMS.
   */
  const storeTwice = (
    commit: () => MaybePromise<Outcome>,
    values: readonly Element[],
    decoys: readonly Element[],
  ): MaybePromise<Outcome> =>
    commitAnd(commit, () => {
      if (ending) return 'queued';
      decoys.forEach(put);
      replaced = values;
      const changed = commit();
      // Changed back even where the decoys did not get through: a page that is left sends what differs.
      return andThen(changed, (outcome) => {
        setBack();
        return outcome === 'stored' ? commitAnd(commit, confirm) : outcome;
      });
    });

  return {
    value: (name) => taken.get(name),
    set(element) {
      const [name, value] = element;
      if (taken.get(name) === value) return 'taken';
      if (refused.get(name) === value) return 'refused';
      const verdict = put(element);
      if (verdict === 'taken') taken.set(name, value);
      if (verdict === 'refused') refused.set(name, value);
      return verdict;
    },
    assume(elements) {
      for (const [name, value] of elements) {
        taken.set(name, value);
        confirmed.set(name, value);
      }
    },
    invalidateUnconfirmed,
    setRight() {
      ending = true;
      setBack();
    },
    get doubts() {
      return doubtful.size > 0;
    },
    store(commit, decoy, unloading) {
      const values = doubtful.size > 0 ? [...taken].filter(([name]) => doubtful.has(name)) : [];
      const decoys = values.flatMap((element) => {
        const value = decoy?.(element);
        return value === undefined ? [] : [[element[0], value] as const];
      });
      if (decoys.length === 0) return commitAnd(commit, confirm);
      return unloading ? commitAnd(commit, () => 'queued') : storeTwice(commit, values, decoys);
    },
  };
};
