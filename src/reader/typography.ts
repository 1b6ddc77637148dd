/**
 * Typography by a small rule, in the language of the unit: straight quotes become its marks, a hyphen between
 * figures (1879-1940) or between spaces becomes an en dash, and in French no line breaks before a mark that has a
 * space before it. Setting a text twice changes nothing.
 */
import { type InEach, inLanguage } from '../strings/languages';
import { plainDollars, withFormulas } from './formula';

/** The marks of a quotation and of one inside it: what opens and what closes. */
const MARKS: InEach<string> = {
  'en-GB': '“”‘’',
  de: '„“‚‘',
  es: '«»“”',
  fr: '«»“”',
  uk: '«»„“',
};

/** After these a quote opens. Stars are Markdown's emphasis and are looked through. */
const opens = /(?:^|[\s([{<—–\-/“‘„‚«¿¡])$/;

/** A word that has lost its last letter, as in l'"eau" and qu'"il": a quotation of the next word opens there. */
const elided = /\p{L}['’]$/u;

const curl = (text: string, at: number, [open, close, inner, end]: string[]): string => {
  const double = text[at] === '"';
  const before = text.slice(Math.max(0, at - 8), at).replace(/\*+$/, '');
  const edge = /^\**$/.test(text.slice(0, at)) ? '' : before;
  const after = text.slice(at + 1).replace(/^\*+/, '');
  // The apostrophe of a lost century: '17.
  if (!double && /^\d\d(?!\d)/.test(after) && !/^\d\d[^']*[^'\s]'(?!\p{L})/u.test(after))
    return '’';
  const begins =
    (opens.test(edge) && after !== '' && !/^\s/.test(after)) ||
    (double && elided.test(edge) && /^\p{L}/u.test(after));
  if (double) return (begins ? open : close) ?? '';
  if (begins) return inner ?? '';
  // Inside a word, or where no quotation is open, it is an apostrophe in every language.
  const letters = /\p{L}$/u.test(edge) && /^\p{L}/u.test(after);
  return letters || !/(?:^|[^\p{L}])'\S/u.test(text.slice(0, at)) ? '’' : (end ?? '');
};

const isFrench = (language: string): boolean => /^fr\b/i.test(language);

/** A glossary link's target is an id, not text, and a formula is set already. */
const target = /\]\(glossary:[^)]*\)|\u2063[^\u2063]*\u2063/g;

const set = (text: string, whole: string, from: number, language: string): string => {
  const marks = [...inLanguage(MARKS, language)];
  const done = text
    .replace(/["']/g, (_, at: number) => curl(whole, from + at, marks))
    .replace(/(?<= )-(?= )/g, '–')
    .replace(/(?<![\d-])(\d{1,4})-(\d{1,4})(?![\d-])/g, '$1–$2');
  return isFrench(language)
    ? done.replace(/ (?=[;!?%])/g, '\u202f').replace(/ (?=[:»])|(?<=«) /g, '\u00a0')
    : done;
};

/** Every character stands for one, so positions stay what they were. */
export const setMarks = (text: string, language: string): string => {
  let out = '';
  let from = 0;
  for (const found of text.matchAll(target)) {
    out += set(text.slice(from, found.index), text, from, language) + found[0];
    from = found.index + found[0].length;
  }
  return out + set(text.slice(from), text, from, language);
};

/** French quotation marks that were written straight have no space yet. */
export const padMarks = (text: string, language: string): string =>
  isFrench(language)
    ? text
        .replace(/«(?![\s\u00a0\u202f])/g, '«\u00a0')
        .replace(/(?<![\s\u00a0\u202f])»/g, '\u00a0»')
    : text;

export const typeset = (text: string, language: string): string =>
  padMarks(setMarks(text, language), language);

/** A text of YAML as it was written: a dollar sign may have a backslash there. */
export const typesetWritten = (text: string, language: string): string =>
  typeset(plainDollars(text), language);

/** The text of a block, with its formulas made. */
const typesetText = (text: string, language: string): string =>
  typesetWritten(withFormulas(text), language);

/**
 * Keys whose values are ids, places, dates, file names, and names by which unit.yaml has a board and its forms. They
 * are left as they are.
 */
export const asWritten: ReadonlySet<string> = new Set(
  'id is kind see lesson source date at picture file captions svg iri words board form'.split(' '),
);

/** The same value with every text that a learner is shown set. */
export const typesetDeep = (value: unknown, language: string): unknown => {
  if (typeof value === 'string') return typesetText(value, language);
  if (Array.isArray(value)) return value.map((one) => typesetDeep(one, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      asWritten.has(key) ? entry : typesetDeep(entry, language),
    ]),
  );
};
