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

test.each([
  ['\u2063x²\u2063 is *two* words', ['formula x²', 'text  is ', 'em two', 'text  words']],
  ['*a b* and *c*', ['em a b', 'text  and ', 'em c']],
  ['[The Duma](glossary:duma-1906)', ['term The Duma']],
  ['* a* and 2*3', ['text * a* and 2*3']],
  ['*x', ['text *x']],
  ['[](glossary:duma) []', ['text [](glossary:duma) []']],
  ['[Duma](glossary:Duma)', ['text [Duma](glossary:Duma)']],
  ['\u2063\u2063', ['text \u2063\u2063']],
  ['*i*', ['em i']],
])('%j', (source, pieces) => {
  expect(inline(source).map(({ is, text }) => `${is} ${text}`)).toEqual(pieces);
  expect(plain(source)).toBe(pieces.map((piece) => piece.replace(/^\w+ /, '')).join(''));
});

test('what has no mark is one text, and no piece is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab *[](): glossary') }), (source) => {
      expect(inline(source).every(({ text }) => text !== '')).toBe(true);
      if (!source.includes('*') && !source.includes('](')) expect(plain(source)).toBe(source);
    }),
  );
});
