/** A learner in a host: half of the lesson on one device, the rest on another, left and finished. */
import type { Course, Spec } from '../../../src/course/course';
import { questionsOf } from '../../../src/course/course';
import type { Session } from '../../../src/player/session';
import { createSession } from '../../../src/player/session';
import type { CreateTracker } from '../../../src/track/tracker';
import { ask, courseOf, lesson } from '../../builders/courses';
import type { FakeWorld } from '../../builders/world';
import { fakeWorld } from '../../builders/world';
import type { Host } from './host';

/** Four questions of one lesson. */
export const courseWith = (more: Partial<Course> = {}): Course =>
  courseOf(
    [lesson(0, [ask('choice', 0), ask('choice', 1), ask('match', 2), ask('order', 3)])],
    more,
  );

export interface Visit {
  readonly session: Session;
  readonly world: FakeWorld;
  answer(at: number, right: boolean): Promise<void>;
  /** The page is left: beforeunload, then pagehide. */
  leave(): Promise<void>;
}

/** Opens the activity on a device of its own. */
export const visit = async (
  host: Host,
  createTracker: CreateTracker,
  course: Course,
): Promise<Visit> => {
  const world = fakeWorld();
  let phase: 'open' | 'leaving' | 'gone' = 'open';
  const self = host.launch({ phase: () => phase, spend: world.spend });
  const session = createSession(course, createTracker(self, course), world);
  await session.open();
  await world.paint();
  await world.rest();
  return {
    session,
    world,
    async answer(at, right) {
      const spec = questionsOf(course)[at] as Spec;
      const other = spec.kind === 'choice' ? ['a'] : [...spec.correctResponse].reverse();
      session.answer(spec, right ? spec.correctResponse : other, { took: 5 });
      await world.paint();
      await world.pass(60_000);
    },
    async leave() {
      phase = 'leaving';
      session.flush();
      phase = 'gone';
      session.close(true);
      await world.pass(0);
    },
  };
};

/** The first half: one right, one wrong; on the second page of the lesson. */
export const begin = async (host: Host, createTracker: CreateTracker, course: Course) => {
  const first = await visit(host, createTracker, course);
  first.session.place('lesson-0', 1);
  await first.answer(0, true);
  await first.answer(1, false);
  await first.leave();
  return first;
};

/** The rest: the wrong one again, and the others, all right; then "Save and leave". */
export const finish = async (host: Host, createTracker: CreateTracker, course: Course) => {
  const second = await visit(host, createTracker, course);
  const { progress } = second.session.state();
  await second.answer(1, true);
  await second.answer(2, true);
  await second.answer(3, true);
  second.session.read('lesson-0');
  await second.world.paint();
  const opened = second.session.state();
  second.session.close();
  await second.world.pass(0);
  return { ...second, found: progress, opened };
};
