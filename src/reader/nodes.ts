/** Small questions to ask of a Markdown node. */
import type { Image, Node, Nodes, RootContent } from 'mdast';
import type { FilePosition } from './problem';

export const placeOf = (node: Node): FilePosition => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The text of a node without its marks. */
export const textOf = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'formula') return node.text;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

/** The picture of a paragraph that holds nothing else. */
export const pictureOf = (node: RootContent): Image | undefined => {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined;
  const [only] = node.children;
  return only?.type === 'image' ? only : undefined;
};
