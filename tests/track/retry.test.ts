import { expect, test } from 'vitest';
import { isSuccess, isTransient, pauseAfter, withRetry } from '../../src/track/retry';
import { windowOf } from '../builders/world';

test('the pauses grow, and the longest repeats for ever', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 1000].map(pauseAfter)).toEqual([
    2000, 5000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000,
  ]);
});

test.each([
  [0, true],
  [200, false],
  [204, false],
  [299, false],
  [300, false],
  [301, false],
  [400, false],
  [401, false],
  [403, false],
  [404, false],
  [408, true],
  [409, false],
  [412, false],
  [413, false],
  [422, false],
  [429, true],
  [499, false],
  [500, true],
  [503, true],
])('whether the same request may do better after %d: %s', (status, transient) => {
  expect(isTransient(status)).toBe(transient);
  expect(isSuccess(status)).toBe([200, 204, 299].includes(status));
});

test('asks again while the answer is transient, with a pause before each try but the first', async () => {
  for (const [answers, asked] of [
    [[403], 1],
    [[503, 0, 204], 3],
    [[503, 503, 503, 503, 204], 4],
  ] as const) {
    const left: number[] = [...answers];
    const waited: number[] = [];
    const self = windowOf({
      setTimeout(task: () => void, pause: number) {
        waited.push(pause);
        task();
      },
    });
    const answer = await withRetry(self, () => Promise.resolve({ status: left.shift() ?? -1 }));
    expect(answer.status).toBe(answers[asked - 1]);
    expect(waited).toEqual([500, 1500, 3000].slice(0, asked - 1));
  }
});
