import { describe, expect, test } from 'vitest';
import { findApi, waitForApi } from '../../src/track/scorm/find-api';
import { foreign, windowWith } from '../builders/world';

const API = { LMSInitialize: () => 'true' };
const at = (parent: Window, more: object = {}): Window =>
  windowWith({ parent, top: parent, ...more });

describe('findApi', () => {
  test.each([
    ['in the window itself', windowWith({ API })],
    ['in the parent', at(windowWith({ API }))],
    ['in a grandparent', at(at(windowWith({ API })))],
    ['in the opener', windowWith({ opener: windowWith({ API }) })],
    ["in the opener's parent", windowWith({ opener: at(windowWith({ API })) })],
    ['past a parent of another origin', at(foreign(windowWith({ API })))],
    ['in the opener, past foreign parents', at(foreign(), { opener: windowWith({ API }) })],
    ['in the opener of the top window', at(windowWith({ opener: windowWith({ API }) }))],
  ])('%s', (_, self) => {
    expect(findApi(self, 'API')?.api).toBe(API);
  });

  test('takes the nearest', () => {
    const near = { LMSInitialize: () => 'near' };
    expect(findApi(at(windowWith({ API }), { API: near }), 'API')?.api).toBe(near);
  });

  test.each([
    ['nowhere', windowWith()],
    ['among foreign windows alone', at(foreign(foreign()), { opener: foreign() })],
    ['where API is null', windowWith({ API: null })],
    ['where API is no object', windowWith({ API: 'x', parent: null })],
  ])('gives nothing: %s', (_, self) => {
    expect(findApi(self, 'API')).toBeUndefined();
  });

  test('comes to an end in a ring of windows', () => {
    const a: { parent?: unknown } = {};
    a.parent = { parent: a };
    expect(findApi(a as Window, 'API')).toBeUndefined();
  });

  test('survives a parent and an opener that throw', () => {
    const self = Object.defineProperties(
      {},
      {
        parent: {
          get: () => {
            throw new Error('no');
          },
        },
        opener: {
          get: () => {
            throw new Error('no');
          },
        },
      },
    ) as Window;
    expect(findApi(self, 'API')).toBeUndefined();
  });
});

describe('an API that comes late', () => {
  /** A window whose timers run at once, and count: at each of them `look` may change the world. */
  const timed = (parent: Window, look: (pauses: number) => void = () => undefined) => {
    const pauses: number[] = [];
    const self = at(parent, {
      setTimeout(task: () => void, delay: number) {
        pauses.push(delay);
        look(pauses.length);
        queueMicrotask(task);
      },
    });
    return { self, pauses };
  };

  test('is found when it is there, after a quarter of a second or three', async () => {
    const parent = windowWith();
    const { self, pauses } = timed(parent, (n) => n === 3 && Object.assign(parent, { API }));
    expect((await waitForApi(self, 'API'))?.api).toBe(API);
    expect(pauses).toEqual([250, 250, 250]);
  });

  test('is not waited for longer than five seconds where the pages have loaded', async () => {
    const { self, pauses } = timed(windowWith());
    expect(await waitForApi(self, 'API')).toBeUndefined();
    expect(pauses.reduce((sum, one) => sum + one)).toBe(5000);
  });

  test('is waited for as long as the page around loads, but not for ever', async () => {
    const document = { visibilityState: 'visible', readyState: 'loading' };
    const parent = windowWith({ document });
    const late = timed(parent, (n) => n === 60 && Object.assign(parent, { API }));
    expect((await waitForApi(late.self, 'API'))?.api).toBe(API);
    const never = timed(windowWith({ document }));
    expect(await waitForApi(never.self, 'API')).toBeUndefined();
    expect(never.pauses.reduce((sum, one) => sum + one)).toBe(30_000);
  });

  test.each([
    ['the window stands alone', windowWith()],
    ['all windows around are of another origin', at(foreign(foreign()), { opener: foreign() })],
  ])('is not waited for where %s', async (_, self) => {
    const timers = Object.assign(self, {
      setTimeout: () => {
        throw new Error('waited');
      },
    });
    expect(await waitForApi(timers, 'API')).toBeUndefined();
  });
});
