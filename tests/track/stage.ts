/** A learner on a package with an LRS tracker: the real session and tracker, a fake window and LRS. */
import type { CreateTracker } from '../../src/track/tracker';
import type { Course, Spec } from '../../src/course/course';
import { lessonsOf } from '../../src/course/course';
import { settled } from '../../src/course/policy';
import { triesAt } from '../../src/progress/progress';
import type { Session } from '../../src/player/session';
import { createSession } from '../../src/player/session';
import { browserStore } from '../../src/persistence/storage';
import type { TestLrs } from '../lms/lrs';
import type { FakeWindow } from '../lms/window';
import { fakeWindow } from '../lms/window';
import { ask, courseOf, lesson } from '../builders/courses';
import { quickly } from '../builders/world';

export const course = (more: Partial<Course> = {}): Course =>
  courseOf(
    [
      lesson(0, [ask('choice', 0, { stem: 'Which?' }), ask('match', 1), ask('gap', 2)]),
      lesson(1, [ask('choices', 3, { sure: true }), ask('order', 4)]),
    ],
    more,
  );

export interface Stage extends FakeWindow {
  readonly session: Session;
}

/** Opens a launch; timers are real, so tests that wait use fake ones. */
export const open = async (
  createTracker: CreateTracker,
  lrs: TestLrs,
  search: string,
  parts: {
    readonly course?: Course;
    readonly local?: Storage;
    readonly session?: Storage;
    readonly framed?: boolean;
    /** Is given the session before it is opened. */
    readonly opening?: (session: Session) => void;
  } = {},
): Promise<Stage> => {
  const window = fakeWindow({ search, fetch: lrs.fetch, ...parts });
  const shown = parts.course ?? course();
  const tracker = createTracker(window.self, shown);
  const session = createSession(shown, tracker, {
    now: () => Date.now(),
    later(task, delay) {
      const timer = setTimeout(task, delay);
      return () => clearTimeout(timer);
    },
    turn: () => Promise.resolve(),
    afterPaint: (task) => void setTimeout(task, 0),
    idle: (task) => void setTimeout(task, 1),
    online: () => true,
    where: '/',
    nonce: () => Math.random().toString(36).slice(2, 10),
    derive: quickly,
    store: { ...browserStore(window.self), open: () => Promise.resolve() },
  });
  parts.opening?.(session);
  await session.open();
  return { ...window, session };
};

const wrong = (spec: Spec): readonly string[] =>
  spec.kind === 'choices'
    ? spec.choiceIds.map((id, at) => (spec.correctResponse[at] === '' ? id : ''))
    : [...spec.correctResponse]
        .reverse()
        .map((id) =>
          spec.kind === 'choice' ? (spec.choiceIds.find((one) => one !== id) ?? '') : id,
        );

/** Answers a question that is not settled: rightly or not. */
export const answer = (session: Session, spec: Spec, right = true): void => {
  if (settled(spec, triesAt(session.state().progress, spec.slot))) return;
  session.answer(spec, right ? spec.correctResponse : wrong(spec), {
    took: 3,
    ...(spec.sure && { sure: 2 }),
  });
};

/** Reads and answers all there is. */
export const finish = (session: Session, shown = course(), right = true): void => {
  for (const { id, steps, questions } of lessonsOf(shown)) {
    session.place(id, steps.length - 1);
    for (const spec of questions) {
      answer(session, spec, right);
      if (!right) answer(session, spec, false);
    }
    session.read(id);
  }
};
