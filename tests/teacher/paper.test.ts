/** The quiz on paper is worth what the same questions are worth on the screen. */
import { expect, test } from 'vitest';
import { markingKey } from '../../scripts/teacher/paper';
import { printer } from '../../scripts/teacher/picture';
import { lessonsOf } from '../../src/course/course';
import { htmlText } from '../../src/html/html';
import { bookWordsOf } from '../../src/strings';
import { whole } from '../builders/class-record';

test('an order question has a mark for each item in its place', () => {
  const [lesson] = lessonsOf(whole.course);
  const body = whole.bodies['first'];
  if (!lesson || !body) throw new Error('Expected a lesson.');
  const key = htmlText(markingKey(lesson, body, bookWordsOf('en-GB').papers, printer({})));
  const marks = [...key.matchAll(/\((\d+) marks?\)/g)].map(([, n]) => Number(n));
  // A choice, two to choose, three to put in order, two to sort, two gaps.
  expect(marks).toEqual([1, 2, 3, 2, 2]);
  expect(key).toContain('10 marks in all.');
});
