/** Single faults by name, without a browser: what the session does, and what the LMS has afterwards. */
import { describe, expect, test } from 'vitest';
import type { Spec } from '../../src/course/course';
import { questionsOf } from '../../src/course/course';
import type { Session } from '../../src/player/session';
import { begin } from '../../src/progress/progress';
import { containsAll } from '../../src/persistence/entry';
import { createJournal, noteKey } from '../../src/persistence/journal';
import { KEEP_DAYS, forgetOld } from '../../src/persistence/retention';
import type { Server, Trip } from '../lms/faulty';
import { openServer } from '../lms/faulty';
import { ask, courseOf, lesson } from '../builders/courses';
import { fakeWorld, journalOf, launch, memoryStore, noStore } from '../builders/world';

const course = courseOf([
  lesson(
    0,
    [0, 1, 2, 3].map((slot) => ask('choice', slot)),
  ),
]);
const [one, two] = questionsOf(course) as [Spec, Spec];
const DAY = 86_400_000;

const play = async (server: Server = openServer(), store = memoryStore(), start?: number) => {
  const net: { trip: Trip } = { trip: 'through' };
  const page = server.launch({ trip: () => net.trip });
  const world = fakeWorld(store, start);
  const { session } = await launch(course, page.api, world);
  await world.paint();
  await world.rest();
  return { server, store, net, page, world, session };
};

describe('an LMS that sends changed values only, and marks them before it sends', () => {
  test('would lose them: the second commit says yes and sends nothing', () => {
    const server = openServer();
    const trips: Trip[] = ['refused', 'through'];
    const { api, sent } = server.launch({ trip: () => trips.shift() ?? 'through' });
    api['LMSInitialize']?.('');
    api['LMSSetValue']?.('cmi.core.score.raw', '50');
    expect(api['LMSCommit']?.('')).toBe('false');
    api['LMSSetValue']?.('cmi.core.score.raw', '50');
    expect(api['LMSCommit']?.('')).toBe('true');
    expect(sent[1]).toEqual({});
    expect(server.stored().elements['cmi.core.score.raw']).toBeUndefined();
  });

  test('has score, status and every word of the interaction after a 503', async () => {
    const { session, world, net, server, page } = await play();
    net.trip = 'refused';
    session.read('lesson-0');
    for (const spec of questionsOf(course)) session.answer(spec, spec.correctResponse, { took: 4 });
    await world.paint();
    expect(session.state().saving).toBe('waiting');
    expect(server.stored().elements['cmi.core.score.raw']).toBeUndefined();
    net.trip = 'through';
    await world.pass(2000);
    expect(session.state().saving).toBe('saved');
    expect(server.stored().elements).toMatchObject({
      'cmi.core.score.raw': '100',
      'cmi.core.lesson_status': 'completed',
      'cmi.interactions.0.id': one.id,
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.student_response': 'b',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.0.latency': '0000:00:04.00',
      'cmi.interactions.0.correct_responses.0.pattern': 'b',
    });
    expect(page.refused).toEqual([]);
  });

  test('and whose answers get lost too never has a wrong value for long', async () => {
    const { session, world, net, server } = await play();
    net.trip = 'unheard';
    session.answer(one, one.correctResponse, {});
    await world.paint();
    await world.pass(300_000);
    expect(server.stored().elements).toMatchObject({
      'cmi.core.score.raw': '25',
      'cmi.interactions.0.id': one.id,
      'cmi.interactions.0.student_response': 'b',
    });
  });
});

test('a name that is refused once after a lost commit is told again until it is taken', async () => {
  const kept = new Map<string, string>();
  const told = new Map<string, string>();
  const trouble = { commit: false, name: false };
  let error = '0';
  const { session, world } = await launch(course, {
    LMSInitialize: () => 'true',
    LMSGetValue: () => '',
    LMSGetLastError: () => error,
    LMSSetValue(name: string, value: string) {
      if (trouble.name && name === 'cmi.interactions.2.id') {
        trouble.name = false;
        error = '101';
        return 'false';
      }
      error = '0';
      told.set(name, value);
      return 'true';
    },
    LMSCommit() {
      if (!trouble.commit) for (const [name, value] of told) kept.set(name, value);
      told.clear();
      error = trouble.commit ? '101' : '0';
      return String(!trouble.commit);
    },
  });
  await world.paint();
  await world.rest();
  trouble.commit = true;
  session.answer(one, one.correctResponse, {});
  await world.paint();
  Object.assign(trouble, { commit: false, name: true });
  await world.pass(100_000);
  await world.rest();
  await world.pass(100_000);
  await world.rest();
  // The naming has no commit of its own: it goes with the next.
  session.answer(two, two.correctResponse, {});
  await world.paint();
  expect(session.state().saving).toBe('saved');
  expect(questionsOf(course).map(({ slot }) => kept.get(`cmi.interactions.${slot}.id`))).toEqual(
    questionsOf(course).map(({ id }) => id),
  );
});

describe('retries', () => {
  test('pause longer and longer, and new answers neither hurry nor delay them', async () => {
    const { session, world, net, page } = await play();
    net.trip = 'refused';
    session.answer(one, ['a'], {});
    await world.paint();
    const from = page.sent.length;
    for (let second = 0; second < 130; second++) {
      if (second === 1) session.answer(two, ['a'], {});
      await world.pass(1000);
    }
    // After 2, 7, 17, 37 and 77 seconds.
    expect(page.sent.length - from).toBe(5);
    expect(session.state()).toMatchObject({ saving: 'waiting', stuck: true, phase: 'ready' });
    net.trip = 'through';
    await world.pass(60_000);
    expect(session.state()).toMatchObject({ saving: 'saved', stuck: false });
  });

  test('wait for a network that is known to be away, and come with it', async () => {
    const { session, world, page } = await play();
    world.network(false);
    const from = page.sent.length;
    session.answer(one, ['a'], {});
    await world.paint();
    await world.pass(100_000);
    expect([session.state().saving, page.sent.length]).toEqual(['waiting', from]);
    world.network(true);
    session.flush();
    await world.pass(0);
    expect(session.state().saving).toBe('saved');
  });

  test('after a save by a hidden page, which nobody can be sure of, once more', async () => {
    const { session, world, net, server } = await play();
    session.place('lesson-0', 1);
    session.visible(false);
    net.trip = 'forgotten';
    session.flush();
    await world.pass(0);
    net.trip = 'through';
    const before = server.stored().elements['cmi.suspend_data'];
    session.visible(true);
    await world.paint();
    expect(server.stored().elements['cmi.suspend_data']).not.toBe(before);
  });

  test('say so where the browser keeps nothing either', async () => {
    const { session, world, net } = await play(openServer(), noStore);
    net.trip = 'refused';
    session.answer(one, ['a'], {});
    await world.paint();
    expect(session.state().saving).toBe('unkept');
    session.close();
    expect(session.state().saving).toBe('unkept');
  });
});

test('a slow LMS is told after the screen, and its columns are named one by one', async () => {
  const server = openServer();
  const slow = { ms: 0 };
  const world = fakeWorld();
  const page = server.launch({ slow: () => world.spend(slow.ms) });
  const { session } = await launch(course, page.api, world);
  await world.paint();
  slow.ms = 1000;
  session.answer(one, ['a'], {});
  await world.paint();
  const from = world.now();
  session.answer(two, two.correctResponse, {});
  expect(world.now()).toBe(from);
  expect(session.state().progress.tries['1.1']).toBeDefined();
  await world.paint();
  expect(session.state().saving).toBe('saved');
  await world.pass(600_000);
  session.close();
  expect(server.stored().elements['cmi.interactions.1.student_response']).toBe('b');
});

test('a page that was left is not told to be saved for certain', async () => {
  const { session } = await play();
  session.close(true);
  expect(session.state()).toMatchObject({ phase: 'closed', saving: 'sent' });
});

test('the Moodle app: what was played offline and merged late joins what this browser has', async () => {
  const server = openServer();
  const here = await play(server);
  here.session.answer(one, one.correctResponse, {});
  await here.world.paint();
  here.session.close();
  const before = server.stored();
  // The phone goes on from there, and so does this browser; the phone's text comes last.
  const phone = await play(server);
  phone.session.answer(two, two.correctResponse, {});
  await phone.world.paint();
  const merged = server.stored().elements['cmi.suspend_data'] ?? '';
  const back = openServer();
  const api = back.launch().api;
  for (const step of [
    ['LMSInitialize', ''],
    ['LMSSetValue', 'cmi.suspend_data', before.elements['cmi.suspend_data'] ?? ''],
    ['LMSSetValue', 'cmi.core.exit', 'suspend'],
    ['LMSCommit', ''],
  ]) {
    const [name = '', ...args] = step;
    api[name]?.(...args);
  }
  const again = await play(back, here.store);
  again.session.answer(questionsOf(course)[2] as Spec, ['a'], {});
  await again.world.paint();
  again.session.close();
  const late = openServer();
  const write = late.launch().api;
  write['LMSInitialize']?.('');
  write['LMSSetValue']?.('cmi.suspend_data', merged);
  write['LMSSetValue']?.('cmi.core.exit', 'suspend');
  write['LMSCommit']?.('');
  const last = await play(late, here.store);
  expect(Object.keys(last.session.state().progress.tries).sort()).toEqual(['0.1', '1.1', '2.1']);
});

describe('the journal', () => {
  test('is emptied when a later launch has read back all of it, and not before', async () => {
    const { session, world, server, store } = await play();
    session.read('lesson-0');
    for (const spec of questionsOf(course)) session.answer(spec, spec.correctResponse, {});
    await world.paint();
    session.close();
    const journal = await journalOf(store, course, 'learner-1');
    const { entries } = journal;
    expect(Object.keys(entries()[0]?.progress.tries ?? {})).toHaveLength(4);
    const soon = await play(server, store);
    expect(soon.session.state().mode).toBe('review');
    expect(Object.keys(entries()[0]?.progress.tries ?? {})).toHaveLength(4);
    await play(server, store, world.now() + DAY);
    expect(entries()[0]?.progress.tries).toEqual({});
  });

  test('holds an answer that another device replaced in the LMS, after 90 days away too', async () => {
    const { session, world, server, store } = await play();
    const other = await play(server);
    session.answer(one, one.correctResponse, {});
    await world.paint();
    other.session.answer(two, two.correctResponse, {});
    await other.world.paint();
    for (const each of [session, other.session]) each.close();
    const late = await play(server, store, world.now() + 90 * DAY);
    await late.world.paint();
    expect(Object.keys(late.session.state().progress.tries)).toEqual(['1.1', '0.1']);
    expect(server.stored().elements['cmi.core.score.raw']).toBe('50');
  });

  test('forgets nothing in a launch whose attempt cannot be read', async () => {
    const { session, world, server, store } = await play();
    session.answer(one, one.correctResponse, {});
    await world.paint();
    session.close();
    const late = fakeWorld(store, world.now() + 90 * DAY);
    const unread = await launch(course, server.launch({ reading: () => 'fails' }).api, late);
    expect(unread.session.state().progress.tries['0.1']?.mark).toBe(100);
  });

  test('a save that is older than the journal empties nothing', async () => {
    const a = { ...begin('n'), tries: { '0.1': { question: 0, n: 1, mark: 50 } } };
    const shown = { ...a, tries: { '0.1': { question: 0, n: 1, mark: 50, response: null } } };
    expect([containsAll(a, a), containsAll(begin('n'), a), containsAll(a, shown)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(containsAll({ ...a, attempt: 'm' }, a)).toBe(false);
    expect(containsAll(a, { ...a, done: ['x'] })).toBe(false);
  });

  test('forgets after 60 days every learner of an LMS, with what they wrote for practice', () => {
    const store = memoryStore();
    const entry = { progress: begin('n'), save: 1, at: 0 };
    createJournal(store, course, 'ada').write(entry);
    createJournal(store, course, '').write({ ...entry, progress: begin('m') });
    store.set(noteKey(course, 'n', 'q'), 'An essay');
    store.set(noteKey(course, 'm', 'q'), 'An essay');
    store.set('other-course/x/n', JSON.stringify(entry));
    forgetOld(store, course, KEEP_DAYS * DAY, '');
    expect(store.keys()).toHaveLength(5);
    forgetOld(store, course, KEEP_DAYS * DAY + 1, '');
    expect(store.keys()).toHaveLength(3);
    expect(createJournal(store, course, '').entries()).toHaveLength(1);
  });

  test.each([
    { tries: { '0.1': null } },
    { tries: { '0.1': { question: 0, n: 1, mark: '9' } } },
    { tries: { '0.1': { question: 0, n: 1, mark: 9, response: 'a' } } },
    { read: [5] },
    { place: 7 },
    { settings: { size: 1 } },
  ])('steps over what somebody else wrote there: %j', async (bad) => {
    const store = memoryStore();
    const journal = await journalOf(store, course, 'learner-1');
    const progress = Object.assign(begin('n'), bad);
    journal.write({ progress, save: 1, at: 1 });
    expect(journal.entries()).toEqual([]);
    const { session } = await play(openServer(), store);
    expect(session.state().phase).toBe('ready');
  });

  test('a text that cannot be read: the learner is asked, whatever was read back before', async () => {
    const { session, world, server, store } = await play();
    session.answer(one, one.correctResponse, {});
    await world.paint();
    session.close();
    const again = await play(server, store);
    again.session.close();
    const broken = openServer();
    const { api } = broken.launch();
    api['LMSInitialize']?.('');
    api['LMSSetValue']?.('cmi.suspend_data', '1.damaged');
    api['LMSSetValue']?.('cmi.core.exit', 'suspend');
    api['LMSCommit']?.('');
    const next = await play(broken, store);
    expect(next.session.state().phase).toBe('ask');
    await next.session.choose('go-on');
    expect(next.session.state().progress.tries['0.1']?.mark).toBe(100);
  });
});

test('what was answered while the LMS refused to start is offered to the learner, once', async () => {
  const store = memoryStore();
  const refused = await launch(course, { LMSInitialize: () => 'false' }, fakeWorld(store));
  refused.session.answer(one, one.correctResponse, {});
  const written = (session: Session): string =>
    noteKey(course, session.state().progress.attempt, 'q');
  store.set(written(refused.session), 'An essay');
  refused.session.close();
  const bo = openServer().launch({ learner: { id: 'bo', name: 'Bo' } });
  const other = await launch(course, bo.api, fakeWorld(store));
  expect(other.session.state().phase).toBe('ask');
  await other.session.choose('start-fresh');
  expect(other.session.state().progress.tries).toEqual({});
  const server = openServer();
  const ada = await launch(course, server.launch().api, fakeWorld(store));
  expect(ada.session.state().phase).toBe('ask');
  await ada.session.choose('go-on');
  await ada.world.paint();
  // What was written for practice goes along.
  expect(store.get(written(ada.session))).toBe('An essay');
  expect(store.keys()).not.toContain(written(refused.session));
  expect(server.stored().elements['cmi.core.score.raw']).toBe('25');
  ada.session.close();
  const next = await launch(course, server.launch().api, fakeWorld(store));
  expect(next.session.state().phase).toBe('ready');
  expect(createJournal(store, course, '').entries()).toEqual([]);
});
