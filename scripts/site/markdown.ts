/** The guide's Markdown, which is read on any code host as well, as parts of a page of ours. */
import { posix } from 'node:path';
import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { gfmTable } from 'micromark-extension-gfm-table';
import { textOf } from '../../src/reader/nodes';
import { slug } from '../../src/reader/slug';

export const parse = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

/** A heading and what stands below it, up to the next one that is as high. */
interface Section {
  readonly heading: Heading;
  readonly title: string;
  readonly nodes: readonly RootContent[];
}

export const sectionsOf = ({ children }: Root, depth: number): Section[] => {
  const starts = children.flatMap((node, at) =>
    node.type === 'heading' && node.depth === depth ? [{ node, at }] : [],
  );
  return starts.map(({ node, at }) => {
    const rest = children.slice(at + 1);
    const end = rest.findIndex((one) => one.type === 'heading' && one.depth <= depth);
    return {
      heading: node,
      title: textOf(node),
      nodes: end < 0 ? rest : rest.slice(0, end),
    };
  });
};

/** What the pages make of the addresses in the Markdown. */
export interface Addresses {
  /** The file's own place in the project. */
  readonly file: string;
  /** The page of another file of the project; undefined where the site has none. */
  page(file: string): string | undefined;
  /** The language of those pages, where it is another than that of the text. */
  readonly hreflang?: string;
  /** A picture as what may stand in `src`. */
  picture(file: string): string;
}

const isOutside = (address: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(address);

/** The address of a link in the site; undefined where it leads to what the site does not have. */
const linkTo = (address: string, { file, page }: Addresses): string | undefined => {
  if (isOutside(address) || address.startsWith('#')) return address;
  const [path = '', hash] = address.split('#');
  const found = page(posix.join(posix.dirname(file), path));
  return found === undefined || hash === undefined ? found : `${found}#${hash}`;
};

const isElement = (node: HastNodes): node is Element => node.type === 'element';

const hastText = (node: HastNodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(hastText).join('') : '';
};

/** The words of the first row: two tables below one heading are told apart by them. */
const columnsOf = (table: Element): string =>
  table.children
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'thead')
    .flatMap(({ children }) => children.filter(isElement))
    .flatMap(({ children }) => children.filter(isElement).map(hastText))
    .filter(Boolean)
    .join(', ');

/** A wide table scrolls in a box of its own, which the keyboard must reach (WCAG 2.1.1). */
const boxed = (table: Element, title: string): Element => ({
  type: 'element',
  tagName: 'div',
  properties: {
    className: ['scroll'],
    role: 'region',
    tabIndex: 0,
    ariaLabel: `${title}: ${columnsOf(table)}`,
  },
  children: [table],
});

const rewritten = (root: HastRoot, addresses: Addresses): HastRoot => {
  let title = '';
  const walk = (node: HastNodes): void => {
    if (!('children' in node)) return;
    node.children = node.children.map((child) => {
      if (!isElement(child)) return child;
      walk(child);
      const { tagName, properties } = child;
      if (/^h[1-6]$/.test(tagName)) {
        title = hastText(child);
        properties['id'] = slug(title);
      }
      if (tagName === 'a') {
        const href = linkTo(String(properties['href']), addresses);
        if (href === undefined) return { ...child, tagName: 'span', properties: {} };
        if (addresses.hreflang !== undefined && href !== properties['href']) {
          properties['hrefLang'] = addresses.hreflang;
        }
        properties['href'] = href;
      }
      if (tagName === 'img') {
        const file = posix.join(posix.dirname(addresses.file), String(properties['src']));
        properties['src'] = addresses.picture(file);
      }
      // So does what is quoted with its lines.
      if (tagName === 'pre') properties['tabIndex'] = 0;
      return tagName === 'table' ? boxed(child, title) : child;
    }) as typeof node.children;
  };
  walk(root);
  return root;
};

export const render = (nodes: readonly RootContent[], addresses: Addresses): string => {
  const hast = toHast({ type: 'root', children: structuredClone([...nodes]) });
  if (hast.type !== 'root') throw new Error(`Expected a page, got ${hast.type}.`);
  return toHtml(rewritten(hast, addresses));
};
