/** What a suspend text may and may not say of the Progress it was made from. */
import { expect } from 'vitest';
import type { Course } from '../../src/course/course';
import { questionsOf } from '../../src/course/course';
import { earned, settled } from '../../src/course/policy';
import type { Progress, Try } from '../../src/progress/progress';
import { triesAt } from '../../src/progress/progress';

const ids = new Set(['question', 'n', 'mark', 'response', 'at', 'took', 'sure']);

/** The copy says nothing of a try that the original does not say. */
export const saysLess = (copy: Try, original: Try | undefined): boolean =>
  Object.keys(copy).every((name) => ids.has(name)) &&
  (Object.keys(copy) as (keyof Try)[]).every(
    (name) => JSON.stringify(copy[name]) === JSON.stringify(original?.[name]),
  );

/** Every try of the copy is one of the original's, with the same mark and no other detail. */
export const expectNothingElse = (copy: Progress, original: Progress): void => {
  const other = Object.entries(copy.tries).filter(
    ([key, made]) => !saysLess(made, original.tries[key]),
  );
  expect(other).toEqual([]);
  expect(original.review ?? {}).toMatchObject(copy.review ?? {});
  expect([undefined, original.rounds]).toContainEqual(copy.rounds);
  expect(original.read).toEqual(expect.arrayContaining([...copy.read]));
  expect(original.done).toEqual(expect.arrayContaining([...copy.done]));
};

/** What no level of detail may leave out. */
export const expectMarksKept = (course: Course, copy: Progress, original: Progress): void => {
  for (const spec of questionsOf(course)) {
    const [mine, theirs] = [triesAt(copy, spec.slot), triesAt(original, spec.slot)];
    expect([spec.slot, earned(mine), settled(spec, mine)]).toEqual([
      spec.slot,
      earned(theirs),
      settled(spec, theirs),
    ]);
    // The next try gets the number that it would have got.
    if (!settled(spec, theirs)) expect(mine.at(-1)?.n).toBe(theirs.at(-1)?.n);
  }
  expect(copy.read).toEqual(original.read);
  expect(copy.done).toEqual(original.done);
};
