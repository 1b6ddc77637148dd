import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encodeAt } from '../../src/progress/codec';
import { begin } from '../../src/progress/progress';
import { small } from '../builders/courses';
import { progressOf } from '../builders/learners';
import { expectNothingElse } from './texts';

const course = small();
const nothing = begin('');
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~ é';

const samples = fc.sample(progressOf(course), { numRuns: 40, seed: 7 }).map((p) => ({
  p,
  text: encodeAt(course, p, 12, 0),
}));

const [sample] = samples as [(typeof samples)[number]];

describe('a suspend text that is', () => {
  test('no text of ours never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' })), (value) => {
        expect(decode(course, value).progress).toEqual(nothing);
      }),
      { numRuns: 500 },
    );
  });

  test.each([undefined, null, 1917, true, {}, [], Number.NaN, 'null', '1', '1.', '1..', '{"a":1}'])(
    '%j gives nothing',
    (value) => {
      expect(decode(course, value).progress).toEqual(nothing);
    },
  );

  test('any text in our own alphabet never throws', () => {
    const own = fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 200 });
    fc.assert(
      fc.property(own, (value) => {
        expect(decode(course, `1.${value}`).progress.tries).toEqual({});
      }),
      { numRuns: 500 },
    );
  });

  test('empty is whole, and the very first launch', () => {
    expect(decode(course, '')).toEqual({ progress: nothing, save: 0, whole: true });
  });

  test('cut anywhere gives only what was there', () => {
    for (const { p, text } of samples) {
      for (let at = 0; at < text.length; at++) {
        expectNothingElse(decode(course, text.slice(0, at)).progress, p);
        if (at % 7 === 0) expectNothingElse(decode(course, text.slice(at)).progress, p);
      }
    }
  });

  test('wrong in any one character gives only what was there', () => {
    for (const { p, text } of samples.filter((_, n) => n % 8 === 0)) {
      for (let at = 0; at < text.length; at++) {
        for (const char of ALPHABET) {
          const bad = text.slice(0, at) + char + text.slice(at + 1);
          if (bad === text) continue;
          const { progress, whole } = decode(course, bad);
          const other = Object.entries(progress.tries).filter(
            ([key, made]) => made.mark !== p.tries[key]?.mark,
          );
          expect([other, whole]).toEqual([[], false]);
        }
      }
    }
  });

  test('damaged in several places gives only what was there, and keeps its other chunks', () => {
    const cuts = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ALPHABET, '')), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.constantFrom(...samples), cuts, ({ p, text }, places) => {
        const chars = [...text];
        for (const [at, char] of places) chars[at % chars.length] = char;
        expectNothingElse(decode(course, chars.join('')).progress, p);
      }),
      { numRuns: 500 },
    );
  });

  test('of another course gives nothing', () => {
    for (const { text } of samples) {
      for (const id of ['october', 'october-unit2', 'other', 'lesson-1']) {
        const got = decode({ ...course, id }, text);
        expect([got.progress, got.whole]).toEqual([nothing, false]);
      }
    }
  });

  test('of this course is whole, and loses only the chunk that was hit', () => {
    const { p, text } = samples.find(({ text: t }) => t.split('.').length > 4) ?? sample;
    const chunks = text.split('.');
    const hit = chunks.findIndex((chunk) => chunk.startsWith('Q'));
    const bad = chunks.map((chunk, at) => (at === hit ? `${chunk}x` : chunk)).join('.');
    const back = decode(course, bad);
    expect([back.progress.attempt, back.progress.read]).toEqual([p.attempt, p.read]);
    expect([back.progress.place, back.whole]).toEqual([p.place, false]);
  });

  test('with a chunk of a kind that we do not know is read without it', () => {
    const { p, text } = samples[1] ?? sample;
    expect(decode(course, `${text}.Zabc`).progress.read).toEqual(p.read);
  });
});
