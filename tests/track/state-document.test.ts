/** What the state document holds, how large it may grow, and what is taken for one. */
import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../src/course/course';
import type { Course } from '../../src/course/course';
import type { Progress } from '../../src/progress/progress';
import { addTry, begin } from '../../src/progress/progress';
import { report } from '../../src/progress/report';
import type { Fields } from '../../src/persistence/storage';
import { parse } from '../../src/persistence/storage';
import type { LrsClient, LrsResponse } from '../../src/track/lrs/client';
import { createStateDocument } from '../../src/track/lrs/state-document';
import { createTracker } from '../../src/track/lrs/tincan';
import type { TestLrs } from '../lms/lrs';
import { AUTH, BASE, openLrs } from '../lms/lrs';
import { fakeWindow } from '../lms/window';
import { courseOf, huge } from '../builders/courses';
import { windowOf } from '../builders/world';

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
  const tracker = createTracker(self, course);
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

/** An LRS that gives these responses in turn, and what it was asked; the pauses between tries take no time. */
const scripted = (
  ...responses: readonly (Partial<LrsResponse> & { readonly status: number })[]
) => {
  const left = [...responses];
  const asked: { method: string; text: string; when: unknown; unloading: unknown }[] = [];
  const request: LrsClient['request'] = (
    method,
    path,
    { params, body = '', headers, unloading } = {},
  ) => {
    expect([path, params]).toEqual(['activities/state', { agent: 'ada', stateId: 'progress' }]);
    asked.push({ method, text: body, when: headers, unloading });
    const next = left.shift();
    if (!next) throw new Error(`Nobody expected ${method}.`);
    return Promise.resolve({ text: '', ...next });
  };
  const self = windowOf({ setTimeout: (task: () => void) => queueMicrotask(task) });
  const client: LrsClient = { request, get: () => Promise.resolve({ status: 404, text: '' }) };
  return { asked, left, document: createStateDocument(self, client, { agent: 'ada' }) };
};

const none = () => ({ owed: [], once: [] });
const answer1: Progress = { ...begin('a'), tries: { '1.1': { ...tried, question: 1 } } };
const answer2: Progress = { ...begin('a'), tries: { '2.1': { ...tried, question: 2 } } };
const stored = (progress: Progress, more: Fields = {}): string =>
  JSON.stringify({ ...progress, ...more });
const triesIn = (text = ''): string[] =>
  Object.keys((parse(text) as { readonly tries: object }).tries).sort();

describe('a document', () => {
  test('that is not there yet is written on that condition, then on that of its version', async () => {
    const { document, asked } = scripted(
      { status: 404 },
      { status: 204, etag: '"1"' },
      { status: 204, etag: '"2"' },
    );
    expect(await document.open()).toEqual({ unread: false });
    document.set(answer1, () => ({ owed: ['k'], once: ['o'] }));
    expect(await document.save()).toBe(true);
    // There is nothing new.
    expect(await document.save()).toBe(true);
    document.set(answer1, none);
    expect(await document.save()).toBe(true);
    expect(asked).toEqual([
      { method: 'GET', text: '', when: undefined, unloading: undefined },
      {
        method: 'PUT',
        text: stored(answer1, { owed: ['k'], once: ['o'] }),
        when: { 'If-None-Match': '*' },
        unloading: false,
      },
      {
        method: 'PUT',
        text: stored(answer1, { once: ['o'] }),
        when: { 'If-Match': '"1"' },
        unloading: false,
      },
    ]);
  });

  test('is read for what it holds of the progress and of the statements', async () => {
    const text = stored(answer1, { owed: ['k', 7], once: 'o', replaced: ['old'] });
    const { document } = scripted({ status: 200, text, etag: '"1"' });
    expect(await document.open()).toEqual({
      state: { progress: answer1, owed: ['k'], once: [], replaced: ['old'] },
      unread: false,
    });
  });

  test.each([
    [[503, 0, 429, 404], { unread: false }],
    [[403], undefined],
    [[503, 503, 503, 503], undefined],
  ])('is asked for until the LRS says whether there is one: %j', async (statuses, found) => {
    const { document, left } = scripted(...statuses.map((status) => ({ status })));
    expect(await document.open()).toEqual(found);
    expect(left).toEqual([]);
  });

  test('whose version is not given is asked for it, so that a page that unloads has a condition', async () => {
    const { document, asked } = scripted(
      { status: 200, text: stored(answer1), etag: '"1"' },
      { status: 204, etag: null },
      { status: 200, text: stored(answer1), etag: '"2"' },
      { status: 204 },
    );
    await document.open();
    document.set(answer2, none);
    expect(await document.save()).toBe(true);
    document.set({ ...answer2, sessions: { s: 9 } }, none);
    document.sendNow();
    expect(asked.map(({ method, when }) => [method, when])).toEqual([
      ['GET', undefined],
      ['PUT', { 'If-Match': '"1"' }],
      ['GET', undefined],
      ['PUT', { 'If-Match': '"2"' }],
    ]);
  });

  test('that shows no version is read before each write, and joined with what is there', async () => {
    const { document, asked, left } = scripted(
      { status: 200, text: stored(answer1) },
      { status: 200, text: stored({ ...answer1, read: ['theirs'] }) },
      { status: 204 },
      { status: 503 },
      { status: 200, text: stored({ ...answer1, done: ['theirs'] }) },
      { status: 204 },
    );
    await document.open();
    document.set(answer2, none);
    expect(await document.save()).toBe(true);
    document.set({ ...answer2, read: ['ours'] }, none);
    expect(await document.save()).toBe(false);
    expect(await document.save()).toBe(true);
    expect(left).toEqual([]);
    expect(asked.map(({ method, when }) => [method, when])).toEqual([
      ['GET', undefined],
      ['GET', undefined],
      ['PUT', {}],
      ['GET', undefined],
      ['GET', undefined],
      ['PUT', {}],
    ]);
    expect(triesIn(asked[2]?.text)).toEqual(['1.1', '2.1']);
    expect(parse(asked[2]?.text)).toMatchObject({ read: ['theirs'] });
    expect(parse(asked[5]?.text)).toMatchObject({ read: ['ours'], done: ['theirs'] });
  });

  test('that shows no version and may no longer be read is written no more', async () => {
    const { document, left } = scripted({ status: 200, text: stored(answer1) }, { status: 403 });
    await document.open();
    document.set(answer2, none);
    expect(await document.save()).toBe(false);
    expect([document.closed, left]).toEqual([true, []]);
    expect(await document.save()).toBe(false);
  });

  test.each([412, 409])(
    'that another launch wrote meanwhile (%d) is joined with ours',
    async (status) => {
      const { document, asked } = scripted(
        { status: 404 },
        { status },
        { status: 200, text: stored(answer1, { once: ['theirs'] }), etag: '"5"' },
        { status: 204, etag: '"6"' },
      );
      await document.open();
      document.set(answer2, () => ({ owed: [], once: ['ours'] }));
      expect(await document.save()).toBe(true);
      const last = asked.at(-1);
      expect(last?.when).toEqual({ 'If-Match': '"5"' });
      expect(triesIn(last?.text)).toEqual(['1.1', '2.1']);
      expect(parse(last?.text)).toMatchObject({ once: ['theirs', 'ours'] });
    },
  );

  test.each([
    ['that a proxy makes weak', 'W/"1"', '"1"', [204], []],
    ['that the LRS has made weak', 'W/"1"', '"1"', [412, 200, 204], [['GET'], ['PUT', {}]]],
    ['that a proxy has changed', '"1-gzip"', '"1-gzip"', [412, 200, 204], [['GET'], ['PUT', {}]]],
    ['that has W/ in it', '"aW/b"', '"aW/b"', [204], []],
  ])('has a version %s: it is written all the same', async (_, etag, sentBack, statuses, more) => {
    const there = { text: stored(answer1), etag };
    const { document, asked, left } = scripted(
      { status: 200, ...there },
      ...statuses.map((status) => ({ status, ...(status === 200 ? there : { etag: '"2"' }) })),
    );
    await document.open();
    document.set(answer2, none);
    expect(await document.save()).toBe(true);
    expect(left).toEqual([]);
    expect(asked.slice(1).map(({ method, when }) => (when ? [method, when] : [method]))).toEqual([
      ['PUT', { 'If-Match': sentBack }],
      ...more,
    ]);
    expect(triesIn(asked.at(-1)?.text)).toEqual(['1.1', '2.1']);
  });

  test('that others write again and again is left to the next save after six tries', async () => {
    const rounds = Array.from({ length: 6 }, (_, n) => [
      { status: 412 },
      { status: 200, text: stored(answer1), etag: `"${n}"` },
    ]);
    const { document, asked, left } = scripted({ status: 404 }, ...rounds.flat(), {
      status: 204,
      etag: '"y"',
    });
    await document.open();
    document.set(answer2, none);
    expect(await document.save()).toBe(false);
    expect([asked.filter(({ method }) => method === 'PUT').length, left.length]).toEqual([6, 1]);
    expect(document.closed).toBe(false);
    expect(await document.save()).toBe(true);
  });

  test.each([
    ['may pass', [503], false],
    ['is of this one body', [403, 200], false],
    ['is over', [403, 403], true],
    ['is of this body, and then passes', [412, 503], false],
  ])('that is refused: the trouble %s', async (_, statuses, closed) => {
    const { document, left } = scripted({ status: 404 }, ...statuses.map((status) => ({ status })));
    await document.open();
    document.set(answer1, none);
    expect(await document.save()).toBe(false);
    expect(document.closed).toBe(closed);
    expect(left).toEqual([]);
    // Where it is over nothing more is sent, neither now nor as the page unloads.
    if (!closed) return;
    document.set(answer2, none);
    expect(await document.save()).toBe(false);
    document.sendNow();
  });

  test('goes with a page that unloads, once, and not beside the same that is on its way', async () => {
    const { document, asked } = scripted(
      { status: 404 },
      { status: 204, etag: '"1"' },
      { status: 204, etag: '"2"' },
    );
    await document.open();
    // Nothing was set.
    document.sendNow();
    document.set(answer1, none);
    const saved = document.save();
    await Promise.resolve();
    document.sendNow();
    expect(await saved).toBe(true);
    document.sendNow();
    document.set(answer2, none);
    document.sendNow();
    expect(asked.map(({ text, unloading }) => [text && triesIn(text), unloading])).toEqual([
      ['', undefined],
      [['1.1'], false],
      [['1.1', '2.1'], true],
    ]);
  });

  test('goes with a page that unloads before anything was saved, and again where that page came back', async () => {
    const { document, asked } = scripted({ status: 404 }, { status: 204 }, { status: 204 });
    await document.open();
    // With the time alone nothing goes over what another device may have written.
    const later = { ...answer2, sessions: { s: 9 } };
    for (const progress of [answer1, answer2, later]) {
      document.set(progress, none);
      document.sendNow();
      await Promise.resolve();
      await Promise.resolve();
    }
    expect(asked.slice(1).map(({ text, when }) => [triesIn(text), when])).toEqual([
      [['1.1'], { 'If-None-Match': '*' }],
      // It is there; which version is not known.
      [['1.1', '2.1'], {}],
    ]);
  });

  test('whose reading fails for a moment keeps its version', async () => {
    const { document, asked } = scripted(
      { status: 200, text: stored(answer1), etag: '"1"' },
      { status: 412 },
      { status: 503 },
      { status: 204, etag: '"2"' },
    );
    await document.open();
    document.set(answer2, none);
    expect(await document.save()).toBe(false);
    expect(await document.save()).toBe(true);
    expect(asked.at(-1)?.when).toEqual({ 'If-Match': '"1"' });
    expect(triesIn(asked.at(-1)?.text)).toEqual(['1.1', '2.1']);
  });
});

describe('two attempts in one registration', () => {
  const saveOver = async (
    theirs: Progress & { readonly replaced?: readonly string[] },
    mine: Progress,
    open: Progress = begin(''),
  ) => {
    const { document, asked } = scripted(
      open.attempt === '' ? { status: 404 } : { status: 200, text: stored(open), etag: '"0"' },
      { status: 412 },
      { status: 200, text: JSON.stringify(theirs), etag: '"1"' },
      { status: 204, etag: '"2"' },
    );
    await document.open();
    document.set(mine, none);
    await document.save();
    const put = asked.filter(({ method }) => method === 'PUT');
    return parse(put.at(-1)?.text) as Fields;
  };

  test('that were begun at the same time become the one that was written first', async () => {
    const written = await saveOver({ ...answer1, attempt: 'first' }, answer2);
    expect(written).toMatchObject({ attempt: 'first', tries: { '1.1': {}, '2.1': {} } });
    expect(written).not.toHaveProperty('replaced');
  });

  test('of which one was given up for the other: nothing of it comes back', async () => {
    const other = { ...answer2, attempt: 'new' };
    const written = await saveOver({ ...answer1, replaced: ['older'] }, other, answer1);
    expect(written).toEqual({ ...other, once: [], replaced: ['older', 'a'] });
    // Another device that still reports the old one leaves what is there.
    const late = await saveOver({ ...other, replaced: ['a'] }, answer1, answer1);
    expect(late).toEqual({ ...other, once: [], replaced: ['a'] });
  });

  test('what one launch goes on with is joined, also where it opened it', async () => {
    const written = await saveOver(answer1, answer2, begin('a'));
    expect(written).toMatchObject({ attempt: 'a', tries: { '1.1': {}, '2.1': {} } });
  });
});

describe('a document that would grow too large', () => {
  /** Tries of some 1,000 bytes each, the earlier ones first in the record. */
  const long = (count: number, more: Partial<Progress['tries'][string]> = {}): Progress => ({
    ...begin('a'),
    tries: Object.fromEntries(
      Array.from({ length: count }, (_, at) => {
        const question = at + 1;
        const response = ['x'.repeat(930)];
        return [`${question}.1`, { question, n: 1, mark: 50, response, at: question, ...more }];
      }),
    ),
  });
  const written = async (progress: Progress) => {
    const { document, asked } = scripted({ status: 404 }, { status: 204, etag: '"1"' });
    await document.open();
    document.set(progress, () => ({ owed: ['k'], once: ['o'] }));
    await document.save();
    return parse(asked[1]?.text) as Fields & { readonly tries: Record<string, unknown> };
  };

  test('below 40,000 bytes has all there is', async () => {
    expect(await written(long(39))).toEqual({ ...long(39), owed: ['k'], once: ['o'] });
  });

  test('has of the earlier half of the tries the marks alone', async () => {
    const progress = long(60);
    const { tries, ...rest } = await written(progress);
    expect(rest).toMatchObject({ attempt: 'a', owed: ['k'], once: ['o'] });
    expect(Object.keys(tries)).toHaveLength(60);
    expect([tries['1.1'], tries['30.1']]).toEqual([50, 50]);
    expect(tries['31.1']).toEqual(progress.tries['31.1']);
    expect(tries['60.1']).toEqual(progress.tries['60.1']);
  });

  test('goes by the times of the tries, whatever order the record has', async () => {
    const progress = long(60);
    const tries = Object.fromEntries(Object.entries(progress.tries).toReversed());
    const { tries: left } = await written({ ...progress, tries });
    expect([left['1.1'], left['30.1']]).toEqual([50, 50]);
    expect(left['31.1']).toEqual(progress.tries['31.1']);
    expect(left['60.1']).toEqual(progress.tries['60.1']);
  });

  test('has what was shown whole, since it settles a question', async () => {
    const progress = long(60);
    const shown = { question: 1, n: 1, mark: 0, response: null };
    const { tries } = await written({ ...progress, tries: { ...progress.tries, '1.1': shown } });
    expect(tries['1.1']).toEqual(shown);
  });

  test('has the marks alone of tries whose time nobody knows', async () => {
    const progress = long(60);
    const undated = { question: 61, n: 1, mark: 50, response: ['x'.repeat(930)] };
    const { tries } = await written({ ...progress, tries: { ...progress.tries, '61.1': undated } });
    expect([tries['61.1'], tries['30.1']]).toEqual([50, 50]);
    expect(tries['32.1']).toEqual(progress.tries['32.1']);
  });

  test('is written all the same where it is not the tries that are so many', async () => {
    const read = Array.from({ length: 5000 }, (_, at) => `lesson-${at}`);
    const { tries, ...rest } = await written({ ...long(2), read });
    expect(rest).toMatchObject({ read });
    expect(tries).toEqual({ '1.1': 50, '2.1': 50 });
  });

  test('halves again, and a quarter is left', async () => {
    const { tries } = await written(long(120));
    const left = Object.entries(tries).filter(([, made]) => typeof made !== 'number');
    expect(left.map(([key]) => Number(key.split('.')[0])).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, at) => 91 + at),
    );
  });
});
