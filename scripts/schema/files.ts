/** The JSON Schemas of everything that authors write in YAML, by file name. */
import type { Schema } from '../../src/workshop/form/schema';
import {
  blockSchemas,
  frontSchema,
  glossarySchema,
  kindSchemas,
  unitSchema,
} from '../../src/workshop/form/schemas';

/** The folder that they are kept in. */
export const FOLDER = 'lessons/schema';

const head = (title: string): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
});

/** By its kind, so that an editor tells what is wrong in that kind and not that no kind fits. */
const question = (): Schema => ({
  ...head('question'),
  type: 'object',
  properties: { kind: { enum: Object.keys(kindSchemas()) } },
  required: ['kind'],
  allOf: Object.entries(kindSchemas()).map(([kind, schema]) => ({
    if: { properties: { kind: { const: kind } }, required: ['kind'] },
    // JSON Schema's own word; nobody awaits it.
    // oxlint-disable-next-line unicorn/no-thenable
    then: schema,
  })),
});

const plain = (title: string, schema: Schema): Schema => ({ ...head(title), ...schema });

/** @returns the texts by name: `question.schema.json` and so on. */
export const schemaFiles = (): Readonly<Record<string, string>> => {
  const all: Schema = {
    unit: plain('unit.yaml', unitSchema()),
    glossary: plain('glossary.yaml', glossarySchema()),
    front: plain('front matter of a lesson', frontSchema()),
    question: question(),
    ...Object.fromEntries(
      Object.entries(blockSchemas()).map(([name, schema]) => [name, plain(name, schema)]),
    ),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
};
