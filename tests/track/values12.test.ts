/** SCORM 1.2: every field of a report, and the exact text of every element that comes of it. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/progress/report';
import { createTracker } from '../../src/track/scorm/dialect12';
import { strictLms } from '../lms/strict12';
import { small } from '../builders/courses';
import { windowWith } from '../builders/world';
import { dialects, open } from './dialects';
import { interactionOf, objectiveOf, recordIn, reportOf, sentIn } from './sent';

/** Any letter is taken, as Moodle, ILIAS and scorm-again take it. */
const sent = sentIn({
  createTracker,
  api: 'API',
  set: 'LMSSetValue',
  launch: () => strictLms({ ascii: false }),
});

test('a report without lists: these elements, and no other', async () => {
  const elements = await sent(reportOf());
  expect(elements).toEqual({
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.exit': 'suspend',
    'cmi.core.score.min': '0',
    'cmi.core.score.max': '100',
    'cmi.suspend_data': '1.HNonce~7R6X',
    'cmi.core.lesson_location': 'lesson-1/2',
    'cmi.core.score.raw': '38',
    'cmi.core.session_time': '0000:01:05.00',
  });
  // Raw before the status that goes with it, and the time last of all.
  expect(Object.keys(elements)).toEqual([
    'cmi.core.lesson_status',
    'cmi.suspend_data',
    'cmi.core.lesson_location',
    'cmi.core.exit',
    'cmi.core.score.min',
    'cmi.core.score.max',
    'cmi.core.score.raw',
    'cmi.core.session_time',
  ]);
});

interface Row {
  readonly of: Partial<Report>;
  readonly element: string;
  readonly text: string | undefined;
}

const raw = 'cmi.core.score.raw';
const status = 'cmi.core.lesson_status';
const location = 'cmi.core.lesson_location';
const time = 'cmi.core.session_time';
const over = { completion: 'completed', success: 'unknown', status: 'completed' } as const;

test.each<Row>([
  { of: { score: undefined as never }, element: raw, text: undefined },
  { of: { score: 0 }, element: raw, text: '0' },
  { of: { score: 7 }, element: raw, text: '7' },
  { of: { score: 100 }, element: raw, text: '100' },
  { of: { progress: 1 }, element: raw, text: '38' },
  { of: {}, element: status, text: 'incomplete' },
  { of: over, element: status, text: 'completed' },
  { of: { ...over, success: 'passed', status: 'passed' }, element: status, text: 'passed' },
  { of: { ...over, success: 'failed', status: 'failed' }, element: status, text: 'failed' },
  { of: { ...over, status: 'incomplete' }, element: status, text: 'incomplete' },
  { of: over, element: 'cmi.core.exit', text: 'suspend' },
  { of: { ...over, status: 'passed' }, element: 'cmi.core.exit', text: 'suspend' },
  { of: { location: '' }, element: location, text: undefined },
  { of: { location: 'war/0' }, element: location, text: 'war/0' },
  { of: { seconds: 0 }, element: time, text: '0000:00:00.00' },
  { of: { seconds: 59 }, element: time, text: '0000:00:59.00' },
  { of: { seconds: 3600 }, element: time, text: '0001:00:00.00' },
  { of: { seconds: 45_296 }, element: time, text: '0012:34:56.00' },
  { of: { save: 36 }, element: 'cmi.suspend_data', text: '1.HNonce~10edT' },
])('$of: $element is $text', async ({ of, element, text }) => {
  expect((await sent(reportOf(of)))[element]).toBe(text);
});

test('of lessons nothing is said: the objectives are of SCORM 2004 alone here', async () => {
  const objectives = [objectiveOf({ score: 50, progress: 0.5, started: true })];
  const names = Object.keys(await sent(reportOf({ objectives })));
  expect(names.filter((name) => name.startsWith('cmi.objectives'))).toEqual([]);
});

/** Ten past two and five seconds, wherever the test runs: SCORM 1.2 has the time of day alone. */
const at = new Date(2026, 10, 23, 14, 10, 5).getTime();

describe('an interaction', () => {
  const of = async (interaction: Parameters<typeof interactionOf>[0]) =>
    recordIn(
      await sent(
        reportOf({
          interactions: [
            interactionOf(),
            interactionOf(interaction),
            interactionOf({ lesson: 'lesson-2' }),
          ],
          // What stands before an opened lesson is named with it.
          objectives: [objectiveOf({ id: 'lesson-2', started: true })],
        }),
      ),
      'cmi.interactions.1',
    );

  test('after the last lesson that was opened: nothing', async () => {
    const interactions = [interactionOf({ lesson: 'lesson-1' })];
    const elements = await sent(reportOf({ interactions, objectives: [objectiveOf()] }));
    expect(recordIn(elements, 'cmi.interactions.0')).toEqual({});
  });

  test('without an answer: its name alone, since each value is a row for each learner', async () => {
    expect(await of({ stem: 'Why?', lesson: 'lesson-1' })).toEqual({ id: 'mrc-q2-purpose' });
  });

  test('with all there is', async () => {
    const first = {
      response: { type: 'choice', ids: ['a', 'c'] },
      patterns: [{ type: 'choice', ids: ['a', 'd'] }],
      share: 0.5,
      at,
      took: 65.25,
    } as const;
    expect(await of({ stem: 'Why?', lesson: 'lesson-1', first })).toEqual({
      id: 'mrc-q2-purpose',
      type: 'choice',
      time: '14:10:05',
      'correct_responses.0.pattern': 'a,d',
      student_response: 'a,c',
      result: '0.5',
      latency: '0000:01:05.25',
    });
  });

  test('with a first try that was "Show me": its name', async () => {
    const first = { patterns: [{ type: 'choice', ids: ['a'] } as const], share: 0 };
    expect(Object.keys(await of({ first }))).toEqual(['id']);
  });

  const answer = { response: { type: 'choice', ids: ['a'] } as const, patterns: [] };

  test.each([
    [undefined, 'neutral'],
    [0, 'wrong'],
    [1 / 3, '0.33'],
    [0.5, '0.5'],
    [0.995, '1'],
    [1, 'correct'],
  ])('of which the share %s is right: %s', async (share, text) => {
    const first = { ...answer, ...(share !== undefined && { share }) };
    expect((await of({ first }))['result']).toBe(text);
  });

  test('that nobody timed has no time and no latency', async () => {
    expect(await of({ first: { ...answer, share: 1 } })).toEqual({
      id: 'mrc-q2-purpose',
      type: 'choice',
      student_response: 'a',
      result: 'correct',
    });
  });

  test.each([
    [{ type: 'choice', ids: ['b'] }, 'b'],
    [{ type: 'choice', ids: ['a', 'c'] }, 'a,c'],
    [{ type: 'sequencing', ids: ['c', 'a', 'b'] }, 'c,a,b'],
    [
      {
        type: 'matching',
        pairs: [
          ['1', 'b'],
          ['2', 'a'],
        ],
      },
      '1.b,2.a',
    ],
    [{ type: 'fill-in', words: ['Petrograd', 'Zürich – “Red”'] }, 'Petrograd, Zürich – “Red”'],
    [{ type: 'performance', ids: ['1', '3'] }, '1,3'],
    [{ type: 'performance', ids: [] }, ''],
  ] as const)('answered by %j: %s', async (response, text) => {
    const first = { response, patterns: [response], share: 1 };
    const told = await of({ type: response.type, first });
    expect(told['type']).toBe(response.type);
    expect(told['student_response']).toBe(text);
    expect(told['correct_responses.0.pattern']).toBe(text);
  });

  test('with several right answers has a pattern for each', async () => {
    const patterns = ['a', 'b', 'c'].map((id) => ({ type: 'choice', ids: [id] }) as const);
    expect(await of({ first: { ...answer, patterns } })).toMatchObject({
      'correct_responses.0.pattern': 'a',
      'correct_responses.1.pattern': 'b',
      'correct_responses.2.pattern': 'c',
    });
  });
});

describe('typed words in other letters than ASCII', () => {
  const [scorm12] = dialects as [(typeof dialects)[0]];
  const words = (...list: string[]) => ({ type: 'fill-in', words: list }) as const;
  const report = reportOf({
    interactions: [
      interactionOf({
        type: 'fill-in',
        first: {
          response: words('Київ', '£5'),
          patterns: [words('Київ', '5'), words('Straße', 'Ünd')],
          share: 0.5,
        },
      }),
    ],
  });
  const RESPONSE = 'cmi.interactions.0.student_response';
  const FIRST = 'cmi.interactions.0.correct_responses.0.pattern';
  const SECOND = 'cmi.interactions.0.correct_responses.1.pattern';

  /** What is set of words, in order, and what the LMS has in the end. */
  const told = async (options: Parameters<typeof open>[1] = {}) => {
    const { tracker, sets, stored } = await open(scorm12, options);
    const sending = tracker.send(report);
    const again = tracker.send(report);
    await tracker.save();
    const ofWords = sets.filter(([name]) => [RESPONSE, FIRST, SECOND].includes(name));
    return { sending, again, ofWords, stored: stored() };
  };

  test('reach an LMS that takes them, in one call each', async () => {
    const moodle = strictLms({ ascii: false });
    const { ofWords, sending } = await told({ change: () => moodle.api as never });
    expect(sending).toBe(true);
    expect(ofWords).toEqual([
      [FIRST, 'Київ, 5'],
      [SECOND, 'Straße, Ünd'],
      [RESPONSE, 'Київ, £5'],
    ]);
    expect(moodle.stored().elements).toMatchObject({
      [RESPONSE]: 'Київ, £5',
      [FIRST]: 'Київ, 5',
      [SECOND]: 'Straße, Ünd',
    });
  });

  test('are set once more in ASCII where the LMS refuses them, and that once', async () => {
    const { ofWords, sending, again, stored } = await told();
    expect([sending, again]).toEqual([true, true]);
    expect(ofWords).toEqual([
      [FIRST, 'Київ, 5'],
      [FIRST, '????, 5'],
      [SECOND, 'Straße, Ünd'],
      [SECOND, 'Stra?e, Und'],
      [RESPONSE, 'Київ, £5'],
      [RESPONSE, '????, ?5'],
    ]);
    expect(stored).toMatchObject({
      [RESPONSE]: '????, ?5',
      [FIRST]: '????, 5',
      [SECOND]: 'Stra?e, Und',
    });
  });

  test('go again as they are to an LMS that was away', async () => {
    let error = '0';
    const { ofWords } = await told({
      change: (api) => ({
        ...api,
        LMSSetValue: (name = '', value = '') => {
          error = name === FIRST ? '101' : '0';
          return error === '0' ? api['LMSSetValue']?.(name, value) : 'false';
        },
        LMSGetLastError: () => error,
      }),
    });
    expect(ofWords).toEqual([
      [FIRST, 'Київ, 5'],
      [FIRST, 'Київ, 5'],
    ]);
  });

  test('and no others: what is ASCII is set once', async () => {
    const { tracker, sets } = await open(scorm12, {
      change: (api) => ({
        ...api,
        LMSSetValue: (name = '', value = '') =>
          name === RESPONSE ? 'false' : api['LMSSetValue']?.(name, value),
        LMSGetLastError: () => '405',
      }),
    });
    const first = { response: words('Duma'), patterns: [] };
    tracker.send(reportOf({ interactions: [interactionOf({ type: 'fill-in', first })] }));
    expect(sets.filter(([name]) => name === RESPONSE)).toEqual([[RESPONSE, 'Duma']]);
  });

  test('alone are set once more: nothing else that an LMS refuses is changed', async () => {
    const { tracker, sets } = await open(scorm12, {
      change: (api) => ({
        ...api,
        LMSSetValue: (name = '', value = '') =>
          name.endsWith('location') ? 'false' : api['LMSSetValue']?.(name, value),
        LMSGetLastError: () => '405',
      }),
    });
    tracker.send(reportOf({ location: 'війна/0' }));
    expect(sets.filter(([name]) => name.endsWith('location'))).toEqual([
      ['cmi.core.lesson_location', 'війна/0'],
    ]);
  });
});

describe('what a commit may have lost', () => {
  /** The elements that are set between the two commits after one that failed: each is another value for a moment. */
  const decoysOf = async (report: Report, before?: Report) => {
    const { api } = strictLms();
    let down = false;
    let phase: (readonly [string, string])[] = [];
    const phases = [phase];
    const tracker = createTracker(
      windowWith({
        API: {
          ...api,
          LMSSetValue: (name: string, value: string) => (
            phase.push([name, value]),
            api.LMSSetValue(name, value)
          ),
          LMSCommit: () => {
            phases.push((phase = []));
            return down ? 'false' : api.LMSCommit('');
          },
        },
      }),
      small(),
    );
    await tracker.open();
    if (before) {
      while (tracker.idle(before) === 'more') continue;
      tracker.send(before);
      expect(await tracker.save()).toBe('stored');
    }
    down = true;
    while (tracker.idle(report) === 'more') continue;
    tracker.send(report);
    await tracker.save();
    tracker.invalidateUnconfirmed();
    down = false;
    phases.length = 0;
    tracker.send(report);
    expect(await tracker.save()).toBe('stored');
    expect(phases).toHaveLength(3);
    const [decoys = [], right = []] = phases;
    return { decoys: Object.fromEntries(decoys), right: Object.fromEntries(right) };
  };

  const answered = (
    response: NonNullable<NonNullable<Parameters<typeof interactionOf>[0]>['first']>['response'],
    more: { share?: number; took?: number } = {},
  ) =>
    interactionOf({
      ...(response && { type: response.type }),
      first: { ...(response && { response, patterns: [response] }), patterns: [], at, ...more },
    });

  test('is set to something else that the LMS takes, and then right again', async () => {
    const response = { type: 'choice', ids: ['a'] } as const;
    const first = { response, patterns: [response], share: 1, at, took: 65.25 };
    const { decoys, right } = await decoysOf(
      reportOf({ ...over, interactions: [interactionOf({ first })] }),
    );
    expect(decoys).toEqual({
      'cmi.core.lesson_location': '',
      'cmi.core.exit': '',
      'cmi.core.score.raw': '37.99',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.interactions.0.id': 'mrc-q2-purpose-',
      'cmi.interactions.0.type': 'performance',
      'cmi.interactions.0.time': '14:10:05.0',
      'cmi.interactions.0.correct_responses.0.pattern': 'x',
      'cmi.interactions.0.student_response': 'x',
      'cmi.interactions.0.result': 'neutral',
      'cmi.interactions.0.latency': '0000:01:05.20',
    });
    expect(right).toMatchObject({
      'cmi.core.lesson_location': 'lesson-1/2',
      'cmi.core.exit': 'suspend',
      'cmi.core.score.raw': '38',
      'cmi.core.lesson_status': 'completed',
      'cmi.interactions.0.id': 'mrc-q2-purpose',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.time': '14:10:05',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.student_response': 'a',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.0.latency': '0000:01:05.25',
    });
  });

  test('of what an earlier commit has stored nothing is set again', async () => {
    const response = { type: 'choice', ids: ['a'] } as const;
    const one = answered(response);
    const { decoys } = await decoysOf(
      reportOf({ interactions: [one, one] }),
      reportOf({ interactions: [one] }),
    );
    const records = Object.keys(decoys).map((name) => name.split('.').slice(0, 3).join('.'));
    expect([...new Set(records)]).toEqual(['cmi.interactions.1']);
  });

  test('is set to something else of the eleventh question as of the first', async () => {
    const one = answered({ type: 'choice', ids: ['a'] }, { share: 1 });
    const interactions = Array.from({ length: 11 }, () => one);
    const { decoys, right } = await decoysOf(reportOf({ interactions }));
    expect(recordIn(decoys, 'cmi.interactions.10')).toEqual(recordIn(decoys, 'cmi.interactions.0'));
    expect(recordIn(decoys, 'cmi.interactions.10')).toMatchObject({
      student_response: 'x',
      result: 'neutral',
    });
    expect(recordIn(right, 'cmi.interactions.10')).toMatchObject({
      student_response: 'a',
      result: 'correct',
    });
  });

  test.each([
    [{ type: 'choice', ids: ['x'] }, 'y'],
    [{ type: 'matching', pairs: [['1', 'b']] }, 'x.x'],
    [{ type: 'matching', pairs: [['x', 'x']] }, 'y.y'],
    [{ type: 'fill-in', words: ['St. P.'] }, 'x'],
    [{ type: 'fill-in', words: ['at 9.15'] }, 'x'],
  ] as const)('be it %j, is %j for a moment', async (response, text) => {
    const { decoys } = await decoysOf(reportOf({ interactions: [answered(response)] }));
    expect(decoys['cmi.interactions.0.student_response']).toBe(text);
  });

  test('be it a performance that nobody marks, in ten seconds', async () => {
    const response = { type: 'performance', ids: ['1'] } as const;
    const { decoys } = await decoysOf(
      reportOf({ interactions: [answered(response, { took: 10 })] }),
    );
    expect(decoys).toMatchObject({
      'cmi.interactions.0.type': 'fill-in',
      'cmi.interactions.0.result': 'unanticipated',
      'cmi.interactions.0.latency': '0000:00:10.01',
    });
  });

  test('be it no mark at all, or a status that says nothing yet', async () => {
    const { decoys } = await decoysOf(reportOf({ score: 0 }));
    expect(decoys['cmi.core.score.raw']).toBe('0.01');
    expect(decoys).not.toHaveProperty(['cmi.core.lesson_status']);
  });

  test('be it a name of 255 characters, is no longer than that', async () => {
    const id = 'q'.repeat(255);
    const { decoys } = await decoysOf(reportOf({ interactions: [{ ...answered(undefined), id }] }));
    expect(decoys['cmi.interactions.0.id']).toBe(`${'q'.repeat(254)}-`);
  });
});
