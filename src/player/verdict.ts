/** The sentence that a learner sees and hears after a try. */
import type { Spec } from '../course/course';
import { FULL, corrected, earned, settled } from '../course/policy';
import type { Try } from '../progress/progress';
import { tryKey } from '../progress/progress';
import type { State } from './session';
import type { Strings } from '../strings/en-GB';

export interface Verdict {
  readonly tone: 'right' | 'partly' | 'wrong' | '';
  readonly text: string;
}

/** What the learner has to know of a try that was not saved; nothing where it was, or where no host is. */
export const notSaved = (
  { host, saving, stuck, unsaved = [] }: State,
  made: Try | undefined,
  strings: Strings,
): string => {
  if (!made || host === 'none' || !unsaved.includes(tryKey(made.question, made.n))) return '';
  return saving === 'local' || stuck
    ? `${strings.verdicts.notSaved} ${strings.reopen}`
    : strings.saving[saving];
};

export const verdict = (
  spec: Spec,
  tries: readonly Try[],
  { verdicts, moreTries }: Strings,
): Verdict => {
  const last = tries.at(-1);
  if (!last) return { tone: '', text: '' };
  const mark = earned(tries);
  const kept = mark > 0 && mark < 100 ? ` ${verdicts.earned(mark)}` : '';
  if (last.response === null) return { tone: '', text: verdicts.shown + kept };
  if (last.mark === 100) return { tone: 'right', text: verdicts.right };
  if (last.response === undefined) return { tone: '', text: verdicts.unknown + kept };
  if (!settled(spec, tries)) {
    const more = moreTries(spec.tries - last.n);
    return last.mark > 0
      ? { tone: 'partly', text: `${verdicts.partly(last.mark)} ${more}` }
      : { tone: 'wrong', text: `${verdicts.wrongYet} ${more}` };
  }
  // A later try that earned something more put the rest right.
  const before = earned(tries.slice(0, -1));
  if (tries.length > 1 && mark > before) {
    return corrected(tries) >= FULL
      ? { tone: 'right', text: verdicts.right + kept }
      : { tone: 'partly', text: verdicts.partly(mark) };
  }
  return mark > 0
    ? { tone: 'partly', text: verdicts.partly(mark) }
    : { tone: 'wrong', text: verdicts.wrong };
};
