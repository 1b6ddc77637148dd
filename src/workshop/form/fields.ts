/** The fields of a question's form, made from what its kind's schema takes. */
import { own } from '../../course/own';
import { authors } from '../../kinds/register/authors';
import type { Json, Schema } from './schema';
import { walk } from './schema';

export type Field =
  | { readonly is: 'text' }
  /** Only this word, or nothing. */
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'group'; readonly fields: readonly Named[] }
  /** Entries by a letter, a digit in turn, or a key that the author writes. */
  | { readonly is: 'keyed'; readonly keys: 'letter' | 'digit' | 'written'; readonly of: Field }
  | { readonly is: 'list'; readonly of: Field };

export interface Named {
  readonly key: string;
  readonly needed: boolean;
  readonly field: Field;
}

/** What stands in a question as YAML is read: texts, lists and mappings. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

const isSchema = (json: Json | undefined): json is Schema =>
  typeof json === 'object' && !Array.isArray(json);

const strings = (json: Json | undefined): readonly string[] =>
  Array.isArray(json) ? json.map(String) : [];

const keysOf = (names: Json | undefined): 'letter' | 'digit' | 'written' => {
  const pattern = isSchema(names) ? names['pattern'] : undefined;
  if (pattern === '^[a-z]$') return 'letter';
  return pattern === '^[1-9]$' ? 'digit' : 'written';
};

/** The field for a schema. No form sets the picture of a stem or an option (`figure`): it is written in the text. */
const fieldOf = (schema: Json | undefined): Field => {
  if (!isSchema(schema)) return { is: 'text' };
  const { properties, additionalProperties, items, enum: words, anyOf } = schema;
  if (isSchema(properties)) {
    const required = strings(schema['required']);
    return {
      is: 'group',
      fields: Object.entries(properties)
        .filter(([key]) => key !== 'figure')
        .map(([key, inner]) => ({
          key,
          needed: required.includes(key),
          field: fieldOf(inner),
        })),
    };
  }
  if (isSchema(additionalProperties)) {
    const keys = keysOf(schema['propertyNames']);
    return { is: 'keyed', keys, of: fieldOf(additionalProperties) };
  }
  if (items !== undefined) return { is: 'list', of: fieldOf(items) };
  const [word] = strings(words).slice(-1);
  if (word !== undefined) return { is: 'word', word };
  // A value that may be one or a list begins as one.
  return Array.isArray(anyOf) ? fieldOf(anyOf[0]) : { is: 'text' };
};

/** Keys that no form changes: answers are stored under the id, and another kind has other fields. */
const FIXED = new Set(['id', 'kind']);

interface Form {
  readonly fields: readonly Named[];
  /** The key that the rows are written under. */
  readonly list: string;
}

/** The form of a kind of question; undefined where there is no such kind. */
export const formOf = (kind: string): Form | undefined => {
  const author = own(authors, kind);
  if (!author) return undefined;
  const whole = fieldOf(walk(author.schema, author.descriptions));
  const fields = whole.is === 'group' ? whole.fields.filter(({ key }) => !FIXED.has(key)) : [];
  return { fields, list: author.list };
};

/** The value of a new entry: all keys that are needed, and `text`, each empty. */
export const emptyOf = (field: Field): Value => {
  switch (field.is) {
    case 'group':
      return Object.fromEntries(
        field.fields.flatMap(({ key, needed, field: of }) =>
          needed || key === 'text' ? [[key, emptyOf(of)] as const] : [],
        ),
      );
    case 'keyed':
      return {};
    case 'list':
      return [emptyOf(field.of)];
    case 'text':
    case 'word':
      return '';
  }
};

/** The key of the next entry; undefined where none is left or the author writes it. */
export const nextKey = (
  keys: 'letter' | 'digit' | 'written',
  taken: readonly string[],
): string | undefined => {
  if (keys === 'written') return undefined;
  if (keys === 'digit') return taken.length < 9 ? String(taken.length + 1) : undefined;
  // After the last letter. One that is free in between may have been an option that students have chosen.
  const last = Math.max(96, ...taken.map((letter) => letter.charCodeAt(0)));
  return last < 122 ? String.fromCharCode(last + 1) : undefined;
};
