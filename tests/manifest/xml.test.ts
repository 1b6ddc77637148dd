/** The XML writer: whatever is written is well-formed and reads back as what was meant. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Node } from '../../manifest/xml';
import { xml } from '../../manifest/xml';
import { all, parse } from './document';

const seed = Number(process.env['FC_SEED'] ?? 1917);

/** What XML 1.0 can hold of a text: its control characters and half surrogates cannot even be escaped. */
const holdable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are the characters that are left out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');

const any = fc.oneof(
  fc.constantFrom(
    '',
    '<',
    '&amp;',
    ']]>',
    '"\'',
    '\u0007',
    '\ud800',
    '\uffff',
    ' a ',
    'Жовтень 😀',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

test('text and attributes come back whole', () => {
  fc.assert(
    fc.property(any, any, (text, value) => {
      const tree = parse(xml(['a', { b: value }, ['c', {}, text]]));
      // A parser turns line ends into \n, and in attributes all white space into spaces (XML 2.11, 3.3.3).
      expect(all(tree, 'c')[0]?.text).toBe(holdable(text).replace(/\r\n?/g, '\n'));
      expect(tree.attributes['b']).toBe(holdable(value).replace(/\r\n|[\r\n\t]/g, ' '));
    }),
    { seed, numRuns: 500 },
  );
});

const tree: fc.Memo<Node> = fc.memo((depth) =>
  depth <= 1
    ? fc.tuple(fc.constantFrom('a', 'b:c'), fc.constant({}), any).map((node): Node => node)
    : fc
        .tuple(fc.constantFrom('a', 'd'), fc.array(tree(depth - 1), { maxLength: 3 }))
        .map(([name, children]): Node => [name, { 'xmlns:b': 'urn:b' }, ...children]),
);

const count = (node: Node): number =>
  typeof node === 'string'
    ? 0
    : 1 + node.slice(2).reduce<number>((sum, child) => sum + count(child as Node), 0);

test('trees are well-formed and keep every element', () => {
  fc.assert(
    fc.property(tree(4), (node) => {
      const text = xml(['root', { 'xmlns:b': 'urn:b' }, node]);
      const found = parse(text);
      const size = (t: typeof found): number => 1 + t.children.reduce((sum, c) => sum + size(c), 0);
      expect(size(found)).toBe(1 + count(node));
      expect(text.endsWith('\n')).toBe(true);
    }),
    { seed, numRuns: 300 },
  );
});

test('the same tree gives the same text, indented', () => {
  expect(xml(['a', { x: '1', y: '2' }, ['b', {}], ['c', {}, 'd & e']])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a x="1" y="2">\n  <b/>\n  <c>d &amp; e</c>\n</a>\n',
  );
});
