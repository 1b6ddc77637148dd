/** Where a question's tries come from: the attempt, or a practice round that is kept nowhere. */
import { useState } from 'preact/hooks';
import type { Lesson, Spec } from '../course/course';
import { markTry, settled } from '../course/policy';
import { rulesOf } from '../course/questions';
import type { Response } from '../course/rules';
import { disorder } from '../course/shuffle';
import type { Try } from '../progress/progress';
import { triesAt } from '../progress/progress';
import { usePlayer } from './context';

export interface Tries {
  readonly list: readonly Try[];
  add(response: Response | null, told: Pick<Try, 'took' | 'sure'>): Try;
}

/** The tries of the attempt: what is added is kept and told. */
export const useAttempt = (spec: Spec): Tries => {
  const { state, session } = usePlayer();
  return {
    list: triesAt(state.progress, spec.slot),
    add: (response, told) => session.answer(spec, response, told),
  };
};

/** Tries of a practice round: marked by the same rules, told to nobody, gone with the page. */
export const usePractice = (spec: Spec): Tries => {
  const [list, setList] = useState<readonly Try[]>([]);
  return {
    list,
    add(response) {
      const mark = response === null ? 0 : markTry(spec, list, response);
      const made = { question: spec.slot, n: list.length + 1, response, mark };
      setList([...list, made]);
      return made;
    },
  };
};

/** The response that a new try starts from: what is right stays, the rest is open. */
export const startOf = (spec: Spec, tries: readonly Try[], seed: string): Response => {
  const last = tries.at(-1)?.response;
  if (spec.kind === 'order') return last ?? disorder(spec.key, seed);
  if (!last || !rulesOf(spec).reveals) return [];
  const rows = rulesOf(spec).rows(spec, last);
  return last.map((value, at) => (rows[at]?.right ? value : ''));
};

/** What a settled question shows: the last answer, or the right one where it was shown or is all we know. */
export const shownOf = (spec: Spec, tries: readonly Try[]): Response => {
  const last = tries.at(-1);
  if (last?.response) return last.response;
  return last?.response === null || last?.mark === 100 ? spec.key : [];
};

/** A quiz keeps its reasons back until every question of it is settled. */
export const quiet = (lesson: Lesson, list: (spec: Spec) => readonly Try[]): boolean =>
  lesson.quiz === true &&
  !lesson.questions.every((spec) => !rulesOf(spec).scored || settled(spec, list(spec)));
