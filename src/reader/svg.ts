/**
 * Reads a picture and writes it again. An XML reader says what is in it, as a browser would see it:
 * entities expanded, prefixes resolved. What that tree holds is checked, and what stands in a page is
 * written from the same tree, so that nothing unchecked can be sent. Colours come from classes alone, so
 * that a picture follows the theme.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { escape } from '../html/html';
import type { Note, FilePosition } from './problem';
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
export const placeAt = (source: string, offset: number): FilePosition => {
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

/** Elements inside each other; a drawing needs a dozen. */
const MOST_DEPTH = 256;

/** An element as the XML reader gave it: names resolved, entities replaced. */
interface Element {
  readonly tag: SaxesTagNS;
  readonly children: (Element | string)[];
}

/** What an XML reader stops at, and where. */
class Malformed extends Error {
  constructor(
    readonly place: FilePosition,
    message: string,
  ) {
    super(message);
  }
}

/** The tree of a text. @throws Malformed at the first fault. */
const parse = (source: string): Element => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Element[] = [];
  let root: Element | undefined;
  const stop = (message: string): never => {
    throw new Malformed({ line: parser.line, column: Math.max(1, parser.columnIndex) }, message);
  };
  const add = (child: Element | string): void => void open.at(-1)?.children.push(child);
  parser.on('error', ({ message }) => stop(message.replace(/\.$/, '')));
  parser.on('opentag', (tag) => {
    const element = { tag, children: [] };
    add(element);
    root ??= element;
    open.push(element);
    if (open.length > MOST_DEPTH) stop(`more than ${MOST_DEPTH} elements inside each other`);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(source).close();
  return root ?? stop('no element');
};

const nameOf = (node: {
  readonly local: string;
  readonly name: string;
  readonly uri: string;
}): Name => ({ name: node.local, namespace: node.uri, written: node.name });

const isDeclaration = ({ prefix, name }: { readonly prefix: string; readonly name: string }) =>
  prefix === 'xmlns' || name === 'xmlns';

const textIn = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** The tree as plain data; what is wrong in it is reported. */
const read = (source: string, root: Element): Svg => {
  const notes: Note[] = [];
  const starts = startsOf(source);
  let seen = 0;
  const walk = (element: Element): Shape => {
    const start = starts[seen++] ?? 0;
    const tell = (offset: number, message: string | undefined): void => {
      if (message !== undefined && notes.length < MOST_PROBLEMS)
        notes.push({ ...placeAt(source, offset), message });
    };
    const called = nameOf(element.tag);
    const { name } = called;
    tell(
      start,
      judgeElement(called, () => textIn(element)),
    );
    const given = Object.values(element.tag.attributes).filter((one) => !isDeclaration(one));
    const attributes = given.map((attribute) => {
      const called = nameOf(attribute);
      const value = attribute.value.replace(/\s+/g, ' ').trim();
      const at = source.slice(start).search(new RegExp(`\\s${called.written}\\s*=`));
      tell(start + Math.max(0, at + 1), judgeAttribute(name, called, value));
      return [called.name, value] as const;
    });
    const children = element.children.map((child) =>
      typeof child === 'string' ? child : walk(child),
    );
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

const refused = (place: FilePosition, message: string): Svg => ({ notes: [{ ...place, message }] });

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
    return read(text, parse(text.trimEnd()));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return refused(
      error.place,
      `Expected a picture in well-formed XML, got one that its reader stops at: ${error.message}. Mend the tag, or write &lt; and &amp; for the signs < and & themselves.`,
    );
  }
};

/** What stands before an id in an attribute; # in any other begins a colour. */
const refersBy = (attribute: string): RegExp => (attribute === 'href' ? /^#/ : /^url\(#/);

/** What is words to a reader, and what is said of a shape. */
const WORDS = /<(?:text|title|desc)\b/;

/** @param named the drawing has a name: its words are seen, and not met one by one beside it (Firefox goes into it). */
const write = (shape: Shape, name: string, own: string, named = false): string => {
  const attributes = shape.attributes.flatMap(([key, value]) => {
    if (key === 'role' || key === 'aria-label') return [];
    const renamed = key === 'id' ? `${name}-${value}` : value.replace(refersBy(key), `$&${name}-`);
    return [` ${key}="${escape(renamed)}"`];
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
  if (inside === '') return `${open}/>`;
  const shown = named && WORDS.test(inside) ? `<g aria-hidden="true">${inside}</g>` : inside;
  return `${open}>${shown}</${shape.name}>`;
};

/**
 * The picture as it stands in a page: named by `alt`, without what a page does not need. Ids get the
 * file's name before them, so that two pictures of a lesson do not clash. '' for one with problems.
 */
export const inlineSvg = ({ root }: Svg, alt: string, name: string): string =>
  root
    ? write(
        root,
        name,
        ` ${alt === '' ? 'aria-hidden="true"' : 'role="img"'} aria-label="${escape(alt)}"`,
        alt !== '',
      )
    : '';
