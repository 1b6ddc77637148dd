/** SCORM 1.2: every field of a report, and the exact text of every element that comes of it. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/progress/report';
import { openTracker } from '../../src/track/scorm/dialect12';
import { strictLms } from '../lms/strict12';
import { interactionOf, objectiveOf, recordIn, reportOf, sentIn } from './sent';

const sent = sentIn({ openTracker, api: 'API', set: 'LMSSetValue', launch: strictLms });

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

  test('without an answer: its name and its type', async () => {
    expect(await of({ stem: 'Why?', lesson: 'lesson-1' })).toEqual({
      id: 'mrc-q2-purpose',
      type: 'choice',
    });
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

  test('with a first try that was "Show me": its name and its type', async () => {
    const first = { patterns: [{ type: 'choice', ids: ['a'] } as const], share: 0 };
    expect(Object.keys(await of({ first }))).toEqual(['id', 'type']);
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
    [{ type: 'fill-in', words: ['Petrograd', 'Zürich – “Red”'] }, 'Petrograd, Zurich - ?Red?'],
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
