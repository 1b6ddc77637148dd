/** What the state document holds, how large it may grow, and what is taken for one. */
import { expect, test } from 'vitest';
import { questionsOf } from '../../src/course/course';
import type { Course } from '../../src/course/course';
import type { Progress } from '../../src/progress/progress';
import { addTry, begin } from '../../src/progress/progress';
import { report } from '../../src/progress/report';
import type { Fields } from '../../src/persistence/storage';
import { openTracker } from '../../src/track/lrs/tincan';
import type { TestLrs } from '../lms/lrs';
import { AUTH, BASE, openLrs } from '../lms/lrs';
import { fakeWindow } from '../lms/window';
import { courseOf, huge } from '../builders/courses';

const actor = { objectType: 'Agent', mbox: 'mailto:ada@example.org' };
const activityId = 'https://example.org/october-unit';

const open = async (lrs: TestLrs, course: Course) => {
  const search = `?${new URLSearchParams({
    endpoint: BASE,
    auth: AUTH,
    actor: JSON.stringify(actor),
    activity_id: activityId,
  }).toString()}`;
  const { self } = fakeWindow({ search, fetch: lrs.fetch, framed: true, hurried: true });
  const tracker = openTracker(self, course);
  const { saved } = await tracker.open();
  return {
    saved,
    tracker,
    async save(progress: Progress): Promise<boolean> {
      tracker.send(report(course, progress, { at: 0, session: 's', save: 1 }));
      return (await tracker.save()) === 'stored';
    },
  };
};

const documents = (lrs: TestLrs) =>
  lrs.asked.filter(({ method, url }) => method === 'PUT' && url.includes('stateId=progress'));

test.skipIf(process.env['MUTANTS_TESTS'])(
  'a thousand questions of two tries: below 64 KiB, every mark is kept, and what was shown stays shown',
  async () => {
    const course = huge(1000);
    const progress = questionsOf(course).reduce<Progress>(
      (before, { slot, correctResponse }, at) => {
        const shown = slot % 10 === 0;
        return [1, 2].reduce(
          (so, n) =>
            addTry(so, {
              question: slot,
              n,
              response: shown && n === 2 ? null : correctResponse,
              mark: shown ? 0 : 50 * n,
              at: 1_790_000_000_000 + at * 1000 + n,
              took: 12.25,
            }),
          before,
        );
      },
      begin('n0nce'),
    );
    const lrs = openLrs();
    const first = await open(lrs, course);
    expect(await first.save(progress)).toBe(true);
    const sizes = documents(lrs).map(({ body }) => Buffer.byteLength(body));
    expect(Math.max(...sizes)).toBeLessThan(40_000);
    const { saved } = await open(lrs, course);
    const marks = ({ tries }: Progress) =>
      Object.fromEntries(
        Object.entries(tries).map(([key, { question, n, mark, response }]) => [
          key,
          { question, n, mark, shown: response === null },
        ]),
      );
    expect(marks(saved.progress)).toEqual(marks(progress));
    // The latest have all that there is.
    expect(saved.progress.tries['999.2']).toEqual(progress.tries['999.2']);
    for (const { body } of lrs.asked) expect(Buffer.byteLength(body)).toBeLessThan(64 * 1024);
  },
);

const whole = { attempt: 'n0nce', tries: {}, read: [], done: [], sessions: {}, once: [] };
const tried = { question: 0, n: 1, mark: 100, response: ['a'], at: 1_790_000_000_000 };

test.each<[string, Fields, boolean]>([
  ['a document of ours', { ...whole, tries: { '0.1': tried } }, true],
  ['a try that is a number', { ...whole, tries: { '0.1': 100 } }, true],
  ['a try without a mark', { ...whole, tries: { '0.1': { ...tried, mark: undefined } } }, false],
  ['a try at no moment', { ...whole, tries: { '0.1': { ...tried, at: 1e20 } } }, false],
  ['a try of objects', { ...whole, tries: { '0.1': { ...tried, response: [{}] } } }, false],
  ['texts for times', { ...whole, sessions: { s: '9' } }, false],
  ['no list of what is read', { ...whole, read: 'lesson-0' }, false],
  ['a place without a time', { ...whole, place: { lesson: 'lesson-0', step: 1 } }, false],
])('%s is checked before it is used', async (_, document, used) => {
  const course = courseOf([]);
  const lrs = openLrs();
  const url = `${BASE}/activities/state?${new URLSearchParams({
    activityId,
    agent: JSON.stringify(actor),
    stateId: 'progress',
  }).toString()}`;
  const headers = {
    authorization: AUTH,
    'x-experience-api-version': '1.0.3',
    'content-type': 'application/json',
    'if-none-match': '*',
  };
  lrs.handle({ method: 'PUT', url, headers, body: JSON.stringify(document) });
  const { saved } = await open(lrs, course);
  expect(saved.progress.attempt).toBe(used ? 'n0nce' : '');
});

test.each(['{"attempt":"n0nce"', '{"other":1}', 'a text', '[1]'])(
  'a document that nobody can make anything of is no new attempt, and nothing is written over it: %s',
  async (text) => {
    const course = courseOf([]);
    const lrs = openLrs();
    lrs.fail(({ method, url }) =>
      method === 'GET' && url.includes('stateId=progress')
        ? { stored: 200, body: text }
        : undefined,
    );
    const { saved, tracker } = await open(lrs, course);
    expect(saved).toMatchObject({ unread: true, whole: false });
    // As the session leaves what it could not read.
    const progress = begin('another');
    await tracker.close(report(course, progress, { at: 0, session: 's', save: 1 }), 'time');
    expect(documents(lrs)).toEqual([]);
    expect(lrs.verbs()).toEqual(['initialized', 'terminated']);
  },
);

test.each(['', 'null', '{}', ' [] '])(
  'what some LRSs give for no document is none: "%s"',
  async (text) => {
    const lrs = openLrs();
    lrs.fail(({ method, url }) =>
      method === 'GET' && url.includes('stateId=progress')
        ? { stored: 200, body: text }
        : undefined,
    );
    const { saved } = await open(lrs, courseOf([]));
    expect(saved.unread).toBeUndefined();
    expect(saved.progress.attempt).toBe('');
  },
);
