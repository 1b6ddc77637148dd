/**
 * Going on with 500 answered questions does not freeze the page: counted in calls, since an LMS may
 * take its time for each. The first task reads and says little; the rest goes in small tasks, each in
 * an idle moment of its own.
 */
import { expect, test } from 'vitest';
import { questionsOf } from '../../src/course/course';
import { createSession } from '../../src/player/session';
import { encode } from '../../src/progress/codec';
import { addTry, begin } from '../../src/progress/progress';
import { createTracker as open12 } from '../../src/track/scorm/dialect12';
import { createTracker as open2004 } from '../../src/track/scorm/dialect2004';
import type { CreateTracker } from '../../src/track/tracker';
import { intercepted } from '../lms/api';
import type { Attempt } from '../lms/strict12';
import { strictLms as strict12 } from '../lms/strict12';
import { strictLms as strict2004 } from '../lms/strict2004';
import { huge } from '../builders/courses';
import { fakeWorld, windowWith } from '../builders/world';

const COUNT = 500;
/** Milliseconds that the LMS takes for each call. */
const CALL = 40;
const HOUR = 3_600_000;
const course = huge(COUNT);
const answered = questionsOf(course).reduce(
  (so, { slot }) => addTry(so, { question: slot, n: 1, mark: 33, response: [...'accccc'] }),
  begin('Ab3-_xYz'),
);
const text = encode(course, answered, 7);

interface Lms {
  readonly api: object;
  readonly calls: readonly { readonly args: readonly unknown[] }[];
  readonly refused: readonly unknown[];
  stored(): Attempt;
}

interface Row {
  readonly name: string;
  readonly api: string;
  readonly createTracker: CreateTracker;
  launch(attempt: Attempt): Lms;
  /** What an LMS holds that has the suspend text and no column of the interactions yet. */
  readonly bare: Attempt['elements'];
}

const rows: readonly Row[] = [
  {
    name: 'SCORM 1.2',
    api: 'API',
    createTracker: open12,
    launch: (attempt) => strict12({ attempt }),
    bare: { 'cmi.suspend_data': text, 'cmi.core.lesson_status': 'incomplete' },
  },
  {
    name: 'SCORM 2004',
    api: 'API_1484_11',
    createTracker: open2004,
    launch: (attempt) => strict2004({ attempt }),
    bare: { 'cmi.suspend_data': text, 'cmi.exit': 'suspend' },
  },
];

/** The elements that calls were about. */
const elements = (calls: Lms['calls']): readonly string[] =>
  calls.map(({ args }) => String(args[0]));

/** The columns that calls gave their name. */
const named = (calls: Lms['calls']): readonly string[] =>
  elements(calls).filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element));

/** A launch, until nothing is left to do: its calls in the first task, and in each idle moment. */
const resume = async (row: Row, attempt: Attempt) => {
  const lms = row.launch(attempt);
  const inner = fakeWorld();
  const slices: Lms['calls'][] = [];
  const world = {
    ...inner,
    idle: (task: () => void) =>
      void inner.later(() => {
        const before = lms.calls.length;
        task();
        slices.push(lms.calls.slice(before));
      }, 0),
  };
  const api = intercepted(lms.api, (_name, args, fn) => {
    inner.spend(CALL);
    return fn(...args);
  });
  const session = createSession(
    course,
    row.createTracker(windowWith({ [row.api]: api }), course),
    world,
  );
  await session.open();
  const first = [...lms.calls];
  await inner.paint();
  await inner.pass(HOUR);
  return { lms, session, first, slices };
};

const LIMIT = 60_000;

test.each(rows)(
  '$name: what a slow LMS lacks is told call by call, and once',
  async (row) => {
    const one = await resume(row, { elements: row.bare });
    expect(Object.keys(one.session.state().progress.tries)).toHaveLength(COUNT);
    expect(one.first.length).toBeLessThanOrEqual(20);
    for (const calls of one.slices.slice(0, -1)) expect(calls.length).toBeLessThanOrEqual(1);
    expect(one.slices.flatMap(named)).toHaveLength(COUNT);
    expect(one.slices.flatMap(elements)).toContain(`cmi.interactions.${COUNT - 1}.result`);
    expect(one.lms.refused).toEqual([]);
    one.session.close();

    const two = await resume(row, one.lms.stored());
    expect(Object.keys(two.session.state().progress.tries)).toHaveLength(COUNT);
    expect(two.first.length).toBeLessThanOrEqual(20);
    for (const calls of two.slices) expect(calls.length).toBeLessThanOrEqual(1);
    expect(elements(two.lms.calls).filter((name) => /^cmi\.interactions\.\d/.test(name))).toEqual(
      [],
    );
    expect(two.lms.refused).toEqual([]);
  },
  LIMIT,
);
