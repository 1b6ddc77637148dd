/** What one more answer costs in a long attempt, by a Tin Can address and in cmi5: counted, not timed. */
import { expect, test } from 'vitest';
import { lessonsOf } from '../../src/course/course';
import type { Progress } from '../../src/progress/progress';
import { addTry, begin } from '../../src/progress/progress';
import type { Report } from '../../src/progress/report';
import { report } from '../../src/progress/report';
import { createTracker as cmi5 } from '../../src/track/lrs/cmi5';
import { createTracker as xapi } from '../../src/track/lrs/tincan';
import type { CreateTracker } from '../../src/track/tracker';
import type { TestLrs } from '../lms/lrs';
import { AUTH, BASE, openLrs } from '../lms/lrs';
import { fakeWindow } from '../lms/window';
import { ask, courseOf, lesson } from '../builders/courses';

const actor = { objectType: 'Agent', account: { homePage: 'http://lms.test', name: 'a1' } };
const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';

const rows: readonly (readonly [string, CreateTracker, (lrs: TestLrs) => string])[] = [
  [
    'xAPI by a Tin Can launch',
    xapi,
    () =>
      `?${new URLSearchParams({
        endpoint: BASE,
        auth: AUTH,
        actor: JSON.stringify(actor),
        registration,
        activity_id: 'https://example.org/october-unit',
      }).toString()}`,
  ],
  ['cmi5', cmi5, (lrs) => lrs.cmi5({ activityId: 'https://lms.test/au/1', registration, actor })],
];

/** 51 lessons of twenty questions. */
const course = courseOf(
  Array.from({ length: 51 }, (_, n) =>
    lesson(
      n,
      Array.from({ length: 20 }, (__, at) => ask('choice', n * 20 + at)),
    ),
  ),
);

/** The learner after so many answers. */
const after = (count: number): Report => {
  const specs = lessonsOf(course).flatMap(({ questions }) => questions);
  const progress = specs
    .slice(0, count)
    .reduce<Progress>(
      (before, { slot, correctResponse }) =>
        addTry(before, { question: slot, n: 1, response: correctResponse, mark: 100, at: slot }),
      begin('n0nce'),
    );
  return report(course, progress, { at: 0, session: 's', save: 1 });
};

const launch = async (createTracker: CreateTracker, search: (lrs: TestLrs) => string) => {
  const lrs = openLrs();
  /** Whoever makes the statement of an answer asks for the lesson that has the question's words. */
  const lessons: string[] = [];
  const { self } = fakeWindow({ search: search(lrs), fetch: lrs.fetch, hurried: true });
  const tracker = createTracker(self, course, (id) => {
    lessons.push(id);
    return undefined;
  });
  await tracker.open();
  return { tracker, made: () => lessons.splice(0) };
};

test.each(rows)(
  '%s: one more answer after 1,000 makes the statement of that answer alone',
  async (_, createTracker, search) => {
    const { tracker, made } = await launch(createTracker, search);
    tracker.send(after(1000));
    expect(made()).toHaveLength(1000);
    tracker.send(after(1001));
    expect(made()).toEqual(['lesson-50']);
    // The same is sent once more as it is saved.
    tracker.send(after(1001));
    expect(made()).toEqual([]);
  },
);

test.each(rows)(
  '%s: what an earlier launch has sent is not made again',
  async (_, createTracker, search) => {
    const { tracker, made } = await launch(createTracker, search);
    tracker.assumeStored(after(1000));
    tracker.send(after(1001));
    expect(made()).toEqual(['lesson-50']);
  },
);
