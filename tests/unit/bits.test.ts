import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hash } from '../../src/course/hash';
import { check, reader, writer } from '../../src/progress/bits';
import '../builders/learners';

const piece = fc.oneof(
  fc.tuple(fc.constant('bits' as const), fc.integer({ min: 1, max: 30 }), fc.nat()),
  fc.tuple(fc.constant('number' as const), fc.constant(0), fc.nat({ max: 2 ** 48 - 1 })),
);

test('what was written is read, and nothing but zeros after it', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const out = writer();
      for (const [is, width, value] of pieces) {
        if (is === 'bits') out.bits(value % 2 ** width, width);
        else out.number(value);
      }
      expect(out.text()).toMatch(/^[\w-]*$/);
      const from = reader(out.text());
      for (const [is, width, value] of pieces) {
        if (is === 'bits') expect(from.bits(width)).toBe(value % 2 ** width);
        else expect(from.number()).toBe(value);
      }
      expect(from.bits(20)).toBe(0);
    }),
  );
});

test('a reader never throws and always comes to an end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const from = reader(text);
      for (let n = 0; !from.ended; n++) expect(from.number()).toBeLessThan(2 ** 48);
    }),
  );
});

test('a number ends after 48 bits, whatever follows', () => {
  expect(reader('_'.repeat(20)).number()).toBe(2 ** 48 - 1);
});

test('a reader has ended when the last bit is read, and not before', () => {
  const from = reader('__');
  from.bits(11);
  expect(from.ended).toBe(false);
  from.bits(1);
  expect(from.ended).toBe(true);
});

test('a hash is a whole number below 2^32 and a check has its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 4 }), (text, chars) => {
      expect(hash(text) >>> 0).toBe(hash(text));
      expect(check(text, chars)).toMatch(new RegExp(`^[\\w-]{${chars}}$`));
    }),
  );
});

test('a check tells any one changed character', () => {
  const text = 'october-unit QBcDeFg-_19';
  for (let at = 0; at < text.length; at++) {
    for (let code = 32; code < 127; code++) {
      const other = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
      if (other !== text) expect(check(other, 2)).not.toBe(check(text, 2));
    }
  }
});
