/** The work beside a folder on the disk: what is written, and that an edit on either side is never lost. */
import { expect, test } from 'vitest';
import { changesToSave, resolved, withDisk } from '../../src/workshop/disk';
import { begin, change, undo, type Work } from '../../src/workshop/work';

const START = { 'unit.yaml': 'One', 'a/lesson.md': 'Text', 'b/lesson.md': 'Other' };
const work: Work = { ...begin(START), disk: START };

test('what differs is written, what is gone is taken away, and the rest is left alone', () => {
  const edited = change(work, {
    'a/lesson.md': 'Mine',
    'b/lesson.md': undefined,
    'c/lesson.md': 'New',
  });
  expect(changesToSave(edited.files, START)).toEqual({
    'a/lesson.md': { before: 'Text', after: 'Mine' },
    'b/lesson.md': { before: 'Other', after: null },
    'c/lesson.md': { before: null, after: 'New' },
  });
  expect(changesToSave(START, START)).toEqual({});
});

test('what was edited on the disk alone comes in as a step; what was edited on both sides stays here', () => {
  const edited = change(work, { 'a/lesson.md': 'Mine' });
  const now = { 'unit.yaml': 'Two', 'a/lesson.md': 'Theirs', 'd/lesson.md': 'New' };
  const come = withDisk(edited, now);
  expect(come.files).toEqual({ 'unit.yaml': 'Two', 'a/lesson.md': 'Mine', 'd/lesson.md': 'New' });
  expect(undo(come).files).toEqual(edited.files);
  // Saving still expects what was known, and so is told of the other edit.
  expect(changesToSave(come.files, come.disk ?? {})).toEqual({
    'a/lesson.md': { before: 'Text', after: 'Mine' },
  });
});

test.each([true, false])(
  'either side may stay (mine: %s), and Undo brings back the other',
  (mine) => {
    const edited = change(work, { 'a/lesson.md': 'Mine' });
    const done = resolved(edited, { 'a/lesson.md': 'Theirs', 'b/lesson.md': null }, mine);
    const [stays, goes] = mine ? ['Mine', 'Theirs'] : ['Theirs', 'Mine'];
    expect(done.files['a/lesson.md']).toBe(stays);
    expect(undo(done).files['a/lesson.md']).toBe(goes);
    expect(done.disk).toEqual({ 'unit.yaml': 'One', 'a/lesson.md': 'Theirs' });
    expect(changesToSave(done.files, done.disk ?? {})).toEqual(
      mine
        ? {
            'a/lesson.md': { before: 'Theirs', after: 'Mine' },
            'b/lesson.md': { before: null, after: 'Other' },
          }
        : {},
    );
  },
);
