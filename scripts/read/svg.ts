/**
 * Reads a picture and writes it again. An XML reader says what is in it, as a browser would see it:
 * entities expanded, prefixes resolved. What that tree holds is checked, and what stands in a page is
 * written from the same tree, so that nothing unchecked can be sent. Colours come from classes alone, so
 * that a picture follows the theme.
 */
import {
  XmlCData,
  XmlDocument,
  XmlElement,
  XmlParseError,
  XmlText,
  type XmlTreeNode,
} from 'libxml2-wasm';
import { escape } from '../../src/html/html';
import type { Note, Place } from './problem';
import {
  judgeAttribute,
  judgeElement,
  MOST_CHARACTERS,
  MOST_PROBLEMS,
  type Name,
} from './svg-rules';

/** An element of a checked picture; attributes of other namespaces and prefixes are resolved. */
interface Shape {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (Shape | string)[];
}

export interface Svg {
  /** Every problem of the picture, at its place in its own file. */
  readonly notes: readonly Note[];
  /** The picture; absent where there is a problem. */
  readonly root?: Shape;
}

/** The place of the character at `offset`. */
export const placeAt = (source: string, offset: number): Place => {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/**
 * Where each element begins, in order. For messages alone, and only where the XML reader found no fault:
 * then a `<` stands nowhere but before a tag and in what is skipped here.
 */
const startsOf = (source: string): readonly number[] =>
  [
    ...source.matchAll(
      /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?<element>[^\s!?/>]+)/g,
    ),
  ].flatMap(({ index, groups }) => (groups?.['element'] === undefined ? [] : [index]));

const nameOf = (node: {
  readonly name: string;
  readonly namespaceUri: string;
  readonly prefix: string;
}): Name => ({
  name: node.name,
  namespace: node.namespaceUri,
  written: node.prefix === '' ? node.name : `${node.prefix}:${node.name}`,
});

const childrenOf = (element: XmlElement): XmlTreeNode[] => {
  const found: XmlTreeNode[] = [];
  for (let node = element.firstChild; node; node = node.next) found.push(node);
  return found;
};

/** The tree as plain data; what is wrong in it is told. Its depth is limited by the XML reader (256). */
const read = (source: string, root: XmlElement): Svg => {
  const notes: Note[] = [];
  const starts = startsOf(source);
  let seen = 0;
  const walk = (element: XmlElement): Shape => {
    const start = starts[seen++] ?? 0;
    const tell = (offset: number, message: string | undefined): void => {
      if (message !== undefined && notes.length < MOST_PROBLEMS)
        notes.push({ ...placeAt(source, offset), message });
    };
    const { name, namespace, written } = nameOf(element);
    tell(
      start,
      judgeElement({ name, namespace, written }, () => element.content),
    );
    const attributes = element.attrs.map((attribute) => {
      const called = nameOf(attribute);
      const value = attribute.value.replace(/\s+/g, ' ').trim();
      const at = source.slice(start).search(new RegExp(`\\s${called.written}\\s*=`));
      tell(start + Math.max(0, at + 1), judgeAttribute(name, called, value));
      return [called.name, value] as const;
    });
    const children = childrenOf(element).flatMap((node): (Shape | string)[] => {
      if (node instanceof XmlElement) return [walk(node)];
      return node instanceof XmlText || node instanceof XmlCData ? [node.content] : [];
    });
    return { name, attributes, children };
  };
  const shape = walk(root);
  if (shape.name !== 'svg') {
    const message = `Expected the picture to begin with <svg>, got <${shape.name}>.`;
    return { notes: [{ ...placeAt(source, starts[0] ?? 0), message }] };
  }
  if (!shape.attributes.some(([name]) => name === 'viewBox')) {
    const message =
      'Expected a viewBox on the <svg>, got none. Add one, like viewBox="0 0 100 70".';
    notes.push({ ...placeAt(source, starts[0] ?? 0), message });
  }
  return notes.length > 0 ? { notes } : { notes, root: shape };
};

const refused = (place: Place, message: string): Svg => ({ notes: [{ ...place, message }] });

/** Parses and checks a picture. */
export const readSvg = (source: string): Svg => {
  const first = { line: 1, column: 1 };
  if (source.length > MOST_CHARACTERS) {
    return refused(
      first,
      `Expected a picture of at most ${MOST_CHARACTERS} characters, got ${source.length}. Draw it with less detail.`,
    );
  }
  // The files are read as UTF-8, whatever the first line says.
  const text = source.replace(/^\ufeff?<\?xml\s[^>]{0,200}\?>/, (whole) =>
    ' '.repeat(whole.length),
  );
  const type = /<!(?:DOCTYPE|ENTITY)/i.exec(text);
  if (type) {
    return refused(
      placeAt(text, type.index),
      `Expected no ${type[0]} in a picture, got one. Delete it, and write the letters themselves for its entities.`,
    );
  }
  if (!text.includes('<')) {
    return refused(first, 'Expected an SVG picture, got a file without <svg>.');
  }
  try {
    const document = XmlDocument.fromString(text.trimEnd());
    // Its memory is the library's own: no collector knows of it. Not `using`, which Node 20 cannot read.
    try {
      return read(text, document.root);
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const [detail] = error.details;
    const place = detail ? { line: detail.line, column: detail.col } : first;
    const message = (detail?.message ?? error.message).trim();
    return refused(
      place,
      `Expected a picture in well-formed XML, got one that its reader stops at: ${message}. Mend the tag, or write &lt; and &amp; for the signs < and & themselves.`,
    );
  }
};

const write = (shape: Shape, name: string, own: string): string => {
  const attributes = shape.attributes.flatMap(([key, value]) => {
    if (key === 'role' || key === 'aria-label') return [];
    const told =
      key === 'id' ? `${name}-${value}` : value.replace(/^(url\(#|#)/, (sign) => `${sign}${name}-`);
    return [` ${key}="${escape(told)}"`];
  });
  const inside = shape.children
    .map((child) => {
      if (typeof child !== 'string') return child.name === 'style' ? '' : write(child, name, '');
      return /^\s*$/.test(child) && child.includes('\n')
        ? ''
        : escape(child.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space)));
    })
    .join('');
  const open = `<${shape.name}${own}${attributes.join('')}`;
  return inside === '' ? `${open}/>` : `${open}>${inside}</${shape.name}>`;
};

/**
 * The picture as it stands in a page: named by `alt`, without what a page does not need. Ids get the
 * file's name before them, so that two pictures of a lesson do not clash. '' for one with problems.
 */
export const inlineSvg = ({ root }: Svg, alt: string, name: string): string =>
  root ? write(root, name, ` role="img" aria-label="${escape(alt)}"`) : '';
