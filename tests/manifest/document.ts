/** A document as a tree of plain data, so that the tests can look into it. */
import { XmlDocument, XmlElement } from 'libxml2-wasm';

export interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
  /** The text of it and of all that is in it. */
  readonly text: string;
}

const treeOf = (element: XmlElement): Tree => {
  const children: Tree[] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) children.push(treeOf(node));
  }
  return {
    name: element.prefix ? `${element.prefix}:${element.name}` : element.name,
    attributes: Object.fromEntries(
      element.attrs.map((one) => [one.prefix ? `${one.prefix}:${one.name}` : one.name, one.value]),
    ),
    children,
    text: element.content,
  };
};

/** @throws when the text is not well-formed. */
export const parse = (text: string): Tree => {
  const document = XmlDocument.fromString(text);
  try {
    return treeOf(document.root);
  } finally {
    document.dispose();
  }
};

/** Every element of that name, in the order of the document. */
export const all = (tree: Tree, name: string): readonly Tree[] => [
  ...(tree.name === name ? [tree] : []),
  ...tree.children.flatMap((child) => all(child, name)),
];

export const texts = (tree: Tree, name: string): readonly string[] =>
  all(tree, name).map(({ text }) => text);

/** The path of names down to an element is there exactly once. */
export const at = (tree: Tree, ...path: readonly string[]): Tree => {
  const found = path.reduce<readonly Tree[]>(
    (level, name) => level.flatMap(({ children }) => children.filter((c) => c.name === name)),
    [tree],
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${path.join('/')}: ${found.length}`);
  return found[0];
};
