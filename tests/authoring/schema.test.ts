import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FOLDER, schemaFiles } from '../../scripts/schema/files';
import { blocksIn, examplesIn, readGuide } from '../../scripts/schema/guide';
import { SNIPPETS, snippets } from '../../scripts/schema/snippets';
import type { Json, Schema } from '../../src/workshop/form/schema';
import { kindSchemas } from '../../src/workshop/form/schemas';

const isObject = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ofType = (type: Json, value: unknown): boolean =>
  type === 'object'
    ? isObject(value)
    : type === 'array'
      ? Array.isArray(value)
      : typeof value === type;

/** Just enough of JSON Schema for the words that our schemas use. */
const valid = (schema: Schema, value: unknown): boolean => {
  const part = (name: string): Schema => schema[name] as Schema;
  const list = (name: string): readonly Schema[] => (schema[name] ?? []) as readonly Schema[];
  const entries = isObject(value) ? Object.entries(value) : [];
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const more = schema['additionalProperties'];
  const met = [
    schema['type'] === undefined || [schema['type']].flat().some((type) => ofType(type, value)),
    schema['enum'] === undefined || (schema['enum'] as readonly Json[]).includes(value as Json),
    schema['const'] === undefined || schema['const'] === value,
    typeof value !== 'string' ||
      schema['pattern'] === undefined ||
      new RegExp(schema['pattern'] as string).test(value),
    !Array.isArray(value) || value.length >= Number(schema['minItems'] ?? 0),
    !Array.isArray(value) ||
      schema['items'] === undefined ||
      value.every((one) => valid(part('items'), one)),
    !isObject(value) ||
      ((schema['required'] ?? []) as readonly string[]).every((key) => key in value),
    entries.every(([key, one]) =>
      Object.hasOwn(properties, key)
        ? valid(properties[key] ?? {}, one)
        : more !== false && (more === undefined || valid(more as Schema, one)),
    ),
    entries.every(
      ([key]) => schema['propertyNames'] === undefined || valid(part('propertyNames'), key),
    ),
    !isObject(value) || entries.length >= Number(schema['minProperties'] ?? 0),
    !isObject(value) || entries.length <= Number(schema['maxProperties'] ?? Infinity),
    schema['anyOf'] === undefined || list('anyOf').some((one) => valid(one, value)),
    list('allOf').every((one) => valid(one, value)),
    schema['if'] === undefined || !valid(part('if'), value) || valid(part('then'), value),
  ];
  return met.every(Boolean);
};

const files = schemaFiles();
const schemaOf = (name: string): Schema =>
  JSON.parse(files[`${name}.schema.json`] ?? '{}') as Schema;

const blocks = examplesIn(readGuide()).flatMap(({ text }) => blocksIn(text));
const yamlOf = (text: string): Record<string, unknown> =>
  parse(text.replace(/^```.*\n|```$/g, '')) as Record<string, unknown>;
const fence = (text: string): string => /^```(\w+)/.exec(text)?.[1] ?? '';

describe('the JSON Schemas', () => {
  it('are up to date: else run `npm run schema`', () => {
    for (const [name, text] of Object.entries(files)) {
      expect(readFileSync(`${FOLDER}/${name}`, 'utf8'), name).toBe(text);
    }
    expect(readFileSync(SNIPPETS, 'utf8')).toBe(snippets());
  });

  it.each(blocks.map(({ name, text }) => [name, text]))('take the example of %s', (_, text) => {
    const schema = schemaOf(fence(text));
    expect(valid(schema, yamlOf(text))).toBe(true);
    expect(valid(schema, { ...yamlOf(text), strange: 1 })).toBe(false);
    const [first = ''] = Object.keys(yamlOf(text)).slice(-1);
    expect(valid(schema, { ...yamlOf(text), [first]: [[]] })).toBe(false);
  });

  it('take colours in large letters, and none that is no colour', () => {
    const unit = parse(readFileSync('lessons/unit.yaml', 'utf8')) as Record<string, unknown>;
    for (const [accent, good] of [
      ['#8f4a12', true],
      ['#8F4A12', true],
      ['#8f4a1', false],
      ['red', false],
    ] as const) {
      expect(valid(schemaOf('unit'), { ...unit, colours: { accent } }), accent).toBe(good);
    }
    expect(valid(schemaOf('unit'), { ...unit, colours: {} })).toBe(false);
  });

  it('describe a key by where it stands, where one name means several things', () => {
    const described = (name: string, ...path: readonly string[]): Json | undefined => {
      let at: Json | undefined = schemaOf(name);
      for (const step of path) at = isObject(at) ? at[step] : undefined;
      return isObject(at) ? at['description'] : undefined;
    };
    const board = ['properties', 'boards', 'additionalProperties', 'properties', 'paper'];
    expect(described('unit', 'properties', 'colours', 'properties', 'paper')).toBe(
      'The ground of every page.',
    );
    expect(described('unit', ...board)).toBe(
      'A paper to print: sources by their headings, questions by their ids.',
    );
    expect(described('unit', ...board, 'properties', 'sources')).toBe(
      'The ids of the sources, by the headings that they are printed under.',
    );
    expect(described('front', 'properties', 'sources')).toBe(
      'Books and documents that the lesson rests on.',
    );
    const gap = kindSchemas()['gap'] ?? {};
    expect(JSON.stringify(gap)).toContain('"description":"The word that is missing."');
  });

  it('take the unit and its glossary', () => {
    for (const name of ['unit', 'glossary']) {
      expect(valid(schemaOf(name), parse(readFileSync(`lessons/${name}.yaml`, 'utf8')))).toBe(true);
    }
    expect(valid(schemaOf('question'), { kind: 'chioce' })).toBe(false);
    expect(valid(schemaOf('question'), {})).toBe(false);
  });

  it('are known to Visual Studio Code by the names that the guide tells', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<
      string,
      object
    >;
    const known = Object.keys(settings['yaml.schemas'] ?? {}).map((path) => path.split('/').at(-1));
    expect(Object.keys(files).filter((name) => !known.includes(name))).toEqual([
      'front.schema.json',
    ]);
  });
});
