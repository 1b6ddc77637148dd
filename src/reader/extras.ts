/**
 * What lessons hold of Markdown beyond its core, besides tables: references to footnotes, text that is struck out,
 * figures below and above the line, and words with their definitions. Made of the tree that the Markdown
 * reader gives, each piece with its place in the file.
 */
import type { Blockquote, Nodes, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { placeOf } from './nodes';

declare module 'mdast' {
  interface TextData {
    /** Where its value has signs that are no marks: a backslash stood before them, or they were written by number. */
    plain?: number[];
  }
}

function keep(this: CompileContext): void {
  const text = this.stack.at(-1);
  if (text?.type === 'text') ((text.data ??= {}).plain ??= []).push(text.value.length);
}

/** Keeps in mind which signs are no marks: in the text that the Markdown reader gives they look like the others. */
export const plainFromMarkdown: FromMarkdown = {
  enter: { characterEscapeValue: keep, characterReferenceValue: keep },
};

/** Whether a text begins with a sign that is no mark. */
export const beginsPlain = ({ data }: Text): boolean => data?.plain?.[0] === 0;

/** The text in which marks are looked for: of the same length, with what no text holds in the place of plain signs. */
export const readable = ({ value, data }: Text): string => {
  if (data?.plain === undefined) return value;
  const plain = new Set(data.plain);
  // A space is one, however it was written.
  return value.replace(/\S/g, (sign, at: number) => (plain.has(at) ? '\0' : sign));
};

/**
 * [^note], ~~struck out~~, ~below~ and ^above^ the line; the last two without spaces, since a tilde means
 * "about", too.
 */
const MARK = /\[\^([\w-]+)\]|~~(?=\S)([^~\n]*[^~\s])~~|~([^~\s]{1,20})~|\^([^^\s]{1,20})\^/g;

/** A stretch of a text with its place. A line of a file stays a line of the text. */
const part = (text: Text, from: number, to: number): Text => {
  const before = text.value.slice(0, from).split('\n');
  const { line, column } = placeOf(text);
  const into = before.at(-1)?.length ?? 0;
  const start = {
    line: line + before.length - 1,
    column: before.length === 1 ? column + into : into + 1,
  };
  const plain = text.data?.plain?.filter((at) => at >= from && at < to).map((at) => at - from);
  return {
    type: 'text',
    value: text.value.slice(from, to),
    position: { start, end: start },
    ...(plain && { data: { plain } }),
  };
};

const marked = (text: Text): PhrasingContent[] => {
  const out: PhrasingContent[] = [];
  let from = 0;
  for (const found of readable(text).matchAll(MARK)) {
    const { 0: whole, 1: note, 2: struck, 3: below, 4: above, index } = found;
    if (index > from) out.push(part(text, from, index));
    from = index + whole.length;
    if (note !== undefined) {
      const { position } = part(text, index, from);
      out.push({ type: 'footnoteReference', identifier: note, ...(position && { position }) });
      continue;
    }
    const width = struck === undefined ? 1 : 2;
    const inside = part(text, index + width, index + whole.length - width);
    const name = struck !== undefined ? 'del' : below !== undefined ? 'sub' : 'sup';
    if (struck ?? below ?? above)
      out.push({
        type: 'delete',
        children: [inside],
        data: { hName: name },
        ...(inside.position && { position: inside.position }),
      });
  }
  if (from === 0) return [text];
  if (from < text.value.length) out.push(part(text, from, text.value.length));
  return out;
};

/** The same tree with its marks read. */
const withMarks = <T extends Nodes>(node: T): T => {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child): Nodes[] =>
    child.type === 'text' ? marked(child) : [withMarks(child)],
  );
  return { ...node, children };
};

/** The pieces of a paragraph between its line breaks before ': '. */
const pieces = (node: Paragraph): PhrasingContent[][] => {
  const out: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type !== 'text') {
      out.at(-1)?.push(child);
      continue;
    }
    let from = 0;
    for (const { 0: sign, index } of readable(child).matchAll(/\n: +/g)) {
      if (index > from) out.at(-1)?.push(part(child, from, index));
      from = index + sign.length;
      out.push([]);
    }
    if (from < child.value.length) out.at(-1)?.push(part(child, from, child.value.length));
  }
  return out;
};

const named = (name: string, children: PhrasingContent[], like: Nodes): Paragraph => ({
  type: 'paragraph',
  children,
  data: { hName: name },
  ...(like.position && { position: like.position }),
});

/** A paragraph of a word and lines that begin with ': ', as a list of definitions. */
const defined = (node: RootContent): Blockquote | undefined => {
  if (node.type !== 'paragraph') return undefined;
  const [term, ...meanings] = pieces(node);
  if (term === undefined || term.length === 0 || meanings.length === 0) return undefined;
  return {
    type: 'blockquote',
    data: { hName: 'dl' },
    ...(node.position && { position: node.position }),
    children: [
      named('dt', term, node),
      ...meanings.map((meaning) => named('dd', meaning, meaning[0] ?? node)),
    ],
  };
};

const isDefinitions = (node: RootContent | undefined): node is Blockquote =>
  node?.type === 'blockquote' && node.data?.hName === 'dl';

/** What was read, with its extras. Words that follow each other stand in one list. */
export const withExtras = (nodes: readonly RootContent[]): RootContent[] => {
  const out: RootContent[] = [];
  for (const node of nodes) {
    const list = defined(node);
    const last = out.at(-1);
    if (list && isDefinitions(last)) last.children.push(...list.children);
    else out.push(list ?? node);
  }
  return out.map(withMarks);
};
