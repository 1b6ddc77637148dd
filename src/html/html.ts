/** HTML made from text. Whatever is put into it shows as it was written, unless it is HTML made here. */

/** A piece of HTML that is known to be safe, because a function of this file made it. */
export class Html {
  constructor(readonly text: string) {}
}

export type Piece = Html | string | number | false | undefined | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in an element or in a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text that was escaped, by `escape` or by PHP's htmlspecialchars (which writes `&#039;`). */
export const unescape = (html: string): string =>
  html.replace(/&(?:(amp|lt|gt|quot)|#0?39);/g, (_, name?: string) => signs[name ?? ''] ?? "'");

/** HTML that was made and checked elsewhere. */
export const trusted = (html: string): Html => new Html(html);

export const htmlText = (piece: Piece): string => {
  if (piece instanceof Html) return piece.text;
  if (piece === false || piece === undefined) return '';
  if (typeof piece === 'object') return piece.map(htmlText).join('');
  return escape(String(piece));
};

/** `html\`<p title="${name}">${name}</p>\``: attributes must stand in double quotes. */
export const html = (parts: TemplateStringsArray, ...pieces: Piece[]): Html =>
  new Html(parts.map((part, i) => part + htmlText(pieces[i])).join(''));

/** `tag('li', ['Why: ', tag('em', why)])`; attributes are escaped like text. */
export const tag = (
  name: string,
  inside: Piece,
  attributes: Readonly<Record<string, string>> = {},
): Html => {
  const opened = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return new Html(`<${name}${opened.join('')}>${htmlText(inside)}</${name}>`);
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
