import { describe, expect, test } from 'vitest';
import { ascii255, call, clock, findApi, timespan, yes } from '../../src/track/scorm';
import { foreign, windowWith } from './world';

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
    expect(findApi(self, 'API')).toBe(API);
  });

  test('takes the nearest', () => {
    const near = { LMSInitialize: () => 'near' };
    expect(findApi(at(windowWith({ API }), { API: near }), 'API')).toBe(near);
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

describe('a call', () => {
  test.each([
    [true, 'true'],
    [false, 'false'],
    [1, '1'],
    [null, ''],
    [undefined, ''],
    ['true', 'true'],
  ])('that answers %j is %j', (given, text) => {
    expect(call({ f: () => given }, 'f')).toBe(text);
  });

  test('that throws or is not there is empty', () => {
    const f = (): never => {
      throw new Error('no');
    };
    expect([call({ f }, 'f'), call({}, 'f')]).toEqual(['', '']);
  });

  test('keeps its object', () => {
    const api = {
      LMSGetValue(this: { kept: string }) {
        return this.kept;
      },
      kept: 'it',
    };
    expect(call(api as never, 'LMSGetValue')).toBe('it');
  });

  test.each([
    ['true', true],
    ['1', true],
    ['false', false],
    ['', false],
    ['0', false],
  ])('yes(%j) is %j', (text, is) => {
    expect(yes(text)).toBe(is);
  });
});

test.each([
  [0, '0000:00:00.00'],
  [59.999, '0000:01:00.00'],
  [61.25, '0000:01:01.25'],
  [3661, '0001:01:01.00'],
  [-5, '0000:00:00.00'],
  [1e12, '9999:59:59.99'],
])('%d seconds are %s', (seconds, text) => {
  expect(timespan(seconds)).toBe(text);
});

test('a moment is a time of day', () => {
  expect(clock(new Date(2026, 10, 7, 4, 5, 9).getTime())).toBe('04:05:09');
});

test('texts come down to 255 ASCII characters', () => {
  expect(ascii255('Kérensky’s “land” – Ünd\n')).toBe("Kerensky's ?land? - Und?");
  expect(ascii255('x'.repeat(400))).toHaveLength(255);
});
