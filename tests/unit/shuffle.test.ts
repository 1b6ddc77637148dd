import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disorder, shuffle } from '../../src/course/shuffle';
import { letters } from '../builders/courses';
import '../builders/learners';

const list = fc.integer({ min: 0, max: 9 }).map(letters);

describe('shuffle', () => {
  test('is a permutation, the same for the same seed, and leaves its list alone', () => {
    fc.assert(
      fc.property(list, fc.string(), (items, seed) => {
        const before = [...items];
        const out = shuffle(items, seed);
        expect([...out].sort()).toEqual(before);
        expect(shuffle(items, seed)).toEqual(out);
        expect(items).toEqual(before);
      }),
    );
  });

  test('gives an attempt that was begun with an earlier package its own order again', () => {
    expect(shuffle([...'abcde'], 'n0nce choice-q0').join('')).toBe('dbaec');
    expect(shuffle([...'abcd'], 'n1 mrc').join('')).toBe('bdca');
  });

  test('puts every option in every place about as often', () => {
    const rounds = 4000;
    const places = new Map<string, number>();
    for (let n = 0; n < rounds; n++) {
      for (const [at, id] of shuffle(letters(4), `Ab${n.toString(36)}-_ mrc-q2`).entries()) {
        places.set(`${id}${at}`, (places.get(`${id}${at}`) ?? 0) + 1);
      }
    }
    expect(places.size).toBe(16);
    for (const times of places.values()) {
      expect(times / rounds).toBeGreaterThan(0.21);
      expect(times / rounds).toBeLessThan(0.29);
    }
  });
});

describe('disorder', () => {
  test('is a permutation, stable, and never the order given', () => {
    const more = fc.integer({ min: 2, max: 8 }).map(letters);
    fc.assert(
      fc.property(more, fc.string(), (items, seed) => {
        const out = disorder(items, seed);
        expect([...out].sort()).toEqual(items);
        expect(disorder(items, seed)).toEqual(out);
        expect(out).not.toEqual(items);
      }),
      { numRuns: 1000 },
    );
  });

  test('where the seed would give that order the first goes to the end', () => {
    expect(shuffle([...'abc'], 's4').join('')).toBe('abc');
    expect(disorder([...'abc'], 's4').join('')).toBe('bca');
    expect(disorder([...'abcde'], 'n0nce choice-q0').join('')).toBe('dbaec');
  });

  test('of one or none is what it was', () => {
    expect([disorder(['a'], 's'), disorder([], 's')]).toEqual([['a'], []]);
  });
});
