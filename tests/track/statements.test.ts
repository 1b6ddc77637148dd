/** The parts of statements that Tin Can launches and cmi5 share, and the questions' texts in them. */
import { describe, expect, test } from 'vitest';
import type { Body, Course, QuestionText } from '../../src/course/course';
import type { Progress } from '../../src/progress/progress';
import { begin } from '../../src/progress/progress';
import { events } from '../../src/progress/events';
import type { Report } from '../../src/progress/report';
import { report } from '../../src/progress/report';
import { isOneLesson, lessonIri, unitIri } from '../../src/track/lrs/identifiers';
import { components, truncate, pattern, textIn } from '../../src/track/lrs/interactions';
import {
  distinctActivities,
  duration,
  eventFacts,
  lessonsCompleted,
  scoreOf,
  verb,
  verdicts,
} from '../../src/track/lrs/statements';
import { ask, courseOf, lesson } from '../builders/courses';
import { partly } from '../builders/partly';

const UNIT = 'https://example.org/october-unit';
const stem = `${'Why '.repeat(300)}?`;
const course = courseOf([
  lesson(0, [ask('choice', 0), ask('practice', 1)]),
  lesson(1, [ask('gap', 2, { stem })]),
]);
const single = courseOf([lesson(0, [])], { iri: `${UNIT}/lesson-0` });

const reportOf = (more: Partial<Progress>, about = course) =>
  report(about, { ...begin('a'), ...more }, { at: 0, session: 's', save: 1 });

/** The facts of all that happened. */
const happened = (about: Course, told: Report) =>
  eventFacts(about, told, events(about, told.state), () => undefined);
const completed = (about: Course, told: Report) =>
  lessonsCompleted(about, told, events(about, told.state));

test('a verb has its name', () => {
  expect(verb('answered')).toEqual({
    id: 'http://adlnet.gov/expapi/verbs/answered',
    display: { 'en-US': 'answered' },
  });
});

test.each([
  [0, 'PT0S'],
  [61, 'PT61S'],
  [4.567, 'PT4.57S'],
  [-3, 'PT0S'],
])('%d seconds are %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

test('a score is a share and whole hundredths; where there is none, nothing', () => {
  expect(scoreOf(83, 100)).toEqual({ score: { scaled: 0.83, raw: 83, min: 0, max: 100 } });
  expect(scoreOf(1 / 3)).toEqual({ score: { scaled: 1 / 3, raw: 33, min: 0, max: 100 } });
  expect(scoreOf(0)).toEqual({ score: { scaled: 0, raw: 0, min: 0, max: 100 } });
  expect(JSON.stringify(scoreOf(undefined, 100))).toBe('{}');
});

test('activities stand once each, and not beside the same as object', () => {
  const [a, b] = [{ id: 'a' }, { id: 'b' }];
  expect(distinctActivities([a, b, { id: 'a' }])).toEqual([a, b]);
  expect(distinctActivities([undefined, a, undefined, b], { id: 'a' })).toEqual([b]);
  expect(distinctActivities([a], a)).toBeUndefined();
  expect(distinctActivities([])).toBeUndefined();
});

describe('identifiers', () => {
  test('of a lesson are those in its unit, though it is packed by itself', () => {
    expect([isOneLesson(course), isOneLesson(single)]).toEqual([false, true]);
    expect([unitIri(course), unitIri(single)]).toEqual([UNIT, UNIT]);
    expect([lessonIri(course, 'lesson-0'), lessonIri(single, 'lesson-0')]).toEqual([
      `${UNIT}/lesson-0`,
      `${UNIT}/lesson-0`,
    ]);
  });

  test('of a unit of one lesson are those of a unit', () => {
    const small = courseOf([lesson(0, [])]);
    expect([isOneLesson(small), unitIri(small)]).toEqual([false, UNIT]);
    // Two lessons, one of which has the last name in the unit's address.
    const named = courseOf([lesson(0, [], { id: 'october-unit' }), lesson(1, [])]);
    expect([isOneLesson(named), unitIri(named)]).toEqual([false, UNIT]);
    expect(isOneLesson(courseOf([]))).toBe(false);
  });
});

describe('what happened', () => {
  test('names the lesson that was read, and its question', () => {
    const facts = happened(
      course,
      reportOf({
        read: ['lesson-1'],
        tries: { '2.1': { question: 2, n: 1, mark: 100, response: ['Duma', 'Soviet', 'Duma'] } },
      }),
    );
    expect(facts).toMatchObject([
      {
        key: 'a/2/1',
        verb: 'answered',
        object: {
          id: `${UNIT}/lesson-1/gap-q2`,
          definition: {
            name: { 'en-GB': `${stem.slice(0, 79)}…` },
            description: { 'en-GB': stem.slice(0, 1000) },
          },
        },
        parent: { id: `${UNIT}/lesson-1` },
        result: { success: true },
      },
      {
        key: 'a/read/lesson-1',
        verb: 'experienced',
        object: { id: `${UNIT}/lesson-1`, definition: { name: { 'en-GB': 'Lesson 1' } } },
      },
    ]);
  });

  test('of a text for practice has no score and no right answer', () => {
    const [fact] = happened(
      course,
      reportOf({ tries: { '1.1': { question: 1, n: 1, mark: 0, response: ['1', '', '3', ''] } } }),
    );
    expect(JSON.parse(JSON.stringify(fact))).toEqual({
      key: 'a/1/1',
      verb: 'answered',
      object: {
        id: `${UNIT}/lesson-0/practice-q1`,
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          interactionType: 'performance',
          // A question without words has its id.
          name: { 'en-GB': 'practice-q1' },
          description: { 'en-GB': 'practice-q1' },
        },
      },
      parent: { id: `${UNIT}/lesson-0` },
      result: { response: '1[.]true[,]3[.]true', extensions: { [`${UNIT}/try`]: 1 } },
    });
  });

  test.each([
    ['x'.repeat(80), 'x'.repeat(80)],
    ['x'.repeat(81), `${'x'.repeat(79)}…`],
  ])('has a name of 80 letters at most: %s', (words, name) => {
    const about = courseOf([lesson(0, [ask('choice', 0, { stem: words })])]);
    const tries = { '0.1': { question: 0, n: 1, mark: 0, response: ['a'] } };
    const [fact] = happened(about, reportOf({ tries }, about));
    expect(fact?.object).toMatchObject({ definition: { name: { 'en-GB': name } } });
  });

  test('of a question that the report does not list has its id', () => {
    const tries = { '0.1': { question: 0, n: 1, mark: 0, response: ['a'] } };
    const [fact] = happened(course, { ...reportOf({ tries }), interactions: [] });
    expect(fact?.object).toMatchObject({ definition: { name: { 'en-GB': 'choice-q0' } } });
  });

  test('of lessons that are done has their scores, in a unit', () => {
    const done = { done: ['lesson-1'] };
    expect(completed(course, reportOf(done))).toMatchObject([
      { key: 'a/done/lesson-1', verb: 'completed', result: { completion: true } },
    ]);
    const tries = { '2.1': { question: 2, n: 1, mark: 50, response: ['x'] } };
    expect(completed(course, reportOf({ ...done, tries }))[0]?.result).toMatchObject({
      score: { scaled: 0.5 },
    });
    expect(completed(single, reportOf({ done: ['lesson-0'] }, single))).toEqual([]);
    // A lesson that the report does not list.
    const [fact] = completed(course, { ...reportOf({ ...done, tries }), objectives: [] });
    expect(JSON.stringify(fact?.result)).toBe('{"completion":true}');
  });
});

test('verdicts: completed, and success only where it is decided', () => {
  const base = { ...reportOf({}), score: 40, total: 61 };
  const names = (more: object) =>
    verdicts({ ...base, ...more }, (name) => `key ${name}`).map(({ key, result }) => [key, result]);
  const score = { scaled: 0.4, raw: 40, min: 0, max: 100 };
  expect(names({ completion: 'incomplete', success: 'unknown' })).toEqual([]);
  expect(names({ completion: 'completed', success: 'unknown' })).toEqual([
    ['key completed', { completion: true, duration: 'PT61S' }],
  ]);
  expect(names({ completion: 'completed', success: 'failed' })).toEqual([
    ['key completed', { completion: true, duration: 'PT61S' }],
    ['key failed', { success: false, duration: 'PT61S', score }],
  ]);
  expect(names({ completion: 'incomplete', success: 'passed' })).toEqual([
    ['key passed', { success: true, duration: 'PT61S', score }],
  ]);
});

describe('the words of a question', () => {
  const row = (id: string, text: string) => ({ id, text, why: '', right: '' });
  const described = (id: string, text: string) => ({ id, description: { de: text } });
  const rows = [row('a', '*Land*'), row('b', ''), row('c', 'x'.repeat(500))];
  const list = [described('a', 'Land'), described('b', 'b'), described('c', 'x'.repeat(400))];
  const of = (text: object) => components(text as QuestionText, 'de');

  test('are told as the standard names their parts', () => {
    expect(of({ form: 'pick', rows })).toEqual({ choices: list });
    expect(of({ form: 'sequence', rows })).toEqual({ choices: list });
    expect(of({ form: 'essay', rows })).toEqual({ steps: list });
    expect(of({ form: 'pairs', rows: [rows[0]], choices: rows })).toEqual({
      source: [list[0]],
      target: list,
    });
    expect([of({ form: 'blanks' }), of({ form: 'numeric' })]).toEqual([undefined, undefined]);
  });

  test('are found in the lesson, among its other blocks and steps', () => {
    const question = (id: string) => ({ is: 'question', question: partly<QuestionText>({ id }) });
    const prose = { is: 'prose', html: '<p>Read.</p>' };
    const body = partly<Body>({
      steps: [
        { id: 's1', title: 'One', blocks: [prose, question('a')] },
        { id: 's2', title: 'Two', blocks: [question('b'), question('c')] },
      ],
    });
    expect(textIn(body, 'b')).toEqual({ id: 'b' });
    expect([textIn(body, 'd'), textIn(undefined, 'a')]).toEqual([undefined, undefined]);
  });

  test('are cut between letters, and typed words are right in any case', () => {
    expect(truncate('a😀b', 2)).toBe('a😀');
    expect(pattern({ type: 'fill-in', words: ['Duma'] })).toBe('{case_matters=false}Duma');
    expect(pattern({ type: 'choice', ids: ['a'] })).toBe('a');
  });
});
