/** What an LRS may refuse or lose of a launch, by a Tin Can address and in cmi5. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Spec } from '../../src/course/course';
import { questionsOf } from '../../src/course/course';
import { createTracker as cmi5 } from '../../src/track/lrs/cmi5';
import { createTracker as xapi } from '../../src/track/lrs/tincan';
import { uuid5 } from '../../src/track/lrs/uuid5';
import type { Fields } from '../../src/persistence/storage';
import type { CreateTracker } from '../../src/track/tracker';
import type { Fault, Request, TestLrs } from '../lms/lrs';
import { AUTH, BASE, openLrs } from '../lms/lrs';
import { storage } from '../lms/window';
import { answer, course, finish, open } from './stage';

const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
const actor = { objectType: 'Agent', account: { homePage: 'http://lms.test', name: 'a1' } };

const tinCan = (): string =>
  `?${new URLSearchParams({
    endpoint: `${BASE}/`,
    auth: AUTH,
    actor: JSON.stringify(actor),
    registration,
    activity_id: 'https://example.org/october-unit',
  }).toString()}`;

const rows: readonly (readonly [string, CreateTracker, (lrs: TestLrs) => string])[] = [
  ['xAPI by a Tin Can launch', xapi, tinCan],
  ['cmi5', cmi5, (lrs) => lrs.cmi5({ activityId: 'https://lms.test/au/1', registration, actor })],
];

const [one, two, three, four] = questionsOf(course()) as [Spec, Spec, Spec, Spec];

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 9) }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const wait = (seconds = 0.2): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);

const isPost = ({ method, url }: Request): boolean =>
  method === 'POST' && url.endsWith('/statements');

/** Gives the fault to every request that carries an answer to the question. */
const failAnswer =
  (spec: Spec, fault: Fault) =>
  (request: Request): Fault | undefined =>
    isPost(request) && request.body.includes(`/${spec.id}"`) ? fault : undefined;

/** The questions that have an answer in the LRS, each as often as it is there. */
const answered = (lrs: TestLrs): string[] =>
  lrs.statements
    .filter((s) => String((s['verb'] as Fields)['id']).endsWith('/answered'))
    .map((s) => String((s['object'] as Fields)['id']).replace(/.*\//, ''))
    .sort();

const owed = (lrs: TestLrs): unknown => lrs.states()[0]?.['owed'];

/** The tries that the state document has. */
const kept = (lrs: TestLrs): string[] => Object.keys(lrs.states()[0]?.['tries'] ?? {}).sort();

describe.each(rows)('%s', (_, createTracker, search) => {
  const opened = async (lrs: TestLrs, parts: Parameters<typeof open>[3] = {}) => {
    const stage = open(createTracker, lrs, search(lrs), parts);
    await wait(60);
    return stage;
  };

  test('no request carries cookies: a launch link may name any address', async () => {
    const lrs = openLrs();
    const sent: RequestInit[] = [];
    const watched = {
      ...lrs,
      fetch: (url: string, init: RequestInit = {}) => (sent.push(init), lrs.fetch(url, init)),
    };
    const { session } = await opened(watched, { framed: true });
    finish(session);
    await wait(5);
    session.close();
    await wait(5);
    expect(lrs.verbs().at(-1)).toBe('terminated');
    expect(new Set(sent.map(({ method }) => method))).toEqual(new Set(['GET', 'POST', 'PUT']));
    expect(new Set(sent.map(({ credentials }) => credentials))).toEqual(new Set(['omit']));
  });

  test.each([403, 404, 408, 413])(
    '%d for one statement: the rest is stored, and the next launch sends it',
    async (status) => {
      const lrs = openLrs();
      const first = await opened(lrs, { framed: true });
      lrs.fail(failAnswer(two, status));
      for (const spec of [one, two, three]) answer(first.session, spec);
      await wait(5);
      expect(first.session.state().saving).toBe('saved');
      expect(answered(lrs)).toEqual([one.id, three.id].sort());
      expect(owed(lrs)).toHaveLength(1);
      // It is not tried again in this launch.
      const before = lrs.asked.filter(({ body }) => body.includes(`/${two.id}"`)).length;
      first.session.close();
      await wait(60);
      expect(lrs.verbs().at(-1)).toBe('terminated');
      expect(lrs.asked.filter(({ body }) => body.includes(`/${two.id}"`))).toHaveLength(before);
      // On another device.
      lrs.fail(() => undefined);
      const next = await opened(lrs, { framed: true });
      expect(answered(lrs)).toEqual([one.id, two.id, three.id].sort());
      expect(owed(lrs)).toBeUndefined();
      next.session.close();
      await wait();
      expect(lrs.refused).toEqual([]);
    },
  );

  test.each([400, 422])(
    '%d for one statement: it is dropped, and the console says so',
    async (status) => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue();
      const lrs = openLrs();
      const first = await opened(lrs, { framed: true });
      lrs.fail(failAnswer(two, status));
      for (const spec of [one, two, three]) answer(first.session, spec);
      await wait(5);
      expect(first.session.state().saving).toBe('saved');
      expect(warn).toHaveBeenCalledTimes(1);
      expect(String(warn.mock.calls[0]?.[0])).toMatch(
        new RegExp(`^The LRS refused the statement [0-9a-f-]{36} \\(${status}\\): fault$`),
      );
      expect(owed(lrs)).toBeUndefined();
      first.session.close();
      await wait();
      lrs.fail(() => undefined);
      await opened(lrs, { framed: true });
      expect(answered(lrs)).toEqual([one.id, three.id].sort());
      expect(lrs.refused).toEqual([]);
    },
  );

  test('403 for a statement that is there: it is asked for by its id, and not sent again', async () => {
    const lrs = openLrs();
    const { session } = await opened(lrs, { framed: true });
    lrs.fail(failAnswer(one, { stored: 403 }));
    answer(session, one);
    await wait(5);
    expect(session.state().saving).toBe('saved');
    expect(answered(lrs)).toEqual([one.id]);
    expect(owed(lrs)).toBeUndefined();
  });

  test('a statement that the server stumbles over does not hold up the others', async () => {
    const lrs = openLrs();
    const { session } = await opened(lrs, { framed: true });
    lrs.fail(failAnswer(one, 500));
    for (const spec of [one, two, three]) answer(session, spec);
    await wait(30);
    expect(answered(lrs)).toEqual([two.id, three.id].sort());
    expect(session.state().saving).toBe('waiting');
    lrs.fail(() => undefined);
    await wait(60);
    expect(answered(lrs)).toEqual([one.id, two.id, three.id].sort());
    expect(session.state().saving).toBe('saved');
    expect(lrs.refused).toEqual([]);
  });

  test('401 ends the launch: nothing more is sent, and the next launch sends it', async () => {
    const lrs = openLrs();
    const local = storage();
    const first = await opened(lrs, { framed: true, local });
    lrs.fail((request) => (isPost(request) ? 401 : undefined));
    answer(first.session, one);
    await wait(5);
    expect(first.session.state()).toMatchObject({ host: 'ended', saving: 'local' });
    const before = lrs.asked.length;
    answer(first.session, two);
    first.session.close();
    await wait(120);
    expect(lrs.asked.length).toBe(before);
    lrs.fail(() => undefined);
    const next = await opened(lrs, { framed: true, local });
    expect(answered(lrs)).toEqual([one.id, two.id].sort());
    expect(next.session.state().saving).toBe('saved');
    expect(lrs.refused).toEqual([]);
  });

  test.each([403, 404, 413, 422])(
    '%d for one document: it is written with the next save',
    async (status) => {
      const lrs = openLrs();
      const { session } = await opened(lrs, { framed: true });
      let refused = 0;
      lrs.fail(({ method }) => (method === 'PUT' && (refused += 1) === 1 ? status : undefined));
      answer(session, one);
      await wait(1);
      expect(session.state().saving).toBe('waiting');
      await wait(5);
      expect(session.state()).toMatchObject({ host: 'lms', saving: 'saved' });
      expect(Object.keys(lrs.states()[0]?.['tries'] as Fields)).toEqual(['0.1']);
    },
  );

  test.each<[string, boolean, (etag: string) => string]>([
    // nginx (gzip) and Cloudflare.
    ['makes each ETag a weak one', false, (etag) => `W/${etag}`],
    // Apache (mod_deflate).
    ['adds to each ETag how it has compressed', true, (etag) => etag.replace(/"$/, '-gzip"')],
  ])('a proxy %s: every answer is saved, and the learner may leave', async (_, blind, proxied) => {
    const lrs = openLrs({ proxied });
    const { session } = await opened(lrs, { framed: true });
    for (const spec of [one, two]) {
      answer(session, spec);
      await wait(5);
      expect(session.state().saving).toBe('saved');
    }
    expect(kept(lrs)).toEqual(['0.1', '1.1']);
    session.close();
    await wait(60);
    expect(lrs.verbs().at(-1)).toBe('terminated');
    const next = await opened(lrs, { framed: true });
    answer(next.session, three);
    await wait(5);
    expect(next.session.state().saving).toBe('saved');
    expect(kept(lrs)).toEqual(['0.1', '1.1', '2.1']);
    expect(lrs.refused).toEqual([]);
    // Only where the LRS's own ETag cannot be made out is anything written without a condition.
    expect(lrs.careless.length > 0).toBe(blind);
  });
});

describe('an LRS that hides its ETags from scripts', () => {
  const devices = async () => {
    const lrs = openLrs({ proxied: () => undefined });
    const school = await open(xapi, lrs, tinCan(), { framed: true });
    await wait(5);
    answer(school.session, one);
    await wait(5);
    const phone = await open(xapi, lrs, tinCan(), { framed: true });
    await wait(5);
    for (const spec of [two, three]) answer(phone.session, spec);
    await wait(5);
    expect(kept(lrs)).toEqual(['0.1', '1.1', '2.1']);
    lrs.asked.length = 0;
    return { lrs, school };
  };
  const documents = (lrs: TestLrs): string[] =>
    lrs.asked.filter(({ url }) => url.includes('stateId=progress')).map(({ method }) => method);

  test('an older tab that is only closed leaves what another device has saved', async () => {
    const { lrs, school } = await devices();
    school.leave();
    school.session.close(true);
    await wait(5);
    expect(documents(lrs)).toEqual([]);
    expect(kept(lrs)).toEqual(['0.1', '1.1', '2.1']);
    // The time is told by the end of the session.
    expect(lrs.statements.at(-1)).toMatchObject({ result: { duration: 'PT20S' } });
  });

  test('an older tab that saves reads it first, and so joins what another device has saved', async () => {
    const { lrs, school } = await devices();
    answer(school.session, four);
    await wait(5);
    expect(documents(lrs)).toEqual(['GET', 'PUT']);
    expect(kept(lrs)).toEqual(['0.1', '1.1', '2.1', '3.1']);
    expect(school.session.state().saving).toBe('saved');
    // Left by the learner's wish: there is time to read.
    lrs.asked.length = 0;
    school.session.close();
    await wait(5);
    expect(documents(lrs)).toEqual(['GET', 'PUT']);
    expect(lrs.verbs().at(-1)).toBe('terminated');
  });

  test('nothing is written while it cannot be read', async () => {
    const { lrs, school } = await devices();
    lrs.fail(({ method, url }) =>
      method === 'GET' && url.includes('stateId=progress') ? 503 : undefined,
    );
    answer(school.session, four);
    await wait(1);
    expect(documents(lrs)).toEqual(['GET']);
    expect(school.session.state().saving).toBe('waiting');
    lrs.fail(() => undefined);
    await wait(5);
    expect(kept(lrs)).toEqual(['0.1', '1.1', '2.1', '3.1']);
    expect(school.session.state().saving).toBe('saved');
  });
});

describe('cmi5, initialized', () => {
  const begin = async (fault: (request: Request) => Fault | undefined) => {
    const lrs = openLrs();
    const search = lrs.cmi5({ activityId: 'https://lms.test/au/1', registration, actor });
    lrs.fail((request) => (request.body.includes('/initialized') ? fault(request) : undefined));
    const stage = open(cmi5, lrs, search, { framed: true });
    await wait(60);
    return { lrs, ...(await stage) };
  };

  test.each(['lost', 'twice'] as const)(
    'stored, and the answer is %s: asked for by its id, and the session goes on',
    async (fault) => {
      let first = true;
      const { lrs, session } = await begin(() => {
        const now = first ? fault : undefined;
        first = false;
        return now;
      });
      expect(session.state()).toMatchObject({ host: 'lms', phase: 'ready' });
      finish(session);
      await wait();
      session.close();
      await wait();
      expect(lrs.refused).toEqual([]);
      expect(lrs.verbs().filter((verb) => verb === 'initialized')).toHaveLength(1);
      expect(lrs.verbs().at(-1)).toBe('terminated');
    },
  );

  test('403, and it is not there: the LMS did not start the activity, and nothing more is sent', async () => {
    const { lrs, session } = await begin(() => 403);
    expect(session.state().host).toBe('refused');
    answer(session, one);
    await wait(60);
    expect(lrs.statements).toEqual([]);
    expect(lrs.states()).toEqual([]);
  });
});

test('statements that an earlier package left waiting are sent, and their names say nothing of who', async () => {
  const lrs = openLrs();
  const local = storage();
  const framed = { framed: true, local };
  const first = open(xapi, lrs, tinCan(), framed);
  await wait(60);
  lrs.fail((request) => (isPost(request) ? 401 : undefined));
  const { session } = await first;
  answer(session, one);
  await wait(5);
  session.close();
  await wait(120);
  const waiting = Object.keys(local).filter((name) => name.startsWith('lrs-queue '));
  expect(waiting.length).toBeGreaterThan(0);
  const [, key = ''] = waiting[0]?.split(' ') ?? [];
  // Their name in the earlier package: a plain hash of the LRS, the learner and the activity.
  const plain = uuid5(JSON.stringify([BASE, actor, 'https://example.org/october-unit']));
  expect(key).not.toBe(plain);
  for (const name of waiting) {
    local.setItem(name.replace(key, plain), local.getItem(name) ?? '');
    local.removeItem(name);
  }
  lrs.fail(() => undefined);
  void open(xapi, lrs, tinCan(), framed);
  await wait(60);
  expect(answered(lrs)).toEqual([one.id]);
  expect(Object.keys(local).filter((name) => name.startsWith('lrs-queue '))).toEqual([]);
});
