/** What stands beside the statistics: the sample class, sureness, answers that were shown, the table to take away. */
import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../src/classroom/export';
import { createGatherer } from '../../src/classroom/record';
import { sampleClass } from '../../src/classroom/sample/class';
import { statistics } from '../../src/classroom/statistics';
import { sureness } from '../../src/classroom/sureness';
import { shownTo, findUnfinished } from '../../src/classroom/teach';
import { classOf, read, unit } from '../builders/class-record';

const sample = sampleClass(unit, (n) => `Student ${n}`).finish();

describe('the sample class', () => {
  it('is thirty students, some of whom never began, stopped, or had answers shown', () => {
    expect(sample.pupils).toHaveLength(30);
    expect(sample.unreadable).toBe(0);
    expect(sample.pupils.some(({ started }) => !started)).toBe(true);
    expect(findUnfinished(unit, sample).some(({ answered }) => answered > 0)).toBe(true);
    expect(shownTo(unit, sample).length).toBeGreaterThan(0);
    expect(sampleClass(unit, (n) => `Student ${n}`).finish()).toEqual(sample);
  });

  it('knows every question partly, and tells how sure it was', () => {
    for (const { asked, answered, right } of statistics(unit, sample)) {
      expect(right, asked.spec.id).toBeGreaterThan(0);
      expect(right, asked.spec.id).toBeLessThan(answered);
    }
    expect(sureness(sample).map(({ sure }) => sure)).toEqual([1, 2, 3]);
  });
});

describe('sureness', () => {
  const statement = (who: string, response: string, sure?: number): object => ({
    actor: { mbox: `mailto:${who}@x.example` },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
    object: { id: 'https://tiny.example/unit/first/q-choice' },
    result: { response, extensions: { 'https://tiny.example/unit/sure': sure } },
    timestamp: '2026-01-01T00:00:01Z',
  });

  it('is told by statements alone, and set against what was right', async () => {
    const statements = [
      statement('a', 'a', 3),
      statement('b', 'b', 3),
      statement('c', 'a', 1),
      statement('d', 'a'),
      statement('e', 'a', 7),
    ];
    const { record } = await read(JSON.stringify(statements));
    expect(sureness(record)).toEqual([
      { sure: 1, answers: 1, right: 1 },
      { sure: 2, answers: 0, right: 0 },
      { sure: 3, answers: 2, right: 1 },
    ]);
    expect(sureness(classOf([{ 'q-choice': ['a'] }]))).toEqual([]);
  });
});

it('whoever was shown all that is left has finished, and is named apart', () => {
  const into = createGatherer(unit);
  into.lesson('second');
  for (const key of ['ann', 'bo', 'cy']) into.pupil(key, key, { started: true });
  into.answer('ann', 'q-second', { text: 'a', when: 1 });
  into.shown('bo', 'q-second');
  // A second attempt in which it was answered counts.
  into.shown('ann', 'q-second');
  const record = into.finish();
  expect(findUnfinished(unit, record).map(({ name, shown }) => [name, shown])).toEqual([['cy', 0]]);
  expect(shownTo(unit, record)).toEqual([{ name: 'bo', shown: 1, of: 1 }]);
});

it('options are counted as they were chosen, in questions that have options alone', () => {
  const [choice, choices, order] = statistics(
    unit,
    classOf([
      { 'q-choice': ['b'], 'q-choices': ['a', 'b', ''], 'q-order': ['a', 'c', 'b'] },
      { 'q-choice': ['b'], 'q-choices': ['a', '', 'c'] },
    ]),
  );
  expect([...(choice?.chosen ?? [])]).toEqual([['b', 2]]);
  expect([...(choices?.chosen ?? [])]).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 1],
  ]);
  expect(order?.chosen.size).toBe(0);
});

it('the table to take away has a row for each student and question, and runs no formula', () => {
  const into = createGatherer(unit);
  into.lesson('second');
  into.pupil('x', '=HYPERLINK("x")', { started: true });
  into.pupil('y', 'Bo', { started: true });
  into.answer('x', 'q-second', { text: 'b', when: 1, sure: 2 });
  into.shown('y', 'q-second');
  const words = {
    heads: ['Student', 'Lesson', 'Question', 'Words', 'State', 'Share', 'Wrong', 'Belief', 'Sure'],
    states: { answered: 'answered', shown: 'shown', open: 'open' },
    wrongAnswers: (_: unknown, wrongAnswers: readonly { readonly given: string }[]) =>
      wrongAnswers.map(({ given }) => `-${given}`).join(),
  };
  expect(exportCsv(unit, into.finish(), words)).toBe(
    '\uFEFFStudent,Lesson,Question,Words,State,Share,Wrong,Belief,Sure\r\n' +
      `"'=HYPERLINK(""x"")",Second,q-second,And then?,answered,0,'-b,,2\r\n` +
      'Bo,Second,q-second,And then?,shown,,,,\r\n',
  );
});
