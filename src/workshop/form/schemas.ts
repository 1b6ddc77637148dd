/** The schemas of everything that authors write in YAML, as JSON Schema: for editors, and for completion. */
import type { GenericSchema } from 'valibot';
import { authors as blocks } from '../../blocks/register/authors';
import { authors as kinds } from '../../kinds/register/authors';
import { schema as front } from '../../reader/front';
import { schema as glossary } from '../../reader/glossary';
import { schema as unit } from '../../reader/unitfile';
import { type Schema, walk } from './schema';

type Schemas = Readonly<Record<string, Schema>>;

const walked = (
  all: Readonly<
    Record<
      string,
      { readonly schema: GenericSchema; readonly descriptions?: Readonly<Record<string, string>> }
    >
  >,
): Schemas =>
  Object.fromEntries(
    Object.entries(all).map(([name, { schema, descriptions }]) => [
      name,
      walk(schema, descriptions),
    ]),
  );

export const unitSchema = (): Schema => walk(unit);
export const glossarySchema = (): Schema => walk(glossary);
export const frontSchema = (): Schema => walk(front);

/** Of each kind of question. */
export const kindSchemas = (): Schemas => walked(kinds);

/** Of each block that is no question. */
export const blockSchemas = (): Schemas => walked(blocks);
