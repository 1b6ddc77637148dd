/** Prose as HTML: what the player shows of a lesson between its blocks. */
import { toHtml } from 'hast-util-to-html';
import type { Link, Nodes, RootContent, Text } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { pictureOf } from './nodes';
import type { PictureHtml } from './pictures';
import { typeset } from './typography';

/** The texts of a paragraph or heading, set as one, since a quotation may span emphasis and links. */
const setTexts = (block: Nodes): void => {
  const texts: Text[] = [];
  const gather = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node);
    else if ('children' in node) node.children.forEach(gather);
  };
  gather(block);
  const whole = typeset(texts.map((text) => text.value).join(''));
  let from = 0;
  for (const text of texts) {
    const { length } = text.value;
    text.value = whole.slice(from, from + length);
    from += length;
  }
};

const mark = (node: Nodes): void => {
  if (node.type === 'paragraph' || node.type === 'heading') setTexts(node);
  if (node.type === 'link') markLink(node);
  // A list of paragraphs with empty lines between reads as well without <p> inside <li>.
  if (node.type === 'list' || node.type === 'listItem') node.spread = false;
  if ('children' in node) node.children.forEach(mark);
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
 * quote; @param picture gives a picture's HTML by file name and text alternative.
 */
export const proseHtml = (
  node: RootContent,
  id: string | undefined,
  picture: PictureHtml,
): string => {
  const image = pictureOf(node);
  if (image !== undefined) {
    return `<figure class="picture">${picture(image.url, typeset(image.alt ?? ''))}</figure>`;
  }
  mark(node);
  if (id !== undefined) node.data = { hProperties: { id } };
  return toHtml(toHast(node));
};

/** Whether `see` counts the node. */
export const isCounted = (node: RootContent): boolean =>
  node.type === 'list' ||
  node.type === 'blockquote' ||
  (node.type === 'paragraph' && pictureOf(node) === undefined);
