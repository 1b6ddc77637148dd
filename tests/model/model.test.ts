/**
 * Random learners over random faults: whatever happened, the next healthy launch of an attempt holds
 * every answer that the screen promised to keep, and nothing of another attempt or learner.
 *
 * `npm run model -- 1000000 7` plays a million steps with the seed 7 (run.mjs).
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTracker as open12 } from '../../src/track/scorm/dialect12';
import { createTracker as open2004 } from '../../src/track/scorm/dialect2004';
import { scorm12, scorm2004 } from '../lms/faulty';
import { ask, courseOf, lesson } from '../builders/courses';
import type { SchoolOptions } from './school';
import { createSchool } from './school';
import { storyIn } from './steps';

const seed = Number(process.env['MODEL_SEED'] ?? 1917);
const wanted = Number(process.env['MODEL_STEPS'] ?? 10_000);
/** Stories that are played with one seed. */
const BATCH = 40;

const course = courseOf([
  lesson(
    0,
    [0, 1, 2].map((slot) => ask('choice', slot)),
  ),
  lesson(
    1,
    [3, 4].map((slot) => ask('choice', slot)),
  ),
]);

const old = { course, standard: scorm12, createTracker: open12 };
const late = { course, standard: scorm2004, createTracker: open2004 };

/** With the share of all steps that each of them plays. */
const rows: readonly (readonly [string, number, Omit<SchoolOptions, 'setting'>])[] = [
  ['SCORM 1.2, an LMS that lies', 0.5, { kind: 'lies', ...old }],
  ['SCORM 1.2, a browser that keeps nothing', 0.2, { kind: 'no storage', ...old }],
  ['SCORM 2004, an LMS that lies', 0.2, { kind: 'lies', ...late }],
  ['SCORM 2004, a browser that keeps nothing', 0.1, { kind: 'no storage', ...late }],
];

describe('nothing a learner does is lost', () => {
  test.each(rows)('%s', { timeout: 600_000 + 20 * wanted }, async (name, share, options) => {
    let steps = 0;
    let batch = 0;
    for (; steps < share * wanted; batch++) {
      await fc.assert(
        fc.asyncProperty(storyIn(options.kind), async ({ setting, steps: list }) => {
          const school = createSchool({ ...options, setting });
          for (const step of list) await school.act(step);
          await school.end();
          steps += list.length;
        }),
        { seed: seed * 100_003 + batch, numRuns: BATCH },
      );
    }
    console.log(`${name}: ${steps} random steps in ${batch * BATCH} stories, seed ${seed}`);
    expect(steps).toBeGreaterThanOrEqual(share * wanted);
  });
});
