/**
 * Reads a block of YAML with the failsafe schema (every scalar stays the text that was written) and
 * keeps where each thing stands, in lines and columns of the file that the block stands in.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Note, FilePosition } from './problem';
import { silentMistakesIn, startOf } from './silent-mistakes';
import { byCode, linePitfalls } from './line-pitfalls';
import type { Path } from './walk';

export interface Yaml {
  readonly value: unknown;
  /** Where the value at a path stands; of a missing one, what it is missing from. */
  readonly at: (path: Path) => FilePosition;
  /** Where the key at a path stands. */
  readonly keyAt: (path: Path) => FilePosition;
}

const byLine = (source: string, test: RegExp, message: string): Note[] =>
  source.split('\n').flatMap((line, at) => {
    const column = line.search(test);
    return column < 0 ? [] : [{ line: at + 1, column: column + 1, message }];
  });

const tabs = (source: string): Note[] =>
  byLine(source, /\t/, 'Expected spaces, got a tab. Replace it by two spaces.');

/** Word's space that holds two words together, where YAML wants a plain one: before a key and behind it. */
const plainSpaces = (source: string): string =>
  source.replace(/^[\s-]*(?:[\w ]+:)?\u00A0?/gm, (lead) => lead.replaceAll('\u00A0', ' '));

/** @param written the block; @param before how many lines of the file stand above it. */
export const readYaml = (written: string, before: number): Yaml | { readonly notes: Note[] } => {
  const down = <T extends FilePosition>(place: T): T => ({ ...place, line: place.line + before });
  const source = plainSpaces(written);
  const tabbed = tabs(source);
  if (tabbed.length > 0) return { notes: tabbed.map(down) };
  const lines = new LineCounter();
  const place = (offset: number): FilePosition => {
    const { line, col } = lines.linePos(offset);
    return down({ line: Math.max(1, line), column: Math.max(1, col) });
  };
  const options = { schema: 'failsafe', lineCounter: lines, prettyErrors: false } as const;
  const doc = parseDocument(source, options);
  const broken = doc.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  if (broken !== undefined) {
    const found = linePitfalls(source);
    if (found.length > 0) return { notes: found.map(down) };
    const { line, column } = place(Math.min(broken.pos[0], source.trimEnd().length));
    const written = source.split('\n')[line - before - 1] ?? '';
    return { notes: [{ line, column, message: byCode(broken.code, written) }] };
  }
  const notes = silentMistakesIn(doc.contents, source, place);
  if (notes.length > 0) return { notes };
  const offset = (path: Path, key: boolean): FilePosition => place(find(doc.contents, path, key));
  return {
    value: doc.toJS() as unknown,
    at: (path) => offset(path, false),
    keyAt: (path) => offset(path, true),
  };
};

const find = (contents: Node | null, path: Path, key: boolean): number => {
  let node: unknown = contents;
  let found = startOf(node) ?? 0;
  for (const [depth, name] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === name);
      if (pair === undefined) break;
      node = pair.value;
      found = (last && key ? startOf(pair.key) : startOf(node)) ?? startOf(pair.key) ?? found;
      // What is missing from a nested mapping is reported at that mapping's own key.
      if (!last) found = startOf(pair.key) ?? found;
    } else if (isSeq(node)) {
      node = node.items[Number(name)];
      if (node === undefined) break;
      found = startOf(node) ?? found;
    } else break;
  }
  return found;
};
