/** HTML made on the server: whatever is put into a template shows as text, unless it is a template itself. */

/** A piece of HTML that is known to be safe, because `html` made it. */
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

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

const print = (piece: Piece): string => {
  if (piece instanceof Html) return piece.text;
  if (piece === false || piece === undefined) return '';
  if (typeof piece === 'object') return piece.map(print).join('');
  return escape(String(piece));
};

/** `html\`<p title="${name}">${name}</p>\``: attributes must stand in double quotes. */
export const html = (parts: TemplateStringsArray, ...pieces: Piece[]): Html =>
  new Html(parts.map((part, i) => part + print(pieces[i])).join(''));

/** The address of a page with its query. */
export const link = (path: string, query: Readonly<Record<string, string | number>>): string =>
  `${path}?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)])).toString()}`;
