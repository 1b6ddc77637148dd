/** Without an LMS: whose the answers in this browser are. */
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/player/session';
import { createSession } from '../../src/player/session';
import { KEEP_DAYS } from '../../src/persistence/retention';
import { createTracker } from '../../src/track/web';
import { ask, courseOf, lesson } from '../builders/courses';
import type { FakeWorld } from '../builders/world';
import { createJournal } from '../../src/persistence/journal';
import { fakeWorld, launch, memoryStore, windowWith } from '../builders/world';

const spec = ask('choice', 0);
const course = courseOf([lesson(0, [spec])]);
const DAY = 86_400_000;

const opened = async (world: FakeWorld): Promise<Session> => {
  const session = createSession(course, createTracker(windowWith()), world);
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

test('a visit in which nothing was done is none to go on with', async () => {
  const world = fakeWorld();
  await opened(world);
  const { resumedAt, others } = (await opened(world)).state();
  expect([resumedAt, others]).toEqual([undefined, []]);
});

test('a new attempt is one that no LMS has been told of', async () => {
  const world = fakeWorld();
  const session = await opened(world);
  session.answer(spec, ['b'], {});
  const [entry] = createJournal(world.store, course, '').entries();
  expect(entry?.owed).toEqual(['begun', '0.1']);
});

describe('how the page is liked', () => {
  const liked = (size: number) => ({ size, space: 0, font: 0, theme: 0, board: 0 });

  test('stays where it was said before the page was open', async () => {
    const session = createSession(course, createTracker(windowWith()), fakeWorld());
    session.settings(liked(2));
    await session.open();
    expect(session.state().progress.settings).toMatchObject(liked(2));
  });

  test('belongs to an attempt: a fresh start has none of it, and the way back brings it back', async () => {
    const session = await opened(fakeWorld());
    session.answer(spec, ['b'], {});
    session.settings(liked(2));
    const { attempt } = session.state().progress;
    session.switchAttempt();
    expect(session.state().progress.settings).toBeUndefined();
    session.settings(liked(1));
    session.switchAttempt(attempt);
    expect(session.state().progress.settings).toMatchObject(liked(2));
  });
});

describe('a package that has another address at the next visit', () => {
  const visited = async (visit: (world: FakeWorld) => Promise<Session>) => {
    const store = memoryStore();
    (await visit(fakeWorld(store, undefined, '/first'))).answer(spec, ['b'], {});
    return answers(await visit(fakeWorld(store, undefined, '/second')));
  };

  test('goes on where it is made for no LMS: its folder was moved', async () => {
    expect(await visited(opened)).toBe(1);
  });

  test('begins anew where it is made for one: another activity may play it', async () => {
    const scorm = async (world: FakeWorld) => (await launch(course, undefined, world)).session;
    expect(await visited(scorm)).toBe(0);
  });
});

test('what an LMS has not taken stays at any age in a package that is made for one', async () => {
  const store = memoryStore();
  const world = fakeWorld(store);
  const { session } = await launch(course, undefined, world);
  session.answer(spec, ['b'], {});
  const { attempt } = session.state().progress;
  session.switchAttempt();
  await world.pass(1000);
  session.answer(spec, ['a'], {});
  const later = fakeWorld(store, world.now() + (KEEP_DAYS + 1) * DAY);
  const again = await launch(course, undefined, later);
  expect(again.session.state().others?.map((other) => other.attempt)).toEqual([attempt]);
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
