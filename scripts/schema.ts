/** `npm run schema`: writes the JSON Schemas of the authoring format, and editor snippets. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, schemaFiles } from './schema/files';
import { SNIPPETS, snippets } from './schema/snippets';
import { sentence } from './sentence';

export const main = (args: readonly string[]): number => {
  const [got] = args;
  if (got !== undefined) throw sentence(`Expected no options after 'schema', got "${got}".`);
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(FOLDER, name), text);
  writeFileSync(SNIPPETS, snippets());
  console.log(`Written: ${FOLDER} and ${SNIPPETS}.`);
  return 0;
};
