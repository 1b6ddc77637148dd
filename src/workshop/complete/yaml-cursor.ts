/**
 * Where in a piece of YAML the cursor stands. A sign that no text has is put there and the text is parsed, so that
 * the YAML parser itself understands lists in brackets and unfinished lines.
 */
import { isMap, isPair, isScalar, isSeq, type Pair, visit } from 'yaml';
import { treeOf, valueIn } from '../tree';

export interface YamlCursor {
  /** The keys and places in lists (from 0 on) that lead to the value or key. */
  readonly path: readonly (string | number)[];
  /** Whether a key is being written, or a value. */
  readonly is: 'key' | 'value';
  /** What of it stands before the cursor, and where that begins. */
  readonly typed: string;
  readonly from: number;
  /** What of it stands behind the cursor, to the end of the line. */
  readonly rest: string;
  /** Keys that are there already, beside one that is being written. */
  readonly beside: readonly string[];
  /** All that is written, as texts, lists and mappings. */
  readonly whole: unknown;
}

const MARK = '\u2042';

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

type Above = readonly unknown[];

/** The path to a node. Of a pair it has the key, unless the node is that key; of a list the place of the item. */
const pathOf = (above: Above, node: unknown): (string | number)[] =>
  above.flatMap((one, n): (string | number)[] => {
    const next = above[n + 1] ?? node;
    if (isSeq(one)) return [one.items.indexOf(next)];
    return isPair(one) && one.key !== next ? [keyOf(one)] : [];
  });

/** The colon that a key still lacks: a word that stands alone on its line is taken for a key. */
const withColon = (source: string, at: number): string => {
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  const [rest = ''] = source.slice(at).split('\n');
  return /^ *(?:- +)*[\w ]*$/.test(line) && rest.trim() === '' ? ':' : '';
};

const found = (source: string, at: number, colon: string): YamlCursor | undefined => {
  const tree = treeOf(source.slice(0, at) + MARK + colon + source.slice(at));
  const whole = valueIn(tree);
  if (whole === undefined) return undefined;
  let cursor: YamlCursor | undefined;
  visit(tree, {
    Scalar(key, node, above) {
      const value = String(node.value);
      if (!value.includes(MARK) || !node.range) return undefined;
      const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
      const from = node.range[0] + quote;
      const [rest = ''] = source.slice(at, node.range[1] - MARK.length - quote).split('\n');
      const map = above.findLast(isMap);
      cursor = {
        path: pathOf(above, node),
        is: key === 'key' ? 'key' : 'value',
        typed: source.slice(from, at),
        from,
        rest,
        beside:
          key === 'key' && map ? map.items.map(keyOf).filter((one) => !one.includes(MARK)) : [],
        whole,
      };
      return visit.BREAK;
    },
  });
  return cursor;
};

/** The cursor's place in YAML; undefined where the YAML cannot be read. @param at the cursor's offset in it. */
export const cursorIn = (source: string, at: number): YamlCursor | undefined =>
  found(source, at, withColon(source, at));
