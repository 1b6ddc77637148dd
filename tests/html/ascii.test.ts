/** Letters outside ASCII, written so that a wrong charset cannot change them. */
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { transform } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { asciiHtml, asciiScript, asciiStyle, plainNames } from '../../src/html/ascii';
import { escape, unescape } from '../../src/html/html';

const ASCII = /^[\0-\x7f]*$/;
const text = fc.string({ unit: 'binary' });

describe('a script in ASCII', () => {
  test.each([
    ['a = "Café – “quoted”";', 'a = "Caf\\u00e9 \\u2013 \\u201cquoted\\u201d";'],
    ['a = "🙂";', 'a = "\\ud83d\\ude42";'],
    ['a = "\\é\\\\é\\n";', 'a = "\\u00e9\\\\\\u00e9\\n";'],
    ['a = /[“é]+/u;', 'a = /[\\u201c\\u00e9]+/u;'],
  ])('%s', (code, written) => expect(asciiScript(code)).toBe(written));

  test('holds the same strings', () => {
    fc.assert(
      fc.property(text, (value) => {
        const code = asciiScript(JSON.stringify(value));
        expect(code).toMatch(ASCII);
        expect(JSON.parse(code)).toBe(value);
        expect(runInNewContext(code)).toBe(value);
      }),
    );
  });

  test('matches, cuts and names as before', () => {
    const code = 'const größe = `Ж${"ї".repeat(2)}`; [größe, /^Ж[ї🙂]+$/u.test(größe)].join()';
    expect(asciiScript(code)).toMatch(ASCII);
    expect(runInNewContext(asciiScript(code))).toBe('Жїї,true');
  });
});

test('a name of letters beyond U+FFFF is the same name in ASCII', () => {
  const code = "a={𝒜:1,ℬ:2,x:'{𝒜:'}";
  expect(plainNames(code)).toBe("a={\\u{1d49c}:1,ℬ:2,x:'{\\u{1d49c}:'}");
  expect(runInNewContext(asciiScript(plainNames(code)))).toEqual({ '𝒜': 1, ℬ: 2, x: '{𝒜:' });
});

describe('a style in ASCII', () => {
  test.each([
    ['a::before{content:"★ "}', 'a::before{content:"\\2605  "}'],
    ['a::before{content:"\\★\\201c"}', 'a::before{content:"\\2605 \\201c"}'],
    ['.ж{color:red}', '.\\436 {color:red}'],
  ])('%s', (css, written) => expect(asciiStyle(css)).toBe(written));

  test('says the same to a browser', () => {
    const css = '.їжак::before{content:"★a ★"}';
    const minify = (code: string): string =>
      transform({ filename: 'a.css', code: Buffer.from(code), minify: true }).code.toString();
    expect(minify(asciiStyle(css))).toBe(minify(css));
  });
});

describe('HTML in ASCII', () => {
  test.each([
    ['<p title="é">“Ж” 🙂</p>', '<p title="&#233;">&#8220;&#1046;&#8221; &#128578;</p>'],
    // A reference to a control character would be read as another sign.
    ['a\x80\x99b', 'ab'],
  ])('%s', (html, written) => expect(asciiHtml(html)).toBe(written));
});

test('what was escaped is the same text again, and no markup', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(escape(value)).not.toMatch(/[<>"']/);
      expect(unescape(escape(value))).toBe(value);
    }),
  );
});

test('what PHP has escaped is read as well', () => {
  expect(unescape('It&#039;s &lt;b&gt; &amp;amp; &quot;x&quot;')).toBe(`It's <b> &amp; "x"`);
});
