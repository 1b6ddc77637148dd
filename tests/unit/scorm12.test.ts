/** The SCORM 1.2 tracker against a strict LMS, through whole launches of random learners. */
import { describe, expect, test } from 'vitest';
import type { Course, Response, Spec } from '../../src/course/course';
import { lessonsOf, questionsOf } from '../../src/course/course';
import { settled } from '../../src/course/policy';
import { kindOf } from '../../src/kinds/register';
import { triesAt } from '../../src/progress/progress';
import { report } from '../../src/progress/report';
import { encode12 } from '../../src/track/response-patterns';
import { createTracker } from '../../src/track/scorm/dialect12';
import { ascii255 } from '../../src/track/texts';
import type { Attempt, Call, StrictLms, StrictOptions } from '../lms/strict12';
import { strictLms } from '../lms/strict12';
import { ask, courseOf, laterKinds, lesson, small, unit } from '../builders/courses';
import { dice } from '../builders/learners';
import type { Opened } from '../builders/world';
import { fakeWorld, launch, memoryStore, windowWith } from '../builders/world';

const sets = (calls: readonly Call[]): string[] =>
  calls.filter(({ name }) => name === 'LMSSetValue').map(({ args }) => String(args[0]));
const interactionsIn = (calls: readonly Call[]): number =>
  Math.max(1, new Set(sets(calls).flatMap((name) => /interactions\.\d+/.exec(name) ?? [])).size);
const named = (calls: readonly Call[], name: string): number =>
  calls.filter((call) => call.name === name).length;

const respond = (spec: Spec, chance: () => number): Response => {
  if (chance() < 0.4)
    return spec.kind === 'evidence' ? spec.correctResponse.slice(0, 1) : spec.correctResponse;
  if (spec.kind === 'order') return [...spec.correctResponse].sort(() => chance() - 0.5);
  const picked = kindOf(spec)
    .domain(spec)
    .map((values) => values[Math.floor(chance() * values.length)] ?? '');
  if (spec.accept) return picked.map((word) => (chance() < 0.5 ? 'Москва “x”' : word));
  return kindOf(spec).lack(spec, picked) ? spec.correctResponse : picked;
};

interface Steps {
  readonly chance: () => number;
  readonly steps: number;
  readonly answered?: (calls: readonly Call[]) => void;
}

/** A learner who answers, reads, moves about and rests. */
const wander = async (
  course: Course,
  lms: StrictLms,
  { session, world }: Opened,
  { chance, steps, answered }: Steps,
): Promise<void> => {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  for (let n = 0; n < steps; n++) {
    const from = lms.calls.length;
    const spec = pick(questionsOf(course));
    const tries = triesAt(session.state().progress, spec.slot);
    const dish = chance();
    if (dish < 0.65 && kindOf(spec).scored && !settled(spec, tries)) {
      const shown = tries.length > 0 && chance() < 0.1;
      const told = { took: Math.floor(chance() * 90), sure: pick([1, 2, 3] as const) };
      session.answer(spec, shown ? null : respond(spec, chance), told);
      await world.paint();
      answered?.(lms.calls.slice(from));
    } else if (dish < 0.7 && spec.kind === 'practice') {
      session.practised(spec, [pick(['1', '']), '', pick(['', '3']), '']);
    } else if (dish < 0.8) {
      session.read(pick(lessonsOf(course)).id);
      await world.paint();
    } else if (dish < 0.9) session.place(pick(lessonsOf(course)).id, Math.floor(chance() * 5));
    else if (dish < 0.95) await world.rest();
    else await world.pass(Math.floor(chance() * 9000));
  }
};

/** Of words in other letters than ASCII, which a strict LMS refuses, and has in ASCII then. */
const isForeign = ({ args }: Call): boolean =>
  /(?:pattern|response)$/.test(String(args[0])) && /[^\x20-\x7e]/.test(String(args[1]));

const clean = (lms: StrictLms): void => {
  expect(lms.refused.filter((call) => !isForeign(call))).toEqual([]);
  expect(lms.outOfMode).toEqual([]);
};

describe.each([
  ['a small course', small()],
  ['kinds that came later', courseOf([lesson(0, laterKinds())])],
  ['a unit', unit()],
])('%s, played at random', (_, course) => {
  test.each([
    [1, true],
    [2, true],
    [3, true],
    [4, false],
    [5, false],
    [6, false],
  ])('keeps every promise to the LMS (%d, of ASCII alone: %s)', async (start, ascii) => {
    const chance = dice(start * 7919);
    let attempt: Attempt | undefined;
    const store = memoryStore();
    for (let round = 0; round < 3; round++) {
      const options: StrictOptions = attempt ? { attempt } : {};
      const lms = strictLms({ ...options, mode: 'normal', ascii });
      const world = fakeWorld(store, 1_790_000_000_000 + round * 86_400_000);
      const opened = await launch(course, lms.api, world);
      expect(lms.calls.length).toBeLessThanOrEqual(20);
      expect(named(lms.calls, 'LMSCommit')).toBe(0);
      await world.paint();
      // A launch that has nothing to add writes nothing.
      expect(named(lms.calls, 'LMSCommit')).toBe(attempt ? 0 : 1);
      await wander(course, lms, opened, {
        chance,
        steps: 40,
        answered(calls) {
          // What was ticked in a practice question goes with the next answer, as an answer of its own.
          // So does the place that the learner went to since.
          const own = calls.filter(({ args }) => args[0] !== 'cmi.core.lesson_location');
          // The scale of the score goes once, with the first score.
          const scale = own.filter(({ args }) => /score\.(?:min|max)$/.test(String(args[0])));
          expect(own.length - scale.length).toBeLessThanOrEqual(12 * interactionsIn(calls));
          expect(named(calls, 'LMSCommit')).toBe(1);
          expect(calls.at(-1)?.name).toBe('LMSCommit');
        },
      });
      await world.rest();
      await world.pass(10_000);
      const { progress, saving } = opened.session.state();
      expect(saving).toBe('saved');
      opened.session.close();
      opened.session.close();
      expect(named(lms.calls, 'LMSFinish')).toBe(1);
      expect(lms.calls.at(-1)?.name).toBe('LMSFinish');
      clean(lms);
      if (!ascii) expect(lms.refused).toEqual([]);
      const { elements } = lms.stored();
      for (const { slot, id } of questionsOf(course)) {
        expect(elements[`cmi.interactions.${slot}.id`]).toBe(id);
        const first = progress.tries[`${slot}.1`];
        const said = elements[`cmi.interactions.${slot}.student_response`];
        if (!first) expect(said).toBeUndefined();
        else if (first.response) {
          const spec = questionsOf(course).find((one) => one.slot === slot) as Spec;
          const whole = encode12(kindOf(spec).answer(spec, first.response));
          expect(said).toBe(ascii ? ascii255(whole) : whole);
        }
      }
      const now = report(course, progress, { at: 0, session: '', save: 0 });
      expect(elements['cmi.core.score.raw']).toBe(
        now.score === undefined ? undefined : String(now.score),
      );
      expect(elements['cmi.core.lesson_status']).toBe(now.status);
      attempt = lms.stored();
      if (round === 1) for (const key of store.keys()) store.remove(key);
    }
  });
});

describe('a launch', () => {
  const course = courseOf([lesson(0, [ask('choice', 0), ask('sort', 1), ask('choice', 2)])]);
  const [one, two, three] = questionsOf(course) as [Spec, Spec, Spec];

  const whole = async (lms: StrictLms, of = course): Promise<Opened> => {
    const opened = await launch(of, lms.api);
    await opened.world.paint();
    opened.session.read('lesson-0');
    for (const spec of questionsOf(of)) opened.session.answer(spec, spec.correctResponse, {});
    await opened.world.paint();
    return opened;
  };

  test('says incomplete before anything else, once', async () => {
    const lms = strictLms();
    await launch(course, lms.api);
    expect(sets(lms.calls)[0]).toBe('cmi.core.lesson_status');
    expect(lms.calls.find(({ name }) => name === 'LMSSetValue')?.args[1]).toBe('incomplete');
    expect(sets(lms.calls).filter((name) => name === 'cmi.core.lesson_status')).toHaveLength(1);
    expect(sets(lms.calls)).not.toContain('cmi.core.score.raw');
  });

  test('that does nothing leaves an attempt that is incomplete, with its nonce', async () => {
    const lms = strictLms();
    const { session, world } = await launch(course, lms.api);
    await world.paint();
    session.close();
    expect(lms.stored().elements).toMatchObject({
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.exit': 'suspend',
    });
    expect(lms.stored().elements['cmi.suspend_data']).toContain(session.state().progress.attempt);
    clean(lms);
  });

  test('tells raw before status, and stays suspended when it is done', async () => {
    const lms = strictLms();
    const { session } = await whole(lms);
    const order = lms.calls
      .filter(({ args }) => args[0] === 'cmi.core.score.raw' || args[1] === 'completed')
      .map(({ args }) => args[0]);
    expect(order.at(-1)).toBe('cmi.core.lesson_status');
    expect(order.indexOf('cmi.core.lesson_status')).toBe(order.length - 1);
    session.close();
    expect(lms.stored().elements).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '100',
      'cmi.core.exit': 'suspend',
    });
    clean(lms);
  });

  test.each(['review', 'browse'] as const)(
    'in %s writes nothing at all, and finishes',
    async (mode) => {
      const before = strictLms();
      (await whole(before)).session.close();
      const lms = strictLms({ attempt: before.stored(), mode });
      const { session, world } = await launch(course, lms.api);
      expect(session.state()).toMatchObject({ phase: 'ready', mode, saving: 'off' });
      expect(triesAt(session.state().progress, 1)).toHaveLength(1);
      session.answer(one, ['a'], {});
      session.place('lesson-0', 1);
      session.settings({ size: 1, space: 0, font: 0, theme: 0, board: 0 });
      await world.paint();
      await world.rest();
      await world.pass(60_000);
      session.flush();
      session.close();
      expect([sets(lms.calls), named(lms.calls, 'LMSCommit')]).toEqual([[], 0]);
      expect(named(lms.calls, 'LMSFinish')).toBe(1);
      expect(world.store.keys()).toEqual([]);
      clean(lms);
    },
  );

  test('in browse says of an attempt that is not begun that it was looked at, and no more', async () => {
    const lms = strictLms({ mode: 'browse' });
    const { session, world } = await launch(course, lms.api);
    session.answer(one, ['a'], {});
    await world.paint();
    session.close();
    expect(sets(lms.calls)).toEqual(['cmi.core.lesson_status']);
    expect(lms.stored().elements['cmi.core.lesson_status']).toBe('browsed');
    // The next launch begins as if nothing had been.
    const next = strictLms({ attempt: lms.stored() });
    const again = await launch(course, next.api);
    expect(again.session.state()).toMatchObject({ mode: 'normal', credit: true });
    again.session.close();
    expect(next.stored().elements['cmi.core.lesson_status']).toBe('incomplete');
    clean(next);
  });

  test('never takes a status back, not even for an edition with more to do', async () => {
    const before = strictLms();
    (await whole(before)).session.close();
    const more = courseOf([lesson(0, [one, two, three]), lesson(1, [ask('choice', 3)])]);
    const lms = strictLms({ attempt: before.stored(), mode: 'normal' });
    const { session, world } = await launch(more, lms.api);
    await world.paint();
    session.answer(ask('choice', 3), ['a'], {});
    await world.paint();
    session.close();
    expect(lms.calls.filter(({ args }) => args[1] === 'incomplete')).toEqual([]);
    expect(lms.stored().elements['cmi.core.lesson_status']).toBe('completed');
    clean(lms);
  });

  test('does not repeat a failed that the LMS has set, which judges a completed attempt again', async () => {
    /** As ILIAS does at LMSFinish, by a mastery score of 60. */
    const judged = (lms: StrictLms): Attempt => {
      const { elements } = lms.stored();
      if (elements['cmi.core.lesson_status'] !== 'completed') return { elements };
      const status = Number(elements['cmi.core.score.raw']) >= 60 ? 'passed' : 'failed';
      return { elements: { ...elements, 'cmi.core.lesson_status': status } };
    };
    const first = strictLms();
    const begun = await launch(courseOf([lesson(0, [one])]), first.api);
    for (const _ of [1, 2]) begun.session.answer(one, ['a'], {});
    begun.session.read('lesson-0');
    begun.session.close();
    expect(judged(first).elements['cmi.core.lesson_status']).toBe('failed');
    // Another edition has more to answer.
    const lms = strictLms({ attempt: judged(first), mode: 'normal' });
    const { session, world } = await launch(course, lms.api);
    for (const spec of [two, three]) session.answer(spec, spec.correctResponse, {});
    await world.paint();
    session.close();
    expect(lms.stored().elements).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '67',
    });
    expect(judged(lms).elements['cmi.core.lesson_status']).toBe('passed');
    clean(lms);
  });

  test('never turns passed into failed', async () => {
    const policy = { passMark: 60, reportFailed: true } as const;
    const before = strictLms();
    (await whole(before, { ...course, policy })).session.close();
    expect(before.stored().elements['cmi.core.lesson_status']).toBe('passed');
    const many = [3, 4, 5, 6, 7].map((slot) => ask('choice', slot));
    const harder = { ...courseOf([lesson(0, [one, two, three, ...many])]), policy };
    const lms = strictLms({ attempt: before.stored(), mode: 'normal' });
    const { session, world } = await launch(harder, lms.api);
    session.answer(many[0] as Spec, ['a'], {});
    await world.paint();
    session.close();
    expect(lms.stored().elements['cmi.core.lesson_status']).toBe('passed');
  });

  test('on another device restores everything from the LMS alone', async () => {
    const lms = strictLms();
    const { session, world } = await launch(course, lms.api);
    session.answer(one, ['a'], { sure: 2, took: 4 });
    session.answer(two, ['a', 'b', 'b', 'a', 'c', 'b'], {});
    session.read('lesson-0');
    session.place('lesson-0', 1);
    session.settings({ size: 2, space: 1, font: 1, theme: 3, board: 2 });
    await world.pass(5000);
    session.close();
    const before = session.state().progress;
    const again = await launch(course, strictLms({ attempt: lms.stored() }).api);
    const after = again.session.state().progress;
    const { attempt, read, done, place, settings } = before;
    expect(after).toMatchObject({ attempt, read, done, place, settings });
    expect(triesAt(after, 0)).toEqual([{ question: 0, n: 1, mark: 0, response: ['a'], sure: 2 }]);
    expect(triesAt(after, 1)[0]).toMatchObject({
      mark: 83,
      response: ['a', 'b', 'b', 'a', 'c', 'b'],
    });
  });

  test('of an edition with another score tells it', async () => {
    const before = strictLms();
    const { session, world } = await launch(course, before.api);
    session.answer(one, ['b'], {});
    await world.paint();
    session.close();
    expect(before.stored().elements['cmi.core.score.raw']).toBe('33');
    const fewer = courseOf([lesson(0, [one, two])], { columns: [0, 1, 2], retired: { 2: 'old' } });
    const lms = strictLms({ attempt: before.stored() });
    const next = await launch(fewer, lms.api);
    await next.world.paint();
    next.session.close();
    expect(lms.stored().elements['cmi.core.score.raw']).toBe('50');
    clean(lms);
  });

  test('tells the session time once, at its end', async () => {
    const lms = strictLms();
    const { session, world } = await launch(course, lms.api);
    await world.pass(90_000);
    session.visible(false);
    await world.pass(600_000);
    session.visible(true);
    await world.pass(5000);
    session.close();
    expect(lms.stored().elements['cmi.core.total_time']).toBe('0000:01:35.00');
    expect(sets(lms.calls).filter((name) => name.endsWith('session_time'))).toHaveLength(1);
  });
});

describe('an LMS that', () => {
  const course = small();
  const [spec] = questionsOf(course) as [Spec];
  type Api = Record<string, (...args: string[]) => unknown>;
  const wrap = (lms: StrictLms, change: (answer: string, name: string) => unknown): Api =>
    Object.fromEntries(
      Object.entries<Api[string]>({ ...lms.api }).map(([name, call]) => [
        name,
        (...args: string[]) => change(String(call(...args)), name),
      ]),
    );

  test('is not there leaves the learner with the browser', async () => {
    const { session, world, tracker } = await launch(course, undefined);
    session.answer(spec, spec.correctResponse, {});
    await world.paint();
    await world.rest();
    expect(session.state()).toMatchObject({ host: 'none', saving: 'local', phase: 'ready' });
    session.close();
    expect(
      tracker.close(
        report(course, session.state().progress, { at: 0, session: '', save: 0 }),
        'all',
      ),
    ).toBe(false);
  });

  test.each([
    ['says false', () => 'false'],
    ['answers null', () => null],
    [
      'throws',
      () => {
        throw new Error('gone');
      },
    ],
  ])('%s to everything is not written to', async (_, answer) => {
    const names = Object.keys(strictLms().api);
    const calls: string[] = [];
    const api = Object.fromEntries(
      names.map((name) => [
        name,
        () => {
          // Why it did not start may be asked.
          if (name !== 'LMSGetLastError') calls.push(name);
          return answer();
        },
      ]),
    );
    const { session, world } = await launch(course, api);
    session.answer(spec, spec.correctResponse, {});
    await world.paint();
    expect(session.state()).toMatchObject({ host: 'refused', saving: 'local' });
    expect(calls).toEqual(['LMSInitialize']);
    session.close();
    expect(calls).toEqual(['LMSInitialize']);
  });

  test('answers booleans and numbers is understood', async () => {
    const lms = strictLms();
    const api = wrap(lms, (answer) => (answer === 'true' ? true : answer === 'false' ? 0 : answer));
    const { session, world } = await launch(course, api);
    session.answer(spec, spec.correctResponse, {});
    await world.paint();
    expect(session.state()).toMatchObject({ host: 'lms', saving: 'saved' });
    clean(lms);
  });

  test('has null for what it does not know is a first launch', async () => {
    const lms = strictLms();
    const api = wrap(lms, (answer) => (answer === '' || answer === '0' ? null : answer));
    const { session, world } = await launch(course, api);
    await world.paint();
    expect(session.state()).toMatchObject({ host: 'lms', mode: 'normal', saving: 'saved' });
    clean(lms);
  });

  test('has no interactions is told nothing more of them, and the rest is saved', async () => {
    const lms = strictLms();
    let last = '0';
    let asked = 0;
    const api = {
      ...lms.api,
      LMSSetValue(name = '', value = '') {
        const isColumn = name.startsWith('cmi.interactions');
        last = isColumn ? '401' : '0';
        asked += isColumn ? 1 : 0;
        return isColumn ? 'false' : lms.api.LMSSetValue(name, value);
      },
      LMSGetLastError: () => last,
    };
    const { session, world } = await launch(course, api);
    for (const one of questionsOf(course)) session.answer(one, one.correctResponse, {});
    await world.paint();
    await world.rest();
    expect(session.state().saving).toBe('saved');
    session.close();
    expect(asked).toBe(1);
    expect(lms.stored().elements['cmi.core.score.raw']).toBe('100');
  });

  test('refuses a value of an interaction saves the rest, and is not asked for ever', async () => {
    const lms = strictLms();
    let last = '0';
    let asked = 0;
    const api = {
      ...lms.api,
      LMSSetValue(name = '', value = '') {
        const bad = name.endsWith('.result');
        last = bad ? '405' : '0';
        asked += bad ? 1 : 0;
        return bad ? 'false' : lms.api.LMSSetValue(name, value);
      },
      LMSGetLastError: () => last,
    };
    const { session, world } = await launch(course, api);
    session.place('lesson-0', 0);
    await world.rest();
    session.answer(spec, spec.correctResponse, {});
    await world.paint();
    await world.pass(600_000);
    expect([session.state().saving, asked]).toEqual(['saved', 1]);
    expect(lms.stored().elements[`cmi.interactions.${spec.slot}.latency`]).toBeUndefined();
  });

  test('loses what it was told since the last good commit gets all of it again', async () => {
    let lms = strictLms();
    let broken = true;
    const names = Object.keys(lms.api) as (keyof typeof lms.api)[];
    const api = Object.fromEntries(
      names.map((name) => [
        name,
        (...args: [string, string]) => {
          if (name !== 'LMSCommit' || !broken) return (lms.api[name] as Api[string])(...args);
          lms = strictLms({ attempt: lms.stored(), mode: 'normal' });
          lms.api.LMSInitialize('');
          return 'false';
        },
      ]),
    );
    const { session, world } = await launch(course, api);
    for (const one of questionsOf(course)) {
      session.answer(one, one.correctResponse, { took: 3 });
      await world.paint();
      await world.rest();
    }
    session.place('lesson-2', 1);
    expect(session.state().saving).toBe('waiting');
    broken = false;
    await world.pass(10_000);
    expect(session.state().saving).toBe('saved');
    const { elements } = lms.stored();
    for (const { slot, id } of questionsOf(course)) {
      expect(elements[`cmi.interactions.${slot}.id`]).toBe(id);
      expect(elements[`cmi.interactions.${slot}.student_response`]).toBeDefined();
    }
    expect(elements).toMatchObject({
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.score.raw': '100',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.lesson_location': 'lesson-2/1',
    });
    session.close();
    clean(lms);
  });

  test('loses the last commit but takes the finish is not said to have saved', async () => {
    const lms = strictLms();
    const api = { ...lms.api, LMSCommit: () => 'false' };
    const { session } = await launch(course, api);
    session.close();
    expect(session.state()).toMatchObject({ phase: 'closed', saving: 'waiting' });
  });
});

test('the tracker promises nothing after it is closed', async () => {
  const lms = strictLms();
  const tracker = createTracker(windowWith({ API: lms.api }), small());
  await tracker.open();
  const nothing = report(
    small(),
    { attempt: 'a', tries: {}, read: [], done: [], sessions: {} },
    {
      at: 0,
      session: '',
      save: 1,
    },
  );
  expect(tracker.close(nothing, 'all')).toBe(true);
  const calls = lms.calls.length;
  expect([tracker.close(nothing, 'all'), tracker.send(nothing), await tracker.save()]).toEqual([
    false,
    false,
    'failed',
  ]);
  expect([tracker.idle(nothing), lms.calls.length]).toEqual(['done', calls]);
});
