/** YAML as a tree that is changed and written again, so that comments and the author's way of writing stay. */
import { type Document, isMap, isNode, isSeq, parseDocument } from 'yaml';

/** Every value stays the text that was written. */
export const treeOf = (source: string): Document => parseDocument(source, { schema: 'failsafe' });

/** The tree as text again. Long lines stay whole. */
export const textOf = (tree: Document): string =>
  tree.toString({ lineWidth: 0, flowCollectionPadding: false });

/** Its texts, lists and mappings; undefined where an alias (`*word`) has no anchor, as while it is typed. */
export const valueIn = (tree: Document): unknown => {
  try {
    return tree.toJS();
  } catch {
    return undefined;
  }
};

export type Path = readonly (string | number)[];

/** Whether a value can stand under the key in a node. */
const holds = (node: unknown, key: string | number): boolean =>
  isMap(node) || (isSeq(node) && typeof key === 'number');

/**
 * Sets a value under its keys. What stands on the way and cannot hold the next key, as a text, or nothing at all behind
 * a colon, is replaced in its place by a list or mapping; its comment stays.
 */
export const setUnder = (tree: Document, path: Path, value: unknown): void => {
  for (const [at, key] of path.entries()) {
    const above = path.slice(0, at);
    const node: unknown = tree.getIn(above, true);
    if (at === 0 || node === undefined || holds(node, key)) continue;
    const holder = tree.createNode(typeof key === 'number' ? [] : {});
    if (isNode(node) && node.comment) holder.commentBefore = node.comment;
    tree.setIn(above, holder);
  }
  tree.setIn(path, value);
};
