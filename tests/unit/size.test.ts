/** The budget of the suspend text: at most 4,096 characters ever, on average 6 a question. */
import { describe, expect, test } from 'vitest';
import type { Course, Response, Spec } from '../../src/course/course';
import { lessonsOf, questionsOf } from '../../src/course/course';
import { markTry, settled } from '../../src/course/policy';
import { kindOf } from '../../src/kinds/register';
import { decode, encode, encodeAt } from '../../src/progress/codec';
import type { Progress } from '../../src/progress/progress';
import { addTry, begin, ratchet, triesAt } from '../../src/progress/progress';
import { doneIds } from '../../src/progress/report';
import { huge, unit } from '../builders/courses';
import { dice } from '../builders/learners';
import { expectMarksKept, expectNothingElse } from './texts';

/** Someone who gets each part right with the chance `skill`. */
const learner = (course: Course, skill: number, chance: () => number): Progress => {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const respond = (spec: Spec): Response => {
    if (spec.kind === 'order') {
      if (chance() < skill) return spec.correctResponse;
      return [...spec.correctResponse].sort(() => chance() - 0.5);
    }
    const { accept, correctResponse } = spec;
    if (spec.kind === 'choice' || spec.kind === 'evidence') {
      return [chance() < skill ? (correctResponse[0] ?? '') : pick(spec.choiceIds)];
    }
    const domain = kindOf(spec).domain(spec);
    return domain.map((values, at) => {
      if (chance() < skill) return correctResponse[at] ?? '';
      return accept ? pick(['Moscow', 'the Duma', 'workers', 'Kronstadt']) : pick(values);
    });
  };
  let p: Progress = { ...begin('Ab3-_xYz'), sessions: { s: 3000 } };
  for (const { id, questions } of lessonsOf(course)) {
    for (const spec of questions) {
      for (let n = 1; !settled(spec, triesAt(p, spec.slot)); n++) {
        const response = n > 1 && chance() < 0.05 ? null : respond(spec);
        const mark = response
          ? markTry(kindOf(spec).credit(spec, response), triesAt(p, spec.slot))
          : 0;
        p = addTry(p, { question: spec.slot, n, mark, response, at: 1_790_000_000_000, took: 20 });
      }
    }
    p = ratchet(p, 'read', [id]);
  }
  p = { ...p, place: { lesson: 'lesson-9', step: 3, at: 1_790_000_000 } };
  return ratchet(p, 'done', doneIds(course, p));
};

/** Two tries at every question, both partly right. */
const partly = (course: Course): Progress => {
  const settings = { size: 3, space: 2, font: 1, theme: 3, board: 2, at: 1_790_000_000 };
  const place = { lesson: 'lesson-0', step: 9, at: 1_790_000_000 };
  const start: Progress = { ...begin('Ab3-_xYz'), place, settings };
  const p = questionsOf(course).reduce((so, { slot }) => {
    const one = addTry(so, { question: slot, n: 1, mark: 33, response: [...'accccc'], sure: 1 });
    return addTry(one, { question: slot, n: 2, mark: 33, response: [...'acccbb'] });
  }, start);
  return {
    ...p,
    read: lessonsOf(course)
      .map(({ id }) => id)
      .sort(),
  };
};

test('at most 6 characters a question, on average over learners of a unit of 90', () => {
  const course = unit();
  const count = questionsOf(course).length;
  expect(count).toBe(90);
  const chance = dice(1917);
  const perQuestion = Array.from({ length: 60 }, (_, n) => {
    const p = learner(course, 0.4 + 0.5 * (n / 59), chance);
    return encode(course, p, 150 + n).length / count;
  });
  const mean = perQuestion.reduce((sum, one) => sum + one, 0) / perQuestion.length;
  const most = Math.max(...perQuestion);
  console.log(
    `suspend text: ${mean.toFixed(2)} characters a question on average, ${most.toFixed(2)} at most`,
  );
  expect(mean).toBeLessThanOrEqual(6);
});

describe.each([500, 1000])('%d questions with two partial tries each', (count) => {
  const course = huge(count);
  const p = partly(course);

  test('fit, and keep every mark', () => {
    const text = encode(course, p, 99_999);
    expect(text.length).toBeLessThanOrEqual(4096);
    const { progress, whole } = decode(course, text);
    expect(whole).toBe(true);
    expectNothingElse(progress, p);
    expectMarksKept(course, progress, p);
  });

  test('fit too where the second try corrected something', () => {
    const better = questionsOf(course).reduce(
      (so, { slot }) => addTry(so, { question: slot, n: 2, mark: 58, response: [...'acbacc'] }),
      p,
    );
    const text = encode(course, better, 99_999);
    expect(text.length).toBeLessThanOrEqual(4096);
    expectMarksKept(course, decode(course, text).progress, better);
  });
});

test('a text that is too long at every level still keeps the marks', () => {
  const course = huge(60);
  const p = partly(course);
  expect(encode(course, p, 1, 10)).toBe(encodeAt(course, p, 1, 5));
  expectMarksKept(course, decode(course, encode(course, p, 1, 10)).progress, p);
});
