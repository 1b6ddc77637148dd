/** HTML made from plain text. Whatever an author wrote shows as it was written and is never markup. */

/** A piece of HTML that is known to be safe, because a function of this file made it. */
export interface Html {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

/** HTML that the content reader has made and checked. */
export const trusted = (html: string): Html => ({ html });

export type Piece = string | Html | readonly Piece[];

export const print = (piece: Piece): string =>
  typeof piece === 'string'
    ? escape(piece)
    : 'html' in piece
      ? piece.html
      : piece.map(print).join('');

/** `tag('li', ['Why: ', tag('em', why)])`; attributes are escaped like text. */
export const tag = (
  name: string,
  inside: Piece,
  attributes: Readonly<Record<string, string>> = {},
): Html => {
  const opened = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return { html: `<${name}${opened.join('')}>${print(inside)}</${name}>` };
};

export const p = (inside: Piece): Html => tag('p', inside);
export const strong = (inside: Piece): Html => tag('strong', inside);
export const ul = (items: readonly Piece[]): Html =>
  tag(
    'ul',
    items.map((item) => tag('li', item)),
  );
export const ol = (items: readonly Piece[]): Html =>
  tag(
    'ol',
    items.map((item) => tag('li', item)),
  );
