/**
 * One browser, two learners, their attempts and an LMS that can fail in every way; and beside it the
 * simple truth: which answers each learner saw marked in which attempt, and what the screen promised.
 */
import { expect } from 'vitest';
import type { Course, Spec } from '../../src/course/course';
import { lessonsOf, questionsOf } from '../../src/course/course';
import { settled } from '../../src/course/policy';
import type { Session } from '../../src/player/session';
import { openSession } from '../../src/player/session';
import { decode } from '../../src/progress/codec';
import type { Progress, Try } from '../../src/progress/progress';
import { triesAt, tryKey } from '../../src/progress/progress';
import { report } from '../../src/progress/report';
import type { Entry } from '../../src/track/journal';
import type { OpenTracker } from '../../src/track/tracker';
import type { Page as LmsPage, Server, Standard, Trip } from '../lms/faulty';
import { openServer } from '../lms/faulty';
import type { FakeWorld } from '../unit/world';
import { fakeWorld, memoryStore, windowWith } from '../unit/world';
import type { Kind, Step, Weather } from './steps';

interface Attempt {
  readonly learner: string;
  readonly server: Server;
  /** Every try that the learner saw marked, with the best mark it was given. */
  readonly made: Map<string, Try>;
  /** The best mark of each of which the screen did not say that it may be lost. */
  readonly promised: Map<string, number>;
  /** Those of them that were given while the LMS was not there. */
  readonly alone: Set<string>;
  readonly read: Set<string>;
  /** Every response to a first try: two tabs, or a launch without the LMS, may have one each. */
  readonly first: Map<number, string[]>;
  /** Messages came out of order, or were lost by a lie: the LMS's own columns may lack something. */
  untrusted: boolean;
}

interface Tab {
  readonly attempt: Attempt;
  readonly session: Session;
  readonly world: FakeWorld;
  readonly page: LmsPage | undefined;
  readonly by: 'lms' | 'refused' | 'none';
  /** Tries whose keeping the screen has not yet spoken of. */
  pending: Try[];
  hidden: boolean;
  score: number;
}

export interface SchoolOptions {
  readonly kind: Kind;
  readonly course: Course;
  readonly standard: Standard;
  readonly openTracker: OpenTracker;
}

const TRIPS: Readonly<Record<Weather, Trip>> = {
  good: 'through',
  refusing: 'refused',
  deaf: 'unheard',
  offline: 'forgotten',
  lying: 'forgotten',
};

/** What the screen says where it promises that an answer is not lost. */
const KEPT: readonly string[] = ['saved', 'waiting', 'local', 'sent'];

const promise = ({ promised }: Attempt, { question, n, mark }: Try): void => {
  const key = tryKey(question, n);
  promised.set(key, Math.max(mark, promised.get(key) ?? 0));
};

export const openSchool = ({ kind, course, standard, openTracker }: SchoolOptions) => {
  const kept = new Map<string, string>();
  const memory = memoryStore(kept);
  let storage = true;
  const store = {
    ...memory,
    set: (key: string, value: string) => storage && memory.set(key, value),
  };
  const owners = new Map<string, Attempt>();
  let weather: Weather = 'good';
  let late = false;
  let going = false;
  let clock = 1_790_000_000_000;
  let tabs: Tab[] = [];
  let current = 0;
  const begin = (learner: string): Attempt => ({
    learner,
    server: openServer(standard),
    made: new Map(),
    promised: new Map(),
    alone: new Set(),
    read: new Set(),
    first: new Map(),
    untrusted: false,
  });
  const attempts = ['ada', 'bo'].map(begin);
  let who = 0;
  const attemptOf = (n: number): Attempt => attempts[n] ?? begin('nobody');

  const trip = (attempt: Attempt) => (): Trip => {
    // The very first message of an attempt that comes late would name the attempt once more.
    const known = 'cmi.suspend_data' in attempt.server.stored().elements;
    const now = going && late && known ? 'late' : TRIPS[weather];
    if (now === 'forgotten' || now === 'late') attempt.untrusted = true;
    // A page that is going hears nothing but "true".
    return going && now === 'refused' && kind === 'lies' ? 'forgotten' : now;
  };

  const tab = (): Tab | undefined => tabs[current % Math.max(1, tabs.length)];
  const able = (one: Tab): boolean =>
    one.session.state().phase === 'ready' && one.session.state().mode === 'normal';

  const close = (one: Tab): void => {
    tabs = tabs.filter((other) => other !== one);
    clock = Math.max(clock, one.world.now()) + 1000;
  };

  /** What the screen says, and what it may not say. */
  const look = (one: Tab): void => {
    const { session, attempt } = one;
    const state = session.state();
    if (!able(one) && state.phase !== 'closed') return;
    const score = report(course, state.progress, { at: 0, session: '', save: 0 }).score ?? 0;
    expect(score, 'the score fell on the screen').toBeGreaterThanOrEqual(one.score);
    one.score = score;
    const { progress } = state;
    for (const [key, made] of Object.entries(progress.tries)) {
      const known = attempt.made.get(key);
      expect(known, `${key} of somebody else, or of another attempt`).toBeDefined();
      expect(made.mark).toBeLessThanOrEqual(known?.mark ?? -1);
    }
    if (KEPT.includes(state.saving)) {
      for (const made of one.pending) promise(attempt, made);
      one.pending = [];
    }
  };

  /** The learner knows whose the answers are that the page asks about. */
  const settleAsk = async (one: Tab): Promise<void> => {
    for (let asked = 0; one.session.state().phase === 'ask'; asked++) {
      expect(asked, 'asked for ever').toBeLessThan(9);
      const at = one.session.state().heldAt;
      const entries = [...kept.values()].flatMap((text) => {
        const entry = JSON.parse(text) as Entry;
        const { tries, read } = entry.progress;
        return entry.at === at && Object.keys(tries).length + read.length > 0 ? [entry] : [];
      });
      const mine = entries.some(({ progress }) => owners.get(progress.attempt) === one.attempt);
      await one.session.choose(mine ? 'go-on' : 'start-fresh');
    }
    const { resumedAt, progress } = one.session.state();
    const owner = owners.get(progress.attempt);
    if (resumedAt !== undefined && owner !== one.attempt) one.session.turnTo();
    // Entries are told apart by their time.
    one.world.spend(5);
    owners.set(one.session.state().progress.attempt, one.attempt);
  };

  const open = async (by: Tab['by'], attempt = attemptOf(who)): Promise<Tab> => {
    clock = Math.max(clock, ...tabs.map(({ world }) => world.now())) + 1000;
    const world = fakeWorld(store, clock);
    world.network(weather !== 'offline');
    const page =
      by === 'lms'
        ? attempt.server.launch({
            learner: { id: attempt.learner, name: 'Learner, A' },
            trip: trip(attempt),
          })
        : undefined;
    const dumb = new Proxy({}, { get: () => () => 'false' });
    const api = by === 'none' ? undefined : (page?.api ?? dumb);
    const self = windowWith(api ? { [standard.api]: api } : {});
    const session = openSession(course, openTracker(self, course), world);
    await session.open();
    const one: Tab = { attempt, session, world, page, by, pending: [], hidden: false, score: 0 };
    await settleAsk(one);
    return one;
  };

  const leave = (one: Tab, isLate: boolean): void => {
    going = true;
    late = isLate;
    one.session.close(true);
    going = false;
    look(one);
    close(one);
  };

  const respond = (one: Tab, spec: Spec, pick: number | null): void => {
    const { session, world, attempt } = one;
    const tries = triesAt(session.state().progress, spec.slot);
    if (settled(spec, tries) || (pick === null && tries.length === 0)) return;
    const response = pick === null ? null : [spec.from[pick % spec.from.length] ?? 'a'];
    world.spend(5);
    const made = session.answer(spec, response, { took: Math.floor(world.now() / 1000) % 90 });
    const key = tryKey(made.question, made.n);
    const known = attempt.made.get(key);
    if (!known || made.mark > known.mark) attempt.made.set(key, made);
    if (one.by !== 'lms') attempt.alone.add(key);
    if (made.n === 1) {
      const said = response?.join() ?? '';
      attempt.first.set(made.question, [...(attempt.first.get(made.question) ?? []), said]);
    }
    if (storage) promise(attempt, made);
    else one.pending.push(made);
  };

  /**
   * The next healthy launch: everything that was promised is in the LMS and on the screen, and nothing
   * of anybody else is.
   */
  const healthy = async (attempt: Attempt): Promise<void> => {
    const before = { weather, storage };
    weather = 'good';
    storage = true;
    const over = attempt.server.deliver();
    const one = await open('lms', attempt);
    await one.world.paint();
    await one.world.rest();
    await one.world.pass(5000);
    look(one);
    one.session.close();
    const { progress, mode } = one.session.state();
    for (const [key, mark] of attempt.promised) {
      // A completed attempt takes in nothing more: what was answered without the LMS stays in the browser.
      if (mode !== 'normal' && attempt.alone.has(key)) continue;
      expect(progress.tries[key]?.mark, `${key} on the screen`).toBeGreaterThanOrEqual(mark);
    }
    if (mode === 'normal') {
      for (const lesson of attempt.read) expect(progress.read).toContain(lesson);
    }
    // A completed attempt is not written to: what a late message put back stays.
    if (mode === 'normal' || !over) inLms(attempt, progress, mode === 'normal');
    honest(one);
    clock = one.world.now() + 1000;
    ({ weather, storage } = before);
  };

  const inLms = (attempt: Attempt, progress: Progress, written: boolean): void => {
    const { elements } = attempt.server.stored();
    const told = decode(course, elements['cmi.suspend_data']).progress;
    for (const [key, mark] of attempt.promised) {
      const [slot, n] = key.split('.').map(Number);
      // A joined copy may have tries after a right one: they tell nothing, and are not told.
      const after = triesAt(told, slot ?? 0).some((made) => made.n < (n ?? 0) && made.mark === 100);
      if (written && !after)
        expect(told.tries[key]?.mark, `${key} in the LMS`).toBeGreaterThanOrEqual(mark);
    }
    for (const [key, made] of Object.entries(told.tries)) {
      expect(made.mark, `${key} in the LMS is not of this attempt`).toBeLessThanOrEqual(
        attempt.made.get(key)?.mark ?? -1,
      );
    }
    if (!written) return;
    const now = report(course, progress, { at: 0, session: '', save: 0 });
    const raw = elements['cmi.core.score.raw'] ?? elements['cmi.score.raw'];
    expect(raw, 'the score').toBe(now.score === undefined ? undefined : String(now.score));
    const status = elements['cmi.core.lesson_status'] ?? elements['cmi.completion_status'];
    expect(status, 'the status').toBe(now.status);
    if (attempt.untrusted) return;
    for (const { slot, id } of questionsOf(course)) {
      const made = progress.tries[`${slot}.1`];
      expect(elements[`cmi.interactions.${slot}.id`], `column ${slot}`).toBe(id);
      if (made?.response === undefined || made.response === null) continue;
      const said =
        elements[`cmi.interactions.${slot}.student_response`] ??
        elements[`cmi.interactions.${slot}.learner_response`];
      expect(attempt.first.get(slot), `the answer in column ${slot}`).toContain(said);
    }
  };

  /** No call was refused, and nothing was written where nothing may be. */
  const honest = ({ page }: Tab): void => {
    // 351: a pattern that the page has already, told again after a failure (src/track/scorm/connection.ts).
    const refused = (page?.refused ?? []).filter(
      (call) => (call as { readonly error?: string }).error !== '351',
    );
    expect(refused).toEqual([]);
    expect(page?.outOfMode ?? []).toEqual([]);
  };

  const lessons = lessonsOf(course);
  const questions = questionsOf(course);

  const act = async (step: Step): Promise<void> => {
    const one = tab();
    switch (step.is) {
      case 'weather':
        weather = step.weather;
        for (const { world, session } of tabs) {
          world.network(weather !== 'offline');
          if (weather === 'good') session.flush();
        }
        return;
      case 'storage':
        storage = step.works;
        return;
      case 'tab':
        current = step.n;
        return;
      case 'arrive':
        for (const { server } of attempts) server.deliver();
        return;
      case 'open':
        if (!step.beside) for (const other of tabs) leave(other, false);
        if (tabs.length < 3) tabs.push(await open(step.by));
        current = tabs.length - 1;
        return;
      case 'learner':
        for (const other of tabs) leave(other, false);
        who = step.n;
        return;
      case 'new attempt': {
        for (const other of tabs) leave(other, false);
        await healthy(attemptOf(who));
        attempts[who] = begin(attemptOf(who).learner);
        return;
      }
      case 'wait':
        for (const { world } of tabs) await world.pass(step.seconds * 1000);
        return;
      default:
    }
    if (!one) {
      tabs.push(await open('lms'));
      return;
    }
    switch (step.is) {
      case 'paint':
        await one.world.paint();
        return;
      case 'idle':
        await one.world.rest();
        return;
      case 'sync':
        one.session.sync();
        return;
      case 'hide':
        one.hidden = !one.hidden;
        one.session.visible(!one.hidden);
        if (one.hidden) one.session.flush();
        return;
      case 'leave':
        leave(one, step.late);
        return;
      case 'kill':
        look(one);
        close(one);
        return;
      case 'finish':
        one.session.close();
        look(one);
        honest(one);
        close(one);
        return;
      default:
    }
    if (!able(one)) return;
    if (step.is === 'answer' || step.is === 'show') {
      const spec = questions[step.question % questions.length];
      if (spec) respond(one, spec, step.is === 'show' ? null : step.pick);
    } else if (step.is === 'read') {
      const lesson = lessons[step.lesson % lessons.length]?.id ?? '';
      one.session.read(lesson);
      if (storage) one.attempt.read.add(lesson);
    } else {
      one.session.place(lessons[step.lesson % lessons.length]?.id ?? '', step.step);
    }
  };

  return {
    async act(step: Step): Promise<void> {
      await act(step);
      for (const one of tabs) {
        look(one);
        honest(one);
      }
    },
    /** Everybody goes home, and comes back once more. */
    async end(): Promise<void> {
      for (const one of tabs) leave(one, false);
      for (const attempt of attempts) await healthy(attempt);
    },
  };
};
