/** `npm run schema`: writes the JSON Schemas of the authoring format, editor snippets, and the steps in the guide. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, schemaFiles } from './schema/files';
import { SNIPPETS, snippets } from './schema/snippets';
import { expectNothing } from './shared/arguments';
import { GUIDE } from './site/guide';
import { withSteps } from './site/systems';

export const main = (args: readonly string[]): number => {
  expectNothing(args, 'schema');
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(FOLDER, name), text);
  writeFileSync(SNIPPETS, snippets());
  writeFileSync(GUIDE, withSteps(readFileSync(GUIDE, 'utf8')));
  console.log(`Written: ${FOLDER}, ${SNIPPETS}, and the steps in ${GUIDE}.`);
  return 0;
};
