/** SCORM 2004: every field of a report, and the exact text of every element that comes of it. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/kinds/kind';
import type { Report } from '../../src/progress/report';
import { createTracker } from '../../src/track/scorm/dialect2004';
import { strictLms } from '../lms/strict2004';
import { interactionOf, objectiveOf, recordIn, reportOf, sentIn } from './sent';

const sent = sentIn({ createTracker, api: 'API_1484_11', set: 'SetValue', launch: strictLms });

test('a report without lists: these elements, and no other', async () => {
  const elements = await sent(reportOf());
  expect(elements).toEqual({
    'cmi.completion_status': 'incomplete',
    'cmi.exit': 'suspend',
    'cmi.score.min': '0',
    'cmi.score.max': '100',
    'cmi.suspend_data': '1.HNonce~7R6X',
    'cmi.location': 'lesson-1/2',
    'cmi.score.scaled': '0.38',
    'cmi.score.raw': '38',
    'cmi.progress_measure': '0.25',
    'cmi.session_time': 'PT0H1M5S',
  });
  // The score before the status that goes with it, and the time last of all.
  expect(Object.keys(elements)).toEqual([
    'cmi.completion_status',
    'cmi.suspend_data',
    'cmi.location',
    'cmi.exit',
    'cmi.score.min',
    'cmi.score.max',
    'cmi.score.scaled',
    'cmi.score.raw',
    'cmi.progress_measure',
    'cmi.session_time',
  ]);
});

interface Row {
  readonly of: Partial<Report>;
  readonly element: string;
  readonly text: string | undefined;
}

const completion = 'cmi.completion_status';
const success = 'cmi.success_status';
const over = { completion: 'completed', status: 'completed' } as const;

test.each<Row>([
  { of: { score: undefined as never }, element: 'cmi.score.scaled', text: undefined },
  { of: { score: undefined as never }, element: 'cmi.score.raw', text: undefined },
  { of: { score: 0 }, element: 'cmi.score.scaled', text: '0' },
  { of: { score: 0 }, element: 'cmi.score.raw', text: '0' },
  { of: { score: 7 }, element: 'cmi.score.scaled', text: '0.07' },
  { of: { score: 100 }, element: 'cmi.score.scaled', text: '1' },
  { of: { score: 100 }, element: 'cmi.score.raw', text: '100' },
  { of: { progress: 0 }, element: 'cmi.progress_measure', text: undefined },
  { of: { progress: 2 / 3 }, element: 'cmi.progress_measure', text: '0.6667' },
  { of: { progress: 1 }, element: 'cmi.progress_measure', text: '1' },
  { of: { progress: 1 }, element: 'cmi.score.scaled', text: '0.38' },
  { of: over, element: completion, text: 'completed' },
  { of: over, element: success, text: undefined },
  { of: { ...over, success: 'passed' }, element: completion, text: 'completed' },
  { of: { ...over, success: 'passed' }, element: success, text: 'passed' },
  { of: { ...over, success: 'failed' }, element: completion, text: 'completed' },
  { of: { ...over, success: 'failed' }, element: success, text: 'failed' },
  // The one word for both is of SCORM 1.2 alone.
  { of: { status: 'passed' }, element: completion, text: 'incomplete' },
  { of: { status: 'passed' }, element: success, text: undefined },
  { of: { ...over, status: 'incomplete' }, element: completion, text: 'completed' },
  { of: { ...over, success: 'passed', status: 'passed' }, element: 'cmi.exit', text: 'suspend' },
  { of: { location: '' }, element: 'cmi.location', text: undefined },
  { of: { location: 'war/0' }, element: 'cmi.location', text: 'war/0' },
  { of: { seconds: 0 }, element: 'cmi.session_time', text: 'PT0H0M0S' },
  { of: { seconds: 3600 }, element: 'cmi.session_time', text: 'PT1H0M0S' },
  { of: { seconds: 45_296 }, element: 'cmi.session_time', text: 'PT12H34M56S' },
  { of: { save: 36 }, element: 'cmi.suspend_data', text: '1.HNonce~10edT' },
])('$of: $element is $text', async ({ of, element, text }) => {
  expect((await sent(reportOf(of)))[element]).toBe(text);
});

describe('a lesson', () => {
  const of = async (lesson: Parameters<typeof objectiveOf>[0]) =>
    recordIn(await sent(reportOf({ objectives: [objectiveOf(lesson)] })), 'cmi.objectives.0');

  const named = { id: 'lesson-1', description: 'All power to the Soviets' };

  test('that is not begun: nothing', async () => {
    expect(await of({})).toEqual({});
  });

  test('that is begun: how far', async () => {
    expect(await of({ started: true, progress: 1 / 3 })).toEqual({
      ...named,
      progress_measure: '0.3333',
      completion_status: 'incomplete',
    });
  });

  test('that is begun and has a score', async () => {
    expect(await of({ started: true, progress: 0.5, score: 83 })).toEqual({
      ...named,
      'score.scaled': '0.83',
      'score.raw': '83',
      progress_measure: '0.5',
      completion_status: 'incomplete',
    });
  });

  test('that is done', async () => {
    expect(await of({ started: true, completed: true, progress: 1, score: 0 })).toEqual({
      ...named,
      'score.scaled': '0',
      'score.raw': '0',
      progress_measure: '1',
      completion_status: 'completed',
    });
  });

  test('whose title has lines', async () => {
    expect((await of({ started: true, title: '{War}\n and peace ' }))['description']).toBe(
      ' {War} and peace',
    );
  });
});

const at = Date.UTC(2026, 10, 23, 14, 10, 5, 250);

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

  test('without an answer: its name and its lesson', async () => {
    expect(await of({ stem: 'Why?', lesson: 'lesson-1' })).toEqual({
      id: 'mrc-q2-purpose',
      'objectives.0.id': 'lesson-1',
    });
    expect(await of({})).toEqual({ id: 'mrc-q2-purpose' });
  });

  test('with all there is', async () => {
    const first = {
      response: { type: 'choice', ids: ['a', 'c'] },
      patterns: [{ type: 'choice', ids: ['a', 'd'] }],
      share: 0.5,
      at,
      took: 65.25,
    } as const;
    expect(await of({ stem: 'Why?\n', lesson: 'lesson-1', first })).toEqual({
      id: 'mrc-q2-purpose',
      'objectives.0.id': 'lesson-1',
      type: 'choice',
      description: 'Why?',
      timestamp: '2026-11-23T14:10:05.25Z',
      'correct_responses.0.pattern': 'a[,]d',
      learner_response: 'a[,]c',
      result: '0.5',
      latency: 'PT0H1M5.25S',
    });
  });

  test('with a first try that was "Show me": its name', async () => {
    const first = { patterns: [{ type: 'choice', ids: ['a'] } as const], share: 0 };
    expect(await of({ first })).toEqual({ id: 'mrc-q2-purpose' });
  });

  const answer = { response: { type: 'choice', ids: ['a'] } as const, patterns: [] };

  test.each([
    [undefined, 'neutral'],
    [0, 'incorrect'],
    [1 / 3, '0.3333'],
    [0.5, '0.5'],
    [0.995, '0.995'],
    [1, 'correct'],
  ])('of which the share %s is right: %s', async (share, text) => {
    const first = { ...answer, ...(share !== undefined && { share }) };
    expect((await of({ first }))['result']).toBe(text);
  });

  test('that nobody timed has no time and no latency', async () => {
    expect(await of({ first: { ...answer, share: 1 } })).toEqual({
      id: 'mrc-q2-purpose',
      type: 'choice',
      learner_response: 'a',
      result: 'correct',
    });
  });

  test.each([
    [{ type: 'choice', ids: ['b'] }, 'b'],
    [{ type: 'choice', ids: ['a', 'c'] }, 'a[,]c'],
    [{ type: 'sequencing', ids: ['c', 'a', 'b'] }, 'c[,]a[,]b'],
    [
      {
        type: 'matching',
        pairs: [
          ['1', 'b'],
          ['2', 'a'],
        ],
      },
      '1[.]b[,]2[.]a',
    ],
    [{ type: 'fill-in', words: ['Petrograd', 'Zürich – “Red”'] }, 'Petrograd[,]Zürich – “Red”'],
    [{ type: 'performance', ids: ['1', '3'] }, '1[.]true[,]3[.]true'],
  ] as const)('answered by %j: %s', async (response, text) => {
    const first = { response, patterns: [response], share: 1 };
    const told = await of({ type: response.type, first });
    expect(told['type']).toBe(response.type);
    expect(told['learner_response']).toBe(text);
    expect(told['correct_responses.0.pattern']).toBe(text);
  });

  test.each([
    ['99999', [99_999, 99_999], 'numeric', '99999[:]99999'],
    ['-99999.5', [-99_999.5, 0], 'numeric', '-99999.5[:]0'],
    ['0.123456', [0.123456, 99_999.123456], 'numeric', '0.123456[:]99999.123456'],
    // Moodle takes five figures before the point.
    ['1800000', [1_700_000, 1_900_000], 'fill-in', '1800000'],
    ['100000', [0, 1], 'fill-in', '100000'],
    ['-100000.123456', [0, 1], 'fill-in', '-100000.123456'],
    ['1', [0, 100_000], 'fill-in', '1'],
    ['1', [-100_000, 1], 'fill-in', '1'],
    ['-1', [-100_000, -100], 'fill-in', '-1'],
  ] as const)('answered by the number %s, of %j: %s', async (number, range, type, pattern) => {
    const first = {
      response: { type: 'numeric', number },
      patterns: [{ type: 'numeric', number, range }],
      share: 1,
    } as const;
    expect(await of({ type: 'numeric', first })).toEqual({
      id: 'mrc-q2-purpose',
      type,
      'correct_responses.0.pattern': pattern,
      learner_response: number,
      result: 'correct',
    });
  });

  test('answered by a choice that has figures for a name: a choice', async () => {
    const response = { type: 'choice', ids: ['191710'] } as const;
    expect(await of({ first: { response, patterns: [response] } })).toMatchObject({
      type: 'choice',
      'correct_responses.0.pattern': '191710',
      learner_response: '191710',
    });
  });

  test('answered by a small number where a large one is right: words, both of them', async () => {
    const first = {
      response: { type: 'numeric', number: '12' },
      patterns: [{ type: 'numeric', number: '1800000', range: [1_700_000, 1_900_000] }],
      share: 0,
    } as const;
    expect(await of({ type: 'numeric', first })).toMatchObject({
      type: 'fill-in',
      'correct_responses.0.pattern': '1800000',
      learner_response: '12',
    });
  });

  test('whose answer is empty has no response, but for typed words', async () => {
    const of0 = async (response: Answer) =>
      (await of({ type: response.type, first: { response, patterns: [], share: 0 } }))[
        'learner_response'
      ];
    expect(await of0({ type: 'choice', ids: [] })).toBeUndefined();
    expect(await of0({ type: 'fill-in', words: [] })).toBe('');
  });

  test('with several right answers has three patterns at most', async () => {
    const patterns = ['a', 'b', 'c', 'd'].map((id) => ({ type: 'choice', ids: [id] }) as const);
    expect(await of({ first: { ...answer, patterns } })).toEqual({
      id: 'mrc-q2-purpose',
      type: 'choice',
      'correct_responses.0.pattern': 'a',
      'correct_responses.1.pattern': 'b',
      'correct_responses.2.pattern': 'c',
      learner_response: 'a',
      result: 'neutral',
    });
  });
});
