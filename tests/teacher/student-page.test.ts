/** The page of one student: each question that went wrong, with what was wrong in the answer. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { createGatherer } from '../../src/classroom/record';
import { Lesson } from '../../src/classroom/page/Student';
import { unit } from '../builders/class-record';

const pageOf = (answers: Readonly<Record<string, string>>): string => {
  const gatherer = createGatherer(unit);
  gatherer.pupil('Ann', 'Ann');
  for (const [id, text] of Object.entries(answers)) {
    gatherer.answer('Ann', id, { text, when: 1 });
  }
  const [pupil] = gatherer.finish().pupils;
  if (!pupil) throw new Error('Expected a student.');
  return renderToString(h(Lesson, { title: 'First', lesson: 'first', unit, pupil }));
};

test('a wrong answer is named', () => {
  expect(pageOf({ 'q-choice': 'b' })).toContain('Not right in your answer: “The King”');
});

test('an answer that only lacks something has nothing wrong to name', () => {
  const page = pageOf({ 'q-choices': 'a' });
  expect(page).toContain('Which two?');
  expect(page).toContain('Peace; Bread');
  expect(page).not.toContain('Not right in your answer:');
  expect(page).not.toContain('<br/><br/>');
});
