/** What opening does: what the host gave and what the journals hold, in; how the launch goes on, out. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/persistence/entry';
import type { OpeningFacts, Opening } from '../../src/persistence/recovery';
import { accept, decideOpening, decline, latestOf } from '../../src/persistence/recovery';
import { decode, encode } from '../../src/progress/codec';
import type { Progress, SavedState } from '../../src/progress/progress';
import { addTry, begin, merge, nothingSaved, ratchet } from '../../src/progress/progress';
import { answered, course, entry } from '../builders/journal';

const decide = (
  saved: SavedState,
  entries: readonly Entry[] = [],
  more: Partial<OpeningFacts> = {},
): Opening =>
  decideOpening({
    course,
    saved,
    reached: {},
    entries,
    unclaimed: [],
    learner: 'ada',
    where: '/here',
    now: 2000,
    nonce: 'new',
    ...more,
  });

const saved = (progress: Progress, save = 7): SavedState =>
  decode(course, encode(course, progress, save));

const owing = (progress: Progress, more: Partial<Entry> = {}): Entry =>
  entry(progress, { owed: Object.keys(progress.tries), ...more });

const keys = ({ progress }: Opening): string[] => Object.keys(progress.tries).sort();

describe('the host has no attempt', () => {
  test('and the browser nothing: a new one begins', () => {
    expect(decide(nothingSaved)).toMatchObject({
      progress: begin('new'),
      save: 0,
      owed: ['begun'],
      fresh: true,
      offers: [],
    });
  });

  test('and took all that the browser holds: it is a new attempt, and nobody is asked', () => {
    expect(decide(nothingSaved, [entry(answered('a', 1), { owed: [] })]).offers).toEqual([]);
    expect(decide(nothingSaved, [entry(answered('a', 1))]).offers).toEqual([]);
  });

  test('and the browser owes answers: the learner is asked, and goes on with that attempt', () => {
    const mine = owing(answered('a', 1));
    const opening = decide(nothingSaved, [mine]);
    expect(opening.offers).toEqual([{ why: 'unsent', entry: mine }]);
    expect(accept(opening)).toMatchObject({
      progress: answered('a', 1),
      save: 3,
      owed: ['begun', '1.1'],
      offers: [],
      taken: [],
    });
    expect(decline(opening)).toMatchObject({ progress: begin('new'), offers: [] });
  });

  test('and the learner has declined them once: nobody is asked again', () => {
    expect(decide(nothingSaved, [owing(answered('a', 1), { declined: true })]).offers).toEqual([]);
  });

  test('answers that another activity with the same package owes are not offered', () => {
    const other = owing(answered('a', 1), {
      where: '/pluginfile.php/7/mod_scorm/content/1/index.html',
    });
    const at = (where: string) => decide(nothingSaved, [other], { where }).offers.length;
    expect(at('/pluginfile.php/8/mod_scorm/content/1/index.html')).toBe(0);
    // Moodle counts the uploads of one activity in its address.
    expect(at('/pluginfile.php/7/mod_scorm/content/2/index.html')).toBe(1);
    expect(at('/pluginfile.php/7/mod_scorm/content/12/index.html')).toBe(1);
  });

  test('answers of an earlier package, which did not say by which page they were written, are offered', () => {
    const { where: _, ...old } = owing(answered('a', 1));
    expect(decide(nothingSaved, [old]).offers).toEqual([{ why: 'unsent', entry: old }]);
  });

  test('of several attempts each is asked about, and what is accepted is joined', () => {
    const opening = decide(nothingSaved, [
      owing(answered('late', 1), { at: 30 }),
      owing(answered('old', 2), { at: 10 }),
    ]);
    expect(opening.offers.map((offer) => offer.entry.progress.attempt)).toEqual(['late', 'old']);
    const both = accept(accept(opening));
    expect([both.progress.attempt, keys(both)]).toEqual(['late', ['1.1', '2.1']]);
    expect(both.taken.map(({ attempt }) => attempt)).toEqual(['old']);
  });

  test('what is in an attempt that was accepted is not asked about again', () => {
    const opening = decide(nothingSaved, [
      owing(answered('late', 1), { at: 30 }),
      owing(answered('old', 1), { at: 10 }),
    ]);
    expect(opening.offers).toHaveLength(2);
    expect(accept(opening).offers).toEqual([]);
  });

  test("and answers of nobody were accepted first: the learner's own attempt goes on all the same", () => {
    const mine = owing(answered('mine', 1));
    const opening = decide(nothingSaved, [mine], { unclaimed: [owing(answered('x', 2))] });
    expect(opening.offers.map(({ why }) => why)).toEqual(['unsent', 'unclaimed']);
    const turned = { ...opening, offers: opening.offers.toReversed() };
    expect(accept(turned)).toMatchObject({ fresh: true, progress: { attempt: 'new' } });
    expect(accept(accept(turned))).toMatchObject({ fresh: false, progress: { attempt: 'mine' } });
    expect(keys(accept(accept(turned)))).toEqual(['1.1', '2.1']);
  });

  test('and nothing is offered: there is nothing to accept', () => {
    const opening = decide(nothingSaved);
    expect(accept(opening)).toBe(opening);
  });

  test('a tab at the same address has begun an attempt a moment ago: it is that one', () => {
    const begun = entry(begin('tab'), { owed: ['begun'] });
    expect(decide(nothingSaved, [begun]).progress.attempt).toBe('tab');
    expect(decide(nothingSaved, [{ ...begun, where: '/there' }]).progress.attempt).toBe('new');
    expect(decide(nothingSaved, [begun], { now: 3_601_000 }).progress.attempt).toBe('tab');
    expect(decide(nothingSaved, [begun], { now: 3_602_000 }).progress.attempt).toBe('new');
    // The host was told of it, and has none now: it is not that one.
    expect(decide(nothingSaved, [{ ...begun, owed: [] }]).progress.attempt).toBe('new');
  });
});

describe('the host has an attempt', () => {
  test('and the browser nothing: it goes on', () => {
    expect(decide(saved(answered('a', 1)))).toMatchObject({
      save: 7,
      owed: [],
      fresh: false,
      damaged: false,
      progress: { attempt: 'a' },
      stored: { attempt: 'a' },
    });
  });

  test("the browser's copy of it is joined, with what it owes", () => {
    const got = decide(saved(answered('a', 1)), [owing(answered('a', 2), { save: 9 })]);
    expect(got).toMatchObject({ save: 9, owed: ['2.1'], offers: [] });
    expect(keys(got)).toEqual(['1.1', '2.1']);
  });

  test('and the browser owes answers of another one: only those are offered', () => {
    const both = merge(answered('b', 2), answered('b', 3));
    const opening = decide(saved(answered('a', 1)), [entry(both, { owed: ['3.1'] })]);
    expect(opening.offers).toMatchObject([{ why: 'extra' }]);
    expect(keys(opening)).toEqual(['1.1']);
    const more = accept(opening);
    expect([more.progress.attempt, keys(more)]).toEqual(['a', ['1.1', '3.1']]);
    expect(more.owed).toContain('3.1');
  });

  test('and this browser owes another end of the same try: nobody is asked about the own attempt', () => {
    // The host has the try with all that is known of it; here it was settled by "Show me".
    const known = answered('a', 1);
    const host: SavedState = { ...saved(known), progress: known };
    const shown = addTry(begin('a'), { question: 1, n: 1, mark: 0, response: null });
    expect(decide(host, [owing(shown)]).offers).toEqual([]);
  });

  test('and has those answers too: nobody is asked', () => {
    expect(decide(saved(answered('a', 1)), [owing(answered('b', 1))]).offers).toEqual([]);
  });
});

describe('answers of nobody that a host named', () => {
  const nobodys = (more: Partial<Entry> = {}): Partial<OpeningFacts> => ({
    unclaimed: [owing(answered('x', 2), more)],
  });

  test('are offered, and join the attempt that goes on', () => {
    const opening = decide(saved(answered('a', 1)), [], nobodys());
    expect(opening.offers).toMatchObject([{ why: 'unclaimed' }]);
    expect(accept(opening)).toMatchObject({
      progress: { attempt: 'a' },
      taken: [{ attempt: 'x' }],
    });
    expect(keys(accept(opening))).toEqual(['1.1', '2.1']);
  });

  test('are offered whole, what the host of that launch had taken too', () => {
    const both = ratchet(merge(answered('x', 2), answered('x', 3)), 'read', ['lesson-0']);
    const opening = decide(saved(answered('a', 1)), [], { unclaimed: [entry(both, { owed: [] })] });
    expect(keys(accept(opening))).toEqual(['1.1', '2.1', '3.1']);
    expect(accept(opening)).toMatchObject({
      progress: { read: ['lesson-0'] },
      owed: ['begun', '2.1', '3.1', 'read/lesson-0'],
    });
  });

  test('are not offered where there are none', () => {
    const unclaimed = [entry(begin('x')), entry({ ...begin('x'), sessions: { s: 9 } })];
    expect(decide(nothingSaved, [], { unclaimed }).offers).toEqual([]);
  });

  test('are not offered to who said that they are not theirs, nor in another activity', () => {
    const none = (more: Partial<Entry>) => decide(nothingSaved, [], nobodys(more)).offers;
    expect(none({ disowned: ['ada'] })).toEqual([]);
    expect(none({ disowned: ['bo'] })).toHaveLength(1);
    expect(none({ where: '/there' })).toEqual([]);
  });
});

describe('a text that cannot be read whole', () => {
  const damaged = (): SavedState => {
    const whole = encode(course, ratchet(answered('a', 1), 'read', ['lesson-0']), 7);
    return decode(course, whole.replace(/\.H\w/, '.H!'));
  };

  test('and does not name its attempt: what can be read goes into the one that goes on', () => {
    expect(decide(damaged())).toMatchObject({
      damaged: true,
      progress: { attempt: 'new', read: ['lesson-0'] },
    });
    const opening = decide(damaged(), [entry(answered('b', 2), { owed: [], declined: true })]);
    expect(opening.offers).toMatchObject([{ why: 'damaged' }]);
    expect(accept(opening)).toMatchObject({ damaged: false, progress: { attempt: 'b' } });
    expect(keys(accept(opening))).toEqual(['1.1', '2.1']);
    expect(decline(opening)).toMatchObject({ damaged: true, progress: { attempt: 'new' } });
  });

  test('and does not name its attempt, and the browser was last in an empty one: that goes on', () => {
    const empty = entry(begin('a'), { save: 4, owed: [] });
    expect(decide(damaged(), [empty])).toMatchObject({
      damaged: true,
      save: 4,
      progress: { attempt: 'a', read: ['lesson-0'] },
      offers: [],
    });
    // Not where it has been in another one since, of which the learner is asked.
    const before = { ...empty, at: 1 };
    expect(decide(damaged(), [entry(answered('b', 2)), before])).toMatchObject({
      progress: { attempt: 'new' },
      offers: [{ why: 'damaged' }],
    });
    expect(decide(nothingSaved, [empty]).progress.attempt).toBe('new');
  });

  test('and other attempts owe answers: each is asked about once, the latest copy first', () => {
    const latest = owing(answered('late', 2), { at: 30 });
    const older = owing(answered('old', 3), { at: 10 });
    const opening = decide(damaged(), [latest, older]);
    expect(opening.offers).toEqual([
      { why: 'damaged', entry: latest },
      { why: 'unsent', entry: older },
    ]);
    // Of the host's own copy the learner has decided by then.
    expect(accept(accept(opening)).damaged).toBe(false);
    const without = decline(opening);
    expect(accept(without)).toMatchObject({ damaged: true, progress: { attempt: 'old' } });
  });

  test('is told, unless this browser wrote it and has all of it', () => {
    const part: SavedState = { ...saved(answered('a', 1)), whole: false };
    expect(decide(part).damaged).toBe(true);
    expect(decide({ ...part, save: 0 }).damaged).toBe(true);
    expect(decide(part, [entry(answered('a', 2), { save: 6 })]).damaged).toBe(true);
    expect(decide(part, [entry(answered('a', 2), { save: 7 })]).damaged).toBe(false);
  });
});

describe('a text that cannot be read at all', () => {
  const unread: SavedState = { ...nothingSaved, whole: false, unread: true };
  const right = answered('a', 1, 100);
  const score = 100 / course.columns.length;

  test("goes on from the browser's copy where that explains what the host says", () => {
    const rough = decide(unread, [entry(right)], { reached: { score: Math.round(score) } });
    expect(rough.progress).toEqual(right);
    expect(rough.stored).toBeUndefined();
  });

  /** Two of 16 scored questions, each 6.25 %; the host has confirmed the first. */
  const half = entry(merge(right, answered('a', 2, 100)), { owed: ['2.1'] });

  test.each([
    ['what it has confirmed', 6],
    ['what it took and could not confirm, too', 13],
  ])('goes on from a copy whose score is that of %s', (_, reached) => {
    expect(decide(unread, [half], { reached: { score: reached } })).toStrictEqual({
      progress: half.progress,
      save: 3,
      // Nobody knows what its text had.
      owed: ['begun', '1.1', '2.1'],
      damaged: false,
      unread: false,
      fresh: false,
      taken: [],
      offers: [],
    });
  });

  test('goes on from the copy that explains it, and not from a later one', () => {
    const later = entry(answered('b', 2), { at: 5000 });
    const opening = decide(unread, [later, entry(right)], {
      reached: { score: Math.round(score) },
    });
    expect(opening).toMatchObject({ unread: false, progress: { attempt: 'a' } });
  });

  test('what another attempt owes is offered to the copy that goes on', () => {
    const other = owing(answered('b', 2));
    const opening = decide(unread, [entry(right), other], {
      reached: { score: Math.round(score) },
    });
    expect(opening.offers).toEqual([{ why: 'extra', entry: other }]);
    expect(keys(accept(opening))).toEqual(['1.1', '2.1']);
  });

  test('a copy of which the host was told nothing explains a host that has nothing more', () => {
    const mine = [entry(right, { owed: ['begun', '1.1'] })];
    const unreadAt = (reached: OpeningFacts['reached']) => decide(unread, mine, { reached }).unread;
    expect(unreadAt({})).toBe(false);
    expect(unreadAt({ score: Math.round(score) })).toBe(true);
    expect(unreadAt({ completion: 'completed' })).toBe(true);
  });

  test('is written over by nothing where the browser has no copy, or a lesser or an older one', () => {
    expect(decide(unread)).toStrictEqual({
      progress: begin('new'),
      save: 0,
      owed: ['begun'],
      damaged: false,
      unread: true,
      fresh: false,
      taken: [],
      offers: [],
    });
    const mine = [entry(right)];
    const declined = decide(unread, [entry(right, { declined: true })], {
      reached: { score: Math.round(score) },
    });
    expect(declined).toMatchObject({ unread: true, progress: begin('new') });
    // The right score, but of a course that is done.
    const done = { score: Math.round(score), completion: 'completed' } as const;
    expect(decide(unread, mine, { reached: done }).unread).toBe(true);
    expect(decide(unread, mine, { reached: { score: 90 } }).unread).toBe(true);
    expect(decide(unread, mine, { reached: { completion: 'completed' } }).unread).toBe(true);
    // Marks that the host has not: an attempt before this one.
    expect(decide(unread, mine, { reached: {} }).unread).toBe(true);
    expect(decide(unread, mine, { where: '/there' }).progress).toEqual({
      attempt: 'new',
      tries: {},
      read: [],
      done: [],
      sessions: {},
    });
  });
});

test('without a host the latest entry with something in it goes on', () => {
  const [a, b] = [entry(answered('a', 1)), entry(answered('b', 2))];
  expect(latestOf([entry(begin('e')), a, b])).toBe(a);
  expect(latestOf([entry(begin('e'))])?.progress.attempt).toBe('e');
  expect(latestOf([])).toBeUndefined();
});
