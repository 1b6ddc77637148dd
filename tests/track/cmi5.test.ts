import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { questionsOf } from '../../src/course/course';
import type { Session } from '../../src/player/session';
import { createTracker } from '../../src/track/lrs/cmi5';
import { policyOf, readLaunchData } from '../../src/track/lrs/launch-data';
import type { Fields } from '../../src/persistence/storage';
import { createLrsClient, stateKey } from '../../src/track/lrs/client';
import { createStateDocument } from '../../src/track/lrs/state-document';
import { verbOf } from '../lms/cmi5rules';
import type { Fault, TestLrs } from '../lms/lrs';
import { AUTH, BASE, openLrs } from '../lms/lrs';
import { storage } from '../lms/window';
import { answer, course, finish, open } from './stage';
import '../builders/learners';

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
  const stage = open(createTracker, lrs, search, parts);
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

const returnURL = 'https://lms.test/back';

test('a whole AU: in order, once, the state before the end, and back to the LMS', async () => {
  const lrs = openLrs();
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
  // Without a pass mark the score that was reached is in no verdict.
  expect(count(lrs, 'scored')).toBe(1);
  expect(lrs.statements.find((one) => verbOf(one) === 'scored')).toMatchObject({
    result: { score: { scaled: 1, raw: 100, min: 0, max: 100 } },
  });
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

/** The launch data that an LMS wrote, as the tracker reads them. */
const dataOf = (more: Fields) => {
  const data = readLaunchData(JSON.stringify({ contextTemplate: {}, ...more }));
  if (!data) throw new Error('no launch data');
  return data;
};

test('a masteryScore becomes the pass mark of the report, rounded up; null is none', () => {
  expect(policyOf(dataOf({ masteryScore: 0.07 }), {})).toEqual({
    passMark: 7,
    reportFailed: true,
  });
  expect(policyOf(dataOf({ masteryScore: 0.66666 }), {})?.passMark).toBe(66.67);
  expect(policyOf(dataOf({ masteryScore: null, moveOn: 'Completed' }), {})).toBeUndefined();
  expect(policyOf(dataOf({ moveOn: 'Passed' }), {})).toEqual({ passMark: 0 });
  expect(policyOf(dataOf({ moveOn: 'Passed' }), { passMark: 60 })).toBeUndefined();
});

test.each([
  ['0.8', 0.8],
  [' 1 ', 1],
  ['', undefined],
  [' ', undefined],
  ['high', undefined],
  [80, undefined],
  ['-1', undefined],
  [{}, undefined],
])('a masteryScore of %j is read as %s', (masteryScore, read) => {
  expect(dataOf({ masteryScore }).masteryScore).toBe(read);
});

test.each([
  ['Normal', 'normal'],
  ['NORMAL', 'normal'],
  ['Browse', 'browse'],
  ['browse', 'browse'],
  ['review', 'review'],
  ['REVIEW', 'review'],
  ['Exam', 'normal'],
  [undefined, 'normal'],
])('a launchMode of %s is %s', (launchMode, mode) => {
  expect(dataOf({ launchMode }).mode).toBe(mode);
});

test.each(['nonsense', '[]', '{}', '{"contextTemplate":7}', 'null'])(
  'launch data without a context are none: %s',
  (text) => {
    expect(readLaunchData(text)).toBeUndefined();
  },
);

test('moveOn is read in any case', () => {
  expect(dataOf({ moveOn: 'PassedOrNot' }).mustPass).toBe(false);
  expect(dataOf({ moveOn: 'NotPassed' }).mustPass).toBe(false);
  expect(policyOf(dataOf({ moveOn: 'passed' }), {})).toEqual({ passMark: 0 });
  expect(policyOf(dataOf({ moveOn: 'COMPLETEDANDPASSED' }), {})).toEqual({ passMark: 0 });
  expect(policyOf(dataOf({ moveOn: 'completedorpassed' }), {})).toBeUndefined();
});

test.each([
  ['https://lms.test/back', true],
  ['HTTP://lms.test/back', true],
  ['javascript:alert(1)', false],
  ['javascript:alert("https://lms.test/back")', false],
  [['https://lms.test/back'], false],
  ['data:text/html,x', false],
  ['//lms.test/back', false],
  ['about:blank', false],
  [7, false],
])('a returnURL of %s is gone to: %s', async (returnURL, goes) => {
  const lrs = openLrs();
  const stage = await opened(lrs, lrs.cmi5({ ...launch, data: { returnURL } }));
  stage.session.close();
  await wait();
  expect(lrs.verbs()).toEqual(['initialized', 'terminated']);
  expect(stage.went).toEqual(goes ? [returnURL] : []);
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

test('a reload before the end goes on with the session: one token, one initialized', async () => {
  const lrs = openLrs();
  const [local, tab] = [storage(), storage()];
  const first = await opened(lrs, lrs.cmi5(launch), { local, session: tab });
  const [one] = questionsOf(course());
  if (one) answer(first.session, one);
  await wait();
  first.leave();
  first.session.close(true);
  await wait();
  expect(count(lrs, 'terminated')).toBe(0);
  const again = await opened(lrs, '', { local, session: tab });
  expect(again.session.state()).toMatchObject({ host: 'lms', phase: 'ready' });
  finish(again.session);
  await wait();
  again.session.close();
  await wait();
  expect(lrs.refused).toEqual([]);
  expect(lrs.asked.filter(({ url }) => url.includes('/fetch'))).toHaveLength(1);
  expect([count(lrs, 'initialized'), count(lrs, 'completed'), count(lrs, 'terminated')]).toEqual([
    1, 1, 1,
  ]);
});

test('a tab that is closed after completion ends the session; a reload has the answers and says where to go on', async () => {
  const lrs = openLrs();
  const [local, tab] = [storage(), storage()];
  const first = await opened(lrs, lrs.cmi5(launch), { local, session: tab });
  finish(first.session);
  await wait();
  first.leave();
  first.session.close(true);
  await wait();
  expect(lrs.refused).toEqual([]);
  expect(lrs.verbs().at(-1)).toBe('terminated');
  const before = lrs.asked.length;
  const again = await opened(lrs, '', { local, session: tab });
  expect(again.session.state()).toMatchObject({ host: 'refused', phase: 'ready', saving: 'local' });
  expect(Object.keys(again.session.state().progress.tries)).toHaveLength(5);
  again.leave();
  again.session.close(true);
  await wait();
  // After the end the LMS is asked for nothing: it would be 403 (9.3.8).
  expect(lrs.asked.length).toBe(before);
});

test('what is answered after the end, on a page that was reloaded, the next launch sends', async () => {
  const lrs = openLrs();
  const [local, tab] = [storage(), storage()];
  const passMark = { masteryScore: 0.5, moveOn: 'Passed' };
  const first = await opened(lrs, lrs.cmi5({ ...launch, data: passMark }), { local, session: tab });
  const [one, two] = questionsOf(course());
  if (one) answer(first.session, one);
  await wait(31 * 60);
  first.leave();
  first.session.close(true);
  await wait();
  expect(lrs.verbs().at(-1)).toBe('terminated');
  const again = await opened(lrs, '', { local, session: tab });
  if (two) answer(again.session, two);
  again.leave();
  again.session.close(true);
  await wait();
  expect(count(lrs, 'answered')).toBe(1);
  const next = await opened(lrs, lrs.cmi5({ ...launch, data: passMark }), { local });
  await wait(5);
  expect(next.session.state()).toMatchObject({ host: 'lms', phase: 'ready', saving: 'saved' });
  expect(count(lrs, 'answered')).toBe(2);
  expect(Object.keys(lrs.states()[0]?.['tries'] as Fields)).toEqual(['0.1', '1.1']);
  expect(lrs.refused).toEqual([]);
});

test('after long idleness a tab that is closed ends the session, before it does not', async () => {
  for (const [minutes, ends] of [
    [20, 0],
    [31, 1],
  ] as const) {
    const lrs = openLrs();
    const stage = await opened(lrs, lrs.cmi5(launch));
    const [one] = questionsOf(course());
    if (one) answer(stage.session, one);
    await wait(minutes * 60);
    stage.leave();
    stage.session.close(true);
    await wait();
    expect(count(lrs, 'terminated')).toBe(ends);
    expect(lrs.refused).toEqual([]);
  }
});

test.each(['Browse', 'Review'])(
  '%s: a tab that is closed ends the session, and a reload shows the same again',
  async (launchMode) => {
    const lrs = openLrs();
    const local = storage();
    const earlier = await opened(lrs, lrs.cmi5(launch), { local });
    finish(earlier.session);
    await wait();
    earlier.session.close();
    await wait();
    const tab = storage();
    const first = await opened(lrs, lrs.cmi5({ ...launch, data: { launchMode } }), {
      session: tab,
    });
    first.leave();
    first.session.close(true);
    await wait();
    expect(lrs.verbs().slice(-2)).toEqual(['initialized', 'terminated']);
    const before = lrs.asked.length;
    const again = await opened(lrs, '', { session: tab });
    expect(again.session.state()).toMatchObject({
      host: 'lms',
      phase: 'ready',
      mode: launchMode.toLowerCase(),
      saving: 'off',
    });
    expect(Object.keys(again.session.state().progress.tries)).toHaveLength(5);
    again.leave();
    again.session.close(true);
    await wait();
    expect(lrs.asked.length).toBe(before);
    expect(lrs.refused).toEqual([]);
  },
);

test('the duration of a session is the learner’s time on all its pages', async () => {
  const lrs = openLrs();
  const [local, tab] = [storage(), storage()];
  // A page is looked at for a minute while it is opened.
  const first = await opened(lrs, lrs.cmi5(launch), { local, session: tab });
  await wait(100);
  first.leave();
  first.session.close(true);
  await wait(3600);
  const again = await opened(lrs, '', { local, session: tab });
  again.session.close();
  await wait();
  const result = lrs.statements.at(-1)?.['result'] as Fields;
  expect(result['duration']).toBe('PT220S');
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

/** A launch that asks about answers of an earlier one, of which nothing has arrived. */
const asked = async (framed = false) => {
  const lrs = openLrs();
  const local = storage();
  lrs.fail(({ method, body }) =>
    method === 'PUT' || body.includes('answered') ? 'offline' : undefined,
  );
  const lost = await opened(lrs, lrs.cmi5(launch), { local });
  const [one] = questionsOf(course());
  if (one) answer(lost.session, one);
  lost.leave();
  lost.session.close(true);
  await wait();
  lrs.fail(() => undefined);
  const stage = await opened(lrs, lrs.cmi5({ ...launch, data: { returnURL } }), { local, framed });
  expect(stage.session.state().phase).toBe('ask');
  return { lrs, local, stage };
};

describe('a session that ends before the learner has said whose answers are meant', () => {
  const ofLast = (lrs: TestLrs) => lrs.statements.at(-1)?.['result'];

  test('in a frame that is left is ended with its time alone, and asks again at the next launch', async () => {
    const { lrs, local, stage } = await asked(true);
    stage.leave();
    stage.session.close(true);
    await wait();
    expect(lrs.verbs().slice(-2)).toEqual(['initialized', 'terminated']);
    expect(ofLast(lrs)).toEqual({ duration: 'PT60S' });
    expect(lrs.states()).toEqual([]);
    // The LMS takes nothing more of it.
    stage.comeBack();
    stage.session.resume();
    expect(stage.session.state()).toMatchObject({ phase: 'closed', resumable: false });
    const next = await opened(lrs, lrs.cmi5(launch), { local });
    expect(next.session.state().phase).toBe('ask');
    expect(lrs.refused).toEqual([]);
  });

  test('by "Save and leave" is ended, and leads back to the LMS', async () => {
    const { lrs, stage } = await asked();
    stage.session.close();
    expect(stage.session.state()).toMatchObject({ phase: 'closed', resumable: false });
    await wait();
    expect(lrs.verbs().slice(-2)).toEqual(['initialized', 'terminated']);
    expect(lrs.states()).toEqual([]);
    expect(stage.went).toEqual([returnURL]);
    expect(lrs.refused).toEqual([]);
  });

  test('in a tab of its own may go on after a reload', async () => {
    const { lrs, stage } = await asked();
    stage.leave();
    stage.session.close(true);
    await wait();
    expect(lrs.verbs().at(-1)).toBe('initialized');
  });

  test('leaves what another browser has stored as it is', async () => {
    const { lrs, local } = await asked(true);
    const other = await opened(lrs, lrs.cmi5(launch), { framed: true });
    const [, two] = questionsOf(course());
    if (two) answer(other.session, two);
    await wait();
    other.session.close();
    await wait();
    const before = lrs.states();
    const stage = await opened(lrs, lrs.cmi5(launch), { local, framed: true });
    expect(stage.session.state().phase).toBe('ask');
    stage.session.close();
    await wait();
    expect(lrs.verbs().slice(-2)).toEqual(['initialized', 'terminated']);
    expect(lrs.states()).toEqual(before);
    expect(lrs.refused).toEqual([]);
  });
});

test('a session that is left by "Save and leave" while it opens is ended once it is open', async () => {
  const lrs = openLrs();
  let session: Session | undefined;
  lrs.fail(({ body }) => {
    if (body.includes('initialized')) session?.close();
    return undefined;
  });
  const stage = await opened(lrs, lrs.cmi5({ ...launch, data: { returnURL } }), {
    opening: (one) => (session = one),
  });
  expect(stage.session.state()).toMatchObject({ phase: 'closed', resumable: false });
  expect(lrs.verbs()).toEqual(['initialized', 'terminated']);
  expect(lrs.states()).toEqual([]);
  expect(stage.went).toEqual([returnURL]);
  expect(lrs.refused).toEqual([]);
});

test('a page that was left and is shown again ends the session by "Save and leave"', async () => {
  const { lrs, stage } = await asked();
  stage.leave();
  stage.session.close(true);
  await wait();
  stage.comeBack();
  stage.session.resume();
  await stage.session.choose('go-on');
  await wait();
  stage.session.close();
  expect(stage.session.state().saving).toBe('saving');
  await wait();
  expect(stage.session.state().saving).toBe('saved');
  expect(lrs.verbs().at(-1)).toBe('terminated');
  expect(stage.went).toEqual([returnURL]);
  expect(lrs.refused).toEqual([]);
});

test('so does one that was left while "Save and leave" waited, with its time told once', async () => {
  const lrs = openLrs();
  const stage = await opened(lrs, lrs.cmi5({ ...launch, data: { returnURL } }));
  let lost = true;
  lrs.fail(({ method }) => (lost && method === 'PUT' ? 503 : undefined));
  const [one] = questionsOf(course());
  if (one) answer(stage.session, one);
  stage.session.close();
  await wait();
  stage.leave();
  expect(count(lrs, 'terminated')).toBe(0);
  stage.comeBack();
  lost = false;
  await wait(5);
  expect(stage.session.state().saving).toBe('saved');
  expect(lrs.statements.at(-1)).toMatchObject({
    verb: { id: 'http://adlnet.gov/expapi/verbs/terminated' },
    result: { duration: 'PT60S' },
  });
  expect(stage.went).toEqual([returnURL]);
  expect(lrs.refused).toEqual([]);
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

test('an AU that failed begins anew at the next launch, while the registration needs a pass', async () => {
  const lrs = openLrs();
  const local = storage();
  const data = { masteryScore: 0.5, moveOn: 'CompletedAndPassed' };
  const first = await opened(lrs, lrs.cmi5({ ...launch, data }), { local, framed: true });
  finish(first.session, course(), false);
  await wait();
  // A page that stays open elsewhere.
  const elsewhere = lrs.states()[0];
  first.session.close();
  await wait();
  expect([count(lrs, 'failed'), count(lrs, 'passed'), count(lrs, 'completed')]).toEqual([1, 0, 1]);
  const second = await opened(lrs, lrs.cmi5({ ...launch, data }), { framed: true });
  expect(Object.keys(second.session.state().progress.tries)).toEqual([]);
  finish(second.session);
  await wait();
  second.session.close();
  await wait();
  expect([count(lrs, 'failed'), count(lrs, 'passed'), count(lrs, 'completed')]).toEqual([1, 1, 1]);
  const [state] = lrs.states();
  expect(state?.['replaced']).toEqual([elsewhere?.['attempt']]);
  expect(Object.keys(state?.['tries'] as Fields)).toHaveLength(5);
  // And now that it is passed, the next launch looks back at what is there.
  const third = await opened(lrs, lrs.cmi5({ ...launch, data }), { framed: true });
  expect(Object.keys(third.session.state().progress.tries)).toHaveLength(5);
  third.session.close();
  await wait();
  expect(lrs.refused).toEqual([]);
});

test('what another device still says of a failed attempt does not come back into the new one', async () => {
  const lrs = openLrs();
  const data = { masteryScore: 0.5, moveOn: 'Passed' };
  const first = await opened(lrs, lrs.cmi5({ ...launch, data }), { framed: true });
  finish(first.session, course(), false);
  await wait();
  const document = createStateDocument(
    first.self,
    // The LMS goes on taking documents from the first session.
    createLrsClient(first.self, BASE, { Authorization: AUTH }),
    stateKey(AU, launch.actor, launch.registration),
  );
  const before = await document.open();
  const second = await opened(lrs, lrs.cmi5({ ...launch, data }), { framed: true });
  const [one] = questionsOf(course());
  if (one) answer(second.session, one);
  await wait();
  const attempt = lrs.states()[0]?.['attempt'];
  expect(attempt).not.toBe(before?.state?.progress.attempt);
  if (before?.state) document.set(before.state.progress, () => ({ owed: [], once: ['late'] }));
  expect(await document.save()).toBe(true);
  expect(lrs.states()[0]).toMatchObject({
    attempt,
    once: expect.arrayContaining(['late']) as unknown,
  });
  expect(Object.keys(lrs.states()[0]?.['tries'] as Fields)).toEqual(['0.1']);
});

test.each(['Completed', 'CompletedOrPassed', 'NotApplicable'])(
  'an AU that failed stays as it is where the registration needs no pass: %s',
  async (moveOn) => {
    const lrs = openLrs();
    const data = { masteryScore: 0.5, moveOn };
    const first = await opened(lrs, lrs.cmi5({ ...launch, data }), { framed: true });
    finish(first.session, course(), false);
    await wait();
    first.session.close();
    await wait();
    const second = await opened(lrs, lrs.cmi5({ ...launch, data }), { framed: true });
    expect(Object.keys(second.session.state().progress.tries)).toHaveLength(9);
    expect(lrs.refused).toEqual([]);
  },
);

test('an LMS that lowers its mark passes what failed before, and nothing is begun anew', async () => {
  const lrs = openLrs();
  const [one, two] = questionsOf(course());
  const first = await opened(
    lrs,
    lrs.cmi5({ ...launch, data: { masteryScore: 0.9, moveOn: 'Passed' } }),
    {
      framed: true,
    },
  );
  if (one && two) [one, two].forEach((spec) => answer(first.session, spec));
  finish(first.session, course(), false);
  await wait();
  first.session.close();
  await wait();
  const second = await opened(
    lrs,
    lrs.cmi5({ ...launch, data: { masteryScore: 0.3, moveOn: 'Passed' } }),
    {
      framed: true,
    },
  );
  await wait();
  second.session.close();
  await wait();
  expect([count(lrs, 'failed'), count(lrs, 'passed')]).toEqual([1, 1]);
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
  fc.oneof(
    fc.constant(undefined),
    fc.constantFrom<Fault>('offline', 'lost', 'twice', 408, 429, 500, 503),
    fc.constantFrom<Fault>(403, 404, 413, { stored: 403 }),
  ),
  { maxLength: 40 },
);

test.skipIf(process.env['MUTANTS_TESTS'])(
  'whatever fails: every statement once, none after the end, and the state is never lost',
  async () => {
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
          // After the last answer the session ends with the page, and a reload is not its own launch.
          const again = reload && !framed && !(rights[0] ?? false);
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
  },
);
