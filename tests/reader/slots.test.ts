/** Slots are for ever: the list only grows, and nothing in it moves. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonCourse } from '../../src/reader';
import {
  addToSlots,
  parseSlots,
  printSlots,
  retiredQuestions,
  type Slots,
} from '../../src/reader/slots';
import { block, built, choice, files, lesson } from '../builders/lesson-files';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const members = fc
  .uniqueArray(id)
  .chain((ids) =>
    fc.tuple(
      ...ids.map((one) => fc.record({ id: fc.constant(one), questions: fc.uniqueArray(id) })),
    ),
  );

const none: Slots = { lessons: [], questions: [] };

test('whatever is added and taken away, no slot changes its owner', () => {
  fc.assert(
    fc.property(fc.array(members), (editions) => {
      let slots = none;
      for (const edition of editions) {
        const grown = addToSlots(slots, edition);
        expect(grown.lessons.slice(0, slots.lessons.length)).toEqual(slots.lessons);
        expect(grown.questions.slice(0, slots.questions.length)).toEqual(slots.questions);
        expect(new Set(grown.questions).size).toBe(grown.questions.length);
        expect(addToSlots(grown, edition)).toEqual(grown);
        const gone = Object.keys(retiredQuestions(grown, edition)).length;
        const there = edition.flatMap((member) => member.questions).length;
        expect(gone + there).toBe(grown.questions.length);
        slots = grown;
      }
    }),
  );
});

test('what is printed is read back the same', () => {
  fc.assert(
    fc.property(members, (edition) => {
      const slots = addToSlots(none, edition);
      expect(parseSlots(printSlots(slots))).toEqual(slots);
    }),
  );
});

test('the file has one entry a line', () => {
  expect(printSlots({ lessons: ['a'], questions: ['a/x', 'a/y'] })).toBe(
    '{\n  "lessons": [\n    "a"\n  ],\n  "questions": [\n    "a/x",\n    "a/y"\n  ]\n}\n',
  );
});

const old = '{"lessons":["gone","first"],"questions":["gone/q","first/was","first/one"]}';

test('a question keeps its slot, a new one gets the next, one that is gone is retired', () => {
  const text = `${choice()}\n${block('question', 'id: two\nkind: choice\nstem: Why?\noptions: {a: {text: Y, why: R}, b: {text: N, why: R}}\nanswer: a')}`;
  const { course, slots, written, warnings } = built(files(lesson(text), { 'slots.json': old }));
  const [first] = course.outline[0]?.lessons ?? [];
  expect(first?.slot).toBe(1);
  expect(first?.questions.map(({ id, slot }) => [id, slot])).toEqual([
    ['one', 2],
    ['two', 3],
  ]);
  expect(course.columns).toEqual([0, 1, 2, 3]);
  expect(course.retired).toEqual({ 0: 'q', 1: 'was' });
  expect(written?.questions).toHaveLength(3);
  expect(slots.questions).toHaveLength(4);
  expect(warnings.map(({ message }) => message)).toEqual([
    "1 lesson or question has no slot yet. Run 'npm run check', which writes it into this file, and keep it with the lessons.",
  ]);
});

test('a lesson as a unit of one has every slot that the lesson ever had', () => {
  const { course, slots } = built(files(lesson(choice()), { 'slots.json': old }));
  const own = lessonCourse(course, 'first', slots);
  expect(own).toMatchObject({
    id: 'tiny-first',
    iri: 'https://tiny.example/unit/first',
    title: 'First',
    description: 'Why?',
    columns: [1, 2],
    retired: { 1: 'was' },
    edition: course.edition,
  });
  expect(own.outline).toEqual([{ title: 'Only part', lessons: course.outline[0]?.lessons }]);
  expect(() => lessonCourse(course, 'secnod', slots)).toThrow(
    'Expected the id of a lesson (first), got "secnod".',
  );
});
