import { describe, expect, it } from 'vitest';
import { gradebook, gradebookRows } from '../../scripts/preview/gradebook';
import type { Graded } from '../../scripts/preview/gradebook';
import type { Outcome } from '../../scripts/preview/rte/rte';
import { practiceWordsOf } from '../../src/strings';

const learners = [
  { id: 's01', name: 'Student 01' },
  { id: 's02', name: '=Student 02' },
];
const tried = (learner: string, saved: string | null, outcome: Outcome, attempt = 1): Graded => ({
  package: 'unit.zip',
  learner,
  attempt,
  saved,
  outcome,
});

describe('gradebook', () => {
  it('takes the best score with its attempt, the best status and the latest moment, and adds the time', () => {
    const [row, empty] = gradebook(learners, [
      tried('s01', '2026-01-02', { status: 'completed', score: 40, seconds: 60 }),
      tried('s01', '2026-01-01', { status: 'incomplete', score: 70, seconds: 5 }, 2),
      tried('s01', null, { status: 'not attempted', seconds: 0 }, 3),
    ]);
    expect(row?.grades.get('unit.zip')).toEqual({
      status: 'completed',
      score: 70,
      seconds: 65,
      attempts: 3,
      best: 2,
      saved: '2026-01-02',
    });
    expect(empty?.grades.size).toBe(0);
  });

  it('knows no score from a score of 0', () => {
    const [one, two] = gradebook(learners, [
      tried('s01', null, { status: 'incomplete', seconds: 0 }),
      tried('s02', null, { status: 'incomplete', score: 0, seconds: 0 }),
    ]);
    expect(one?.grades.get('unit.zip')).not.toHaveProperty('score');
    expect(two?.grades.get('unit.zip')).toHaveProperty('score', 0);
  });

  it('prints a line for each learner and package with an attempt', () => {
    const rows = gradebook(learners, [
      tried('s02', '2026-01-01', { status: 'passed', score: 90, seconds: 59.6 }),
    ]);
    expect(gradebookRows(rows, practiceWordsOf('en-GB')).slice(1)).toEqual([
      ['s02', '=Student 02', 'unit.zip', 90, 'passed', 1, 60, '2026-01-01'],
    ]);
  });
});
