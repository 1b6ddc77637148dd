/** The formats of SCORM 2004, each by examples and against the strict LMS's own rules. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode2004 } from '../../src/track/response-patterns';
import { interval, real, syntax, timestamp } from '../../src/track/scorm/formats2004';
import { singleLine } from '../../src/track/texts';
import * as is from '../lms/formats2004';
import { questionsOf } from '../../src/course/course';
import { kindOf } from '../../src/kinds/register';
import { laterKinds, small } from '../builders/courses';
import { responseTo } from '../builders/learners';

const none = (): undefined => undefined;

test.each([
  [0, 'PT0H0M0S'],
  [5, 'PT0H0M5S'],
  [65.256, 'PT0H1M5.26S'],
  [59.999, 'PT0H1M0S'],
  [360_000, 'PT100H0M0S'],
  [-3, 'PT0H0M0S'],
])('interval %s: %s', (seconds, text) => expect(interval(seconds)).toBe(text));

test.each([
  [Date.UTC(2026, 10, 23, 14, 5, 9, 257), '2026-11-23T14:05:09.25Z'],
  [0, '1970-01-01T00:00:00.00Z'],
  [-1, undefined],
  [Date.UTC(2039, 0), undefined],
  [Number.NaN, undefined],
])('timestamp %s: %s', (at, text) => expect(timestamp(at)).toBe(text));

test.each([
  [0, '0'],
  [1, '1'],
  [2 / 3, '0.6667'],
  [0.00001, '0'],
])('real %s: %s', (value, text) => expect(real(value)).toBe(text));

test.each([
  ['two\nlines', 'two lines'],
  ['{lang', ' {lang'],
  ['a\ud83d', 'a'],
  ['😀'.repeat(130), '😀'.repeat(125)],
  [`${'x'.repeat(249)}😀`, 'x'.repeat(249)],
])('line %j: %j', (text, expected) => expect(singleLine(text)).toBe(expected));

test('what is not known of an interaction is not named', () => {
  const interaction = { id: 'mrc-q2-purpose', type: 'choice' } as const;
  expect(syntax.added(3, interaction)).toEqual([['cmi.interactions.3.id', 'mrc-q2-purpose']]);
  // The standard's moments end with 2038.
  for (const at of [undefined, Date.UTC(2039, 0)]) {
    const first = {
      response: { type: 'choice', ids: ['a'] } as const,
      patterns: [],
      ...(at !== undefined && { at }),
    };
    expect(syntax.answered(3, { ...interaction, first })).toEqual([
      ['cmi.interactions.3.type', 'choice'],
      ['cmi.interactions.3.learner_response', 'a'],
      ['cmi.interactions.3.result', 'neutral'],
    ]);
  }
});

describe('responses', () => {
  test.each([
    [{ type: 'choice', ids: ['a', 'c'] }, 'a[,]c'],
    [{ type: 'sequencing', ids: ['c', 'a'] }, 'c[,]a'],
    [
      {
        type: 'matching',
        pairs: [
          ['1', 'a'],
          ['2', 'b'],
        ],
      },
      '1[.]a[,]2[.]b',
    ],
    [{ type: 'fill-in', words: ['dual power', 'a[,]b'] }, 'dual power[,]a[, ]b'],
    [{ type: 'numeric', number: '-2.5' }, '-2.5'],
    [{ type: 'numeric', number: '43', range: [42, 44.5] }, '42[:]44.5'],
    [{ type: 'performance', ids: ['1', '3'] }, '1[.]true[,]3[.]true'],
  ] as const)('%j: %s', (answer, text) => expect(encode2004(answer)).toBe(text));

  test('of every kind of question are what the standard takes', () => {
    for (const spec of [...questionsOf(small()), ...laterKinds()]) {
      const rules = kindOf(spec);
      fc.assert(
        fc.property(responseTo(spec), fc.double(), (response, share) => {
          const answer = rules.answer(spec, response);
          const first = {
            response: answer,
            patterns: rules.patterns(spec),
            share,
            took: 1.234,
            at: 1e12,
          };
          const told = syntax.answered(0, { id: spec.id, type: answer.type, first });
          const type = (): string | undefined => new Map(told).get('cmi.interactions.0.type');
          for (const [name, value] of told) {
            if (name.endsWith('.pattern')) expect(is.pattern(value, type)).toBe('0');
            if (name.endsWith('_response'))
              expect([value, is.response(value, type)]).toEqual([value, '0']);
            if (name.endsWith('.latency')) expect(is.interval(value, none)).toBe('0');
            if (name.endsWith('.timestamp')) expect(is.timestamp(value, none)).toBe('0');
          }
        }),
        { numRuns: 60 },
      );
    }
  });

  test('the words of a question are one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (stem) => {
        const first = { response: { type: 'choice', ids: ['a'] } as const, patterns: [] };
        const told = new Map(syntax.answered(0, { id: 'a', type: 'choice', stem, first }));
        expect(is.localized(250)(told.get('cmi.interactions.0.description') ?? '{', none)).toBe(
          '0',
        );
      }),
    );
  });
});
