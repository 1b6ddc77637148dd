/** Which verdicts a cmi5 session may send (9.3), whatever it is reported. */
import { expect, test } from 'vitest';
import { createTracker } from '../../src/track/lrs/cmi5';
import type { Report } from '../../src/progress/report';
import { verbOf } from '../lms/cmi5rules';
import type { TestLrs } from '../lms/lrs';
import { openLrs } from '../lms/lrs';
import { fakeWindow } from '../lms/window';
import { after, course, questions, reported } from './learner';

const begin = async (lrs: TestLrs) => {
  const search = lrs.cmi5({
    activityId: 'https://lms.test/au/1',
    registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
    actor: { objectType: 'Agent', account: { homePage: 'http://lms.test', name: 'a1' } },
  });
  const { self } = fakeWindow({ search, fetch: lrs.fetch, framed: true, hurried: true });
  const tracker = createTracker(self, course);
  const { reached } = await tracker.open();
  return { tracker, reached };
};

const done = (success: Report['success'], attempt = 'n0nce'): Report => ({
  ...reported(after(questions.length, attempt)),
  success,
});

const verdicts = (lrs: TestLrs): string[] =>
  lrs.statements.map(verbOf).filter((verb) => ['completed', 'passed', 'failed'].includes(verb));

test('no failed after a passed of the registration', async () => {
  const lrs = openLrs();
  const first = await begin(lrs);
  expect(first.reached).toEqual({});
  await first.tracker.close(done('passed'), 'all');
  const second = await begin(lrs);
  expect(second.reached).toEqual({ completion: 'completed', success: 'passed' });
  // As after a fresh start, of which nothing is reached yet.
  await second.tracker.close(done('failed', 'another'), 'all');
  expect(verdicts(lrs)).toEqual(['completed', 'passed']);
  expect(lrs.refused).toEqual([]);
});

test('one of passed and failed in a session: passed waits for the next', async () => {
  const lrs = openLrs();
  const first = await begin(lrs);
  first.tracker.send(done('failed'));
  await first.tracker.save();
  await first.tracker.close(done('passed'), 'all');
  expect(verdicts(lrs)).toEqual(['completed', 'failed']);
  const second = await begin(lrs);
  await second.tracker.close(done('passed'), 'all');
  expect(verdicts(lrs)).toEqual(['completed', 'failed', 'passed']);
  expect(lrs.refused).toEqual([]);
});

test('completed is sent once in a registration, failed once for an attempt', async () => {
  const lrs = openLrs();
  for (const attempt of ['one', 'one', 'two']) {
    const { tracker } = await begin(lrs);
    await tracker.close(done('failed', attempt), 'all');
  }
  expect(verdicts(lrs)).toEqual(['completed', 'failed', 'failed']);
  expect(lrs.refused).toEqual([]);
});
