/** The work beside a folder on the disk: what is written, and that an edit on either side is never lost. */
import { expect, test } from 'vitest';
import { parseSlots, printSlots, recordLists, type Slots } from '../../src/reader/slots';
import { changesToSave, resolveConflicts, withDisk, withRelease } from '../../src/workshop/disk';
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
    const done = resolveConflicts(edited, { 'a/lesson.md': 'Theirs', 'b/lesson.md': null }, mine);
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

const UNIT = { id: 'tiny', iri: 'https://tiny.example/unit' };
const one = { kind: 'choice', asks: 'w4', letters: { a: 'y3' } };
const lists = { lessons: ['first'], questions: ['first/one', 'first/two'] };
const kept: Slots = {
  unit: UNIT,
  ...lists,
  released: {
    version: '1.0.0',
    lists: recordLists(lists),
    questions: { 'first/one': one, 'first/two': one },
  },
};
const slotsJson = (slots: Slots) => ({ 'unit.yaml': 'One', 'slots.json': printSlots(slots) });

test('saving a package of the same unit keeps the record of the edition that students have', () => {
  const opened: Slots = {
    unit: UNIT,
    lessons: ['first'],
    questions: ['first/one', 'first/two', 'first/new'],
  };
  expect(withRelease(slotsJson(opened), slotsJson(kept))).toEqual(
    slotsJson({ ...opened, released: kept.released }),
  );
  // An older package does not know every question: a record of one that has no number could not be read, nor one of
  // lists that do not begin so.
  const older: Slots = { unit: UNIT, lessons: ['first'], questions: ['first/one'] };
  expect(withRelease(slotsJson(older), slotsJson(kept))).toEqual(
    slotsJson({ ...older, released: { version: '1.0.0', questions: { 'first/one': one } } }),
  );
  expect(parseSlots(withRelease(slotsJson(older), slotsJson(kept))['slots.json'] ?? '')).toEqual({
    ...older,
    released: { version: '1.0.0', questions: { 'first/one': one } },
  });
});

test('the record of the disk does not come to another unit, nor in the place of another record', () => {
  const { released: _, ...bare } = kept;
  const newer: Slots = { ...kept, released: { version: '2.0.0', questions: {} } };
  for (const files of [
    slotsJson({ ...bare, unit: { ...UNIT, id: 'mine' } }),
    slotsJson({ ...bare, unit: { ...UNIT, iri: 'https://tiny.example/mine' } }),
    slotsJson({ ...bare, unit: undefined }),
    slotsJson(newer),
    { 'slots.json': 'not JSON' },
    { 'unit.yaml': 'One' },
  ]) {
    expect(withRelease(files, slotsJson(kept))).toBe(files);
  }
  const files = slotsJson(bare);
  expect(withRelease(files, slotsJson(bare))).toBe(files);
  expect(withRelease(files, {})).toBe(files);
});
