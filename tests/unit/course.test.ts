/** The small rules that everything else of a course stands on. */
import { describe, expect, test } from 'vitest';
import type { Body } from '../../src/course/course';
import { isProse, lessonsOf, placedQuestions, questionsOf } from '../../src/course/course';
import { linesAlone, markFormula } from '../../src/course/formula';
import { fnv, hash } from '../../src/course/hash';
import { own } from '../../src/course/own';
import { remember } from '../../src/course/remember';
import { ask, courseOf, lesson } from '../builders/courses';

const one = lesson(0, [ask('choice', 3), ask('match', 1)]);
const two = lesson(1, [ask('choice', 2)]);
const course = {
  ...courseOf([one]),
  outline: [
    { title: 'First', lessons: [one] },
    { title: 'Second', lessons: [two] },
  ],
};

test('lessons and questions come in the order of the parts', () => {
  expect(lessonsOf(course).map(({ id }) => id)).toEqual(['lesson-0', 'lesson-1']);
  expect(questionsOf(course).map(({ id }) => id)).toEqual(['choice-q3', 'match-q1', 'choice-q2']);
});

test('the questions of a lesson are found where they stand in its text, whatever stands between', () => {
  const question = (id: string) => ({ is: 'question', question: { id, kind: 'choice', stem: '' } });
  const prose = { is: 'prose', html: '<p>The Duma met.</p>' };
  const body: Body = {
    id: 'lesson-0',
    aims: [],
    sources: [],
    steps: [
      { id: 'a', title: 'A', blocks: [prose, question('match-q1')] },
      { id: 'b', title: 'B', blocks: [question('not-ours'), question('choice-q3'), prose] },
    ],
    glossary: {},
  };
  const placed = placedQuestions(one, body);
  expect(placed.map(({ spec, text, step }) => [spec.slot, text.id, step])).toEqual([
    [1, 'match-q1', 0],
    [3, 'choice-q3', 1],
  ]);
});

test('prose is told from the other blocks', () => {
  expect(['prose', 'question', 'timeline', ''].map((is) => isProse({ is }))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe('a hash', () => {
  // Keys in browsers and prints in suspend texts are made of them: another value would lose what is kept.
  test('is FNV-1a', () => {
    expect(['', 'a', 'foobar'].map(fnv)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  test('stays the same from one package to the next', () => {
    expect(['', 'a', 'foobar', 'octobeé'].map(hash)).toEqual([
      2_872_998_923, 444_641_715, 202_221_276, 1_648_294_316,
    ]);
  });
});

test('a map holds what was put into it, and nothing that every object has', () => {
  const map = { soviet: 'A council.' };
  expect(['soviet', 'duma', 'constructor', '__proto__'].map((name) => own(map, name))).toEqual([
    'A council.',
    undefined,
    undefined,
    undefined,
  ]);
});

test('what is remembered is made once for each object', () => {
  let made = 0;
  const numbered = remember(({ n }: { readonly n: number }) => ((made += 1), { n: n * 10 }));
  const [a, b] = [{ n: 1 }, { n: 2 }];
  const answers = [numbered(a), numbered(b), numbered(a)];
  expect(answers).toEqual([{ n: 10 }, { n: 20 }, { n: 10 }]);
  expect([made, answers[0] === answers[2]]).toEqual([2, true]);
});

test('a formula stands between two signs, and goes without them to whom knows no formulas', () => {
  expect(markFormula('x²')).toBe('\u2063x²\u2063');
  const told = {
    stem: `Is ${markFormula('x²')} or ${markFormula('1⁄2')} it?`,
    rows: [{ text: markFormula('x²'), right: true, at: 7 }],
    nothing: null,
  };
  expect(linesAlone(told)).toEqual({
    stem: 'Is x² or 1⁄2 it?',
    rows: [{ text: 'x²', right: true, at: 7 }],
    nothing: null,
  });
});
