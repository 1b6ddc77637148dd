/** The JSON Schemas of everything that authors write in YAML, by file name. */
import type { GenericSchema } from 'valibot';
import { authors as blocks } from '../../src/blocks/register/authors';
import { authors as kinds } from '../../src/kinds/register/authors';
import { schema as front } from '../../src/reader/front';
import { schema as glossary } from '../../src/reader/glossary';
import { schema as unit } from '../../src/reader/unitfile';
import type { Schema } from '../../src/workshop/form/schema';
import { walk } from '../../src/workshop/form/schema';

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
  properties: { kind: { enum: Object.keys(kinds) } },
  required: ['kind'],
  allOf: Object.entries(kinds).map(([kind, { schema }]) => ({
    if: { properties: { kind: { const: kind } }, required: ['kind'] },
    // JSON Schema's own word; nobody awaits it.
    // oxlint-disable-next-line unicorn/no-thenable
    then: walk(schema),
  })),
});

const plain = (title: string, schema: GenericSchema): Schema => ({
  ...head(title),
  ...walk(schema),
});

/** @returns the texts by name: `question.schema.json` and so on. */
export const schemaFiles = (): Readonly<Record<string, string>> => {
  const all: Readonly<Record<string, Schema>> = {
    unit: plain('unit.yaml', unit),
    glossary: plain('glossary.yaml', glossary),
    front: plain('front matter of a lesson', front),
    question: question(),
    ...Object.fromEntries(
      Object.entries(blocks).map(([name, { schema }]) => [name, plain(name, schema)]),
    ),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
};
