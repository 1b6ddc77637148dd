/** What an LMS hears of a cmi5 session: nothing before it may begin, nothing twice, nothing of another session. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/progress/progress';
import { begin } from '../../src/progress/progress';
import type { Report } from '../../src/progress/report';
import { report } from '../../src/progress/report';
import type { Fields } from '../../src/persistence/storage';
import { parse } from '../../src/persistence/storage';
import { createTracker } from '../../src/track/lrs/cmi5';
import { ask, courseOf, lesson } from '../builders/courses';
import { verbOf } from '../lms/cmi5rules';
import type { Request, TestLrs } from '../lms/lrs';
import { BASE, openLrs } from '../lms/lrs';
import { fakeWindow, storage } from '../lms/window';

const NOW = Date.UTC(2026, 10, 23, 9);
const AU = 'https://lms.test/au/1';
const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
const actor = { objectType: 'Agent', account: { homePage: 'http://lms.test', name: 'a1' } };
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

afterEach(() => void vi.restoreAllMocks());

const course = courseOf([lesson(0, [ask('choice', 0), ask('choice', 1)])]);

const au = (lrs: TestLrs, data: Fields = {}): string =>
  lrs.cmi5({ activityId: AU, registration, actor, data });

/** A page on this address; '' is a reload in the same tab. */
const page = async (
  lrs: Pick<TestLrs, 'fetch'>,
  search: string,
  parts: { readonly tab?: Storage; readonly framed?: boolean } = {},
) => {
  const { tab = storage(), framed = false } = parts;
  const { self, leave } = fakeWindow({
    search,
    fetch: lrs.fetch,
    session: tab,
    framed,
    hurried: true,
  });
  const tracker = createTracker(self, course);
  return { tracker, leave, tab, launch: await tracker.open() };
};

const reportOf = (more: Partial<Report> = {}, state: Partial<Progress> = {}): Report => ({
  ...report(course, { ...begin('n0nce'), ...state }, { at: 0, session: 's', save: 1 }),
  ...more,
});

const answered = reportOf(
  {},
  { tries: { '0.1': { question: 0, n: 1, mark: 100, response: ['b'] } } },
);
/** One of the two questions right, the other wrong: 50 of 100. */
const half = (more: Partial<Report> = {}): Report =>
  reportOf(more, {
    tries: {
      '0.1': { question: 0, n: 1, mark: 100, response: ['b'] },
      '1.1': { question: 1, n: 1, mark: 0, response: ['a'] },
      '1.2': { question: 1, n: 2, mark: 0, response: ['a'] },
    },
  });

const says =
  (verb: string) =>
  ({ method, body }: Request): boolean =>
    method === 'POST' && body.includes(`/verbs/${verb}"`);

/** How many requests carried a statement with this verb. */
const requests = (lrs: TestLrs, verb: string): number => lrs.asked.filter(says(verb)).length;

/** The page is gone: what is on its way arrives. */
const arrived = (lrs: TestLrs, verb: string): Promise<void> =>
  vi.waitFor(() => expect(lrs.verbs()).toContain(verb));

describe('a session that may not begin', () => {
  const toEndpoint = (lrs: TestLrs): Request[] =>
    lrs.asked.filter(({ url }) => url.startsWith(BASE));

  test.each(['{"auth-token":7}', '{"error-code":"1"}', '[]', 'nonsense'])(
    'for want of a token asks the LRS for nothing: %s',
    async (body) => {
      const lrs = openLrs();
      const search = au(lrs);
      lrs.fail(({ url }) => (url.includes('/fetch') ? { stored: 200, body } : undefined));
      const { launch, tracker } = await page(lrs, search);
      expect(launch).toMatchObject({ host: 'refused', mode: 'normal', reached: {} });
      expect(tracker.send(answered)).toBe(false);
      expect(toEndpoint(lrs)).toEqual([]);
    },
  );

  test.each([
    ['actor', 'nobody'],
    ['actor', ''],
    ['endpoint', ''],
    ['fetch', ''],
    ['registration', ''],
    ['activityId', ''],
  ])(
    'without what an LMS must give asks for nothing, not even for a token: %s=%s',
    async (name, value) => {
      const lrs = openLrs();
      const search = new URLSearchParams(au(lrs));
      search.set(name, value);
      const { launch } = await page(lrs, `?${String(search)}`);
      expect(launch.host).toBe('refused');
      expect(lrs.asked).toEqual([]);
    },
  );

  test('for want of launch data, though an error has some, asks for nothing else', async () => {
    const body = '{"contextTemplate":{}}';
    for (const fault of [404, { stored: 403, body }]) {
      const lrs = openLrs();
      const search = au(lrs);
      lrs.fail(({ url }) => (url.includes('LMS.LaunchData') ? fault : undefined));
      const { launch } = await page(lrs, search);
      expect(launch.host).toBe('refused');
      expect(toEndpoint(lrs)).toHaveLength(1);
    }
  });

  test('for want of an answer about the state says nothing', async () => {
    const lrs = openLrs();
    const search = au(lrs);
    lrs.fail(({ url }) => (url.includes('stateId=progress') ? 403 : undefined));
    const { launch } = await page(lrs, search);
    expect(launch.host).toBe('refused');
    expect(lrs.statements).toEqual([]);
  });

  test.each([
    ['400, though it is stored', 400, 'refused', false],
    ['409: it is there', 409, 'lms', false],
    ['403: it is asked for, and is there', 403, 'lms', true],
  ])('initialized is answered with %s', async (_, stored, host, asks) => {
    const lrs = openLrs();
    const search = au(lrs);
    lrs.fail((request) => (says('initialized')(request) ? { stored } : undefined));
    expect((await page(lrs, search)).launch.host).toBe(host);
    expect(lrs.asked.some(({ url }) => url.includes('statementId='))).toBe(asks);
  });
});

describe('the names of a session', () => {
  // By the learner, the registration and the activity; the session's own statements by its id, too.
  const tell = async (search: string, lrs: TestLrs) => {
    const { tracker, launch } = await page(lrs, search);
    await tracker.close(answered, 'all');
    const id = (verb: string) => lrs.statements.find((one) => verbOf(one) === verb)?.['id'];
    return { learner: launch.learner, answer: id('answered') };
  };

  test.each([
    [
      'this learner',
      {},
      '7138619f-baf1-5f46-89ef-ffc5e4537e6c',
      '4404aaea-8912-5513-b507-509c9d5779d2',
    ],
    [
      'another learner',
      { actor: { ...actor, account: { ...actor.account, name: 'b1' } } },
      '30edd3aa-dbc9-5c8d-8e03-65e8d21ae7a0',
      '538a8439-6356-5d27-aefc-aa9a0ec6a78b',
    ],
    [
      'another registration',
      { registration: '860e3480-ba55-4991-94b0-01820dbd23a2' },
      '4535c416-10d0-55ea-9062-c7e9377b82a4',
      'b8ae7cf9-da8a-522a-be4f-568c07e1b5c8',
    ],
    [
      'another AU',
      { activityId: 'https://lms.test/au/2' },
      'a13e9c2f-d90e-5838-a170-0f3194192761',
      '90da822c-63bf-58be-8984-0630a52cc455',
    ],
  ])('of %s are the same in every launch and every edition', async (_, more, learner, answer) => {
    const lrs = openLrs();
    const search = lrs.cmi5({ activityId: AU, registration, actor, ...more });
    expect(await tell(search, lrs)).toEqual({ learner, answer });
  });

  test('without an id of the session are those of the registration', async () => {
    const lrs = openLrs();
    await page(lrs, au(lrs, { contextTemplate: {} }));
    const sent = parse(lrs.asked.find(says('initialized'))?.body);
    expect(sent).toMatchObject({ id: '64480ab7-6014-5ed4-8da3-7e41c08d4ffe' });
  });
});

test('each statement is later than the one before, whatever the clock and the tries say', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  const lrs = openLrs({ now: () => NOW + 60_000 });
  const { tracker } = await page(lrs, au(lrs));
  tracker.send(
    reportOf(
      {},
      {
        tries: {
          '0.1': { question: 0, n: 1, mark: 0, response: ['a'], at: NOW - 5000 },
          '0.2': { question: 0, n: 2, mark: 50, response: ['b'], at: NOW + 5000 },
        },
      },
    ),
  );
  await tracker.close(answered, 'all');
  expect(lrs.statements.map((one) => [verbOf(one), one['timestamp']])).toEqual([
    ['initialized', '2026-11-23T09:00:00.000Z'],
    ['answered', '2026-11-23T09:00:00.001Z'],
    ['answered', '2026-11-23T09:00:05.000Z'],
    ['progressed', '2026-11-23T09:00:05.001Z'],
    ['terminated', '2026-11-23T09:00:05.002Z'],
  ]);
});

describe('a page that is left', () => {
  test('in a tab of its own may be reloaded; its tab remembers the verdicts under the names of the packages before', async () => {
    const lrs = openLrs();
    const first = await page(lrs, au(lrs));
    first.tracker.send(half({ success: 'passed', completion: 'completed' }));
    expect(await first.tracker.save()).toBe('stored');
    expect(parse(first.tab.getItem('cmi5-session /course/index.html') ?? '')).toMatchObject({
      began: true,
      said: ['completed', 'passed'],
    });
  });

  test('in a frame ends the session, though nothing is completed', async () => {
    const lrs = openLrs();
    const { tracker, leave } = await page(lrs, au(lrs), { framed: true });
    leave();
    void tracker.close(answered, 'all');
    await arrived(lrs, 'terminated');
  });

  test.each(['Browse', 'Review'])('in %s ends the session, and writes nothing', async (mode) => {
    const lrs = openLrs();
    const { tracker, leave } = await page(lrs, au(lrs, { launchMode: mode }));
    expect(tracker.send(answered)).toBe(false);
    expect(await tracker.save()).toBe('failed');
    leave();
    void tracker.close(answered, 'all');
    await arrived(lrs, 'terminated');
    expect(lrs.verbs()).toEqual(['initialized', 'terminated']);
    expect(lrs.states()).toEqual([]);
  });

  test('and comes back says nothing twice, though its document still owed it', async () => {
    const lrs = openLrs();
    const first = await page(lrs, au(lrs));
    const passed = half({ success: 'passed' });
    first.tracker.send(passed);
    first.leave();
    void first.tracker.close(passed, 'all');
    await arrived(lrs, 'passed');
    expect(lrs.states()[0]?.['owed']).toContain('passed');
    await vi.waitFor(() =>
      expect(Object.keys(first.tab).filter((name) => name.startsWith('cmi5-queue'))).toEqual([]),
    );
    const again = await page(lrs, '', { tab: first.tab });
    expect(again.launch).toMatchObject({ host: 'lms', mode: 'normal', credit: true });
    again.tracker.assumeStored(passed);
    await again.tracker.close(passed, 'all');
    expect(['initialized', 'passed'].map((verb) => requests(lrs, verb))).toEqual([1, 1]);
    expect(lrs.verbs().at(-1)).toBe('terminated');
    expect(lrs.refused).toEqual([]);
  });

  test('and comes back sends what did not arrive as it was made', async () => {
    const lrs = openLrs();
    const first = await page(lrs, au(lrs));
    lrs.fail((request) => (says('answered')(request) ? 503 : undefined));
    first.tracker.send(answered);
    expect(await first.tracker.save()).toBe('failed');
    const made = lrs.asked.find(says('answered'))?.body;
    first.leave();
    void first.tracker.close(answered, 'all');
    lrs.fail(() => undefined);
    const again = await page(lrs, '', { tab: first.tab });
    again.tracker.assumeStored(answered);
    expect(await again.tracker.save()).toBe('stored');
    expect(lrs.asked.findLast(says('answered'))?.body).toBe(made);
    expect(lrs.verbs()).toEqual(['initialized', 'progressed', 'answered']);
  });
});

test('a new session in the same tab has its own token, and sends nothing of the one before', async () => {
  const lrs = openLrs();
  const first = await page(lrs, au(lrs));
  lrs.fail(({ method }) => (method === 'POST' ? 'offline' : undefined));
  first.tracker.send(answered);
  first.leave();
  void first.tracker.close(half({ completion: 'completed' }), 'all');
  await vi.waitFor(() =>
    expect(Object.keys(first.tab).filter((name) => name.startsWith('cmi5-queue '))).not.toEqual([]),
  );
  lrs.fail(() => undefined);
  const second = await page(lrs, au(lrs), { tab: first.tab });
  expect(second.launch.host).toBe('lms');
  expect(Object.keys(first.tab).filter((name) => name.startsWith('cmi5-queue '))).toEqual([]);
  await second.tracker.close(half({ completion: 'completed' }), 'all');
  expect(lrs.refused).toEqual([]);
  const sessions = lrs.statements.map(
    (one) => ((one['context'] as Fields)['extensions'] as Fields)[SESSION],
  );
  const [before, ...now] = sessions;
  expect(new Set(now).size).toBe(1);
  expect(now).not.toContain(before);
});

describe('verdicts', () => {
  const mark = (masteryScore: number) => ({ masteryScore, moveOn: 'Passed' });

  test('are not sent again by a later session', async () => {
    const lrs = openLrs();
    const done = half({ completion: 'completed', success: 'passed' });
    for (let n = 0; n < 2; n++) {
      const { tracker } = await page(lrs, au(lrs));
      await tracker.close(done, 'all');
    }
    expect(['completed', 'passed'].map((verb) => requests(lrs, verb))).toEqual([1, 1]);
  });

  test('that an earlier session could not send are not reached', async () => {
    const lrs = openLrs();
    const first = await page(lrs, au(lrs));
    lrs.fail((request) => (says('passed')(request) ? 404 : undefined));
    await first.tracker.close(half({ success: 'passed' }), 'all');
    lrs.fail(() => undefined);
    expect((await page(lrs, au(lrs))).launch.reached).toEqual({});
  });

  test('do not stand in each other’s way but for passed and failed', async () => {
    const lrs = openLrs();
    const { tracker } = await page(lrs, au(lrs));
    for (const more of [
      { success: 'passed' },
      { completion: 'completed', success: 'passed' },
      { completion: 'completed', success: 'failed' },
    ] as const) {
      tracker.send(half(more));
      await tracker.save();
    }
    expect(lrs.verbs().filter((verb) => /^(completed|passed|failed)$/.test(verb))).toEqual([
      'passed',
      'completed',
    ]);
    expect(requests(lrs, 'failed')).toBe(0);
    const other = openLrs();
    const later = await page(other, au(other));
    later.tracker.send(half({ completion: 'completed' }));
    await later.tracker.save();
    later.tracker.send(half({ completion: 'completed', success: 'passed' }));
    await later.tracker.save();
    expect(other.verbs().slice(-1)).toEqual(['passed']);
  });

  test('progressed is told on the way, and not with completed', async () => {
    for (const [completion, told] of [
      ['incomplete', 1],
      ['completed', 0],
    ] as const) {
      const lrs = openLrs();
      const { tracker } = await page(lrs, au(lrs));
      tracker.send(half({ completion, progress: 0.42 }));
      await tracker.save();
      expect(requests(lrs, 'progressed')).toBe(told);
    }
  });

  test('progressed is told once for a tenth of each attempt, in a later session too', async () => {
    const lrs = openLrs();
    for (const attempt of ['one', 'one', 'two']) {
      const { tracker } = await page(lrs, au(lrs));
      await tracker.close(reportOf({ progress: 0.42 }, { attempt }), 'all');
    }
    expect(lrs.verbs().filter((verb) => verb !== 'initialized' && verb !== 'terminated')).toEqual([
      'progressed',
      'progressed',
    ]);
    expect(lrs.refused).toEqual([]);
  });

  describe('without a pass mark the score of a completed course', () => {
    const scores = (lrs: TestLrs): unknown[] =>
      lrs.statements
        .filter((one) => verbOf(one) === 'scored')
        .map((one) => ((one['result'] as Fields)['score'] as Fields)['raw']);
    const done = (score: number | undefined, attempt = 'one', more: Partial<Report> = {}) => ({
      ...reportOf({ completion: 'completed', ...more }, { attempt }),
      ...(score !== undefined && { score }),
    });

    test('is told by scored, a statement that cmi5 allows', async () => {
      const lrs = openLrs();
      const { tracker } = await page(lrs, au(lrs));
      await tracker.close(done(93), 'all');
      expect(lrs.verbs()).toEqual(['initialized', 'scored', 'completed', 'terminated']);
      const told = lrs.statements[1];
      expect(told?.['verb']).toEqual({
        id: 'http://adlnet.gov/expapi/verbs/scored',
        display: { 'en-US': 'scored' },
      });
      expect(told?.['result']).toEqual({ score: { scaled: 0.93, raw: 93, min: 0, max: 100 } });
      // 7.1.3, 9.6.2.1: no category of cmi5's own.
      expect(told).toHaveProperty(['context', 'contextActivities', 'grouping']);
      expect(told).not.toHaveProperty(['context', 'contextActivities', 'category']);
      expect(lrs.refused).toEqual([]);
    });

    test('is told once in an attempt, again where it has risen, and never lower', async () => {
      const lrs = openLrs();
      for (const reports of [
        [done(60), done(60), done(80), done(70)],
        [done(80), done(70)],
        [done(90, 'one'), done(90, 'one')],
        [done(70, 'two')],
      ]) {
        const { tracker } = await page(lrs, au(lrs));
        for (const one of reports) {
          tracker.send(one);
          await tracker.save();
        }
        await tracker.close(reports.at(-1) as Report, 'all');
      }
      expect(scores(lrs)).toEqual([60, 80, 90, 70]);
      expect(lrs.refused).toEqual([]);
    });

    test('is told by the next session where this one could not', async () => {
      const lrs = openLrs();
      const first = await page(lrs, au(lrs));
      lrs.fail((request) => (says('scored')(request) ? 404 : undefined));
      await first.tracker.close(done(93), 'all');
      expect(scores(lrs)).toEqual([]);
      lrs.fail(() => undefined);
      const second = await page(lrs, au(lrs));
      await second.tracker.close(done(93), 'all');
      expect(scores(lrs)).toEqual([93]);
    });

    test.each<[string, Report]>([
      ['no score', done(undefined)],
      ['an end that is still to come', done(93, 'one', { completion: 'incomplete' })],
      ['passed, which has it', done(93, 'one', { success: 'passed' })],
      ['failed, which has it', done(3, 'one', { success: 'failed' })],
    ])('is not told with %s', async (_, report) => {
      const lrs = openLrs();
      const { tracker } = await page(lrs, au(lrs));
      await tracker.close(report, 'all');
      expect(requests(lrs, 'scored')).toBe(0);
    });
  });

  test.each([
    ['a mark that it reaches by now', mark(0.5), ['0.1', '1.1', '1.2']],
    ['the mark that it failed by', mark(0.6), []],
    ['a launch that looks back', { ...mark(0.6), launchMode: 'Review' }, ['0.1', '1.1', '1.2']],
  ])('an attempt that failed, at %s', async (_, data, tries) => {
    const lrs = openLrs();
    const first = await page(lrs, au(lrs, mark(0.6)));
    await first.tracker.close(half({ completion: 'completed', success: 'failed' }), 'all');
    expect(lrs.verbs()).toContain('failed');
    const { saved } = (await page(lrs, au(lrs, data))).launch;
    expect(Object.keys(saved.progress?.tries ?? {})).toEqual(tries);
  });
});
