/** What each answer of an API means. */
import { describe, expect, test } from 'vitest';
import { createConnection } from '../../src/track/scorm/connection';
import { windowWith } from '../builders/world';

type Fn = (...args: string[]) => unknown;

const connect = (functions: Record<string, Fn>, win = windowWith()) =>
  createConnection({ api: functions, win }, { prefix: '', finish: 'Terminate' }, () => true);

const noError = { GetLastError: () => '0' };

const throws = (): never => {
  throw new Error('no');
};

describe('a yes', () => {
  test.each([['true'], [true], [1], ['1'], ['True'], [' true\n']])('%j', (answer) => {
    const { initialize, set, commit } = connect({
      Initialize: () => answer,
      SetValue: () => answer,
      Commit: () => answer,
    });
    expect([initialize(), set(['a', 'b']), commit()]).toEqual([true, 'taken', 'stored']);
  });

  test.each([[''], [null], [undefined]])('%j, where there is no error', (answer) => {
    const { set, commit } = connect({ ...noError, SetValue: () => answer, Commit: () => answer });
    expect([set(['a', 'b']), commit()]).toEqual(['taken', 'stored']);
  });

  test('a promise of one, for which the commit waits', async () => {
    const order: string[] = [];
    const later =
      (name: string): Fn =>
      async () => {
        await Promise.resolve();
        order.push(name);
        return 'true';
      };
    const { initialize, set, commit, finish } = connect({
      Initialize: later('Initialize'),
      SetValue: later('SetValue'),
      Commit: later('Commit'),
      Terminate: later('Terminate'),
    });
    expect(await initialize()).toBe(true);
    expect(set(['a', 'b'])).toBe('taken');
    expect(await commit()).toBe('stored');
    expect(await finish()).toBe('stored');
    expect(order).toEqual(['Initialize', 'SetValue', 'Commit', 'Terminate']);
  });
});

describe('a no', () => {
  test.each([['false'], [false], [0], ['']])('%j, with an error', (answer) => {
    const { initialize, set, commit } = connect({
      GetLastError: () => '101',
      Initialize: () => answer,
      SetValue: () => answer,
      Commit: () => answer,
    });
    expect([initialize(), set(['a', 'b']), commit()]).toEqual([false, 'failed', 'failed']);
  });

  test.each(['untrue', 'true enough', '10', '21'])('%j, with an error', (answer) => {
    const { commit } = connect({ GetLastError: () => '101', Commit: () => answer });
    expect(commit()).toBe('failed');
  });

  test('a function that throws, or is not there', () => {
    const { initialize, set, commit } = connect({ ...noError, Initialize: throws, Commit: throws });
    expect([initialize(), set(['a', 'b']), commit()]).toEqual([false, 'failed', 'failed']);
  });

  test.each(['201', '401', '402', '403', '404', '405', '406', '407', '408'])(
    'for good: error %s',
    (code) => {
      const { set } = connect({ GetLastError: () => code, SetValue: () => 'false' });
      expect(set(['a', 'b'])).toBe('refused');
    },
  );

  test.each(['101', '301', '391', '1401', '4010'])('for now: error %s', (code) => {
    const { set } = connect({ GetLastError: () => code, SetValue: () => 'false' });
    expect(set(['a', 'b'])).toBe('failed');
  });

  test('a promise of one for an element that is vital', async () => {
    const { set, commit } = connect({
      ...noError,
      SetValue: () => Promise.resolve('false'),
      Commit: () => 'true',
    });
    set(['cmi.suspend_data', 'x']);
    expect(await commit()).toBe('failed');
    // The next commit is judged by what was set since.
    expect(commit()).toBe('stored');
  });

  test('a promise of one among others', async () => {
    const { set, commit } = connect({
      ...noError,
      SetValue: (name) => Promise.resolve(String(name === 'cmi.exit')),
      Commit: () => 'true',
    });
    set(['cmi.exit', 'suspend']);
    set(['cmi.suspend_data', 'x']);
    expect(await commit()).toBe('failed');
  });

  test('a promise that is broken', async () => {
    const { commit } = connect({ ...noError, Commit: () => Promise.reject(new Error('no')) });
    expect(await commit()).toBe('failed');
  });
});

describe("'false' without an error, and 351", () => {
  test.each(['0', '351', ''])('is read back, once (%j)', (code) => {
    const reads: string[] = [];
    const { set } = connect({
      GetLastError: () => code,
      SetValue: () => 'false',
      GetValue: (name = '') => (reads.push(name), name === 'kept' ? 'b' : ''),
    });
    expect([set(['kept', 'b']), set(['lost', 'b'])]).toEqual(['taken', 'refused']);
    expect(reads).toEqual(['kept', 'lost']);
  });
});

describe('a beacon', () => {
  const withBeacon = () => {
    const sent: unknown[][] = [];
    const navigator = { sendBeacon: (...args: unknown[]) => (sent.push(args), true) };
    return { sent, navigator, win: windowWith({ navigator }) };
  };

  test('that the window of the API sends during a commit makes it uncertain', () => {
    const { sent, navigator, win } = withBeacon();
    const commit = (): string => String(navigator.sendBeacon('/datamodel.php', 'all'));
    const before = navigator.sendBeacon;
    const connection = connect({ ...noError, Commit: commit, Terminate: commit }, win);
    expect([connection.commit(), connection.finish()]).toEqual(['queued', 'queued']);
    expect(sent).toEqual([
      ['/datamodel.php', 'all'],
      ['/datamodel.php', 'all'],
    ]);
    expect(navigator.sendBeacon).toBe(before);
  });

  test('before a commit does not, and a commit that fails has failed', () => {
    const { navigator, win } = withBeacon();
    let answer = 'true';
    const { commit } = connect(
      {
        GetLastError: () => '101',
        Commit: () => (answer === 'false' && navigator.sendBeacon(), answer),
      },
      win,
    );
    navigator.sendBeacon();
    expect(commit()).toBe('stored');
    answer = 'false';
    expect(commit()).toBe('failed');
  });
});

test('a browser that has no beacons is left without', () => {
  const navigator: { sendBeacon?: unknown } = {};
  // As an LMS asks before it sends one.
  const commit = (): string => String(navigator.sendBeacon === undefined);
  const connection = connect({ Commit: commit }, windowWith({ navigator }));
  expect(connection.commit()).toBe('stored');
  expect(navigator).not.toHaveProperty('sendBeacon');
});

test('of a session that has ended nothing is set or committed any more', () => {
  const calls: string[] = [];
  const noting =
    (name: string): Fn =>
    () => (calls.push(name), 'true');
  const { set, commit, finish } = connect({
    SetValue: noting('SetValue'),
    Commit: noting('Commit'),
    Terminate: noting('Terminate'),
  });
  expect([finish(), set(['a', 'b']), commit(), finish()]).toEqual([
    'stored',
    'failed',
    'failed',
    'failed',
  ]);
  expect(calls).toEqual(['Terminate']);
});

describe('a reading', () => {
  test.each([
    ['text', 'text'],
    [7, '7'],
    [true, 'true'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    ['null', ''],
    ['undefined', ''],
    ['false', ''],
    ['nullify', 'nullify'],
    ['not null', 'not null'],
  ])('of %j is %j', (answer, text) => {
    expect(connect({ GetValue: () => answer }).read('cmi.suspend_data')).toBe(text);
  });

  test.each([
    ['0', false],
    ['', false],
    ['201', false],
    ['401', false],
    ['403', false],
    ['101', true],
    ['301', true],
  ])('with error %j has failed: %j', (code, failed) => {
    expect(connect({ GetLastError: () => code }).readFailed()).toBe(failed);
  });

  test('has not failed where the LMS says nothing of errors, or later', () => {
    expect(connect({}).readFailed()).toBe(false);
    expect(connect({ GetLastError: () => Promise.resolve('101') }).readFailed()).toBe(false);
  });

  test('that throws is none', () => {
    expect(connect({ ...noError, GetValue: throws }).read('cmi.suspend_data')).toBeUndefined();
  });

  test('that is promised is awaited', async () => {
    const { read } = connect({ GetValue: () => Promise.resolve('text') });
    expect(await read('cmi.suspend_data')).toBe('text');
  });
});

test('functions keep their object', () => {
  const api = {
    kept: 'it',
    GetValue(this: { kept: string }) {
      return this.kept;
    },
  };
  expect(connect(api as never).read('cmi.location')).toBe('it');
});
