/** Prose as HTML: what the player shows of a lesson between its blocks. */
import type { Element, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Link, Nodes, RootContent, Table, Text } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { pictureOf, textOf } from './nodes';
import type { PictureHtml } from './pictures';
import { padMarks, setMarks, typeset } from './typography';

/** The texts of a paragraph or heading, set as one, since a quotation may span emphasis and links. */
const setTexts = (block: Nodes, language: string): void => {
  const texts: Text[] = [];
  const gather = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node);
    else if ('children' in node) node.children.forEach(gather);
  };
  gather(block);
  const whole = setMarks(texts.map((text) => text.value).join(''), language);
  let from = 0;
  for (const text of texts) {
    const { length } = text.value;
    text.value = padMarks(whole.slice(from, from + length), language);
    from += length;
  }
};

/** A text whose first letter is of a script that is written from right to left. */
const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** More properties for the element that is made of a node. */
const give = (node: Nodes, properties: Properties): void => {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } };
};

/** The cells of its first row name their columns; an empty corner names nothing. */
const markTable = (table: Table): void => {
  const { align } = table;
  for (const [at, row] of table.children.entries()) {
    for (const [column, cell] of row.children.entries()) {
      const side = align?.[column];
      if (side === 'right' || side === 'center') give(cell, { className: [side] });
      if (at > 0) continue;
      if (textOf(cell).trim() === '') cell.data = { ...cell.data, hName: 'td' };
      else give(cell, { scope: 'col' });
    }
  }
  // The classes say it: pages have no attributes of style.
  table.align = null;
};

/** A table scrolls in itself, so keys must reach it, and it is called by its columns. */
const tableHtml = (table: Table, id: string | undefined): string => {
  const names = table.children[0]?.children.map((cell) => textOf(cell).trim()) ?? [];
  return toHtml({
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['table'],
      ...(id !== undefined && { id }),
      role: 'group',
      ariaLabel: names.filter((name) => name !== '').join(', '),
      tabIndex: 0,
    },
    children: [toHast(table) as Element],
  });
};

const mark = (node: Nodes, language: string): void => {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    setTexts(node, language);
    if (RIGHT_TO_LEFT.test(textOf(node))) give(node, { dir: 'rtl' });
  }
  if (node.type === 'table') markTable(node);
  if (node.type === 'link') markLink(node);
  // A list of paragraphs with empty lines between reads as well without <p> inside <li>.
  if (node.type === 'list' || node.type === 'listItem') node.spread = false;
  if ('children' in node) node.children.forEach((child) => mark(child, language));
};

const markLink = (link: Link): void => {
  const term = link.url.replace(/^glossary:/, '');
  link.title = null;
  if (term === link.url) {
    link.data = { hProperties: { rel: ['noopener', 'noreferrer'], target: '_blank' } };
  } else {
    link.url = `#word-${term}`;
    link.data = { hProperties: { className: ['term'], dataTerm: term } };
  }
};

/**
 * @param node a checked node of a step, which is changed; @param id the id of a paragraph, list or
 * quote; @param language whose quotation marks it has; @param picture gives a picture's HTML by file name
 * and text alternative.
 */
export const proseHtml = (
  node: RootContent,
  id: string | undefined,
  picture: PictureHtml,
  language: string,
): string => {
  const image = pictureOf(node);
  if (image !== undefined) {
    return `<figure class="picture">${picture(image.url, typeset(image.alt ?? '', language))}</figure>`;
  }
  mark(node, language);
  if (node.type === 'table') return tableHtml(node, id);
  if (id !== undefined) give(node, { id });
  return toHtml(toHast(node));
};

/** Whether `see` counts the node. */
export const isCounted = (node: RootContent): boolean =>
  ['list', 'blockquote', 'table'].includes(node.type) ||
  (node.type === 'paragraph' && pictureOf(node) === undefined);
