import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Response, Spec } from '../../src/course/course';
import { kindOf, lackOf } from '../../src/kinds/register';
import { ask, everyKind, laterKinds, letters, typed } from '../builders/courses';
import { responseTo } from '../builders/learners';

const credit = (spec: Spec, response: Response): number => kindOf(spec).credit(spec, response);
const every = [...everyKind(), ...laterKinds(9)];
const scored = every.filter((spec) => kindOf(spec).scored);
const keyOf = (spec: Spec): Response => (spec.kind === 'evidence' ? ['4'] : spec.correctResponse);

const loose = fc.array(fc.oneof(fc.constantFrom('', ...letters(6), 'Duma', '4'), fc.string()), {
  maxLength: 10,
});

describe.each(every.map((spec) => [spec.id, spec] as const))('%s', (_, spec) => {
  const rules = kindOf(spec);

  test('credit lies in [0, 1] for any response at all', () => {
    fc.assert(
      fc.property(fc.oneof(loose, responseTo(spec)), (response) => {
        const got = credit(spec, response);
        expect(got).toBeGreaterThanOrEqual(0);
        expect(got).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('rows are those of the author, one each, and in the same order', () => {
    const ids = rules.rows(spec, keyOf(spec)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    fc.assert(
      fc.property(loose, (response) => {
        expect(rules.rows(spec, response).map(({ id }) => id)).toEqual(ids);
      }),
    );
  });

  test('the domain has a place for every position of a ready response', () => {
    fc.assert(
      fc.property(responseTo(spec), (response) => {
        const domain = rules.domain(spec);
        expect(response.length).toBeLessThanOrEqual(domain.length);
        if (spec.accept || spec.range) return;
        for (const [at, value] of response.entries()) expect(domain[at]).toContain(value);
      }),
    );
  });

  test('the answer has the same type whatever was answered', () => {
    const { type } = rules.answer(spec, spec.correctResponse);
    fc.assert(
      fc.property(responseTo(spec), (response) => {
        expect(rules.answer(spec, response).type).toBe(type);
      }),
    );
    for (const pattern of rules.patterns(spec)) expect(pattern.type).toBe(type);
  });
});

describe.each(scored.map((spec) => [spec.id, spec] as const))('scored: %s', (_, spec) => {
  const rules = kindOf(spec);

  test('the key is ready, lies in the domain and earns everything', () => {
    const key = keyOf(spec);
    expect(rules.lack(spec, key)).toBeUndefined();
    expect(credit(spec, key)).toBe(1);
    expect(rules.patterns(spec)).toContainEqual(expect.objectContaining(rules.answer(spec, key)));
    for (const [at, value] of key.entries()) expect(rules.domain(spec)[at]).toContain(value);
  });

  test('nothing at all is not ready and earns nothing', () => {
    expect(rules.lack(spec, [])).toBeDefined();
    expect(credit(spec, [])).toBe(0);
    const open = rules.domain(spec).map(() => '');
    expect(rules.lack(spec, open)).toBeDefined();
    expect(credit(spec, open)).toBe(0);
    expect(rules.rows(spec, open).some(({ chosen }) => chosen)).toBe(false);
  });
});

describe('choice and evidence', () => {
  test.each([
    ['a', 0],
    ['b', 1],
    ['B', 0],
    ['z', 0],
  ])('choice %s earns %d', (id, earns) => {
    expect(credit(ask('choice', 0), [id])).toBe(earns);
  });

  test('any one of several keys is right, and each is a pattern of its own', () => {
    const spec = ask('evidence', 0);
    expect(['1', '4', 'a', 'c'].map((id) => credit(spec, [id]))).toEqual([0, 1, 1, 0]);
    expect(kindOf(spec).patterns(spec)).toEqual([
      { type: 'choice', ids: ['4'] },
      { type: 'choice', ids: ['a'] },
    ]);
  });

  test('an option that does not exist is not ready', () => {
    expect(kindOf(ask('choice', 0)).lack(ask('choice', 0), ['z'])).toEqual({ what: 'pick' });
  });
});

describe('choices', () => {
  const spec = ask('choices', 0);
  test.each([
    [['a', '', 'c', '', ''], 1],
    [['a', '', '', '', ''], 0.5],
    [['a', 'b', '', '', ''], 0],
    [['a', 'b', 'c', '', ''], 0.5],
    [['a', 'b', 'c', 'd', ''], 0],
    [['', 'b', '', 'd', ''], 0],
  ])('%j earns %d', (response, earns) => {
    expect(credit(spec, response)).toBe(earns);
  });

  test('as many ticks as are asked for are an answer, and no other number', () => {
    const lack = (...response: string[]) => kindOf(spec).lack(spec, response);
    expect(lack('', 'b', '', '', '')).toEqual({ what: 'ticks', given: 1, of: 2 });
    expect(lack('a', 'b', '', 'd', '')).toEqual({ what: 'ticks', given: 3, of: 2 });
    expect(lack('', 'b', '', 'd', '')).toBeUndefined();
  });

  test('the same option twice counts once', () => {
    expect(credit(spec, ['a', 'a', '', '', ''])).toBe(0.5);
    expect(credit(spec, ['a', 'a', 'a', 'a', 'a'])).toBe(0.5);
  });

  test('ticking everything earns nothing where at most half is right', () => {
    for (let all = 4; all <= 8; all++) {
      for (let right = 2; right <= all / 2; right++) {
        const choiceIds = letters(all);
        const correctResponse = choiceIds.map((id, at) => (at < right ? id : ''));
        expect(credit({ ...spec, choiceIds, correctResponse }, choiceIds)).toBe(0);
      }
    }
  });

  test('ticking everything always earns less than ticking what is right', () => {
    for (let all = 3; all <= 8; all++) {
      for (let right = 2; right < all; right++) {
        const choiceIds = letters(all);
        const correctResponse = choiceIds.map((id, at) => (at < right ? id : ''));
        expect(credit({ ...spec, choiceIds, correctResponse }, choiceIds)).toBeLessThan(1);
      }
    }
  });

  test('a wrong tick never earns', () => {
    fc.assert(
      fc.property(responseTo(spec), fc.constantFrom(1, 3, 4), (response, at) => {
        const without = response.map((id, n) => (n === at ? '' : id));
        const also = response.map((id, n) => (n === at ? (spec.choiceIds[at] ?? '') : id));
        expect(credit(spec, also)).toBeLessThanOrEqual(credit(spec, without));
      }),
    );
  });
});

describe('order', () => {
  const spec = ask('order', 0, { correctResponse: letters(5) });
  test.each([
    ['abcde', 1, '12345'],
    ['edcba', 0.2, '3'],
    ['bcdea', 0, ''],
    ['badce', 0.2, '5'],
    ['acbde', 0.6, '145'],
  ])('%s earns %d: as many as are marked in their place', (response, earns, places) => {
    expect(credit(spec, [...response])).toBe(earns);
    const marked = kindOf(spec)
      .rows(spec, [...response])
      .flatMap((row, at) => (row.right ? [at + 1] : []));
    expect(marked.join('')).toBe(places);
  });

  test('an order that nobody has touched is no answer, nor one that was checked before', () => {
    const start = kindOf(spec).start(spec, 'seed');
    expect(lackOf(spec, start, start)).toEqual({ what: 'move' });
    expect(lackOf(spec, spec.correctResponse, start)).toBeUndefined();
    const given = [...'acbde'];
    expect(lackOf(spec, given, given)).toEqual({ what: 'move' });
  });

  test('only the key earns everything', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(letters(5), { minLength: 5 }), (response) => {
        expect(credit(spec, response) === 1).toBe(response.join('') === 'abcde');
      }),
    );
  });

  test('an open or unknown place earns nothing', () => {
    expect(credit(spec, ['', '', '', '', 'a'])).toBe(0);
    expect(credit(spec, ['z', 'a', 'c', '', 'z'])).toBe(0.2);
  });

  test('the same item twice is not ready', () => {
    expect(kindOf(spec).lack(spec, ['a', 'a', 'b', 'c', 'd'])).toEqual({ what: 'move' });
  });
});

describe('match, sort and gap', () => {
  test.each([ask('match', 0), ask('sort', 0), ask('gap', 0)])(
    '$kind: right parts by parts',
    (spec) => {
      for (let right = 0; right <= spec.correctResponse.length; right++) {
        const response = spec.correctResponse.map((value, at) =>
          at < right ? value : (spec.choiceIds.find((other) => other !== value) ?? ''),
        );
        expect(credit(spec, response)).toBeCloseTo(right / spec.correctResponse.length);
        const rows = kindOf(spec).rows(spec, response);
        expect(rows.map((row) => row.right)).toEqual(
          spec.correctResponse.map((_, at) => at < right),
        );
        expect(rows.every((row) => row.chosen)).toBe(true);
      }
    },
  );

  test('the first part that is empty is told', () => {
    const spec = ask('match', 0);
    expect(kindOf(spec).lack(spec, ['a', ' ', '', 'b'])).toEqual({ what: 'part', row: '2' });
  });

  test('pairs are told by number and letter, open ones left out', () => {
    const spec = ask('match', 0);
    expect(kindOf(spec).answer(spec, ['b', '', 'a', ''])).toEqual({
      type: 'matching',
      pairs: [
        ['1', 'b'],
        ['3', 'a'],
      ],
    });
  });

  test('typed gaps take accepted variants, without case, accents and outer punctuation', () => {
    const spec = typed(0);
    expect(credit(spec, ['st. petersburg', 'mrc'])).toBe(0.5);
    expect(credit(spec, ['St  Petersburg.', '“MRC”'])).toBe(1);
    expect(credit(spec, ['PÉTROGRAD', 'military revolutionary committee!'])).toBe(1);
    expect(credit(spec, ['   ', '...'])).toBe(0);
  });
});

test('practice is never scored and always ready', () => {
  const spec = ask('practice', 0);
  const rules = kindOf(spec);
  expect([rules.scored, rules.lack(spec, []), rules.patterns(spec)]).toEqual([
    false,
    undefined,
    [],
  ]);
  expect(rules.answer(spec, ['1', '', '3', ''])).toEqual({ type: 'performance', ids: ['1', '3'] });
});
