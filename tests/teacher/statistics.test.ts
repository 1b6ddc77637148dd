import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGiven } from '../../src/classroom/graded-response';
import { correlation, FEWEST, statistics } from '../../src/classroom/statistics';
import { needsAgain, findUnfinished } from '../../src/classroom/teach';
import { misconceptions } from '../../src/classroom/misconceptions';
import { kindOf } from '../../src/kinds/register';
import { encode12 as scorm12, encode2004 as scorm2004 } from '../../src/track/response-patterns';
import type { ReportedQuestion } from '../../src/classroom/unit';
import { syntax } from '../../src/track/scorm/formats2004';
import { unitForClass } from '../../scripts/teacher/report';
import { askedOf, classOf, unit } from '../builders/class-record';
import { block, built, files, front } from '../builders/lesson-files';

const anyResponse = (id: string): fc.Arbitrary<readonly string[]> => {
  const { spec } = askedOf(id);
  if (spec.kind === 'order')
    return fc.shuffledSubarray([...spec.correctResponse], {
      minLength: spec.correctResponse.length,
    });
  const domain = kindOf(spec).domain(spec);
  return fc
    .tuple(...domain.map((values) => fc.constantFrom(...values)))
    .filter((response) => !kindOf(spec).lack(spec, response));
};

const ids = unit.asked.map(({ spec }) => spec.id);

/** A student who answers some of the questions. */
const student = fc
  .tuple(...ids.map((id) => fc.option(anyResponse(id), { nil: undefined })))
  .map((responses) =>
    Object.fromEntries(
      ids.flatMap((id, at) => (responses[at] ? [[id, responses[at]] as const] : [])),
    ),
  );
const students = fc.array(student, { maxLength: 25 });

describe('what an LMS stored', () => {
  it.each(ids)('is the response that was given, in each syntax: %s', (id) => {
    const asked = askedOf(id);
    fc.assert(
      fc.property(anyResponse(id), (response) => {
        const answer = kindOf(asked.spec).answer(asked.spec, response);
        for (const text of [scorm12(answer), scorm2004(answer)]) {
          expect(readGiven(asked, text)?.response).toEqual(response);
        }
      }),
    );
  });

  it('is the number, which a large one is in SCORM 2004 as a word', () => {
    const question = `id: q-number
kind: number
stem: How many died?
numbers:
  1800000: {why: So many.}
answer: "1800000"
tolerance: "100000"`;
    const body = `\n## Start\n\nText.\n\n${block('question', question)}\n`;
    const [asked] = unitForClass(built(files(front() + body))).asked as [ReportedQuestion];
    const { response, patterns } = {
      response: kindOf(asked.spec).answer(asked.spec, ['1,750,000']),
      patterns: kindOf(asked.spec).patterns(asked.spec),
    };
    const told = syntax.answered(0, {
      id: 'q-number',
      type: 'numeric',
      first: { response, patterns, share: 1 },
    });
    expect(told).toEqual([
      ['cmi.interactions.0.type', 'fill-in'],
      ['cmi.interactions.0.correct_responses.0.pattern', '1800000'],
      ['cmi.interactions.0.learner_response', '1750000'],
      ['cmi.interactions.0.result', 'correct'],
    ]);
    expect(readGiven(asked, '1750000')).toMatchObject({ response: ['1750000'], credit: 1 });
    expect(readGiven(asked, '1800000')).toMatchObject({ response: ['1800000'], credit: 1 });
    expect(readGiven(asked, '18')?.wrongAnswers).toEqual([
      { key: '18=18', row: '18', given: '18' },
    ]);
  });

  it('is nothing where it cannot belong to the question', () => {
    expect(readGiven(askedOf('q-choice'), 'x')).toBeUndefined();
    expect(readGiven(askedOf('q-choices'), 'a,x')).toBeUndefined();
    expect(readGiven(askedOf('q-sort'), 'nonsense')).toBeUndefined();
    expect(readGiven(askedOf('q-order'), '')).toBeUndefined();
  });
});

describe('statistics', () => {
  it('do not hang on the order of the students, and stay in their bounds', () => {
    fc.assert(
      fc.property(students, (list) => {
        const there = statistics(unit, classOf(list));
        const back = statistics(unit, classOf([...list].reverse()));
        for (const [at, one] of there.entries()) {
          const other = back[at];
          expect(other?.wrongAnswers).toEqual(one.wrongAnswers);
          expect([other?.answered, other?.right]).toEqual([one.answered, one.right]);
          expect(other?.facility ?? 0).toBeCloseTo(one.facility ?? 0, 9);
          expect(other?.discrimination ?? 0).toBeCloseTo(one.discrimination ?? 0, 6);
          expect(one.right).toBeLessThanOrEqual(one.answered);
          if (one.facility !== undefined) expect(one.facility >= 0 && one.facility <= 1).toBe(true);
          for (const { count } of one.wrongAnswers) expect(count).toBeLessThanOrEqual(one.answered);
        }
      }),
    );
  });

  it('find every wrong answer, and none in a right one', () => {
    fc.assert(
      fc.property(students, (list) => {
        for (const { answers } of classOf(list).pupils) {
          for (const [at, given] of answers.entries()) {
            if (!given) continue;
            // A right option left out of several is no wrong answer: nothing wrong was chosen.
            if (given.credit === 1) expect(given.wrongAnswers).toEqual([]);
            else if (unit.asked[at]?.spec.kind !== 'choices')
              expect(given.wrongAnswers).not.toEqual([]);
          }
        }
      }),
    );
  });

  it('correlate as by hand: 1, -1, and nothing for few or for no variation', () => {
    const line = Array.from({ length: FEWEST }, (_, n) => [n, 2 * n] as const);
    expect(correlation(line)).toBeCloseTo(1, 12);
    expect(correlation(line.map(([x, y]) => [x, -y] as const))).toBeCloseTo(-1, 12);
    expect(correlation(line.slice(1))).toBeUndefined();
    expect(correlation(line.map(([x]) => [x, 1] as const))).toBeUndefined();
    // Anscombe's first set (1973): r = 0.816.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlation(x.map((one, n) => [one, y[n] ?? 0] as const))).toBeCloseTo(0.816, 3);
  });

  it('tell a question that parts the good from the weak', () => {
    const good = { 'q-choice': ['a'], 'q-second': ['a'], 'q-order': ['c', 'a', 'b'] };
    const weak = { 'q-choice': ['b'], 'q-second': ['b'], 'q-order': ['b', 'a', 'c'] };
    const [first] = statistics(
      unit,
      classOf(Array.from({ length: 12 }, (_, n) => (n < 6 ? good : weak))),
    );
    expect(first).toMatchObject({ answered: 12, right: 6, facility: 0.5 });
    expect(first?.discrimination).toBeCloseTo(1, 9);
  });
});

describe('what to do about it', () => {
  it('counts a student once who shows a belief in two questions', () => {
    const both = { 'q-choice': ['b'], 'q-choices': ['a', 'b', ''] };
    const [king, ...rest] = misconceptions(unit, classOf([both, both, { 'q-choice': ['a'] }]));
    expect(king).toMatchObject({ belief: 'Russia had a king.', holders: 2, of: 3 });
    expect(king?.from.map(({ asked, count }) => [asked.spec.id, count])).toEqual([
      ['q-choice', 2],
      ['q-choices', 2],
    ]);
    expect(rest).toEqual([]);
  });

  it('is nothing for the wrong answer of one student, and at most three things', () => {
    expect(misconceptions(unit, classOf([{ 'q-choice': ['b'] }]))).toEqual([]);
    fc.assert(
      fc.property(students, (list) => {
        const found = misconceptions(unit, classOf(list));
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { holders, of } of found) expect(holders <= of && holders > 1).toBe(true);
      }),
    );
  });

  it('names who needs a lesson again and who has not finished', () => {
    const record = classOf([
      {
        'q-choice': ['b'],
        'q-order': ['b', 'a', 'c'],
        'q-choices': ['', 'b', ''],
        'q-second': ['a'],
      },
      { 'q-choice': ['b'] },
      {},
    ]);
    // One answer of five is too little to judge by.
    expect(needsAgain(unit, record)).toEqual([
      { name: 'Student 0', lessons: [{ id: 'first', share: 1 / 9 }] },
    ]);
    expect(
      findUnfinished(unit, record).map(({ name, answered, of }) => [name, answered, of]),
    ).toEqual([
      ['Student 2', 0, 6],
      ['Student 1', 1, 6],
      ['Student 0', 4, 6],
    ]);
  });
});
