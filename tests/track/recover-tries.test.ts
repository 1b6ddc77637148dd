/** Tries that a SCORM 2004 LMS has as interactions, and that its suspend text lacks. */
import { expect, test } from 'vitest';
import type { Progress } from '../../src/progress/progress';
import { begin } from '../../src/progress/progress';
import { encode } from '../../src/progress/codec';
import { createTracker } from '../../src/track/scorm/dialect2004';
import { recoverTries } from '../../src/track/scorm/recover-tries';
import { ask, courseOf, huge, lesson, unit } from '../builders/courses';
import { windowWith } from '../builders/world';
import { strictLms } from '../lms/strict2004';

/** Slot 2 was retired; slot 3 is for practice and not scored. */
const course = courseOf(
  [lesson(0, [ask('choice', 0), ask('gap', 1), ask('practice', 3), ask('order', 4)])],
  { columns: [0, 1, 2, 3, 4] },
);

const recovered = async (
  elements: Readonly<Record<string, string>>,
  progress: Progress = begin('a'),
  about = course,
) => {
  const asked: string[] = [];
  let rests = 0;
  const read = (name: string): Promise<string> => {
    asked.push(name);
    return Promise.resolve(elements[name] ?? '');
  };
  const rest = () => {
    rests += 1;
    return Promise.resolve();
  };
  const found = await recoverTries(about, progress, read, rest);
  return { asked, rests, found };
};

const result = (n: number): string => `cmi.interactions.${n}.result`;

test.each([
  ['correct', 100],
  ['incorrect', 0],
  ['0.33', 33],
  ['0', 0],
  ['1', 100],
  ['', undefined],
  ['neutral', undefined],
  ['unanticipated', undefined],
  ['1.01', undefined],
  ['-0.01', undefined],
])('a result of "%s" is a first try with the mark %s', async (text, mark) => {
  const { found } = await recovered({ 'cmi.interactions._count': '1', [result(0)]: text });
  expect(found).toEqual({
    ...begin('a'),
    tries: mark === undefined ? {} : { '0.1': { question: 0, n: 1, mark } },
  });
});

test('only scored questions are read, and of those the ones without a try', async () => {
  const known: Progress = {
    ...begin('a'),
    tries: { '1.1': { question: 1, n: 1, mark: 0, response: ['x'] } },
  };
  const { asked, found } = await recovered(
    {
      'cmi.interactions._count': '5',
      ...Object.fromEntries([0, 1, 2, 3, 4].map((n) => [result(n), 'correct'])),
    },
    known,
  );
  expect(asked).toEqual(['cmi.interactions._count', result(0), result(4)]);
  expect(found.tries).toEqual({
    ...known.tries,
    '0.1': { question: 0, n: 1, mark: 100 },
    '4.1': { question: 4, n: 1, mark: 100 },
  });
});

test.each([
  ['2', [result(0), result(1)]],
  ['0', []],
  ['', []],
  ['many', []],
])('where the LMS has "%s" of them, no more are read', async (count, read) => {
  const { asked } = await recovered({ 'cmi.interactions._count': count });
  expect(asked).toEqual(['cmi.interactions._count', ...read]);
});

test('the page may go on after every twenty', async () => {
  const { asked, rests } = await recovered({ 'cmi.interactions._count': '59' }, begin('a'), unit());
  expect([asked.length - 1, rests]).toEqual([59, 2]);
  const more = await recovered({ 'cmi.interactions._count': '60' }, begin('a'), unit());
  expect([more.asked.length - 1, more.rests]).toEqual([60, 3]);
});

test('and it does: a launch that reads much leaves the page a moment after every twenty', async () => {
  const about = huge(45);
  const elements: Record<string, string> = {
    'cmi.suspend_data': encode(about, begin('Ab3-_xYz'), 7),
    'cmi.completion_status': 'incomplete',
  };
  for (let n = 0; n < 45; n++) {
    elements[`cmi.interactions.${n}.id`] = `q${n}`;
    elements[`cmi.interactions.${n}.result`] = 'correct';
  }
  const pauses: number[] = [];
  const setTimeout = (task: () => void, delay: number): void => {
    pauses.push(delay);
    queueMicrotask(task);
  };
  const self = windowWith({ API_1484_11: strictLms({ attempt: { elements } }).api, setTimeout });
  const { saved } = await createTracker(self, about).open();
  expect(Object.keys(saved.progress.tries)).toHaveLength(45);
  expect(pauses).toEqual([0, 0]);
});
