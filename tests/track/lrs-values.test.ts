/**
 * The table of values: every field of a Report, and the exact statement or document that comes of it,
 * by a Tin Can launch and in cmi5.
 */
import { expect, test } from 'vitest';
import type { Body, Course, QuestionBlock } from '../../src/course/course';
import type { Progress } from '../../src/progress/progress';
import type { Report } from '../../src/progress/report';
import type { Fields } from '../../src/persistence/storage';
import { createTracker as cmi5 } from '../../src/track/lrs/cmi5';
import { createTracker as xapi } from '../../src/track/lrs/tincan';
import type { CreateTracker } from '../../src/track/tracker';
import type { TestLrs } from '../lms/lrs';
import { AUTH, BASE, openLrs } from '../lms/lrs';
import { fakeWindow } from '../lms/window';
import { ask, courseOf, lesson } from '../builders/courses';

const UNIT = 'https://example.org/october-unit';
const AU = 'https://lms.test/au/7';
const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
const actor = { objectType: 'Agent', account: { homePage: 'http://lms.test', name: 'a1' } };
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

const questions = [
  ask('choice', 0, { id: 'why-q1', stem: 'Why did the *Soviet* meet?' }),
  ask('match', 1, {
    id: 'who-q2',
    stem: 'Who was who?',
    choiceIds: ['a', 'b', 'c'],
    correctResponse: ['b', 'c', 'a'],
  }),
  ask('gap', 2, {
    id: 'where-q3',
    stem: 'Fill the gaps.',
    choiceIds: [],
    correctResponse: ['Soviet', 'Duma'],
    accept: [[], []],
  }),
];

const unit: Course = courseOf(
  [
    lesson(0, questions, { id: 'first', title: 'First', enquiry: 'Why at all?' }),
    lesson(1, [], { id: 'second', title: 'Second', enquiry: 'And then?' }),
  ],
  { title: 'October', description: 'A unit.', edition: 'ed1' },
);
const single: Course = {
  ...unit,
  iri: `${UNIT}/first`,
  title: 'First',
  description: 'Why at all?',
  outline: unit.outline.map((part) => ({ ...part, lessons: part.lessons.slice(0, 1) })),
};

const row = (id: string, text: string, right: string) => ({ id, text, why: '', right });

const blocks: readonly QuestionBlock[] = [
  {
    is: 'question',
    question: {
      form: 'pick',
      many: false,
      kind: 'choice',
      id: 'why-q1',
      stem: 'Why did the *Soviet* meet?',
      rows: ['a', 'b', 'c', 'd'].map((id) => ({
        ...row(id, `Because of [${id}](glossary:x)`, ''),
        right: id === 'b',
      })),
    },
  },
  {
    is: 'question',
    question: {
      form: 'pairs',
      shared: false,
      kind: 'match',
      id: 'who-q2',
      stem: 'Who was who?',
      rows: [row('1', 'Lenin', 'b'), row('2', 'Kerensky', 'c'), row('3', 'Trotsky', 'a')],
      choices: [
        { id: 'a', text: 'Pravda' },
        { id: 'b', text: 'the Winter Palace' },
        { id: 'c', text: 'the Red Guard' },
      ],
    },
  },
];

const body: Body = {
  id: 'first',
  aims: [],
  sources: [],
  glossary: {},
  steps: [{ id: 'one', title: 'One', blocks }],
};

const at = Date.UTC(2026, 10, 23, 12, 0, 0, 250);

const state: Progress = {
  attempt: 'n0nce',
  tries: {
    '0.1': { question: 0, n: 1, response: ['a'], mark: 0, at, took: 4.567, sure: 2 },
    '0.2': { question: 0, n: 2, response: ['b'], mark: 50, at: at + 5000, took: 60 },
    '1.1': { question: 1, n: 1, response: ['b', 'a', ''], mark: 33, at: at + 6000 },
    '2.1': {
      question: 2,
      n: 1,
      response: ['St [,] P', 'x'],
      mark: 0,
      at: at + 7000,
      took: 0,
    },
  },
  read: ['first'],
  done: ['first'],
  place: { lesson: 'first', step: 1, at: 1_790_000_000 },
  sessions: { s1: 61, s2: 100 },
};

/** Every field is another number, so that none can stand for another. */
const report: Report = {
  completion: 'completed',
  success: 'passed',
  status: 'passed',
  score: 83,
  progress: 0.42,
  location: 'first/1',
  seconds: 61,
  total: 161,
  interactions: questions.map(({ id, stem }, n) => ({
    id,
    type: (['choice', 'matching', 'fill-in'] as const)[n] ?? 'choice',
    ...(stem && { stem }),
    lesson: 'first',
  })),
  objectives: [
    { id: 'first', title: 'First', score: 17, progress: 1, started: true, completed: true },
    { id: 'second', title: 'Second', progress: 0, started: false, completed: false },
  ],
  save: 9,
  state,
};

const told = async (
  createTracker: CreateTracker,
  course: Course,
  search: (lrs: TestLrs) => string,
  reports: readonly Report[],
) => {
  const lrs = openLrs();
  const { self } = fakeWindow({
    search: search(lrs),
    fetch: lrs.fetch,
    framed: true,
    hurried: true,
  });
  const tracker = createTracker(self, course, (id) => (id === 'first' ? body : undefined));
  await tracker.open();
  for (const one of reports) {
    tracker.send(one);
    expect(await tracker.save()).toBe('stored');
  }
  const last = reports.at(-1);
  if (last) await tracker.close(last, 'all');
  expect(lrs.refused).toEqual([]);
  // What is the same in each, or new in each launch, is looked at apart.
  const shown = lrs.statements.map(({ id, timestamp, actor: who, verb, context, ...rest }) => {
    const { contextActivities, extensions, ...others } = context as Fields;
    expect(who).toEqual(actor);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-/);
    expect(others).toEqual({
      registration,
      language: 'en-GB',
      revision: 'ed1',
      platform: 'Unit player',
    });
    const { [SESSION]: session, ...more } = extensions as Fields;
    expect(session).toMatch(/^[0-9a-f-]{36}$/);
    return {
      verb: (verb as Fields)['id'],
      ...(typeof timestamp === 'string' && timestamp.startsWith('2026-11-23') && { timestamp }),
      ...rest,
      ...(Object.keys(more).length > 0 && { extensions: more }),
      contextActivities,
    };
  });
  return { shown, document: lrs.states()[0] };
};

const launchUnit = (): string =>
  `?${new URLSearchParams({ endpoint: BASE, auth: AUTH, actor: JSON.stringify(actor), registration, activity_id: UNIT }).toString()}`;

const TYPES = 'http://adlnet.gov/expapi/activities';
const VERBS = 'http://adlnet.gov/expapi/verbs';
const words = (text: string) => ({ 'en-GB': text });
const is = (id: string, type: string, name: string, description: string) => ({
  id,
  definition: { type: `${TYPES}/${type}`, name: words(name), description: words(description) },
});
const component = (id: string, text: string) => ({ id, description: words(text) });

const FIRST = is(`${UNIT}/first`, 'lesson', 'First', 'Why at all?');
const WHY = {
  id: `${UNIT}/first/why-q1`,
  definition: {
    type: `${TYPES}/cmi.interaction`,
    interactionType: 'choice',
    name: words('Why did the Soviet meet?'),
    description: words('Why did the Soviet meet?'),
    correctResponsesPattern: ['b'],
    choices: [
      component('a', 'Because of a'),
      component('b', 'Because of b'),
      component('c', 'Because of c'),
      component('d', 'Because of d'),
    ],
  },
};
const WHO = {
  id: `${UNIT}/first/who-q2`,
  definition: {
    type: `${TYPES}/cmi.interaction`,
    interactionType: 'matching',
    name: words('Who was who?'),
    description: words('Who was who?'),
    correctResponsesPattern: ['1[.]b[,]2[.]c[,]3[.]a'],
    source: [component('1', 'Lenin'), component('2', 'Kerensky'), component('3', 'Trotsky')],
    target: [
      component('a', 'Pravda'),
      component('b', 'the Winter Palace'),
      component('c', 'the Red Guard'),
    ],
  },
};
const WHERE = {
  id: `${UNIT}/first/where-q3`,
  definition: {
    type: `${TYPES}/cmi.interaction`,
    interactionType: 'fill-in',
    name: words('Fill the gaps.'),
    description: words('Fill the gaps.'),
    correctResponsesPattern: ['{case_matters=false}Soviet[,]Duma'],
  },
};

const score = (raw: number) => ({ scaled: raw / 100, raw, min: 0, max: 100 });
const TRY = `${UNIT}/try`;
const SURE = `${UNIT}/sure`;

/** The four tries, as both standards tell them. */
const tries = (contextActivities: object, times: boolean) =>
  [
    {
      timestamp: '2026-11-23T12:00:00.250Z',
      object: WHY,
      result: {
        response: 'a',
        success: false,
        score: score(0),
        duration: 'PT4.57S',
        extensions: { [TRY]: 1, [SURE]: 2 },
      },
    },
    {
      timestamp: '2026-11-23T12:00:05.250Z',
      object: WHY,
      result: {
        response: 'b',
        success: true,
        score: score(50),
        duration: 'PT60S',
        extensions: { [TRY]: 2 },
      },
    },
    {
      timestamp: '2026-11-23T12:00:06.250Z',
      object: WHO,
      result: {
        response: '1[.]b[,]2[.]a',
        success: false,
        score: score(33),
        extensions: { [TRY]: 1 },
      },
    },
    {
      timestamp: '2026-11-23T12:00:07.250Z',
      object: WHERE,
      result: {
        response: 'St [, ] P[,]x',
        success: false,
        score: score(0),
        duration: 'PT0S',
        extensions: { [TRY]: 1 },
      },
    },
  ].map(({ timestamp, ...rest }) => ({
    verb: `${VERBS}/answered`,
    // A cmi5 session has no statement before its beginning.
    ...(times && { timestamp }),
    ...rest,
    contextActivities,
  }));

const group = (...ids: readonly string[]) => ids.map((id) => ({ id }));

test('by a Tin Can launch, of the unit', async () => {
  const { shown, document } = await told(xapi, unit, launchUnit, [report]);
  const OCTOBER = is(UNIT, 'course', 'October', 'A unit.');
  const inUnit = { parent: group(UNIT), grouping: group(UNIT) };
  expect(shown).toEqual([
    { verb: `${VERBS}/initialized`, object: OCTOBER },
    ...tries({ parent: group(`${UNIT}/first`), grouping: group(UNIT) }, true),
    { verb: `${VERBS}/experienced`, object: FIRST, contextActivities: inUnit },
    {
      verb: `${VERBS}/completed`,
      object: FIRST,
      result: { completion: true, score: score(17) },
      contextActivities: inUnit,
    },
    {
      verb: `${VERBS}/completed`,
      object: OCTOBER,
      result: { completion: true, duration: 'PT161S', score: score(83) },
    },
    {
      verb: `${VERBS}/passed`,
      object: OCTOBER,
      result: { success: true, duration: 'PT161S', score: score(83) },
    },
    { verb: `${VERBS}/terminated`, object: OCTOBER, result: { duration: 'PT61S' } },
  ]);
  expect(document).toEqual({ ...state, once: ['n0nce/completed', 'n0nce/passed'] });
});

test('by a Tin Can launch, of one lesson: the same activity as in the unit', async () => {
  const launch = (): string => launchUnit().replace(/activity_id=[^&]*/, '');
  const { shown } = await told(xapi, single, launch, [report]);
  const inUnit = { grouping: group(UNIT) };
  const inFirst = { parent: group(`${UNIT}/first`), grouping: group(`${UNIT}/first`, UNIT) };
  expect(shown).toEqual([
    { verb: `${VERBS}/initialized`, object: FIRST, contextActivities: inUnit },
    ...tries(inFirst, true),
    { verb: `${VERBS}/experienced`, object: FIRST, contextActivities: inUnit },
    {
      verb: `${VERBS}/completed`,
      object: FIRST,
      result: { completion: true, duration: 'PT161S', score: score(83) },
      contextActivities: inUnit,
    },
    {
      verb: `${VERBS}/passed`,
      object: FIRST,
      result: { success: true, duration: 'PT161S', score: score(83) },
      contextActivities: inUnit,
    },
    {
      verb: `${VERBS}/terminated`,
      object: FIRST,
      result: { duration: 'PT61S' },
      contextActivities: inUnit,
    },
  ]);
});

test('in cmi5', async () => {
  const search = (lrs: TestLrs): string =>
    lrs.cmi5({
      activityId: AU,
      registration,
      actor,
      publisherId: `${UNIT}/first`,
      data: { masteryScore: 0.5 },
    });
  const { shown, document } = await told(cmi5, single, search, [
    { ...report, completion: 'incomplete', success: 'unknown' },
    report,
  ]);
  const OBJECT = is(AU, 'lesson', 'First', 'Why at all?');
  const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories';
  const grouping = group(`${UNIT}/first`, UNIT);
  const defined = { category: group(`${CMI5}/cmi5`), grouping };
  const judged = { category: group(`${CMI5}/cmi5`, `${CMI5}/moveon`), grouping };
  const inLesson = { parent: group(`${UNIT}/first`), grouping: group(`${UNIT}/first`, AU, UNIT) };
  expect(shown).toEqual([
    { verb: `${VERBS}/initialized`, object: OBJECT, contextActivities: defined },
    ...tries(inLesson, false),
    {
      verb: `${VERBS}/experienced`,
      object: FIRST,
      contextActivities: { parent: group(AU), grouping },
    },
    {
      verb: `${VERBS}/progressed`,
      object: OBJECT,
      result: {
        extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/progress': 42 },
        score: score(83),
      },
      contextActivities: { grouping },
    },
    {
      verb: `${VERBS}/completed`,
      object: OBJECT,
      result: { completion: true, duration: 'PT161S' },
      contextActivities: judged,
    },
    {
      verb: `${VERBS}/passed`,
      object: OBJECT,
      result: { success: true, duration: 'PT161S', score: score(83) },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.5 },
      contextActivities: judged,
    },
    {
      verb: `${VERBS}/terminated`,
      object: OBJECT,
      result: { duration: 'PT61S' },
      contextActivities: defined,
    },
  ]);
  expect(document).toEqual({ ...state, once: ['progress/n0nce/4', 'completed', 'passed'] });
});

test('failed, and a score that there is none of', async () => {
  const search = (lrs: TestLrs): string => lrs.cmi5({ activityId: AU, registration, actor });
  const { score: _, ...unscored } = report;
  const { shown } = await told(cmi5, single, search, [{ ...unscored, success: 'failed' }]);
  const results = shown.filter(({ verb }) => /(failed|passed|completed)$/.test(String(verb)));
  expect(results.map(({ verb, ...rest }) => [verb, (rest as Fields)['result']])).toEqual([
    [`${VERBS}/completed`, { completion: true, duration: 'PT161S' }],
    [`${VERBS}/failed`, { success: false, duration: 'PT161S' }],
  ]);
});
