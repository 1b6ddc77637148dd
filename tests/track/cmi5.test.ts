import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { questionsOf } from '../../src/course/course';
import { openTracker } from '../../src/track/cmi5';
import { policyOf } from '../../src/track/cmi5launch';
import type { Fields } from '../../src/track/store';
import type { Fault, TestLrs } from '../lms/lrs';
import { openLrs } from '../lms/lrs';
import { storage } from '../lms/window';
import { answer, course, finish, open } from './stage';
import '../unit/plays';

const AU = 'https://lms.test/au/1';
const launch = {
  activityId: AU,
  registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
  actor: { objectType: 'Agent', account: { homePage: 'http://lms.test', name: 'a1' } },
};

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 9) }));
afterEach(() => void vi.useRealTimers());
const wait = (seconds = 0.2): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);

const opened = async (lrs: TestLrs, search: string, parts: Parameters<typeof open>[3] = {}) => {
  const stage = open(openTracker, lrs, search, parts);
  await wait(60);
  return stage;
};

const count = (lrs: TestLrs, verb: string): number =>
  lrs.verbs().filter((one) => one === verb).length;

const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** How many sessions told something. */
const sessions = (lrs: TestLrs): number => {
  const context = (s: Fields): Fields => s['context'] as Fields;
  return new Set(lrs.statements.map((s) => (context(s)['extensions'] as Fields)[SESSION])).size;
};

test('a whole AU: in order, once, the state before the end, and back to the LMS', async () => {
  const lrs = openLrs();
  const returnURL = 'https://lms.test/back';
  const stage = await opened(lrs, lrs.cmi5({ ...launch, data: { returnURL } }));
  expect(stage.self.location.search).toBe('');
  finish(stage.session);
  await wait();
  stage.session.close();
  expect(stage.session.state()).toMatchObject({ phase: 'closed', saving: 'saving' });
  await wait();
  expect([...lrs.refused, ...lrs.careless]).toEqual([]);
  expect(stage.session.state().saving).toBe('saved');
  expect(stage.went).toEqual([returnURL]);
  expect(lrs.verbs()[0]).toBe('initialized');
  expect(lrs.verbs().at(-1)).toBe('terminated');
  expect(count(lrs, 'completed')).toBe(1);
  expect(count(lrs, 'passed')).toBe(0);
  const writes = lrs.asked.filter(({ method }) => method !== 'GET');
  expect(writes.at(-1)?.body).toContain('terminated');
  expect(writes.at(-2)?.url).toContain('stateId=progress');
  const first = lrs.asked.findIndex(({ body }) => body.includes('initialized'));
  expect(
    lrs.asked
      .slice(0, first)
      .map(({ url }) => url.replace(/.*\/|\?.*?((stateId|profileId)=[\w.]+).*|\?.*/g, '$1')),
  ).toEqual(
    ['fetch', 'stateIdLMS.LaunchData', 'profileIdcmi5LearnerPreferences', 'stateIdprogress'].map(
      (one) => expect.stringContaining(one.replace(/^(stateId|profileId)/, '')) as string,
    ),
  );
});

test.each([
  [0.5, true, 'passed'],
  [0.5, false, 'failed'],
  [0, false, 'passed'],
])('with a masteryScore of %d', async (masteryScore, right, verb) => {
  const lrs = openLrs();
  const stage = await opened(
    lrs,
    lrs.cmi5({ ...launch, data: { masteryScore, moveOn: 'CompletedAndPassed' } }),
  );
  finish(stage.session, course(), right);
  await wait();
  stage.session.close();
  await wait();
  expect(lrs.refused).toEqual([]);
  expect(['completed', 'passed', 'failed'].filter((one) => count(lrs, one) === 1)).toEqual([
    'completed',
    verb,
  ]);
});

test('a masteryScore becomes the pass mark of the report, rounded up; null is none', () => {
  const data = { contextTemplate: {}, launchMode: 'Normal', moveOn: 'Completed' };
  expect(policyOf({ ...data, masteryScore: 0.07 }, {})).toEqual({
    passMark: 7,
    reportFailed: true,
  });
  expect(policyOf({ ...data, masteryScore: 0.66666 }, {})?.passMark).toBe(66.67);
  expect(policyOf(data, {})).toBeUndefined();
  expect(policyOf({ ...data, moveOn: 'Passed' }, {})).toEqual({ passMark: 0 });
  expect(policyOf({ ...data, moveOn: 'Passed' }, { passMark: 60 })).toBeUndefined();
});

test.each(['Browse', 'Review'])('%s: only initialized and terminated', async (launchMode) => {
  const lrs = openLrs();
  const stage = await opened(lrs, lrs.cmi5({ ...launch, data: { launchMode } }));
  expect(stage.session.state().mode).toBe(launchMode.toLowerCase());
  finish(stage.session);
  await wait();
  stage.session.close();
  await wait();
  expect(lrs.refused).toEqual([]);
  expect(lrs.verbs()).toEqual(['initialized', 'terminated']);
  expect(lrs.states()).toEqual([]);
});

test('a reload goes on with the session: one token, one initialized', async () => {
  const lrs = openLrs();
  const [local, tab] = [storage(), storage()];
  const first = await opened(lrs, lrs.cmi5(launch), { local, session: tab });
  finish(first.session);
  await wait();
  first.leave();
  first.session.close(true);
  await wait();
  const again = await opened(lrs, '', { local, session: tab });
  expect(again.session.state()).toMatchObject({ host: 'lms', phase: 'ready' });
  again.session.close();
  await wait();
  expect(lrs.refused).toEqual([]);
  expect(lrs.asked.filter(({ url }) => url.includes('/fetch'))).toHaveLength(1);
  expect([count(lrs, 'initialized'), count(lrs, 'completed'), count(lrs, 'terminated')]).toEqual([
    1, 1, 1,
  ]);
});

test('a frame that is left ends the session at once; the page that comes back is told so', async () => {
  const lrs = openLrs();
  const [local, tab] = [storage(), storage()];
  const first = await opened(lrs, lrs.cmi5(launch), { local, session: tab, framed: true });
  finish(first.session);
  first.leave();
  first.session.close(true);
  await wait();
  expect(lrs.refused).toEqual([]);
  expect(lrs.verbs().at(-1)).toBe('terminated');
  const again = await opened(lrs, '', { local, session: tab, framed: true });
  expect(again.session.state().host).toBe('refused');
});

test('a session that the LMS has abandoned: what it misses, the next one tells', async () => {
  const lrs = openLrs();
  const local = storage();
  const first = await opened(lrs, lrs.cmi5(launch), { local });
  const next = lrs.cmi5(launch);
  const [one] = questionsOf(course());
  if (one) answer(first.session, one);
  await wait(5);
  expect(first.session.state().host).toBe('ended');
  expect(count(lrs, 'answered')).toBe(0);
  const second = await opened(lrs, next, { local });
  await wait();
  expect(count(lrs, 'answered')).toBe(1);
  expect(second.session.state().saving).toBe('saved');
  expect(lrs.refused).toEqual([]);
});

test('no token, no launch data: refused, and nothing is told', async () => {
  const lrs = openLrs();
  const search = lrs.cmi5(launch);
  await opened(lrs, search);
  const used = await opened(lrs, search);
  expect(used.session.state().host).toBe('refused');
  expect(count(lrs, 'initialized')).toBe(1);
});

const faults = fc.array(
  fc.constantFrom<Fault | undefined>(undefined, undefined, 'offline', 'lost', 429, 500, 503),
  { maxLength: 40 },
);

test('whatever fails: every statement once, none after the end, and the state is never lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      faults,
      fc.array(fc.boolean(), { maxLength: 6 }),
      fc.nat(4),
      fc.boolean(),
      fc.boolean(),
      async (list, rights, leaveAt, framed, reload) => {
        const lrs = openLrs();
        const [local, tab] = [storage(), storage()];
        const data = { masteryScore: 0.5, moveOn: 'CompletedAndPassed' };
        const queue = [...list];
        const first = await opened(lrs, lrs.cmi5({ ...launch, data }), {
          local,
          session: tab,
          framed,
        });
        lrs.fail(() => queue.shift());
        for (const [at, spec] of questionsOf(course()).entries()) {
          answer(first.session, spec, rights[at] ?? true);
          if (at === leaveAt) break;
          await wait(at);
        }
        if (rights[0] ?? false) finish(first.session);
        first.leave();
        first.session.close(true);
        await wait(5);
        lrs.fail(() => undefined);
        const again = reload && !framed;
        const next = again
          ? await opened(lrs, '', { local, session: tab })
          : await opened(lrs, lrs.cmi5({ ...launch, data }), { local, session: tab });
        finish(next.session);
        await wait(120);
        next.session.close();
        await wait(60);
        expect(lrs.refused).toEqual([]);
        const { tries } = next.session.state().progress;
        expect(count(lrs, 'answered')).toBe(Object.values(tries).length);
        expect(count(lrs, 'completed')).toBe(1);
        expect(count(lrs, 'passed') + count(lrs, 'failed')).toBe(1);
        expect(count(lrs, 'initialized')).toBe(sessions(lrs));
        expect(lrs.verbs().at(-1)).toBe('terminated');
        expect(Object.keys(lrs.states()[0]?.['tries'] as Fields).sort()).toEqual(
          Object.keys(tries).sort(),
        );
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
