/** A text written by one edition of the course and read by another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Course, Lesson, Spec } from '../../src/course/course';
import { lessonsOf, questionsOf } from '../../src/course/course';
import { earned } from '../../src/course/policy';
import { decode, encodeAt } from '../../src/progress/codec';
import type { Try } from '../../src/progress/progress';
import { addTry, begin, triesAt } from '../../src/progress/progress';
import { triesOf } from '../../src/progress/tries-of';
import { startOf } from '../../src/player/tries';
import { ask, courseOf, lesson, small, typed } from '../builders/courses';
import { progressOf } from '../builders/learners';
import { launch } from '../builders/world';
import { saysLess } from './texts';

const before = small();

const withLessons = (course: Course, change: (lesson: Lesson) => Lesson | undefined): Course => ({
  ...course,
  outline: course.outline.map((part) => ({
    ...part,
    lessons: part.lessons.flatMap((lesson) => change(lesson) ?? []),
  })),
});

const edit = fc.record({
  gone: fc.subarray(questionsOf(before).map(({ slot }) => slot)),
  changed: fc.subarray(questionsOf(before).map(({ slot }) => slot)),
  added: fc.subarray([30, 31, 47, 48, 200], { minLength: 1 }),
  turned: fc.boolean(),
});

/** Other options and another key under the same slot. */
const other = (spec: Spec): Spec => ({
  ...spec,
  choiceIds: [...spec.choiceIds, 'y', 'z'],
  correctResponse: [...spec.correctResponse].reverse(),
  fingerprint: (spec.fingerprint + 1) % 256,
});

describe('an edited course', () => {
  test('keeps every mark, and shows no answer to other options or to another question', () => {
    fc.assert(
      fc.property(progressOf(before), edit, fc.constantFrom(0, 1, 2, 3, 4, 5), (p, e, level) => {
        const after = withLessons(before, (lesson) => {
          const list = lesson.questions
            .filter(({ slot }) => !e.gone.includes(slot))
            .map((spec) => (e.changed.includes(spec.slot) ? other(spec) : spec));
          const added = lesson.slot === 0 ? e.added.map((slot) => ask('match', slot)) : [];
          const all = [...added, ...list];
          return { ...lesson, questions: e.turned ? all.reverse() : all };
        });
        const { progress, whole } = decode(after, encodeAt(before, p, 3, level));
        expect(whole).toBe(true);
        expect(progress.read).toEqual(p.read);
        for (const spec of questionsOf(after)) {
          const tries = triesAt(progress, spec.slot);
          expect(earned(tries)).toBe(earned(triesAt(p, spec.slot)));
          for (const made of tries) {
            expect(saysLess(made, p.tries[`${spec.slot}.${made.n}`])).toBe(true);
            if (e.changed.includes(spec.slot)) expect(made.response ?? null).toBeNull();
            if (e.changed.includes(spec.slot)) expect(made.sure).toBeUndefined();
          }
        }
        const slots = new Set(questionsOf(after).map(({ slot }) => slot));
        for (const made of Object.values(progress.tries)) expect(slots).toContain(made.question);
      }),
      { numRuns: 300 },
    );
  });

  test('without one of its lessons keeps the rest, and the lesson comes back with its own', () => {
    fc.assert(
      fc.property(progressOf(before), (p) => {
        const after = withLessons(before, (lesson) => (lesson.slot === 2 ? undefined : lesson));
        const text = encodeAt(before, p, 3, 0);
        const { progress } = decode(after, text);
        const known = lessonsOf(after).map(({ id }) => id);
        expect(progress.read).toEqual(p.read.filter((id) => known.includes(id)));
        expect(progress.place).toEqual(
          p.place && known.includes(p.place.lesson) ? p.place : undefined,
        );
        expect(progress.settings).toEqual(p.settings);
      }),
    );
  });

  test('with its lessons in another order or renamed still knows them by slot', () => {
    fc.assert(
      fc.property(progressOf(before), (p) => {
        const renamed = withLessons(before, (lesson) => ({ ...lesson, id: `new-${lesson.id}` }));
        const part = renamed.outline[0];
        const after = {
          ...renamed,
          outline: [{ title: '', lessons: [...(part?.lessons ?? [])].reverse() }],
        };
        const { progress } = decode(after, encodeAt(before, p, 3, 0));
        expect(progress.read).toEqual(p.read.map((id) => `new-${id}`));
      }),
    );
  });
});

describe('a response that the browser or an LRS has kept', () => {
  const spec = ask('order', 0);
  const made: Try = {
    question: 0,
    n: 1,
    mark: 40,
    response: ['a', 'c', 'e', 'b', 'd'],
    at: 5,
    took: 2,
    sure: 3,
  };
  const read = (of: Spec, known: Try) => triesOf(addTry(begin('x'), known), of);

  test.each<readonly [string, Spec, Try]>([
    ['to the same options', spec, made],
    ['to options in another order', { ...spec, fingerprint: 0 }, made],
    ['that was left open in part', spec, { ...made, response: ['a', '', '', '', ''] }],
    ['in typed words', typed(0), { ...made, response: ['Any', 'words'] }],
    ['"Show me"', other(spec), { ...made, response: null }],
    ['of which the mark alone is left', other(spec), { question: 0, n: 1, mark: 40 }],
  ])('%s, is as it was', (_, of, known) => {
    expect(read(of, known)).toEqual([known]);
  });

  test.each<readonly [string, Spec, Try]>([
    ['with a letter that is gone', ask('order', 0, { choiceIds: ['a', 'b', 'c', 'd'] }), made],
    ['to another kind', ask('choice', 0), made],
    ['with a part too few', spec, { ...made, response: ['a', 'c', 'e', 'b'] }],
    ['with a part too many', typed(0), { ...made, response: ['a', 'c', 'e', 'b'] }],
  ])('%s, counts by its mark alone', (_, of, known) => {
    expect(read(of, known)).toEqual([{ question: 0, n: 1, mark: 40, at: 5, took: 2 }]);
  });

  test('to a question that was answered right is the right one, though its mark alone is left', () => {
    const alone: Try = { question: 0, n: 1, mark: 100 };
    const right = ['c', 'a', 'e', 'b', 'd'];
    expect(read(spec, alone)).toEqual([{ ...alone, response: right }]);
    expect(read(spec, { ...alone, sure: 2 })).toEqual([{ ...alone, sure: 2, response: right }]);
    expect(read(spec, { ...made, mark: 100, response: ['z'] })).toEqual([
      { ...alone, at: 5, took: 2, response: right },
    ]);
  });

  test('is the same object each time, so that nothing is drawn anew', () => {
    const progress = addTry(begin('x'), { ...made, response: ['z'] });
    expect(triesOf(progress, spec)[0]).toBe(triesOf(progress, spec)[0]);
  });

  test('after an item was added: the second try has all items, and can be right', async () => {
    const first = await launch(courseOf([lesson(0, [spec])]), undefined);
    first.session.answer(spec, ['a', 'c', 'e', 'b', 'd'], { took: 1 });
    first.session.close();
    const more = ask('order', 0, {
      choiceIds: [...spec.choiceIds, 'f'],
      correctResponse: [...spec.correctResponse, 'f'],
      fingerprint: 99,
    });
    const { session } = await launch(courseOf([lesson(0, [more])]), undefined, first.world);
    const { progress } = session.state();
    expect(triesAt(progress, 0)).toHaveLength(1);
    expect(startOf(more, triesOf(progress, more), 'seed').toSorted()).toEqual(more.choiceIds);
    expect(session.answer(more, more.correctResponse, {}).mark).toBeGreaterThan(50);
  });
});
