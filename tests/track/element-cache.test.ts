/** A page that is left while an LMS that answers later still has values that are not so. */
import { expect, test } from 'vitest';
import { createElementCache } from '../../src/track/scorm/element-cache';
import type { Outcome } from '../../src/track/tracker';

/** A cache with one value in doubt, and what is put into the LMS. */
const doubted = () => {
  const put: string[] = [];
  const cache = createElementCache(([name, value]) => (put.push(`${name}=${value}`), 'taken'));
  cache.set(['score', '38']);
  cache.invalidateUnconfirmed();
  cache.set(['score', '38']);
  put.length = 0;
  const answers: ((outcome: Outcome) => void)[] = [];
  const commit = () => new Promise<Outcome>((done) => answers.push(done));
  const stored = Promise.resolve(cache.store(commit, () => '37.99', false));
  const answer = async (outcome: Outcome): Promise<void> => {
    answers.shift()?.(outcome);
    await new Promise((done) => setTimeout(done));
  };
  return { put, cache, stored, answer, commits: () => answers.length };
};

test('an LMS that takes every commit has another value for a moment, and then the right one', async () => {
  const { put, stored, answer } = doubted();
  await answer('stored');
  expect(put).toEqual(['score=37.99']);
  await answer('stored');
  expect(put).toEqual(['score=37.99', 'score=38']);
  await answer('stored');
  expect(await stored).toBe('stored');
});

test('the session ends before the other value is set: it is not set any more, and the doubt stays', async () => {
  const { put, cache, stored, answer } = doubted();
  cache.setRight();
  await answer('stored');
  expect(await stored).toBe('queued');
  expect(put).toEqual([]);
  expect(cache.doubts).toBe(true);
});

test('the session ends while the LMS has the other value: the right one is set at once', async () => {
  const { put, cache, answer } = doubted();
  await answer('stored');
  cache.setRight();
  expect(put).toEqual(['score=37.99', 'score=38']);
  await answer('stored');
  // Once.
  expect(put).toEqual(['score=37.99', 'score=38']);
});

test('the commit of the other value fails: the right one is set, and all is tried again later', async () => {
  const { put, stored, answer, commits } = doubted();
  await answer('stored');
  await answer('failed');
  expect(await stored).toBe('failed');
  expect(put).toEqual(['score=37.99', 'score=38']);
  expect(commits()).toBe(0);
});

test('what is set while a commit is under way is not confirmed by it, and goes again after a failure', async () => {
  const put: string[] = [];
  const cache = createElementCache(([name, value]) => (put.push(`${name}=${value}`), 'taken'));
  cache.set(['place', '1']);
  let answer: (outcome: Outcome) => void = () => undefined;
  const stored = cache.store(() => new Promise((done) => (answer = done)), undefined, false);
  cache.set(['score', '38']);
  answer('stored');
  expect(await stored).toBe('stored');
  // The next commit, which was for the score, fails.
  cache.invalidateUnconfirmed();
  expect(cache.doubts).toBe(true);
  cache.set(['place', '1']);
  cache.set(['score', '38']);
  expect(put).toEqual(['place=1', 'score=38', 'score=38']);
});

test('what the LMS has refused is refused again without asking it, until there is something else to say', () => {
  const put: string[] = [];
  const cache = createElementCache(([name, value]) => (put.push(`${name}=${value}`), 'refused'));
  expect([1, 2].map(() => cache.set(['score', '38']))).toEqual(['refused', 'refused']);
  expect(put).toEqual(['score=38']);
  cache.set(['score', '39']);
  expect(put).toEqual(['score=38', 'score=39']);
});
