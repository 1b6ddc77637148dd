/** A page of ours: what its policy allows, and that nothing in its texts changes it. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { document, jsonInside } from '../../src/html/document';

const parts = {
  language: 'en-GB',
  title: 'Title',
  style: 'a::before{content:"★"}',
  body: '<p>“Text”</p>',
  images: 'data:',
  connect: "'none'",
};

const policyOf = (html: string): string =>
  /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the policy names the style and the script as they stand in the page, byte for byte', () => {
  const script = 'document.title="★</script><!--";';
  // As a server with the wrong charset would have it read.
  const html = Buffer.from(document({ ...parts, inline: [script] })).toString('latin1');
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
  const inside = /<script>([^]*)<\/script>/.exec(html)?.[1] ?? '';
  expect(style).toBe('a::before{content:"\\2605 "}');
  expect(inside).toBe('document.title="\\u2605<\\/script><\\!--";');
  expect(policyOf(html)).toBe(
    `default-src 'none'; script-src ${hashOf(inside)}; style-src ${hashOf(style)}; img-src data:; media-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'`,
  );
});

test('a page allows what stands in its frames, and names each of its own scripts', () => {
  const html = document({
    ...parts,
    inline: ['a()', 'b()'],
    framed: { scripts: ['c("★")'], style: 'p{margin:0}' },
  });
  const [own, framed] = [[hashOf('a()'), hashOf('b()')], hashOf('c("\\u2605")')];
  expect(policyOf(html)).toContain(`script-src ${own.join(' ')} ${framed};`);
  expect(policyOf(html)).toContain(` ${hashOf('p{margin:0}')}; img-src`);
  expect(html).not.toContain('c(');
});

test('a page without a script allows none, one with files its own alone', () => {
  expect(policyOf(document(parts))).toContain("script-src 'none';");
  const html = document({ ...parts, scripts: ['a.js'] });
  expect(policyOf(html)).toContain("script-src 'self';");
  expect(html).toContain('<script src="a.js" defer></script>');
});

test('languages written from right to left are', () => {
  expect(document({ ...parts, language: 'ar' })).toContain('<html lang="ar" dir="rtl">');
  expect(document(parts)).toContain('<html lang="en-GB">');
});

test('what stands in a page as JSON ends no element, and is ASCII', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = jsonInside(value);
      expect(json).toMatch(/^[\0-\x7f]*$/);
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('what a page says while no script has run leads to the page itself', () => {
  const html = document({
    ...parts,
    notice: { late: 'Not started.', again: 'Again', noScript: 'No script.' },
  });
  expect(html).toContain('<noscript><p>No script.</p></noscript>');
  expect(html).toContain('Not started. <a href="">Again</a>');
  // Shown by the style alone, in good time.
  expect(Number(/animation:late 1ms (\d+)s forwards/.exec(html)?.[1])).toBeLessThan(10);
});
