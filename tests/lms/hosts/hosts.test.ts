/**
 * What a teacher sees at the end in hosts of which we know how they behave. They are written anew from
 * what was read in their code; none of them is the system itself (manifest/guide/README.md says which
 * were tried).
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChamilo, chamilo } from './chamilo';
import { chamilo2004 } from './chamilo2004';
import { claroline } from './claroline';
import { frappe } from './frappe';
import type { Grade, HostKind } from './host';
import { ilias } from './ilias';
import { createOpenEdx, openEdx } from './open-edx';
import { createOpenOlat, openOlat } from './openolat';
import { begin, courseWith, finish, visit } from './play';
import { createRefusing, standards } from './refusing';

/** Three of four right at once, one at the second try. */
const whole: Grade = { score: 88, status: 'completed', place: 'lesson-0/1' };

const half: Grade = { score: 25, status: 'incomplete', place: 'lesson-0/1' };

interface Row {
  readonly kind: HostKind;
  readonly half: Grade;
  readonly whole: Grade;
  /** How many answers a teacher sees. */
  readonly answers: number;
}

const none = { score: undefined, status: 'incomplete', place: '' };

const rows: readonly Row[] = [
  // The grade is published at the end.
  { kind: openEdx, half: { ...half, score: undefined }, whole, answers: 4 },
  { kind: ilias, half, whole, answers: 4 },
  { kind: chamilo, half, whole, answers: 4 },
  { kind: chamilo2004, half: { ...half, place: '' }, whole: { ...whole, place: '' }, answers: 0 },
  { kind: claroline, half, whole, answers: 0 },
  // Without a pass mark nothing is ever complete there.
  { kind: frappe, half: none, whole: none, answers: 0 },
  { kind: openOlat, half, whole, answers: 4 },
];

describe.each(rows)('$kind.name', ({ kind, half, whole, answers }) => {
  const course = courseWith();

  test('shows score, status and place, half way and at the end', async () => {
    const host = kind.create();
    await begin(host, kind.createTracker, course);
    expect(host.grade()).toEqual(half);
    await finish(host, kind.createTracker, course);
    expect(host.grade()).toEqual(whole);
  });

  test('gives everything back to another device', async () => {
    const host = kind.create();
    const first = await begin(host, kind.createTracker, course);
    const { found } = await finish(host, kind.createTracker, course);
    expect(Object.keys(found.tries)).toEqual(['0.1', '1.1']);
    expect(found.attempt).toBe(first.session.state().progress.attempt);
    expect(found.place).toMatchObject({ lesson: 'lesson-0', step: 1 });
  });

  test('is not said to be out of order', async () => {
    const host = kind.create();
    for (const { session } of [
      await begin(host, kind.createTracker, course),
      await finish(host, kind.createTracker, course),
    ]) {
      expect(session.state()).toMatchObject({ host: 'lms', mode: 'normal', credit: true });
      expect(session.state().stuck).not.toBe(true);
      expect(['saved', 'sent']).toContain(session.state().saving);
    }
  });

  test('shows every answer with its name and its type', async () => {
    const host = kind.create();
    await begin(host, kind.createTracker, course);
    await finish(host, kind.createTracker, course);
    const shown = host.answers();
    expect([...shown].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [
        { id: 'choice-q0', type: 'choice', response: 'b' },
        { id: 'choice-q1', type: 'choice', response: 'a' },
        { id: 'match-q2', type: 'matching', response: '1.a,2.b,3.c,4.d' },
        { id: 'order-q3', type: 'sequencing', response: 'c,a,e,b,d' },
      ].slice(0, answers),
    );
  });
});

test('Frappe LMS: with a pass mark the lesson is complete', async () => {
  const course = courseWith({ policy: { passMark: 60 } });
  const host = frappe.create();
  await begin(host, frappe.createTracker, course);
  expect(host.grade().status).toBe('incomplete');
  await finish(host, frappe.createTracker, course);
  expect(host.grade().status).toBe('complete');
});

test('Chamilo: the time is the time of the visits, not their sum at every save', async () => {
  const host = createChamilo();
  const course = courseWith();
  const first = await begin(host, chamilo.createTracker, course);
  expect(Object.values(first.session.state().progress.sessions)).toEqual([120]);
  expect(host.time()).toBe(120);
});

test('Open edX: while its server does not answer, nothing is written over what it has', async () => {
  let down = false;
  const host = createOpenEdx(() => down);
  const course = courseWith();
  await begin(host, openEdx.createTracker, course);
  const before = host.answers();
  down = true;
  const blind = await visit(host, openEdx.createTracker, course);
  await blind.leave();
  down = false;
  expect(host.answers()).toEqual(before);
  const { found } = await finish(host, openEdx.createTracker, course);
  expect(Object.keys(found.tries)).toEqual(['0.1', '1.1']);
  expect(host.grade()).toEqual(whole);
});

test('OpenOLAT: the page waits for its calls 0.8 s to open at most, and 0.5 s for an answer', async () => {
  const host = createOpenOlat();
  const course = courseWith();
  await begin(host, openOlat.createTracker, course);
  const before = host.waited();
  const again = await visit(host, openOlat.createTracker, course);
  expect(host.waited() - before).toBeLessThanOrEqual(800);
  const opened = host.waited();
  await again.answer(2, true);
  expect(host.waited() - opened).toBeLessThanOrEqual(12 * 40);
});

describe.each(standards)('an LMS that does not implement some elements of $name', (standard) => {
  const course = courseWith();
  const names = ['min', 'max', 'location', 'exit', 'time', 'progress_measure', 'interactions'];
  const parts = [
    'type',
    'time',
    'pattern',
    'response',
    'result',
    'latency',
    'description',
    'objectives',
  ];

  test('has all the others', async () => {
    const choice = fc.tuple(
      fc.subarray([...names, ...parts]),
      fc.constantFrom('401', '402', '403', '404', '405', '406'),
    );
    await fc.assert(
      fc.asyncProperty(choice, async ([missing, error]) => {
        const host = createRefusing(
          standard,
          (name) => missing.some((part) => name.includes(part)),
          error,
        );
        const first = await begin(host, standard.createTracker, course);
        expect(first.session.state().saving).toBe('sent');
        const place = missing.includes('location') ? '' : 'lesson-0/1';
        expect(host.grade()).toEqual({ ...half, place });
        const { found, session } = await finish(host, standard.createTracker, course);
        expect(Object.keys(found.tries)).toEqual(['0.1', '1.1']);
        expect(session.state().saving).toBe('saved');
        expect(host.grade()).toEqual({ ...whole, place });
        if (!missing.some((part) => ['interactions', 'response', 'type'].includes(part)))
          expect(host.answers()).toHaveLength(4);
      }),
      { numRuns: 40 },
    );
  });

  test('be it the suspend text, score and status are told, and the learner hears that it is not saved', async () => {
    const host = createRefusing(standard, (name) => name === 'cmi.suspend_data');
    const { session } = await finish(host, standard.createTracker, course);
    expect(host.grade()).toEqual({ score: 75, status: 'incomplete', place: '' });
    expect(session.state().saving).toBe('waiting');
  });
});
