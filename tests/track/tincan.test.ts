/** A Tin Can launch: which activity it is of, what its statements are called, and what the next launch knows. */
import { afterEach, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/progress/progress';
import { begin } from '../../src/progress/progress';
import type { Report } from '../../src/progress/report';
import { report } from '../../src/progress/report';
import type { Fields } from '../../src/persistence/storage';
import { createTracker } from '../../src/track/lrs/tincan';
import { ask, courseOf, lesson } from '../builders/courses';
import { verbOf } from '../lms/cmi5rules';
import type { TestLrs } from '../lms/lrs';
import { AUTH, BASE, openLrs } from '../lms/lrs';
import { fakeWindow, storage } from '../lms/window';

const UNIT = 'https://example.org/october-unit';
const ADA = { objectType: 'Agent', account: { homePage: 'http://lms.test', name: 'ada' } };
const REGISTRATION = '760e3480-ba55-4991-94b0-01820dbd23a2';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

afterEach(() => void vi.restoreAllMocks());

const course = courseOf([lesson(0, [ask('choice', 0)])]);

const reportOf = (attempt: string, more: Partial<Progress> = {}): Report =>
  report(course, { ...begin(attempt), ...more }, { at: 0, session: 's', save: 1 });

const done = (attempt: string, more: Partial<Report> = {}): Report => ({
  ...reportOf(attempt),
  completion: 'completed',
  success: 'passed',
  ...more,
});

const answered = reportOf('n0nce', {
  tries: { '0.1': { question: 0, n: 1, mark: 100, response: ['b'] } },
});

/** A launch by these parameters; what is undefined is left out of the address. */
const launch = async (
  lrs: TestLrs,
  params: Readonly<Record<string, string | undefined>> = {},
  local = storage(),
) => {
  const given: Record<string, string | undefined> = {
    endpoint: BASE,
    auth: AUTH,
    actor: JSON.stringify(ADA),
    registration: REGISTRATION,
    activity_id: UNIT,
    ...params,
  };
  const known = Object.entries(given).filter((pair): pair is [string, string] => !!pair[1]);
  const search = `?${new URLSearchParams(known).toString()}`;
  const { self } = fakeWindow({ search, fetch: lrs.fetch, local, hurried: true });
  const tracker = createTracker(self, course);
  return { tracker, launch: await tracker.open(), local };
};

const part = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce((found, name) => (found as Fields)[name], value);

const idsOf = (lrs: TestLrs, verb: string): unknown[] =>
  lrs.statements.filter((one) => verbOf(one) === verb).map(({ id }) => id);

test.each([
  [{}, UNIT],
  [{ activity_id: undefined, activityId: `${UNIT}/as-in-cmi5` }, `${UNIT}/as-in-cmi5`],
  [{ activityId: `${UNIT}/other` }, UNIT],
  [{ activity_id: undefined }, UNIT],
])(
  'the activity is the one of the address, by either name, or the unit: %o',
  async (params, id) => {
    const lrs = openLrs();
    const { tracker } = await launch(lrs, params);
    await tracker.close(answered, 'all');
    expect(part(lrs.statements[0], 'object', 'id')).toBe(id);
  },
);

/** Who, in which registration, of which activity: a statement has another id for each. */
test.each([
  ['of this learner', {}, '34e2ca92-1724-59ac-9252-c8d2a2046b60'],
  [
    'whose name has changed',
    { actor: JSON.stringify({ ...ADA, name: 'Ada' }) },
    '34e2ca92-1724-59ac-9252-c8d2a2046b60',
  ],
  [
    'of another learner',
    { actor: JSON.stringify({ ...ADA, account: { ...ADA.account, name: 'bob' } }) },
    '7136ef29-680c-5ac6-94a9-86490098b21b',
  ],
  ['in no registration', { registration: undefined }, 'eec3d17c-9db6-5d0c-aeb2-429ee1b448fd'],
  [
    'of another activity',
    { activity_id: `${UNIT}/lesson-0` },
    '4997debd-33b9-548f-8682-1360818047c2',
  ],
])('an answer %s has the same id in every launch and every edition', async (_, params, id) => {
  const lrs = openLrs();
  const { tracker, launch: opened } = await launch(lrs, params);
  expect(opened.learner).toMatch(/^[0-9a-f-]{36}$/);
  await tracker.close(answered, 'all');
  expect(idsOf(lrs, 'answered')).toEqual([id]);
});

test('each launch has a beginning, an end and a session of its own', async () => {
  const lrs = openLrs();
  vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 10, 23, 9));
  for (const { tracker } of [await launch(lrs), await launch(lrs)])
    await tracker.close(answered, 'all');
  expect(lrs.refused).toEqual([]);
  expect(lrs.verbs()).toEqual([
    'initialized',
    'answered',
    'terminated',
    'initialized',
    'terminated',
  ]);
  expect(new Set(lrs.statements.map(({ id }) => id)).size).toBe(5);
  const sessions = lrs.statements.map((one) => part(one, 'context', 'extensions', SESSION));
  const [first, , , second] = sessions;
  expect(sessions).toEqual([first, first, first, second, second]);
  expect(first).not.toBe(second);
});

test('what waits in the browser goes to the same LRS, however many slashes its address ends with', async () => {
  const lrs = openLrs();
  lrs.fail(({ method }) => (method === 'POST' ? 'offline' : undefined));
  const first = await launch(lrs, { endpoint: `${BASE}//` });
  first.tracker.send(answered);
  expect(await first.tracker.save()).toBe('failed');
  lrs.fail(() => undefined);
  const { tracker } = await launch(lrs, {}, first.local);
  expect(await tracker.save()).toBe('stored');
  expect(lrs.verbs()).toEqual(['initialized', 'answered', 'initialized']);
});

test('what a browser keeps is found under the names of the packages before', async () => {
  const lrs = openLrs();
  lrs.fail(({ method }) => (method === 'POST' ? 'offline' : undefined));
  const local = storage();
  // Something else of this address's, which is no salt.
  local.setItem('course', '1');
  local.setItem('lrs-salt AAAAAAAA', '1');
  const { tracker } = await launch(lrs, {}, local);
  tracker.send(answered);
  expect(Object.keys(local).map((name) => name.replace(/^(lrs-queue \S+) .*/, '$1'))).toEqual([
    'course',
    'lrs-salt AAAAAAAA',
    'lrs-queue ahnw4y-1otqhry',
    'lrs-queue ahnw4y-1otqhry',
  ]);
});

test('a launch counts, and knows which verdicts of the attempt the LRS has', async () => {
  const lrs = openLrs();
  const first = await launch(lrs);
  expect(first.launch).toMatchObject({ host: 'lms', mode: 'normal', credit: true });
  expect(first.launch.reached).toEqual({});
  await first.tracker.close(done('one', { success: 'unknown' }), 'all');
  const second = await launch(lrs);
  expect(second.launch.reached).toEqual({ completion: 'completed' });
  await second.tracker.close(done('one'), 'all');
  const third = await launch(lrs);
  expect(third.launch.reached).toEqual({ completion: 'completed', success: 'passed' });
  // A fresh start: of this attempt nothing is reached yet.
  await third.tracker.close(reportOf('two'), 'all');
  expect((await launch(lrs)).launch.reached).toEqual({});
});

test('a verdict that the LRS may not have is not reached', async () => {
  const lrs = openLrs();
  const first = await launch(lrs);
  lrs.fail(({ body }) => (body.includes('/verbs/passed') ? 404 : undefined));
  await first.tracker.close(done('one'), 'all');
  expect((await launch(lrs)).launch.reached).toEqual({ completion: 'completed' });
});
