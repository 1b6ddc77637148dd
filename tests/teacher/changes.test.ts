/** What has changed in a class since an earlier file of it. */
import { expect, it } from 'vitest';
import { changes } from '../../src/classroom/changes';
import type { ClassRecord } from '../../src/classroom/record';
import { createGatherer } from '../../src/classroom/record';
import { unit } from '../builders/class-record';

/** By student, the letters given to q-choice (a is right) and to q-second (a is right). */
type Tries = Readonly<Record<string, readonly (string | undefined)[]>>;

const classWith = (given: Tries, nameOf = (key: string): string => key): ClassRecord => {
  const into = createGatherer(unit);
  for (const { id } of unit.lessons) into.lesson(id);
  for (const [key, [choice, second]] of Object.entries(given)) {
    into.pupil(key, nameOf(key), { started: true });
    if (choice !== undefined) into.answer(key, 'q-choice', { text: choice, when: 1 });
    if (second !== undefined) into.answer(key, 'q-second', { text: second, when: 1 });
  }
  return into.finish();
};

it('tells who has moved on, who has not, who is new and who is gone', () => {
  const found = changes(
    unit,
    classWith({ Ann: ['a'], Bo: ['b'], Cy: ['a'], Di: [] }),
    classWith({ Ann: ['a', 'b'], Bo: ['b'], Cy: ['a', 'a'], Eve: ['a'] }),
  );
  expect(found.moved).toEqual([
    { name: 'Ann', settled: { before: 1, now: 2 }, share: { before: 1, now: 0.5 } },
    { name: 'Cy', settled: { before: 1, now: 2 }, share: { before: 1, now: 1 } },
  ]);
  expect(found.still.map(({ name }) => name)).toEqual(['Bo']);
  expect([found.joined, found.left]).toEqual([['Eve'], ['Di']]);
  expect(found.of).toBe(unit.asked.length);
});

it('an answer that was shown is a step too, and another mark without one', () => {
  const shown = createGatherer(unit);
  shown.lesson('second');
  shown.pupil('Ann', 'Ann', { started: true });
  shown.shown('Ann', 'q-second');
  const [ann] = changes(unit, classWith({ Ann: [] }), shown.finish()).moved;
  expect(ann?.settled).toEqual({ before: 0, now: 1 });
  const better = changes(unit, classWith({ Ann: ['b'] }), classWith({ Ann: ['a'] })).moved;
  expect(better).toMatchObject([{ name: 'Ann', share: { before: 0, now: 1 } }]);
});

it('questions go better or worse by a tenth of the marks, where five have answered both times', () => {
  const five = (choice: string, second: string): Tries =>
    Object.fromEntries(['1', '2', '3', '4', '5'].map((key) => [key, [choice, second]]));
  const found = changes(unit, classWith(five('b', 'a')), classWith(five('a', 'b')));
  expect(found.better.map(({ asked, facility }) => [asked.spec.id, facility])).toEqual([
    ['q-choice', { before: 0, now: 1 }],
  ]);
  expect(found.worse.map(({ asked }) => asked.spec.id)).toEqual(['q-second']);
  const few = changes(unit, classWith({ 1: ['b'] }), classWith(five('a', 'a')));
  expect([few.better, few.worse]).toEqual([[], []]);
});

it('a student is the same where one of the files tells addresses and the other names alone', () => {
  const [before, now] = [
    classWith({ 'ann@x.example': ['a'] }, () => 'Ann'),
    classWith({ Ann: ['a', 'a'] }),
  ];
  expect(changes(unit, before, now)).toMatchObject({
    moved: [{ name: 'Ann' }],
    joined: [],
    left: [],
  });
  // Two of one name are nobody in particular.
  const twins = classWith({ 'a@x.example': ['a'], 'b@x.example': ['a'] }, () => 'Ann');
  expect(changes(unit, twins, now).joined).toEqual(['Ann']);
  expect(changes(unit, now, twins)).toMatchObject({
    moved: [],
    joined: ['Ann', 'Ann'],
    left: ['Ann'],
  });
});

it('a student who comes with the name of another is new', () => {
  const named = (): string => 'Ann';
  const before = classWith({ 'a@x.example': ['a'] }, named);
  const now = classWith({ 'a@x.example': ['a'], 'b@x.example': [] }, named);
  expect(changes(unit, before, now)).toMatchObject({
    moved: [],
    still: [{ name: 'Ann', settled: { before: 1, now: 1 } }],
    joined: ['Ann'],
    left: [],
  });
  // And one who goes is gone.
  expect(changes(unit, now, before)).toMatchObject({ moved: [], joined: [], left: ['Ann'] });
});
