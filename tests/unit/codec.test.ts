import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earned, markTry, settled } from '../../src/course/policy';
import type { Response } from '../../src/course/course';
import type { Level } from '../../src/progress/detail';
import { kindOf } from '../../src/kinds/register';
import { LIMIT, decode, encode, encodeAt } from '../../src/progress/codec';
import type { Try } from '../../src/progress/progress';
import { addTry, begin, merge, nothingSaved, triesAt } from '../../src/progress/progress';
import { check } from '../../src/progress/bits';
import { report } from '../../src/progress/report';
import { ask, courseOf, laterKinds, lesson, small, typed, unit } from '../builders/courses';
import { progressOf } from '../builders/learners';
import { expectMarksKept, expectNothingElse } from './texts';

const levels: readonly Level[] = [0, 1, 2, 3, 4, 5];
const three = courseOf([
  lesson(3, [
    ...(['choice', 'match', 'order', 'choices'] as const).map((kind, at) =>
      ask(kind, at * 7, { tries: 3, sure: true }),
    ),
    typed(40, { tries: 3 }),
  ]),
]);

describe.each([
  ['a small course', small()],
  ['kinds that came later', courseOf([lesson(0, laterKinds())])],
  ['a unit', unit()],
  ['three tries', three],
])('%s', (_, course) => {
  test.each(levels)('the text at level %d joins to what it was made from', (level) => {
    fc.assert(
      fc.property(progressOf(course), fc.nat(), (p, save) => {
        const text = encodeAt(course, p, save, level);
        expect(text).toMatch(/^[\w.~-]+$/);
        const back = decode(course, text);
        expect([back.whole, back.save]).toEqual([true, save]);
        expectNothingElse(back.progress, p);
        expectMarksKept(course, back.progress, p);
        expect(merge(p, back.progress)).toEqual(p);
        expect(merge(back.progress, p)).toEqual(p);
      }),
      { numRuns: 60 },
    );
  });

  test('a text of what a text said is the same text', () => {
    fc.assert(
      fc.property(progressOf(course), fc.constantFrom(...levels), (p, level) => {
        const text = encodeAt(course, p, 7, level);
        const again = encodeAt(course, decode(course, text).progress, 7, level);
        expect(again).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('each level is no longer than the one before, and the text is the fullest that fits', () => {
    fc.assert(
      fc.property(progressOf(course), fc.nat(LIMIT), (p, limit) => {
        const all = levels.map((level) => encodeAt(course, p, 1, level));
        for (const [at, text] of all.entries()) {
          expect(text.length).toBeLessThanOrEqual(all[at - 1]?.length ?? Infinity);
        }
        const fits = all.find((text) => text.length <= limit) ?? all.at(-1);
        expect(encode(course, p, 1, limit)).toBe(fits);
      }),
      { numRuns: 60 },
    );
  });
});

describe('at full detail', () => {
  const course = small();
  const back = (tries: readonly Try[]): readonly Try[] => {
    const p = tries.reduce(addTry, begin('x'));
    return triesAt(decode(course, encodeAt(course, p, 0, 0)).progress, tries[0]?.question ?? 0);
  };
  const spec = typed(8);

  test('typed words come back letter by letter', () => {
    const response = ['Москва, “1917” – ё', 'a.b~c'];
    expect(back([{ question: 8, n: 1, mark: 0, response }])[0]?.response).toEqual(response);
  });

  test('a word too long to be one is left out and shifts nothing after it', () => {
    for (const length of [255, 256, 1023, 1024, 1500]) {
      const response = ['x'.repeat(length), 'MRC'];
      const made = {
        question: 8,
        n: 1,
        mark: markTry(kindOf(spec).credit(spec, response), []),
        response,
      };
      const [first, next] = back([made, { question: 8, n: 2, mark: 50, response: ['a', 'MRC'] }]);
      expect(first?.mark).toBe(made.mark);
      expect(first?.response).toEqual(length > 255 ? undefined : response);
      expect(next).toEqual({ question: 8, n: 2, mark: 50, response: ['a', 'MRC'] });
    }
  });

  test('a word comes back sign by sign, or not at all', () => {
    const of = (word: string) => back([{ question: 8, n: 1, mark: 0, response: [word, 'MRC'] }])[0];
    // A mark that begins some texts, which a decoder likes to swallow; half a sign that no text can hold.
    expect(of('\ufeffx')?.response).toEqual(['\ufeffx', 'MRC']);
    expect(of('\ud800')?.response).toBeUndefined();
  });

  test('the response of every kind comes back, and how sure the learner was', () => {
    const some: readonly (readonly [number, Response])[] = [
      [0, ['a']],
      [1, ['a', 'b', '', 'd', '']],
      [2, ['a', 'b', 'c', 'd', 'e']],
      [3, ['b', 'a', 'd', 'c']],
      [5, ['Tsar', 'Soviet', 'land']],
      [7, ['1', '', '3', '']],
    ];
    for (const [question, response] of some) {
      const made: Try = { question, n: 1, mark: 0, response, sure: 3 };
      expect(back([made])).toEqual([made]);
    }
  });

  test('how sure the learner was comes back where all was right', () => {
    const made: Try = { question: 0, n: 1, mark: 100, sure: 2 };
    expect(back([made])).toEqual([made]);
  });

  test('a number that is no known one comes back as it was typed', () => {
    const of = courseOf([lesson(0, laterKinds())]);
    const made: Try = { question: 0, n: 1, mark: 0, response: ['9,000'] };
    const { progress } = decode(of, encodeAt(of, addTry(begin('x'), made), 0, 0));
    expect(triesAt(progress, 0)).toEqual([made]);
  });

  test('a response that says less than the question asks leaves the rest open', () => {
    const made: Try = { question: 1, n: 1, mark: 0, response: ['a', 'b'] };
    expect(back([made])[0]?.response).toEqual(['a', 'b', '', '', '']);
  });

  test('Show me before another try, as two joined copies may have it, hides no mark', () => {
    const shown: Try = { question: 3, n: 1, mark: 0, response: null };
    const later: Try = { question: 3, n: 2, mark: 38, response: ['a', 'b', 'c', 'c'] };
    expect(back([shown, later])).toEqual([shown, later]);
  });

  test('a try after a right one, as two joined copies may have it, shifts nothing after it', () => {
    const p = [
      { question: 0, n: 1, mark: 100, response: ['b'] },
      { question: 0, n: 2, mark: 50, response: ['b'] },
      { question: 1, n: 1, mark: 0, response: ['', 'b', '', '', ''], sure: 2 as const },
    ].reduce(addTry, begin('x'));
    const { progress } = decode(course, encodeAt(course, p, 0, 0));
    expect(triesAt(progress, 1)).toEqual(triesAt(p, 1));
    expectNothingElse(progress, p);
  });
});

describe('a text that a package wrote before the marking of its question changed', () => {
  // Written when an order was marked by neighbours: e c a b d, of which three of four are right so.
  const text = '1.Hbefore~7z_d.QBZYhcgmIFghgs';
  const order = ask('order', 0);
  const course = courseOf([lesson(0, [order, ask('choice', 1)])]);
  const { progress, whole } = decode(course, text);
  const [made] = triesAt(progress, 0);

  test('keeps the mark that was given, and is written again as it was', () => {
    expect([whole, progress.attempt]).toEqual([true, 'before']);
    const response = ['e', 'c', 'a', 'b', 'd'];
    expect(triesAt(progress, 0)).toEqual([{ question: 0, n: 1, mark: 75, response }]);
    // By place, two of five are right.
    expect(kindOf(order).credit(order, response)).toBe(0.4);
    expect(encode(course, progress, 7)).toBe(text);
  });

  test('no later try takes anything away, and what is told of the first stays', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...order.choiceIds], { minLength: 5 }), (response) => {
        const mark = markTry(kindOf(order).credit(order, response), made ? [made] : []);
        const next = addTry(progress, { question: 0, n: 2, response, mark });
        expect(earned(triesAt(next, 0))).toBeGreaterThanOrEqual(75);
        const told = report(course, next, { at: 0, session: 's', save: 8 });
        expect(told.score).toBeGreaterThanOrEqual(38);
        expect(told.interactions[0]?.first?.share).toBe(0.75);
      }),
    );
  });

  test('putting it all right settles it', () => {
    const mark = markTry(kindOf(order).credit(order, order.correctResponse), made ? [made] : []);
    const next = addTry(progress, { question: 0, n: 2, response: order.correctResponse, mark });
    expect([mark, settled(order, triesAt(next, 0))]).toEqual([88, true]);
  });
});

describe('a text, letter by letter', () => {
  const course = courseOf([
    { ...lesson(0, [ask('choice', 17), ask('match', 20)]), id: 'second' },
    { ...lesson(1, [ask('choice', 0), ask('match', 1), ask('choice', 2)]), id: 'first' },
  ]);
  const p = [
    { question: 17, n: 1, mark: 100, response: ['b'] },
    { question: 20, n: 1, mark: 50, response: ['a', 'b', 'd', 'c'] },
    { question: 0, n: 1, mark: 0, response: ['a'] },
    { question: 1, n: 1, mark: 38, response: ['a', 'c', 'd', 'b'] },
    { question: 2, n: 1, mark: 0, response: null },
  ].reduce(addTry, {
    ...begin('n0nce'),
    read: ['first', 'second'],
    place: { lesson: 'first', step: 2, at: 1_790_000_000 },
  });

  const begun = '1.Hn0nce~cDss.';

  test.each<[Level, string]>([
    [0, '1.Hn0nce~cDss.PhFDG5x3owXSO.RUSSe.QAxCykqYTBZLYPFx.QCCAQ96yPAfI'],
    [3, '1.Hn0nce~cDss.PhFDG5x3owXSO.RUSSe.QAwqYIReD.QCCAQNTm'],
    [4, '1.Hn0nce~cDss.RUSSe.QAwqYIReD.QCCAQNTm'],
  ])('at level %d, and what was read of it comes in order', (level, text) => {
    expect(encodeAt(course, p, 12, level)).toBe(text);
    const { progress, whole } = decode(course, text);
    expect([whole, progress.read]).toEqual([true, ['first', 'second']]);
    expect(progress.place?.lesson).toBe(level < 4 ? 'first' : undefined);
  });

  test('takes as many characters as there are, and not one more', () => {
    const { length } = encodeAt(course, p, 12, 0);
    expect(encode(course, p, 12, length)).toBe(encodeAt(course, p, 12, 0));
    expect(encode(course, p, 12, length - 1).length).toBeLessThan(length);
  });

  test('says nothing of a place that the course does not have, and keeps the rest', () => {
    const settings = { size: 1, space: 2, font: 3, theme: 4, board: 5, at: 1_790_000_000 };
    const place = { lesson: 'gone', step: 2, at: 1_790_000_000 };
    const { progress } = decode(course, encode(course, { ...p, place, settings }, 12));
    expect(progress).not.toHaveProperty('place');
    expect(progress.settings).toEqual(settings);
  });

  test.each([
    ['of another version', '2.Hn0nce~c'],
    ['without a beginning', 'n0nce'],
    ['longer than any that was ever written', begun.padEnd(2 ** 16 + 1, 'x')],
    ['that is none', 7],
    ['that is nothing', undefined],
    ['that is a list', []],
  ])('%s is not whole, and nothing is read of it', (_, text) => {
    expect(decode(course, text)).toEqual({ progress: begin(''), save: 0, whole: false });
  });

  test('as long as can be is read', () => {
    const { progress, save, whole } = decode(course, begun.padEnd(2 ** 16, 'x'));
    expect([progress, save, whole]).toEqual([begin('n0nce'), 12, false]);
  });

  test('that is empty is whole: nothing has been done', () => {
    expect(decode(course, '')).toEqual({ progress: begin(''), save: 0, whole: true });
    expect(nothingSaved).toEqual({ progress: begin(''), save: 0, whole: true });
  });

  test('with a wrong letter in a chunk loses that chunk alone, and is not whole', () => {
    const text = encodeAt(course, p, 12, 0);
    const at = text.indexOf('.Q') + 3;
    const wrong = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
    const { progress, whole } = decode(course, wrong);
    expect([whole, progress.attempt, progress.read]).toEqual([false, 'n0nce', ['first', 'second']]);
    expect(Object.keys(progress.tries)).toEqual(['17.1', '20.1']);
  });

  test('with a chunk of a later kind is read without it, and is not whole', () => {
    const text = encodeAt(course, p, 12, 0);
    const later = `Z${text.split('.').at(-1)?.slice(1, -3)}`;
    const sealed = later + check(`1 ${course.id} ${later}`, 3);
    const back = decode(course, `${text.split('.').slice(0, 2).join('.')}.${sealed}`);
    expect([back.whole, back.progress.attempt, back.progress.tries]).toEqual([false, 'n0nce', {}]);
  });
});

test.each(levels)(
  'at level %d every way in which a question may end hides nothing of the next',
  (level) => {
    const of = courseOf([
      lesson(
        0,
        [15, 16, 0, 1, 2, 3, 4].map((slot) => ask('choice', slot, { tries: 3 })),
      ),
    ]);
    const marks: Readonly<Record<string, number>> = {
      // Right at once, shown, right later, out of tries, open, and one in the next chunk.
      '0.1': 100,
      '1.1': 0,
      '1.2': 0,
      '2.1': 0,
      '2.2': 50,
      '3.1': 0,
      '3.2': 0,
      '3.3': 12,
      '4.1': 0,
      '15.1': 50,
      '16.1': 25,
    };
    const p = Object.entries(marks).reduce((so, [key, mark]) => {
      const [question = 0, n = 0] = key.split('.').map(Number);
      return addTry(so, { question, n, mark, ...(key === '1.2' && { response: null }) });
    }, begin('n0nce'));
    const { progress, whole } = decode(of, encodeAt(of, p, 1, level));
    const told = Object.fromEntries(
      Object.entries(progress.tries).map(([key, { mark }]) => [key, mark]),
    );
    // At last the tries before the best of what is over are left out.
    const { '1.1': _, '3.1': __, '3.2': ___, ...least } = marks;
    expect([whole, told]).toEqual([true, level < 5 ? marks : least]);
    expect(progress.tries['1.2']?.response).toBeNull();
  },
);

test('a chunk holds sixteen questions and not one more', () => {
  const of = courseOf([lesson(0, [ask('choice', 15), ask('choice', 16)])]);
  const first = addTry(begin('n0nce'), { question: 15, n: 1, mark: 0 });
  const both = addTry(first, { question: 16, n: 1, mark: 100 });
  const chunks = (p: typeof both): string[] =>
    encodeAt(of, p, 1, 0)
      .split('.')
      .filter((chunk) => chunk.startsWith('Q'));
  expect(chunks(both)).toHaveLength(2);
  expect(chunks(both)[0]).toBe(chunks(first)[0]);
});

describe('what a text leaves out first', () => {
  const course = courseOf([
    lesson(0, [
      ask('choice', 0, { tries: 3, sure: true }),
      typed(1),
      ask('choice', 2, { tries: 3 }),
    ]),
  ]);
  const p = [
    { question: 0, n: 1, mark: 0, response: ['a'], sure: 2 as const },
    { question: 0, n: 2, mark: 0, response: ['c'], sure: 1 as const },
    { question: 1, n: 1, mark: 0, response: ['Москва', 'Kerensky'] },
  ].reduce(addTry, begin('n0nce'));

  test.each<[Level, readonly (readonly [string, string | undefined, number | undefined])[]]>([
    [
      0,
      [
        ['0.1', 'a', 2],
        ['0.2', 'c', 1],
        ['1.1', 'Москва Kerensky', undefined],
      ],
    ],
    // Typed words,
    [
      1,
      [
        ['0.1', 'a', 2],
        ['0.2', 'c', 1],
        ['1.1', undefined, undefined],
      ],
    ],
    // then the responses of later tries,
    [
      2,
      [
        ['0.1', 'a', 2],
        ['0.2', undefined, 1],
        ['1.1', undefined, undefined],
      ],
    ],
    // then all of them, and how sure the learner was.
    [
      3,
      [
        ['0.1', undefined, undefined],
        ['0.2', undefined, undefined],
        ['1.1', undefined, undefined],
      ],
    ],
  ])('at level %d', (level, expected) => {
    const { tries } = decode(course, encodeAt(course, p, 1, level)).progress;
    const told = Object.entries(tries).map(
      ([key, { response, sure }]) => [key, response?.join(' '), sure] as const,
    );
    expect(told).toEqual(expected);
  });

  const shown = null;
  test.each<[string, readonly (number | null)[], readonly number[]]>([
    ['out of tries: the best and the last', [0, 25, 25], [3]],
    ['shown: the best and the last', [0, 50, shown], [2, 3]],
    ['shown after nothing right: the last', [0, shown], [2]],
    ['right: the last', [0, 0, 50], [3]],
    ['open: all', [0, 25], [1, 2]],
  ])('at last the tries before the best of a question that is %s', (_, marks, left) => {
    const tries = marks.map((mark, at): Try => ({
      question: 2,
      n: at + 1,
      mark: mark ?? 0,
      ...(mark === null && { response: null }),
    }));
    const all = tries.reduce(addTry, begin('n0nce'));
    const { progress } = decode(course, encodeAt(course, all, 1, 5));
    expect(triesAt(progress, 2).map(({ n }) => n)).toEqual(left);
    for (const made of triesAt(progress, 2)) expect(made).toEqual(tries[made.n - 1]);
  });
});

test('a try whose number is not the next keeps it: what is between is not known here', () => {
  const course = unit();
  const all = [1, 3]
    .map((n): Try => ({ question: 2, n, mark: 25, response: ['a'] }))
    .reduce(addTry, begin('n0nce'));
  const { progress } = decode(course, encode(course, all, 1));
  expect(triesAt(progress, 2).map(({ n, mark }) => [n, mark])).toEqual([
    [1, 25],
    [3, 25],
  ]);
});

describe('an answer among many', () => {
  /** A hundred and sixty questions in ten chunks; `read` has the slots whose options were looked at. */
  const many = () => {
    const read = new Set<number>();
    const questions = Array.from({ length: 160 }, (_, slot) => {
      const spec = ask('choice', slot);
      return {
        ...spec,
        get choiceIds() {
          read.add(slot);
          return spec.choiceIds;
        },
      };
    });
    return { read, course: courseOf([lesson(0, questions)]) };
  };

  const once = Array.from({ length: 160 }, (_, slot): Try => {
    return { question: slot, n: 1, mark: 0, response: ['a'] };
  }).reduce(addTry, begin('Ab3-_xYz'));

  test('writes its own chunk of the text alone', () => {
    const { read, course } = many();
    encode(course, once, 1);
    expect(read.size).toBe(160);
    read.clear();
    const twice = addTry(once, { question: 40, n: 2, mark: 0, response: ['c'] });
    const text = encode(course, twice, 2);
    expect([...read]).toEqual(Array.from({ length: 16 }, (_, at) => 32 + at));
    expect(decode(course, text).progress.tries).toMatchObject({
      '40.2': { response: ['c'] },
      '159.1': { response: ['a'] },
    });
  });

  test('is written where another answer of its chunk stays', () => {
    const { course } = many();
    const [stays, was, is] = [
      { question: 0, n: 1, mark: 0, response: ['a'] },
      { question: 1, n: 1, mark: 0, response: ['a'] },
      { question: 1, n: 1, mark: 0, response: ['c'] },
    ];
    const withTries = (...tries: Try[]) => tries.reduce(addTry, begin('Ab3-_xYz'));
    encode(course, withTries(stays, was), 1);
    const { progress } = decode(course, encode(course, withTries(stays, is), 2));
    expect(progress.tries).toMatchObject({ '1.1': { response: ['c'] } });
  });

  test('gives the text that would be written from nothing', () => {
    const course = unit();
    fc.assert(
      fc.property(progressOf(course), progressOf(course), fc.nat(), (before, after, save) => {
        encode(course, before, save);
        expect(encode(course, after, save)).toBe(encode({ ...course }, after, save));
      }),
      { numRuns: 60 },
    );
  });
});
