/** A small XML writer: everything is escaped, attributes keep their order, the output is indented. */

export type Node = string | readonly [name: string, attributes: Attributes, ...children: Node[]];
type Attributes = Readonly<Record<string, string>>;

/** Characters that XML 1.0 (section 2.2) does not allow at all are left out; they cannot be escaped. */
const escape = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- these are the characters to be left out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    // Half a surrogate pair: no character at all.
    .replace(/\p{Cs}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const write = (node: Node, depth: number): string => {
  const indent = '  '.repeat(depth);
  if (typeof node === 'string') return indent + escape(node);
  const [name, attributes, ...children] = node;
  const open = Object.entries(attributes).reduce(
    (tag, [key, value]) => `${tag} ${key}="${escape(value)}"`,
    `${indent}<${name}`,
  );
  const [only] = children;
  if (only === undefined) return `${open}/>`;
  if (children.some((child) => typeof child === 'string')) {
    // White space beside text would be text itself.
    return `${open}>${children.map((child) => write(child, 0)).join('')}</${name}>`;
  }
  const inside = children.map((child) => write(child, depth + 1)).join('\n');
  return `${open}>\n${inside}\n${indent}</${name}>`;
};

/** A document as text, ending in a newline. */
export const xml = (root: Node): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, 0)}\n`;
