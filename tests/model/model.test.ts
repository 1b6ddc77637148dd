/**
 * Random learners over random faults: whatever happened, the next healthy launch of an attempt holds
 * every answer that the screen promised to keep, and nothing of another attempt or learner.
 *
 * FC_SEED=n plays another seed, MODEL_RUNS=n plays more stories.
 */
import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import { openTracker as open12 } from '../../src/track/scorm12';
import { openTracker as open2004 } from '../../src/track/scorm2004';
import { scorm12, scorm2004 } from '../lms/faulty';
import { ask, courseOf, lesson } from '../unit/make';
import type { SchoolOptions } from './school';
import { openSchool } from './school';
import type { Kind } from './steps';
import { stepIn } from './steps';

const seed = Number(process.env['FC_SEED'] ?? 1917);
const runs = Number(process.env['MODEL_RUNS'] ?? 40);

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

const rows: readonly (readonly [string, Kind, number, SchoolOptions])[] = [
  ['SCORM 1.2, lies', 'lies', 2 * runs, { course, standard: scorm12, openTracker: open12 }],
  ['SCORM 1.2, storage', 'no storage', runs, { course, standard: scorm12, openTracker: open12 }],
  ['SCORM 2004, lies', 'lies', runs, { course, standard: scorm2004, openTracker: open2004 }],
  ['SCORM 2004, storage', 'no storage', runs / 2, { course, standard: scorm2004, openTracker: open2004 }],
];

let steps = 0;
afterAll(() => console.log(`model: ${steps} random steps without a loss, seed ${seed}`));

describe('nothing a learner does is lost', () => {
  test.each(rows)('%s', { timeout: 120_000 }, async (_, kind, numRuns, options) => {
    const story = fc.array(stepIn(kind), { minLength: 60, maxLength: 120, size: 'max' });
    await fc.assert(
      fc.asyncProperty(story, async (list) => {
        const school = openSchool(options);
        for (const step of list) await school.act(step);
        await school.end();
        steps += list.length;
      }),
      { seed, numRuns },
    );
  });
});
