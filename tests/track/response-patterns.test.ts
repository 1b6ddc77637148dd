/** Responses and right patterns as SCORM 1.2, SCORM 2004 and xAPI have them, and read back from each. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/kinds/kind';
import type { Words } from '../../src/track/response-patterns';
import { decode, encode12, encode2004, encodeXapi } from '../../src/track/response-patterns';
import { ascii255, singleLine } from '../../src/track/texts';

const twice = (text: string): readonly [string, string] => [text, text];

const filled = (...words: string[]): Answer => ({ type: 'fill-in', words });

const pairs = [
  ['1', 'a'],
  ['2', 'b'],
] as const;

describe('an answer', () => {
  test.each<readonly [Answer, string, string, string]>([
    [{ type: 'choice', ids: ['a', 'c'] }, 'a,c', 'a[,]c', 'a[,]c'],
    [{ type: 'choice', ids: [] }, '', '', ''],
    [{ type: 'sequencing', ids: ['c', 'a'] }, 'c,a', 'c[,]a', 'c[,]a'],
    [{ type: 'matching', pairs }, '1.a,2.b', '1[.]a[,]2[.]b', '1[.]a[,]2[.]b'],
    [{ type: 'performance', ids: ['1', '3'] }, '1,3', ...twice('1[.]true[,]3[.]true')],
    [{ type: 'numeric', number: '-2.5' }, '-2.5', '-2.5', '-2.5'],
    [{ type: 'numeric', number: '43', range: [42, 44.5] }, '43', ...twice('42[:]44.5')],
    [{ type: 'fill-in', words: ['Ünd', 'x'] }, 'Ünd, x', ...twice('Ünd[,]x')],
    [{ type: 'fill-in', words: ['Київ'] }, 'Київ', ...twice('Київ')],
    // A delimiter in a word would be taken for the end of it.
    [{ type: 'fill-in', words: ['a[,]b'] }, 'a[,]b', ...twice('a[, ]b')],
    [{ type: 'fill-in', words: ['two\nlines '] }, 'two\nlines ', 'two lines', 'two\nlines '],
  ])('%j is %s, %s and %s', (answer, scorm12, scorm2004, xapi) => {
    expect(encode12(answer)).toBe(scorm12);
    expect(encode2004(answer)).toBe(scorm2004);
    expect(encodeXapi(answer)).toBe(xapi);
  });

  test('of many long words is cut as each standard wants it', () => {
    const words = Array.from({ length: 12 }, (_, at) => `${at}${'x'.repeat(1200)}`);
    const answer: Answer = { type: 'fill-in', words };
    expect(encode12(answer)).toHaveLength(255);
    expect(
      encode2004(answer)
        .split('[,]')
        .map(({ length }) => length),
    ).toEqual(Array.from({ length: 10 }, () => 250));
    expect(
      encodeXapi(answer)
        .split('[,]')
        .map(({ length }) => length),
    ).toEqual(Array.from({ length: 12 }, () => 1000));
    // What is put in for a delimiter counts, too.
    const full: Answer = { type: 'fill-in', words: [`${'x'.repeat(246)}[,]z`] };
    expect(encode2004(full)).toBe(`${'x'.repeat(246)}[, ]`);
    // Half of a sign cannot be sent: an LRS would refuse the statement.
    expect(encode12(filled('x'.repeat(254), 'y'))).toBe(`${'x'.repeat(254)},`);
    expect(encode12(filled(`${'x'.repeat(254)}😀`))).toBe('x'.repeat(254));
    expect(encodeXapi(filled(`${'x'.repeat(999)}😀`))).toBe('x'.repeat(999));
    expect(encode2004(filled(`${'x'.repeat(245)}[,]😀`))).toBe(`${'x'.repeat(245)}[, ]`);
  });
});

describe('a text from a report', () => {
  const words = (count: number, ...bank: string[]): Words => ({ count, bank });
  const none = words(0);

  test.each<readonly [Answer['type'], string, Words, Answer]>([
    ['choice', 'a,c', none, { type: 'choice', ids: ['a', 'c'] }],
    ['choice', ' a[,] c ', none, { type: 'choice', ids: ['a', 'c'] }],
    ['sequencing', 'c[,]a', none, { type: 'sequencing', ids: ['c', 'a'] }],
    ['matching', '1.a,2.b', none, { type: 'matching', pairs }],
    ['matching', '1[.]a[,]2[.]b', none, { type: 'matching', pairs }],
    // An id with a point in it, and what is no pair.
    ['matching', '1.a.b,x,.c,2.', none, { type: 'matching', pairs: [['1', 'a.b']] }],
    ['matching', '12.ab', none, { type: 'matching', pairs: [['12', 'ab']] }],
    ['numeric', '42.5', none, { type: 'numeric', number: '42.5' }],
    ['performance', '1[.]true[,]3[.]true', none, { type: 'performance', ids: ['1', '3'] }],
    ['performance', '1,3', none, { type: 'performance', ids: ['1', '3'] }],
    ['performance', '1[.]true-ish', none, { type: 'performance', ids: ['1[.]true-ish'] }],
    ['fill-in', 'Tsar[,]land, bread', words(9), filled('Tsar', 'land, bread')],
    ['fill-in', 'Tsar, Duma', words(2), filled('Tsar', 'Duma')],
    // One word was asked for.
    ['fill-in', 'land, bread', words(1), filled('land, bread')],
    // One word holds a comma: it is found in the bank.
    [
      'fill-in',
      'land, bread, Tsar',
      words(2, 'land', 'land, bread', 'Tsar'),
      filled('land, bread', 'Tsar'),
    ],
    [
      'fill-in',
      'Tsar, land, bread',
      words(2, 'land, bread', 'Tsar'),
      filled('Tsar', 'land, bread'),
    ],
    // The bank's word must end where the text's does.
    ['fill-in', 'landed, Tsar, Duma', words(2, 'land'), filled('landed', 'Tsar', 'Duma')],
    // Another word of the bank is as long as two of the text's.
    ['fill-in', 'a,b,Tsar', words(2, 'c,d'), filled('a', 'b', 'Tsar')],
    ['fill-in', ', Tsar, Duma', words(2, 'Tsar'), filled('', 'Tsar', 'Duma')],
    ['fill-in', 'Tsar', words(2), filled('Tsar')],
    ['fill-in', 'Tsar,Duma,land', words(2, 'Tsar'), filled('Tsar', 'Duma', 'land')],
    // There are as many as were asked for: nothing need be looked for.
    ['fill-in', 'land, bread', words(2, 'land, bread', 'land'), filled('land', 'bread')],
  ])('%s %j with %j', (type, text, given, answer) => {
    expect(decode(type, text, given)).toEqual(answer);
  });
});

describe('texts', () => {
  test.each([
    ['‘Kérensky’s’ – “land” — Ünd\n', "'Kerensky's' - ?land? - Und?"],
    ['½ ﬁ', '1?2 fi'],
    [' ~\x7f\x1f', ' ~??'],
    ['Ленин', '?????'],
  ])('are ASCII for a strict LMS of SCORM 1.2: %j is %j', (text, ascii) => {
    expect(ascii255(text)).toBe(ascii);
  });

  test.each([
    [' two\t \n\u0007lines ', 'two lines'],
    [' {lang=en}', ' {lang=en}'],
    ['a {b', 'a {b'],
    ['a\ud83db', 'ab'],
    [`${'x'.repeat(249)}yz`, `${'x'.repeat(249)}y`],
    [`{${'x'.repeat(250)}`, ` {${'x'.repeat(248)}`],
  ])('in SCORM 2004 are one line of 250 characters: %j is %j', (text, one) => {
    expect(singleLine(text)).toBe(one);
  });
});
