/** YAML as a tree that is changed and written again, so that comments and the author's way of writing stay. */
import { type Document, parseDocument } from 'yaml';

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
