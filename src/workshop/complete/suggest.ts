/**
 * What can be written where the cursor stands: keys and values from the schemas by which the lessons are
 * checked, words of the glossary in a text, ids where an id is meant.
 */
import { isMap, isScalar } from 'yaml';
import { strings } from '#workshop-strings';
import { own } from '../../course/own';
import { splitLesson } from '../../reader/fences';
import { isCounted } from '../../reader/html';
import { readMarkdown } from '../../reader/markdown';
import { textOf } from '../../reader/nodes';
import { slug } from '../../reader/slug';
import { languageTags } from '../../strings/languages';
import { questionsIn } from '../form/edit';
import { GLOSSARY, UNIT } from '../../reader/file-names';
import {
  blockSchemas,
  frontSchema,
  glossarySchema,
  kindSchemas,
  unitSchema,
} from '../form/schemas';
import type { Json, Schema } from '../form/schema';
import { idIn } from '../front';
import { lessonPaths } from '../sources';
import { treeOf, valueIn } from '../tree';
import type { Files } from '../work';
import { FRONT, cursorPlaceIn } from './where';
import { cursorIn, type YamlCursor } from './yaml-cursor';

interface Suggestion {
  readonly label: string;
  /** What is written where it is chosen; the label where left out. */
  readonly apply?: string;
  /** A few words beside it. */
  readonly detail?: string;
  /** A sentence on it. */
  readonly info?: string;
}

export interface Suggestions {
  /** The offsets between which they replace the text: the word or link that the cursor is in. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly Suggestion[];
}

interface Written {
  readonly files: Files;
  readonly path: string;
  /** The file as it stands in the editor, and the cursor's offset in it. */
  readonly text: string;
  readonly at: number;
  /** Whether the author has asked: words of the glossary do not come up while a sentence is typed. */
  readonly asked: boolean;
}

const isSchema = (json: Json | undefined): json is Schema =>
  typeof json === 'object' && !Array.isArray(json);

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? own(value as Readonly<Record<string, unknown>>, key)
    : undefined;

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The schema below another one, under a key or at a place of a list. Of alternatives (`anyOf`) it is the first that has one. */
const below = (schema: Schema | undefined, key: string | number): Schema | undefined => {
  if (!schema) return undefined;
  const { properties, additionalProperties, items, anyOf } = schema;
  const named = isSchema(properties) ? own(properties, String(key)) : undefined;
  const next = named ?? (typeof key === 'number' ? items : additionalProperties);
  if (isSchema(next)) return next;
  const several = Array.isArray(anyOf) ? anyOf.filter(isSchema) : [];
  return several.map((one) => below(one, key)).find((one) => one !== undefined);
};

const schemaOf = (name: string, whole: unknown): Schema | undefined => {
  if (name === UNIT) return unitSchema();
  if (name === GLOSSARY) return glossarySchema();
  if (name === FRONT) return frontSchema();
  if (name !== 'question') return own(blockSchemas(), name);
  const kind = at(whole, 'kind');
  const kinds = kindSchemas();
  return (
    (typeof kind === 'string' ? own(kinds, kind) : undefined) ?? {
      properties: { kind: { enum: Object.keys(kinds) } },
      required: ['kind'],
    }
  );
};

/** Suggestions for the keys that are not there yet. @param colon what is written behind a key: nothing where a colon is there already. */
const keysFor = (
  properties: Schema,
  needed: Json | undefined,
  beside: readonly string[],
  colon: string,
): Suggestion[] => {
  return Object.entries(properties)
    .filter(([key]) => !beside.includes(key))
    .map(([key, of]) => {
      const info = isSchema(of) ? of['description'] : undefined;
      return {
        label: key,
        apply: key + colon,
        ...(Array.isArray(needed) && needed.includes(key) && { detail: strings.neededKey }),
        ...(typeof info === 'string' && { info }),
      };
    });
};

const plain = (labels: readonly string[]): Suggestion[] => labels.map((label) => ({ label }));

/** Where `see` can lead in a lesson: each heading, and with a number what the reader counts below it. */
const targetsIn = (source: string): string[] => {
  const nodes = splitLesson(source).pieces.flatMap((piece) =>
    piece.is === 'markdown' ? readMarkdown(piece).nodes : [],
  );
  let heading = '';
  let n = 0;
  return nodes.flatMap((node) => {
    if (node.type === 'heading' && node.depth === 2) {
      heading = slug(textOf(node));
      n = 0;
      return heading === '' ? [] : heading;
    }
    if (heading === '' || !isCounted(node)) return [];
    n += 1;
    return `${heading}/${n}`;
  });
};

const listed = (tree: unknown): string[] => {
  const parts = at(tree, 'parts');
  return Array.isArray(parts) ? parts.flatMap((part) => textsOf(at(part, 'lessons'))) : [];
};

/** The ids of a lesson's blocks of sources. */
const sourcesIn = (source: string): string[] =>
  [...source.matchAll(/^```source\r?\n(?:(?!```).*\n)*?id: *(\S+)/gm)].map(([, id = '']) => id);

/** Paths of photographs and recordings, and the schema of what is written. */
interface Known {
  readonly media: readonly string[];
  readonly schema: Schema | undefined;
}

type Values = (written: Written, cursor: YamlCursor, known: Known) => string[];

/** The files beside a lesson whose names the schema takes. */
const filesBeside: Values = ({ files, path }, _, { media, schema }) => {
  const pattern = schema?.['pattern'];
  if (typeof pattern !== 'string') return [];
  const folder = path.replace(/[^/]*$/, '');
  return [...Object.keys(files), ...media]
    .filter((one) => one.startsWith(folder))
    .map((one) => one.slice(folder.length))
    .filter((name) => new RegExp(pattern).test(name));
};

const boardsIn = (files: Files): unknown => at(valueIn(treeOf(files[UNIT] ?? '')), 'boards');

/** For some keys the values that the unit has, which no schema can know. */
const VALUES: Readonly<Record<string, Values>> = {
  answer: (_, { whole }) => keysOf(at(whole, 'options')),
  in: (_, { whole }) => keysOf(at(whole, 'categories')),
  track: (_, { whole }) => textsOf(at(whole, 'tracks')),
  source: ({ text }) => sourcesIn(text),
  lesson: ({ files }) => lessonPaths(files).flatMap((path) => idIn(files[path] ?? '') ?? []),
  see: ({ files, text }, { whole }) => {
    const lesson = at(whole, 'lesson');
    const other = lessonPaths(files).find((path) => idIn(files[path] ?? '') === lesson);
    return targetsIn(other === undefined ? text : (files[other] ?? ''));
  },
  board: ({ files }) => keysOf(boardsIn(files)),
  form: ({ files }, { whole }) =>
    keysOf(at(at(boardsIn(files), String(at(whole, 'board'))), 'forms')),
  picture: filesBeside,
  file: filesBeside,
  captions: filesBeside,
  language: () => [...languageTags],
  lessons: ({ files }, { whole }) =>
    lessonPaths(files)
      .map((path) => path.replace(/\/lesson\.md$/, ''))
      .filter((folder) => !listed(whole).includes(folder)),
  questions: ({ files }) =>
    lessonPaths(files).flatMap((path) => questionsIn(files[path] ?? '').map(({ id }) => id)),
  sources: ({ files, path }) =>
    path === UNIT ? lessonPaths(files).flatMap((one) => sourcesIn(files[one] ?? '')) : [],
};

const wordsIn = (schema: Schema | undefined): string[] => {
  const words = schema?.['enum'];
  return Array.isArray(words) ? [...new Set(words.map(String))] : [];
};

/** What stands behind the cursor and belongs to the same link, term or id. A link ends on its line. */
const REST_OF_LINK = /^[^[\]()\n]*\](?:\([^()\n]*\)?)?/;
const REST_OF_TERM = /^[\p{L}\p{N}-]*/u;
const REST_OF_ID = /^[a-z0-9-]*/;

const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;

/** The words of the glossary that have a term already. */
const termsIn = (glossary: string) => {
  const { contents } = treeOf(glossary);
  return (isMap(contents) ? contents.items : []).flatMap(({ key, value }) => {
    if (!isScalar(key) || !isMap(value)) return [];
    const [term, meaning] = [value.get('term'), value.get('meaning')];
    if (typeof term !== 'string') return [];
    const info = typeof meaning === 'string' ? { info: meaning } : {};
    return [{ id: String(key.value), term, info }];
  });
};

/**
 * Words of the glossary as links. After `[` or `(glossary:` they come without being asked for.
 *
 * @param before what stands before the cursor, in its line or value.
 * @param behind what stands behind it there.
 */
const glossaryWords = (
  { files, asked, at: end }: Written,
  before: string,
  behind: string,
): Suggestions | undefined => {
  const link = /\]\(glossary:([a-z0-9-]*)$/.exec(before);
  const opened = /\[([^[\]()\n]*)$/.exec(before);
  const begun = /([\p{L}\p{N}-]+)$/u.exec(before);
  const typed = (link ?? opened ?? begun)?.[1];
  if (typed === undefined || (!link && !opened && !asked)) return undefined;
  // A picture.
  if (opened && before[opened.index - 1] === '!') return undefined;
  const terms = termsIn(files[GLOSSARY] ?? '');
  const word = typed + (REST_OF_TERM.exec(behind)?.[0] ?? '');
  // The rest of the word behind the cursor is replaced only where the whole word begins a term; else it is another word.
  const begins = terms.some(({ term }) => term.toLowerCase().startsWith(word.toLowerCase()));
  const restOfWord = begins ? word.length - typed.length : 0;
  const rest = link
    ? lengthOf(REST_OF_ID, behind)
    : (opened && lengthOf(REST_OF_LINK, behind)) || restOfWord;
  return {
    from: end - typed.length - (opened && !link ? 1 : 0),
    to: end + rest,
    options: terms.map(({ id, term, info }) =>
      link
        ? { label: id, ...info }
        : { label: `${opened ? '[' : ''}${term}`, apply: `[${term}](glossary:${id})`, ...info },
    ),
  };
};

const inYaml = (
  written: Written,
  { of, source, from }: { readonly of: string; readonly source: string; readonly from: number },
  media: readonly string[],
): Suggestions | undefined => {
  const cursor = cursorIn(source, written.at - from);
  if (!cursor) return undefined;
  const whole = schemaOf(of, cursor.whole);
  const schema = cursor.path.reduce<Schema | undefined>(below, whole);
  const to = written.at + cursor.rest.length;
  const found = (options: readonly Suggestion[]): Suggestions | undefined =>
    options.length > 0 ? { from: from + cursor.from, to, options } : undefined;
  const properties = schema?.['properties'];
  if (isSchema(properties)) {
    if (cursor.is !== 'key') return undefined;
    const colon = /^["']? *:/.test(written.text.slice(to)) ? '' : ': ';
    return found(keysFor(properties, schema?.['required'], cursor.beside, colon));
  }
  const [key = ''] = cursor.path.filter((one) => typeof one === 'string').slice(-1);
  const words = wordsIn(schema);
  const known = words.length > 0 ? words : own(VALUES, key)?.(written, cursor, { media, schema });
  if (known && known.length > 0) return found(plain(known));
  return schema?.['contentMediaType'] === 'text/markdown'
    ? glossaryWords(written, cursor.typed, cursor.rest)
    : undefined;
};

/**
 * What the editor offers at the cursor.
 *
 * @param media paths of photographs and recordings.
 * @returns undefined where there is nothing to offer.
 */
export const suggestionsAt = (
  written: Written,
  media: readonly string[] = [],
): Suggestions | undefined => {
  const { path, text, at: end } = written;
  const where = cursorPlaceIn(path, text, end);
  if (!where) return undefined;
  if (where.is === 'yaml') return inYaml(written, where, media);
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  const [behind = ''] = text.slice(end).split('\n');
  if (where.is === 'prose') return glossaryWords(written, line, behind);
  const [, name] = /^```([a-z]*)$/.exec(line) ?? [];
  if (name === undefined) return undefined;
  return {
    from: end - name.length,
    to: end + lengthOf(REST_OF_ID, behind),
    options: plain(['question', ...Object.keys(blockSchemas())]),
  };
};
