/** Saving to a host that is slow, away, or says no: what goes when, and how often. */
import { describe, expect, test } from 'vitest';
import { createSaver } from '../../src/player/session/saver';
import { addTry, begin } from '../../src/progress/progress';
import type { Outcome, Preparation, Tracker } from '../../src/track/tracker';
import { fakeWorld } from '../builders/world';
import { reportOf } from '../track/sent';

const settle = async (): Promise<void> => {
  for (let n = 0; n < 12; n++) await Promise.resolve();
};

const progress = addTry(begin('n0nce'), { question: 0, n: 1, mark: 100, response: ['a'] });

/** A saver whose host and tracker are under the test's hand, and what it has asked of them. */
const saving = (more: Partial<Tracker> = {}) => {
  const log: string[] = [];
  const world = fakeWorld();
  const is = { open: true, hidden: false, ended: false, waiting: false, busy: false };
  let preparations: Preparation[] = [];
  let answers: ((outcome: Outcome) => void)[] = [];
  const tracker: Tracker = {
    open: () => Promise.reject(new Error('It is open.')),
    readsOnce: true,
    assumeStored: () => undefined,
    send: () => (log.push('send'), true),
    waiting: () => is.waiting,
    idle: () => (log.push('idle'), preparations.shift() ?? 'done'),
    save: () => (log.push('save'), new Promise((done) => answers.push(done))),
    invalidateUnconfirmed: () => void log.push('again'),
    close: () => true,
    ended: () => is.ended,
    ...more,
  };
  const saver = createSaver({
    world,
    tracker,
    open: () => is.open,
    joined: () => progress,
    report: () => reportOf(),
    hidden: () => is.hidden,
    busy: () => is.busy,
    saved: () => void log.push('saved'),
    failed: (stuck) => void log.push(stuck ? 'stuck' : 'failed'),
    ended: () => void log.push('ended'),
  });
  return {
    log,
    world,
    is,
    saver,
    prepare: (list: Preparation[]) => (preparations = list),
    /** The host answers the oldest save. */
    async answer(outcome: Outcome): Promise<void> {
      const [first, ...others] = answers;
      answers = others;
      first?.(outcome);
      await settle();
    },
    /** What has been logged since the last look. */
    take: () => log.splice(0),
  };
};

const changed = async ({ saver, world }: ReturnType<typeof saving>): Promise<void> => {
  saver.expect(['begun', '0.1']);
  saver.changed(progress, true);
  saver.plan(true);
  await world.paint();
};

test('an answer is sent at once and saved after the screen; it is owed until the host has said yes', async () => {
  const one = saving();
  await changed(one);
  expect(one.take()).toEqual(['send', 'send', 'save']);
  expect([one.saver.unsaved(), one.saver.unacknowledged()]).toEqual([true, ['begun', '0.1']]);
  await one.answer('stored');
  expect(one.take()).toEqual(['saved']);
  expect([one.saver.unsaved(), one.saver.unacknowledged()]).toEqual([false, []]);
});

test('what comes while a save is under way is saved after it, in one more', async () => {
  const one = saving();
  await changed(one);
  await changed(one);
  await changed(one);
  expect(one.take()).toEqual(['send', 'send', 'save', 'send', 'send']);
  await one.answer('stored');
  expect(one.take()).toEqual(['send', 'save']);
  await one.answer('stored');
  await one.world.pass(600_000);
  expect(one.take()).toEqual(['saved']);
});

test('a place waits for company, also where it is turned to while a save is under way', async () => {
  const one = saving();
  // The second time round an answer has come meanwhile, too.
  for (const answers of [false, true]) {
    await changed(one);
    if (answers) {
      await changed(one);
      await one.answer('stored');
    }
    one.saver.changed(progress, false);
    one.saver.plan(false);
    await one.answer('stored');
    one.take();
    await one.world.pass(3999);
    expect(one.take()).toEqual([]);
    await one.world.pass(1);
    expect(one.take()).toEqual(['send', 'save']);
    await one.answer('stored');
  }
});

test('a place that is turned to while another one waits begins the wait anew, and an answer ends it', async () => {
  const one = saving();
  const turn = async () => {
    one.saver.changed(progress, false);
    one.saver.plan(false);
    await one.world.pass(3000);
  };
  await turn();
  await turn();
  expect(one.take()).toEqual([]);
  await changed(one);
  expect(one.take()).toEqual(['send', 'send', 'save']);
  await one.answer('stored');
  await one.world.pass(600_000);
  expect(one.take()).toEqual(['saved']);
});

test('where a save holds up the page, a place waits until nobody types or reads; an answer does not', async () => {
  let one = saving();
  const save = (): Promise<Outcome> => {
    one.log.push('save');
    one.world.spend(3000);
    return Promise.resolve('stored');
  };
  one = saving({ save });
  const turn = async (): Promise<void> => {
    one.saver.changed(progress, false);
    one.saver.plan(false);
    await one.world.pass(4000);
  };
  one.is.busy = true;
  // How long a save takes is not known before the first.
  await turn();
  expect(one.take()).toEqual(['send', 'save', 'saved']);
  await turn();
  await one.world.pass(60_000);
  expect(one.take()).toEqual([]);
  await changed(one);
  expect(one.take()).toEqual(['send', 'send', 'save', 'saved']);
  await turn();
  expect(one.take()).toEqual([]);
  one.is.busy = false;
  await one.world.pass(4000);
  expect(one.take()).toEqual(['send', 'save', 'saved']);
});

test('the learner is told what to do after the fourth failure in a row', async () => {
  const one = saving();
  await changed(one);
  const told: string[] = [];
  for (const pause of [2000, 5000, 10_000, 20_000]) {
    await one.answer('failed');
    told.push(...one.take().filter((what) => what === 'failed' || what === 'stuck'));
    await one.world.pass(pause);
  }
  expect(told).toEqual(['failed', 'failed', 'failed', 'stuck']);
  expect(one.saver.failing()).toBe(true);
  await one.answer('stored');
  expect(one.saver.failing()).toBe(false);
});

test('an answer while saves fail waits for the next try, and is not sent before', async () => {
  const one = saving();
  await changed(one);
  await one.answer('failed');
  one.take();
  await changed(one);
  expect(one.take()).toEqual([]);
  await one.world.pass(2000);
  expect(one.take()).toEqual(['send', 'save']);
  // One that comes during that try is saved right after it.
  await changed(one);
  expect(one.take()).toEqual([]);
  await one.answer('stored');
  expect(one.take()).toEqual(['send', 'save']);
});

test('a host that has ended the session is asked nothing more', async () => {
  const one = saving();
  await changed(one);
  one.is.ended = true;
  one.take();
  await one.answer('failed');
  await one.world.pass(600_000);
  expect(one.take()).toEqual(['ended']);
});

test('an answer that comes when the session is over changes nothing', async () => {
  const one = saving();
  await changed(one);
  one.take();
  one.is.open = false;
  await one.answer('failed');
  await one.world.pass(600_000);
  expect(one.take()).toEqual([]);
});

test('a host that takes its time is sent an answer after the screen has it', async () => {
  const one = saving();
  const slow = saving({ send: () => (slow.log.push('send'), slow.world.spend(301), true) });
  const quick = saving({ send: () => (quick.log.push('send'), quick.world.spend(300), true) });
  for (const each of [one, slow, quick]) {
    await changed(each);
    await each.answer('stored');
    each.take();
    each.saver.changed(progress, true);
    await each.world.turn();
  }
  expect([one.take(), slow.take(), quick.take()]).toEqual([['send'], [], ['send']]);
});

describe('a page that is hidden', () => {
  test('saves at once what is not saved', async () => {
    const one = saving();
    one.saver.changed(progress, false);
    one.saver.plan(false);
    one.take();
    one.saver.pageHidden();
    expect(one.take()).toEqual(['send', 'save']);
    await one.answer('stored');
    expect([one.take(), one.saver.unsaved()]).toEqual([['saved'], false]);
    one.saver.changed(progress, false);
    one.saver.plan(true);
    await one.world.paint();
    await one.answer('failed');
    one.take();
    one.saver.pageHidden();
    expect(one.take()).toEqual(['send', 'save']);
  });

  test('tells its time where nothing else is new, since it may be thrown away', async () => {
    const one = saving();
    one.saver.pageHidden();
    expect(one.take()).toEqual(['send', 'save']);
    const away = saving();
    away.world.network(false);
    away.saver.pageHidden();
    const over = saving();
    over.is.open = false;
    over.saver.pageHidden();
    // An LRS reckons the time by itself.
    const other = saving({ readsOnce: false });
    other.saver.pageHidden();
    expect([away.take(), over.take(), other.take()]).toEqual([[], [], []]);
  });

  test('is told no certain yes: what was sent is owed, and goes again when it is shown', async () => {
    const one = saving();
    one.is.hidden = true;
    await changed(one);
    await one.answer('stored');
    expect(one.saver.unacknowledged()).toEqual(['begun', '0.1']);
    expect(one.saver.unsaved()).toBe(true);
    expect([one.saver.doubted(), one.saver.doubted()]).toEqual([true, false]);
  });

  test('be it only while the host answers', async () => {
    const one = saving();
    await changed(one);
    one.is.hidden = true;
    one.take();
    // The save that is under way has all of it.
    one.saver.pageHidden();
    expect(one.take()).toEqual([]);
    await one.answer('stored');
    expect(one.saver.doubted()).toBe(true);
  });

  test('saves once, and not again and again for as long as nobody looks', async () => {
    const one = saving();
    one.is.hidden = true;
    await changed(one);
    await one.answer('stored');
    one.take();
    await one.world.pass(600_000);
    expect(one.take()).toEqual([]);
  });
});

describe('idle moments', () => {
  test('make as many calls as eight milliseconds have room for, and then pause three times as long', async () => {
    const one = saving({
      idle: () => (one.log.push('idle'), one.world.spend(3), 'more'),
    });
    one.saver.prepare();
    await one.world.rest();
    expect(one.take()).toEqual(['idle', 'idle', 'idle']);
    expect(one.world.pauses).toEqual([27]);
    await one.world.pass(27);
    await one.world.rest();
    expect(one.take()).toEqual(['idle', 'idle', 'idle']);
  });

  test('are one at a time, and end when all is prepared', async () => {
    const one = saving();
    one.prepare(['more', 'more', 'done']);
    one.saver.prepare();
    one.saver.prepare();
    await one.world.rest();
    await one.world.pass(600_000);
    expect(one.take()).toEqual(['idle', 'idle', 'idle']);
    one.saver.prepare();
    await one.world.rest();
    expect(one.take()).toEqual(['idle']);
  });

  test('try again with growing pauses what has failed, and later begin with the short one', async () => {
    const one = saving();
    for (const list of [
      ['failed', 'failed', 'done'],
      ['failed', 'done'],
    ] as const) {
      one.prepare([...list]);
      one.saver.prepare();
      await one.world.rest();
      await one.world.pass(2000);
      await one.world.rest();
      await one.world.pass(5000);
      await one.world.rest();
    }
    expect(one.world.pauses).toEqual([2000, 5000, 2000]);
    expect(one.take()).toHaveLength(5);
  });

  test('wait while the network is away, and end with the session', async () => {
    const one = saving();
    one.world.network(false);
    one.saver.prepare();
    await one.world.rest();
    expect([one.take(), one.world.pauses]).toEqual([[], [4000]]);
    one.world.network(true);
    await one.world.pass(4000);
    await one.world.rest();
    expect(one.take()).toEqual(['idle']);
    one.is.open = false;
    one.saver.prepare();
    await one.world.rest();
    expect(one.take()).toEqual([]);
    one.is.open = true;
    one.saver.prepare();
    await one.world.rest();
    expect(one.take()).toEqual(['idle']);
  });

  test('an answer that was saved without its interaction is saved once more, with it', async () => {
    const one = saving();
    one.saver.prepare();
    one.is.waiting = true;
    await changed(one);
    await one.answer('stored');
    // The attempt is there, and the answer may not be.
    expect(one.saver.unacknowledged()).toEqual(['0.1']);
    expect(one.saver.unsaved()).toBe(true);
    one.take();
    one.prepare(['more', 'done']);
    await one.world.rest();
    one.is.waiting = false;
    await one.world.pass(4000);
    expect(one.take()).toEqual(['idle', 'idle', 'send', 'save']);
    await one.answer('stored');
    expect(one.saver.unacknowledged()).toEqual([]);
    await one.world.pass(600_000);
    await one.world.rest();
    expect(one.take().filter((what) => what === 'save')).toEqual([]);
  });
});
