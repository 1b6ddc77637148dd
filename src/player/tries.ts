/** Where a question's tries come from: the attempt, or a practice round that is kept nowhere. */
import { useState } from 'preact/hooks';
import type { Lesson, Response, Spec } from '../course/course';
import { settled } from '../course/policy';
import { kindOf } from '../kinds/register';
import { nextTry } from '../progress/changes';
import type { Progress, Try } from '../progress/progress';
import { triesOf } from '../progress/tries-of';
import { usePlayer } from './context';

export interface Tries {
  readonly list: readonly Try[];
  add(response: Response | null, details: Pick<Try, 'took' | 'sure'>): Try;
}

/** The tries of the attempt: what is added is saved and sent. */
export const useAttemptTries = (spec: Spec): Tries => {
  const { state, session } = usePlayer();
  return {
    list: triesOf(state.progress, spec),
    add: (response, details) => session.answer(spec, response, details),
  };
};

/** Tries of a practice round: marked by the same rules, sent to nobody, gone with the page. */
export const usePracticeTries = (spec: Spec, heard?: (made: Try) => void): Tries => {
  const [list, setList] = useState<readonly Try[]>([]);
  return {
    list,
    add(response) {
      const made = nextTry(list, spec, response);
      setList([...list, made]);
      heard?.(made);
      return made;
    },
  };
};

/** The seed that a question is shuffled by: the same in every launch of an attempt. */
export const seedOf = ({ attempt }: Pick<Progress, 'attempt'>, { id }: Spec): string =>
  `${attempt} ${id}`;

/** The response that a new try starts from: what was checked last stays, to be put right. */
export const startOf = (spec: Spec, tries: readonly Try[], seed: string): Response =>
  tries.at(-1)?.response ?? kindOf(spec).start(spec, seed);

/** What a settled question shows: the last answer, or the right one where it was shown or is all we know. */
export const shownResponse = (spec: Spec, tries: readonly Try[]): Response => {
  const response = tries.at(-1)?.response;
  return response === null ? spec.correctResponse : (response ?? []);
};

/** A quiz keeps its reasons back until every question of it is settled. */
export const withholdsReasons = (lesson: Lesson, list: (spec: Spec) => readonly Try[]): boolean =>
  lesson.quiz === true &&
  !lesson.questions.every((spec) => !kindOf(spec).scored || settled(spec, list(spec)));
