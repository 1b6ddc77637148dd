/** The sentence that a learner sees and hears after a try. */
import type { Spec } from '../course/course';
import { FULL, corrected, earned, settled } from '../course/policy';
import { kindOf } from '../kinds/register';
import type { Try } from '../progress/progress';
import { tryKey } from '../progress/progress';
import type { State } from './session';
import type { Strings } from '../strings/en-GB/player';

interface Verdict {
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

/** How much of a try was right, and where the mark is not that share, the mark. */
const partly = (spec: Spec, { response }: Try, mark: number, { verdicts }: Strings): string => {
  const kind = kindOf(spec);
  if (!kind.places || !response) return verdicts.partly(mark);
  const rows = kind.rows(spec, response);
  const right = rows.filter((row) => row.right).length;
  const places = verdicts.places(right, rows.length);
  return Math.round((FULL * right) / rows.length) === mark
    ? places
    : `${places} ${verdicts.earned(mark)}`;
};

/**
 * How much of one try was right, whatever was tried before: a first try's mark is that share; a later try's is not,
 * since it earned less for what was right already.
 */
export const shareInWords = (spec: Spec, made: Try, strings: Strings): Verdict => {
  const share =
    made.n > 1 && made.response
      ? Math.round(FULL * kindOf(spec).credit(spec, made.response))
      : made.mark;
  if (share === FULL) return { tone: 'right', text: strings.verdicts.right };
  return share === 0
    ? { tone: 'wrong', text: strings.verdicts.wrong }
    : { tone: 'partly', text: partly(spec, made, share, strings) };
};

export const verdict = (spec: Spec, tries: readonly Try[], strings: Strings): Verdict => {
  const { verdicts, triesLeft } = strings;
  const last = tries.at(-1);
  if (!last) return { tone: '', text: '' };
  const mark = earned(tries);
  const kept = mark > 0 && mark < 100 ? ` ${verdicts.earned(mark)}` : '';
  if (last.response === null) return { tone: '', text: verdicts.shown + kept };
  if (last.mark === 100) return { tone: 'right', text: verdicts.right };
  if (last.response === undefined) return { tone: '', text: verdicts.unknown + kept };
  if (!settled(spec, tries)) {
    const more = `${triesLeft(spec.tries - last.n)}.`;
    return last.mark > 0
      ? { tone: 'partly', text: `${partly(spec, last, last.mark, strings)} ${more}` }
      : { tone: 'wrong', text: `${verdicts.wrongYet} ${more}` };
  }
  // A later try that earned something more put the rest right.
  const before = earned(tries.slice(0, -1));
  if (tries.length > 1 && mark > before) {
    return corrected(tries) >= FULL
      ? { tone: 'right', text: verdicts.right + kept }
      : { tone: 'partly', text: partly(spec, last, mark, strings) };
  }
  return mark > 0
    ? { tone: 'partly', text: partly(spec, last, mark, strings) }
    : { tone: 'wrong', text: verdicts.wrong };
};
