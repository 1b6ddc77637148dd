/** What a learner who leaves is asked, what a session sends when it is closed, and the way back. */
import { describe, expect, test } from 'vitest';
import type { Spec } from '../../src/course/course';
import { questionsOf } from '../../src/course/course';
import { questionsOpenAtLeaving } from '../../src/player/leaving';
import { verdict, notSaved } from '../../src/player/verdict';
import { strings } from '../../src/strings/en-GB/player';
import { begin, triesAt } from '../../src/progress/progress';
import { openServer } from '../lms/faulty';
import type { FaultyOptions, Server } from '../lms/faulty';
import { ask, courseOf, lesson } from '../builders/courses';
import { fakeWorld, launch, memoryStore } from '../builders/world';

const course = courseOf([
  lesson(
    0,
    [0, 1, 2, 3].map((slot) => ask('choice', slot)),
  ),
]);
const [one, two, three] = questionsOf(course) as [Spec, Spec, Spec];
const MINUTE = 60_000;

const play = async (server: Server, store = memoryStore(), options: FaultyOptions = {}) => {
  const page = server.launch(options);
  const opened = await launch(course, page.api, fakeWorld(store));
  await opened.world.paint();
  await opened.world.rest();
  return { ...opened, page };
};

const held = (server: Server, name: string): string | undefined => server.stored().elements[name];
const SUSPEND = 'cmi.suspend_data';
const RAW = 'cmi.core.score.raw';

describe('an older device', () => {
  test('that is only closed lowers neither grade nor answers, and its time counts', async () => {
    const server = openServer();
    const first = await play(server);
    first.session.answer(one, one.correctResponse, {});
    await first.world.paint();
    const old = await play(server);
    const newer = await play(server);
    newer.session.answer(two, two.correctResponse, {});
    newer.session.answer(three, three.correctResponse, {});
    await newer.world.paint();
    newer.session.close();
    const text = held(server, SUSPEND);
    expect(held(server, RAW)).toBe('75');
    old.session.close(true);
    expect([held(server, SUSPEND), held(server, RAW)]).toEqual([text, '75']);
    expect(Object.keys(old.page.sent.at(-1) ?? {})).toEqual(['cmi.core.total_time']);
  });

  test('that is only looked at writes nothing at opening', async () => {
    const server = openServer();
    const first = await play(server);
    first.session.answer(one, one.correctResponse, {});
    await first.world.paint();
    first.session.close();
    const text = held(server, SUSPEND);
    const again = await play(server);
    expect(again.page.sent).toEqual([]);
    expect(again.session.state()).toMatchObject({ phase: 'ready', saving: 'saved' });
    again.session.close();
    expect(held(server, SUSPEND)).toBe(text);
  });

  test('that comes back after a quarter of an hour offers to be loaded again, and writes no answer', async () => {
    const server = openServer();
    const old = await play(server);
    old.session.answer(one, one.correctResponse, {});
    await old.world.paint();
    old.session.visible(false);
    await old.world.pass(16 * MINUTE);
    const before = held(server, SUSPEND);
    old.session.visible(true);
    expect(old.session.state().phase).toBe('away');
    old.session.answer(two, ['a'], {});
    await old.world.paint();
    expect(triesAt(old.session.state().progress, two.slot)).toEqual([]);
    old.session.close();
    expect(held(server, SUSPEND)).toBe(before);
  });

  test('that nobody touched for as long does so too, at the first touch', async () => {
    const { session, world } = await play(openServer());
    for (let minute = 0; minute < 14; minute++) {
      await world.pass(MINUTE);
      session.tick();
    }
    session.touch();
    await world.pass(14 * MINUTE);
    session.touch();
    expect(session.state().phase).toBe('ready');
    await world.pass(16 * MINUTE);
    session.touch();
    expect(session.state().phase).toBe('away');
  });
});

test('what waits to be sent is not sent by itself to an attempt that may have gone on elsewhere', async () => {
  const server = openServer();
  let trip: 'refused' | 'through' = 'refused';
  const { session, world } = await play(server, memoryStore(), { trip: () => trip });
  session.answer(one, one.correctResponse, {});
  await world.paint();
  await world.pass(16 * MINUTE);
  trip = 'through';
  await world.pass(5 * MINUTE);
  expect([session.state().phase, held(server, SUSPEND)]).toEqual(['away', undefined]);
});

describe('Go on with these answers?', () => {
  test('is not asked at each visit of an LMS that always begins a new attempt', async () => {
    const store = memoryStore();
    for (let visit = 0; visit < 4; visit++) {
      const { session, world } = await play(openServer(), store);
      expect(session.state().phase).toBe('ready');
      session.answer(one, one.correctResponse, {});
      await world.paint();
      session.close(true);
    }
  });

  test('is asked of answers whose save nobody confirmed, once', async () => {
    const store = memoryStore();
    const first = await play(openServer(), store);
    first.session.answer(one, one.correctResponse, {});
    // Left before the save: what a page that unloads is told is not to be trusted.
    first.session.close(true);
    const second = await play(openServer(), store);
    expect(second.session.state().phase).toBe('ask');
    await second.session.choose('start-fresh');
    second.session.close(true);
    const third = await play(openServer(), store);
    expect(third.session.state().phase).toBe('ready');
  });

  test('is asked though another device has begun an attempt meanwhile', async () => {
    const [school, home] = [memoryStore(), memoryStore()];
    const server = openServer();
    const first = await play(server, school, { trip: () => 'refused' });
    first.session.answer(one, one.correctResponse, {});
    await first.world.paint();
    expect(first.session.state().saving).toBe('waiting');
    first.session.close(true);
    const other = await play(server, home);
    other.session.answer(two, two.correctResponse, {});
    await other.world.paint();
    other.session.close();
    const back = await play(server, school);
    expect(back.session.state()).toMatchObject({ phase: 'ask', offer: { why: 'extra' } });
    const chosen = back.session.choose('go-on');
    // It can be said once: the question is gone at once.
    expect(back.session.state().phase).toBe('opening');
    await chosen;
    await back.world.paint();
    expect(Object.keys(back.session.state().progress.tries).sort()).toEqual(['0.1', '1.1']);
    expect(held(server, RAW)).toBe('50');
    back.session.close();
    const last = await play(server, school);
    expect(last.session.state().phase).toBe('ready');
  });
});

describe('an attempt that cannot be read', () => {
  const answered = async (store = memoryStore()) => {
    const server = openServer();
    const first = await play(server, store);
    first.session.answer(one, one.correctResponse, {});
    await first.world.paint();
    first.session.close();
    return { server, store };
  };

  test('is not written over on another device, and it is said', async () => {
    const { server } = await answered();
    const before = server.stored().elements;
    const blind = await play(server, memoryStore(), { reading: () => 'fails' });
    expect(blind.session.state()).toMatchObject({ phase: 'ready', host: 'unread' });
    blind.session.answer(two, ['a'], {});
    await blind.world.paint();
    blind.session.close();
    expect([held(server, SUSPEND), held(server, RAW)]).toEqual([before[SUSPEND], before[RAW]]);
  });

  test("goes on from the browser's copy where there is one", async () => {
    const { server, store } = await answered();
    const again = await play(server, store, { reading: () => 'throws' });
    expect(again.session.state()).toMatchObject({ phase: 'ready', host: 'lms' });
    again.session.answer(two, two.correctResponse, {});
    await again.world.paint();
    expect(held(server, RAW)).toBe('50');
  });

  test('what was answered meanwhile is offered when it can be read again', async () => {
    const { server } = await answered();
    const store = memoryStore();
    const blind = await play(server, store, { reading: () => 'silent' });
    blind.session.answer(two, two.correctResponse, {});
    await blind.world.paint();
    blind.session.close(true);
    const next = await play(server, store);
    expect(next.session.state()).toMatchObject({ phase: 'ask', offer: { why: 'extra' } });
    await next.session.choose('go-on');
    await next.world.paint();
    expect(held(server, RAW)).toBe('50');
  });

  test('and that came back cut is told, and its score does not fall', async () => {
    const { server } = await answered();
    const { session, world } = await play(server, memoryStore(), { reading: () => 'cut' });
    expect(session.state()).toMatchObject({ phase: 'ready', damaged: true });
    session.answer(two, ['a'], {});
    await world.paint();
    expect(Number(held(server, RAW))).toBeGreaterThanOrEqual(25);
  });
});

test('the verdict itself says when the answer is not saved, and what helps', async () => {
  const server = openServer();
  let trip: 'refused' | 'through' = 'refused';
  const { session, world } = await play(server, memoryStore(), { trip: () => trip });
  session.answer(one, one.correctResponse, {});
  await world.paint();
  const said = () =>
    notSaved(session.state(), triesAt(session.state().progress, 0).at(-1), strings);
  expect(said()).toBe('Not saved yet. Kept in this browser; we keep trying.');
  await world.pass(10 * MINUTE);
  expect(said()).toBe(
    'Not saved. Open the activity again from the course page: your answers are kept here.',
  );
  trip = 'through';
  await world.pass(MINUTE);
  expect(said()).toBe('');
  expect(verdict(one, triesAt(session.state().progress, 0), strings).text).toBe('Right.');
});

describe('who leaves', () => {
  const unit = courseOf([lesson(0, [ask('choice', 0), ask('choice', 1)]), lesson(1, [])]);
  const [first] = questionsOf(unit) as [Spec];
  const fresh = begin('x');
  const started = { ...fresh, place: { lesson: 'lesson-0', step: 1, at: 1 } };
  const half = {
    ...started,
    tries: { '0.1': { question: first.slot, n: 1, response: ['b'], mark: 100 } },
  };
  const asked = (progress: typeof fresh, mode: 'normal' | 'review' = 'normal') =>
    questionsOpenAtLeaving(unit, { phase: 'ready', mode, progress });

  test('is told how many questions of the lessons begun are open', () => {
    expect([asked(started), asked(half)]).toEqual([2, 1]);
  });

  test('is asked before anything is finished, and not once a lesson is and none is half done', () => {
    expect(asked(fresh)).toBe(0);
    expect(asked({ ...fresh, read: ['lesson-1'] })).toBeUndefined();
    expect(asked({ ...started, read: ['lesson-1'] })).toBe(2);
  });

  test('is not asked where nothing is saved anyway', () => {
    expect(asked(started, 'review')).toBeUndefined();
    expect(
      questionsOpenAtLeaving(unit, { phase: 'ask', mode: 'normal', progress: fresh }),
    ).toBeUndefined();
  });
});

describe('the way back after leaving', () => {
  test('without an LMS the page is taken up again, and keeps what is answered then', async () => {
    const store = memoryStore();
    const { session } = await launch(course, undefined, fakeWorld(store));
    session.answer(one, ['a'], {});
    session.close();
    expect(session.state()).toMatchObject({ phase: 'closed', saving: 'local', resumable: true });
    session.resume();
    expect(session.state()).toMatchObject({ phase: 'ready', saving: 'local' });
    session.answer(two, two.correctResponse, {});
    session.close();
    const again = await launch(course, undefined, fakeWorld(store));
    expect(triesAt(again.session.state().progress, two.slot)[0]?.mark).toBe(100);
  });

  test('there is none once the session with an LMS is over: no call is made after its end', async () => {
    const server = openServer();
    const { session, world, page } = await play(server);
    session.answer(one, one.correctResponse, {});
    session.close();
    const calls = page.sent.length;
    expect(session.state()).toMatchObject({ phase: 'closed', resumable: false });
    session.resume();
    session.answer(two, two.correctResponse, {});
    session.flush();
    await world.paint();
    await world.pass(10 * MINUTE);
    expect(session.state().phase).toBe('closed');
    expect(page.sent).toHaveLength(calls);
  });

  test('a review can be looked at again, and nothing is sent', async () => {
    const server = openServer();
    const { session, page } = await play(server, memoryStore(), { mode: 'review' });
    session.close();
    const sent = page.sent.length;
    session.resume();
    expect(session.state()).toMatchObject({ phase: 'ready', mode: 'review' });
    session.answer(one, one.correctResponse, {});
    session.close();
    expect(page.sent).toHaveLength(sent);
  });
});
