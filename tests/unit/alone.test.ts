/** Without an LMS: whose the answers in this browser are. */
import { expect, test } from 'vitest';
import type { Session } from '../../src/player/session';
import { createSession } from '../../src/player/session';
import { KEEP_DAYS } from '../../src/persistence/retention';
import { openTracker } from '../../src/track/web';
import { ask, courseOf, lesson } from '../builders/courses';
import type { FakeWorld } from '../builders/world';
import { fakeWorld, memoryStore, windowWith } from '../builders/world';

const spec = ask('choice', 0);
const course = courseOf([lesson(0, [spec])]);
const DAY = 86_400_000;

const opened = async (world: FakeWorld): Promise<Session> => {
  const session = createSession(course, openTracker(windowWith()), world);
  await session.open();
  return session;
};

const answers = (session: Session): number => Object.keys(session.state().progress.tries).length;

test('a first visit asks nothing', async () => {
  const session = await opened(fakeWorld());
  expect(session.state()).toMatchObject({
    phase: 'ready',
    host: 'none',
    saving: 'local',
    others: [],
  });
  expect(session.state().resumedAt).toBeUndefined();
});

test('a second visit goes on, may start fresh, and may come back', async () => {
  const world = fakeWorld();
  const first = await opened(world);
  first.answer(spec, ['b'], {});
  const { attempt } = first.state().progress;
  const second = await opened(world);
  expect(second.state().resumedAt).toBe(world.now());
  expect(answers(second)).toBe(1);

  second.switchAttempt();
  expect(answers(second)).toBe(0);
  expect(second.state().resumedAt).toBeUndefined();
  expect(second.state().others).toEqual([{ attempt, at: world.now() }]);
  expect(second.state().progress.attempt).not.toBe(attempt);

  second.switchAttempt(attempt);
  expect(answers(second)).toBe(1);
  expect(second.state().progress.attempt).toBe(attempt);
  // The fresh start had nothing in it that anybody would miss.
  expect(second.state().others).toEqual([]);
});

test('the answers of two learners are kept apart', async () => {
  const world = fakeWorld();
  const session = await opened(world);
  session.answer(spec, ['b'], {});
  const { attempt } = session.state().progress;
  session.switchAttempt();
  session.answer(spec, ['a'], {});
  expect(session.state().others).toHaveLength(1);
  session.switchAttempt(attempt);
  expect(Object.values(session.state().progress.tries)[0]?.response).toEqual(['b']);
});

test('an empty fresh start does not hide the answers at the next visit', async () => {
  const world = fakeWorld();
  (await opened(world)).answer(spec, ['b'], {});
  (await opened(world)).switchAttempt();
  expect(answers(await opened(world))).toBe(1);
});

test('the latest attempt is kept at any age, another one 60 days', async () => {
  const store = memoryStore();
  const world = fakeWorld(store);
  const session = await opened(world);
  session.answer(spec, ['b'], {});
  session.switchAttempt();
  await world.pass(1000);
  session.answer(spec, ['a'], {});
  const later = fakeWorld(store, world.now() + (KEEP_DAYS + 1) * DAY);
  const again = await opened(later);
  expect(Object.values(again.state().progress.tries)[0]?.response).toEqual(['a']);
  expect(again.state().others).toEqual([]);
});
