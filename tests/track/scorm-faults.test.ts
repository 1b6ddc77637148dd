/** Faults of an LMS that only a SCORM tracker can meet, in both dialects. */
import { describe, expect, test } from 'vitest';
import { createTracker as openWith12 } from '../../src/track/scorm/dialect12';
import { recoverTries } from '../../src/track/scorm/recover-tries';
import { addTry, begin } from '../../src/progress/progress';
import { ask, courseOf, huge, lesson } from '../builders/courses';
import { course, after, questions, reported } from './learner';
import type { Api, Fn } from '../lms/api';
import { intercepted } from '../lms/api';
import type { Dialect, Launched } from './dialects';
import { dialects, open, settle } from './dialects';
import { interactionOf, objectiveOf, reportOf } from './sent';
import { windowWith } from '../builders/world';

const SUSPEND = 'cmi.suspend_data';
const some = 4;

/** What is in them: every third question is wrong at first, and right at the second try. */
const SOME_TRIES = ['9.1', '9.2', '10.1', '11.1', '12.1', '12.2'];

const keyed = (api: Api, name: string): Fn => api[name] ?? (() => '');

/** An attempt in which `some` questions are answered, as the LMS has it. */
const attemptIn = async (dialect: Dialect, count = some) => {
  const first = await open(dialect);
  settle(first.tracker, reported(after(count)));
  first.tracker.send(reported(after(count)));
  await first.tracker.save();
  await first.tracker.close(reported(after(count)), 'all');
  return first.stored();
};

const save = async ({ tracker }: Launched, count = some): Promise<boolean> => {
  const sent = tracker.send(reported(after(count)));
  return (await tracker.save()) !== 'failed' && sent;
};

describe.each(dialects.map((dialect) => [dialect.name, dialect] as const))('%s', (_, dialect) => {
  const { prefix, status, location, raw } = dialect;
  const [GET, SET, COMMIT] = [`${prefix}GetValue`, `${prefix}SetValue`, `${prefix}Commit`];
  const ERROR = `${prefix}GetLastError`;
  /** In SCORM 2004 the scaled score may stand for the raw one. */
  const vital = dialect.name === 'SCORM 1.2' ? [SUSPEND, raw, status] : [SUSPEND, status];

  test('a page that is left while the attempt is being read only ends the session', async () => {
    const lms = dialect.launch({ elements: {} }, 'normal');
    const calls: string[] = [];
    const slow = intercepted(lms.api, (name, args, fn) => {
      calls.push(name);
      return name === GET ? new Promise(() => undefined) : fn(...args);
    });
    const tracker = dialect.createTracker(windowWith({ [dialect.api]: slow }), course);
    void tracker.open();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await tracker.close(reported(after(some)), 'all')).toBe(true);
    expect(calls).toEqual([`${prefix}Initialize`, GET, dialect.finish]);
  });

  describe('a reading that fails', () => {
    /** The first `times` readings of an element fail so. */
    const failing =
      (element: string, times: number, fail: () => string, code = '101') =>
      (api: Api): Api => {
        let left = times;
        let failed = false;
        return {
          ...api,
          [GET]: (name = '') => {
            failed = name === element && left-- > 0;
            return failed ? fail() : keyed(api, GET)(name);
          },
          [ERROR]: () => (failed ? code : keyed(api, ERROR)()),
        };
      };
    /** What an earlier launch has set, and what must not be written over before it is read. */
    const needed = [
      SUSPEND,
      status,
      ...(dialect.name === 'SCORM 2004' ? ['cmi.success_status'] : []),
    ];
    const empty = (): string => '';
    const throws = (): never => {
      throw new Error('the server did not answer');
    };

    test.each([
      ['gives nothing, and an error', empty],
      ['throws', throws],
    ])('once is read again, where it %s', async (_how, fail) => {
      const attempt = await attemptIn(dialect);
      for (const element of needed) {
        const { launch } = await open(dialect, { attempt, change: failing(element, 1, fail) });
        expect(launch.saved.unread).toBeUndefined();
        expect(launch.saved.whole).toBe(true);
        expect(Object.keys(launch.saved.progress.tries)).toEqual(SOME_TRIES);
        expect(launch.reached.score).toBe(11);
      }
    });

    test.each([
      ['gives nothing, and an error', empty],
      ['throws', throws],
    ])('for good is no new attempt, and nothing is written over it: it %s', async (_how, fail) => {
      const attempt = await attemptIn(dialect);
      for (const element of needed) {
        const change = failing(element, 99, fail);
        const { launch, sets, tracker } = await open(dialect, { attempt, change });
        expect(launch.saved).toMatchObject({ unread: true, whole: false });
        expect(launch.saved.progress.tries).toEqual({});
        expect(sets).toEqual([]);
        await tracker.close(reported(after(0)), 'time');
        expect(sets.map(([name]) => name)).toEqual([dialect.time, dialect.exit]);
      }
    });

    test('of what was never begun leaves nothing that looks like an attempt', async () => {
      const one = await open(dialect, { change: failing(SUSPEND, 99, empty) });
      expect(one.launch.saved).toMatchObject({ unread: true, whole: false });
      const from = one.sets.length;
      await one.tracker.close(reported(after(0)), 'time');
      expect(one.sets.slice(from).map(([name]) => name)).toEqual([dialect.time]);
    });

    test('of the mode is made again: in review nothing may be written', async () => {
      const change = failing(dialect.mode, 1, empty);
      const { launch, sets } = await open(dialect, { change, mode: 'review' });
      expect(launch.mode).toBe('review');
      expect(sets).toEqual([]);
    });

    test.each(['', 'practice', 'null'])(
      "of the mode that gives '%s' makes it a normal launch",
      async (word) => {
        const get = `${dialect.prefix}GetValue`;
        const change = (api: Api): Api => ({
          ...api,
          [get]: (name: string) => (name === dialect.mode ? word : api[get]?.(name)),
        });
        const { launch, sets } = await open(dialect, { change });
        expect(launch.mode).toBe('normal');
        expect(sets.length).toBeGreaterThan(0);
      },
    );

    test('of the score alone is no reason to keep from writing', async () => {
      const attempt = await attemptIn(dialect);
      const { launch } = await open(dialect, { attempt, change: failing(raw, 99, empty) });
      expect(launch.saved).toMatchObject({ whole: true });
      expect(launch.saved.unread).toBeUndefined();
    });

    test('is none where there is a value, whatever the error', async () => {
      const attempt = await attemptIn(dialect, questions.length);
      const { launch } = await open(dialect, {
        attempt,
        change: (api) => ({ ...api, [ERROR]: () => '101' }),
      });
      expect(launch.saved).toMatchObject({ whole: true });
      expect(launch.saved.unread).toBeUndefined();
    });

    test.each([
      [{ [location]: 'lesson-0/1' }],
      [{ [raw]: '38' }],
      [{ [status]: 'completed' }],
      [{ [dialect.exit]: 'suspend' }],
    ])('without an error shows by what is there: %j', async (attempt) => {
      const { launch, sets } = await open(dialect, { attempt });
      expect(launch.saved).toMatchObject({ unread: true, whole: false });
      // Nobody has set it yet: at its end the LMS would take it for completed.
      expect(sets).toEqual(status in attempt ? [] : [[status, 'incomplete']]);
    });

    test.each([
      [{}],
      [{ [raw]: '0' }],
      // Some LMSs begin with it.
      [{ [status]: 'incomplete' }],
    ])('is none in a new attempt: %j', async (attempt) => {
      const { launch } = await open(dialect, { attempt });
      expect(launch.saved).toEqual({ progress: expect.anything(), save: 0, whole: true });
      // No score is not a score of 0.
      expect(launch.reached).toEqual(raw in attempt ? { score: 0 } : {});
    });

    test.each(['401', '403', '201'])(
      'that says it has no such thing is none (%s)',
      async (code) => {
        const { launch } = await open(dialect, { change: failing(SUSPEND, 99, empty, code) });
        expect(launch.saved.unread).toBeUndefined();
      },
    );
  });

  test.each([
    ['a line end', (text: string) => `${text}\n`],
    ['white space around it', (text: string) => ` \t${text}\r\n `],
    ['quotes', (text: string) => `"${text}"`],
    ['quotes that are quoted', (text: string) => `\\"${text}\\"`],
    ['line ends within it', (text: string) => text.replace(/.{10}/g, '$&\r\n')],
  ])('a text that came back with %s is read whole', async (_how, change) => {
    const attempt = await attemptIn(dialect);
    const altered = { ...attempt, [SUSPEND]: change(attempt[SUSPEND] ?? '') };
    const { launch } = await open(dialect, {
      change: (api) => ({
        ...api,
        [GET]: (name = '') => (name === SUSPEND ? altered[SUSPEND] : keyed(api, GET)(name)),
      }),
      attempt,
    });
    expect(launch.saved.whole).toBe(true);
    expect(Object.keys(launch.saved.progress.tries)).toEqual(SOME_TRIES);
  });

  test('a text that was cut is not whole', async () => {
    const attempt = await attemptIn(dialect);
    const cut = { ...attempt, [SUSPEND]: attempt[SUSPEND]?.slice(0, -5) ?? '' };
    const { launch } = await open(dialect, { attempt: cut });
    expect(launch.saved.whole).toBe(false);
    expect(launch.reached.score).toBe(11);
  });

  describe('what the LMS refuses for good', () => {
    /** Refuses elements whose names match, as not implemented. */
    const refusing =
      (pattern: RegExp, code = '401') =>
      (api: Api): Api => {
        let refused = false;
        return {
          ...api,
          [SET]: (name = '', value = '') => {
            refused = pattern.test(name);
            return refused ? 'false' : keyed(api, SET)(name, value);
          },
          [ERROR]: () => (refused ? code : keyed(api, ERROR)()),
        };
      };

    test.skipIf(process.env['MUTANTS_TESTS'])(
      'is refused alone: every other element is stored, and it is not asked again',
      async () => {
        const whole = await open(dialect);
        settle(whole.tracker, reported(after(some)));
        await save(whole);
        const names = [...new Set(whole.sets.map(([name]) => name))];
        expect(names.length).toBeGreaterThan(20);
        for (const name of names) {
          // Without its id an interaction or objective cannot be.
          if (name.endsWith('.id')) continue;
          const exactly = new RegExp(`^${name.replaceAll('.', '\\.')}$`);
          const one = await open(dialect, { change: refusing(exactly) });
          settle(one.tracker, reported(after(some)));
          expect([name, await save(one)]).toEqual([name, !vital.includes(name)]);
          await save(one);
          const stored = one.stored();
          // A response needs its type (RTE).
          const record = name.endsWith('.type') ? name.slice(0, -'type'.length) : ' ';
          for (const other of names.filter((it) => it !== name && !it.startsWith(record))) {
            expect([name, other, stored[other] !== undefined]).toEqual([name, other, true]);
          }
          if (!vital.includes(name) && name !== location)
            expect([name, one.sets.filter(([it]) => it === name).length]).toEqual([name, 1]);
        }
      },
    );

    test.each(['401', '402', '403', '404', '405', '406', '201'])(
      'with error %s does not keep the score and the status from being told',
      async (code) => {
        const one = await open(dialect, { change: refusing(/min$|max$|measure$|location$/, code) });
        expect(await save(one, questions.length)).toBe(true);
        expect(one.stored()[raw]).toBe('61');
        expect(one.stored()[status]).not.toBe('incomplete');
      },
    );

    test('be it the suspend text, score and status are told, and nothing is called saved', async () => {
      const one = await open(dialect, { change: refusing(/suspend_data/) });
      expect(await save(one, questions.length)).toBe(false);
      expect(one.stored()[raw]).toBe('61');
      expect(one.stored()[status]).not.toBe('incomplete');
      expect(await one.tracker.close(reported(after(questions.length)), 'all')).toBe(false);
    });

    const rows: readonly (readonly [
      what: string,
      where: string,
      pattern: RegExp,
      saved: boolean,
    ])[] = [
      ['the score', 'SCORM 1.2', /score\.raw/, false],
      ['the status', 'SCORM 1.2', /lesson_status/, false],
      ['the score in both its forms', 'SCORM 2004', /score\.(?:raw|scaled)/, false],
      // Chamilo knows one of them, and others know the other.
      ['the score in points alone', 'SCORM 2004', /score\.raw/, true],
      ['the score as a share alone', 'SCORM 2004', /score\.scaled/, true],
      ['whether the unit is completed', 'SCORM 2004', /cmi\.completion_status/, false],
      ['whether the unit is passed', 'SCORM 2004', /cmi\.success_status/, false],
      ['the least and the highest score', dialect.name, /score\.m/, true],
      ['the place', dialect.name, /location/, true],
      ['the exit', dialect.name, /exit/, true],
    ];
    test.each(rows.filter(([, where]) => where === dialect.name))(
      'be it %s in %s, by %s, the rest may be called saved: %s',
      async (_what, _where, pattern, saved) => {
        const one = await open(dialect, { change: refusing(pattern) });
        expect(await save(one, questions.length)).toBe(saved);
      },
    );

    test('be it all interactions, the rest is told, and they are asked for once', async () => {
      const one = await open(dialect, { change: refusing(/interactions/) });
      settle(one.tracker, reported(after(some)));
      expect(await save(one)).toBe(true);
      expect(await save(one, some + 1)).toBe(true);
      expect(one.sets.filter(([name]) => name.includes('interactions'))).toHaveLength(1);
    });

    test('be it the id of one, those before it are told', async () => {
      const one = await open(dialect, { change: refusing(/interactions\.11\.id/) });
      settle(one.tracker, reported(after(some)));
      expect(await save(one)).toBe(true);
      const stored = Object.keys(one.stored()).filter((name) => name.endsWith(dialect.response));
      expect(stored.map((name) => name.split('.')[2])).toEqual(['9', '10']);
    });
  });

  test('an error that may pass is no refusal: the element goes again', async () => {
    let down = true;
    const change = (api: Api): Api => ({
      ...api,
      [SET]: (name = '', value = '') =>
        down && name === location ? 'false' : keyed(api, SET)(name, value),
      [ERROR]: () => (down ? '101' : keyed(api, ERROR)()),
    });
    const one = await open(dialect, { change });
    expect(await save(one)).toBe(false);
    expect(one.stored()[raw]).toBe('11');
    down = false;
    expect(await save(one)).toBe(true);
    expect(one.stored()[location]).toBe('lesson-0/1');
  });

  test.each<[string, (said: unknown) => unknown]>([
    ['nothing', (said) => (said === 'true' ? '' : said)],
    ['undefined', (said) => (said === 'true' ? undefined : said)],
    ['True', (said) => (said === 'true' ? 'True' : said)],
    ['a number', (said) => (said === 'true' ? 1 : said)],
    ['a promise', (said) => Promise.resolve(said)],
  ])('an LMS that answers %s for a yes takes everything', async (_how, spoken) => {
    const change = (api: Api): Api =>
      intercepted(api, (name, args, fn) => {
        const said = fn(...args);
        return name === ERROR ? said : spoken(said);
      });
    const one = await open(dialect, { change });
    expect(one.launch).toMatchObject({ host: 'lms', mode: 'normal', credit: true });
    settle(one.tracker, reported(after(some)));
    expect(await save(one)).toBe(true);
    expect(await one.tracker.close(reported(after(some)), 'all')).toBe(true);
    expect(one.stored()[raw]).toBe('11');
    expect(one.refused).toEqual([]);
    const next = await open(dialect, { change, attempt: one.stored() });
    expect(Object.keys(next.launch.saved.progress.tries)).toEqual(SOME_TRIES);
  });

  describe('a session that is running already', () => {
    const running =
      (code: string) =>
      (api: Api): Api => {
        keyed(api, `${prefix}Initialize`)('');
        let again = false;
        return {
          ...api,
          [`${prefix}Initialize`]: () => ((again = true), 'false'),
          [GET]: (name = '') => ((again = false), keyed(api, GET)(name)),
          [ERROR]: () => (again ? code : keyed(api, ERROR)()),
        };
      };

    test('is a session', async () => {
      const one = await open(dialect, { change: running(dialect.running) });
      expect(one.launch.host).toBe('lms');
      expect(await save(one)).toBe(true);
    });

    test('is none where nothing can be read', async () => {
      const { launch } = await open(dialect, {
        change: (api) => ({
          ...api,
          [`${prefix}Initialize`]: () => 'false',
          [ERROR]: () => dialect.running,
          [GET]: () => '',
        }),
      });
      expect(launch.host).toBe('refused');
    });

    test('is none after another error', async () => {
      expect((await open(dialect, { change: running('102') })).launch.host).toBe('refused');
    });
  });

  describe('a commit that became a beacon', () => {
    const queueing = (when: () => boolean) => (api: Api, navigator: { sendBeacon(): boolean }) => ({
      ...api,
      [COMMIT]: (arg = '') => {
        if (when()) return String(navigator.sendBeacon());
        return keyed(api, COMMIT)(arg);
      },
    });

    test('is no save of a page that can be seen; what it held goes again', async () => {
      let down = true;
      const one = await open(dialect, { change: queueing(() => down) });
      settle(one.tracker, reported(after(some)));
      expect(await save(one)).toBe(false);
      one.tracker.invalidateUnconfirmed();
      down = false;
      const from = one.sets.length;
      expect(await save(one)).toBe(true);
      const again = one.sets.slice(from).map(([name]) => name);
      expect(again).toEqual(expect.arrayContaining([raw, 'cmi.interactions.0.id']));
    });

    test('of a hidden page is all there can be, and confirms nothing', async () => {
      const one = await open(dialect, { change: queueing(() => page.hidden) });
      const page = one.page;
      settle(one.tracker, reported(after(some)));
      one.page.hidden = true;
      expect(await save(one)).toBe(true);
      one.page.hidden = false;
      const from = one.sets.length;
      expect(await save(one)).toBe(true);
      const again = one.sets.slice(from).map(([name]) => name);
      expect(again).toEqual(expect.arrayContaining([raw, 'cmi.interactions.0.id']));
    });

    test('at the end is no save of a page that can be seen', async () => {
      const change = (api: Api, navigator: { sendBeacon(): boolean }): Api => ({
        ...api,
        [dialect.finish]: () => String(navigator.sendBeacon()),
      });
      const seen = await open(dialect, { change });
      expect(await seen.tracker.close(reported(after(some)), 'all')).toBe(false);
      const left = await open(dialect, { change });
      left.page.fire('pagehide');
      expect(await left.tracker.close(reported(after(some)), 'all')).toBe(true);
    });

    test('is no save of a page that was left and is shown again', async () => {
      const one = await open(dialect, { change: queueing(() => true) });
      one.page.fire('pagehide');
      one.page.fire('pageshow');
      expect(await save(one)).toBe(false);
    });
  });

  describe('a page that unloads', () => {
    /** What was in doubt, and then is sent by a page that is leaving in some way. */
    const doubted = async (leave: (page: Launched['page']) => void) => {
      let down = false;
      const one = await open(dialect, {
        change: (api) => ({
          ...api,
          [COMMIT]: (arg = '') => (down ? 'false' : keyed(api, COMMIT)(arg)),
        }),
      });
      settle(one.tracker, reported(after(0)));
      await save(one);
      down = true;
      expect(await save(one, some + 1)).toBe(false);
      one.tracker.invalidateUnconfirmed();
      down = false;
      leave(one.page);
      const from = one.sets.length;
      // A page that is away is told no more than a yes.
      expect(await save(one, some + 1)).toBe(true);
      await one.tracker.close(reported(after(some + 1)), 'all');
      return one.sets.slice(from);
    };

    test.each<[string, (page: Launched['page']) => void]>([
      ['is hidden', (page) => (page.hidden = true)],
      ['is about to be left', (page) => page.fire('beforeunload')],
      ['is left', (page) => page.fire('pagehide')],
    ])('sets nothing but what is so, once it %s', async (_how, leave) => {
      const sets = await doubted(leave);
      const right = await attemptIn(dialect, some + 1);
      const checked = sets.filter(([name]) => name !== SUSPEND && name !== dialect.time);
      expect(checked.map(([name]) => name)).toEqual(
        expect.arrayContaining([raw, `cmi.interactions.${questions[some]?.slot}.result`]),
      );
      // What a good commit has confirmed does not go again.
      expect(checked.map(([name]) => name)).not.toContain('cmi.interactions.9.result');
      for (const [name, value] of checked) expect([name, value]).toEqual([name, right[name]]);
    });

    test('calls nothing saved that the LMS has not taken', async () => {
      const no = (): string => 'false';
      const change = (api: Api): Api => ({ ...api, [COMMIT]: no, [dialect.finish]: no });
      const one = await open(dialect, { change });
      one.page.hidden = true;
      expect(await save(one)).toBe(false);
      expect(await one.tracker.close(reported(after(some)), 'all')).toBe(false);
    });

    test('does not call stored what was in doubt, however well it closes', async () => {
      let down = true;
      const one = await open(dialect, {
        change: (api) => ({
          ...api,
          [COMMIT]: (arg = '') => (down ? 'false' : keyed(api, COMMIT)(arg)),
        }),
      });
      await save(one);
      one.tracker.invalidateUnconfirmed();
      down = false;
      one.page.fire('pagehide');
      // Moodle's SCORM 2004 sends all with each commit.
      expect(await one.tracker.close(reported(after(some)), 'all')).toBe(
        dialect.name === 'SCORM 2004',
      );
    });

    test('and stays after all: what was in doubt is set right in two steps', async () => {
      let timers: (() => void)[] = [];
      let down = false;
      const one = await open(dialect, {
        change: (api) => ({
          ...api,
          [COMMIT]: (arg = '') => (down ? 'false' : keyed(api, COMMIT)(arg)),
        }),
        window: { setTimeout: (task: () => void) => timers.push(task) },
      });
      settle(one.tracker, reported(after(some)));
      down = true;
      await save(one);
      one.tracker.invalidateUnconfirmed();
      down = false;
      one.page.fire('beforeunload');
      for (const task of timers) task();
      timers = [];
      const from = one.calls.filter((name) => name === COMMIT).length;
      expect(await save(one)).toBe(true);
      const commits = one.calls.filter((name) => name === COMMIT).length - from;
      // Moodle's SCORM 2004 sends all with each commit.
      expect(commits).toBe(dialect.name === 'SCORM 1.2' ? 3 : 1);
      expect(one.stored()[raw]).toBe('11');
    });
  });

  describe('the time of the session', () => {
    test('goes with what is sent by a hidden page, which may be thrown away', async () => {
      const one = await open(dialect);
      await save(one);
      expect(one.sets.map(([name]) => name)).not.toContain(dialect.time);
      one.page.hidden = true;
      // A minute for each answer, and hours in sessions before.
      const report = { ...reported(after(5)), total: 9000 };
      one.tracker.send(report);
      await one.tracker.save();
      expect(one.sets.filter(([name]) => name === dialect.time)).toEqual([
        [dialect.time, dialect.fiveMinutes],
      ]);
    });

    test('goes once to Chamilo, which adds up what it is sent', async () => {
      const one = await open(dialect, { window: { olms: {} } });
      one.page.hidden = true;
      await save(one);
      expect(one.sets.map(([name]) => name)).not.toContain(dialect.time);
      await one.tracker.close(reported(after(some)), 'all');
      expect(one.sets.filter(([name]) => name === dialect.time)).toHaveLength(1);
    });

    test('goes alone, with the exit, where a session has added nothing', async () => {
      const attempt = await attemptIn(dialect, some + 2);
      const older = await open(dialect, { attempt });
      older.tracker.assumeStored(reported(after(some + 2)));
      const from = older.sets.length;
      expect(await older.tracker.close(reported(after(some)), 'time')).toBe(true);
      expect(older.sets.slice(from).map(([name]) => name)).toEqual([dialect.time]);
      expect(older.stored()[raw]).toBe(attempt[raw]);
      expect(older.stored()[SUSPEND]).toBe(attempt[SUSPEND]);
    });
  });

  test('an answer after a resume goes with its id and type', async () => {
    const attempt = await attemptIn(dialect);
    const next = await open(dialect, { attempt });
    next.tracker.assumeStored(reported(after(some)));
    const from = next.sets.length;
    await save(next, some + 1);
    const names = next.sets.slice(from).map(([name]) => name);
    const record = `cmi.interactions.${questions[some]?.slot}`;
    expect(names).toEqual(expect.arrayContaining([`${record}.id`, `${record}.type`]));
    expect(names.indexOf(`${record}.id`)).toBeLessThan(names.indexOf(`${record}.type`));
    // Those of the answers that are there already are left alone.
    expect(names.filter((name) => name.endsWith('.id'))).toEqual([`${record}.id`]);
  });

  test('a finished attempt is looked at again: status, score and answers stay', async () => {
    const all = questions.length;
    const attempt = await attemptIn(dialect, all);
    // As the LMS says by itself: Moodle opens what is over in review.
    const again = await open(dialect, { attempt, mode: 'of the LMS' });
    expect(again.launch).toMatchObject({ host: 'lms', mode: 'review' });
    expect(again.launch.reached).toEqual({
      completion: 'completed',
      success: 'passed',
      score: 61,
    });
    expect(Object.keys(again.launch.saved.progress.tries).sort()).toEqual(
      Object.keys(after(all).tries).sort(),
    );
    await again.tracker.close(reported(after(all)), 'time');
    for (const name of [status, raw, SUSPEND, location])
      expect([name, again.stored()[name]]).toEqual([name, attempt[name]]);
    expect(again.sets).toEqual([]);
  });

  test('an answer before anything was prepared goes at once, where it is the next', async () => {
    const first = { response: { type: 'choice', ids: ['a'] }, patterns: [], share: 1 } as const;
    const one = await open(dialect);
    one.tracker.send(reportOf({ interactions: [interactionOf({ first }), interactionOf()] }));
    expect(one.sets).toEqual(
      expect.arrayContaining([
        ['cmi.interactions.0.id', 'mrc-q2-purpose'],
        ['cmi.interactions.0.result', 'correct'],
      ]),
    );
    expect(one.sets.map(([name]) => name)).not.toContain('cmi.interactions.1.id');
  });

  test('a status that was reached is not told incomplete at opening, nor told again', async () => {
    const attempt = await attemptIn(dialect, questions.length);
    const next = await open(dialect, { attempt });
    expect(next.sets.map(([name]) => name)).not.toContain(status);
    next.tracker.assumeStored(reported(after(questions.length)));
    await save(next, questions.length);
    expect(next.sets.map(([name]) => name)).not.toContain(status);
  });

  test('a score that the LMS does not have is told, whatever it should have', async () => {
    const attempt = { ...(await attemptIn(dialect)), [raw]: '1' };
    const next = await open(dialect, { attempt });
    next.tracker.assumeStored(reported(after(some)));
    await save(next);
    expect(next.stored()[raw]).toBe('11');
  });

  test.each<[string, Parameters<typeof open>[1] & object, number]>([
    ['is new', {}, 0],
    ['has begun, and has no text', { attempt: { [status]: 'incomplete' } }, 1],
    ['cannot be read', { attempt: { [location]: 'lesson-0/1' } }, 1],
    ['has a text, whatever its status', { attempt: { [SUSPEND]: '1.not-ours' } }, 1],
  ])(
    'of an attempt that %s the LMS is asked for its interactions: %#',
    async (_how, given, times) => {
      const asked: string[] = [];
      await open(dialect, {
        ...given,
        change: (api) => ({
          ...api,
          [GET]: (name = '') => (asked.push(name), keyed(api, GET)(name)),
        }),
      });
      expect(asked.filter((name) => name === 'cmi.interactions._count')).toHaveLength(times);
    },
  );

  test('and of one with a text too, so that the next answer stands at its own place', async () => {
    const attempt = await attemptIn(dialect);
    const next = await open(dialect, { attempt });
    settle(next.tracker, reported(after(some)));
    // All that is needed is there.
    expect(next.sets.filter(([name]) => name.includes('interactions'))).toEqual([]);
  });

  test.each(['review', 'browse'] as const)(
    'in %s nothing is written, whatever is asked',
    async (mode) => {
      const attempt = await attemptIn(dialect);
      const { tracker, sets, calls } = await open(dialect, { attempt, mode });
      const report = reported(after(questions.length));
      expect([tracker.waiting(report), tracker.idle(report), tracker.send(report)]).toEqual([
        false,
        'done',
        false,
      ]);
      expect(await tracker.save()).toBe('failed');
      expect(await tracker.close(report, 'all')).toBe(true);
      expect(sets).toEqual([]);
      expect(calls).not.toContain(COMMIT);
      expect(calls.at(-1)).toBe(dialect.finish);
    },
  );

  test('once it is closed nothing is written, whatever is asked, and it closes once', async () => {
    const { tracker, sets, calls } = await open(dialect);
    await tracker.close(reported(after(1)), 'all');
    const [set, called] = [sets.length, calls.length];
    const report = reported(after(questions.length));
    expect([tracker.waiting(report), tracker.idle(report), tracker.send(report)]).toEqual([
      false,
      'done',
      false,
    ]);
    expect(await tracker.save()).toBe('failed');
    expect(tracker.close(report, 'all')).toBe(false);
    expect([sets.length, calls.length]).toEqual([set, called]);
  });

  test('a launch says who the learner is, and that the LMS gives its values once', async () => {
    const one = await open(dialect);
    expect(one.launch.learner).toBe('learner-1');
    expect(one.tracker.readsOnce).toBe(true);
    for (const fail of [() => '', () => expect.fail('the server did not answer')]) {
      const nobody = await open(dialect, {
        change: (api) => ({
          ...api,
          [GET]: (name = '') => (name === dialect.learner ? fail() : keyed(api, GET)(name)),
        }),
      });
      expect(nobody.launch).not.toHaveProperty('learner');
      expect(nobody.launch.host).toBe('lms');
    }
  });

  test.each([
    ['completed', { completion: 'completed' }],
    ['incomplete', {}],
    ['not attempted', {}],
    ['unknown', {}],
    ['passed', { completion: 'completed', success: 'passed' }],
    ['failed', { completion: 'completed', success: 'failed' }],
  ])('an attempt whose status is %j has reached %j', async (word, reached) => {
    const attempt = await attemptIn(dialect);
    const { launch } = await open(dialect, {
      attempt,
      change: (api) => ({
        ...api,
        [GET]: (name = '') => {
          if (name === status) return word;
          return name === 'cmi.success_status' ? 'unknown' : keyed(api, GET)(name);
        },
      }),
    });
    const { score, ...rest } = launch.reached;
    expect(rest).toEqual(reached);
    expect(score).toBe(11);
  });

  test('what the LMS has of the score and the place is not told again', async () => {
    const attempt = await attemptIn(dialect);
    const next = await open(dialect, { attempt });
    const report = reported(after(some), next.launch.reached);
    next.tracker.assumeStored(report);
    next.tracker.send(report);
    const names = next.sets.map(([name]) => name);
    expect(names).toContain(SUSPEND);
    expect(names.filter((name) => /score|location|measure/.test(name))).toEqual([]);
  });

  test('the session ends with a commit in SCORM 1.2, and in SCORM 2004 without one', async () => {
    const one = await open(dialect);
    await save(one);
    const from = one.calls.length;
    expect(await one.tracker.close(reported(after(some + 1)), 'all')).toBe(true);
    const ends = one.calls.slice(from).filter((name) => [COMMIT, dialect.finish].includes(name));
    // Terminate stores everything, and Moodle's commit would take half of what a page may send that is left.
    expect(ends).toEqual(dialect.name === 'SCORM 1.2' ? ['LMSCommit', 'LMSFinish'] : ['Terminate']);
  });

  test('what no idle moment has prepared goes with the end', async () => {
    const one = await open(dialect);
    const report = reported(after(some));
    expect(await one.tracker.close(report, 'all')).toBe(true);
    const names = Object.keys(one.stored());
    const answered = names.filter((name) => name.endsWith(dialect.response));
    expect(answered).toHaveLength(some);
    const titles = names.filter((name) => /^cmi\.objectives\.\d\.description$/.test(name));
    expect(titles).toHaveLength(dialect.name === 'SCORM 2004' ? 1 : 0);
    const whole = await open(dialect);
    expect(await whole.tracker.close(reported(after(questions.length)), 'all')).toBe(true);
    expect(
      Object.entries(whole.stored()).flatMap(([name, title]) =>
        /^cmi\.objectives\.\d\.description$/.test(name) ? [title] : [],
      ),
    ).toEqual(dialect.name === 'SCORM 2004' ? ['Lesson 0', 'Lesson 1', 'Lesson 2'] : []);
    const other = await open(dialect);
    expect(await other.tracker.close(report, 'time')).toBe(true);
    expect(other.sets.map(([name]) => name)).toEqual([status, dialect.time, dialect.exit]);
  });

  test.each([
    ['is none', 'none', () => ({})],
    ['refuses to start', 'refused', (api) => ({ ...api, [`${prefix}Initialize`]: () => 'false' })],
  ] as const satisfies readonly (readonly [string, string, (api: Api) => Api])[])(
    'where there %s, nothing is called saved, and the end is no error',
    async (_how, host, change) => {
      const lms = dialect.launch({ elements: {} }, 'normal');
      const api = change(lms.api as Api);
      const self = windowWith(host === 'none' ? {} : { [dialect.api]: api });
      const tracker = dialect.createTracker(self, course);
      expect((await tracker.open()).host).toBe(host);
      const report = reported(after(some));
      expect([tracker.send(report), tracker.idle(report), tracker.waiting(report)]).toEqual([
        false,
        'done',
        false,
      ]);
      expect(await tracker.save()).toBe('failed');
      expect(tracker.close(report, 'all')).toBe(false);
      expect(lms.stored().elements).toEqual({});
    },
  );

  test('what is told while the LMS still stores what was before is told once', async () => {
    let answer: (said: string) => void = () => undefined;
    const one = await open(dialect, {
      change: (api) => ({
        ...api,
        [COMMIT]: () => new Promise((done) => (answer = done)),
      }),
    });
    settle(one.tracker, reported(after(some + 1)));
    one.tracker.send(reported(after(some)));
    const saving = one.tracker.save();
    const later = reported(after(some + 1));
    one.tracker.send(later);
    answer('true');
    expect(await saving).toBe('stored');
    const from = one.sets.length;
    expect(one.tracker.send(later)).toBe(true);
    expect(one.sets.slice(from)).toEqual([]);
  });

  test('an LMS that answers later refuses the suspend text: nothing is called saved', async () => {
    const refusing = async (element: string): Promise<boolean> => {
      const one = await open(dialect, {
        change: (api) => ({
          ...api,
          [SET]: (name = '', value = '') =>
            Promise.resolve(name === element ? 'false' : keyed(api, SET)(name, value)),
        }),
      });
      return save(one);
    };
    expect(await refusing(SUSPEND)).toBe(false);
    expect(await refusing(location)).toBe(true);
  });

  test('an attempt that is only called incomplete is read again before it is taken for empty', async () => {
    const text = (await attemptIn(dialect))[SUSPEND] ?? '';
    let reads = 0;
    const { launch } = await open(dialect, {
      attempt: { [status]: 'incomplete' },
      change: (api) => ({
        ...api,
        [GET]: (name = '') => {
          if (name !== SUSPEND) return keyed(api, GET)(name);
          return (reads += 1) === 1 ? '' : text;
        },
      }),
    });
    expect(Object.keys(launch.saved.progress.tries)).toEqual(SOME_TRIES);
    expect(reads).toBe(2);
  });

  test('what could be read at once is not read again', async () => {
    const attempt = await attemptIn(dialect);
    let reads = 0;
    await open(dialect, {
      attempt,
      change: (api) => ({
        ...api,
        [GET]: (name = '') => ((reads += name === SUSPEND ? 1 : 0), keyed(api, GET)(name)),
      }),
    });
    expect(reads).toBe(1);
  });

  test('what only an attempt can have is not asked for where there is none: a call may take a second', async () => {
    const asked: string[] = [];
    await open(dialect, {
      change: (api) => ({
        ...api,
        [GET]: (name = '') => (asked.push(name), keyed(api, GET)(name)),
      }),
    });
    const needless = [location, 'cmi.success_status', 'cmi.score.scaled'];
    expect(asked.filter((name) => needless.includes(name))).toEqual([]);
  });

  test('an answer waits for its interaction until an idle moment has added it', async () => {
    const first = { response: { type: 'choice', ids: ['a'] }, patterns: [], share: 1 } as const;
    const one = await open(dialect);
    const report = reportOf({ interactions: [interactionOf({ first })] });
    expect(one.tracker.waiting(report)).toBe(true);
    settle(one.tracker, report);
    expect(one.tracker.waiting(report)).toBe(false);
    expect(one.tracker.idle(report)).toBe('done');
  });

  test('an interaction of which a part was told when a commit failed is told from its name on', async () => {
    const first = { response: { type: 'choice', ids: ['a'] }, patterns: [], share: 1 } as const;
    let down = true;
    const one = await open(dialect, {
      change: (api) => ({
        ...api,
        [COMMIT]: (arg = '') => (down ? 'false' : keyed(api, COMMIT)(arg)),
      }),
    });
    const report = reportOf({ interactions: [interactionOf({ first })] });
    const names = () => one.sets.map(([name]) => name.replace('cmi.interactions.0.', ''));
    const from = one.sets.length;
    expect(one.tracker.idle(report)).toBe('more');
    expect(names().slice(from)).toEqual(['id']);
    expect(await one.tracker.save()).toBe('failed');
    one.tracker.invalidateUnconfirmed();
    down = false;
    expect(one.tracker.send(report)).toBe(true);
    expect(names().slice(from + 1, from + 5)).toEqual(['id', 'type', dialect.response, 'result']);
    expect(await one.tracker.save()).toBe('stored');
    expect(one.stored()['cmi.interactions.0.result']).toBe('correct');
  });

  test('several answers at once hold up nothing: they are left to idle moments', async () => {
    const first = { response: { type: 'choice', ids: ['a'] }, patterns: [], share: 1 } as const;
    const one = await open(dialect);
    const both = interactionOf({ first });
    one.tracker.send(reportOf({ interactions: [both, both] }));
    expect(one.sets.filter(([name]) => name.includes('interactions'))).toEqual([]);
  });

  test('answers whose interactions the LMS does not have are told, though the text has them', async () => {
    const newer = await attemptIn(dialect, 4);
    const attempt = Object.fromEntries(
      Object.entries(newer).filter(
        ([name]) => !name.startsWith('cmi.interactions') || Number(name.split('.')[2]) < 11,
      ),
    );
    const next = await open(dialect, { attempt });
    const report = reported(after(4));
    next.tracker.assumeStored(report);
    settle(next.tracker, report);
    expect(next.tracker.send(report)).toBe(true);
    await next.tracker.save();
    const responses = Object.keys(next.stored()).filter((name) => name.endsWith(dialect.response));
    expect(responses.map((name) => name.split('.')[2])).toEqual(['9', '10', '11', '12']);
  });

  test.each(['id', 'type', 'result', dialect.response])(
    'an error that may pass is no refusal for an interaction either: %s',
    async (field) => {
      let down = true;
      let failed = false;
      const one = await open(dialect, {
        change: (api) => ({
          ...api,
          [SET]: (name = '', value = '') => {
            failed = down && name === `cmi.interactions.9.${field}`;
            return failed ? 'false' : keyed(api, SET)(name, value);
          },
          [ERROR]: () => (failed ? '101' : keyed(api, ERROR)()),
        }),
      });
      const report = reported(after(1));
      const results = Array.from({ length: 60 }, () => one.tracker.idle(report));
      expect(results).toContain('failed');
      const told = one.tracker.send(report) && !one.tracker.waiting(report);
      expect(told).toBe(false);
      down = false;
      settle(one.tracker, report);
      expect(one.tracker.send(report)).toBe(true);
      await one.tracker.save();
      const stored = one.stored();
      for (const name of ['id', 'type', 'result', dialect.response])
        expect([name, stored[`cmi.interactions.9.${name}`] !== undefined]).toEqual([name, true]);
      expect(one.sets.filter(([name]) => !name.startsWith('cmi.'))).toEqual([]);
    },
  );

  describe('an interaction that is there', () => {
    const first = { response: { type: 'choice', ids: ['a'] }, patterns: [], share: 1 } as const;
    const objectives = [objectiveOf({ started: true })];
    const before = reportOf({ objectives, interactions: [interactionOf({ lesson: 'lesson-1' })] });
    const answered = reportOf({
      objectives,
      interactions: [interactionOf({ lesson: 'lesson-1', first })],
    });

    /** It stands in the LMS, and has no answer yet; one element can be made to fail, and the commit. */
    const prepared = async () => {
      const down = { element: '', commit: false };
      let failed = false;
      const one = await open(dialect, {
        change: (api) => ({
          ...api,
          [SET]: (name = '', value = '') => {
            failed = name === down.element;
            return failed ? 'false' : keyed(api, SET)(name, value);
          },
          [COMMIT]: (arg = '') => (down.commit ? 'false' : keyed(api, COMMIT)(arg)),
          [ERROR]: () => (failed ? '101' : keyed(api, ERROR)()),
        }),
      });
      settle(one.tracker, before);
      return { ...one, down };
    };

    test('and whose answer the LMS cannot take for a while is not called told, and goes again', async () => {
      const { tracker, down, stored } = await prepared();
      down.element = `cmi.interactions.0.${dialect.response}`;
      expect(tracker.send(answered)).toBe(false);
      down.element = '';
      expect(tracker.send(answered)).toBe(true);
      await tracker.save();
      expect(stored()).toMatchObject({
        [`cmi.interactions.0.${dialect.response}`]: 'a',
        'cmi.interactions.0.result': 'correct',
      });
    });

    test('and whose name may be lost is not called told before it has gone again', async () => {
      const { tracker, down, stored } = await prepared();
      down.commit = true;
      expect(await tracker.save()).toBe('failed');
      tracker.invalidateUnconfirmed();
      down.commit = false;
      down.element = 'cmi.interactions.0.id';
      expect(tracker.send(before)).toBe(false);
      down.element = '';
      expect(tracker.send(answered)).toBe(true);
      await tracker.save();
      expect(stored()['cmi.interactions.0.id']).toBe('mrc-q2-purpose');
    });
  });

  test('what was refused for good is asked for once', async () => {
    let times = 0;
    let refused = false;
    const one = await open(dialect, {
      change: (api) => ({
        ...api,
        [SET]: (name = '', value = '') => {
          refused = name.endsWith('score.min');
          times += refused ? 1 : 0;
          return refused ? 'false' : keyed(api, SET)(name, value);
        },
        [ERROR]: () => (refused ? '401' : keyed(api, ERROR)()),
      }),
    });
    expect([await save(one), await save(one, some + 1)]).toEqual([true, true]);
    expect(times).toBe(1);
  });

  test('whatever the status, the exit is suspend', async () => {
    const one = await open(dialect);
    await save(one, questions.length);
    await one.tracker.close(reported(after(questions.length)), 'all');
    expect(one.sets.filter(([name]) => name === dialect.exit)).toEqual([[dialect.exit, 'suspend']]);
  });
});

test('SCORM 2004: tries that the text lacks are taken from the interactions', async () => {
  const dialect = dialects[1] as Dialect;
  const older = await attemptIn(dialect, 2);
  const newer = await attemptIn(dialect, 6);
  // Another device, opened before, has written its text over that of the newer one.
  const attempt = { ...newer, [SUSPEND]: older[SUSPEND] ?? '' };
  const { launch, calls } = await open(dialect, { attempt });
  expect(launch.saved).toMatchObject({ whole: true, recovered: true });
  expect(launch.saved.progress.attempt).toBe('n0nce');
  const { tries } = launch.saved.progress;
  const made = after(6).tries;
  for (const { slot } of questions.slice(2, 6)) {
    expect(tries[`${slot}.1`]).toEqual({ question: slot, n: 1, mark: made[`${slot}.1`]?.mark });
  }
  expect(Object.keys(tries).filter((key) => key.endsWith('.1'))).toHaveLength(6);
  expect(calls.filter((name) => name === 'SetValue')).toHaveLength(2);
});

test('SCORM 2004: of interactions that cannot be read no tries are taken, and of the others they are', async () => {
  const dialect = dialects[1] as Dialect;
  const older = await attemptIn(dialect, 2);
  const newer = await attemptIn(dialect, 6);
  const [third, ...others] = questions.slice(2, 6).map(({ slot }) => slot);
  const { launch } = await open(dialect, {
    attempt: { ...newer, [SUSPEND]: older[SUSPEND] ?? '' },
    change: (api) => ({
      ...api,
      GetValue: (name = '') => {
        if (name === `cmi.interactions.${third}.result`) throw new Error('no answer');
        return api['GetValue']?.(name);
      },
    }),
  });
  const { tries } = launch.saved.progress;
  expect(tries[`${third}.1`]).toBeUndefined();
  for (const slot of others) expect(tries).toHaveProperty([`${slot}.1`]);
});

test('SCORM 2004: where the text lacks nothing, nothing is taken', async () => {
  const dialect = dialects[1] as Dialect;
  const { launch } = await open(dialect, { attempt: await attemptIn(dialect, 6) });
  expect(launch.saved).not.toHaveProperty('recovered');
});

test('SCORM 2004: while much is taken from the interactions, the page has a moment again and again', async () => {
  const log: string[] = [];
  const read = (name: string): Promise<string> => {
    log.push(name.endsWith('result') ? 'read' : 'count');
    return Promise.resolve(name.endsWith('result') ? 'correct' : '45');
  };
  const rest = (): Promise<void> => Promise.resolve(void log.push('rest'));
  const { tries } = await recoverTries(huge(45), begin('n0nce'), read, rest);
  expect(Object.keys(tries)).toHaveLength(45);
  // Twenty readings at most in one task.
  const tasks = log
    .join(' ')
    .split('rest')
    .map((task) => task.match(/read/g)?.length);
  expect(tasks).toEqual([19, 20, 6]);
});

test('SCORM 2004: only what may be lacking is read: no practice, no question with a try, none that is not there', async () => {
  const about = courseOf([
    lesson(
      0,
      [0, 1, 2, 3].map((n) => ask(n === 1 ? 'practice' : 'choice', n)),
    ),
  ]);
  const known = addTry(begin('n0nce'), { question: 2, n: 1, mark: 0 });
  const asked: string[] = [];
  const read = (name: string): Promise<string> => {
    asked.push(name);
    return Promise.resolve(name.endsWith('result') ? 'correct' : '3');
  };
  const { tries } = await recoverTries(about, known, read, () => Promise.resolve());
  expect(asked).toEqual(['cmi.interactions._count', 'cmi.interactions.0.result']);
  expect(tries).toMatchObject({ '0.1': { mark: 100 }, '2.1': { mark: 0 } });
});

test.each([
  ['SCORM 1.2', {}, [['cmi.core.lesson_status', 'browsed']]],
  ['SCORM 1.2', { 'cmi.core.lesson_status': 'incomplete' }, []],
  ['SCORM 2004', {}, []],
  // It has no word for a look.
  ['SCORM 2004', { 'cmi.completion_status': 'not attempted' }, []],
])('%s: of a look into %j is said %j', async (name, attempt, said) => {
  const dialect = dialects.find((one) => one.name === name) as Dialect;
  const one = await open(dialect, { attempt, mode: 'browse' });
  expect(one.sets).toEqual(said);
  const review = await open(dialect, { attempt, mode: 'review' });
  expect(review.sets).toEqual([]);
});

test('SCORM 2004: where the text says nothing of whose it is, no tries are taken from the interactions', async () => {
  const dialect = dialects[1] as Dialect;
  const attempt = { ...(await attemptIn(dialect, 2)), [SUSPEND]: '1.not-ours' };
  const { launch } = await open(dialect, { attempt });
  expect(launch.saved).toMatchObject({ whole: false, progress: { attempt: '', tries: {} } });
  expect(launch.saved).not.toHaveProperty('recovered');
});

test.each<[Record<string, string>, number]>([
  [{ 'cmi.score.raw': '38' }, 38],
  [{ 'cmi.score.raw': '37.99' }, 38],
  [{ 'cmi.score.raw': '150' }, 100],
  [{ 'cmi.score.raw': '0' }, 0],
  [{ 'cmi.score.raw': 'many' }, 0],
  [{ 'cmi.score.scaled': '0.5' }, 50],
  [{ 'cmi.score.raw': '38', 'cmi.score.scaled': '0.5' }, 38],
])("SCORM 2004: of the LMS's score %j is reached %j", async (scores, reached) => {
  const dialect = dialects[1] as Dialect;
  const { 'cmi.score.raw': _, 'cmi.score.scaled': __, ...rest } = await attemptIn(dialect);
  const { launch } = await open(dialect, {
    attempt: { ...rest, ...scores },
    change: (api) => ({
      ...api,
      GetValue: (name = '') => scores[name] ?? api['GetValue']?.(name),
    }),
  });
  expect(launch.reached.score ?? 0).toBe(reached);
});

test.each([
  ['credit', true],
  ['', true],
  ['no-credit', false],
])('SCORM 2004: where the LMS says %j, the attempt counts: %j', async (said, counts) => {
  const { launch } = await open(dialects[1] as Dialect, {
    change: (api) => ({
      ...api,
      GetValue: (name = '') => (name === 'cmi.credit' ? said : api['GetValue']?.(name)),
    }),
  });
  expect(launch.credit).toBe(counts);
});

test.each([
  ['correct', 100],
  ['incorrect', 0],
  ['0.3333', 33],
  ['0', 0],
  ['1', 100],
  ['-0.5', undefined],
  ['neutral', undefined],
  ['unanticipated', undefined],
  ['', undefined],
  ['7', undefined],
])('SCORM 2004: of an interaction with the result %j comes the mark %j', async (result, mark) => {
  const dialect = dialects[1] as Dialect;
  const newer = await attemptIn(dialect, 1);
  const older = (await attemptIn(dialect, 0))[SUSPEND] ?? '';
  const { launch } = await open(dialect, {
    attempt: { ...newer, [SUSPEND]: older, 'cmi.interactions.9.result': result },
  });
  expect(launch.saved.progress.tries['9.1']?.mark).toBe(mark);
});

test('no LMS is found at once where there is no window that could have one', async () => {
  const launch = await openWith12(windowWith(), course).open();
  expect(launch.host).toBe('none');
});

test('a failed of the LMS itself stays in SCORM 2004, where nothing is said without a verdict', async () => {
  const dialect = dialects.find(({ name }) => name === 'SCORM 2004') as Dialect;
  const attempt = { ...(await attemptIn(dialect)), 'cmi.success_status': 'failed' };
  const one = await open(dialect, { attempt });
  expect(one.launch.reached.success).toBe('failed');
  const more = reported(after(some + 1), one.launch.reached);
  expect(more.success).toBe('unknown');
  one.tracker.send(more);
  await one.tracker.close(more, 'all');
  expect(one.sets.map(([name]) => name)).not.toContain('cmi.success_status');
  expect(one.stored()['cmi.success_status']).toBe('failed');
});
