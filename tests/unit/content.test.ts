/** Scripts that are loaded when they are wanted: on their way, there, or to be asked for again. */
import { expect, test } from 'vitest';
import { LaterPage } from '../../src/player/later/LaterPage';
import { scriptContent } from '../../src/player/content';
import { windowWith } from './world';

interface Script {
  readonly src: string;
  readonly href: string;
  onload?(): void;
  onerror?(): void;
}

/** A window whose scripts arrive when the test says so. */
const opened = (more: object = {}) => {
  const scripts: Script[] = [];
  const self = windowWith({
    ...more,
    document: {
      createElement: () => ({}),
      head: { append: (script: Script) => void scripts.push(script) },
    },
  });
  let changes = 0;
  const content = scriptContent(self, 'b1', () => (changes += 1));
  return { self, scripts, content, seen: () => changes };
};

const body = { id: 'one', aims: [], sources: [], steps: [], glossary: {} };

test('a lesson is asked for once, and is there when its script has come', () => {
  const { self, scripts, content, seen } = opened();
  expect([content.body('one'), content.body('one')]).toEqual(['loading', 'loading']);
  expect(scripts.map(({ src }) => src)).toEqual(['build-b1/lessons/one.js']);
  self.Lessons = { b1: { one: body } };
  scripts[0]?.onload?.();
  expect([content.body('one'), seen()]).toEqual([body, 1]);
});

test('a script that could not be had can be asked for again', () => {
  const { scripts, content } = opened();
  content.body('one');
  scripts[0]?.onerror?.();
  expect(content.body('one')).toBe('failed');
  content.retry();
  expect([content.body('one'), scripts.length]).toEqual(['loading', 2]);
});

test('a lesson of another build, out of a cache, is asked for past the cache', () => {
  const { self, scripts, content } = opened();
  content.body('one');
  self.Lessons = { b0: { one: { ...body, aims: ['old'] } } };
  scripts[0]?.onload?.();
  expect(content.body('one')).toBe('loading');
  expect(scripts.map(({ src }) => src)).toEqual([
    'build-b1/lessons/one.js',
    'build-b1/lessons/one.js?b1',
  ]);
  self.Lessons['b1'] = { one: body };
  scripts[1]?.onload?.();
  expect(content.body('one')).toEqual(body);
});

test('a login page in place of a script is asked for once more, and then said', () => {
  const { scripts, content } = opened();
  content.body('one');
  scripts[0]?.onload?.();
  scripts[1]?.onload?.();
  expect([content.body('one'), scripts.length]).toEqual(['failed', 2]);
  content.retry();
  expect([content.body('one'), scripts.length]).toEqual(['loading', 3]);
});

/** The second script, as it leaves itself in the window. */
const nothing = (): void => undefined;
const Later = {
  LaterPage,
  Recall: () => null,
  readAloud: () => ({ pause: nothing, slow: nothing, stop: nothing }),
};

test.each(['onerror', 'onload'] as const)(
  'the second script waits for its style, until that is there or not to be had (%s)',
  (how) => {
    const { self, scripts, content, seen } = opened();
    expect([content.styled(), content.later()]).toEqual([false, 'loading']);
    expect(scripts.map(({ href, src }) => href ?? src)).toEqual([
      'build-b1/later.css',
      'build-b1/later.js',
    ]);
    self.Later = Later;
    scripts[1]?.onload?.();
    expect([content.styled(), content.later()]).toEqual([false, 'loading']);
    scripts[0]?.[how]?.();
    expect([content.styled(), content.later(), seen()]).toEqual([true, Later, 2]);
    expect(scripts.length).toBe(2);
  },
);

test('asking again for the second script takes nothing away that is shown', () => {
  const { scripts, content } = opened();
  content.later();
  scripts[0]?.onload?.();
  scripts[1]?.onerror?.();
  expect(content.later()).toBe('failed');
  content.retry();
  expect([content.later(), content.styled()]).toEqual(['loading', true]);
  expect(scripts.map(({ href, src }) => href ?? src)).toEqual([
    'build-b1/later.css',
    'build-b1/later.js',
    'build-b1/later.js',
  ]);
});

test('a page that holds everything asks for nothing', () => {
  const { scripts, content } = opened({ Later });
  expect([content.styled(), content.later(), scripts.length]).toEqual([true, Later, 0]);
});

test('a heading whose id the window answers to is not taken for a script', () => {
  const heading = { tagName: 'H2' };
  const { content } = opened({ later: heading, extras: heading, lessons: { one: heading } });
  expect([content.later(), content.extras(), content.body('one')]).toEqual(
    Array.from({ length: 3 }, () => 'loading'),
  );
});
