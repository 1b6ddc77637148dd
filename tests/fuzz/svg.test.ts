/** Whatever a picture's file holds: nothing comes out that runs, loads, links or styles. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineSvg, readSvg } from '../../src/reader/svg';
import { pictureStyle } from '../../src/html/picture-style';
import { damaged, fuzz } from './fuzz';

const written = (source: string): string => inlineSvg(readSvg(source), 'A map', 'map');

const told = (source: string): string =>
  readSvg(source)
    .notes.map(({ line, column, message }) => `${line}:${column} ${message}`)
    .join('\n');

/** The elements and attributes that may come out, written out here and not taken from the reader. */
const element =
  /^(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|title|desc|defs|use|clipPath|symbol|linearGradient|radialGradient|stop)$/;
const attribute =
  /^(?:role|aria-label|aria-hidden|viewBox|preserveAspectRatio|id|class|d|[xy][12]?|[cdr]?[xy]|r|width|height|points|transform|rotate|pathLength|(?:fill|stroke|font|clip)(?:-[a-z]+)?|opacity|vector-effect|clipPathUnits|(?:letter|word)-spacing|text-(?:anchor|decoration)|textLength|lengthAdjust|(?:dominant|alignment)-baseline|baseline-shift|href|offset|stop-(?:color|opacity)|gradient(?:Units|Transform)|spreadMethod|f[xyr])$/;

/** Reads tags as the loosest browser would: from every `<` to the next `>`. */
const assertHarmless = (html: string): void => {
  const rest = html.replace(
    /<(\/?)([A-Za-z]+)((?: [A-Za-z0-9-]+="[^"<>]*")*)(\/?)>/g,
    (_, close: string, name: string, attributes: string) => {
      expect(name).toMatch(element);
      if (close) expect(attributes).toBe('');
      for (const [, key = '', value = ''] of attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
        expect(key).toMatch(attribute);
        if (key === 'href') expect(value).toMatch(/^#map-[\w-]+$/);
        if (/url|:|\\/i.test(value) && key !== 'aria-label')
          expect(value).toMatch(/^url\(#map-[\w-]+\)$/);
      }
      return '';
    },
  );
  expect(rest).not.toMatch(/[<>]/);
};

const sound = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${pictureStyle}
  <!-- a comment -->
  <defs><clipPath id="c"><path d="M0 0h4"/></clipPath></defs>
  <g class="f-red" clip-path="url(#c)" transform="rotate(-20 3 4)"><use xlink:href="#c" x="1"/></g>
  <text font-size="15">The <tspan>Neva &amp; ice</tspan></text>
</svg>`;

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<a href="javascript:alert(1)">x</a>',
  '<a xlink:href="&#106;avascript:alert(1)">x</a>',
  ' onload="alert(1)"',
  ' ONLOAD="alert(1)"',
  ' style="fill:red"',
  ' STYLE="x"',
  ' href="data:text/html,x"',
  ' fill="u\\72l(http://x)"',
  ' clip-path="url(http://x)"',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml-stylesheet href="x"?>',
  '<!DOCTYPE svg [<!ENTITY x "<script>1</script>">]>',
  '&x;',
  '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
  '<g xmlns="http://www.w3.org/1999/xhtml">',
  '<foreignObject><p>x</p></foreignObject>',
  '<set attributeName="href" to="javascript:alert(1)"/>',
  '<image href="http://x/y.png"/>',
  '<style>@import "x"</style>',
  '<title><img src=x onerror=alert(1)></title>',
  '<title>&lt;script>alert(1)&lt;/script></title>',
  ' aria-label="&quot; onload=&quot;x"',
  '"',
  "'",
  '>',
  '/',
  '\u0000',
);

test('any text gives a harmless picture or none', () => {
  fuzz(300, fc.string({ unit: 'binary', maxLength: 400 }), (source) => {
    assertHarmless(written(source));
  });
});

test('a picture with anything put into it gives a harmless picture or none', () => {
  fuzz(1000, damaged(sound, fc.oneof(hostile, fc.string())), (source) => {
    assertHarmless(written(source));
  });
});

test('hostile pieces between the elements of a sound picture', () => {
  const around = fc.array(hostile, { maxLength: 3 }).map((all) => all.join(''));
  fuzz(500, fc.tuple(around, around, around), ([before, inside, within]) => {
    assertHarmless(
      written(
        `${before}<svg viewBox="0 0 1 1"${within}>${inside}<g class="f-red${within}"/></svg>`,
      ),
    );
  });
});

test('a comment inside an attribute hides nothing from the check', () => {
  const source =
    '<svg viewBox="0 0 1 1"><text aria-label="<!--">x</text><script>alert(1)</script><text aria-label="-->">y</text></svg>';
  expect(told(source)).toBe(
    '1:42 Expected a picture in well-formed XML, got one that its reader stops at: disallowed character. Mend the tag, or write &lt; and &amp; for the signs < and & themselves.',
  );
  expect(written(source)).toBe('');
});

test('what is written is what was read: prefixes resolved, words escaped, comments gone', () => {
  expect(told(sound)).toBe('');
  expect(written(sound)).toBe(
    '<svg role="img" aria-label="A map" viewBox="0 0 9 9"><g aria-hidden="true"><defs><clipPath id="map-c"><path d="M0 0h4"/></clipPath></defs><g class="f-red" clip-path="url(#map-c)" transform="rotate(-20 3 4)"><use href="#map-c" x="1"/></g><text font-size="15">The <tspan>Neva &amp; ice</tspan></text></g></svg>',
  );
  expect(
    written(
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><s:text><![CDATA[a < b]]></s:text></s:svg>',
    ),
  ).toBe(
    '<svg role="img" aria-label="A map" viewBox="0 0 1 1"><g aria-hidden="true"><text>a &lt; b</text></g></svg>',
  );
});

test.each([
  ['<svg viewBox="0 0 1 1"><SCRIPT/></svg>', '1:24 Expected drawing elements alone, got <SCRIPT>.'],
  [
    '<svg viewBox="0 0 1 1"><h:text xmlns:h="http://www.w3.org/1999/xhtml"/></svg>',
    '1:24 Expected drawing elements alone, got <h:text>.',
  ],
  [
    '<svg viewBox="0 0 1 1" ONCLICK="x"/>',
    "1:24 Expected no event handlers in a picture, got 'ONCLICK'.",
  ],
  ['<svg viewBox="0 0 1 1" STYLE="x"/>', "1:24 Expected no 'style' in a picture, got one."],
  [
    '<svg viewBox="0 0 1 1"><path d="u\\72l(http://x)"/></svg>',
    '1:30 Expected numbers and words in \'d\', got "u\\72l(http://x)".',
  ],
  [
    '<svg viewBox="0 0 1 1"><g href="#a"/></svg>',
    '1:27 Expected no link to another file in a picture, got "#a".',
  ],
  [
    '<svg viewBox="0 0 1 1"><g tabindex="0"/></svg>',
    "1:27 Expected the attributes of a drawing alone, got 'tabindex'.",
  ],
  [
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>',
    '1:1 Expected no <!DOCTYPE in a picture, got one.',
  ],
])('%s is refused in a sentence', (source, sentence) => {
  expect(told(source)).toContain(sentence);
  expect(written(source)).toBe('');
});

test('a picture of 300 kB of white space is refused before it is read', () => {
  const source = `<svg viewBox="0 0 1 1"><g/>${' \n'.repeat(150_000)}<g/></svg>`;
  expect(told(source)).toBe(
    '1:1 Expected a picture of at most 100000 characters, got 300037. Draw it with less detail.',
  );
});

test('of very many problems the first twenty are told', () => {
  const source = `<svg viewBox="0 0 1 1">${'<a/>'.repeat(20_000)}</svg>`;
  expect(readSvg(source).notes).toHaveLength(20);
});

test('elements inside each other 300 deep are refused', () => {
  const source = `<svg viewBox="0 0 1 1">${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`;
  expect(told(source)).toContain(
    'got one that its reader stops at: more than 256 elements inside each other',
  );
});
