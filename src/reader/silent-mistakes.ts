/**
 * What the YAML parser accepts silently although the author meant something else: marks at the
 * beginning of a value, a comma that cuts it off, a # that begins a comment, a key written twice.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Note, FilePosition } from './problem';
import { quoted } from './suggest';

/** Where a node begins in its source. */
export const startOf = (node: unknown): number | undefined =>
  (node as Node | null | undefined)?.range?.[0] ?? undefined;

type Spot = (offset: number) => FilePosition;

/** The silent mistakes in a node and all below it. */
export const silentMistakesIn = (node: unknown, source: string, place: Spot): Note[] => {
  const note = (at: number, message: string): Note => ({ ...place(at), message });
  const from = startOf(node) ?? 0;
  if (isAlias(node)) return [note(from, begins('*', source.slice(from)))];
  if (isMap(node)) {
    return [
      ...marks(node, from, source, place),
      ...doubles(node.items, place),
      ...node.items.flatMap((pair) => checkPair(pair, source, place)),
    ];
  }
  if (isSeq(node)) {
    return [
      ...marks(node, from, source, place),
      ...node.items.flatMap((item) => silentMistakesIn(item, source, place)),
    ];
  }
  if (!isScalar(node)) return [];
  const end = node.range?.[1] ?? from;
  const rest = /^ +#.*/.exec(source.slice(end, end + 200).split('\n')[0] ?? '');
  const lost =
    rest !== null &&
    note(
      end + rest[0].indexOf('#'),
      `Everything from ' #' on is left out by YAML. Wrap the whole value in double quotes, or delete ${quoted(rest[0])}.`,
    );
  const backslash = node.type === 'QUOTE_DOUBLE' ? escaped(source.slice(from, end)) : undefined;
  return [
    ...marks(node, from, source, place),
    ...(backslash === undefined ? [] : [note(from + backslash, BACKSLASH)]),
    ...(lost ? [lost] : []),
  ];
};

/** What to say of a backslash that YAML takes for the beginning of another sign. */
export const BACKSLASH =
  'Inside double quotes a backslash means something else in YAML. Leave it out or use single quotes around the value.';

/** A backslash that makes a sign of the letter behind it; before n, r and t it may be meant, outside a formula. */
const ESCAPE = /(?<!\\)(?:\\\\)*(\\(?:[abefvLNP0_]|[nrt](?=[a-z])))/dg;

const FORMULA = /\$(?=\S)[^$]*[^$\s]\$/g;

/** Where in a text between double quotes a word of TeX, as \times, has become something else without an error. */
const escaped = (text: string): number | undefined => {
  const formulas = [...text.matchAll(FORMULA)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  return [...text.matchAll(ESCAPE)]
    .map(({ indices }) => indices?.[1]?.[0] ?? 0)
    .find(
      (at) =>
        !/[nrt]/.test(text[at + 1] ?? '') ||
        formulas.some(([from = 0, to = 0]) => at > from && at < to),
    );
};

const begins = (mark: string, value: string): string =>
  `A value that begins with ${mark} means something else in YAML. Wrap the whole value in double quotes: "${value.split('\n')[0]?.slice(0, 50) ?? ''}".`;

const marks = (node: Node, from: number, source: string, place: Spot): Note[] => {
  const anchor = (node as { anchor?: string }).anchor !== undefined;
  if (!anchor && node.tag === undefined) return [];
  const mark = anchor ? '&' : '!';
  const at = source.lastIndexOf(mark, from);
  return [{ ...place(Math.max(at, 0)), message: begins(mark, source.slice(Math.max(at, 0))) }];
};

const checkPair = (pair: Pair, source: string, place: Spot): Note[] => {
  const at = startOf(pair.key) ?? 0;
  if (!isScalar(pair.key)) {
    return [{ ...place(at), message: "Expected lines of the form 'key: value'." }];
  }
  if (pair.value === null) {
    const message = `A comma inside { } or a missing colon cuts ${quoted(String(pair.key.value))} off as a key without a value. Wrap a value that holds a comma in double quotes.`;
    return [{ ...place(at), message }];
  }
  return silentMistakesIn(pair.value, source, place);
};

const doubles = (items: readonly Pair[], place: Spot): Note[] => {
  const first = new Map<unknown, number>();
  return items.flatMap((pair) => {
    const key = isScalar(pair.key) ? pair.key.value : undefined;
    const at = startOf(pair.key) ?? 0;
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    if (before === undefined || key === undefined) return [];
    const { line } = place(before);
    const message = `Expected '${String(key)}' once, but line ${line} has it already. Delete one of the two, or rename it.`;
    return [{ ...place(at), message }];
  });
};
