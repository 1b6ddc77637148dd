/**
 * Typography by a small rule: straight quotes become curly, a hyphen between figures (1879-1940) or
 * between spaces becomes an en dash. Every character stands for one, so positions stay what they
 * were, and setting a text twice changes nothing.
 */
import { withFormulas } from './formula';

/** After these a quote opens. Stars are Markdown's emphasis and are looked through. */
const opens = /(?:^|[\s([{<—–\-/“‘])$/;

const curl = (text: string, at: number): string => {
  const double = text[at] === '"';
  const before = text.slice(Math.max(0, at - 8), at).replace(/\*+$/, '');
  const edge = /^\**$/.test(text.slice(0, at)) ? '' : before;
  const after = text.slice(at + 1).replace(/^\*+/, '');
  // The apostrophe of a lost century: '17.
  if (!double && /^\d\d(?!\d)/.test(after) && !/^\d\d[^']*[^'\s]'(?!\p{L})/u.test(after))
    return '’';
  const open = opens.test(edge) && after !== '' && !/^\s/.test(after);
  return double ? (open ? '“' : '”') : open ? '‘' : '’';
};

/** A glossary link's target is an id, not text, and a formula is set already. */
const target = /\]\(glossary:[^)]*\)|\u2063[^\u2063]*\u2063/g;

const set = (text: string, whole: string, from: number): string =>
  text
    .replace(/["']/g, (_, at: number) => curl(whole, from + at))
    .replace(/(?<= )-(?= )/g, '–')
    .replace(/(?<![\d-])(\d{1,4})-(\d{1,4})(?![\d-])/g, '$1–$2');

export const typeset = (text: string): string => {
  let out = '';
  let from = 0;
  for (const found of text.matchAll(target)) {
    out += set(text.slice(from, found.index), text, from) + found[0];
    from = found.index + found[0].length;
  }
  return out + set(text.slice(from), text, from);
};

/** The text of a block, with its formulas made. */
const typesetText = (text: string): string => typeset(withFormulas(text));

/** Keys whose values are ids, places, dates and file names, and are left as they are. */
export const asWritten: ReadonlySet<string> = new Set(
  'id is kind see lesson source date at picture file captions svg iri words'.split(' '),
);

/** The same value with every text that a learner is shown set. */
export const typesetDeep = (value: unknown): unknown => {
  if (typeof value === 'string') return typesetText(value);
  if (Array.isArray(value)) return value.map(typesetDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      asWritten.has(key) ? entry : typesetDeep(entry),
    ]),
  );
};
