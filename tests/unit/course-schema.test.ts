/** The schema of a Course: a build that made one with something amiss must not go on. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Course, Lesson, Optional, Policy, Spec, Term } from '../../src/course/schema';
import { ask, courseOf, everyKind, laterKinds, lesson } from '../builders/courses';

const is = (schema: v.GenericSchema, value: unknown): boolean => v.is(schema, value);

const spec = ask('choice', 0);
const whole = lesson(0, [
  ...everyKind(),
  ...laterKinds(20),
  ask('choice', 30, { sure: true, stem: 'Who?' }),
]);
const course = courseOf([{ ...whole, quiz: true, credits: true }], {
  policy: { passMark: 50, reportFailed: true },
  without: ['certificate', 'records'],
  boards: ['AQA'],
  formulas: { 'x²': '<math></math>' },
  retired: { 7: 'old-q' },
});

test('a course with all that it may have is one, and so is one with the least', () => {
  expect(v.parse(Course, course)).toEqual(course);
  expect(is(Course, courseOf([lesson(0, [])]))).toBe(true);
});

test.each(Object.keys(course))('%s is not anything', (name) => {
  expect(is(Course, { ...course, [name]: 7 })).toBe(false);
});

test.each(['without', 'boards', 'formulas'])('%s may be left out', (name) => {
  expect(is(Course, { ...course, [name]: undefined })).toBe(true);
});

test.each(['id', 'iri', 'title', 'description', 'language', 'edition'])(
  '%s says something',
  (name) => {
    expect(is(Course, { ...course, [name]: '' })).toBe(false);
  },
);

test.each<[string, object]>([
  ['a field of another name', { extra: 1 }],
  ['keywords that are none', { keywords: [''] }],
  ['pages left out that nobody may leave out', { without: ['glossary'] }],
  ['a part without a title', { outline: [{ title: '', lessons: [] }] }],
  ['a part with something else in it', { outline: [{ title: 'One', lessons: [], more: 1 }] }],
  ['a part without lessons', { outline: [{ title: 'One' }] }],
  ['a board without a name', { boards: [''] }],
  ['a formula without a line', { formulas: { '': '<math></math>' } }],
  ['a line without a formula', { formulas: { 'x²': '' } }],
  ['columns that are no numbers', { columns: ['0'] }],
  ['a retired question without a name', { retired: { 7: '' } }],
])('%s is refused', (_, wrong) => {
  expect(is(Course, { ...course, ...wrong })).toBe(false);
});

describe('a lesson', () => {
  const of = (wrong: object): boolean =>
    is(Lesson, { ...whole, quiz: true, credits: true, ...wrong });

  test.each(['id', 'slot', 'title', 'enquiry', 'minutes', 'steps', 'questions', 'quiz', 'credits'])(
    'has a right %s',
    (name) => {
      expect(of({ [name]: false })).toBe(false);
    },
  );

  test.each<[string, object]>([
    ['no id', { id: '' }],
    ['no title', { title: '' }],
    ['no enquiry', { enquiry: '' }],
    ['a step without a title', { steps: [''] }],
    ['something else', { more: 1 }],
    ['questions that are none', { questions: [{}] }],
  ])('with %s is refused', (_, wrong) => {
    expect(of({})).toBe(true);
    expect(of(wrong)).toBe(false);
  });

  test('may be no quiz, and have no credits', () => {
    expect(of({ quiz: undefined, credits: undefined })).toBe(true);
  });
});

describe('a question', () => {
  test('is one with the least, and with all that it may have', () => {
    expect(is(Spec, spec)).toBe(true);
    const all = { sure: true, accept: [['x']], range: [1, 2], stem: 'Who?' };
    expect(v.parse(Spec, { ...spec, ...all })).toEqual({ ...spec, ...all });
  });

  test.each<[string, object]>([
    ['something else', { more: 1 }],
    ['no slot', { slot: undefined }],
    ['no id', { id: '' }],
    ['no kind', { kind: '' }],
    ['tries that are no number', { tries: '2' }],
    ['sure that is false', { sure: false }],
    ['options that are no texts', { choiceIds: [1] }],
    ['a response that is no text', { correctResponse: [1] }],
    ['variants that are no lists', { accept: ['x'] }],
    ['variants that are no texts', { accept: [[1]] }],
    ['half a range', { range: [1] }],
    ['a range from no number', { range: ['1', 2] }],
    ['a range to no number', { range: [1, '2'] }],
    ['a stem that says nothing', { stem: '' }],
    ['a fingerprint that is no whole number', { fingerprint: 0.5 }],
    ['a fingerprint below 0', { fingerprint: -1 }],
    ['a fingerprint above 255', { fingerprint: 256 }],
  ])('with %s is refused', (_, wrong) => {
    expect(is(Spec, { ...spec, ...wrong })).toBe(false);
  });

  test('has a fingerprint from 0 to 255', () => {
    for (const fingerprint of [0, 255]) expect(is(Spec, { ...spec, fingerprint })).toBe(true);
  });
});

test('a policy has a pass mark from 1 to 100 or none, and reports failed or says nothing of it', () => {
  for (const right of [{}, { passMark: 1 }, { passMark: 100 }, { reportFailed: true }]) {
    expect(v.parse(Policy, right)).toEqual(right);
  }
  for (const wrong of [{ passMark: 0 }, { passMark: 101 }, { passMark: '50' }]) {
    expect(is(Policy, wrong)).toBe(false);
  }
  for (const wrong of [{ reportFailed: false }, { more: 1 }]) expect(is(Policy, wrong)).toBe(false);
});

test('what a teacher may leave out of the pages are the certificate, the records and the quick quiz', () => {
  expect(
    ['certificate', 'records', 'quick-quiz', '', 'glossary'].map((page) => is(Optional, page)),
  ).toEqual([true, true, true, false, false]);
});

test('a word of the glossary has a name and a meaning', () => {
  expect(v.parse(Term, { term: 'Soviet', meaning: 'A council.' })).toEqual({
    term: 'Soviet',
    meaning: 'A council.',
  });
  for (const wrong of [{ term: '' }, { meaning: '' }, { more: 1 }]) {
    expect(is(Term, { term: 'Soviet', meaning: 'A council.', ...wrong })).toBe(false);
  }
});
