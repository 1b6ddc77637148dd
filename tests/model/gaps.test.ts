/**
 * Opening ends its task several times, so that the page can answer in between: whatever a learner or
 * another tab does in such a gap, nothing is lost and no call is refused.
 */
import { describe, expect, test } from 'vitest';
import type { Spec } from '../../src/course/course';
import { questionsOf } from '../../src/course/course';
import type { Session } from '../../src/player/session';
import { createSession } from '../../src/player/session';
import { decode } from '../../src/progress/codec';
import { createTracker } from '../../src/track/scorm/dialect12';
import type { Server } from '../lms/faulty';
import { openServer } from '../lms/faulty';
import { ask, courseOf, lesson } from '../builders/courses';
import type { Opened } from '../builders/world';
import { fakeWorld, launch, memoryStore, windowWith } from '../builders/world';

const course = courseOf([
  lesson(
    0,
    [0, 1, 2].map((slot) => ask('choice', slot)),
  ),
]);
const [one, two, three] = questionsOf(course) as [Spec, Spec, Spec];
const LARGE = { size: 2, space: 0, font: 0, theme: 0, board: 0 };

const settle = async (): Promise<void> => {
  for (let n = 0; n < 20; n++) await Promise.resolve();
};

/** An LMS and a browser that both have the answer of a launch which is still open. */
const answered = async () => {
  const store = memoryStore();
  const server = openServer();
  const other = await launch(course, server.launch().api, fakeWorld(store));
  await other.world.paint();
  other.session.answer(one, one.correctResponse, {});
  await other.world.paint();
  return { store, server, other };
};

/** A session that opens gap by gap: `step` ends the gap in which it waits. */
const opening = async (server: Server, store = memoryStore()) => {
  const world = fakeWorld(store);
  const gaps: (() => void)[] = [];
  const turn = (): Promise<void> => new Promise((go) => void gaps.push(go));
  const page = server.launch();
  const session = createSession(course, createTracker(windowWith({ API: page.api }), course), {
    ...world,
    turn,
  });
  void session.open();
  const step = async (): Promise<void> => {
    await settle();
    gaps.shift()?.();
    await settle();
  };
  await settle();
  const end = async (): Promise<void> => {
    for (let n = 0; n < 4; n++) await step();
    await world.paint();
    await world.rest();
    await world.pass(6000);
    session.close(true);
    expect(page.refused).toEqual([]);
  };
  return { session, step, end };
};

/** What the LMS holds after one more launch that goes well. */
const holds = async (server: Server, store: ReturnType<typeof memoryStore>) => {
  const { session, world } = await launch(course, server.launch().api, fakeWorld(store));
  while (session.state().phase === 'ask') await session.choose('go-on');
  await world.paint();
  await world.rest();
  session.close();
  const { elements } = server.stored();
  const { progress } = decode(course, elements['cmi.suspend_data']);
  for (const { question } of Object.values(progress.tries)) {
    expect(elements[`cmi.interactions.${question}.result`]).toBe('correct');
  }
  const slots = Object.values(progress.tries).map(({ question }) => question);
  return { slots: slots.sort((a, b) => a - b), size: progress.settings?.size };
};

const acts: Readonly<Record<string, (mine: Session, other: Opened) => void>> = {
  finishes: (mine) => mine.close(),
  leaves: (mine) => mine.close(true),
  'looks away': (mine) => (mine.visible(false), mine.flush()),
  'looks away and back': (mine) => (mine.visible(false), mine.flush(), mine.visible(true)),
  'makes the text larger': (mine) => mine.settings(LARGE),
  'answers in another tab': (mine, { session }) => {
    session.answer(three, three.correctResponse, {});
    mine.sync();
  },
};

const expected = (act: string) => ({
  slots: act === 'answers in another tab' ? [0, 1, 2] : [0, 1],
  size: act === 'makes the text larger' ? LARGE.size : undefined,
});

const cases = Object.keys(acts).flatMap((act) => [0, 1, 2].map((gap) => [act, gap] as const));

describe('a learner who', () => {
  test.each(cases)('%s in gap %d of opening', async (act, gap) => {
    const { store, server, other } = await answered();
    // The journal knows more than the LMS.
    const lost = server.launch({ trip: () => 'refused' });
    const offline = await launch(course, lost.api, fakeWorld(store));
    offline.session.answer(two, two.correctResponse, {});
    await offline.world.paint();

    const { session, step, end } = await opening(server, store);
    for (let n = 0; n < gap; n++) await step();
    acts[act]?.(session, other);
    await end();
    expect(await holds(server, store)).toEqual(expected(act));
  });

  test.each(cases)('%s in gap %d after the choice', async (act, gap) => {
    const { store, server, other } = await answered();
    const refused = await launch(course, { LMSInitialize: () => 'false' }, fakeWorld(store));
    refused.session.answer(two, two.correctResponse, {});
    refused.session.close(true);

    const { session, step, end } = await opening(server, store);
    await step();
    expect(session.state().phase).toBe('ask');
    void session.choose('go-on');
    for (let n = 0; n < gap; n++) await step();
    acts[act]?.(session, other);
    await end();
    expect(await holds(server, store)).toEqual(expected(act));
  });
});
