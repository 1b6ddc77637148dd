/**
 * Two devices, two learners, their attempts and an LMS that can fail in every way; and beside it the
 * simple truth: which answers each learner saw marked in which attempt, and what the screen promised.
 */
import { expect } from 'vitest';
import type { Course, Spec } from '../../src/course/course';
import { lessonsOf, questionsOf } from '../../src/course/course';
import { settled } from '../../src/course/policy';
import type { Session } from '../../src/player/session';
import { createSession } from '../../src/player/session';
import { decode } from '../../src/progress/codec';
import type { Progress, Try } from '../../src/progress/progress';
import { triesAt, tryKey } from '../../src/progress/progress';
import { report } from '../../src/progress/report';
import type { Archive } from '../../src/persistence/archive';
import { createBrowserStore } from '../../src/persistence/browser-store';
import type { CreateTracker } from '../../src/track/tracker';
import type { Page as LmsPage, Reading, Server, Standard, Trip } from '../lms/faulty';
import { openServer } from '../lms/faulty';
import type { FakeWorld } from '../builders/world';
import { fakeWorld, memoryStore, windowWith } from '../builders/world';
import type { Kind, Setting, Step, Stores, Weather } from './steps';

interface Attempt {
  readonly learner: string;
  readonly server: Server;
  /** Every try that the learner saw marked, with the best mark it was given. */
  readonly made: Map<string, Try>;
  /** The best mark of each of which the screen did not say that it may be lost. */
  readonly promised: Map<string, number>;
  /** Those of them that were given while the LMS was not there, or had not heard of the attempt yet. */
  readonly alone: Set<string>;
  readonly read: Set<string>;
  /** Every response to a first try: two tabs, or a launch without the LMS, may have one each. */
  readonly first: Map<number, string[]>;
  /** Messages came out of order, or were lost by a lie: the LMS's own columns may lack something. */
  untrusted: boolean;
  /** A message that came late has put an older text back. */
  putBack: boolean;
}

/** A browser: what it keeps, and for whom. */
interface Device {
  readonly stores: Stores;
  readonly local: Map<string, string>;
  /** The texts of every tab, by name and tab. */
  readonly archive: Map<string, Map<string, string>>;
}

interface Tab {
  readonly device: Device;
  readonly attempt: Attempt;
  readonly session: Session;
  readonly world: FakeWorld;
  readonly page: LmsPage | undefined;
  /** What the LMS gave at opening. */
  readonly given: Readonly<Record<string, string>>;
  readonly by: 'lms' | 'refused' | 'none';
  /** Tries whose keeping the screen has not yet spoken of. */
  pending: Try[];
  hidden: boolean;
  /** It was hidden at some time: what it was told then it does not believe. */
  unsure: boolean;
  score: number;
}

export interface SchoolOptions {
  readonly kind: Kind;
  readonly setting: Setting;
  readonly course: Course;
  readonly standard: Standard;
  readonly createTracker: CreateTracker;
}

const TRIPS: Readonly<Record<Weather, Trip>> = {
  good: 'through',
  refusing: 'refused',
  deaf: 'unheard',
  offline: 'queued',
  lying: 'forgotten',
  queueing: 'queued',
};

const SUSPEND = 'cmi.suspend_data';

const REFUSED = {
  scale: /score\.(?:min|max)$/,
  progress: /progress_measure$/,
  location: /location$/,
} as const;

/** Runs everything that waits for a promise. */
const turn = (): Promise<void> => new Promise((next) => void setImmediate(next));

/** What the screen says where it promises that an answer is not lost. */
const KEPT: readonly string[] = ['saved', 'waiting', 'local', 'sent'];

/** Up to the last question of a lesson that was opened: its columns and all before them are named. */
const columnsNeeded = (course: Course, { place, read, tries }: Progress): number =>
  Math.max(
    0,
    ...lessonsOf(course)
      .filter(
        ({ id, questions }) =>
          place?.lesson === id ||
          read.includes(id) ||
          questions.some(({ slot }) => tries[`${slot}.1`]),
      )
      .flatMap(({ questions }) => questions.map(({ slot }) => slot + 1)),
  );

/** A joined copy may have tries after a right one: they tell nothing, and an LMS is not told them. */
const isAfterRight = (key: string, markOf: (key: string) => number | undefined): boolean => {
  const [slot = 0, n = 0] = key.split('.').map(Number);
  return Array.from({ length: n - 1 }, (_, at) => markOf(tryKey(slot, at + 1))).includes(100);
};

const promise = ({ promised }: Attempt, { question, n, mark }: Try): void => {
  const key = tryKey(question, n);
  promised.set(key, Math.max(mark, promised.get(key) ?? 0));
};

export const createSchool = (options: SchoolOptions) => {
  const { kind, setting, course, standard, createTracker } = options;
  let storage = true;
  const devices = setting.stores.map((stores): Device => ({
    stores,
    local: new Map(),
    archive: new Map(),
  }));
  const [home = devices[0]] = devices;

  /** The stores of a device as one tab has them. */
  const storeOf = ({ stores, local, archive }: Device, tab: string) => {
    const memory = memoryStore(local);
    const there = (): boolean => storage && stores !== 'local';
    const records = (name: string): Map<string, string> => {
      const known = archive.get(name) ?? new Map<string, string>();
      archive.set(name, known);
      return known;
    };
    const fake: Archive = {
      works: there,
      put: (name, text) => void (there() && records(name).set(tab, text)),
      remove: (name) => void archive.delete(name),
      read(join) {
        const found = new Map<string, string>();
        if (stores === 'local') return Promise.resolve(found);
        for (const [name, texts] of archive) {
          const text = [...texts.values()].reduce(join);
          found.set(name, text);
          texts.clear();
          texts.set(tab, text);
        }
        return Promise.resolve(found);
      },
    };
    const store = {
      ...memory,
      set: (key: string, value: string) =>
        storage && stores !== 'archive' && memory.set(key, value),
    };
    return createBrowserStore(store, fake, `${course.id}/`);
  };
  const owners = new Map<string, Attempt>();
  let weather: Weather = 'good';
  let late = false;
  let going = false;
  let clock = 1_790_000_000_000;
  /** How far each device's clock is out, in milliseconds. */
  const skews = new Map<Device, number>();
  const skewOf = (device: Device): number => skews.get(device) ?? 0;
  /** A lie that nobody can notice, and a clock that says that all is long over, are not mended together. */
  let lied = false;
  /**
   * A clock has said that all is long over. A launch then forgets other learners' entries that owe
   * nothing, and two devices may have replaced each other's answers in the LMS, which shows at the next
   * launch alone: so every learner has had a healthy launch before.
   */
  let jumped = false;
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
    putBack: false,
  });
  const attempts = ['ada', 'bo'].map(begin);
  let who = 0;
  const attemptOf = (n: number): Attempt => attempts[n] ?? begin('nobody');

  const isKnown = (attempt: Attempt): boolean => SUSPEND in attempt.server.stored().elements;

  /** What was under way arrives. @returns whether there was something. */
  const deliver = (attempt: Attempt, backwards = false): boolean => {
    const late = attempt.server.deliver(backwards);
    attempt.putBack ||= late;
    return late;
  };

  const trip = (attempt: Attempt) => (): Trip => {
    // The very first message of an attempt that comes late would name the attempt once more.
    const known = isKnown(attempt);
    let now = going && late && known ? 'late' : TRIPS[weather];
    // An LMS that says of a whole first visit that it is stored, and has nothing, looks like a new attempt.
    if (now === 'forgotten' && (!known || jumped)) now = 'queued';
    lied ||= now === 'forgotten';
    // A page that is going hears nothing but "true".
    if (going && now === 'refused' && kind === 'lies') now = 'queued';
    if (now === 'forgotten' || now === 'queued' || now === 'late') attempt.untrusted = true;
    return now;
  };

  const tab = (): Tab | undefined => tabs[current % Math.max(1, tabs.length)];
  const able = (one: Tab): boolean =>
    one.session.state().phase === 'ready' && one.session.state().mode === 'normal';

  const close = (one: Tab): void => {
    // Without a store nobody knows afterwards what was not confirmed, and a page that is left or hidden
    // has no time to tell it twice.
    if (kind === 'no storage' && (one.unsure || one.session.state().saving !== 'saved')) {
      one.attempt.untrusted = true;
    }
    tabs = tabs.filter((other) => other !== one);
    clock = Math.max(clock, one.world.now() - skewOf(one.device)) + 1000;
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
      const entry = one.session.state().offer?.entry;
      const mine = entry !== undefined && owners.get(entry.progress.attempt) === one.attempt;
      await one.session.choose(mine ? 'go-on' : 'start-fresh');
    }
    const { resumedAt, progress } = one.session.state();
    const owner = owners.get(progress.attempt);
    if (resumedAt !== undefined && owner !== one.attempt) one.session.switchAttempt();
    // Entries are told apart by their time.
    one.world.spend(5);
    owners.set(one.session.state().progress.attempt, one.attempt);
  };

  /** Whether the device's latest entry is of this attempt: what cannot be read is taken from it. */
  const latestIs = (device: Device, attempt: Attempt): boolean => {
    const mine = [...owners].filter(([, owner]) => owner === attempt).map(([nonce]) => nonce);
    const others = [...owners]
      .filter(([, owner]) => owner !== attempt && owner.learner === attempt.learner)
      .map(([nonce]) => nonce);
    const names = [...device.local.keys(), ...device.archive.keys()];
    const has = (nonces: readonly string[]): boolean =>
      nonces.some((nonce) => names.some((name) => name.endsWith(`/${nonce}`)));
    return has(mine) && !has(others);
  };

  interface Opening {
    readonly by: Tab['by'];
    readonly attempt?: Attempt;
    readonly device?: Device | undefined;
    readonly reading?: Reading;
    readonly start?: 'plain' | 'late' | 'running';
  }

  let tabCount = 0;

  const open = async (how: Opening): Promise<Tab> => {
    const { by, attempt = attemptOf(who), device = home, start = 'plain' } = how;
    if (!device) throw new Error('There is no device.');
    const times = tabs.map((other) => other.world.now() - skewOf(other.device));
    clock = Math.max(clock, ...times) + 1000;
    const store = storeOf(device, `tab ${(tabCount += 1)}`);
    const world = fakeWorld(store, clock + skewOf(device));
    world.network(weather !== 'offline');
    const reading = latestIs(device, attempt) ? (how.reading ?? 'good') : 'good';
    const navigator = { sendBeacon: () => true };
    const refuses = setting.refuses && REFUSED[setting.refuses];
    const page =
      by === 'lms'
        ? attempt.server.launch({
            learner: { id: attempt.learner, name: 'Learner, A' },
            trip: trip(attempt),
            reading: () => reading,
            speech: setting.speech,
            running: start === 'running',
            beacon: () => void navigator.sendBeacon(),
            ...(refuses && { refuses }),
          })
        : undefined;
    const dumb = new Proxy({}, { get: () => () => 'false' });
    const api = by === 'none' ? undefined : (page?.api ?? dumb);
    const given = attempt.server.stored().elements;
    const self = windowWith({ navigator });
    let looks = start === 'late' ? 5 : 0;
    Object.defineProperty(self, standard.api, { get: () => (looks-- > 0 ? undefined : api) });
    const session = createSession(course, createTracker(self, course), world);
    await session.open();
    const one: Tab = {
      device,
      attempt,
      session,
      world,
      page,
      given,
      by,
      pending: [],
      hidden: false,
      unsure: false,
      score: 0,
    };
    await settleAsk(one);
    return one;
  };

  /** A page that added nothing since its last good save lowers nothing by being closed. */
  const closing = async (one: Tab, task: () => void): Promise<void> => {
    const { saving, phase } = one.session.state();
    const before = one.attempt.server.stored().elements;
    // No answer of this page waits for its interaction.
    const needed = columnsNeeded(course, one.session.state().progress);
    const told = Object.assign({}, one.given, ...(one.page?.sent ?? [])) as object;
    const named = questionsOf(course)
      .slice(0, needed)
      .every(({ slot }) => `cmi.interactions.${slot}.id` in told);
    task();
    // An LMS that answers by promises hears the rest as soon as the event is over.
    await turn();
    const { elements } = one.attempt.server.stored();
    const still = phase === 'ready' || phase === 'away';
    // An LMS that answers by promises may not have answered the last save yet.
    const heard = setting.speech !== 'promise';
    const quiet = saving === 'saved' && still && named && heard && !one.unsure;
    if (!standard.marks || !quiet) return;
    expect(elements[SUSPEND], 'the text after a page was closed that added nothing').toBe(
      before[SUSPEND],
    );
    const raw = (of: Readonly<Record<string, string>>): number =>
      Number(of['cmi.core.score.raw'] ?? 0);
    expect(raw(elements), 'the score after that').toBeGreaterThanOrEqual(raw(before));
    const status = (of: Readonly<Record<string, string>>): string =>
      of['cmi.core.lesson_status'] ?? 'incomplete';
    expect(status(elements), 'the status after that').toBe(status(before));
  };

  const leave = async (one: Tab, isLate: boolean): Promise<void> => {
    going = true;
    late = isLate;
    await closing(one, () => one.session.close(true));
    going = false;
    look(one);
    close(one);
  };

  const respond = (one: Tab, spec: Spec, pick: number | null): void => {
    const { session, world, attempt } = one;
    const tries = triesAt(session.state().progress, spec.slot);
    if (settled(spec, tries) || (pick === null && tries.length === 0)) return;
    const response = pick === null ? null : [spec.choiceIds[pick % spec.choiceIds.length] ?? 'a'];
    world.spend(5);
    session.touch();
    if (!able(one)) return;
    const made = session.answer(spec, response, { took: Math.floor(world.now() / 1000) % 90 });
    const key = tryKey(made.question, made.n);
    const known = attempt.made.get(key);
    if (!known || made.mark > known.mark) attempt.made.set(key, made);
    if (one.by !== 'lms' || session.state().host !== 'lms' || !isKnown(attempt)) {
      attempt.alone.add(key);
    }
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
    const over = deliver(attempt);
    const shown = new Map<string, number>();
    let written = true;
    for (const device of devices) {
      const one = await open({ by: 'lms', attempt, device });
      await one.world.paint();
      await one.world.rest();
      await one.world.pass(5000);
      look(one);
      one.session.close();
      await turn();
      const { progress, mode } = one.session.state();
      written &&= mode === 'normal';
      for (const [key, { mark }] of Object.entries(progress.tries)) {
        shown.set(key, Math.max(mark, shown.get(key) ?? 0));
      }
      if (mode === 'normal' && device === devices.at(-1)) {
        for (const lesson of attempt.read) expect(progress.read).toContain(lesson);
      }
      // A completed attempt is not written to: what a late message put back stays.
      if (device === devices.at(-1) && (written || !over)) inLms(attempt, progress, written);
      honest(one);
      clock = one.world.now() - skewOf(device) + 1000;
    }
    for (const [key, mark] of attempt.promised) {
      // A completed attempt takes in nothing more: what was answered without the LMS stays in the browser.
      if (!written && attempt.alone.has(key)) continue;
      // Nobody writes to it any more either: what a late message put back stays, and the browser forgets.
      if (!written && attempt.putBack && jumped) continue;
      // The browser may have forgotten it.
      if (isAfterRight(key, (before) => shown.get(before))) continue;
      expect(shown.get(key), `${key} on the screen`).toBeGreaterThanOrEqual(mark);
    }
    ({ weather, storage } = before);
  };

  const inLms = (attempt: Attempt, progress: Progress, written: boolean): void => {
    const { elements } = attempt.server.stored();
    const told = decode(course, elements[SUSPEND]).progress;
    for (const [key, mark] of attempt.promised) {
      if (written && !isAfterRight(key, (before) => told.tries[before]?.mark))
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
    const needed = columnsNeeded(course, progress);
    for (const { slot, id } of questionsOf(course)) {
      const made = progress.tries[`${slot}.1`];
      if (slot < needed) expect(elements[`cmi.interactions.${slot}.id`], `column ${slot}`).toBe(id);
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
        for (const attempt of attempts) deliver(attempt, step.backwards);
        return;
      case 'open':
        if (!step.beside) for (const other of tabs) await leave(other, false);
        // Two devices that begin an attempt each at the same moment: the later one's is the LMS's.
        if (!isKnown(attemptOf(who)) && tabs.some((other) => other.device !== devices[step.device]))
          return;
        if (tabs.length < 3) tabs.push(await open({ ...step, device: devices[step.device] }));
        current = tabs.length - 1;
        return;
      case 'empty': {
        const device = devices[step.device];
        if (device?.stores === 'both') device.local.clear();
        return;
      }
      case 'jump': {
        const device = devices[step.device];
        if (!device || (lied && step.hours > 9)) return;
        // No message is under way for hours, by which time what the LMS has confirmed is no longer kept.
        for (const attempt of attempts) deliver(attempt);
        if (step.hours > 9) {
          for (const attempt of attempts) if (attempt !== attemptOf(who)) await healthy(attempt);
          jumped = true;
        }
        skews.set(device, skewOf(device) + step.hours * 3_600_000);
        for (const one of tabs) if (one.device === device) one.world.spend(step.hours * 3_600_000);
        return;
      }
      case 'learner':
        for (const other of tabs) await leave(other, false);
        if (jumped) await healthy(attemptOf(who));
        who = step.n;
        return;
      case 'new attempt': {
        for (const other of tabs) await leave(other, false);
        await healthy(attemptOf(who));
        attempts[who] = begin(attemptOf(who).learner);
        return;
      }
      case 'wait':
        for (const each of tabs) {
          await each.world.pass(step.seconds * 1000);
          each.session.tick();
        }
        return;
      case 'answer':
      case 'finish':
      case 'hide':
      case 'idle':
      case 'kill':
      case 'leave':
      case 'paint':
      case 'place':
      case 'read':
      case 'show':
      case 'sync':
        break;
    }
    if (!one) {
      tabs.push(await open({ by: 'lms' }));
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
        one.unsure = true;
        one.session.visible(!one.hidden);
        return;
      case 'leave':
        await leave(one, step.late);
        return;
      case 'kill':
        look(one);
        close(one);
        return;
      case 'finish':
        await closing(one, () => one.session.close());
        look(one);
        honest(one);
        close(one);
        return;
      case 'answer':
      case 'place':
      case 'read':
      case 'show':
        break;
    }
    one.session.touch();
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
      for (const one of tabs) await leave(one, false);
      const others = attempts.filter((attempt) => attempt !== attemptOf(who));
      for (const attempt of [attemptOf(who), ...others]) await healthy(attempt);
    },
  };
};
