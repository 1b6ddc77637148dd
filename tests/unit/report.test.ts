import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Course, Policy } from '../../src/course/course';
import { lessonsOf, questionsOf } from '../../src/course/course';
import { settled } from '../../src/course/policy';
import { kindOf } from '../../src/kinds/register';
import { decode, encodeAt } from '../../src/progress/codec';
import { events } from '../../src/progress/events';
import type { Progress, Try } from '../../src/progress/progress';
import { addTry, begin, merge, ratchet, triesAt } from '../../src/progress/progress';
import type { Reached, Report } from '../../src/progress/report';
import { doneIds, report, stateOf } from '../../src/progress/report';
import { ask, courseOf, huge, lesson, small, typed } from '../builders/courses';
import { act, actIn, progressOf } from '../builders/learners';

const course = small();
const tell = (p: Progress, of: Course = course): Report =>
  report(of, p, { at: 0, session: 's', save: 1 });
const scored = (of: Course) => questionsOf(of).filter((spec) => kindOf(spec).scored);
const acts = fc.array(actIn(course), { maxLength: 80 });

const rightAt = (p: Progress, slots: readonly number[], mark = 100): Progress =>
  slots.reduce((so, question) => addTry(so, { question, n: 1, mark }), p);

describe('score', () => {
  test('is absent before the first answer, and then a whole number from 0 to 100', () => {
    expect(tell(begin('x'))).not.toHaveProperty('score');
    fc.assert(
      fc.property(progressOf(course), (p) => {
        const { score } = tell(p);
        const any = scored(course).some(({ slot }) => triesAt(p, slot).length > 0);
        expect(score === undefined).toBe(!any);
        if (score !== undefined) expect(Number.isInteger(score) && score >= 0).toBe(true);
      }),
    );
  });

  test('practice alone gives no score', () => {
    const practice = questionsOf(course).find(({ kind }) => kind === 'practice')?.slot ?? 0;
    expect(tell(rightAt(begin('x'), [practice], 0)).score).toBeUndefined();
    const none = courseOf([lesson(0, [ask('practice', 0)])]);
    expect(tell(ratchet(begin('x'), 'read', ['lesson-0']), none)).toMatchObject({
      completion: 'completed',
      progress: 1,
    });
  });

  test('only ever grows as the learner goes on, and so do the way and what is done', () => {
    fc.assert(
      fc.property(acts, (list) => {
        let p = begin('x');
        let was = tell(p);
        for (const [n, one] of list.entries()) {
          p = act(course, p, one, n);
          const now = tell(p);
          expect(now.score ?? -1).toBeGreaterThanOrEqual(was.score ?? -1);
          expect(now.progress).toBeGreaterThanOrEqual(was.progress);
          if (was.completion === 'completed') expect(now.completion).toBe('completed');
          was = now;
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each([3, 60, 300, 1000])('is 100 of %d questions only if all of them are right', (count) => {
    const of = huge(count);
    const slots = questionsOf(of).map(({ slot }) => slot);
    expect(tell(rightAt(begin('x'), slots), of).score).toBe(100);
    expect(tell(rightAt(begin('x'), slots.slice(1)), of).score).toBeLessThan(100);
    const almost = rightAt(rightAt(begin('x'), slots.slice(1)), slots.slice(0, 1), 99);
    expect(tell(almost, of).score).toBeLessThan(100);
  });

  // The nearest whole number; but all is said to be right only where it is.
  test.each([
    [3, 1, 33],
    [3, 2, 67],
    [6, 5, 83],
    [8, 1, 13],
    [166, 83, 50],
    [1000, 4, 0],
    [1000, 5, 1],
    [1000, 996, 99],
  ])('of %d questions, %d right: %d per cent', (count, right, score) => {
    const of = courseOf([
      lesson(
        0,
        Array.from({ length: count }, (_, at) => ask('choice', at)),
      ),
    ]);
    const slots = questionsOf(of).map(({ slot }) => slot);
    expect(tell(rightAt(begin('x'), slots.slice(0, right)), of).score).toBe(score);
  });

  test('counts half marks', () => {
    const of = courseOf([lesson(0, [ask('choice', 0), ask('match', 1)])]);
    expect(tell(rightAt(rightAt(begin('x'), [0]), [1], 50), of).score).toBe(75);
  });
});

describe('completion', () => {
  test('is when every lesson was read and every scored question is settled, and only then', () => {
    fc.assert(
      fc.property(acts, fc.boolean(), (list, all) => {
        let p = list.reduce((so, one, n) => act(course, so, one, n), begin('x'));
        if (all)
          p = rightAt(
            p,
            questionsOf(course).map(({ slot }) => slot),
          );
        const is =
          lessonsOf(course).every(({ id }) => p.read.includes(id)) &&
          scored(course).every((spec) => settled(spec, triesAt(p, spec.slot)));
        expect(tell(p).completion).toBe(is ? 'completed' : 'incomplete');
        expect(tell(p).progress === 1).toBe(is);
      }),
    );
  });

  const whole = rightAt(
    ratchet(
      begin('x'),
      'read',
      lessonsOf(course).map(({ id }) => id),
    ),
    scored(course).map(({ slot }) => slot),
    0,
  );

  test('needs no practice, and a try left keeps it open', () => {
    expect(tell(whole).completion).toBe('incomplete');
    const shown = scored(course).reduce(
      (so, { slot }) => addTry(so, { question: slot, n: 2, mark: 0, response: null }),
      whole,
    );
    expect(tell(shown)).toMatchObject({ completion: 'completed', score: 0, progress: 1 });
  });

  test('once reached stays in an edition with more questions and lessons, from its text too', () => {
    const all = rightAt(
      whole,
      scored(course).map(({ slot }) => slot),
    );
    const p = ratchet(all, 'done', doneIds(course, all));
    const more = courseOf([...lessonsOf(course), lesson(7, [ask('choice', 50)])], { edition: 'b' });
    for (const copy of [p, decode(more, encodeAt(course, p, 1, 5)).progress]) {
      expect(tell(copy, more)).toMatchObject({ completion: 'completed', progress: 1 });
      expect(tell(copy, more).objectives.map(({ completed }) => completed)).toEqual([
        true,
        true,
        true,
        false,
      ]);
    }
    const later = tell(merge(p, begin('x')), more);
    expect(later.score).toBeLessThan(100);
  });
});

describe('the words for it', () => {
  const one = (policy: Policy): Course => courseOf([lesson(0, [ask('choice', 0)])], { policy });
  const open = begin('x');
  const read = ratchet(open, 'read', ['lesson-0']);
  const right = rightAt(read, [0]);
  const wrong = addTry(rightAt(read, [0], 0), { question: 0, n: 2, mark: 0 });
  const half = addTry(rightAt(read, [0], 0), { question: 0, n: 2, mark: 50 });
  const unread = rightAt(open, [0]);

  test.each([
    [{}, open, 'incomplete', 'unknown', 'incomplete'],
    [{}, right, 'completed', 'unknown', 'completed'],
    [{}, wrong, 'completed', 'unknown', 'completed'],
    [{ passMark: 60 }, unread, 'incomplete', 'unknown', 'incomplete'],
    [{ passMark: 60 }, right, 'completed', 'passed', 'passed'],
    [{ passMark: 50 }, half, 'completed', 'passed', 'passed'],
    [{ passMark: 51 }, half, 'completed', 'unknown', 'incomplete'],
    [{ passMark: 60 }, wrong, 'completed', 'unknown', 'incomplete'],
    [{ passMark: 60, reportFailed: true }, wrong, 'completed', 'failed', 'failed'],
    [{ passMark: 60, reportFailed: true }, open, 'incomplete', 'unknown', 'incomplete'],
    [{ passMark: 60, reportFailed: true }, right, 'completed', 'passed', 'passed'],
    [{ reportFailed: true }, wrong, 'completed', 'unknown', 'completed'],
  ] as const)('%j', (policy, p, completion, success, status) => {
    expect(tell(p, one(policy))).toMatchObject({ completion, success, status });
  });

  test.each([
    [{}, 'unknown', 'completed'],
    [{ passMark: 60 }, 'passed', 'passed'],
    [{ passMark: 60, reportFailed: true }, 'passed', 'passed'],
  ] as const)('where nothing is scored, no mark can be missed: %j', (policy, success, status) => {
    for (const questions of [[], [ask('practice', 0)]]) {
      const of = courseOf([lesson(0, questions)], { policy });
      expect(tell(read, of)).toMatchObject({ completion: 'completed', success, status });
      expect(tell(open, of)).toMatchObject({ success: 'unknown', status: 'incomplete' });
    }
  });
});

describe('what the host itself says of the attempt', () => {
  const marked = (policy: Policy) => small({ policy });
  const from = (p: Progress, reached: Reached, of: Course = course): Report =>
    report(of, p, { at: 0, session: 's', save: 1, reached });

  test.each([
    [
      { completion: 'completed' },
      { completion: 'completed', success: 'unknown', status: 'completed' },
    ],
    [
      { completion: 'completed', success: 'passed', score: 80 },
      { completion: 'completed', success: 'passed', status: 'passed', score: 80 },
    ],
    [
      { score: 37.5 },
      { completion: 'incomplete', success: 'unknown', status: 'incomplete', score: 37.5 },
    ],
  ] as const)('%j is not taken back by an attempt with nothing in it', (reached, expected) => {
    expect(from(begin('x'), reached, marked({ passMark: 50, reportFailed: true }))).toMatchObject(
      expected,
    );
  });

  // What an LMS has judged by a mark of its own it judges again, if it is not told its own word.
  test.each([
    [{}, [], 'incomplete'],
    [{}, [course.id], 'completed'],
    [{ passMark: 50 }, [], 'incomplete'],
    [{ passMark: 50 }, [course.id], 'incomplete'],
    [{ passMark: 50, reportFailed: true }, [], 'incomplete'],
  ] as const)('a failed is not repeated without a verdict: %j %j', (policy, done, status) => {
    const p = ratchet(begin('x'), 'done', done);
    const reached = { completion: 'completed', success: 'failed', score: 20 } as const;
    expect(from(p, reached, marked(policy))).toMatchObject({
      completion: 'completed',
      success: 'unknown',
      status,
      score: 20,
    });
  });

  test('failed may become passed', () => {
    const of = marked({ passMark: 50, reportFailed: true });
    const all = scored(of).map(({ slot }) => slot);
    const p = rightAt(ratchet(begin('x'), 'done', [of.id]), all);
    const reached = { completion: 'completed', success: 'failed', score: 20 } as const;
    expect(from(p, reached, of)).toMatchObject({ success: 'passed', status: 'passed', score: 100 });
  });

  test('passed does not become failed', () => {
    const of = marked({ passMark: 50, reportFailed: true });
    const p = ratchet(begin('x'), 'done', [of.id]);
    expect(tell(p, of).success).toBe('failed');
    expect(from(p, { success: 'passed' }, of)).toMatchObject({
      success: 'passed',
      status: 'passed',
    });
  });

  test('the score is the higher one', () => {
    fc.assert(
      fc.property(progressOf(course), fc.nat(100), (p, score) => {
        expect(from(p, { score }).score).toBe(Math.max(tell(p).score ?? 0, score));
      }),
    );
  });
});

describe('interactions', () => {
  test('column n is slot n in whatever order questions stand and were answered', () => {
    const back = courseOf(
      [...lessonsOf(course)]
        .reverse()
        .map((l) => ({ ...l, questions: [...l.questions].reverse() })),
    );
    const bySlot = new Map(questionsOf(course).map((spec) => [spec.slot, spec.id]));
    fc.assert(
      fc.property(progressOf(course), (p) => {
        for (const of of [course, back]) {
          for (const [n, { id }] of tell(p, of).interactions.entries())
            expect(id).toBe(bySlot.get(n));
        }
        expect(tell(p, back).interactions).toEqual(tell(p).interactions);
      }),
    );
  });

  test('tell the first try, whatever came after', () => {
    const p = [
      { question: 0, n: 1, mark: 0, response: ['a'], at: 5, took: 7 },
      { question: 0, n: 2, mark: 50, response: ['b'], at: 9, took: 1 },
    ].reduce(addTry, begin('x'));
    const of = courseOf([lesson(0, [ask('choice', 0)])]);
    const first = {
      response: { type: 'choice', ids: ['a'] },
      patterns: [{ type: 'choice', ids: ['b'] }],
      share: 0,
      at: 5,
      took: 7,
    };
    expect(tell(p, of).interactions).toEqual([
      { id: 'choice-q0', type: 'choice', lesson: 'lesson-0', first },
    ]);
    const second = { ...p, tries: { '0.2': p.tries['0.2'] as Try } };
    expect(tell(second, of).interactions[0]).not.toHaveProperty('first');
  });

  test('"Show me" has no response, and a right try of which only the mark is left has the key', () => {
    const of = courseOf([lesson(0, [ask('choice', 0), ask('choice', 1)])]);
    const p = addTry(rightAt(begin('x'), [1]), { question: 0, n: 1, mark: 0, response: null });
    const [shown, right] = tell(p, of).interactions;
    expect(shown?.first).toStrictEqual({ patterns: [{ type: 'choice', ids: ['b'] }], share: 0 });
    expect(right?.first?.response).toEqual({ type: 'choice', ids: ['b'] });
  });

  test('a wrong try of which only the mark is left has no response, least of all the right one', () => {
    const of = courseOf([lesson(0, [ask('choice', 0), ask('match', 1)])]);
    const p = rightAt(rightAt(begin('x'), [0], 0), [1], 50);
    for (const { first } of tell(p, of).interactions) expect(first).not.toHaveProperty('response');
    expect(tell(p, of).interactions.map(({ first }) => first?.share)).toEqual([0, 0.5]);
  });

  test('a right answer in other words than the key is told as it was given', () => {
    const of = courseOf([lesson(0, [typed(0)])]);
    const response = ['St Petersburg', 'MRC'];
    const p = addTry(begin('x'), { question: 0, n: 1, mark: 100, response });
    expect(tell(p, of).interactions[0]?.first).toMatchObject({
      response: { type: 'fill-in', words: response },
      share: 1,
    });
  });

  test('practice has no share', () => {
    const of = courseOf([lesson(0, [ask('practice', 0)])]);
    const p = addTry(begin('x'), { question: 0, n: 1, mark: 0, response: ['1', '', '', ''] });
    expect(tell(p, of).interactions[0]?.first).toEqual({
      patterns: [],
      response: { type: 'performance', ids: ['1'] },
    });
  });

  test('a retired question keeps its column and its name, and nothing else', () => {
    const of = courseOf([lesson(0, [ask('choice', 2)])], { retired: { 0: 'old-q' } });
    const [gone, lost, here] = tell(rightAt(begin('x'), [0, 1, 2]), of).interactions;
    expect([gone, lost]).toEqual([
      { id: 'old-q', type: 'choice' },
      { id: 'retired-1', type: 'choice' },
    ]);
    expect(here?.id).toBe('choice-q2');
  });
});

describe('a lesson', () => {
  // Two questions of two tries in the first, nothing that is scored in the second.
  const of = courseOf([
    lesson(0, [ask('choice', 0, { stem: 'Who?' }), ask('choice', 1)]),
    lesson(1, [ask('practice', 2)]),
  ]);
  const none = begin('x');
  const read = (p: Progress): Progress => ratchet(p, 'read', ['lesson-0']);
  const both = rightAt(none, [0, 1]);
  const over = { started: true, completed: true };
  const open = { started: true, completed: false };

  test.each<[string, Progress, object]>([
    ['that nobody has opened', none, { progress: 0, started: false, completed: false }],
    [
      'that another one was opened beside',
      { ...none, place: { lesson: 'lesson-1', step: 0, at: 1 } },
      { progress: 0, started: false, completed: false },
    ],
    [
      'where the learner is',
      { ...none, place: { lesson: 'lesson-0', step: 0, at: 1 } },
      { progress: 0, ...open },
    ],
    ['that was read', read(none), { progress: 1 / 3, ...open }],
    [
      'with a wrong answer and a try left',
      rightAt(none, [0], 0),
      { score: 0, progress: 0, ...open },
    ],
    ['with half of a mark', rightAt(none, [1], 50), { score: 25, progress: 0, ...open }],
    ['with one of two right', rightAt(none, [0]), { score: 50, progress: 1 / 3, ...open }],
    ['with all right and not read', both, { score: 100, progress: 2 / 3, ...open }],
    ['with all right and read', read(both), { score: 100, progress: 1, ...over }],
    [
      'that an earlier edition has seen done',
      ratchet(rightAt(none, [0]), 'done', ['lesson-0']),
      { score: 50, progress: 1, ...over },
    ],
  ])('%s', (_, p, told) => {
    expect(tell(p, of).objectives[0]).toEqual({ id: 'lesson-0', title: 'Lesson 0', ...told });
  });

  test('without anything that is scored is done once it is read, and has no score', () => {
    const p = ratchet(none, 'read', ['lesson-1']);
    expect(tell(p, of).objectives[1]).toMatchObject({ id: 'lesson-1', progress: 1, ...over });
    expect(tell(p, of).objectives[1]).not.toHaveProperty('score');
  });

  test('counts as one beside each question in the way of the whole', () => {
    expect(tell(both, of).progress).toBe(2 / 4);
    expect(tell(read(both), of).progress).toBe(3 / 4);
    expect(doneIds(of, read(both))).toEqual(['lesson-0']);
    const all = ratchet(read(both), 'read', ['lesson-1']);
    expect(tell(all, of)).toMatchObject({ progress: 1, completion: 'completed' });
    expect(doneIds(of, all)).toEqual(['lesson-0', 'lesson-1', of.id]);
    // Done in an earlier edition, which had fewer lessons.
    expect(tell(ratchet(none, 'done', [of.id]), of).progress).toBe(1);
  });

  test('has its questions by their words', () => {
    const asked = courseOf([lesson(0, [ask('choice', 0, { stem: 'Who?' }), ask('choice', 1)])]);
    const [first, second] = tell(none, asked).interactions;
    expect(first).toEqual({ id: 'choice-q0', type: 'choice', stem: 'Who?', lesson: 'lesson-0' });
    expect(second).toStrictEqual({ id: 'choice-q1', type: 'choice', lesson: 'lesson-0' });
  });

  test('is new, started or done in the list of contents', () => {
    const [one] = lessonsOf(of);
    const states = [none, rightAt(none, [0], 0), read(none), read(both)];
    expect(states.map((p) => one && stateOf(p, one))).toEqual([
      'new',
      'started',
      'started',
      'done',
    ]);
  });
});

describe('the rest', () => {
  test('place, seconds of this session and of all', () => {
    const p = {
      ...begin('x'),
      place: { lesson: 'lesson-2', step: 4, at: 1 },
      sessions: { s: 30, t: 12 },
    };
    expect(tell(p)).toMatchObject({ location: 'lesson-2/4', seconds: 30, total: 42 });
    expect(tell(begin('x'))).toMatchObject({ location: '', seconds: 0, total: 0, progress: 0 });
  });

  test('every event has a key of its own, the same from any copy that knows of it', () => {
    fc.assert(
      fc.property(progressOf(course), progressOf(course), (a, b) => {
        const keys = events(course, merge(a, b)).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const known = new Set(keys);
        for (const { key, is } of events(course, a)) {
          // Of two records of one try the other may be a "Show me", which is no answer.
          if (is !== 'answered') expect(known).toContain(key);
        }
        expect(events(course, a)).toEqual(events(course, merge(a, a)));
      }),
    );
  });

  test('the same Progress gives the same report', () => {
    fc.assert(
      fc.property(progressOf(course), (p) => {
        expect(tell(p)).toEqual(tell(p));
      }),
      { numRuns: 30 },
    );
  });
});
