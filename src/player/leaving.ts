/** Whether a learner who leaves now is asked first, and the way to do it. */
import type { Course } from '../course/course';
import { lessonsOf } from '../course/course';
import { settled } from '../course/policy';
import { kindOf } from '../kinds/register';
import { triesAt } from '../progress/progress';
import { stateOf } from '../progress/report';
import { usePlayer } from './context';
import { hrefOf } from './route';
import type { State } from './session';

/**
 * The number of questions still open in the lessons that were begun; 0 where none is, but no lesson is
 * done either. Undefined where nothing is to be said: a lesson is done and nothing begun is open, or
 * this launch keeps nothing anyway.
 */
export const questionsOpenAtLeaving = (
  course: Pick<Course, 'outline'>,
  { phase, mode, progress }: Pick<State, 'phase' | 'mode' | 'progress'>,
): number | undefined => {
  if (phase !== 'ready' || mode !== 'normal') return undefined;
  const lessons = lessonsOf(course);
  const open = lessons
    .filter((lesson) => stateOf(progress, lesson) === 'started')
    .flatMap(({ questions }) => questions)
    .filter((spec) => kindOf(spec).scored && !settled(spec, triesAt(progress, spec.slot)));
  const done = lessons.some((lesson) => stateOf(progress, lesson) === 'done');
  return open.length > 0 || !done ? open.length : undefined;
};

/** What "Save and leave" does: it asks on a page of its own where something is open. */
export const useLeave = (): (() => void) => {
  const { course, state, session, route } = usePlayer();
  return () => {
    // Asked once: on that page the same button leaves.
    if (route.page === 'leave' || questionsOpenAtLeaving(course, state) === undefined)
      session.close();
    else location.hash = hrefOf({ page: 'leave' });
  };
};
