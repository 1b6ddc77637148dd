import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inline, plain } from '../../src/course/inline';
import '../builders/learners';

test('terms and emphasis, and nothing else, are marks', () => {
  expect(inline('The [Soviet](glossary:soviet) *met* [there](https://x.org) at 2 * 3.')).toEqual([
    { is: 'text', text: 'The ' },
    { is: 'term', text: 'Soviet', term: 'soviet' },
    { is: 'text', text: ' ' },
    { is: 'em', text: 'met' },
    { is: 'text', text: ' [there](https://x.org) at 2 * 3.' },
  ]);
});

test('what has no mark is one text, and no piece is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab *[](): glossary') }), (source) => {
      expect(inline(source).every(({ text }) => text !== '')).toBe(true);
      if (!source.includes('*') && !source.includes('](')) expect(plain(source)).toBe(source);
    }),
  );
});
