/**
 * Random learners over random faults: whatever happened, the next healthy launch of an attempt holds
 * every answer that the screen promised to keep, and nothing of another attempt or learner.
 *
 * FC_SEED=n plays another seed, MODEL_RUNS=n plays more stories.
 */
import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import { openTracker as open12 } from '../../src/track/scorm/dialect12';
import { openTracker as open2004 } from '../../src/track/scorm/dialect2004';
import { scorm12, scorm2004 } from '../lms/faulty';
import { ask, courseOf, lesson } from '../unit/make';
import type { SchoolOptions } from './school';
import { openSchool } from './school';
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

const old = { course, standard: scorm12, openTracker: open12 };
const late = { course, standard: scorm2004, openTracker: open2004 };

const rows: readonly (readonly [string, number, SchoolOptions])[] = [
  ['SCORM 1.2, an LMS that lies', 4 * runs, { kind: 'lies', ...old }],
  ['SCORM 1.2, a browser that keeps nothing', 2 * runs, { kind: 'no storage', ...old }],
  ['SCORM 2004, an LMS that lies', 2 * runs, { kind: 'lies', ...late }],
  ['SCORM 2004, a browser that keeps nothing', runs, { kind: 'no storage', ...late }],
];

let steps = 0;
afterAll(() => console.log(`model: ${steps} random steps without a loss, seed ${seed}`));

describe('nothing a learner does is lost', () => {
  test.each(rows)('%s', { timeout: 120_000 }, async (_, numRuns, options) => {
    const story = fc.array(stepIn(options.kind), { minLength: 1, maxLength: 120, size: 'max' });
    await fc.assert(
      fc.asyncProperty(story, async (list) => {
        const school = openSchool(options);
        for (const step of list) await school.act(step);
        await school.end();
        steps += list.length;
      }),
      { seed, numRuns, interruptAfterTimeLimit: Number(process.env['MODEL_TIME'] ?? 60_000) },
    );
  });
});
