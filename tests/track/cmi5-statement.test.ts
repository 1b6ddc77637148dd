/** A statement in cmi5: what the LMS's context template has comes first (10.2.1), and ours after it. */
import { expect, test } from 'vitest';
import type { Fields } from '../../src/persistence/storage';
import { createStatementBuilder } from '../../src/track/lrs/cmi5-statement';
import type { Cmi5Session } from '../../src/track/lrs/cmi5-session';
import type { Fact } from '../../src/track/lrs/statements';
import { ask, courseOf, lesson } from '../builders/courses';
import { partly } from '../builders/partly';

const AU = 'https://lms.test/au/1';
const UNIT = 'https://example.org/october-unit';
const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

const contextOf = (contextTemplate: Fields, fact: Fact, masteryScore?: number): Fields => {
  const build = createStatementBuilder(courseOf([lesson(0, [ask('choice', 0)])]), {
    activityId: AU,
    registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
    data: {
      contextTemplate,
      mode: 'normal',
      mustPass: false,
      masteryScore,
      returnURL: undefined,
    },
    session: partly<Cmi5Session>({ stamp: () => '2026-11-23T09:00:00.000Z' }),
    seed: 'seed',
  });
  // As it is sent: what is undefined is left out.
  return JSON.parse(JSON.stringify(build(fact).context)) as Fields;
};

const object = { id: `${UNIT}/lesson-0/choice-q0` };
const answered: Fact = {
  key: 'a/0/1',
  verb: 'answered',
  object,
  parent: { id: `${UNIT}/lesson-0` },
};
const group = (...ids: readonly string[]) => ids.map((id) => ({ id }));

test('of an answer: the lesson is its parent, the AU and the unit are around it', () => {
  expect(contextOf({}, answered)['contextActivities']).toEqual({
    parent: group(`${UNIT}/lesson-0`),
    grouping: group(AU, UNIT),
  });
});

test.each([
  ['initialized', ['cmi5']],
  ['completed', ['cmi5', 'moveon']],
  ['passed', ['cmi5', 'moveon']],
  ['failed', ['cmi5', 'moveon']],
  ['terminated', ['cmi5']],
] as const)('of the AU itself, %s: its categories, and no parent', (verb, names) => {
  expect(contextOf({}, { key: 'k', verb })['contextActivities']).toEqual({
    category: group(...names.map((name) => `${CATEGORIES}/${name}`)),
    grouping: group(UNIT),
  });
});

test('the activities of the template come first in each list, once', () => {
  const contextActivities = {
    category: group('https://lms.test/category', `${CATEGORIES}/cmi5`),
    parent: group('https://lms.test/parent'),
    grouping: group('https://lms.test/publisher', UNIT),
    other: group('https://lms.test/other'),
  };
  expect(contextOf({ contextActivities }, { ...answered, verb: 'passed' })).toMatchObject({
    contextActivities: {
      category: group('https://lms.test/category', `${CATEGORIES}/cmi5`, `${CATEGORIES}/moveon`),
      parent: group('https://lms.test/parent', `${UNIT}/lesson-0`),
      grouping: group('https://lms.test/publisher', UNIT, AU),
      other: group('https://lms.test/other'),
    },
  });
});

test('one activity may stand there without a list, and what is none is left out', () => {
  const contextActivities = {
    category: { id: 'https://lms.test/category' },
    parent: [null, 'x', 7, { id: 'https://lms.test/parent' }],
    other: null,
  };
  expect(contextOf({ contextActivities }, answered)['contextActivities']).toEqual({
    category: group('https://lms.test/category'),
    parent: group('https://lms.test/parent', `${UNIT}/lesson-0`),
    grouping: group(AU, UNIT),
  });
});

test('a template without activities has none', () => {
  expect(contextOf({ contextActivities: 'x', extensions: 'y' }, answered)).toMatchObject({
    contextActivities: { grouping: group(AU, UNIT) },
    extensions: {},
  });
});

test('a verdict has the mark that it is judged by, where there is one', () => {
  const extensions = { 'https://lms.test/x': 1 };
  const of = (verb: Fact['verb'], mark?: number) =>
    contextOf({ extensions }, { key: 'k', verb }, mark)['extensions'];
  for (const verb of ['passed', 'failed'] as const) {
    expect(of(verb, 0.5)).toEqual({ [MASTERY]: 0.5, ...extensions });
    expect(of(verb, 0)).toEqual({ [MASTERY]: 0, ...extensions });
    expect(Object.keys(of(verb) as Fields)).toEqual(['https://lms.test/x']);
  }
  expect(of('completed', 0.5)).toEqual(extensions);
});
