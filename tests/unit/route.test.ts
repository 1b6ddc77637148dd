import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Route } from '../../src/player/route';
import { hrefOf, parseRoute } from '../../src/player/route';
import '../builders/learners';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{1,39}$/);
const pages = [
  'result',
  'certificate',
  'glossary',
  'organiser',
  'cards',
  'review',
  'settings',
  'leave',
] as const;
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ page: 'home' }),
  fc.constantFrom(...pages).map((page): Route => ({ page })),
  fc
    .tuple(fc.oneof(id, fc.constantFrom(...pages)), fc.nat(99))
    .map(([lesson, step]): Route => ({ page: 'lesson', lesson, step })),
);

test('an address leads back to its page, even for a lesson with the name of a page', () => {
  fc.assert(
    fc.property(route, (one) => {
      expect(parseRoute(hrefOf(one))).toEqual(one);
    }),
  );
});

test.each([
  '',
  '#',
  '#/',
  '#x',
  '#/lesson',
  '#/lesson/',
  '#/lesson/0',
  '#/lesson/-1',
  '#/lesson/1.5',
  '#/lesson/x',
  '#//3',
])('%j is home', (hash) => {
  expect(parseRoute(hash)).toEqual({ page: 'home' });
});

test('nothing throws, and a step is never below the first', () => {
  fc.assert(
    fc.property(fc.string(), (hash) => {
      const got = parseRoute(hash);
      if (got.page === 'lesson') expect(got.step).toBeGreaterThanOrEqual(0);
    }),
  );
});
