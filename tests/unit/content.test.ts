/** Scripts that are loaded when they are wanted: on their way, there, or to be asked for again. */
import { expect, test } from 'vitest';
import type { Body } from '../../src/course/course';
import { openingOf, restOf } from '../../src/course/opening';
import { DeferredPage } from '../../src/player/deferred/DeferredPage';
import { LessonEnd } from '../../src/player/deferred/LessonEnd';
import { lessonsIn, scriptContent } from '../../src/player/content';
import { LessonPage } from '../../src/player/LessonPage';
import { windowWith } from '../builders/world';

const Reading = { LessonPage };

interface Script {
  readonly src: string;
  readonly href: string;
  onload?(): void;
  onerror?(): void;
}

/** A window whose scripts arrive when the test says so. `opening`: what the page carries of its lesson. */
const opened = (more: object = {}, opening?: Body) => {
  const scripts: Script[] = [];
  const self = windowWith({
    ...more,
    document: {
      createElement: () => ({}),
      head: { append: (script: Script) => void scripts.push(script) },
    },
  });
  let changes = 0;
  const content = scriptContent(self, 'b1', lessonsIn(self, 'b1', opening), () => (changes += 1));
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

test('a lesson that its page opens with is whole when its script has come, and one object from then on', () => {
  const steps = ['first', 'second'].map((id) => ({ id, title: id, blocks: [] }));
  const whole = { ...body, aims: ['say'], sources: ['A book'], steps };
  const { self, content } = opened({}, openingOf(whole));
  expect(content.opening).toEqual({ ...whole, sources: [], steps: steps.slice(0, 1) });
  expect(content.body('one')).toBe('loading');
  self.Lessons = { b1: { one: restOf(whole) } };
  expect(content.body('one')).toEqual(whole);
  expect(content.body('one')).toBe(content.body('one'));
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

/** The script that comes last, as it leaves itself in the window. */
const nothing = (): void => undefined;
const Deferred = {
  DeferredPage,
  LessonEnd,
  Recall: () => null,
  dragging: { grip: () => null, bank: () => null },
  readAloud: () => ({ pause: nothing, slow: nothing, stop: nothing }),
};

test.each(['onerror', 'onload'] as const)(
  'the last script waits for its style, until that is there or not to be had (%s)',
  (how) => {
    const { self, scripts, content, seen } = opened({ Reading });
    expect([content.styled(), content.deferred()]).toEqual([false, 'loading']);
    expect(scripts.map(({ href, src }) => href ?? src)).toEqual([
      'build-b1/deferred.css',
      'build-b1/deferred.js',
    ]);
    self.Deferred = Deferred;
    scripts[1]?.onload?.();
    expect([content.styled(), content.deferred()]).toEqual([false, 'loading']);
    scripts[0]?.[how]?.();
    expect([content.styled(), content.deferred(), seen()]).toEqual([true, Deferred, 2]);
    expect(scripts.length).toBe(2);
  },
);

test('asking again for the last script takes nothing away that is shown', () => {
  const { scripts, content } = opened({ Reading });
  content.deferred();
  scripts[0]?.onload?.();
  scripts[1]?.onerror?.();
  expect(content.deferred()).toBe('failed');
  content.retry();
  expect([content.deferred(), content.styled()]).toEqual(['loading', true]);
  expect(scripts.map(({ href, src }) => href ?? src)).toEqual([
    'build-b1/deferred.css',
    'build-b1/deferred.js',
    'build-b1/deferred.js',
  ]);
});

test('the last script is asked for once that of reading has run, from which it takes parts', () => {
  const { self, scripts, content } = opened();
  const asked = () => scripts.map(({ href, src }) => href ?? src);
  expect(content.deferred()).toBe('loading');
  expect(asked()).toEqual(['build-b1/deferred.css', 'build-b1/reading.js']);
  scripts[0]?.onload?.();
  scripts[1]?.onerror?.();
  expect(content.deferred()).toBe('failed');
  content.retry();
  expect(content.deferred()).toBe('loading');
  self.Reading = Reading;
  scripts[2]?.onload?.();
  expect([content.reading(), content.deferred()]).toEqual([Reading, 'loading']);
  expect(asked().slice(2)).toEqual(['build-b1/reading.js', 'build-b1/deferred.js']);
});

test('a page that holds everything asks for nothing', () => {
  const { scripts, content } = opened({ Reading, Deferred });
  expect([content.styled(), content.deferred(), scripts.length]).toEqual([true, Deferred, 0]);
});

test('a heading whose id the window answers to is not taken for a script', () => {
  const heading = { tagName: 'H2' };
  const { content } = opened({ later: heading, extras: heading, lessons: { one: heading } });
  expect([content.reading(), content.deferred(), content.extras(), content.body('one')]).toEqual(
    Array.from({ length: 4 }, () => 'loading'),
  );
});
