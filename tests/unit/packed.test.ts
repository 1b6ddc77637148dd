/** A Course in fewer bytes is the same Course. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Body, Spec } from '../../src/course/course';
import { stepSeen } from '../../src/course/course';
import { pack, unpack } from '../../src/course/packed';
import { kindNames } from '../../src/kinds/register';
import { readUnit } from '../../scripts/shared/lessons';
import { ask, courseOf, everyKind, lesson } from '../builders/courses';

const texts = fc.array(fc.string(), { maxLength: 6 });

/** Any question, the usual often among them; what may be absent is absent, never undefined. */
const specs: fc.Arbitrary<Spec> = fc.record(
  {
    slot: fc.nat(999),
    id: fc.string({ minLength: 1 }),
    kind: fc.constantFrom(...kindNames),
    tries: fc.integer({ min: 1, max: 3 }),
    choiceIds: fc.oneof(fc.constant(['a', 'b', 'c', 'd']), texts),
    correctResponse: texts,
    fingerprint: fc.nat(255),
    sure: fc.constant(true as const),
    accept: fc.array(texts, { maxLength: 3 }),
    range: fc
      .tuple(fc.integer(), fc.nat())
      .map(([least, most]): [number, number] => [least / 4, most]),
    stem: fc.string({ minLength: 1 }),
  },
  {
    requiredKeys: ['slot', 'id', 'kind', 'tries', 'choiceIds', 'correctResponse', 'fingerprint'],
  },
);

/** As a page carries it. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test('what is unpacked is what was packed, whatever the questions', () => {
  fc.assert(
    fc.property(fc.array(fc.array(specs, { maxLength: 5 }), { maxLength: 3 }), (lessons) => {
      const course = courseOf(lessons.map((questions, at) => lesson(at, questions)));
      expect(unpack(sent(pack(course)))).toEqual(course);
    }),
  );
});

test.each(['lessons', 'tests/fixtures/bread'])('and that of %s too', (dir) => {
  const unit = readUnit(dir);
  if ('problems' in unit) throw new Error(`The lessons in ${dir} have problems.`);
  expect(unpack(sent(pack(unit.course)))).toEqual(unit.course);
});

test('the usual is left out, all else is said', () => {
  const course = courseOf([lesson(0, [ask('choice', 0), ask('choice', 9), ...everyKind(10)])]);
  const [part] = pack(course).outline;
  const [usual, far, , ...others] = part?.lessons[0]?.questions ?? [];
  expect(JSON.stringify(usual)).toBe('["choice-q0",11,"b"]');
  expect(JSON.stringify(far)).toBe('["choice-q9",88,"b",8]');
  for (const other of others) expect(other[4]).toHaveProperty('kind');
});

test('columns are said where they are not those of the questions, here and gone', () => {
  const course = courseOf([lesson(0, [ask('choice', 7)])], { columns: [7, 9] });
  expect(pack(course)).toHaveProperty('columns', [7, 9]);
  expect(pack({ ...course, retired: { 9: 'gone' } })).not.toHaveProperty('columns');
  // The questions of a lesson may have been moved.
  const moved = courseOf([lesson(0, [ask('choice', 10), ask('choice', 2)])], { columns: [2, 10] });
  expect(pack(moved)).not.toHaveProperty('columns');
});

test('the kind that most questions are of is said once', () => {
  const questions = [ask('match', 0), ask('choice', 1), ask('order', 2), ask('choice', 3)];
  expect(pack(courseOf([lesson(0, questions)])).kind).toBe('choice');
  expect(pack(courseOf([lesson(0, [])])).kind).toBe('');
});

test('an answer is looked up in its own step, also where another begins with the same words', () => {
  const step = (id: string) => ({ id, title: id, blocks: [] });
  const steps = [step('the-walk-out'), step('the-walk-out-1917'), step('the-walk-out-ends')];
  const body: Body = { id: 'one', aims: [], sources: [], steps, glossary: {} };
  const found = (see?: string): number => stepSeen(body, see);
  expect(['the-walk-out', 'the-walk-out-2'].map(found)).toEqual([0, 0]);
  expect(['the-walk-out-1917', 'the-walk-out-1917-1'].map(found)).toEqual([1, 1]);
  expect(['the-walk-out-ends', 'the-walk-out-ends-12'].map(found)).toEqual([2, 2]);
  expect([found('the-walk'), found()]).toEqual([-1, -1]);
  const years: Body = { ...body, steps: [step('october-1917'), step('october')] };
  expect(['october-1917', 'october', 'october-3'].map((see) => stepSeen(years, see))).toEqual([
    0, 1, 1,
  ]);
});
