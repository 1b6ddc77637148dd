/** One attempt as the browser keeps it: its items, how two copies join, and what is taken for one. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/persistence/entry';
import {
  containsAll,
  isTry,
  itemsOf,
  joinEntries,
  omitItems,
  onlyItems,
  parseEntry,
} from '../../src/persistence/entry';
import type { Progress } from '../../src/progress/progress';
import { begin } from '../../src/progress/progress';

const tried = (question: number, n = 1, mark = 100) => ({ question, n, mark, response: ['a'] });

const progress: Progress = {
  attempt: 'a',
  tries: { '1.1': tried(1, 1, 0), '1.2': tried(1, 2, 50), '12.1': tried(12) },
  read: ['lesson-0', 'lesson-2'],
  done: ['lesson-0'],
  place: { lesson: 'lesson-2', step: 1, at: 9 },
  sessions: { s: 60 },
};

describe('the items of an attempt', () => {
  test('are its id, its tries and the lessons that were read', () => {
    expect(itemsOf(progress)).toEqual([
      'begun',
      '1.1',
      '1.2',
      '12.1',
      'read/lesson-0',
      'read/lesson-2',
    ]);
    // A lesson's id may have digits.
    expect(['begun', '12.1', 'read/lesson-0', 'read/1917'].map(isTry)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  test('can be left out: all else stays', () => {
    expect(omitItems(progress, ['begun', '1.2', 'read/lesson-0'])).toEqual({
      ...progress,
      tries: { '1.1': tried(1, 1, 0), '12.1': tried(12) },
      read: ['lesson-2'],
    });
  });

  test('can be taken alone: of a question with an item all tries, and nothing of where the learner was', () => {
    expect(onlyItems(progress, ['1.2', 'read/lesson-2', 'begun'])).toEqual({
      attempt: 'a',
      tries: { '1.1': tried(1, 1, 0), '1.2': tried(1, 2, 50) },
      read: ['lesson-2'],
      done: [],
      sessions: {},
    });
  });
});

describe('a copy has all of another', () => {
  const has = (copy: Partial<Progress>, of: Partial<Progress>): boolean =>
    containsAll({ ...begin('a'), ...copy }, { ...begin('a'), ...of });
  const [shown, settled] = [{ ...tried(1, 1, 0), response: null }, tried(1, 1, 0)];

  test.each<readonly [string, boolean, Partial<Progress>, Partial<Progress>]>([
    ['nothing of nothing', true, {}, {}],
    ['more than it', true, progress, { tries: { '12.1': tried(12) }, read: ['lesson-0'] }],
    ['not a second try', false, { tries: { '1.1': tried(1) } }, progress],
    ['a higher mark', true, { tries: { '1.1': tried(1, 1, 50) } }, { tries: { '1.1': settled } }],
    ['a lower mark', false, { tries: { '1.1': settled } }, { tries: { '1.1': tried(1, 1, 50) } }],
    ['the question shown', true, { tries: { '1.1': shown } }, { tries: { '1.1': shown } }],
    ['not that it was shown', false, { tries: { '1.1': settled } }, { tries: { '1.1': shown } }],
    ['one of two lessons read', false, { read: ['x'] }, { read: ['x', 'y'] }],
    ['one of two lessons done', false, { done: ['x'] }, { done: ['x', 'y'] }],
    ['all, but of another attempt', false, { ...progress, attempt: 'b' }, progress],
  ])('%s: %s', (_, yes, copy, of) => {
    expect(has(copy, of)).toBe(yes);
  });
});

describe('two copies of one attempt', () => {
  const with1: Progress = { ...begin('a'), tries: { '1.1': tried(1) } };
  const with2: Progress = { ...begin('a'), tries: { '2.1': tried(2) } };
  const all: Progress = { ...begin('a'), tries: { '1.1': tried(1), '2.1': tried(2) } };

  /** In whichever order they come. */
  const joins = (a: Entry, b: Entry): Entry => {
    const joined = joinEntries(a, b);
    expect(joinEntries(b, a)).toStrictEqual(joined);
    return joined;
  };

  test('are one of the later save and its page, though its clock was behind', () => {
    expect(
      joins(
        { progress: with1, save: 3, at: 900, where: '/old', owed: ['1.1'], disowned: ['x'] },
        { progress: with2, save: 4, at: 100, where: '/new', owed: ['2.1'], disowned: ['y', 'x'] },
      ),
    ).toStrictEqual({
      progress: all,
      save: 4,
      at: 100,
      where: '/new',
      owed: ['2.1', '1.1'],
      disowned: ['y', 'x'],
    });
  });

  test('of one save are one of the later moment', () => {
    expect(
      joins({ progress: with1, save: 3, at: 100 }, { progress: with2, save: 3, at: 101 }),
    ).toStrictEqual({ progress: all, save: 3, at: 101, owed: [], disowned: [] });
  });

  test('owe what either owes; but what a later save knew of and owes no more is confirmed', () => {
    const early: Entry = { progress: all, save: 3, at: 1, owed: ['begun', '1.1', '2.1'] };
    const late: Entry = { progress: with1, save: 4, at: 2, owed: [] };
    expect(joins(early, late).owed).toEqual(['2.1']);
    // Earlier packages did not say what they owe.
    expect(joins({ progress: all, save: 3, at: 1 }, late).owed).toEqual([]);
    // Of one save each may have been confirmed what the other was not.
    expect(joins(early, { ...late, save: 3 }).owed).toEqual(['begun', '1.1', '2.1']);
  });

  test.each<readonly [string, Partial<Entry>, Partial<Entry>, boolean]>([
    ['neither', {}, {}, false],
    ['the later one', { save: 3 }, { save: 4, declined: true }, true],
    ['an earlier one, and then it went on', { save: 3, declined: true }, { save: 4 }, false],
    ['the earlier one of the same save', { declined: true }, { at: 9 }, true],
    ['the later one of the same save', {}, { at: 9, declined: true }, true],
  ])('declined was %s', (_, a, b, declined) => {
    const base = { progress: with1, save: 3, at: 1, owed: [] };
    const joined = joins({ ...base, ...a }, { ...base, ...b });
    expect(joined.declined).toBe(declined || undefined);
    expect('declined' in joined).toBe(declined);
  });
});

describe('a stored text', () => {
  const whole = { progress, save: 4, at: 1000, where: '/here', owed: ['1.1'] };
  const stored = (more: object): Entry | undefined =>
    parseEntry(JSON.stringify({ ...whole, ...more }));
  const within = (more: object): object => ({ progress: { ...progress, ...more } });
  const tries = (more: object): object => within({ tries: { '1.1': { ...tried(1), ...more } } });

  test.each<readonly [string, object]>([
    ['as an earlier package wrote it', { owed: undefined, where: undefined }],
    ['with a clock that goes wrong by far', { at: -1 }],
    ['disowned by two', { disowned: ['x', 'y'] }],
    ['with a try of which only the mark is left', tries({ response: undefined })],
    ['with a question that was shown', tries({ response: null })],
    ['with all that is known of a try', tries({ at: 8e15, took: 0 })],
    ['with settings', within({ settings: { at: 5 } })],
    ['with a review', within({ review: { 'a-_': [0, 0], zZ9: [7, 65_535] } })],
    ['with rounds', within({ rounds: { best: 0, streak: 65_535, day: 1 } })],
  ])('is an entry %s', (_, more) => {
    const text = JSON.stringify({ ...whole, ...more });
    expect(parseEntry(text)).toEqual(JSON.parse(text));
  });

  test.each<readonly [string, object]>([
    ['a time that is a text', { at: '1000' }],
    ['no time', { at: undefined }],
    ['a save that is a text', { save: '4' }],
    ['what is owed as a text', { owed: '1.1' }],
    ['what is owed as numbers', { owed: [1.1] }],
    ['what is disowned as a text', { disowned: 'x' }],
    ['a mark that is a text', tries({ mark: '100' })],
    ['a moment that is a text', tries({ at: '5' })],
    ['a moment of which no date can be made', tries({ at: 9e15 })],
    ['a moment long ago of which no date can be made', tries({ at: -9e15 })],
    ['a time taken that is a text', tries({ took: '5' })],
    ['a response that is a text', tries({ response: 'a' })],
    ['a response of numbers', tries({ response: [1] })],
    ['a good try and a bad one', within({ tries: { '1.1': tried(1), '2.1': 7 } })],
    ['a lesson read that is a number', within({ read: ['lesson-0', 1] })],
    ['a lesson done that is a number', within({ done: [1] })],
    ['a place without its time', within({ place: { lesson: 'lesson-0', step: 1 } })],
    ['settings that are a text', within({ settings: 'large' })],
    ['a review that is a list', within({ review: [] })],
    ['a key of the review that is too long', within({ review: { abcd: [1, 1] } })],
    ['a box below the first', within({ review: { abc: [-1, 1] } })],
    ['a box above the last', within({ review: { abc: [8, 1] } })],
    ['half a box', within({ review: { abc: [1.5, 1] } })],
    ['a day that is too late', within({ review: { abc: [1, 65_536] } })],
    ['a good box and a bad one', within({ review: { abc: [1, 1], abd: 7 } })],
    ['rounds without a day', within({ rounds: { best: 1, streak: 1 } })],
    ['a negative streak', within({ rounds: { best: 1, streak: -1, day: 1 } })],
    ['seconds that are a text', within({ sessions: { s: '60' } })],
  ])('is none with %s', (_, more) => {
    expect(stored(more)).toBeUndefined();
  });
});
