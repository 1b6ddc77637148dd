/** The suspend text, as an LMS may give it back: damaged, cut, doubled, or made to hold up the page. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { decode, encodeAt } from '../../src/progress/codec';
import { begin } from '../../src/progress/progress';
import { isProgress } from '../../src/persistence/entry';
import { small } from '../builders/courses';
import { progressOf } from '../builders/learners';
import { damaged, fuzz } from './fuzz';

const course = small();
const [played] = fc.sample(progressOf(course), { numRuns: 1, seed: 7 });
const sound = encodeAt(course, played ?? begin('a'), 12, 0);

test('whatever it holds, a Progress comes out of it', () => {
  fuzz(500, fc.oneof(damaged(sound), fc.string({ unit: 'binary' })), (text) => {
    const { progress, save } = decode(course, text);
    expect(isProgress(progress)).toBe(true);
    expect(Number.isNaN(save)).toBe(false);
  });
});

test('a text of 5 MB is not read at all, though each part of it is sound', () => {
  const [head = '', ...chunks] = sound.split('.');
  const part = chunks.map((chunk) => `.${chunk}`).join('');
  const twice = decode(course, `${head}${part}${part}`);
  expect([twice.progress.attempt, twice.whole]).toEqual([played?.attempt, true]);
  const bomb = `${head}${part.repeat(Math.ceil(5_000_000 / part.length))}`;
  expect(decode(course, bomb)).toEqual({ progress: begin(''), save: 0, whole: false });
});
