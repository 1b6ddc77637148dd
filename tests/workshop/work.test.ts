/** The teacher's work: whatever is changed can be undone, and done again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  begin,
  change,
  type Edits,
  openOther,
  redo,
  undo,
  type Work,
} from '../../src/workshop/work';

const path = fc.constantFrom('unit.yaml', 'a/lesson.md', '__proto__', 'constructor');
const edits = fc
  .array(fc.tuple(path, fc.option(fc.string(), { nil: undefined })), { maxLength: 3 })
  .map((all): Edits => Object.fromEntries(all));

const START = { 'unit.yaml': 'title: One', 'a/lesson.md': 'Text' };

const steps = (work: Work): number => work.past.length;

test('after any changes, as many undos as steps bring back the beginning, and redos the end', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 20 }), (all) => {
      const end = all.reduce((so, one) => change(so, one), begin(START));
      let back = end;
      while (steps(back) > 0) back = undo(back);
      expect(back.files).toEqual(START);
      let again = back;
      for (let n = steps(end); n > 0; n -= 1) again = redo(again);
      expect(again.files).toEqual(end.files);
      expect(undo(back)).toBe(back);
      expect(redo(end)).toBe(end);
    }),
  );
});

test('a change that changes nothing is no step, and a new one ends what could be redone', () => {
  const work = change(begin(START), { 'unit.yaml': 'title: Two' });
  expect(change(work, { 'unit.yaml': 'title: Two' })).toBe(work);
  const other = change(undo(work), { 'unit.yaml': 'title: Three' });
  expect(redo(other)).toBe(other);
  expect(other.files['unit.yaml']).toBe('title: Three');
});

test('other sources take the place of all, in one step', () => {
  const work = begin(START);
  const photo = { problem: 'broken' };
  const other = { files: { 'unit.yaml': 'title: New' }, photos: { 'a/loaf.jpg': photo } };
  const next = openOther(work, other);
  expect([next.files, next.photos]).toEqual([
    { 'unit.yaml': 'title: New' },
    { 'a/loaf.jpg': photo },
  ]);
  const back = undo(next);
  expect([back.files, back.photos]).toEqual([START, {}]);
  expect([next.opened, back.opened, redo(back).opened]).toEqual([other, work.opened, other]);
  expect(openOther(next, other).past).toEqual(next.past);
  expect(redo(back).photos).toEqual({ 'a/loaf.jpg': photo });
});

test('two hundred steps can be undone, and older ones are forgotten', () => {
  let work = begin({ n: '0' });
  for (let n = 1; n <= 250; n += 1) work = change(work, { n: String(n) });
  while (steps(work) > 0) work = undo(work);
  expect(work.files).toEqual({ n: '50' });
});
