import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { questionsOf } from '../../src/course/course';
import { createTracker } from '../../src/track/lrs/tincan';
import { sha1, uuid5 } from '../../src/track/lrs/uuid5';
import type { Fields } from '../../src/persistence/storage';
import type { Fault } from '../lms/lrs';
import { AUTH, BASE, openLrs } from '../lms/lrs';
import { storage } from '../lms/window';
import { answer, course, finish, open } from './stage';
import '../builders/learners';

const ACTOR = {
  name: ['Ada'],
  account: [{ accountServiceHomePage: 'http://lms.test', accountName: 'a1' }],
};
const REGISTRATION = '760e3480-ba55-4991-94b0-01820dbd23a2';

const query = (more: Readonly<Record<string, string>> = {}): string =>
  `?${new URLSearchParams({
    endpoint: `${BASE}/`,
    auth: AUTH,
    actor: JSON.stringify(ACTOR),
    registration: REGISTRATION,
    activity_id: 'https://example.org/october-unit',
    ...more,
  }).toString()}`;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 9) }));
afterEach(() => void vi.useRealTimers());
const wait = (seconds = 0.1): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);

/** Opens while the clock runs, for an LRS that is asked more than once. */
const opened = async (...args: Parameters<typeof open>) => {
  const stage = open(...args);
  await wait(60);
  return stage;
};

test('SHA-1 and UUID version 5 are those of the standards', () => {
  const hex = (text: string) => sha1(new TextEncoder().encode(text));
  expect(hex('abc')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  expect(hex('a'.repeat(200))).toBe('e61cfffe0d9195a525fc6cf06ca2d77119c24a40');
  // Python's uuid.uuid5(uuid.NAMESPACE_URL, 'http://python.org/').
  expect(uuid5('http://python.org/')).toBe('4c565f0d-3f5a-5890-b41b-20cf47701c5e');
});

test('a whole course: every try, the lessons, completed, and the end', async () => {
  const lrs = openLrs();
  const { session, leave, self } = await opened(createTracker, lrs, query());
  expect(self.location.search).toBe('');
  const spec = questionsOf(course())[0];
  if (spec) answer(session, spec, false);
  await wait();
  finish(session);
  await wait();
  leave();
  session.close();
  await wait();
  expect([...lrs.refused, ...lrs.careless]).toEqual([]);
  expect([...lrs.verbs()].sort()).toEqual([
    ...Array<string>(6).fill('answered'),
    'completed',
    'completed',
    'completed',
    'experienced',
    'experienced',
    'initialized',
    'terminated',
  ]);
  expect(
    lrs.statements.find(
      (s) =>
        (s['object'] as Fields)['id'] === 'https://example.org/october-unit/lesson-0/choice-q0',
    ),
  ).toMatchObject({
    actor: {
      objectType: 'Agent',
      name: 'Ada',
      account: { homePage: 'http://lms.test', name: 'a1' },
    },
    object: {
      definition: {
        interactionType: 'choice',
        correctResponsesPattern: ['b'],
        description: { 'en-GB': 'Which?' },
      },
    },
    result: { success: false, score: { scaled: 0 }, response: 'a', duration: 'PT3S' },
    context: {
      registration: REGISTRATION,
      contextActivities: {
        parent: [{ id: 'https://example.org/october-unit/lesson-0' }],
        grouping: [{ id: 'https://example.org/october-unit' }],
      },
    },
  });
  expect(
    lrs.statements.some((s) =>
      JSON.stringify(s).includes('"https://example.org/october-unit/sure":2'),
    ),
  ).toBe(true);
  const [state] = lrs.states();
  expect(state).toMatchObject({ done: expect.arrayContaining(['october-unit']) as unknown });
});

test('a launch is kept for a reload in sessionStorage alone, and goes on', async () => {
  const lrs = openLrs();
  const [local, tab] = [storage(), storage()];
  const first = await opened(createTracker, lrs, query(), { local, session: tab });
  finish(first.session);
  first.leave();
  first.session.close();
  await wait();
  const again = await opened(createTracker, lrs, '', { local, session: tab });
  expect(again.session.state()).toMatchObject({ host: 'lms', phase: 'ready' });
  expect(again.session.state().progress.done).toContain('october-unit');
  expect(Object.keys(local).some((key) => (local.getItem(key) ?? '').includes(AUTH))).toBe(false);
  // The course and its two lessons.
  expect(lrs.verbs().filter((verb) => verb === 'completed')).toHaveLength(3);
});

test('without an actor, or with credentials that are not taken, nothing is told', async () => {
  const lrs = openLrs();
  const nobody = await opened(createTracker, lrs, query({ actor: '{}' }));
  expect(nobody.session.state().host).toBe('refused');
  const stranger = await opened(createTracker, lrs, query({ auth: 'Basic x' }));
  expect(stranger.session.state().host).toBe('refused');
  expect(lrs.statements).toEqual([]);
});

test('two tabs that begin at the same time lose nothing of each other', async () => {
  const lrs = openLrs();
  const [a, b] = await Promise.all([
    opened(createTracker, lrs, query()),
    opened(createTracker, lrs, query()),
  ]);
  const [one, two] = questionsOf(course());
  if (one && two) {
    answer(a.session, one);
    await wait();
    answer(b.session, two);
  }
  await wait(60);
  expect(lrs.refused).toEqual([]);
  expect(Object.keys(lrs.states()[0]?.['tries'] as Fields).sort()).toEqual(['0.1', '1.1']);
});

const faults = fc.array(
  fc.oneof(
    fc.constant(undefined),
    fc.constantFrom<Fault>('offline', 'lost', 'twice', 408, 429, 500, 503),
    fc.constantFrom<Fault>(403, 404, 413, { stored: 403 }),
  ),
  { maxLength: 40 },
);

test.skipIf(process.env['MUTANTS_TESTS'])(
  'whatever fails: every statement once, and the state is never lost',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        faults,
        fc.array(fc.boolean(), { maxLength: 6 }),
        fc.nat(4),
        async (list, rights, leaveAt) => {
          const lrs = openLrs();
          const [local, tab] = [storage(), storage()];
          const queue = [...list];
          const first = await opened(createTracker, lrs, query(), { local, session: tab });
          lrs.fail(() => queue.shift());
          for (const [at, spec] of questionsOf(course()).entries()) {
            answer(first.session, spec, rights[at] ?? true);
            if (at === leaveAt) break;
            await wait(at);
          }
          first.leave();
          first.session.close();
          await wait(5);
          lrs.fail(() => undefined);
          const next = await opened(createTracker, lrs, query(), { local, session: storage() });
          finish(next.session);
          await wait(120);
          next.leave();
          next.session.close();
          await wait(60);
          expect(lrs.refused).toEqual([]);
          const { tries } = next.session.state().progress;
          const answered = lrs.verbs().filter((verb) => verb === 'answered').length;
          expect(answered).toBe(Object.values(tries).length);
          for (const verb of ['initialized', 'terminated']) {
            expect(lrs.verbs().filter((one) => one === verb)).toHaveLength(2);
          }
          expect(lrs.verbs().filter((one) => one === 'completed')).toHaveLength(3);
          expect(lrs.verbs().filter((one) => one === 'experienced')).toHaveLength(2);
          expect(Object.keys(lrs.states()[0]?.['tries'] as Fields).sort()).toEqual(
            Object.keys(tries).sort(),
          );
        },
      ),
      { numRuns: 60 },
    );
  },
);
